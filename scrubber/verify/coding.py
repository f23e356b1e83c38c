"""Tells which of a JPEG's tables and scans its picture needs; whatever else is there could hold something."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod
from operator import lshift

from scrubber.verify.parts import Unreadable

WHOLE = b"\0\x3f\0"  # all coefficients with all their bits: what decoders take for granted where there is one scan each
Scanned = list[tuple[int, int, int]]  # component number, DC table, AC table
BLOCK = 8
_LENGTHS = bytes(range(12))  # of numbers, in bits, for which there are codes; and with runs of zeros before them
_ROOM = range(15, -1, -1)
_RUNS = bytes(run | length for run in range(0, 256, 16) for length in range(11))


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture's sort of coding (marker), bits of a sample and size (width, height); of each component its name,
    sampling and quantisation table."""

    code: int
    bits: int
    size: tuple[int, int]
    names: tuple[int, ...]
    sampling: tuple[tuple[int, int], ...]
    quantisers: tuple[int, ...]
    most: tuple[int, int]  # the largest sampling, across and down

    def scanned(self, body: bytes) -> Scanned:
        """The components of a scan by its header (T.81, B.2.3)."""
        count = body[0] if body else 0
        if not 1 <= count <= 4 or len(body) != 4 + 2 * count:
            raise Unreadable("The header of the picture data is damaged.")
        pairs = [(body[1 + 2 * n], body[2 + 2 * n]) for n in range(count)]
        if any(name not in self.names for name, _ in pairs) or len({name for name, _ in pairs}) != count:
            raise Unreadable("The header of the picture data is damaged.")
        return [(self.names.index(name), tables >> 4, tables & 15) for name, tables in pairs]

    def blocks(self, component: int) -> tuple[int, int]:
        """How many blocks a component has across and down (T.81, A.2.2)."""
        widest, highest = self.most
        wide, high = self.sampling[component]
        return _up(_up(self.size[0] * wide, widest), BLOCK), _up(_up(self.size[1] * high, highest), BLOCK)

    def least(self, components: Scanned, progressive: bool, body: bytes) -> int:
        """Bytes that a scan takes at the very least: a block has two codes of one bit or more (T.81, F.1.2), the first
        scan of a progressive picture one, the others may tell of many blocks at once."""
        bits = 2 if not progressive else int(body[-3] == 0)
        return bits * sum(prod(self.blocks(component)) for component, _, _ in components) // 8

    def complete(self, steps: dict[tuple[int, int], int]) -> bool:
        """Whether every component was coded at all."""
        return all((component, 0) in steps for component in range(len(self.names)))


def frame_of(code: int, body: bytes) -> Frame:
    """Reads a frame header (T.81, B.2.2). Raises Unreadable."""
    count = body[5] if len(body) > 5 else 0
    if count not in (1, 3, 4) or len(body) != 6 + 3 * count or body[0] not in (8, 12):
        raise Unreadable("The header of the picture is damaged.")
    height, width = int.from_bytes(body[1:3]), int.from_bytes(body[3:5])
    rows = [body[6 + 3 * n : 9 + 3 * n] for n in range(count)]
    sampling = tuple((row[1] >> 4, row[1] & 15) for row in rows)
    if not width or not height or not all(1 <= s <= 4 for pair in sampling for s in pair):
        raise Unreadable("The header of the picture is damaged.")
    names = tuple(row[0] for row in rows)
    most = (max(wide for wide, _ in sampling), max(high for _, high in sampling))
    return Frame(code, body[0], (width, height), names, sampling, tuple(row[2] for row in rows), most)


def restarts(frame: Frame, components: list[int], interval: int) -> int:
    """How many restart marks a scan holds (T.81, E.1.4): one between each two intervals."""
    if not interval:
        return 0
    if len(components) == 1:
        across, down = frame.blocks(components[0])
    else:
        widest, highest = frame.most
        across, down = _up(frame.size[0], BLOCK * widest), _up(frame.size[1], BLOCK * highest)
    return _up(across * down, interval) - 1


def progression(frame: Frame, progressive: bool, body: bytes, steps: dict[tuple[int, int], int]) -> list[str]:
    """Whether a scan adds to the picture what was not there yet (T.81, G.1.1); `steps` remembers what was.

    A scan that comes a second time would be a second picture, of which viewers show one.
    """
    components = [component for component, _, _ in frame.scanned(body)]
    first, last, high, low = body[-3], body[-2], body[-1] >> 4, body[-1] & 15
    if not progressive:
        known = [c for c in components if (c, 0) in steps]
        steps.update({(c, 0): 0 for c in components})
        faults = ["picture data that is there twice"] if known else []
        return [*faults, *(["unusual values before a scan"] if body[-3:] != WHOLE else [])]
    sound = first <= last <= 63 and (first > 0 or last == 0) and low <= 13 and (high == 0 or high == low + 1)
    for component in components:
        for k in range(first, min(last, 63) + 1):
            before = steps.get((component, k))
            sound = sound and (before is None if high == 0 else before == high)
            steps[component, k] = low
    return [] if sound else ["picture data that is there twice"]


@dataclass(slots=True)
class Tables:
    """The tables as they stand, with whether any scan has used them. Keys: ("q", number) or ("h", class, number)."""

    now: dict[tuple[str, int], bytes] = field(default_factory=dict)
    idle: set[tuple[str, int]] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)  # components; each keeps the quantisation table of its first scan

    def quantisation(self, body: bytes) -> list[str]:
        """Takes in a DQT part (T.81, B.2.4.1). Gives back what is wrong with it."""
        at, faults = 0, list[str]()
        while at < len(body):
            size = 128 if body[at] >> 4 else 64
            steps = body[at + 1 : at + 1 + size]
            faults += self._define(("q", body[at] & 15), steps if size == 128 else _wide(steps))
            if at + 1 + size > len(body) or body[at] >> 4 > 1 or body[at] & 15 > 3:
                return [*faults, "bytes behind a quantisation table"]
            at += 1 + size
        return faults

    def huffman(self, body: bytes) -> list[str]:
        """Takes in a DHT part (T.81, B.2.4.2). Gives back what is wrong with it."""
        at, faults = 0, list[str]()
        while at < len(body):
            lengths = body[at + 1 : at + 17]
            end = at + 17 + sum(lengths)
            crowded = sum(map(lshift, lengths, _ROOM)) > 1 << 16
            if end > len(body) or len(lengths) < 16 or crowded or body[at] & 15 > 3 or body[at] >> 4 > 1:
                return [*faults, "bytes behind a Huffman table"]
            if _idle(body[at] >> 4, body[at + 17 : end]):
                faults.append("codes in a Huffman table that no picture has")
            faults += self._define(("h", body[at]), body[at + 1 : end])
            at = end
        return faults

    def use(self, frame: Frame, progressive: bool, components: Scanned, body: bytes) -> tuple[bytes, ...]:
        """The tables that a scan needs, in order; they count as used from now on. Raises Unreadable."""
        keys = []
        starts, refines = body[-3] == 0, body[-1] >> 4 > 0
        for component, dc, ac in components:
            if component not in self.begun:
                keys.append(("q", frame.quantisers[component]))
                self.begun.add(component)
            if not progressive or (starts and not refines):
                keys.append(("h", dc))
            if not progressive or not starts:
                keys.append(("h", 16 | ac))
        if any(key not in self.now for key in keys):
            raise Unreadable("A table that the picture needs is not there.")
        self.idle.difference_update(keys)
        return tuple(self.now[key] for key in keys)

    def unused(self) -> list[str]:
        """A table that no scan used is a place to hide 64 and more bytes."""
        return ["a table that the picture does not use"] * len(self.idle)

    def _define(self, key: tuple[str, int], table: bytes) -> list[str]:
        faults = ["a table that the picture does not use"] if key in self.idle else []
        self.now[key] = table
        self.idle.add(key)
        return faults


def colours(frame: Frame, jfif: bool, transform: int | None) -> str:
    """What the components mean: JFIF first, then Adobe's transform, then their names (libjpeg, jdapimin.c)."""
    if len(frame.names) == 1:
        return "grey"
    if len(frame.names) == 4:
        return f"four, transform {transform}"
    if jfif or transform is None:
        return "rgb" if not jfif and bytes(frame.names) == b"RGB" else "ycc"
    return "ycc" if transform else "rgb"


def _idle(sort: int, values: bytes) -> bool:
    """Whether a code stands for what another does, or for a longer number than 8-bit pictures have (T.81, F.1.2)."""
    too_long = values.translate(None, _LENGTHS if sort == 0 else _RUNS)
    return bool(too_long) or len(set(values)) < len(values)


def _wide(steps: bytes) -> bytes:
    """A table of one byte an entry as the same table of two."""
    wide = bytearray(2 * len(steps))
    wide[1::2] = steps
    return bytes(wide)


def _up(number: int, by: int) -> int:
    return -(-number // by)
