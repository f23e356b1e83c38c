"""The real window, which also tells a session's script where its parts lie on the screen and how far it is.

python tests/ui/session_app.py STATE_FILE [photo-scrubber's own arguments]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QTimer
from PySide6.QtWidgets import QWidget
from scrubber_ui import app
from scrubber_ui.window import Window

STATE = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("state.json")


class Told(Window):
    """Writes a small file whenever something changed; nothing else differs from the window."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self._last = ""
        self._clock = QTimer(self, interval=100)
        self._clock.timeout.connect(self._tell)
        self._clock.start()

    def _tell(self) -> None:
        text = json.dumps(state(self))
        if text != self._last:
            self._last = text
            draft = STATE.with_suffix(".draft")
            draft.write_text(text, "utf-8")
            draft.replace(STATE)


def state(window: Window) -> dict[str, object]:
    photo = window.store.photo
    result = window.side.result
    return {
        "photos": [str(p.state) for p in window.store.photos.values()],
        "copy": photo.report.copy if photo and photo.report else None,
        "message": photo.message if photo else "",
        "chosen": window.side.findings.chosen_id,
        "hidden": sum(m.hidden for m in window.stage.canvas.marks) if hasattr(window.stage.canvas, "marks") else -1,
        "drawn": len(photo.choices.drawn) if photo else 0,
        "answers": len(photo.choices.answers) if photo else 0,
        "undo": window.store.can_undo,
        "places": {
            "window": place(window),
            "empty": place(window.empty),
            "canvas": place(window.stage.canvas),
            "save": place(window.side.save),
            "handle": place(result.handle) if result.handle is not None else None,
        },
    }


def place(widget: QWidget) -> list[int] | None:
    """Left, top, width and height in pixels of the screen; None where it can't be seen."""
    if not widget.isVisible():
        return None
    ratio = widget.devicePixelRatioF()
    corner = widget.mapToGlobal(QPointF(0, 0))
    room = QRect(round(corner.x() * ratio), round(corner.y() * ratio), widget.width(), widget.height())
    return [room.x(), room.y(), round(widget.width() * ratio), round(widget.height() * ratio)]


if __name__ == "__main__":
    app.Window = Told  # type: ignore[misc]
    sys.exit(app.main(sys.argv[2:]))
