"""Saving, and what came of it: the badge, every check, and what can be done with the verified copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QToolTip, QWidget

from .. import icons
from ..canvas.spoken import announce
from ..present.checks import CheckRow, ResultRow, Verdict
from .parts import Button, button, column, empty, label, picture, restyle, row

VERDICTS = {Verdict.PASSED: ("check", "good"), Verdict.FAILED: ("close", "bad"), Verdict.UNRUN: ("question", "warn")}


class DragHandle(Button):
    """A button that is dragged: the clean copy goes where it is dropped."""

    asked = Signal()  # the window says which file, once its bytes were looked at

    def __init__(self, text: str) -> None:
        super().__init__(text)
        icons.draw(self, "drag")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag this to an e-mail, a web page or a folder"))
        self._from: QPoint | None = None
        self.clicked.connect(self._explain)

    def _explain(self) -> None:
        """A click alone does nothing, so it says what would."""
        QToolTip.showText(self.mapToGlobal(self.rect().topLeft()), self.toolTip(), self)
        announce(self, self.toolTip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._from is not None and (here - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._from = None
            self.setDown(False)
            self.asked.emit()

    def drag(self, path: str) -> None:
        """Only the file on the disk is handed over, never a picture out of memory."""
        data = QMimeData()
        data.setUrls([QUrl.fromEncoded(Path(path).as_uri().encode())])  # also where the name is no UTF-8
        moving = QDrag(self)
        moving.setMimeData(data)
        moving.setPixmap(self.icon().pixmap(32, 32))
        moving.exec(Qt.DropAction.CopyAction)


class ResultPanel(QFrame):
    """Shows the end of one save. Every signal means the photo on the screen."""

    copy_asked = Signal()
    folder_asked = Signal()
    drag_asked = Signal()
    cover_asked = Signal()
    place_asked = Signal()
    anyway_asked = Signal()
    elsewhere_asked = Signal()
    forget_asked = Signal()  # delete the earlier copies

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, gap=6, edge=10)
        self.handle: DragHandle | None = None
        self.shown: ResultRow | None = None
        self._listed: bool | None = None
        self.hide()

    def set_result(self, result: ResultRow | None) -> None:
        """None: nothing was saved, or something was changed since."""
        if result == self.shown:
            return
        self.shown, self._listed = result, None
        self._build()
        if result is not None:
            announce(self, self.accessibleName())

    def _build(self) -> None:
        empty(self.body)
        self.handle = None
        result = self.shown
        if result is None:
            self.hide()
            return
        calm = result.good or result.unchecked or result.changed
        name = "good" if result.good and not result.unsure else "warn" if calm else "bad"
        self.setObjectName(f"{name}card")
        restyle(self)
        head = row(gap=8)
        drawing = "shield" if name == "good" else "warning" if name == "warn" else "refused"
        head.addWidget(picture(drawing, 28, name))
        head.addWidget(label(result.head, name), 1)
        self.body.addLayout(head)
        self.body.addWidget(label(result.body))
        self._checks(result)
        for note in result.notes:
            self.body.addWidget(label(note, "soft"))
        self._buttons(result)
        self._earlier(result)
        self.setAccessibleName(f"{result.head}. {result.body}")
        self.show()

    def _earlier(self, result: ResultRow) -> None:
        """A copy that was made before the last changes must not be shared for this one."""
        if not result.earlier:
            return
        names = ", ".join(result.earlier)
        self.body.addWidget(label(self.tr("Made earlier, and still there: {names}").format(names=names), "warn"))
        self.body.addWidget(label(self.tr("What you have hidden since may be seen in it."), "soft"))
        self.body.addWidget(
            button(self.tr("Delete earlier copies"), self.forget_asked.emit, "link"), 0, Qt.AlignmentFlag.AlignLeft
        )

    def _checks(self, result: ResultRow) -> None:
        if not result.checks:
            return
        passed = sum(row.verdict is Verdict.PASSED for row in result.checks)
        plain = passed == len(result.checks)
        listed = self._listed if self._listed is not None else not plain
        text = self.tr("{n} of {all} checks passed").format(n=passed, all=len(result.checks))
        fold = button(text, self._fold, "link", picture="less" if listed else "more")
        self.body.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        if listed:
            for check in result.checks:
                self._check(check)

    def _check(self, check: CheckRow) -> None:
        drawing, name = VERDICTS[check.verdict]
        line = row(gap=8)
        line.addWidget(picture(drawing, 16, name), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(gap=1)
        texts.addWidget(label(check.text))
        for detail in check.details:
            texts.addWidget(label(detail, "soft"))
        line.addLayout(texts, 1)
        self.body.addLayout(line)

    def _fold(self) -> None:
        plain = all(row.verdict is Verdict.PASSED for row in self.shown.checks) if self.shown else True
        self._listed = not (self._listed if self._listed is not None else not plain)
        self._build()

    def _buttons(self, result: ResultRow) -> None:
        line = row(gap=6)
        if result.good:
            self.handle = DragHandle(self.tr("Drag out"))
            self.handle.setAccessibleName(self.tr("Drag the clean copy out"))
            self.handle.asked.connect(self.drag_asked)
            line.addWidget(button(self.tr("Copy"), self.copy_asked.emit, picture="copy", about=self.tr("Copy picture")))
            line.addWidget(self.handle)
            show = self.tr("Show in folder")
            line.addWidget(button(self.tr("Folder"), self.folder_asked.emit, picture="folder", about=show))
        elif result.places:
            line.addWidget(button(self.tr("Cover it and save again"), self.cover_asked.emit, "primary"))
            line.addWidget(button(self.tr("Show where"), self.place_asked.emit))
        elif result.elsewhere:
            line.addWidget(button(self.tr("Save in another folder…"), self.elsewhere_asked.emit, "primary"))
        elif result.unchecked:
            line.addWidget(button(self.tr("Save without this check"), self.anyway_asked.emit))
        line.addStretch()
        self.body.addLayout(line)
