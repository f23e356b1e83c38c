"""What will be removed and what will stay, readable in one look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scrubber.model.kinds import seen
from scrubber.review import Review

from .words import Say, counted

LOOKED_FOR = {"faces": "faces", "text": "text", "codes": "codes"}


@dataclass(frozen=True, slots=True)
class Summary:
    """`covered` in the picture, `dropped` from the file, `kept` in the picture, `unlooked`: nobody looked for it.

    `unsure` are sentences about what nobody could tell, `missing` about parts without which less is found. `open` is
    what may be personal and waits for an answer.
    """

    covered: tuple[str, ...]
    dropped: tuple[str, ...]
    kept: tuple[str, ...]
    unlooked: tuple[str, ...]
    frames: int = 1
    pages: int = 1
    unsure: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not self.covered and not self.dropped


def summary(
    review: Review,
    checked: Mapping[str, bool] | None,
    say: Say,
    frames: int = 1,
    pages: int = 1,
    *,
    unsure: Iterable[str] = (),
    missing: Iterable[str] = (),
) -> Summary:
    """`checked` tells which detectors ran to their end (None: still looking), `unsure` what they can't tell."""
    picture = [f for f in review.findings if seen(f.kind)]
    return Summary(
        counted([f for f in picture if review.hides(f)], say),
        counted([f for f in review.findings if not seen(f.kind)], say),
        counted([f for f in picture if not review.hides(f)], say),
        () if checked is None else tuple(say(text) for key, text in LOOKED_FOR.items() if not checked.get(key)),
        frames,
        pages,
        tuple(map(say, unsure)),
        tuple(map(say, missing)),
        counted(filter(review.leaves_open, picture), say),
    )
