"""A group of findings: its tick, its count, and its lines, which can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from .. import icons
from ..present.groups import GroupRow, Tick
from .finding import FindingLine
from .parts import button, card, column, empty, label, row

FIRST_LINES = 40
GAP = 4
TICKS = {
    Tick.ALL: Qt.CheckState.Checked,
    Tick.SOME: Qt.CheckState.PartiallyChecked,
    Tick.NONE: Qt.CheckState.Unchecked,
}


class GroupBox(QWidget):
    """Shows a group; lines are made when they are first unfolded."""

    answered = Signal(object, bool)  # tuple of ids
    line_made = Signal(object)

    def __init__(self, group: GroupRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self.lines: dict[str, FindingLine] = {}
        self._most = min(group.pressing, FIRST_LINES)
        self._open = self._most > 0
        outside, frame = column(self), card()
        outside.addWidget(frame)
        inside = column(frame, gap=2, edge=8)
        head = row(gap=GAP)
        self.fold = QToolButton()
        self.fold.clicked.connect(lambda: self.unfold(not self._open))
        self.box = QCheckBox()
        # Not `clicked`: a screen reader toggles a box without a click.
        self.box.checkStateChanged.connect(lambda _state: self._ticked())
        self.count = label("", "soft", wrap=False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.box)
        head.addWidget(self.count, 1)
        head.addWidget(self.fold)
        inside.addLayout(head)
        self.body = column(gap=2)
        inside.addLayout(self.body)
        self.take(group)

    @property
    def signature(self) -> tuple[object, ...]:
        """Groups with the same signature differ in nothing but ticks."""
        return signature(self.group)

    def minimumSizeHint(self) -> QSize:
        """It can do without its count, which its ticks tell as well."""
        least = super().minimumSizeHint()
        return QSize(least.width() - (self._counts_width() if self.count.isVisibleTo(self) else 0), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_count(event.size().width())
        super().resizeEvent(event)

    def _fit_count(self, width: int) -> None:
        self.count.setVisible(width >= self.minimumSizeHint().width() + self._counts_width())

    def _counts_width(self) -> int:
        return self.count.sizeHint().width() + GAP

    def take(self, group: GroupRow) -> None:
        """The same group with other ticks."""
        self.group = group
        many = self.tr("always removed") if group.always else self.tr("{n} hidden").format(n=group.hidden)
        title = f"{group.title} ({len(group.rows)})"
        self.box.setText(title)
        self.count.setText(many)
        self._fit_count(self.width())
        name = title if group.always else self.tr("Hide all: {title}").format(title=title)
        self.box.setAccessibleName(f"{name}, {many}")
        with QSignalBlocker(self.box):
            self.box.setTristate(group.tick is Tick.SOME)
            self.box.setCheckState(TICKS[group.tick])
        self.box.setEnabled(not group.always)
        for found in group.rows:
            if found.id in self.lines:
                self.lines[found.id].take(found)
        self._build()

    def unfold(self, on: bool) -> None:
        self._open = on
        self._most = self._most or FIRST_LINES
        self._build()

    def reveal(self, finding_id: str) -> FindingLine | None:
        """The line of a finding, made and unfolded where need be."""
        ids = [found.id for found in self.group.rows]
        if finding_id not in ids:
            return None
        if not self._open or finding_id not in self.lines:
            self._most = max(self._most, ids.index(finding_id) + 1)
            self._open = True
            self._build()
        return self.lines[finding_id]

    def _ticked(self) -> None:
        # A part-ticked box that is clicked means: hide them all.
        self.answered.emit(self.group.ids, self.group.tick is not Tick.ALL)

    def _build(self) -> None:
        self._tell_fold()
        want = min(self._most, len(self.group.rows)) if self._open else 0
        if len(self.lines) == want and self.body.count() == want + self._has_more(want):
            return
        empty(self.body)
        self.lines = {}
        for found in self.group.rows[:want]:
            line = FindingLine(found)
            self.lines[found.id] = line
            self.body.addWidget(line)
            self.line_made.emit(line)
        if self._has_more(want):
            more = len(self.group.rows) - want
            self.body.addWidget(button(self.tr("Show {n} more").format(n=more), self._all, "link"))

    def _has_more(self, want: int) -> int:
        return int(self._open and len(self.group.rows) > want)

    def _all(self) -> None:
        self._most = len(self.group.rows)
        self._build()

    def _tell_fold(self) -> None:
        icons.draw(self.fold, "less" if self._open else "more")
        verb = self.tr("Fold away {title}") if self._open else self.tr("Unfold {title}")
        self.fold.setAccessibleName(verb.format(title=self.group.title))
        self.fold.setToolTip(verb.format(title=self.group.title))


def signature(group: GroupRow) -> tuple[object, ...]:
    return (group.group, *((r.id, r.label, r.words, r.reason) for r in group.rows))
