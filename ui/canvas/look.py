"""The colours of the canvas, taken from the system's palette."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QGuiApplication, QPalette

LIGHT, DARK = QColor("white"), QColor("#101418")
ASKS = QColor("#b35900")  # round what waits for an answer; the light stroke under it has 4.8 : 1
READABLE = 4.5  # least contrast of text (WCAG 2.2, 1.4.3)


@dataclass(frozen=True, slots=True)
class Look:
    """`hidden` and `on_hidden` paint what will be covered, `kept` and `on_kept` what will stay, `asks` and
    `on_asks` what waits for an answer; `light` and `dark` are the two strokes of an outline, of which one stands out
    on any photo; `under_hidden` goes under `hidden`."""

    surround: QColor
    edge: QColor
    blank: QColor
    quiet: QColor
    hidden: QColor
    on_hidden: QColor
    asks: QColor
    on_asks: QColor
    kept: QColor
    on_kept: QColor
    focus: QColor
    light: QColor
    dark: QColor
    under_hidden: QColor

    @staticmethod
    def of(palette: QPalette) -> Look:
        window, words = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        accent, on_accent = (
            palette.color(QPalette.ColorRole.Highlight),
            palette.color(QPalette.ColorRole.HighlightedText),
        )
        focus = accent
        night, strong = window.lightness() < 128, _strong(window, words)
        if contrast(accent, on_accent) < READABLE or (contrast(accent, QColor("white")) < 3 and not strong):
            accent, on_accent = QColor("#0b5cc4"), QColor("white")
        paper, ink = (QColor("#23272d"), QColor("#f3f5f7")) if night else (QColor("#ffffff"), QColor("#1d2126"))
        return Look(
            surround=window if strong else window.darker(135 if night else 108),
            edge=words if strong else _between(window, words, 0.25),
            blank=_between(window, words, 0.08),
            quiet=words if strong else _between(window, words, 0.7),
            hidden=accent,
            on_hidden=on_accent,
            asks=words if strong else ASKS,
            on_asks=window if strong else LIGHT,
            kept=window if strong else paper,
            on_kept=words if strong else ink,
            focus=focus if contrast(focus, window) >= 3 else words,
            light=LIGHT,
            dark=DARK,
            under_hidden=LIGHT if contrast(accent, LIGHT) >= 3 else DARK,
        )


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _between(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def _strong(window: QColor, words: QColor) -> bool:
    """Whether the system asks for high contrast, by its setting (Qt 6.10) or by a palette of pure black and white."""
    hints = QGuiApplication.styleHints()
    setting = getattr(hints, "accessibility", lambda: None)()
    if setting is not None and setting.contrastPreference().name == "HighContrast":
        return True
    return window.lightness() in (0, 255) and contrast(window, words) >= 15
