"""A colour profile keeps what colours are made by; words in its tables, where nobody reads them, are gone and told."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import pytest
from PIL import ImageCms

from assets.demo import container
from scrubber.formats.blocks import icc
from scrubber.verify import icc as checker

WORDS = b"Kanarienvogel Zephyrine, Tannenweg 4"
PLAIN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CURVE = b"para" + bytes(8) + struct.pack(">I", 0x18000)  # x to the power of 1.5
ANSWERS = b"curv" + bytes(4) + struct.pack(">I3H", 3, 0, 30_000, 65_535) + bytes(2)
GRID = bytes((2, 2, 2)) + bytes(13) + bytes((1, 0, 0, 0)) + bytes(range(24))


def stepped(sort: bytes, order: Sequence[int] = range(5), gap: bytes = b"", behind: bytes = b"") -> bytes:
    """A lutAToB or lutBToA element of three inputs and outputs, its five steps in this order (ICC.1:2022, 10.12)."""
    steps = (CURVE * 3, struct.pack(">12i", *[65_536, 0, 0] * 4), ANSWERS * 3, GRID, CURVE + ANSWERS + CURVE)
    places, body = [0] * 5, gap
    for at in order:
        places[at] = 32 + len(body)
        body += steps[at]
    return sort + bytes(4) + bytes((3, 3, 0, 0)) + struct.pack(">5I", *places) + body + behind


def table(grid: bytes) -> bytes:
    """A lut8 element of three inputs and an output (10.11)."""
    return b"mft1" + bytes(4) + bytes((3, 1, 9, 0)) + bytes(36) + bytes(768) + grid.ljust(729, b"\1") + bytes(256)


def curve(words: bytes) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">I", len(words) // 2) + words


def with_element(name: bytes, element: bytes) -> bytes:
    return container.profile_with(PLAIN, name, element)


IDLE = {
    "between the steps of a table": (b"A2B0", stepped(b"mAB ", gap=WORDS)),
    "behind the steps of a table": (b"B2A0", stepped(b"mBA ", behind=WORDS)),
    "a table without a step": (b"A2B1", b"mAB " + bytes(4) + bytes((3, 3, 0, 0)) + bytes(20) + WORDS),
    "what proofs are made by": (b"gamt", table(WORDS)),
    "a curve for grey": (b"kTRC", curve(WORDS)),
    "a curve where a table belongs": (b"A2B2", curve(WORDS)),
    "numbers with a point": (b"D2B0", b"mpet" + bytes(4) + struct.pack(">HHI", 3, 3, 0) + WORDS),
}


def beside(name: bytes, element: bytes) -> bytes:
    """A clean profile with this element beside its own."""
    clean = icc.scrubbed(PLAIN)
    assert clean is not None and not checker.colours_only(clean)
    dated = container.profile_with(clean, name, element)
    return dated[:24] + clean[24:36] + dated[36:]


@pytest.mark.parametrize("place", IDLE)
def test_words_in_numbers_that_no_viewer_reads_are_gone(place: str) -> None:
    planted = with_element(*IDLE[place])
    assert WORDS in planted
    clean = icc.scrubbed(planted)
    assert clean is not None and WORDS not in clean
    assert icc.scrubbed(clean) == clean and not checker.colours_only(clean)


@pytest.mark.parametrize("place", IDLE)
def test_the_checker_tells_words_in_numbers_that_no_viewer_reads(place: str) -> None:
    assert checker.colours_only(beside(*IDLE[place]))


@pytest.mark.parametrize(("name", "sort"), [(b"A2B0", b"mAB "), (b"B2A1", b"mBA ")])
def test_tables_in_steps_stay_to_the_last_number(name: bytes, sort: bytes) -> None:
    element = stepped(sort)
    clean = icc.scrubbed(with_element(name, element))
    assert clean is not None and element in clean and not checker.colours_only(clean)
    turned = icc.scrubbed(with_element(name, stepped(sort, (4, 3, 2, 1, 0))))
    assert turned == clean, "the order in which they are stored tells nothing"


@pytest.mark.parametrize(("name", "element", "at"), [(b"rTRC", CURVE, 10), (b"A2B0", table(b""), 11)])
def test_bytes_that_nothing_uses_are_empty(name: bytes, element: bytes, at: int) -> None:
    spoiled = element[:at] + b"Z" + element[at + 1 :]
    clean = icc.scrubbed(container.profile_with(PLAIN.replace(name, b"none"), name, spoiled))
    assert clean is not None and element in clean
    assert checker.colours_only(clean.replace(element, spoiled))
