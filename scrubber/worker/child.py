"""The inner side of the wall: takes one photo at a time, gives back findings or a finished copy."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import itertools
import os
import select
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from scrubber import spare
from scrubber.model.errors import ScrubError, WorkerDied
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.progress import Progress, Step, unheard
from scrubber.model.unsure import wants_a_look
from scrubber.worker import wire
from scrubber.worker.exchange import NOTHING, Carried, Exchange
from scrubber.worker.late import load_late
from scrubber.worker.wall import another_photo, raise_wall

if TYPE_CHECKING:
    from scrubber.model.profile import Profile
    from scrubber.pipeline import Engines

_PROFILE = wire.Repeated()
PACE = 0.1  # seconds from one told step to the next: nobody sees more, and each wakes the program up


def main(arguments: list[str]) -> None:
    """Serve requests from standard input until it ends. Arguments: private folder, then the exchanges."""
    # Native code prints where it likes; the wire keeps its own handle and standard output leads nowhere.
    own = os.dup(1)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    exchanges, home = Exchange.opened(arguments[1:]), Path(arguments[0]).resolve()
    holds = raise_wall(home)
    load_late()
    _grown_up()
    if hasattr(select, "poll"):
        threading.Thread(target=_end_with_the_program, args=(sys.stdin.fileno(), home), daemon=True).start()
    try:
        with os.fdopen(own, "wb") as out:
            serve(sys.stdin.buffer, out, exchanges, holds)
    finally:
        _forget(home)


def _grown_up() -> None:
    """What every photo needs is read before the first comes; it is never waste, so none is sought in it."""
    from scrubber import pipeline  # noqa: F401

    gc.freeze()
    gc.enable()


def _end_with_the_program(requests: int, home: Path) -> None:
    """Where the program is killed, nobody waits for this photo any more and nobody else will tidy up."""
    hung_up = select.poll()
    hung_up.register(requests, 0)
    hung_up.poll()
    _forget(home)
    os._exit(0)


def _forget(home: Path) -> None:
    """Delete the private folder: native code may have staged the photo there. By whole paths, for the wall."""
    for where, _, names in os.walk(home, topdown=False):
        for name in names:
            with contextlib.suppress(OSError):
                (Path(where) / name).unlink()
        with contextlib.suppress(OSError):
            Path(where).rmdir()


def serve(requests: BinaryIO, answers: BinaryIO, exchanges: Sequence[Exchange], holds: tuple[str, ...]) -> None:
    """One request after the other; each tells in which exchange its photo lies. `holds` names what shuts this in."""
    while True:
        try:
            request = wire.receive(requests)
        except wire.BrokenWire:
            return
        another_photo()
        exchange = exchanges[request["lane"]]
        told = {"holds": holds} if request["do"] == "wall" else _answer(request, answers, exchange)
        wire.send(answers, told)
        _rest(told)


def _rest(told: wire.Json) -> None:
    """What detectors leave free goes back, as nobody may ask again for long; without them there is next to nothing."""
    if told.get("engines") or told.get("ran"):
        spare.give_back()


def _answer(request: wire.Json, answers: BinaryIO, exchange: Exchange) -> wire.Json:
    """The door to strangers' files and strangers' code: whatever goes wrong in there ends here."""

    told = time.monotonic()

    def tell(step: Step) -> None:
        nonlocal told
        if time.monotonic() - told >= PACE:
            wire.send(answers, {"step": step.stage, "share": step.share})
            told = time.monotonic()

    def found(findings: tuple[Finding, ...]) -> None:
        wire.send(answers, {"found": [wire.finding_out(f) for f in findings]})

    try:
        heard = found if request["hear"] else unheard
        return ANSWERS[request["do"]](request, exchange, Progress(tell, found=heard))
    except ScrubError as error:
        return wire.error_out(error)
    except MemoryError:
        return wire.error_out(WorkerDied("This photo needs more memory than it may use."))
    except Exception as error:
        if os.environ.get("SCRUBBER_DEBUG"):
            import traceback

            return wire.error_out(WorkerDied("".join(traceback.format_exception(error))))
        # The type only: a message could quote what stands in the photo.
        return wire.error_out(WorkerDied(f"This photo could not be worked on ({type(error).__name__})."))


def _inspect(request: wire.Json, exchange: Exchange, progress: Progress) -> wire.Json:
    from scrubber import pipeline

    profile = _PROFILE.back(request["profile"])
    data, engines = exchange.read(request["size"]), _engines(profile, request)
    opened = pipeline.inspect(data, profile, engines, progress, closely=True)
    return {
        "format": opened.container.NAME,
        "picture": opened.photo.header.upright_size,
        "frames": opened.photo.header.frames,
        "pages": len(opened.photo.header.pages) or 1,
        "findings": [wire.finding_out(f) for f in opened.findings],
        "ran": sorted(opened.look.ran),
        "why_not": dict(opened.look.why_not),
        "unsure": list(opened.look.unsure),
        "missing": engines.missing,
        "stages": dict(opened.stages),
        "digest": _digest(data),
    }


def _scrub(request: wire.Json, exchange: Exchange, progress: Progress) -> wire.Json:
    from scrubber import pipeline

    profile = _PROFILE.back(request["profile"])
    engines = _engines(profile, request)
    answers = {str(k): bool(v) for k, v in request.get("answers", {}).items()}
    drawn = [Region.of(outline) for outline in request.get("drawn", [])]
    original = exchange.read(request["size"])
    seen = wire.look_in(request["seen"]) if request.get("seen") is not None else None
    seen_in = str(request.get("seen_in", ""))
    done = pipeline.scrub(original, profile, engines, progress, answers, drawn, seen, seen_in)
    data = done.data or b""
    carried = _carried(data, original, done.carried)
    exchange.write(data, carried)
    return {
        "outcome": str(done.outcome),
        "message": done.message,
        "notes": done.notes,
        "format": done.opened.container.NAME,
        "suffix": done.suffix,
        "picture": done.opened.photo.header.upright_size,
        "fidelity": str(done.fidelity),
        "hidden": list(map(wire.finding_out if profile.text else wire.gist_out, done.plan.hidden)),
        "kept": [wire.finding_out(f) for f in done.plan.kept],
        "checks": [wire.check_out(c) for c in done.checks],
        "engines": engines.names,
        "too_dark": wants_a_look(done.opened.look.unsure),
        "stages": dict(done.stages),
        "digest": _digest(original) if request["digests"] else "",
        "copy_digest": _digest(data) if data and request["digests"] else "",
        "size": len(data),
        "carried": carried,
    }


def _carried(data: bytes, original: bytes, said: Carried) -> Carried:
    """What need not go back over the wall: a piece of the photo that stands in the copy as it was, if that is true."""
    at, start, length = said
    there = at + length <= len(data) and original.startswith(memoryview(data)[at : at + length], start)
    return said if there else NOTHING


def _engines(profile: Profile, request: wire.Json) -> Engines:
    """The detectors that a profile wants; where it wants none, none of their code is loaded either."""
    from scrubber import pipeline

    if not profile.looks:
        return pipeline.Engines()
    from scrubber import build

    return build.engines(profile, wire.lists_in(request["lists"])) if "lists" in request else build.engines(profile)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _pixels(request: wire.Json, exchange: Exchange, progress: Progress) -> wire.Json:
    """The upright picture for the screen, RGB, shrunk until its long side is `most` (0: not shrunk).

    Of an animation it is the one whose number is `frame`, or the last.
    """
    from scrubber.decode import frames, open_photo

    data = exchange.read(request["size"])
    container, photo = open_photo(data)
    pixels = photo.pixels
    for further in itertools.islice(frames(data, photo.header), request["frame"]):
        pixels = further
    pixels = _shrunk(pixels, request["most"])
    exchange.write(pixels.tobytes())
    shown = [pixels.shape[1], pixels.shape[0]]
    return {"format": container.NAME, "picture": photo.size, "shown": shown, "size": pixels.size}


def _others(request: wire.Json, exchange: Exchange, progress: Progress) -> wire.Json:
    """Pictures in the file that show something else than the photo, as `_pixels` gives it, one behind the other."""
    from scrubber.decode import open_photo
    from scrubber.formats import previews

    data = exchange.read(request["size"])
    _, photo = open_photo(data, every=False)
    found = previews.others(data, photo.header, photo.pixels)
    small = [(path, _shrunk(pixels, request["most"])) for path, pixels in found]
    exchange.write(b"".join(pixels.tobytes() for _, pixels in small))
    told = [{"place": path, "shown": [pixels.shape[1], pixels.shape[0]]} for path, pixels in small]
    return {"pictures": told, "size": sum(pixels.size for _, pixels in small)}


def _shrunk(pixels: Pixels, most: int) -> Pixels:
    """RGB for the screen, its long side at most `most` (0: as it is)."""
    import cv2
    import numpy as np

    from scrubber.detect.find import on_white

    pixels = on_white(pixels)
    height, width = pixels.shape[:2]
    shrink = most / max(width, height) if most else 1.0
    if shrink < 1:
        smaller = (max(1, round(width * shrink)), max(1, round(height * shrink)))
        pixels = np.asarray(cv2.resize(pixels, smaller, interpolation=cv2.INTER_AREA), np.uint8)
    return np.ascontiguousarray(pixels)


def _verify(request: wire.Json, exchange: Exchange, progress: Progress) -> wire.Json:
    from scrubber import recheck

    profile = _PROFILE.back(request["profile"])
    both = exchange.read(request["size"])
    copy, original = both[: request["copy"]], both[request["copy"] :]
    checks = recheck.recheck(copy, original, profile, _engines(profile, request), progress)
    return {"checks": [wire.check_out(c) for c in checks]}


def _offline(request: wire.Json, exchange: Exchange, progress: Progress) -> wire.Json:
    """Modules and sockets are told as they were before anything is tried."""
    from scrubber.worker import offline

    loaded, sockets = offline.able(), offline.open_sockets()
    return {"able": loaded, "sockets": sockets, "refused": offline.tried()}


ANSWERS: dict[str, Callable[[wire.Json, Exchange, Progress], wire.Json]] = {
    "inspect": _inspect,
    "offline": _offline,
    "pixels": _pixels,
    "others": _others,
    "scrub": _scrub,
    "verify": _verify,
}
