"""Colours and shapes of the window, light, dark and high contrast, following the system."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Colours:
    """Names of colours by their task; text on its ground has a contrast of at least 4.5 : 1."""

    ground: str  # of the window
    card: str  # of what stands on it
    line: str
    text: str
    soft: str  # text of less weight
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    good_ground: str
    warn_ground: str
    bad_ground: str


LIGHT = Colours("#f3f5f7", "#ffffff", "#d3d9df", "#1a2530", "#566370", "#176b78", "#ffffff",
                "#17693f", "#855000", "#a4231b", "#e4f4ea", "#fdf1dc", "#fce9e7")  # fmt: skip
DARK = Colours("#171c21", "#20272e", "#3a444e", "#e8edf1", "#a3b0bb", "#5fc4d3", "#0d2126",
               "#6fd79d", "#f0bf62", "#ff9c92", "#183324", "#382c14", "#401f1c")  # fmt: skip
HIGH_LIGHT = Colours("#ffffff", "#ffffff", "#000000", "#000000", "#000000", "#00424c", "#ffffff",
                     "#003d1f", "#4a2c00", "#7a0000", "#ffffff", "#ffffff", "#ffffff")  # fmt: skip
HIGH_DARK = Colours("#000000", "#000000", "#ffffff", "#ffffff", "#ffffff", "#8ff0ff", "#000000",
                    "#9dffc8", "#ffdd8a", "#ffc2bc", "#000000", "#000000", "#000000")  # fmt: skip

_STYLE = """
QToolTip {{ color: {text}; background: {card}; border: 1px solid {line}; padding: 4px; }}
QWidget#card {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QLabel#heading {{ font-size: {heading}pt; font-weight: 600; }}
QLabel#title {{ font-weight: 600; }}
QLabel#soft {{ color: {soft}; }}
QLabel#good {{ color: {good}; font-weight: 600; }}
QLabel#warn {{ color: {warn}; font-weight: 600; }}
QLabel#bad {{ color: {bad}; font-weight: 600; }}
QWidget#goodcard {{ background: {good_ground}; border: 1px solid {good}; border-radius: 8px; }}
QWidget#warncard {{ background: {warn_ground}; border: 1px solid {warn}; border-radius: 8px; }}
QWidget#badcard {{ background: {bad_ground}; border: 1px solid {bad}; border-radius: 8px; }}
QFrame#drop {{ background: {card}; border: 2px dashed {soft}; border-radius: 16px; }}
QFrame#drop[over="true"] {{ border: 3px solid {accent}; }}
QPushButton {{ background: {card}; border: 1px solid {line}; border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:disabled {{ color: {faint}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600; }}
QPushButton#primary {{ padding: 7px 16px; }}
QPushButton#primary:focus {{ border: 2px solid {text}; padding: 6px 15px; }}
QPushButton#primary:disabled {{ background: {line}; color: {soft}; border-color: {line}; }}
QPushButton#link {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 2px 6px; }}
QPushButton#link {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 2px solid {accent}; padding: 1px 5px; }}
QPushButton#link:disabled {{ color: {faint}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }}
QToolButton:hover {{ border-color: {line}; background: {card}; }}
QToolButton:checked {{ background: {card}; border: 1px solid {accent}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px; }}
QCheckBox {{ spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }}
QCheckBox:disabled {{ color: {text}; }}
QCheckBox:focus {{ border: 1px solid {accent}; }}
QCheckBox::indicator {{ width: {box}px; height: {box}px; border: 1px solid {soft}; border-radius: 4px; }}
QCheckBox::indicator {{ background: {card}; }}
QCheckBox::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent}; image: url("{part}"); }}
QCheckBox::indicator:disabled {{ background: {soft}; border-color: {soft}; }}
QListView {{ background: {ground}; border: none; outline: none; }}
QScrollArea {{ background: {ground}; border: none; }}
QSplitter::handle {{ background: {line}; }}
QProgressBar {{ border: none; background: {line}; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QWidget#row[chosen="true"] {{ background: {chosen}; border-radius: 6px; }}
"""


def colours(app: QApplication | None = None) -> Colours:
    """Those that the system asks for now."""
    app = app or QApplication.instance()  # type: ignore[assignment]
    assert isinstance(app, QApplication)
    forced = app.property("look")
    dark = forced == "dark" or (not forced and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    if _high_contrast(app):
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def _high_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):  # came with Qt 6.10
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def apply(app: QApplication) -> None:
    """Dress the whole application. The size of text is the system's."""
    app.setStyle("Fusion")
    c = colours(app)
    app.setPalette(_palette(c))
    size = app.font().pointSizeF()
    size = size if size > 0 else 10.0
    values: dict[str, object] = {name: getattr(c, name) for name in Colours.__slots__}
    values["box"] = QFontMetrics(app.font()).height()
    mark = "dark" if QColor(c.on_accent).lightnessF() < 0.5 else "light"
    assets = Path(str(resources.files(__package__))) / "assets"
    values |= {name: (assets / f"{name}-{mark}.svg").as_posix() for name in ("tick", "part")}
    chosen = _mixed(c.accent, c.ground, 0.16)
    faint = _mixed(c.text, c.ground, 0.45)
    app.setStyleSheet(_STYLE.format(**values, heading=f"{size * 1.6:.1f}", chosen=chosen, faint=faint))


def follow(app: QApplication) -> None:
    """Dress it now, and anew whenever the system turns dark or light."""
    apply(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: apply(app))


def bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    pairs = {
        role.Window: c.ground, role.WindowText: c.text, role.Base: c.card, role.AlternateBase: c.ground,
        role.Text: c.text, role.Button: c.card, role.ButtonText: c.text, role.ToolTipBase: c.card,
        role.ToolTipText: c.text, role.Highlight: c.accent, role.HighlightedText: c.on_accent, role.Link: c.accent,
        role.PlaceholderText: c.soft, role.Mid: c.line, role.Dark: c.line, role.Light: c.card, role.Midlight: c.ground,
        role.Shadow: c.line, role.Accent: c.accent, role.BrightText: c.bad,
    }  # fmt: skip
    for which, colour in pairs.items():
        made.setColor(which, QColor(colour))
    faint = QColor(_mixed(c.text, c.ground, 0.45))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return made


def _mixed(one: str, other: str, share: float) -> str:
    a, b = QColor(one), QColor(other)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x * share + y * (1 - share)) for x, y in pairs)).name()
