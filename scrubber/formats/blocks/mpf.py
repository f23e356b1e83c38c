"""What a multi-picture index tells: further pictures behind the first (CIPA DC-007)."""

from __future__ import annotations

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
