"""Looks for everything private that can be seen in a photo."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from scrubber.contracts import CodeEngine, FaceEngine, Judge, Look, TextEngine
from scrubber.detect.codes import code_findings
from scrubber.detect.faces import face_findings
from scrubber.detect.personal import text_findings
from scrubber.model.errors import Cancelled, ScrubError
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET, Progress

Search = Callable[[], Iterable[Finding]]
OPAQUE = 255
WHITE, DARK = 255, 24  # pages on which a picture with transparency is looked at
LIGHT, LEAST_LIGHT = 190, 0.2  # from this brightness on a pixel is lost on white; share of such beside transparency


def find_all(
    pixels: Pixels,
    faces: FaceEngine | None,
    text: TextEngine | None,
    codes: CodeEngine | None,
    judge: Judge | None,
    effort: Effort = Effort.STANDARD,
    progress: Progress = QUIET,
) -> Look:
    """Findings on upright H x W x 3 (RGB) or x 4 (RGBA, see `on_page`) pixels, and which detectors ran.

    An engine that is None is not asked for. One that fails is left out of `ran`, with its sentence in `why_not`:
    the photo goes on. Raises Cancelled where `progress` is told to stop.
    """
    shown = on_page(pixels)
    findings: list[Finding] = []
    why_not: dict[str, str] = {}
    ran: set[str] = set()
    for name, search in _searches(shown, faces, text, codes, judge, effort, progress):
        before = len(findings)
        problem = _tried(name, search, findings)
        progress.found(tuple(findings[before:]))
        if problem:
            why_not[name] = problem
        else:
            ran.add(name)
    # OpenCV comes with these: the window, which knows this folder for its words, does without.
    from scrubber.detect.badges import badge_findings
    from scrubber.detect.unsure import unsure

    if {"faces", "text"} <= ran:
        before = len(findings)
        problem = _tried("badges", lambda: badge_findings(shown, tuple(findings)), findings)
        progress.found(tuple(findings[before:]))
        why_not |= {"badges": problem} if problem else {}
    return Look(_distinct(findings), frozenset(ran), why_not, unsure(shown, frozenset(ran)))


def on_white(pixels: Pixels) -> Pixels:
    """RGB pixels as a person sees them on a white page; the same array where there is no alpha."""
    return _on(pixels, WHITE)


def on_page(pixels: Pixels) -> Pixels:
    """The same on a page on which what is drawn shows: white words are seen on a dark one, as in a dark viewer."""
    return _on(pixels, _page(pixels)) if pixels.shape[2] == 4 else pixels


def _page(pixels: Pixels) -> int:
    """How bright it is, by what stands beside transparency: white, dark for light things, grey where there are both."""
    import cv2

    clear = pixels[:, :, 3] < OPAQUE // 2
    rim = cv2.dilate(clear.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool) & ~clear
    brightness = pixels[rim][:, :3].mean(axis=1)
    if not len(brightness):
        return WHITE
    light, dark = float((brightness > LIGHT).mean()), float((brightness < OPAQUE - LIGHT).mean())
    if light < LEAST_LIGHT:
        return WHITE
    return OPAQUE // 2 if dark >= LEAST_LIGHT else DARK


def _on(pixels: Pixels, page: int) -> Pixels:
    if pixels.shape[2] == 3:
        return pixels
    shown = np.empty((*pixels.shape[:2], 3), dtype=np.uint8)
    for row in range(0, len(pixels), 256):  # in strips: wider numbers of a whole photo would be large
        part = pixels[row : row + 256].astype(np.uint16)
        alpha = part[:, :, 3:]
        shown[row : row + 256] = (part[:, :, :3] * alpha + page * (OPAQUE - alpha) + OPAQUE // 2) // OPAQUE
    return shown


def _searches(
    pixels: Pixels,
    faces: FaceEngine | None,
    text: TextEngine | None,
    codes: CodeEngine | None,
    judge: Judge | None,
    effort: Effort,
    progress: Progress,
) -> list[tuple[str, Search]]:
    wanted: list[tuple[str, Search]] = []
    if faces is not None:
        wanted.append(("faces", lambda: face_findings(faces, pixels, effort, progress)))
    if text is not None:
        wanted.append(("text", lambda: text_findings(text, judge, pixels, effort, progress)))
    if codes is not None:
        wanted.append(("codes", lambda: code_findings(codes, pixels, effort, progress)))
    return wanted


def _tried(name: str, search: Search, findings: list[Finding]) -> str:
    """Adds what a search finds; gives back why it did not run to its end, or nothing.

    This is the door to foreign code: an engine may raise anything, and its message may quote what it saw.
    """
    try:
        findings.extend(search())
    except Cancelled:
        raise
    except ScrubError as error:
        return error.sentence
    except Exception:
        return broke_off(name)
    return ""


def broke_off(name: str) -> str:
    """Why a search that is installed and sound did not run to its end."""
    return f"The search for {name} failed on this photo."


def _distinct(findings: list[Finding]) -> tuple[Finding, ...]:
    """Findings in the order given without those of the same kind at the same place; the surest stays."""
    best: dict[str, Finding] = {}
    for finding in findings:
        other = best.get(finding.id)
        if other is None or finding.confidence > other.confidence:
            best[finding.id] = finding
    return tuple(best.values())
