"""The window speaks the person's language where there is a translation, and English where there is none."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

FOLDER = Path(__file__).resolve().parent / "translations"
ENGLISH = "en"
MOSTLY = 0.95  # share of sentences from which on a language is spoken without being asked for
NAMES = {"": "As the computer", "en": "English", "de": "Deutsch", "fr": "Français", "pl": "Polski", "cy": "Cymraeg"}

Words = dict[tuple[str, str], str]


class Translator(QTranslator):
    """Reads Qt Linguist's own files (.ts), so that there is no compiled copy that could be out of date."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        # A sentence means the same wherever it stands; its context only decides where it doesn't.
        self._anywhere = {text: target for (_, text), target in words.items()}

    def isEmpty(self) -> bool:
        return not self._words

    def translate(self, context: str, text: str, about: str | None = None, number: int = -1) -> str | None:
        """None where there is no translation: Qt then asks the next translator, and last shows the text itself."""
        return self._words.get((context, text)) or self._anywhere.get(text) or self._begun(text)

    def _begun(self, text: str) -> str | None:
        """The word "Face" out of "face": what is a word in a row may begin a line elsewhere."""
        target = self._anywhere.get(text[:1].lower() + text[1:])
        return target[:1].upper() + target[1:] if target else None


def available() -> tuple[str, ...]:
    """Languages that a person can choose, English first."""
    return (ENGLISH, *sorted(path.stem for path in FOLDER.glob("*.ts")))


def finished(language: str) -> bool:
    """Whether so little is still English in it that nobody is shown a mixture."""
    done, all_ = (len(read(FOLDER / f"{language}.ts", begun=begun)) for begun in (False, True))
    return done >= MOSTLY * all_


def choose(wanted: Iterable[str], *, begun: bool = False) -> str:
    """The first wanted language that we speak, of names such as `de-AT` or `cy_GB`; else English.

    One that is only begun is spoken to nobody who did not ask for it (`begun`).
    """
    for name in wanted:
        language = name.replace("_", "-").partition("-")[0].lower()
        if language == ENGLISH or (language in available() and (begun or finished(language))):
            return language
    return ENGLISH


def install(app: QCoreApplication, wanted: str = "") -> str:
    """Speak `wanted`, or the computer's language where it is empty. Call before the first window."""
    language = choose([wanted], begun=True) if wanted else choose(QLocale.system().uiLanguages())
    if language == ENGLISH:
        return language
    _install_qts_own(app, language)
    app.installTranslator(Translator(read(FOLDER / f"{language}.ts"), app))
    return language


def _install_qts_own(app: QCoreApplication, language: str) -> None:
    """What Qt's own dialogs say; it has no file for some languages, which then stay English there."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = QTranslator(app)
    if own.load(f"qtbase_{language}", folder):
        app.installTranslator(own)


def read(path: Path, *, begun: bool = False) -> Words:
    """Context and English text → translation, of one file; what is unfinished is left out, or "" with `begun`."""
    out: Words = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of our own
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source, target = message.findtext("source"), message.find("translation")
            if source and target is not None and target.text and target.get("type") is None:
                out[name, source] = target.text
            elif source and begun:
                out[name, source] = ""
    return out
