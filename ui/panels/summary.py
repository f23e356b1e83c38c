"""What will be removed and what will stay, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..present.summary import Summary
from .parts import button, card, column, empty, label, picture, row

MOST_DROPPED = 5  # sorts of hidden data that are named


class SummaryPanel(QWidget):
    """Two cards over the findings, and others where the person has to decide, or nobody can be sure."""

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, gap=6)
        self.shown: tuple[Summary, bool, bool] | None = None
        self.text = ""

    def set_summary(self, now: Summary, scanning: bool, stopped: bool = False) -> None:
        """`scanning`: it goes on; `stopped`: it ended too early to say that there is nothing."""
        if self.shown == (now, scanning, stopped):
            return
        self.shown = (now, scanning, stopped)
        empty(self.body)
        removed, stays = (
            [*_joined(self.tr("Covered"), now.covered), *_joined(self.tr("From the file"), self._first(now.dropped))],
            [],
        )
        stays += _joined(self.tr("Left visible"), now.kept)
        stays += self._pictures(now)
        stays += [self.tr("Nobody looked for {what}").format(what=what) for what in now.unlooked]
        stays += now.missing
        if scanning:
            removed.append(self.tr("Still looking…"))
        elif stopped:
            removed.append(self.tr("The scan was stopped: nobody knows what else there is."))
        elif not removed:
            removed.append(self.tr("Nothing is ticked") if now.kept else self.tr("Nothing was found"))
        doubt = [self.tr("Please look yourself"), *now.unsure] if now.unsure else []
        if doubt:
            self._card("warning", "warn", doubt[0], doubt[1:], "warncard")
        decide = self._decide(now)
        self._card("cover", "accent", self.tr("Will be removed"), removed)
        self._card("eye", "soft", self.tr("Will stay"), stays)
        self.text = "\n".join((*doubt, *decide, self.tr("Will be removed"), *removed, self.tr("Will stay"), *stays))

    def _first(self, dropped: tuple[str, ...]) -> tuple[str, ...]:
        """The gravest sorts by name; all of them stand in the groups below."""
        if len(dropped) <= MOST_DROPPED:
            return dropped
        rest = self.tr("and {n} more sorts").format(n=len(dropped) - MOST_DROPPED)
        return (*dropped[:MOST_DROPPED], rest)

    def _pictures(self, now: Summary) -> list[str]:
        if now.frames > 1:
            words = self.tr("All {n} pictures of the animation; what is covered in one is covered in all")
            return [words.format(n=now.frames)]
        return [self.tr("All {n} pages").format(n=now.pages) if now.pages > 1 else self.tr("The picture itself")]

    def _decide(self, now: Summary) -> list[str]:
        """The card about what stays visible unless the person ticks it."""
        if not now.open:
            return []
        title = self.tr("Please decide: {what}").format(what=", ".join(now.open))
        lines = [self.tr("Perhaps personal, and visible until you tick it.")]
        inside = self._card("eye", "warn", title, lines, "warncard")
        inside.addWidget(button(self.tr("Show me"), self.open_asked.emit, "link"), 0, Qt.AlignmentFlag.AlignLeft)
        return [title, *lines]

    def _card(self, drawing: str, colour: str, title: str, lines: list[str], style: str = "card") -> QVBoxLayout:
        frame = card(style)
        inside = column(frame, gap=3, edge=8)
        head = row(gap=6)
        head.addWidget(picture(drawing, 18, colour))
        head.addWidget(label(title, "title"), 1)
        inside.addLayout(head)
        for line in lines:
            inside.addWidget(label(line))
        self.body.addWidget(frame)
        return inside


def _joined(head: str, parts: tuple[str, ...]) -> list[str]:
    return [f"{head}: {', '.join(parts)}"] if parts else []
