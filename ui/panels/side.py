"""The right of the window: what was found, what will happen, and the way to the clean copy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from scrubber import settings

from ..photo import Photo
from ..present import location
from ..present.checks import ResultRow, changed, result
from ..present.groups import groups
from ..present.names import within
from ..present.states import DONE, OPEN, State
from ..present.summary import summary
from ..words import say
from .findings import FindingsPanel
from .location import LocationCard
from .older import OlderCards
from .parts import button, card, column, label, row, scrolling, still
from .result import ResultPanel
from .summary import SummaryPanel

NARROWEST, WIDEST = 270, 380  # pixels that the panel asks for, however short or long its words are


class SidePanel(QWidget):
    """Shows one photo's state; what is asked here is answered by the window."""

    profile_chosen = Signal(str)
    save_asked = Signal()
    all_asked = Signal()
    output_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self._number = -1  # of the photo that is shown
        self.profiles = QComboBox()
        self.profiles.setAccessibleName(self.tr("What to look for"))
        for name, words in self._profiles().items():
            self.profiles.addItem(words, name)
        still(self.profiles)
        self.profiles.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click, arrows mean the lists again
        self.profiles.activated.connect(lambda at: self.profile_chosen.emit(self.profiles.itemData(at)))
        top = row(gap=8)
        top.setContentsMargins(10, 8, 10, 4)
        top.addWidget(label(self.tr("Look for"), wrap=False))
        top.addWidget(self.profiles, 1)

        self.summary, self.findings, self.result = SummaryPanel(), FindingsPanel(), ResultPanel()
        self.place = LocationCard()
        self.place_card = card()
        column(self.place_card, edge=8).addWidget(self.place)
        self.older = OlderCards()
        self.message = label("", "bad")
        inner = QWidget()
        content = column(inner, gap=8)
        content.setContentsMargins(10, 4, 4, 10)
        for one in (self.message, self.summary, self.findings, self.place_card, self.older):
            content.addWidget(one)
        content.addStretch(1)
        self.area = scrolling(inner)
        inner.installEventFilter(self)
        self.summary.open_asked.connect(self.findings.ask_open)
        self.findings.line_shown.connect(lambda line: self.area.ensureWidgetVisible(line, 0, 40))

        outside = column(self, gap=0)
        outside.addLayout(top)
        outside.addWidget(self.area, 1)
        bottom = column(gap=6, edge=10)
        bottom.addWidget(self.result)
        bottom.addLayout(self._saving())
        outside.addLayout(bottom)

    def _saving(self) -> QVBoxLayout:
        self.save = button(self.tr("Save clean copy"), self.save_asked.emit, "primary")
        self.all = button(self.tr("Save all"), self.all_asked.emit)
        self.output = button("", self.output_asked.emit, "link")
        made, line = column(gap=2), row(gap=6)
        line.addWidget(self.save, 1)
        line.addWidget(self.all)
        made.addLayout(line)
        made.addWidget(self.output, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wide enough for what can't be wrapped: there is no bar to move it sideways."""
        inner = self.area.widget()
        if watched is inner and event.type() is QEvent.Type.LayoutRequest:
            bar = self.area.verticalScrollBar().sizeHint().width()
            wanted = inner.minimumSizeHint().width() + bar + 2 * self.area.frameWidth()
            self.setMinimumWidth(min(max(wanted, NARROWEST), WIDEST))
        return super().eventFilter(watched, event)

    def set_output(self, words: str) -> None:
        self.output.setText(words)
        self.output.setAccessibleName(self.tr("Where copies are saved: {place}").format(place=words))

    def set_photo(self, photo: Photo | None, savable: int) -> None:
        """Everything about the photo on the screen; None empties the panel."""
        if photo is None:
            return
        if photo.number != self._number:
            self._number = photo.number
            self.area.verticalScrollBar().setValue(0)
        scanning = photo.state in (State.WAITING, State.SCANNING)
        refused = photo.state is State.REFUSED
        review = photo.review
        self.message.setText(photo.message)
        self.message.setVisible(bool(photo.message))
        self.summary.setVisible(not refused)
        told = summary(review, photo.checked, say, *photo.several, unsure=photo.unsure, missing=photo.missing)
        self.summary.set_summary(told, scanning, photo.state is State.STOPPED)
        self.findings.set_groups(() if refused else groups(review, say))
        self._place(photo)
        self.result.set_result(_result(photo))
        self.save.setEnabled(photo.state in OPEN)
        mending = self.result.shown is not None and bool(self.result.shown.places)
        self.save.setVisible(photo.state not in DONE and not mending)
        self.set_savable(savable)
        name = photo.choices.profile.name
        with QSignalBlocker(self.profiles):
            self.profiles.setCurrentIndex(self.profiles.findData(name))

    def set_savable(self, savable: int) -> None:
        """How many photos can be saved by now, the one on the screen or others."""
        self.all.setVisible(savable > 1)
        self.all.setText(self.tr("Save all {n}").format(n=savable))

    def _place(self, photo: Photo) -> None:
        found = location.coordinates(photo.findings)
        self.place_card.setVisible(found is not None)
        if found is not None:
            latitude, longitude = found[0], found[1]
            self.place.set_place(latitude, longitude, location.words(latitude, longitude, say))

    def _profiles(self) -> dict[str, str]:
        known = {
            "careful": self.tr("Everything personal (careful)"),
            "faces-only": self.tr("Faces only"),
            "text-only": self.tr("Text only"),
            "hidden-only": self.tr("Hidden data only"),
            "everything": self.tr("Everything, all text too"),
        }
        own = sorted(path.stem for path in settings.own_profiles().glob("*.toml"))
        return {name: known.get(name, name) for name in (*settings.BUILT_IN, *own)}


def _result(photo: Photo) -> ResultRow | None:
    """What came of the last save, if there was one."""
    saved = photo.saved
    if saved is None or photo.state is State.SAVING:
        return None
    earlier = tuple(within(Path(path).name) for path, _ in saved.copies[:-1] if Path(path).exists())
    if photo.report is not None:
        return replace(result(photo.report, say, photo.unlooked), earlier=earlier)
    last = saved.copies[-1][0] if saved.copies else ""
    return changed(last, say) if last and Path(last).exists() else None
