"""Both readers of an HEVC picture's parameter sets know every branch of them, and agree on what is none."""

from __future__ import annotations

import random
from pathlib import Path

import bmff
import numpy as np
import pytest

from scrubber.formats import bmff as reader
from scrubber.formats import hevc_sets
from scrubber.formats.bmff_streams import hevc_sets_of
from scrubber.model.errors import ScrubError
from scrubber.verify import parameters

VIDEO, SEQUENCE, PICTURE = 32, 33, 34


class Writer:
    """Bits in the words of the standard (ITU-T H.265, 7.2 and 9.2), drawn by chance."""

    def __init__(self, seed: int) -> None:
        self.dice, self.bits = random.Random(seed), ""

    def u(self, count: int, value: int | None = None) -> int:
        value = self.dice.getrandbits(count) if value is None else value
        self.bits += f"{value:0{count}b}" if count else ""
        return value

    def ue(self, value: int | None = None) -> int:
        value = self.dice.randrange(9) if value is None else value
        self.bits += f"{value + 1:0{2 * (value + 1).bit_length() - 1}b}"
        return value

    def ues(self, count: int) -> None:
        for _ in range(count):
            self.ue()

    def unit(self, sort: int) -> bytes:
        bits = self.bits + "1"
        bits += "0" * (-len(bits) % 8)
        raw, out = int(bits, 2).to_bytes(len(bits) // 8, "big"), bytearray()
        for byte in raw:
            if byte <= 3 and out[-2:] == b"\0\0":
                out.append(3)
            out.append(byte)
        return bytes((sort << 1, 1)) + bytes(out)

    def profile(self, layers: int) -> None:
        self.u(24)
        self.u(16, 0)
        self.u(16)
        self.u(32, 0)
        self.u(8)
        there = [(self.u(1), self.u(1)) for _ in range(layers)]
        if layers:
            self.u(2 * (8 - layers), 0)
        for profile, level in there:
            self.u(88 * profile + 8 * level)

    def ordering(self, layers: int) -> None:
        self.ues(3 * (layers + 1 if self.u(1) else 1))

    def scaling(self) -> None:
        for size in range(4):
            for _ in range(2 if size == 3 else 6):
                if self.u(1):
                    self.ues((size > 1) + (16 if size == 0 else 64))
                else:
                    self.ue()


def video(seed: int) -> bytes:
    w = Writer(seed)
    w.u(12)
    layers = w.u(3, w.dice.randrange(3))
    w.u(17)
    w.profile(layers)
    w.ordering(layers)
    w.u(6)
    w.ue(0)
    if w.u(1):
        w.u(64)
        if w.u(1):
            w.ue()
        w.ue(0)
    w.u(1, 0)
    return w.unit(VIDEO)


def sequence(seed: int) -> bytes:
    w = Writer(seed)
    w.u(4)
    layers = w.u(3, w.dice.randrange(3))
    w.u(1)
    w.profile(layers)
    w.ue()
    if w.ue(w.dice.randrange(4)) == 3:
        w.u(1)
    w.ues(2)
    w.ues(4 * w.u(1))
    w.ues(2)
    order = w.ue() + 4
    w.ordering(layers)
    w.ues(6)
    if w.u(1) and w.u(1):
        w.scaling()
    w.u(2)
    if w.u(1):
        w.u(8)
        w.ues(2)
        w.u(1)
    references(w)
    if w.u(1):
        for _ in range(w.ue()):
            w.u(order + 1)
    w.u(2)
    if w.u(1):
        usability(w)
    if w.u(1):
        ranged = w.u(1)
        w.u(7, 0)
        w.u(9 * ranged)
    return w.unit(SEQUENCE)


def references(w: Writer) -> None:
    known = 0
    for place in range(w.ue()):
        if place and w.u(1):
            w.u(1)
            w.ue()
            kept = 0
            for _ in range(known + 1):
                used = w.u(1)
                kept += 1 if used else w.u(1)
            known = kept
        else:
            known = w.ue() + w.ue()
            for _ in range(known):
                w.ue()
                w.u(1)


def usability(w: Writer) -> None:
    if w.u(1) and w.u(8, w.dice.choice((1, 255))) == 255:
        w.u(32)
    if w.u(1):
        w.u(1)
    if w.u(1):
        w.u(4)
        w.u(24 * w.u(1))
    w.ues(2 * w.u(1))
    w.u(3)
    w.ues(4 * w.u(1))
    if w.u(1):
        w.u(64)
        w.ues(w.u(1))
        w.u(1, 0)
    if w.u(1):
        w.u(3)
        w.ues(5)


def picture(seed: int) -> bytes:
    w = Writer(seed)
    w.ues(2)
    w.u(2)
    w.u(3, 0)
    w.u(2)
    w.ues(3)
    w.u(1)
    skips = w.u(1)
    w.ues(w.u(1))
    w.ues(2)
    w.u(4)
    tiled = w.u(1)
    w.u(1)
    if tiled:
        across, down = w.ue(), w.ue()
        if not w.u(1):
            w.ues(across + down)
        w.u(1)
    w.u(1)
    if w.u(1):
        w.u(1)
        if not w.u(1):
            w.ues(2)
    if w.u(1):
        w.scaling()
    w.u(1)
    w.ue()
    w.u(1, 0)
    if w.u(1):
        ranged = w.u(1)
        w.u(7, 0)
        if ranged:
            w.ues(skips)
            w.u(1)
            if w.u(1):
                w.ue()
                w.ues(2 * (w.ue() + 1))
            w.ues(2)
    return w.unit(PICTURE)


def drawn() -> list[list[bytes]]:
    """Sets that an encoder wrote."""
    out = []
    for how in ({}, {"chroma": 420, "quality": 30}):
        data = bmff.heic(np.full((48, 80, 3), 90, np.uint8), **how)
        out += [hevc_sets_of(part.item.first(b"hvcC") or b"") for part in reader.picture_of(data).parts]
    return out


def test_every_branch_of_a_set_is_read_to_its_end() -> None:
    for seed in range(1500):
        sets = [video(seed), sequence(seed), picture(seed)]
        random.Random(seed).shuffle(sets)
        assert hevc_sets.plain(sets) and parameters.sound(sets), seed


def test_an_encoders_sets_are_read_to_their_end() -> None:
    for sets in drawn():
        assert len(sets) == 3 and hevc_sets.plain(sets) and parameters.sound(sets)


@pytest.mark.parametrize("tail", [b"\x80", b"\0", b"Anne Example", b"\xff"])
def test_a_byte_behind_a_set_or_one_that_is_missing_is_seen(tail: bytes) -> None:
    for number in range(3):
        for sets in (*drawn(), [video(1), sequence(1), picture(1)]):
            for changed in (sets[number] + tail, sets[number][:-1]):
                other = [*sets[:number], changed, *sets[number + 1 :]]
                assert not hevc_sets.plain(other) and not parameters.sound(other)


def test_a_set_too_many_or_too_few_is_seen() -> None:
    (sets, *_) = drawn()
    for other in (sets[:2], sets[1:], [*sets, sets[0]], [*sets, picture(4)], [sets[0], sets[0], sets[2]], []):
        assert not hevc_sets.plain(other) and not parameters.sound(other)


def test_a_set_without_an_end_takes_no_time() -> None:
    sets = [video(1), sequence(1), picture(1) + bytes(1 << 16)]
    assert not hevc_sets.plain(sets) and not parameters.sound(sets)


def test_both_readers_agree_on_damaged_sets() -> None:
    dice, seen = random.Random(5), {True: 0, False: 0}
    whole = [*drawn(), *([video(n), sequence(n), picture(n)] for n in range(30))]
    for _ in range(4000):
        sets = [bytearray(unit) for unit in dice.choice(whole)]
        for _ in range(dice.randrange(1, 4)):
            unit = dice.choice(sets)
            unit[dice.randrange(len(unit))] ^= 1 << dice.randrange(8)
        changed = [bytes(unit) for unit in sets]
        assert hevc_sets.plain(changed) == parameters.sound(changed), [unit.hex() for unit in changed]
        seen[hevc_sets.plain(changed)] += 1
    assert min(seen.values()) > 200, seen


@pytest.mark.real
def test_the_sets_of_real_photos_are_plain(shared: Path) -> None:
    seen = 0
    for path in (shared / "hidden" / "files").iterdir():
        data = path.read_bytes()
        if reader.coded_as(data[:64]) != "heif":
            continue
        try:
            parts = reader.picture_of(data).parts
        except ScrubError:  # broken by its maker
            continue
        for setting in {part.item.first(b"hvcC") for part in parts} - {None}:
            assert hevc_sets.plain(hevc_sets_of(setting)) and parameters.sound(hevc_sets_of(setting)), path.name
            seen += 1
    assert seen >= 14
