"""Finds in a line what stands in its place in another reading of it."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein


def there(text: str, other: str, start: int, end: int) -> tuple[int, int]:
    """Which characters of `text` stand where `start` to `end` (exclusive) stand in `other`; all where none do."""
    begin = stop = -1
    for step in Levenshtein.opcodes(other, text):
        same = step.tag == "equal"
        if begin < 0 and start < step.src_end:
            begin = step.dest_start + (start - step.src_start if same else 0)
        if step.src_start < end <= step.src_end:
            stop = step.dest_start + end - step.src_start if same else step.dest_end
    return (begin, stop) if 0 <= begin < stop else (0, len(text))
