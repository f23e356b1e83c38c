"""Everything that was found in the photo on the screen, in groups with ticks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ..present.groups import GroupRow, walk
from .finding import FindingLine
from .group import GroupBox, signature
from .parts import column, empty


class FindingsPanel(QWidget):
    """Shows groups of rows and hands on what the person chooses."""

    answered = Signal(object, bool)  # ids, hide
    asked = Signal(str)
    chosen = Signal(str)
    like = Signal(str)
    same = Signal(str, bool)
    line_shown = Signal(object)  # a widget that should be in sight

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[GroupBox] = []
        self.chosen_id = ""
        self.order: tuple[str, ...] = ()
        self.body = column(self, gap=8)
        self.setAccessibleName(self.tr("Findings"))

    def set_groups(self, groups: tuple[GroupRow, ...]) -> None:
        """Show them; where nothing but ticks changed, the same widgets stay and keep the focus."""
        self.order = walk(groups)
        if [box.signature for box in self.boxes] == [signature(g) for g in groups]:
            for box, group in zip(self.boxes, groups, strict=True):
                box.take(group)
        else:
            self._rebuild(groups)
        self._mark()

    def _rebuild(self, groups: tuple[GroupRow, ...]) -> None:
        focused = self.chosen_id if self._has_focus() else ""
        same = {box.signature: box for box in self.boxes}
        kept = [same.get(signature(group)) for group in groups]
        for box in self.boxes:
            self.body.removeWidget(box)
            if box not in kept:
                box.hide()
                box.deleteLater()
        empty(self.body)
        self.boxes = []
        for group, old in zip(groups, kept, strict=True):
            box = old or self._made(group)
            box.take(group)
            self.boxes.append(box)
            self.body.addWidget(box)
        if focused:
            self.select(focused, focus=True)

    def _made(self, group: GroupRow) -> GroupBox:
        box = GroupBox(group)
        for line in box.lines.values():
            self._wire(line)
        box.line_made.connect(self._wire)
        box.answered.connect(self.answered)
        return box

    def _wire(self, line: FindingLine) -> None:
        line.answered.connect(lambda name, hide: self.answered.emit((name,), hide))
        line.asked.connect(self.asked)
        line.like.connect(self.like)
        line.same.connect(self.same)
        line.chosen.connect(self._choose)
        line.walked.connect(lambda step: self.step(step, focus=True))

    def select(self, finding_id: str, *, focus: bool = False) -> None:
        """Point out a finding's line, without telling."""
        self.chosen_id = finding_id
        line = self._line(finding_id)
        if line is not None:
            if focus:
                line.box.setFocus()
            QTimer.singleShot(0, line, lambda: self.line_shown.emit(line))
        self._mark()

    def show_menu(self, finding_id: str, at: QPoint) -> None:
        """The menu of a finding's line, at a point of the screen."""
        line = self._line(finding_id)
        if line is not None:
            line.menu().popup(at)

    def ask_open(self) -> None:
        """Ask to be shown the first line that waits for an answer; the keys are on it, so that Enter answers."""
        waiting = (found.id for box in self.boxes for found in box.group.rows if found.open)
        if name := next(waiting, ""):
            self.asked.emit(name)
            self.select(name, focus=True)

    def step(self, by: int, *, focus: bool = False) -> str:
        """The next finding in the order of the groups becomes the chosen one; gives back its id, "" where none is."""
        if not self.order:
            return ""
        at = self.order.index(self.chosen_id) if self.chosen_id in self.order else (-1 if by > 0 else 0)
        name = self.order[(at + by) % len(self.order)]
        self.select(name, focus=focus)
        self.chosen.emit(name)
        return name

    def _choose(self, name: str) -> None:
        if name != self.chosen_id:
            self.select(name)
            self.chosen.emit(name)

    def _line(self, finding_id: str) -> FindingLine | None:
        return next((line for box in self.boxes if (line := box.reveal(finding_id))), None) if finding_id else None

    def _mark(self) -> None:
        for box in self.boxes:
            for name, line in box.lines.items():
                if line.property("chosen") != ("true" if name == self.chosen_id else "false"):
                    line.set_chosen(name == self.chosen_id)

    def _has_focus(self) -> bool:
        return any(line.box.hasFocus() for box in self.boxes for line in box.lines.values())
