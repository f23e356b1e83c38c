"""Settings: one row for each option of the one table of options."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from scrubber.model.errors import BadProfile
from scrubber.model.profile import Profile
from scrubber.options import OPTIONS, Option

from .. import language
from ..memory import Memory
from ..panels.parts import column, fit, label, scrolling, still
from ..present import settings as present
from ..words import say
from .ending import ROOM_BELOW, ending

WIDTH = 480


class SettingsDialog(QDialog):
    """`take(key=value, …)` is called with what was changed and may raise BadProfile; `after` when all is done."""

    def __init__(
        self,
        profile: Profile,
        take: Callable[..., None],
        after: Callable[[], None],
        memory: Memory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._take, self._after, self._memory = take, after, memory
        self.own: dict[str, QComboBox] = {}
        self.before = {option.key: _plain(getattr(profile, option.key)) for option in OPTIONS}
        self.rows: dict[str, QWidget] = {}
        outside, page = column(self, gap=0), QWidget()
        outside.addWidget(scrolling(page), 1)
        inside = column(page, gap=10, edge=16)
        for option in OPTIONS:
            inside.addLayout(self._row(option))
        inside.addWidget(label(self.tr("These hold until you close the window."), "soft"))
        for key, words, choices in (
            (
                "look",
                self.tr("Colours"),
                {"": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")},
            ),
            ("language", self.tr("Language, from the next start on"), self._languages()),
        ):
            inside.addLayout(self._own_row(key, words, choices))
        inside.addStretch()
        below = column(gap=10, edge=16)
        outside.addLayout(below)
        self.trouble = ending(self, below, self.use)
        fit(self, WIDTH, page.heightForWidth(WIDTH) + ROOM_BELOW)

    def _row(self, option: Option) -> QVBoxLayout:
        words, value = present.words(option, say), self.before[option.key]
        made = _control(option, value)
        made.setAccessibleName(words)
        still(made)
        self.rows[option.key] = made
        line = column(gap=3)
        if isinstance(made, QCheckBox):
            made.setText(words)
        else:
            line.addWidget(label(words))
        line.addWidget(made)
        return line

    def _languages(self) -> dict[str, str]:
        names = {code: QLocale(code).nativeLanguageName().capitalize() or code for code in language.available()}
        begun = self.tr("{language} (begun, the rest is English)")
        unfinished = (code for code in names if code != language.ENGLISH and not language.finished(code))
        names |= {code: begun.format(language=names[code]) for code in unfinished}
        return {"": self.tr("As the system"), **names}

    def _own_row(self, key: str, words: str, choices: dict[str, str]) -> QVBoxLayout:
        made = QComboBox()
        made.setAccessibleName(words)
        for value, text in choices.items():
            made.addItem(text, value)
        made.setCurrentIndex(max(0, made.findData(self._memory.text(key))))
        still(made)
        self.own[key] = made
        line = column(gap=3)
        line.addWidget(label(words))
        line.addWidget(made)
        return line

    def values(self) -> dict[str, Any]:
        """Only what was changed."""
        now = {key: _value(made) for key, made in self.rows.items()}
        return {key: value for key, value in now.items() if value != self.before[key]}

    def use(self) -> None:
        try:
            if self.values():
                self._take(**self.values())
        except BadProfile as error:
            self.trouble.setText(error.sentence)
            self.trouble.show()
            return
        for key, made in self.own.items():
            self._memory.keep(key, made.currentData())
        self._after()
        self.accept()


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _control(option: Option, value: Any) -> QWidget:
    if option.choices:
        box = QComboBox()
        for choice, words in present.choices(option, value, say).items():
            box.addItem(words, choice)
        box.setCurrentIndex(box.findData(value))
        return box
    if option.type is bool:
        tick = QCheckBox()
        tick.setChecked(value)
        return tick
    if option.type is float:
        number = QDoubleSpinBox()
        number.setRange(0, 2)
        number.setSingleStep(0.02)
        number.setValue(value)
        return number
    if option.type is int:
        whole = QSpinBox()
        whole.setRange(0, 100)
        whole.setValue(value)
        return whole
    return QLineEdit(value)


def _value(made: QWidget) -> Any:
    if isinstance(made, QComboBox):
        return made.currentData()
    if isinstance(made, QCheckBox):
        return made.isChecked()
    if isinstance(made, QDoubleSpinBox):
        return round(made.value(), 3)
    return made.value() if isinstance(made, QSpinBox) else made.text()  # type: ignore[attr-defined]
