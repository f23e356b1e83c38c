"""Cuts a HEIF or AVIF file into its boxes without reading past its end (ISO/IEC 14496-12, 4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scrubber.formats import limits
from scrubber.model.errors import Damaged, TooLarge


@dataclass(frozen=True, slots=True)
class Box:
    """`start` to `end` are its content; `head` is where its length stands. Without `whole` the file ends first."""

    name: bytes
    head: int
    start: int
    end: int
    whole: bool = True


def walk(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes that fill `start` to `end`; stops before bytes that can't be a box. Raises TooLarge."""
    at, count = start, 0
    while at + 8 <= end:
        size, name, content = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], at + 8
        if size == 1:
            size, content = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        elif size == 0:
            size = end - at
        if size < content - at or content > end:
            return
        yield Box(name, at, content, min(at + size, end), at + size <= end)
        at += size
        count += 1
        if count > limits.MAX_BOXES:
            raise TooLarge("The file consists of more parts than any program writes.")


def behind(data: bytes) -> int:
    """Where the last box of a file ends."""
    return max((box.end for box in walk(data, 0, len(data))), default=0)


def box(name: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return (len(body) + 8).to_bytes(4, "big") + name + body


def full(name: bytes, version: int, flags: int, *content: bytes) -> bytes:
    """A box that begins with a version and flags (4.2.2)."""
    return box(name, bytes([version]) + flags.to_bytes(3, "big"), *content)


class Reader:
    """Numbers from the content of one box, in order. Every `take` raises Damaged where the box ends too early."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self._data, self.at, self.end = data, start, end

    def bytes(self, count: int) -> bytes:
        if self.at + count > self.end:
            raise Damaged("The file's list of pictures is damaged.")
        self.at += count
        return self._data[self.at - count : self.at]

    def take(self, count: int) -> int:
        return int.from_bytes(self.bytes(count), "big")

    def version(self) -> tuple[int, int]:
        """Version and flags."""
        return self.take(1), self.take(3)
