"""A worker that runs in this process and has detectors that see colours: small, real, and quick."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, ClassVar

import numpy as np
from PIL import Image

from scrubber import pipeline
from scrubber.contracts import FaceHit, Line, Span, TextLine
from scrubber.decode import frames, open_photo
from scrubber.files import Pieces, Source
from scrubber.formats import previews
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort, Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import Leak
from scrubber.model.unsure import wants_a_look
from scrubber.worker import wire

FACE = (250, 0, 250)  # what is painted in it is a face
NAME = (0, 200, 0)  # … a name
NOTICE = (0, 0, 250)  # … other text
MAYBE = (250, 120, 0)  # … a name, perhaps
SPOTS = {"face": (20, 20, 60, 70), "name": (90, 20, 200, 40), "notice": (90, 60, 200, 80), "maybe": (90, 100, 200, 120)}
COLOURS = {"face": FACE, "name": NAME, "notice": NOTICE, "maybe": MAYBE}
WORDS = {NAME: "Zephyrine Quillfeather", NOTICE: "Fire exit", MAYBE: "Rowan"}


def painted(*things: str, size: tuple[int, int] = (240, 160)) -> Image.Image:
    """A grey picture with a coloured place for each of face, name, notice, maybe."""
    picture = Image.new("RGB", size, (150, 150, 150))
    for thing in things:
        picture.paste(COLOURS[thing], SPOTS[thing])
    return picture


def spots(pixels: Pixels, colour: tuple[int, int, int]) -> list[Region]:
    """The box round everything of a colour, if there is any."""
    there = np.all(np.abs(pixels[..., :3].astype(int) - colour) < 60, axis=2)
    if there.sum() < 30:
        return []
    rows, columns = np.nonzero(there.any(axis=1))[0], np.nonzero(there.any(axis=0))[0]
    return [Region.box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))]


def content(source: Source) -> bytes:
    return source if isinstance(source, bytes) else os.pread(source.handle, source.size, 0)


class Faces:
    name = "colours-1"
    missing: tuple[str, ...] = ()

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        progress.at("faces", 0.0)
        return [FaceHit(r, r, 0.9, "A face was seen.") for r in spots(pixels, FACE)]


class Texts:
    name = "colours-1"

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        progress.at("text", 0.0)
        return [
            TextLine(r, words, 0.9, 0.9, tuple(np.linspace(0, 1, len(words) + 1)))
            for colour, words in WORDS.items()
            for r in spots(pixels, colour)
        ]


class Codes:
    name = "colours-1"

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[Any]:
        progress.at("codes", 0.0)
        return []


class Judge:
    name = "words-1"
    missing: tuple[str, ...] = ()

    def judge(self, lines: list[Line]) -> list[tuple[Span, ...]]:
        sure = {WORDS[NAME]: 0.9, WORDS[MAYBE]: 0.4}
        return [
            (Span(0, len(line.text), Kind.NAME, sure[line.text], "holds a known name"),) if line.text in sure else ()
            for line in lines
        ]


class ColourWorker:
    """The real pipeline in this process, with detectors that see colours. `gates` hold scans and saves."""

    gates: ClassVar[dict[str, threading.Event]] = {}
    leak: Region | None = None
    blind = False  # the text detector is missing
    broken = False  # something that nobody foresaw

    def believing(self) -> AbstractContextManager[None]:
        return nullcontext()

    def engines(self) -> pipeline.Engines:
        return pipeline.Engines(Faces(), None if ColourWorker.blind else Texts(), Codes(), Judge())

    def inspect(self, data: Source, profile: Profile, progress: Progress = QUIET) -> wire.Json:
        if ColourWorker.broken:
            raise RuntimeError("Zephyrine Quillfeather")
        gate = ColourWorker.gates.get("scan")
        while gate is not None and not gate.wait(0.01):
            progress.at("faces", 0.5)
        opened = pipeline.inspect(content(data), profile, self.engines(), progress)
        return {
            "format": opened.container.NAME,
            "picture": opened.photo.header.upright_size,
            "frames": opened.photo.header.frames,
            "pages": len(opened.photo.header.pages) or 1,
            "findings": [wire.finding_out(f) for f in opened.findings],
            "ran": sorted(opened.look.ran),
            "why_not": dict(opened.look.why_not),
            "unsure": list(opened.look.unsure),
            "missing": [],
            "stages": {},
            "digest": hashlib.sha256(content(data)).hexdigest(),
        }

    def pixels(
        self, data: Source, most: int = 0, progress: Progress = QUIET, frame: int = 0
    ) -> tuple[wire.Json, bytes]:
        photo = open_photo(content(data))[1]
        seen = (photo.pixels, *frames(content(data), photo.header))
        pixels = np.ascontiguousarray(seen[frame][..., :3])
        height, width = pixels.shape[:2]
        step = max(1, -(-max(width, height) // most)) if most else 1
        small = np.ascontiguousarray(pixels[::step, ::step])
        return {"picture": [width, height], "shown": [small.shape[1], small.shape[0]]}, small.tobytes()

    def others(self, data: Source, most: int, progress: Progress = QUIET) -> list[tuple[str, tuple[int, int], bytes]]:
        _, photo = open_photo(content(data))
        found = previews.others(content(data), photo.header, photo.pixels)
        return [(path, (pixels.shape[1], pixels.shape[0]), pixels.tobytes()) for path, pixels in found]

    @contextmanager
    def scrub(
        self, data: Source, profile: Profile, progress: Progress = QUIET, digests: bool = True, **choices: Any
    ) -> Iterator[tuple[wire.Json, Pieces]]:
        gate = ColourWorker.gates.get("save")
        while gate is not None and not gate.wait(0.01):
            progress.at("redact", 0.5)
        drawn = [Region.of(outline) for outline in choices.get("drawn", [])]
        seen = wire.look_in(choices["seen"]) if choices.get("seen") else None
        chosen = (choices.get("answers"), drawn, seen, choices.get("seen_in", ""))
        done = pipeline.scrub(content(data), profile, self.engines(), progress, *chosen)
        answer, copy = self._told(done, content(data), len(drawn))
        yield answer, Pieces((copy,))

    def _told(self, done: pipeline.Scrubbed, original: bytes, drawn: int) -> tuple[wire.Json, bytes]:
        checks, outcome, copy = [wire.check_out(c) for c in done.checks], done.outcome, done.data or b""
        if ColourWorker.leak is not None and not drawn:  # until the place is covered by hand
            leak = Leak("A face can still be seen.", ColourWorker.leak, Kind.FACE)
            checks[-1]["leaks"] = [{"what": leak.what, "where": ColourWorker.leak.outline, "kind": "face"}]
            outcome, copy = "leaked", b""  # type: ignore[assignment]
        return {
            "outcome": str(outcome),
            "message": done.message,
            "notes": done.notes,
            "format": done.opened.container.NAME,
            "suffix": done.opened.container.SUFFIX,
            "picture": done.opened.photo.header.upright_size,
            "fidelity": str(done.fidelity),
            "hidden": [wire.finding_out(f) for f in done.plan.hidden],
            "kept": [wire.finding_out(f) for f in done.plan.kept],
            "checks": checks,
            "engines": self.engines().names,
            "too_dark": wants_a_look(done.opened.look.unsure),
            "stages": {},
            "digest": hashlib.sha256(original).hexdigest(),
            "copy_digest": hashlib.sha256(copy).hexdigest() if copy else "",
            "size": len(copy),
        }, copy

    def close(self) -> None:
        pass
