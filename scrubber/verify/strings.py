"""Does any text that was found in the photo still stand in the finished file, in whatever spelling?"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Evidence
from scrubber.model.report import CheckResult, Leak
from scrubber.verify import needles, opened, png
from scrubber.verify.parts import Unreadable
from scrubber.verify.plain import sorted_bytes

NAME = "strings"
# Compressed data is as good as random. A text of n bytes stands by chance in one of N places with probability
# N / 256**n. With N = 2**26 (a 64 MB picture), 1,000 texts in 12 spellings (2**14) and n = 8 that is
# 2**(26 + 14 - 64), one photo in 16 million; with n = 6 it would be one in 256.
LEAST_NUMBER = 8
MOST_INFLATED = 64 << 20
MOST_STREAMS = 1_000
LOOKED_AT = 1 << 15  # numbers of eight bytes: a piece that fits a processor's cache
SHORT = 1 << 12  # bytes; below that, one text after the other is faster than a table
_LOW_HALF = 0xFFFF
_ZLIB = re.compile(rb"[\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]|\x1f\x8b\x08")


def applies(evidence: Evidence) -> bool:
    """Where there is something to search: an original behind the copy, or texts that were found."""
    return bool(evidence.original or evidence.plan.secrets)


def check(evidence: Evidence) -> CheckResult:
    """Searches words everywhere, and long ones among the picture's bytes too; inflated as well, where those are new."""
    try:
        reading = opened.reading(evidence)
    except Unreadable as error:
        return CheckResult(NAME, False, str(error))
    texts = {secret.reveal() for secret in evidence.plan.secrets}
    sorts = sorted_bytes(evidence.copy, reading)
    places = _in_words(needles.of_words(texts), sorts.words)
    numbers = needles.of_numbers(texts, LEAST_NUMBER)
    if numbers:
        # Compressed data that are the original's byte for byte are the picture itself: nothing was written into them.
        known = reading.format == "png" and png.same(evidence.original, evidence.copy)
        places += _in_numbers(numbers, [*sorts.numbers, *(() if known else _picture(evidence.copy, reading.format))])
    return CheckResult(NAME, True, leaks=tuple(
        Leak("text that was found in the photo still stands in the file", where) for where in dict.fromkeys(places)
    ))  # fmt: skip


def _in_words(sought: set[bytes], words: Iterable[tuple[str, bytes]]) -> list[str]:
    return _holding(
        sought, [(where, needles.folded(piece)) for where, body in words for piece in (body, *_inflated(body))]
    )


def _holding(sought: set[bytes], places: list[tuple[str, bytes]]) -> list[str]:
    """Where any of them stands. All places are searched as one first: mostly that is all there is to do."""
    everywhere = b"\n".join(body for _, body in places)
    there = [needle for needle in sought if needle in everywhere]
    return [where for where, body in places if any(needle in body for needle in there)]


def _inflated(body: bytes) -> Iterator[bytes]:
    """Whatever in `body` a zlib or gzip stream begins with, inflated."""
    room = MOST_INFLATED
    for n, start in enumerate(_ZLIB.finditer(body)):
        if n >= MOST_STREAMS or room <= 0:
            raise Unreadable("There is too much compressed data to be searched.")
        try:
            piece = zlib.decompressobj(wbits=47).decompress(body[start.start() :], room)
        except zlib.error:
            continue
        room -= len(piece)
        yield piece


def _picture(copy: bytes, format: str) -> Iterator[tuple[str, memoryview]]:
    """A PNG's samples as they are before they are compressed, in pieces that overlap by the longest text."""
    if format != "png":
        return
    inflater, tail = zlib.decompressobj(), b""
    for name, start, end in png.chunks(copy):
        body = copy[start + 8 : end - 4] if name == b"IDAT" else b""
        while body:
            piece = tail + inflater.decompress(body, 4 << 20)
            yield "png/picture", memoryview(piece)
            tail, body = piece[-needles.LONGEST :], inflater.unconsumed_tail


def _in_numbers(sought: set[bytes], places: Iterable[tuple[str, memoryview]]) -> list[str]:
    """One pass for all texts that hold, wherever they lie, four bytes below 128 that begin at a multiple of four.

    Two of each four bytes are looked up in a table; what is in it is compared in full.
    """
    others, groups = set[bytes](), list[bytes]()
    whole = [needle for needle in sought if len(needle) >= 7 and needle.isascii()]
    for needle in sought.difference(whole):
        own = [_group(needle, n) for n in range(4)]
        if all(own):
            groups += own
        else:
            others.add(needle)
    keys = np.sort(np.concatenate((_first_four(whole), np.frombuffer(b"".join(groups), "<u4"))))
    short, found = list[tuple[str, bytes]](), list[str]()
    for where, body in places:
        if len(body) < SHORT:
            short.append((where, bytes(body)))
        elif _any_of(others, body) or _any_at(body, sought, keys):
            found.append(where)
    return found + _holding(sought, short)


def _any_of(sought: set[bytes], body: memoryview) -> bool:
    flat = bytes(body) if sought else b""
    return any(needle in flat for needle in sought)


def _first_four(needles: list[bytes]) -> npt.NDArray[np.uint32]:
    """Of each the four groups of four bytes that begin in its first four; they have seven bytes or more."""
    begins = np.frombuffer(b"".join([needle[:7] for needle in needles]), np.uint8).reshape(-1, 7)
    return np.concatenate([begins[:, n : n + 4] for n in range(4)]).view("<u4").ravel()


def _group(needle: bytes, start: int) -> bytes:
    """The first four bytes below 128 of `needle`, among those at `start` and each fourth place after it."""
    if (first := needle[start : start + 4]).isascii() and len(first) == 4:
        return first
    for at in range(start, len(needle) - 3, 4):
        if needle[at : at + 4].isascii():
            return needle[at : at + 4]
    return b""


def _half(keys: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """For each lower half of a key whether there is one."""
    table = np.zeros(_LOW_HALF + 1, np.bool_)
    table[keys & _LOW_HALF] = True
    return table


def _any_at(body: memoryview, sought: set[bytes], keys: npt.NDArray[np.uint32]) -> bool:
    if len(body) < 4 or not len(keys):
        return False
    words = np.frombuffer(body, "<u4", len(body) // 4)
    groups = _near(body, _half(keys))
    there = np.minimum(keys.searchsorted(words[groups]), len(keys) - 1)
    for at in (4 * int(group) for group in groups[keys[there] == words[groups]]):
        around = bytes(body[max(0, at - needles.LONGEST) : at + needles.LONGEST])
        if any(needle in around for needle in sought):
            return True
    return False


def _near(body: memoryview, table: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Groups of four bytes that share the lower half of a key: few enough to be looked up in full.

    Taken from numbers of eight bytes, which need not be widened to be looked up.
    """
    pairs, half = np.frombuffer(body, "<u8", len(body) // 8), np.empty(LOOKED_AT, np.uint64)
    index, near = half.view(np.int64), list[npt.NDArray[np.intp]]()
    for begin in range(0, len(pairs), LOOKED_AT):
        piece = pairs[begin : begin + LOOKED_AT]
        low, at = half[: len(piece)], index[: len(piece)]
        np.bitwise_and(piece, _LOW_HALF, out=low)
        (first,) = table.take(at, mode="wrap").nonzero()
        np.right_shift(piece, 32, out=low)
        np.bitwise_and(low, _LOW_HALF, out=low)
        (second,) = table.take(at, mode="wrap").nonzero()
        near += (2 * (begin + first), 2 * (begin + second) + 1)
    odd = np.arange(2 * len(pairs), len(body) // 4)  # at the end, where four bytes may be left
    return np.concatenate((*near, odd))
