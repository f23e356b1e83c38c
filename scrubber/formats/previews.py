"""Small pictures stored beside a photo: do they show what the photo shows, or what it looked like before?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from scrubber.formats.stored_pictures import stored
from scrubber.model import turns
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Pixels
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header

OTHER = (
    "An older picture is still inside the file: it shows something else than the photo, such as what was later cut"
    " off or covered."
)
ANOTHER = "It shows something else than the photo."
SIDE = 24  # pixels across at which both are compared: coarser than any compression's blocks
ALIKE = 0.9  # least correlation of brightness
# Previews of 160 x 120 have black bars where the photo is wider or higher; a bar is at most a quarter of a side.
DARK, MOST_BAR = 20, 0.25
STRETCH = 1.15  # some cameras squeeze a photo of another shape into 160 x 120
_OWN_WAY = ("tiff/", "heif/", "mpf/", "png/", "webp/", "jpeg/after-end")

Grey = npt.NDArray[np.float32]


def told(data: bytes, header: Header, shown: Pixels, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings; those of pictures that show something else say so. `shown` is upright. Never raises."""
    if not any(_is_picture(finding) for finding in findings):
        return findings
    different = {path for path, _ in others(data, header, shown)}
    return tuple(_said(finding) if _path(finding) in different else finding for finding in findings)


def others(data: bytes, header: Header, shown: Pixels) -> list[tuple[str, Pixels]]:
    """Pictures in the file that show something else than the photo, with the places of their findings.

    The way up that the file tells is theirs too. `shown` is upright. Never raises.
    """
    found = [(path, picture) for path, picture in stored(data, header) if differs(picture, shown)]
    return [(path, _upright(path, picture, header)) for path, picture in found]


def _upright(path: str, picture: Pixels, header: Header) -> Pixels:
    """Those with a list of facts of their own are upright, or meant as they lie."""
    turn = 1 if path.startswith(_OWN_WAY) else header.orientation
    return np.ascontiguousarray(turns.upright(picture, turn))


def _is_picture(finding: Finding) -> bool:
    return finding.kind in (Kind.PREVIEW, Kind.SECOND_PICTURE)


def _said(finding: Finding) -> Finding:
    return replace(finding, reason=OTHER if finding.kind is Kind.PREVIEW else f"{finding.reason} {ANOTHER}")


def _path(finding: Finding) -> str:
    return finding.place.path if isinstance(finding.place, Tag) and _is_picture(finding) else ""


def differs(preview: Pixels, shown: Pixels) -> bool:
    """Whether a preview shows another view. Programs that turn a photo often leave its preview as it was."""
    bare = _without_bars(preview)
    return not any(_alike(np.rot90(small, turn), shown) for small in (preview, bare) for turn in range(4))


def _alike(one: Pixels, other: Pixels) -> bool:
    shapes = [picture.shape[1] / picture.shape[0] for picture in (one, other)]
    if max(shapes) > min(shapes) * STRETCH:
        return False
    a, b = _small(one), _small(other)
    if a.std() < 3 or b.std() < 3:
        return bool(np.abs(a - b).mean() < 8)
    return float(np.corrcoef(a.ravel(), b.ravel())[0, 1]) >= ALIKE


def _small(picture: Pixels) -> Grey:
    import cv2  # a photo that only loses what hides in it needs none

    step = max(1, min(picture.shape[:2]) // 512)
    thin = np.ascontiguousarray(picture[::step, ::step, :3])
    small = cv2.resize(thin, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.asarray(small @ np.array([0.299, 0.587, 0.114], np.float32), np.float32)


def _without_bars(picture: Pixels) -> Pixels:
    """Cut free of black bars on two opposite sides."""
    out = picture
    for axis in (0, 1):
        bright = np.flatnonzero(np.percentile(out.max(axis=2), 90, axis=1 - axis) > DARK)
        size = out.shape[axis]
        if len(bright) and bright[0] <= size * MOST_BAR and bright[-1] >= size * (1 - MOST_BAR):
            out = np.take(out, range(int(bright[0]), int(bright[-1]) + 1), axis=axis)
    return out
