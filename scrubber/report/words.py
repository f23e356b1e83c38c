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
LOOK = HEADS[Outcome.NEEDS_ANSWERS]  # also said of a copy on which something was left that may be personal
REASONS: Mapping[int, str] = {  # by exit code
    4: "could not be checked",
    10: "not there",
    11: "not a photo it knows",
    12: "damaged",
    13: "too large",
    14: "may not be read",
    15: "not an ordinary file",
    16: "could not be written",
    17: "without a detector",
    18: "broke the worker",
    20: "changed meanwhile",
}
CHECKS: Mapping[str, str] = {
    "structure": "nothing but the picture in the file",
    "strings": "nothing that was found can be read in it",
    "pixels": "picture looks the same but for the covers",
    "pictures": "no second picture",
    "witness": "a second witness (exiftool) sees nothing else",
    "rescan": "a second look found nothing more",
}
FAILED: Mapping[str, str] = {
    "structure": "something besides the picture is in the file",
    "strings": "something that was found can still be read in the file",
    "pixels": "the picture changed outside the covers",
    "pictures": "another picture is in the file",
    "witness": "a second witness (exiftool) sees something else",
    "rescan": "a second look found something that is not covered",
}
