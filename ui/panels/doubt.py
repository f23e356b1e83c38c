"""One strip over the photo about what nobody could check on it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from .parts import column, empty, label, picture, row


class DoubtBar(QFrame):
    """Stays as long as the photo is on the screen; hidden where all was checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[str, ...] = ()
        self.setObjectName("warncard")
        self.body = row(self, gap=10, edge=6)
        self.hide()

    def tell(self, sentences: tuple[str, ...]) -> None:
        if self.shown == sentences:
            return
        self.shown = sentences
        empty(self.body)
        if sentences:
            self.body.addWidget(picture("warning", 20, "warn"))
            texts = column(gap=2)
            for sentence in sentences:
                texts.addWidget(label(sentence))
            self.body.addLayout(texts, 1)
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))
