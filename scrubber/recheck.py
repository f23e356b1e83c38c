"""Checks a copy that was made earlier, by this program or any other."""

from __future__ import annotations

from scrubber.contracts import Evidence, Fidelity, Look
from scrubber.model.geometry import Pixels
from scrubber.model.plan import Plan
from scrubber.model.profile import Profile
from scrubber.model.progress import Progress
from scrubber.model.report import CheckResult
from scrubber.pipeline import Engines, inspect, look_at
from scrubber.verify import verify


def recheck(
    copy: bytes, original: bytes, profile: Profile, engines: Engines, progress: Progress
) -> tuple[CheckResult, ...]:
    """Every check that can be made without knowing how the copy came about.

    With the `original` (else b"") everything that the profile finds and hides in it is searched in the copy.
    Raises ScrubError where the original can't be opened.
    """
    found = inspect(original, profile, engines, progress).findings if original else ()
    plan = Plan((), tuple(f for f in found if profile.hides(f)), (), profile)

    def look(pixels: Pixels) -> Look:
        return look_at(pixels, profile, engines, profile.effort, progress)

    return verify(Evidence(copy, b"", plan, Fidelity.EXACT, None, look if profile.looks else None), progress)
