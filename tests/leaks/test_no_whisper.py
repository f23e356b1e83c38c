"""Whatever is run, and however it ends: what was found in a photo is written nowhere but on the user's own screen."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import piexif
import pytest
from PIL import Image, ImageDraw, ImageFont

NAME, NUMBER, SERIAL = "Zephyrine Okonkwo", "999 123 4560", "SN-CANARY-4711"
LATITUDE = ((53, 1), (48, 1), (4711, 100))
TOLD = ("zephyrine", "okonkwo", "9991234560", NUMBER, SERIAL.lower(), "47.11", "53.8130", "53.8131")
RUNS = (
    ("scrub", "photo.jpg", "--effort", "quick"),
    ("scrub", "photo.jpg", "broken.jpg", "-o", "out", "--json", "--effort", "quick"),
    ("scrub", "-r", "folder", "-o", "out2", "--profile", "hidden-only", "--report", "report.html"),
    ("scrub", "-r", "folder", "-o", "out2", "--profile", "hidden-only", "--report", "report.csv"),
    ("scrub", "photo.jpg", "-o", "photo.jpg"),
    ("scrub", "photo.jpg", "--watch-list", "mine.txt", "--effort", "quick", "-o", "out3"),
    ("inspect", "photo.jpg", "broken.jpg", "--json", "--effort", "quick"),
    ("verify", "photo.jpg"),
    ("classify", "nothing.jsonl", "--json"),
)


def photo() -> bytes:
    picture = Image.new("RGB", (640, 400), (240, 238, 230))
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(34)
    draw.text((40, 60), f"Mrs {NAME}", fill=(20, 20, 30), font=font)
    draw.text((40, 160), f"NHS No {NUMBER}", fill=(20, 20, 30), font=font)
    exif = piexif.dump(
        {
            "0th": {piexif.ImageIFD.Artist: NAME.encode()},
            "Exif": {piexif.ExifIFD.BodySerialNumber: SERIAL.encode()},
            "GPS": {piexif.GPSIFD.GPSLatitudeRef: b"N", piexif.GPSIFD.GPSLatitude: LATITUDE},
        }
    )
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90, exif=exif, comment=f"for {NAME}".encode())
    return out.getvalue()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home, a folder for temporary files, and one with the photos; everything runs once."""
    root = tmp_path_factory.mktemp("whisper")
    for name in ("home", "tmp", "run", "work", "work/folder"):
        (root / name).mkdir(mode=0o700)
    data = photo()
    (root / "work" / "photo.jpg").write_bytes(data)
    (root / "work" / "broken.jpg").write_bytes(data[: len(data) // 2])
    (root / "work" / "folder" / "a.jpg").write_bytes(data)
    (root / "work" / "folder" / "b.jpg").write_bytes(data[:300])
    (root / "work" / "mine.txt").write_text(f"{NAME}\n")
    said = root / "said"
    said.mkdir()
    for number, run in enumerate(RUNS):
        done = subprocess.run(
            [sys.executable, "-m", "scrubber", *run], cwd=root / "work", env=environment(root), capture_output=True,
            check=False, timeout=240,
        )  # fmt: skip
        (said / f"{number}.out").write_bytes(done.stdout)
        (said / f"{number}.err").write_bytes(done.stderr)
    return root


def environment(root: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    places = {"HOME": "home", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp", "XDG_RUNTIME_DIR": "run"}
    python = os.pathsep.join([str(Path(__file__).resolve().parents[2]), *sys.path[1:]])
    return kept | {name: str(root / where) for name, where in places.items()} | {"PYTHONPATH": python}


def written(root: Path) -> Iterator[Path]:
    """All files but the originals and the user's own list."""
    mine = {root / "work" / name for name in ("photo.jpg", "broken.jpg", "folder/a.jpg", "folder/b.jpg", "mine.txt")}
    yield from (path for path in root.rglob("*") if path.is_file() and path not in mine)


def traces(data: bytes) -> list[str]:
    flat = data.lower()
    utf16 = flat.replace(b"\0", b"")
    return [word for word in TOLD if word.encode() in flat or word.encode() in utf16]


def test_the_search_finds_what_is_there(place: Path) -> None:
    assert set(traces((place / "work" / "photo.jpg").read_bytes())) >= {"zephyrine", SERIAL.lower()}


def test_everything_ran(place: Path) -> None:
    assert any((place / "work").glob("photo-scrubbed.jpg"))
    assert any((place / "work" / "out2").rglob("a-scrubbed.jpg"))
    assert (place / "work" / "report.html").stat().st_size > 1000


def test_what_was_found_is_written_nowhere(place: Path) -> None:
    whispers = {str(path.relative_to(place)): found for path in written(place) if (found := traces(path.read_bytes()))}
    assert whispers == {}


def test_temporary_folders_are_empty_afterwards(place: Path) -> None:
    assert [path for name in ("tmp", "run") for path in (place / name).rglob("*")] == []


def test_file_names_do_not_whisper_either(place: Path) -> None:
    assert [path for path in place.rglob("*") if traces(os.fsencode(path.name))] == []
