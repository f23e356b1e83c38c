"""What a multi-picture index tells: further pictures behind the first (CIPA DC-007)."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.formats.blocks import found as f
from scrubber.formats.blocks import tiff
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind


def findings(block: bytes, prefix: str = "mpf") -> list[Finding]:
    """One finding for each further picture in the index. Never raises."""
    tree = tiff.read(block)
    index = tree.first("ifd0", 0xB002)
    if index is None:
        return [f.damaged(prefix)]
    count = min(len(index.raw) // 16, 64)
    reason = "Another picture, such as an HDR map or a larger preview, is stored behind the first."
    return [f.found(Kind.SECOND_PICTURE, f"{prefix}/picture-{n}", reason) for n in range(2, count + 1)]


def further(block: bytes) -> Iterator[tuple[int, tuple[int, int]]]:
    """Number of each further picture, and (distance from the block's begin, length). (CIPA DC-007, 5.2.3.3.)"""
    index = tiff.read(block).first("ifd0", 0xB002)
    raw, big = (index.raw, index.order == "big") if index else (b"", True)
    for number, at in enumerate(range(16, min(len(raw), 64 * 16) - 15, 16), 2):
        length, start = (int.from_bytes(raw[at + i : at + i + 4], "big" if big else "little") for i in (4, 8))
        yield number, (start, length)
