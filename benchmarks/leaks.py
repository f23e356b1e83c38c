"""What each tool leaves of a canary: every hiding place that the tests know, ours beside exiftool, mat2, exiv2, piexif
and Pillow on the same files. `python -m benchmarks.leaks docs/leaks.md` writes the table.

Each tool is asked for all that it can do: `exiftool -all=`, `mat2`, `exiv2 rm`, `piexif.remove`, and `open().save()`
for Pillow. "Left": the canary is still in the file, raw, as UTF-16, hex or base64,
deflated, or as pixels of any picture in it. "Refused": the tool wrote nothing.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

ENDINGS = {"jpeg": "jpg", "png": "png", "webp": "webp", "gif": "gif", "bmp": "bmp", "tiff": "tif",
           "heif": "heic", "avif": "avif"}  # fmt: skip
Tool = Callable[[bytes, str], bytes]  # file and ending; raises where the tool refuses


class Refused(Exception):
    """The tool wrote nothing."""


def ours(data: bytes, ending: str) -> bytes:
    from scrubber import pipeline
    from scrubber.model.profile import Profile
    from scrubber.model.progress import QUIET

    done = pipeline.scrub(data, Profile(faces=False, text=False, codes=False), pipeline.Engines(), QUIET)
    if done.data is None:
        raise Refused
    return done.data


def piexif_remove(data: bytes, ending: str) -> bytes:
    import piexif

    out = io.BytesIO()
    piexif.remove(data, out)
    return out.getvalue()


def pillow(data: bytes, ending: str) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(data)) as picture:
        picture.save(out, picture.format)
    return out.getvalue()


def _program(command: list[str], result: str, data: bytes, ending: str) -> bytes:
    """Runs a program on a file; `result` names what it wrote ({stem}, {ending})."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"photo.{ending}"
        path.write_bytes(data)
        done = subprocess.run([*command, str(path)], capture_output=True, timeout=120, check=False)
        written = Path(folder) / result.format(stem="photo", ending=ending)
        if done.returncode or not written.is_file():
            raise Refused
        return written.read_bytes()


def _told(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return next((word for word in done.stdout.split() if word[0].isdigit()), "?")


def tools() -> dict[str, Tool]:
    """Those that are installed, with their versions."""
    from scrubber import __version__

    found: dict[str, Tool] = {f"**Photo Scrubber {__version__}**": ours}
    programs = (
        ("exiftool", ["exiftool", "-q", "-q", "-all=", "-overwrite_original"], "{stem}.{ending}", "-ver"),
        ("mat2", ["mat2"], "{stem}.cleaned.{ending}", "--version"),
        ("exiv2", ["exiv2", "-q", "rm"], "{stem}.{ending}", "--version"),
    )
    for name, command, result, asks in programs:
        if shutil.which(name):
            told = _told([name, asks])
            found[f"{name} {told}"] = lambda data, ending, c=command, r=result: _program(c, r, data, ending)  # type: ignore[misc]
    found[f"piexif {version('piexif')} remove"] = piexif_remove
    found[f"Pillow {version('pillow')} open, save"] = pillow
    return found


def left(tool: Tool, format: str) -> tuple[list[str], list[str]]:
    """The hiding places in which the canary is left, and those on which the tool gave up."""
    import darkroom

    clean = darkroom.photo(format).data
    leaks, refused = [], []
    for name, plant in darkroom.PLANTS[format].items():
        try:
            copy = tool(plant(clean, darkroom.CANARY), ENDINGS[format])
        except Exception:  # a tool that falls over writes nothing
            refused.append(name)
            continue
        if darkroom.search(darkroom.CANARY, copy):
            leaks.append(name)
    return leaks, refused


def measure() -> str:
    """The table and, below it, what each tool leaves."""
    import darkroom

    counts = {format: len(darkroom.PLANTS[format]) for format in ENDINGS}
    rows = ["| tool | " + " | ".join(f"{f} {n}" for f, n in counts.items()) + " |", "|---" * (len(counts) + 1) + "|"]
    details = []
    for name, tool in tools().items():
        cells, lines = [], []
        for format in ENDINGS:
            leaks, refused = left(tool, format)
            cells.append(str(len(leaks)) + (f" ({len(refused)})" if refused else ""))
            if leaks:
                lines.append(f"- {format}: {', '.join(leaks)}")
            print(name, format, len(leaks), len(refused), flush=True)
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
        details.append(
            f"**{name.strip('*')}** leaves " + ("nothing.\n" if not lines else "\n\n" + "\n".join(lines) + "\n")
        )
    return "\n".join(rows) + "\n\n" + "\n".join(details)


HEAD = """# What other tools leave behind

Made by `make bench-leaks`, from one run: do not edit. Each number is how many hiding places, of those in the column's
head, still hold the canary in the file that the tool wrote; in brackets on how many files it gave up and wrote nothing.
Every tool got the same files, drawn by `tests/darkroom.py`; each holds one thing in one place, and is searched raw, as
UTF-16, hex and base64, through everything that can be inflated, and among the pixels and palettes of every picture and
tile.

Pillow opens HEIC by the plugin of pillow-heif. The numbers say what is left, not what a tool costs: saving a JPEG or a
lossy WebP anew changes every pixel.

"""

if __name__ == "__main__":
    table = HEAD + measure()
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(table, "utf-8")
    else:
        print(table)
