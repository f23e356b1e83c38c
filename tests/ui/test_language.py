"""The window speaks the person's language, and English for what nobody has translated yet."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scrubber_ui import language

ROOT = Path(__file__).resolve().parents[2]
SHOULD_SPEAK = ("cy", "de", "fr", "pl")


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    yield found
    for translator in found.findChildren(language.QTranslator):
        found.removeTranslator(translator)
        translator.deleteLater()


def test_the_begun_languages_are_there() -> None:
    assert set(language.available()) == {"en", *SHOULD_SPEAK}
    assert set(language.available()) <= set(language.NAMES)


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(["de-AT", "en"], "de"), (["cy_GB"], "cy"), (["ja", "fr-CA"], "fr"), (["ja"], "en"), ([], "en"), (["../x"], "en")],
)
def test_the_first_language_that_we_know_is_spoken(wanted: list[str], spoken: str) -> None:
    assert language.choose(wanted, begun=True) == spoken


def test_a_language_that_is_only_begun_is_spoken_to_nobody_who_did_not_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a window in another language is harder to read than one in English."""
    line = "<message><source>{}</source><translation{}>Ja</translation></message>"
    for name, begun in (("de", 0), ("fr", 2)):
        lines = [line.format(n, ' type="unfinished"' if n < begun else "") for n in range(20)]
        text = f"<TS><context><name>present</name>{''.join(lines)}</context></TS>"
        (tmp_path / f"{name}.ts").write_text(text)
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    assert language.choose(["de-AT", "fr"]) == "de"
    assert language.choose(["fr-CA", "de"]) == "de"
    assert language.choose(["fr-CA"]) == "en"
    assert language.choose(["en-GB", "de"]) == "en"
    assert language.choose(["fr-CA"], begun=True) == "fr"


@pytest.mark.parametrize("name", SHOULD_SPEAK)
def test_what_is_translated_is_shown_and_the_rest_stays_english(app: QApplication, name: str) -> None:
    assert language.install(app, name) == name
    words = language.read(language.FOLDER / f"{name}.ts")
    (context, text), target = next(iter(words.items()))
    assert QCoreApplication.translate(context, text) == target
    assert QCoreApplication.translate("elsewhere", text) in words.values()
    assert QCoreApplication.translate("Nowhere", "Nobody translated this.") == "Nobody translated this."


def test_a_word_that_begins_a_line_is_found_by_its_small_form(app: QApplication) -> None:
    language.install(app, "de")
    assert QCoreApplication.translate("Canvas", "Phone number") == "Telefonnummer"
    assert QCoreApplication.translate("Canvas", "Date of birth") == "Geburtsdatum"


@pytest.mark.parametrize("name", SHOULD_SPEAK)
def test_the_most_visible_sentences_are_translated(name: str) -> None:
    texts = {text for _, text in language.read(language.FOLDER / f"{name}.ts")}
    assert {"Drop photos here", "Choose photos…", "Nothing leaves this computer.", "Verified", "&Undo"} <= texts


@pytest.mark.parametrize("name", SHOULD_SPEAK)
def test_translations_keep_placeholders_and_have_at_most_one_key_letter(name: str) -> None:
    for (_, text), target in language.read(language.FOLDER / f"{name}.ts").items():
        assert _blanks(text) == _blanks(target), text
        assert target.count("&") <= 1 or "&" not in text, text
        assert text.endswith("…") == target.endswith("…"), text


def _blanks(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}|%n|%\d", text))


def test_the_files_are_made_of_the_sources() -> None:
    command = [sys.executable, "assets/translations.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "translated" in done.stdout, done.stderr
    assert done.returncode in (0, 1)


def test_the_generator_sees_every_call_that_translates() -> None:
    sys.path.insert(0, str(ROOT / "assets"))
    try:
        import translations
    finally:
        sys.path.pop(0)
    texts = {text for _, text in translations.messages()}
    marked = re.compile(r"""\b(?:tr|_tr)\(\s*"((?:[^"\\])+)"\s*\)""")
    missing = {
        match
        for path in (ROOT / "ui").rglob("*.py")
        for match in marked.findall(path.read_text("utf-8"))
        if match not in texts and any(c.isalpha() for c in match)
    }
    assert not missing
    assert {"holds a known name", "follows a title", "a UK postcode", "read as an address"} <= texts, "reasons"
    assert ast.literal_eval(repr("Location")) in texts
