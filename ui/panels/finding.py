"""One finding as a line: a check box, what was found, why it matters, and where it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QMenu, QWidget

from scrubber.model.kinds import MEANINGS, Kind

from ..present.groups import FindingRow
from ..present.names import within
from ..words import say
from .parts import button, column, label, restyle, row

WORDS_IN_A_MENU = 40  # characters


class FindingLine(QFrame):
    """Shows a row and hands on what the person does with it."""

    answered = Signal(str, bool)
    asked = Signal(str)  # show it on the photo
    chosen = Signal(str)
    like = Signal(str)
    same = Signal(str, bool)  # these words in every photo: hide
    walked = Signal(int)  # to the next (1) or previous (-1) line

    def __init__(self, found: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.row = found
        self.box = QCheckBox(found.label)
        # Not `clicked`: a screen reader toggles a box without a click.
        self.box.toggled.connect(lambda on: self.answered.emit(self.row.id, on))
        self.box.installEventFilter(self)
        head = row(gap=4)
        head.addWidget(self.box, 1)
        lines = column(self, gap=1)
        lines.setContentsMargins(6, 4, 4, 4)
        lines.addLayout(head)
        texts = column(gap=1)
        texts.setContentsMargins(26, 0, 0, 0)
        if found.words:
            words = label(found.words)
            words.setAccessibleName(self.tr("Words found: {words}").format(words=found.words))
            texts.addWidget(words)
        texts.addWidget(label(self._why(found), "soft"))
        self.leave = button(
            self.tr("Leave visible"),
            lambda: self.answered.emit(self.row.id, False),
            "link",
            about=self.tr("Leave visible: {what}").format(what=found.words or found.label),
        )
        texts.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addLayout(texts)
        self.show_button = None
        if not found.always:
            about = self.tr("Show on the photo: {what}").format(what=found.label)
            self.show_button = button(self.tr("Show"), lambda: self.asked.emit(found.id), "link", about=about)
            head.addWidget(self.show_button)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self.customContextMenuRequested.connect(self._menu)
        self.take(found)

    def take(self, found: FindingRow) -> None:
        """The same finding with another answer."""
        self.row = found
        with QSignalBlocker(self.box):
            self.box.setChecked(found.hidden)
        self.box.setEnabled(not found.always)
        self.leave.setVisible(found.open)
        if found.always:
            name = self.tr("{what}, always removed").format(what=found.label)
            self.box.setToolTip(self.tr("What the file hides is always removed: the copy is built anew without it."))
        else:
            name = self.tr("Hide {what}").format(what=found.label)
        self.box.setAccessibleName(name if not found.words else f"{name}: {found.words}")
        self.box.setAccessibleDescription(self._why(found))

    def set_chosen(self, chosen: bool) -> None:
        self.setProperty("chosen", "true" if chosen else "false")
        restyle(self)

    def menu(self) -> QMenu:
        made = QMenu(self)
        made.addAction(self.tr("Show on the photo"), lambda: self.asked.emit(self.row.id))
        if self.row.hidden:
            keep = self.tr("Leave this person visible") if self.row.kind is Kind.FACE else self.tr("Leave this visible")
            made.addAction(keep, lambda: self.answered.emit(self.row.id, False))
        else:
            made.addAction(self.tr("Hide this"), lambda: self.answered.emit(self.row.id, True))
        if self.row.words and not self.row.always:
            told = within(self.row.words, WORDS_IN_A_MENU).replace("&", "&&")
            hide, keep = self.tr("Hide “{words}” in every photo"), self.tr("Leave “{words}” visible in every photo")
            made.addAction(hide.format(words=told), lambda: self.same.emit(self.row.id, True))
            made.addAction(keep.format(words=told), lambda: self.same.emit(self.row.id, False))
        if self.row.kind is not Kind.DRAWN:
            like = self.tr("Hide all like this in every photo: {sort}").format(sort=say(MEANINGS[self.row.kind].label))
            made.addAction(like, lambda: self.like.emit(self.row.id))
        return made

    def _menu(self, at: QPoint) -> None:
        self.menu().popup(self.mapToGlobal(at))

    def _why(self, found: FindingRow) -> str:
        if found.unsure:
            return self.tr("Not sure. {reason}").format(reason=found.reason)
        if len(found.places) > 1:
            return self.tr("{reason} Stored in {n} places.").format(reason=found.reason, n=len(found.places))
        return found.reason

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and not self.row.always:
            self.chosen.emit(self.row.id)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                # It moves the place itself, which the window sees to; on its way up it would move the list.
                return QCoreApplication.sendEvent(self.window(), event)
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self.walked.emit(step)
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self.row.always:
            self.asked.emit(self.row.id)
        super().mousePressEvent(event)
