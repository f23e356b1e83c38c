"""What content credentials tell: who made and changed the photo, with which tools (C2PA, in JUMBF boxes)."""

from __future__ import annotations

from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind


def findings(block: bytes, prefix: str = "c2pa") -> list[Finding]:
    """The credentials, and the pictures kept inside them. Never raises."""
    if b"jumb" not in block:
        return [f.found(Kind.UNKNOWN, prefix)]
    if b"c2pa" not in block:
        return [f.found(Kind.UNKNOWN, f"{prefix}/jumbf")]
    out = [f.found(Kind.CREDENTIALS, f"{prefix}/manifest")]
    if b"c2pa.thumbnail" in block:
        out.append(f.found(Kind.PREVIEW, f"{prefix}/thumbnail"))
    if b"c2pa.ingredient" in block:
        reason = "It names the photos that this one was made from."
        out.append(f.found(Kind.EDIT_HISTORY, f"{prefix}/ingredient", reason))
    return out
