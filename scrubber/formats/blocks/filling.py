"""Tells of a file that is larger than its picture needs: filling that no program reads."""

from __future__ import annotations

from collections.abc import Iterable

from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

LEAST = 512  # bytes; fewer stand in most files, so that their parts begin at even places
_PART = "The file is larger than its picture needs: part of it is filling, where something else may have stood."
_MOST = "The file is far larger than its picture needs: most of it is filling, where something else may have stood."


def findings(count: int, whole: int, prefix: str) -> list[Finding]:
    """At most one finding, for `count` bytes of filling in a file of `whole` bytes."""
    if count < LEAST:
        return []
    return [f.found(Kind.FILLING, f"{prefix}/filling", _MOST if 2 * count > whole else _PART)]


def of(pieces: Iterable[bytes], whole: int, prefix: str) -> list[Finding]:
    """The same for pieces of a file, of which those count that are nothing but zeros."""
    return findings(sum(len(piece) for piece in pieces if not piece.strip(b"\0")), whole, prefix)
