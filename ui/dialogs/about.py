"""Which program this is, what it promises, and whose work is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from scrubber import __version__, notices

from .. import icons
from ..panels.parts import button, column, label, row
from .licences import LicencesDialog


class AboutDialog(QDialog):
    """A few sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Photo Scrubber"))
        inside = column(self, gap=8, edge=20)
        head = row(gap=14)
        sign = QLabel()
        sign.setPixmap(icons.app_icon().pixmap(48, 48))
        head.addWidget(sign)
        titles = column(gap=2)
        titles.addWidget(label("Photo Scrubber", "heading", wrap=False))
        titles.addWidget(label(self.tr("Version {number}").format(number=__version__), "soft", wrap=False))
        head.addLayout(titles, 1)
        inside.addLayout(head)
        for text in (
            self.tr("A photo goes in, a clean copy comes out, and the program checks that it is clean."),
            self.tr(
                "Nothing leaves this computer. Originals are never changed. Nothing that is seen in your photos is "
                "remembered."
            ),
            self.tr("No detector finds everything. Please look at each photo before you share it."),
            self.tr("Licence: Apache 2.0. It stands on {number} other works, each under its own licence.").format(
                number=len(notices.parts()) - 1
            ),
        ):
            inside.addWidget(label(text))
        foot = row(gap=8)
        foot.addWidget(button(self.tr("Licences…"), self._licences))
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept))
        inside.addLayout(foot)
        self.setMinimumWidth(440)

    def _licences(self) -> None:
        LicencesDialog(self).exec()
