"""Writes the tables of an animated AVIF anew: the order of its pictures, their times, and how they are decoded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from scrubber.formats import bmff_boxes as b
from scrubber.formats.bmff_film import ENDLESS, FOREVER, STRAIGHT, Film, Track

Box = tuple[bytes, bytes]  # name and whole box
Run = Sequence[bytes]  # the pictures of a track
_REFERENCES = (1 << 30 | 15 << 26).to_bytes(4, "big")  # pictures may use themselves and any others (23008-12, 7.2.3)
_KEPT = (b"av1C", b"colr", b"pasp", b"clap", b"irot", b"imir")


def moov(film: Film, runs: Sequence[Run], begins: Sequence[int], owned: Sequence[Sequence[Box]]) -> bytes:
    """Of each track: its pictures, the place in the file where they begin, and what is said of the first."""
    length = sum(film.delays)
    duration = ENDLESS if film.rounds == FOREVER else length * (film.rounds or 1)
    head = b.full(
        b"mvhd", 1, 0, bytes(16), _four(film.timescale), _eight(duration), _four(1 << 16), b"\1\0", bytes(10),
        STRAIGHT, bytes(24), _four(len(runs) + 1),
    )  # fmt: skip
    tracks = [
        _track(film, number, duration, length, run, begin, own)
        for number, (run, begin, own) in enumerate(zip(runs, begins, owned, strict=True), 1)
    ]
    return b.box(b"moov", head, *tracks)


def _track(film: Film, number: int, duration: int, length: int, run: Run, begin: int, own: Sequence[Box]) -> bytes:
    sides = next(whole[12:20] for name, whole in own if name == b"ispe")
    over = number == 2
    head = b.full(
        b"tkhd", 1, 1, bytes(16), _four(number), bytes(4), _eight(duration), bytes(16), STRAIGHT,
        *(sides[at : at + 4][2:] + b"\0\0" for at in (0, 4)),
    )  # fmt: skip
    link = b.box(b"tref", b.box(b"auxl", _four(1))) if over else b""
    if not over and len(film.tracks) > 1 and film.picture.parts[1].premultiplied:
        link = b.box(b"tref", b.box(b"prem", _four(2)))
    rounds = b""
    if film.rounds is not None:
        edit = _four(1) + _eight(length) + bytes(8) + _four(1 << 16)
        rounds = b.box(b"edts", b.full(b"elst", 1, int(film.rounds != 1), edit))
    clock = b.full(b"mdhd", 1, 0, bytes(16), _four(film.timescale), _eight(length), b"\x55\xc4\0\0")
    handler = b.full(b"hdlr", 0, 0, bytes(4), b"auxv" if over else b"pict", bytes(13))
    here = b.box(b"dinf", b.full(b"dref", 0, 0, _four(1), b.full(b"url ", 0, 1)))
    inner = b.box(
        b"minf", b.full(b"vmhd", 0, 1, bytes(8)), here, _tables(film, film.tracks[number - 1], run, begin, own)
    )
    return b.box(b"trak", head, link, rounds, b.box(b"mdia", clock, handler, inner))


def _tables(film: Film, track: Track, run: Run, begin: int, own: Sequence[Box]) -> bytes:
    times = [(len(list(same)), delay) for delay, same in groupby(film.delays)]
    parts = [
        b.full(b"stsd", 0, 0, _four(1), _entry(own)),
        b.full(b"stts", 0, 0, _four(len(times)), *(_four(n) for row in times for n in row)),
        b.full(b"stsc", 0, 0, _four(1), _four(1), _four(len(run)), _four(1)),
        b.full(b"stsz", 0, 0, _four(0), _four(len(run)), *(_four(len(body)) for body in run)),
        b.full(b"stco", 0, 0, _four(1), _four(begin)),
    ]
    if len(track.sync) < len(run):
        parts.append(b.full(b"stss", 0, 0, _four(len(track.sync)), *map(_four, track.sync)))
    return b.box(b"stbl", *parts)


def _entry(own: Sequence[Box]) -> bytes:
    """How the pictures are coded (12.1.3): the compressor has no name."""
    sides = next(whole[12:20] for name, whole in own if name == b"ispe")
    fixed = bytes(6) + b"\0\1" + bytes(16) + sides[2:4] + sides[6:8] + b"\0\x48\0\0" * 2 + bytes(4) + b"\0\1"
    fixed += bytes(32) + b"\0\x18\xff\xff"
    facts = [whole for name, whole in own if name in _KEPT]
    facts.append(b.full(b"ccst", 0, 0, _REFERENCES))
    facts += [b.box(b"auxi", whole[8:]) for name, whole in own if name == b"auxC"]
    return b.box(b"av01", fixed, *facts)


def _four(value: int) -> bytes:
    return value.to_bytes(4, "big")


def _eight(value: int) -> bytes:
    return value.to_bytes(8, "big")
