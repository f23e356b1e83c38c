"""Settings: one row for each option of the one table of options."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from scrubber.model.errors import BadProfile
from scrubber.model.profile import Profile
from scrubber.options import OPTIONS, Option

from ..panels.parts import button, column, label, row
from ..words import say


class SettingsDialog(QDialog):
    """`take(key=value, …)` is called with what was changed and may raise BadProfile; `done_` afterwards."""

    def __init__(
        self, profile: Profile, take: Callable[..., None], after: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._take, self._after = take, after
        self.before = {option.key: _plain(getattr(profile, option.key)) for option in OPTIONS}
        self.rows: dict[str, QWidget] = {}
        inside = column(self, gap=10, edge=16)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for option in OPTIONS:
            self._row(form, option)
        inside.addLayout(form)
        self.trouble = label("", "bad")
        self.trouble.hide()
        inside.addWidget(self.trouble)
        inside.addWidget(label(self.tr("They hold for all photos in the window until you close it."), "soft"))
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(button(self.tr("Cancel"), self.reject))
        buttons.addWidget(button(self.tr("Use these"), self.use, "primary"))
        inside.addLayout(buttons)

    def _row(self, form: QFormLayout, option: Option) -> None:
        words, value = say(option.help), self.before[option.key]
        made = _control(option, value)
        made.setAccessibleName(words)
        self.rows[option.key] = made
        if isinstance(made, QCheckBox):
            made.setText(words)
            form.addRow(made)
        else:
            text = label(words)
            text.setMinimumWidth(220)
            form.addRow(text, made)

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
        self._after()
        self.accept()


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _control(option: Option, value: Any) -> QWidget:
    if option.choices:
        box = QComboBox()
        for choice in option.choices:
            box.addItem(say(choice.capitalize()), choice)
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
