"""The person's own lists: what is always covered, and what never needs to be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QDialog, QPlainTextEdit, QWidget

from scrubber.model.errors import BadList
from scrubber.model.lists import Lists, entries, joined

from .. import asking
from ..panels.parts import column, fit, label, scrolling
from ..words import say
from .ending import ROOM_BELOW, ending

WIDTH, LEAST = 480, 84  # pixels: of the dialog, and the height of a field


class ListsDialog(QDialog):
    """`take(lists, remember)` is called with what was typed or pasted, one entry a line."""

    def __init__(
        self, lists: Lists, remembered: bool, take: Callable[[Lists, bool], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your lists"))
        self._take = take
        outside, page = column(self, gap=0), QWidget()
        outside.addWidget(scrolling(page), 1)
        inside = column(page, gap=10, edge=16)
        self.watch = _field(
            self.tr("Always hide"), self.tr("Margaret Hargreaves\n14 Mill Lane, Leeds\nOakfield"), joined(lists.watch)
        )
        self.allow = _field(self.tr("Never needs hiding"), self.tr("your own name\nyour team"), joined(lists.allow))
        about = self.tr(
            "Names, addresses and words of the people you work with; one on each line. They are also found in small "
            "letters, turned round, split over two lines, or misread."
        )
        other = self.tr(
            "Your own name, your team, your organisation, so that your letterhead stays. What is on the first list is "
            "hidden all the same."
        )
        for field, why, share in ((self.watch, about, 3), (self.allow, other, 2)):
            inside.addWidget(label(field.accessibleName(), "title"))
            inside.addWidget(label(why, "soft"))
            inside.addWidget(field, share)
        self.remember = QCheckBox(self.tr("Remember these lists on this computer"))
        self.remember.setChecked(remembered)
        inside.addWidget(self.remember)
        sealed = self.tr(
            "They are sealed with a key in the system's keychain. Without the tick they are forgotten when you "
            "close the window."
        )
        inside.addWidget(label(sealed, "soft"))
        below = column(gap=10, edge=16)
        outside.addLayout(below)
        self.trouble = ending(self, below, self.use)
        fit(self, WIDTH, page.heightForWidth(WIDTH) + ROOM_BELOW)

    def use(self) -> None:
        try:
            lists = Lists(entries(self.watch.toPlainText()), entries(self.allow.toPlainText()))
        except BadList as error:
            self.trouble.setText(f"{say(error.sentence)} {say(error.way_out)}")
            self.trouble.show()
            _go_to_bad_line(self.watch, self.allow)
            return
        self._take(lists, self.remember.isChecked())
        self.accept()

    def reject(self) -> None:
        """Escape must not throw away what took a while to type."""
        typed = any(field.document().isModified() for field in (self.watch, self.allow))
        if not typed or asking.sure_to_forget_lists(self):
            super().reject()


class _Field(QPlainTextEdit):
    """A few lines high, and more where there is room."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LEAST)


def _go_to_bad_line(*fields: QPlainTextEdit) -> None:
    """Select the first line that can't be taken, so that nobody has to count."""
    for field in fields:
        block = field.document().begin()
        while block.isValid():
            if not _good(block.text()):
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                field.setTextCursor(cursor)
                field.setFocus()
                return
            block = block.next()


def _good(line: str) -> bool:
    try:
        entries(line)
    except BadList:
        return False
    return True


def _field(name: str, example: str, text: str) -> QPlainTextEdit:
    made = _Field(text)
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(LEAST)
    return made
