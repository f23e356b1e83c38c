"""The installed Qt bindings keep their counts of references: versions that don't abort after some thousand calls."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

CALLS = 1_000
SLACK = 50  # other threads and caches may hold or drop a few


def test_calls_that_give_nothing_lose_no_reference_of_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for i in range(CALLS):
        widget.resize(100 + i % 7, 100)
        widget.update()
        widget.setToolTip("text")
    assert abs(sys.getrefcount(None) - before) < SLACK


def test_calls_that_give_yes_or_no_lose_no_reference(qtbot: QtBot) -> None:
    label, other = QLabel("text"), QObject()
    qtbot.addWidget(label)
    before = sys.getrefcount(True), sys.getrefcount(False)
    for _ in range(CALLS):
        label.isHidden()
        label.isEnabled()
        other.signalsBlocked()
    assert abs(sys.getrefcount(True) - before[0]) < SLACK
    assert abs(sys.getrefcount(False) - before[1]) < SLACK
