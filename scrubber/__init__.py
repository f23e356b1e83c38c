"""Photo Scrubber: find what identifies people in a photo, cover it, and prove that the copy is clean.

import scrubber
scrubber.inspect("photo.jpg").findings
scrubber.scrub("photo.jpg", "careful").copy
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrubber.library import inspect, scrub

__all__ = ["__version__", "inspect", "scrub"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load the working parts only when they are asked for."""
    if name in ("inspect", "scrub"):
        from scrubber import library

        return getattr(library, name)
    raise AttributeError(name)
