"""What the compressed data of a lossy WebP say of themselves: their parts and how strongly they are compressed."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from scrubber.formats.webp_chunks import Still
from scrubber.model.errors import Damaged


@dataclass(slots=True)
class _Bits:
    """The arithmetic decoder of VP8 (RFC 6386, 7)."""

    data: bytes
    at: int = 0
    value: int = 0
    span: int = 255
    left: int = 0

    def bit(self, odds: int = 128) -> int:
        while self.left < 8:
            byte = self.data[self.at] if self.at < len(self.data) else 0
            self.value, self.at, self.left = self.value << 8 | byte, self.at + 1, self.left + 8
        split = 1 + ((self.span - 1) * odds >> 8)
        big = split << (self.left - 8)
        found = self.value >= big
        if found:
            self.value -= big
            self.span -= split
        else:
            self.span = split
        while self.span < 128:
            self.span <<= 1
            self.left -= 1
        return int(found)

    def number(self, bits: int) -> int:
        out = 0
        for _ in range(bits):
            out = out << 1 | self.bit()
        return out

    def maybe(self, bits: int) -> int:
        """A number with a sign behind a flag; 0 where the flag is not set."""
        if not self.bit():
            return 0
        size = self.number(bits)
        return -size if self.bit() else size


@dataclass(frozen=True, slots=True)
class Facts:
    """`quantiser` is 0 (finest) to 127, that of the middle sort of block; `parts` are the runs of the data behind the
    ten bytes of the header: first the modes, then the rows' coefficients."""

    quantiser: int
    parts: tuple[bytes, ...]


def facts(still: Still) -> Facts:
    """Raises Damaged. (RFC 6386, 9.2 to 9.6 and 19.2)"""
    body = still.body
    first = int.from_bytes(body[:3], "little") >> 5
    bits = _Bits(body[10 : 10 + first])
    bits.number(2)  # how colours are meant, and whether they are clamped
    segments = _segments(bits)
    bits.number(1 + 6 + 3)  # the loop filter
    if bits.bit() and bits.bit():
        for _ in range(8):
            bits.maybe(6)
    count = 1 << bits.number(2)
    base = bits.number(7)
    absolute, steps = segments
    levels = [step if absolute else base + step for step in steps] if steps else [base]
    start = 10 + first
    sizes = [int.from_bytes(body[start + 3 * n : start + 3 * n + 3], "little") for n in range(count - 1)]
    at, parts = start + 3 * (count - 1), [body[10:start]]
    for size in sizes:
        parts.append(body[at : at + size])
        at += size
    if len(body) < at:
        raise Damaged("The picture is cut off before its end.")
    return Facts(min(127, max(0, round(median(levels)))), (*parts, body[at:]))


def body_of(still: Still, parts: tuple[bytes, ...]) -> bytes:
    """The picture's data with other parts than its own."""
    tag = int.from_bytes(still.body[:3], "little") & 0x1F | len(parts[0]) << 5
    sizes = b"".join(len(part).to_bytes(3, "little") for part in parts[1:-1])
    return tag.to_bytes(3, "little") + still.body[3:10] + parts[0] + sizes + b"".join(parts[1:])


def quality(still: Still) -> int:
    """The quality, 1 to 100, that makes libwebp's encoder choose this quantiser (its QualityToCompression, undone)."""
    share = (1 - facts(still).quantiser / 127) ** 3
    return min(100, max(1, round(100 * (1.5 * share if share < 0.5 else (share + 1) / 2))))


def _segments(bits: _Bits) -> tuple[bool, list[int]]:
    """Whether the levels of the four sorts of block are absolute, and the levels; empty where there are none."""
    if not bits.bit():
        return False, []
    new_map, new_data = bits.bit(), bits.bit()
    absolute, levels = False, list[int]()
    if new_data:
        absolute = bool(bits.bit())
        levels = [bits.maybe(7) for _ in range(4)]
        for _ in range(4):
            bits.maybe(6)
    if new_map:
        for _ in range(3):
            if bits.bit():
                bits.number(8)
    return absolute, levels
