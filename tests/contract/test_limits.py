"""Every limit of docs/limits.md is what the code says, holds, and is met by a file made to exceed it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import bmff
import bombs
import darkroom
import numpy as np
import pytest

from assets.demo import container as c
from scrubber import pipeline, settings
from scrubber.decode import open_file_only
from scrubber.formats import limits
from scrubber.formats.blocks import exif
from scrubber.model.errors import Damaged, ScrubError, TooLarge, WorkerDied
from scrubber.model.progress import QUIET
from scrubber.worker import host
from scrubber.worker.host import Worker

DOCS = Path(__file__).resolve().parents[2] / "docs" / "limits.md"
TESTS = Path(__file__).resolve().parents[1]
PROFILE = settings.profile("hidden-only")
ROW = re.compile(r"\| ([^|]+) \| ([\d,]+)([^|]*) \| `([\w./]+)\.(\w+)` \| ([^|]+) \| ([^|]+) \|")
UNITS = {"": 1, "kB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30, "minutes": 60, "hours": 3600, "hour": 3600}


def rows() -> Iterator[tuple[str, ...]]:
    return (match.groups() for match in map(ROW.match, DOCS.read_text("utf-8").splitlines()) if match)


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: f"{row[3]}.{row[4]}")
def test_a_row_says_what_the_code_says(row: tuple[str, ...]) -> None:
    _, number, unit, module, name, _, shown = row
    value = getattr(importlib.import_module(f"scrubber.{module.replace('/', '.')}"), name)
    assert value == int(number.replace(",", "")) * UNITS[unit.strip()]
    assert "`" in shown
    for one in re.findall(r"`([^`]+)`", shown):
        known = (
            one in bombs.BOMBS
            or one in LOWERED
            or any(one in path.read_text("utf-8") for path in TESTS.rglob("test_*.py"))
        )
        assert known, f"no test {one}"


def test_no_limit_is_missing() -> None:
    told = {(row[3], row[4]) for row in rows()}
    assert {name for name in vars(limits) if name.isupper()} == {
        name for module, name in told if module == "formats/limits"
    }
    for module in (
        "worker/wall",
        "worker/host",
        "worker/hearing",
        "worker/wire",
        "verify/opened",
        "verify/jpeg",
        "verify/png",
        "verify/bmff",
    ):
        text = (Path(pipeline.__file__).parent / f"{module}.py").read_text("utf-8")
        named = set(re.findall(r"^((?:MOST|LONGEST|LARGEST)_\w+)(?::.*)? = ", text, re.MULTILINE))
        assert named == {name for where, name in told if where == module}, module


# ---------------------------------------------------------------- files that ask for much

LEAN = "import sys; from scrubber.worker import child, wall; wall.MOST_SECONDS = 60; wall.MOST_MEMORY = 3 << 30; child.main(sys.argv[1:])"  # noqa: E501


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """With a minute and 3 GB for each photo."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(host, "START", LEAN)
        with Worker() as worker:
            yield worker


@contextmanager
def ending_well(worker: Worker) -> Iterator[None]:
    """In an answer or a sentence, and the worker lives on."""
    try:
        yield
    except WorkerDied as error:
        pytest.fail(error.sentence)
    except ScrubError as error:
        assert error.sentence.endswith(".")
    assert worker.process is not None


@pytest.mark.parametrize("name", bombs.BOMBS)
def test_a_file_that_asks_for_much_ends_in_a_clean_copy_or_a_sentence(name: str, worker: Worker) -> None:
    """Also where somebody hands it to `verify`, as a copy or as the original beside one."""
    data, fine = bombs.BOMBS[name](), darkroom.photo("jpeg", size=(48, 32)).data
    with ending_well(worker), worker.scrub(data, PROFILE) as (answer, copy):
        assert answer["outcome"] == "cleaned"
        assert len(copy) <= len(data)
    for copy, original in ((data, b""), (fine, data)):
        with ending_well(worker):
            assert worker.verify(copy, original, PROFILE)["checks"]


# ---------------------------------------------------------------- each limit by itself

File = Callable[[], bytes]


def _jpeg() -> bytes:
    return darkroom.photo("jpeg", size=(48, 32), plant={"comment": "x", "xmp": "y"}).data


def _filled() -> bytes:
    plain = _jpeg()
    return plain[:2] + b"\xff" * 50 + plain[2:]


def _gif() -> bytes:
    return bombs._gif(16, 16, frames=3)


def _exif(body: bytes) -> File:
    return lambda: bombs.jpeg(c.segment(c.APP1, b"Exif\0\0" + body))


def _scene() -> np.ndarray:
    return np.full((32, 48, 3), 90, np.uint8)


# Files that any program reads, and a value of the limit at which they are too much.
LOWERED: dict[str, tuple[str, int, File]] = {
    "a wide picture": ("MAX_SIDE", 47, _jpeg),
    "a picture of many pixels": ("MAX_PIXELS", 48 * 32 - 1, lambda: darkroom.photo("png", size=(48, 32)).data),
    "a JPEG of some segments": ("MAX_SEGMENTS", 3, _jpeg),
    "a JPEG of some scans": ("MAX_SCANS", 2, lambda: darkroom.photo("jpeg", size=(48, 32), progressive=True).data),
    "a JPEG with some fill": ("MAX_FILL", 49, _filled),
    "a PNG of some parts": ("MAX_CHUNKS", 2, lambda: darkroom.photo("png", size=(48, 32)).data),
    "a HEIC of some boxes": ("MAX_BOXES", 1, lambda: bmff.heic(_scene())),
    "a HEIC of some pictures": ("MAX_ITEMS", 0, lambda: bmff.heic(_scene())),
    "a HEIC with some links": ("MAX_LINKS", 0, lambda: bmff.heic(np.dstack([_scene(), _scene()[..., :1]]))),
    "a HEIC of some tiles": ("MAX_TILES", 1, lambda: bmff.heic(np.dstack([_scene(), _scene()[..., :1]]))),
    "a TIFF of some tags": ("MAX_TAGS", 5, lambda: darkroom.photo("tiff", size=(48, 32)).data),
    "a TIFF of some directories": ("MAX_DIRECTORIES", 0, lambda: darkroom.photo("tiff", size=(48, 32)).data),
    "a TIFF with some values": ("MAX_VALUES", 0, lambda: darkroom.photo("tiff", size=(48, 32)).data),
    "a TIFF with a wide strip": ("MAX_UNIT", 47, lambda: darkroom.photo("tiff", size=(48, 32)).data),
    "an animation of some pictures": ("MAX_FRAMES", 2, _gif),
    "an animation of many pixels": ("MAX_FRAME_PIXELS", 16 * 16 * 3 - 1, _gif),
}  # fmt: skip
# Where less is told of what goes as a whole in any case.
FEWER: dict[str, tuple[str, int, File]] = {
    "an EXIF block of some entries": ("MAX_NOTES", 2, _exif(bombs._exif_many(9))),
    "an EXIF block of some directories": ("MAX_NOTE_DIRECTORIES", 1, _exif(bombs._exif_chain(9))),
    "a block of some findings": ("MAX_FINDINGS", 2, _exif(bombs._exif_many(9))),
}


@pytest.mark.parametrize("what", LOWERED)
def test_a_limit_is_what_stops_it(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, value, file = LOWERED[what]
    open_file_only(file())
    monkeypatch.setattr(limits, name, value)
    with pytest.raises((TooLarge, Damaged)):
        open_file_only(file())


@pytest.mark.parametrize("what", FEWER)
def test_a_limit_is_why_less_is_told(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, value, file = FEWER[what]
    all_told = open_file_only(file())[2]
    exif._tree.cache_clear()
    monkeypatch.setattr(limits, name, value)
    assert 0 < len(open_file_only(file())[2]) < len(all_told)
    assert pipeline.scrub(file(), PROFILE, pipeline.Engines(), QUIET).data
