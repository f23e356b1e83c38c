"""One message over the photo, with details where there are any, until the person puts it away."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from .. import icons
from ..canvas.spoken import announce
from ..present.states import Notice
from .parts import column, empty, label, picture, restyle, row

MOST_LINES = 8


class NoticeBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Notice | None = None
        self.body = row(self, gap=10, edge=8)
        self.hide()

    def take_back(self, notice: Notice | None) -> None:
        """It holds no more; another one stays."""
        if notice is not None and self.shown is notice:
            self.tell(None)

    def tell(self, notice: Notice | None, *, good: bool = False) -> None:
        """Show it; None puts it away."""
        self.shown = notice
        empty(self.body)
        if notice is None:
            self.hide()
            return
        self.setObjectName("goodcard" if good else "warncard")
        restyle(self)
        self.body.addWidget(picture("ready" if good else "warning", 20, "good" if good else "warn"))
        texts = column(gap=2)
        texts.addWidget(label(notice.head, "title"))
        for line in notice.details[:MOST_LINES]:
            texts.addWidget(label(line))
        self.body.addLayout(texts, 1)
        close = QToolButton()
        icons.draw(close, "close")
        close.setAccessibleName(self.tr("Close this message"))
        close.setToolTip(self.tr("Close this message"))
        close.clicked.connect(lambda: self.tell(None))
        self.body.addWidget(close)
        words = " ".join((notice.head, *notice.details))
        self.setAccessibleName(words)
        self.show()
        announce(self, words)
