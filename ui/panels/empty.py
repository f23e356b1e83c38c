"""The window before there are photos: one large frame that takes them in any way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from .parts import button, column, label, picture, restyle, row

MOST_WIDTH = 720


class EmptyPanel(QWidget):
    """Asks for photos."""

    photos_asked = Signal()
    folder_asked = Signal()
    paste_asked = Signal()
    practice_asked = Signal()
    review_asked = Signal()
    right_click_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = QFrame()
        self.frame.setObjectName("drop")
        self.frame.setMaximumWidth(MOST_WIDTH)
        inside = column(self.frame, gap=14, edge=28)
        inside.addStretch(2)
        inside.addWidget(picture("photos", 64, "accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(_centred(label(self.tr("Drop photos here"), "heading")))
        about = self.tr("See what each photo gives away, choose what to hide, and save a clean copy.")
        inside.addWidget(_centred(label(about, "soft")))
        inside.addSpacing(6)
        self.choose = button(
            self.tr("Choose photos…"), self.photos_asked.emit, "primary", picture="photos", colour="on_accent"
        )
        self.folder = button(self.tr("Choose folder…"), self.folder_asked.emit, picture="folder")
        self.paste = button(self.tr("Paste"), self.paste_asked.emit, picture="paste")
        buttons = row(gap=10)
        buttons.addStretch()
        for one in (self.choose, self.folder, self.paste):
            buttons.addWidget(one)
        buttons.addStretch()
        inside.addLayout(buttons)
        self.practice = button(self.tr("Try it with a practice photo"), self.practice_asked.emit, "link")
        inside.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignHCenter)
        self.review = button("", self.review_asked.emit, "link")
        inside.addWidget(self.review, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_waiting(0)
        self.right_click = button(
            self.tr("Add it to the right-click menu of your files…"), self.right_click_asked.emit, "link"
        )
        inside.addWidget(self.right_click, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(2)
        promise = row(gap=8)
        promise.addStretch()
        promise.addWidget(picture("lock", 20, "good"))
        promise.addWidget(label(self.tr("Nothing leaves this computer."), "good", wrap=False))
        promise.addStretch()
        inside.addLayout(promise)
        inside.addWidget(_centred(label(self.tr("Your originals are never changed."), "soft")))
        outside = row(self, edge=24)
        outside.addStretch(1)
        outside.addWidget(self.frame, 20)
        outside.addStretch(1)

    def set_waiting(self, photos: int) -> None:
        """So many photos were left for a person; a click opens them."""
        one = self.tr("Open the photo that needs a look")
        self.review.setText(one if photos == 1 else self.tr("Open the {n} photos that need a look").format(n=photos))
        self.review.setAccessibleName(self.review.text())
        self.review.setVisible(photos > 0)

    def set_over(self, over: bool) -> None:
        """Something that can be dropped is over the window."""
        self.frame.setProperty("over", "true" if over else "false")
        restyle(self.frame)


def _centred(made: QWidget) -> QWidget:
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)  # type: ignore[attr-defined]
    return made
