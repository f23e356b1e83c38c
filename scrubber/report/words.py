"""What outcomes and checks are called in reports for people."""

from __future__ import annotations

from collections.abc import Mapping

from scrubber.model.report import Outcome

HEADS: Mapping[Outcome, str] = {
    Outcome.CLEANED: "clean copy",
    Outcome.ALREADY_CLEAN: "already clean",
    Outcome.NEEDS_ANSWERS: "needs a look",
    Outcome.LEAKED: "not written: the check failed",
    Outcome.REFUSED: "refused",
    Outcome.FAILED: "failed",
    Outcome.CANCELLED: "stopped",
}
CHECKS: Mapping[str, str] = {
    "structure": "nothing but the picture in the file",
    "strings": "nothing that was found can be read in it",
    "pixels": "picture unchanged but for the covers",
    "pictures": "no second picture",
    "rescan": "a second look found nothing more",
}


def printable(text: str) -> str:
    """Fit for a terminal or a page: control characters and broken encodings are made visible."""
    return "".join(c if c.isprintable() else "�" for c in text)
