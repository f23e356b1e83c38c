"""A colour profile keeps what colours are made by; words in its tables, where nobody reads them, are gone and told."""

from __future__ import annotations

import idle
import pytest

from assets.demo import container
from scrubber.formats.blocks import icc
from scrubber.verify import icc as checker

WORDS = b"Kanarienvogel Zephyrine, Tannenweg 4"
PLAIN, CURVE = idle.PLAIN, idle.CURVE


def with_element(name: bytes, element: bytes) -> bytes:
    return container.profile_with(PLAIN, name, element)


IDLE = {place: (name, made(WORDS)) for place, (name, made) in idle.ELEMENTS.items()}


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
    def whole(element: bytes) -> bytes:
        there = with_element(name, element)  # the way back is of no use without the way there
        return there if name[:1] == b"A" else container.profile_with(there, b"A2B" + name[3:], idle.stepped(b"mAB "))

    element = idle.stepped(sort)
    clean = icc.scrubbed(whole(element))
    assert clean is not None and element in clean and not checker.colours_only(clean)
    turned = icc.scrubbed(whole(idle.stepped(sort, (4, 3, 2, 1, 0))))
    assert turned == clean, "the order in which they are stored tells nothing"


NUMBERS = {
    "adaptation": (b"chad", b"sf32" + bytes(4) + WORDS),
    "white": (b"wtpt", b"XYZ " + bytes(4) + WORDS[:12]),
    "black": (b"bkpt", b"XYZ " + bytes(4) + WORDS[:12]),
    "codes": (b"cicp", b"cicp" + bytes(4) + WORDS[:4]),
    "way back without a way there": (b"B2A0", idle.table(WORDS)),
}


@pytest.mark.parametrize("place", NUMBERS)
def test_words_in_place_of_numbers_that_hardly_a_viewer_reads_are_gone_and_told(place: str) -> None:
    name, element = NUMBERS[place]
    clean = icc.scrubbed(PLAIN)
    assert clean is not None and b"A2B0" not in clean
    count, at = int.from_bytes(clean[128:132], "big"), 132
    planted = bytearray(clean)
    for row in range(at, at + 12 * count, 12):
        if clean[row : row + 4] == name:
            place_of = int.from_bytes(clean[row + 4 : row + 8], "big")
            planted[place_of : place_of + len(element)] = element
    spoiled = bytes(planted) if bytes(planted) != clean else beside(name, element)
    assert element in spoiled and checker.colours_only(spoiled)
    again = icc.scrubbed(spoiled)
    assert again is not None and element not in again and not checker.colours_only(again)
    assert icc.scrubbed(again) == again


@pytest.mark.parametrize(("name", "element", "at"), [(b"rTRC", CURVE, 10), (b"A2B0", idle.table(b""), 11)])
def test_bytes_that_nothing_uses_are_empty(name: bytes, element: bytes, at: int) -> None:
    spoiled = element[:at] + b"Z" + element[at + 1 :]
    clean = icc.scrubbed(container.profile_with(PLAIN.replace(name, b"none"), name, spoiled))
    assert clean is not None and element in clean
    assert checker.colours_only(clean.replace(element, spoiled))
