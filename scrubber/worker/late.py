"""Reads code only when a photo needs it: most of a worker's start is spent on reading code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader
from types import ModuleType

WHERE = ("scrubber.formats.", "scrubber.verify.", "scrubber.detect.")


class _Late:
    """Finds what the other finders find, and has it run when it is first asked for something.

    Python asks a finder for no more than this (importlib.abc, which takes as long to load as all of it, is not needed).
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(WHERE):
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        spec = next(filter(None, (finder.find_spec(fullname, path, target) for finder in others)), None)
        if spec is not None and spec.loader is not None and spec.submodule_search_locations is None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def load_late() -> None:
    """From here on, in this process, which must not import in two threads at once (see LazyLoader)."""
    sys.meta_path.insert(0, _Late())
