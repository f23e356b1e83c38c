"""The tools with which places are drawn, and what the screen says of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from scrubber.model.geometry import Region

from ..present.marks import Mark
from .view import View

TOOLS = ("select", "box", "shape", "ellipse")
FIRST = 0.2  # share of the window that a place put down by key takes


def hint(tool: str) -> str:
    """What a drag does with the tool in hand; empty where there is nothing to say."""
    return {
        "box": QCoreApplication.translate(
            "Canvas", "Drag to draw a box, or press Enter to put one in the middle. Esc when you are done."
        ),
        "shape": QCoreApplication.translate("Canvas", "Draw round what should be hidden. Esc when you are done."),
        "ellipse": QCoreApplication.translate(
            "Canvas", "Drag to draw an ellipse, or press Enter to put one in the middle. Esc when you are done."
        ),
    }.get(tool, "")


def tip(mark: Mark | None) -> str:
    """What a click on the mark under the pointer does."""
    if mark is None:
        return ""
    if mark.hidden:
        return QCoreApplication.translate("Canvas", "Will be hidden. Click to leave it visible.")
    return QCoreApplication.translate("Canvas", "Stays visible. Click to hide it.")


def middle_place(tool: str, view: View) -> Region:
    """A place in the middle of what is seen, to be moved and resized by keys."""
    (x, y), seen = view.middle, min(view.room) / view.zoom
    x, y = min(max(x, 0.0), view.photo[0]), min(max(y, 0.0), view.photo[1])
    half = FIRST * min(seen, *view.photo) / 2
    if tool == "ellipse":
        return Region.ellipse((x, y), (half, half))
    return Region.box(x - half, y - half, x + half, y + half)
