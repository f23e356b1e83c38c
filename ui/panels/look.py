"""How covered places look, and ways to hide many things at once."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from scrubber.model.profile import Profile
from scrubber.options import STYLES

from .parts import button, label, row, still

STEPS = 100  # of the slider for a margin of 1
MOST_MARGIN = 60  # steps
GAP = 6


class LookPanel(QWidget):
    """Style, margin, "Hide all …"."""

    style_chosen = Signal(str)
    margin_moved = Signal(float)
    margin_let_go = Signal()
    faces_asked = Signal()
    text_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = button(self.tr("Hide all faces"), self.faces_asked.emit)
        self.text = button(self.tr("Hide all text"), self.text_asked.emit)
        self.styles = QComboBox()
        for style, words in self._names().items():
            self.styles.addItem(words, style)
        self.styles.setAccessibleName(self.tr("How covered places look"))
        self.styles.setToolTip(self.tr("All of them are safe: nothing of what was covered can be brought back."))
        self.styles.activated.connect(lambda at: self.style_chosen.emit(self.styles.itemData(at)))
        self.margin = QSlider(Qt.Orientation.Horizontal)
        self.margin.setRange(0, MOST_MARGIN)
        self.margin.setPageStep(10)
        self.margin.setMinimumWidth(44)
        self.margin.setMaximumWidth(180)
        self.margin.setAccessibleName(self.tr("Margin round each cover"))
        self.margin.setToolTip(self.tr("Margin round each cover"))
        self.margin.valueChanged.connect(lambda value: self.margin_moved.emit(value / STEPS))
        self.margin.sliderReleased.connect(self.margin_let_go)
        for one in (self.styles, self.margin):
            still(one)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(self, gap=GAP)
        line.setContentsMargins(8, 6, 8, 6)
        line.addWidget(self.faces)
        line.addWidget(self.text)
        line.addStretch(1)
        line.addWidget(self.styles)
        self.word = label(self.tr("Margin"), wrap=False)
        line.addWidget(self.word)
        line.addWidget(self.margin, 2)

    def minimumSizeHint(self) -> QSize:
        """Without the word beside the slider, which goes where there is no room for it."""
        least = super().minimumSizeHint()
        return QSize(least.width() - (self._words_width() if self.word.isVisibleTo(self) else 0), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        least = self.minimumSizeHint().width() + self._words_width()
        self.word.setVisible(event.size().width() >= least)
        super().resizeEvent(event)

    def _words_width(self) -> int:
        return self.word.sizeHint().width() + GAP

    def set_profile(self, profile: Profile) -> None:
        with QSignalBlocker(self.styles), QSignalBlocker(self.margin):
            self.styles.setCurrentIndex(self.styles.findData(profile.style))
            self.margin.setValue(round(profile.margin * STEPS))

    def _names(self) -> dict[str, str]:
        known = {"solid": self.tr("Solid grey"), "mosaic": self.tr("Mosaic"), "blur": self.tr("Blur")}
        return {style: known.get(style, style) for style in STYLES}
