"""Tells unattended runs of the program that a person has looked at a photo and saved its clean copy."""

from __future__ import annotations

import contextlib

from scrubber import ledger, waiting
from scrubber.ledger import Ledger
from scrubber.model.errors import ScrubError
from scrubber.model.report import Outcome, ScrubReport

from .photo import Photo

DONE = (Outcome.CLEANED, Outcome.ALREADY_CLEAN)


def note(photo: Photo, report: ScrubReport) -> None:
    """It waits no longer. Writes to the disk, which may be slow: not for the window's own thread."""
    if report.outcome not in DONE:
        return
    with contextlib.suppress(ScrubError):
        waiting.update(waiting.default(), (), (photo.original.path,))
    if report.digest and not photo.private:
        with contextlib.closing(Ledger(ledger.default())) as known:
            # Unattended runs need not ask for it again, and leave the copy alone where they meet it.
            known.looked_at(report.digest, report.copy_digest)
