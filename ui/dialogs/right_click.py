"""The entries in the right-click menus of this person's file managers: where they are, add them, take them out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from scrubber import integrate
from scrubber.integrate import Row, State
from scrubber.integrate.target import Place, here
from scrubber.model.errors import ScrubError

from ..panels.parts import button, column, label, row

Do = Callable[[Place], tuple[Row, ...]]


class RightClickDialog(QDialog):
    """One line for each file manager that is here."""

    def __init__(self, parent: QWidget | None = None, place: Place | None = None) -> None:
        super().__init__(parent)
        self._place = place or here()
        self.setWindowTitle(self.tr("Right-click menu"))
        self.setMinimumWidth(460)
        inside = column(self, gap=10, edge=16)
        about = (
            self.tr("Clean photos where you keep them: choose them in your file manager, click with the right button."),
            self.tr("Scrub puts clean, checked copies beside them. Scrub and review… opens them here."),
            self.tr("The entries are for you alone. What a double click opens stays as it is."),
        )
        inside.addWidget(label(" ".join(about)))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(24)
        self.grid.setColumnStretch(1, 1)
        inside.addLayout(self.grid)
        self.trouble = label("", "bad")
        self.trouble.hide()
        inside.addWidget(self.trouble)
        buttons = row()
        self.remove = button(self.tr("Take out"), lambda: self._run(integrate.remove))
        self.add = button(self.tr("Add"), lambda: self._run(integrate.install), "primary")
        buttons.addWidget(self.remove)
        buttons.addStretch()
        buttons.addWidget(button(self.tr("Close"), self.accept))
        buttons.addWidget(self.add)
        inside.addLayout(buttons)
        self._run(integrate.status)

    def _run(self, do: Do) -> None:
        self.trouble.hide()
        try:
            rows = do(self._place)
        except ScrubError as error:
            self.trouble.setText(f"{error.sentence} {error.way_out}")
            self.trouble.show()
            rows = integrate.status(self._place)
        self._show([one for one in rows if one.state is not State.NOT_HERE])

    def _show(self, rows: list[Row]) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        words = {
            State.INSTALLED: self.tr("added"),
            State.OUTDATED: self.tr("of another version: add again"),
            State.ABSENT: self.tr("not added"),
            State.BY_PACKAGE: self.tr("added by the installer"),
            State.TAKEN: self.tr("a file of somebody else's is in the way"),
        }
        for at, one in enumerate(rows):
            name = one.title if one.tried else self.tr("{name} (not tried yet)").format(name=one.title)
            self.grid.addWidget(label(name, "title", wrap=False), at, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(label(words[one.state]), at, 1, Qt.AlignmentFlag.AlignTop)
        self.add.setEnabled(any(one.state in (State.ABSENT, State.OUTDATED) for one in rows))
        self.remove.setEnabled(any(one.state in (State.INSTALLED, State.OUTDATED) for one in rows))
