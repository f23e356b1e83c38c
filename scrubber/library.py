"""The program as a library: the same two verbs as on the command line."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from scrubber import desk, settings
from scrubber.files import Original
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import ScrubReport
from scrubber.worker.host import Worker


@cache
def _worker() -> Worker:
    return Worker()


def _profile(profile: str | Profile) -> Profile:
    return settings.profile(profile) if isinstance(profile, str) else profile


def inspect(
    path: str | os.PathLike[str], profile: str | Profile = settings.DEFAULT, progress: Progress = QUIET
) -> desk.Inspection:
    """What is hidden in the file and seen in the picture. Raises ScrubError."""
    place = Path(path)
    return desk.inspect_file(Original(place, Path(place.name)), _profile(profile), _worker(), progress)


def scrub(
    path: str | os.PathLike[str],
    profile: str | Profile = settings.DEFAULT,
    out: str | os.PathLike[str] | None = None,
    progress: Progress = QUIET,
) -> ScrubReport:
    """Write a clean, verified copy beside the photo or into `out`. What goes wrong is in the report."""
    place = Path(path)
    folder = None if out is None else Path(out)
    return desk.scrub_file(Original(place, Path(place.name)), _profile(profile), _worker(), folder, progress)
