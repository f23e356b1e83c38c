"""Faces and text, quality and speed by stage, beside deface, EasyOCR and Tesseract on the same photos in the same run.

`python -m benchmarks.find [--limit N] [--part faces|text|rooms|time]... [--effort EFFORT]... [--text-engine ENGINE]
[--seed N] [--alone]`: N photos of each collection, evenly spread (all of them by default). A peer that isn't there is
left out and named; `make bench-find` installs them. `--part rooms` is text in rooms that are put together from the
collections (`rooms.py`) by a seed. `--part time --alone` is what our own detectors take for a photo of 12 megapixels.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import rooms
from benchmarks.photos import twelve_megapixels
from benchmarks.quality import DATA, ROOT

SCRIPT = Path(__file__).with_name("finders.py")
DEFACE, EASY = ROOT / ".tools" / "deface" / "bin", ROOT / ".venv-easyocr" / "bin"
EFFORTS, ENGINES = ("quick", "standard", "thorough"), ("default", "easyocr", "both")
SCORERS = {"faces": "score_faces.py", "text": "score_text.py"}
ROOMS, SEED = 24, 2  # rooms that are put together, and their seed; looks were chosen with a view of seed 1
WHOLE = ("sheet", "handwriting")  # places that are offered as one: what lies on them would count as seen


@dataclass(frozen=True, slots=True)
class Finder:
    """A program that finds: its name in tables and in finders.py, the Python that asks it, and what must be there."""

    title: str
    name: str
    python: str | Path = sys.executable
    needs: str | Path = sys.executable

    @property
    def there(self) -> bool:
        return shutil.which(self.needs) is not None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which finders are wanted: our own at some efforts, with one of the text engines, alone or beside the peers."""

    efforts: Sequence[str]
    engine: str = "default"
    alone: bool = False

    def ours(self, part: str) -> list[Finder]:
        engine = self.engine if part == "text" else "default"
        names = {effort: f"{effort}-{engine}" if engine != "default" else effort for effort in self.efforts}
        return [Finder(f"scrubber {name}", f"{part}-{name}") for name in names.values()]


PEERS = {
    "faces": [Finder("deface 1.5", "deface", DEFACE / "python", DEFACE / "deface")],
    "text": [
        Finder("EasyOCR 1.7", "easyocr", EASY / "python", EASY / "easyocr"),
        Finder("Tesseract 5", "tesseract", needs="tesseract"),
    ],
    "codes": [],
}


def measure(parts: Sequence[str], limit: int | None, asked: Asked, seed: int = SEED) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        for part in ("faces", "text"):
            if part in parts and _is_there(part):
                _quality(part, DATA / part, limit, _finders(part, asked), Path(scratch))
        if "rooms" in parts and _is_there("text") and _is_there("faces"):
            drawn = rooms.draw(DATA, Path(scratch) / "rooms", limit or ROOMS, seed)
            _quality("text", drawn.parent, None, _finders("text", asked), Path(scratch))
        if "time" in parts:
            _time({part: _finders(part, asked) for part in PEERS}, Path(scratch))


def _is_there(part: str) -> bool:
    found = (DATA / part / "truth.json").is_file()
    if not found:
        print(f"The collection of real photos is not at {DATA}; set SCRUBBER_DATA.")
    return found


def _finders(part: str, asked: Asked) -> list[Finder]:
    """Ours and, unless they are unwanted or missing, the peers."""
    wanted = [*asked.ours(part), *([] if asked.alone else PEERS[part])]
    for finder in wanted:
        if not finder.there:
            print(f"\n{finder.title} is not installed: left out")
    return [finder for finder in wanted if finder.there]


def _quality(part: str, folder: Path, limit: int | None, finders: Sequence[Finder], scratch: Path) -> None:
    """Each finder's score on the same photos of a folder, by the collection's own scorer, and what it took."""
    truth = _spread(json.loads((folder / "truth.json").read_text("utf-8")), limit)
    paths = [str(folder / photo["file"]) for photo in truth]
    chosen, found = scratch / "truth.json", scratch / "found.json"
    chosen.write_text(json.dumps(truth), "utf-8")
    for finder in finders:
        answer = _answer(finder, paths)
        for photo in answer["photos"]:
            photo["findings"] = [f for f in photo["findings"] if f["kind"] not in WHOLE]
        found.write_text(json.dumps(answer), "utf-8")
        print(f"\n{part}: {finder.title}, {len(paths)} photos, {answer['megapixels']:.0f} megapixels", flush=True)
        subprocess.run([sys.executable, DATA / SCORERS[part], chosen, found], check=True)
        _tell_time(answer, len(paths))


def _time(finders: Mapping[str, Sequence[Finder]], scratch: Path) -> None:
    """The drawn photo of 12 megapixels, each finder in a process of its own."""
    photo = str(twelve_megapixels(scratch / "photos"))
    for part, own in finders.items():
        for finder in own:
            answer = _answer(finder, [photo])
            print(f"\n{part}: {finder.title}, 12 megapixels, {len(answer['photos'][0]['findings'])} found")
            _tell_time(answer, 1)


def _spread(photos: list[dict[str, Any]], limit: int | None) -> list[dict[str, Any]]:
    """At most so many of them, evenly spread over the list, which has the sets one after another."""
    if limit is None or limit >= len(photos):
        return photos
    return [photos[i * len(photos) // limit] for i in range(limit)]


def _answer(finder: Finder, paths: Sequence[str]) -> dict[str, Any]:
    done = subprocess.run(
        [finder.python, SCRIPT, finder.name, *paths],
        stdout=subprocess.PIPE, check=True, cwd=ROOT, env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _tell_time(answer: dict[str, Any], photos: int) -> None:
    """Seconds a photo by the clock (of processor), by stage and in all, and the peak of memory."""
    stages = answer["stages"] | {"in all": [sum(column) for column in zip(*answer["stages"].values(), strict=True)]}
    told = [f"{stage} {clock / photos:.2f} ({spent / photos:.2f})" for stage, (clock, spent) in stages.items()]
    print(f"  seconds a photo (of processor): {', '.join(told)}; {answer['peak']:.0f} MB at most", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.find", description=__doc__)
    parser.add_argument("--limit", type=int, help="photos of each collection, evenly spread")
    parser.add_argument("--part", action="append", choices=("faces", "text", "rooms", "time"))
    parser.add_argument("--effort", action="append", choices=EFFORTS)
    parser.add_argument("--text-engine", choices=ENGINES, default="default")
    parser.add_argument("--seed", type=int, default=SEED, help="of the rooms that are put together")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    chosen = parser.parse_args()
    asked = Asked(chosen.effort or EFFORTS, chosen.text_engine, chosen.alone)
    measure(chosen.part or ("faces", "text", "time"), chosen.limit, asked, chosen.seed)


if __name__ == "__main__":
    main()
