"""Everybody whose work is in the program is named, with a licence."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from scrubber import __version__, notices

ROOT = Path(__file__).resolve().parents[2]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def test_every_dependency_is_listed_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[^A-Za-z0-9._-]", line)[0] for line in project["dependencies"]}
    listed = {plain(part.name): part for part in notices.parts()}
    for name in filter(installed, wanted):
        assert listed[plain(name)].licence != notices.UNKNOWN, name
        assert listed[plain(name)].version == version(name)


def test_what_a_dependency_needs_is_listed_too() -> None:
    assert "mdurl" in {part.name for part in notices.parts()}  # rich asks for markdown-it-py, which asks for it


def test_tools_of_developers_are_not_listed() -> None:
    assert not {"pytest", "ruff", "mypy"} & {part.name for part in notices.parts()}


def test_the_models_makers_are_named() -> None:
    for name in ("YuNet", "PP-OCRv6", "Rampart", "CC-BY-4.0", "Natural Earth"):
        assert name in notices.notice()


def test_the_document_holds_names_and_full_texts() -> None:
    text = notices.document()
    assert f"photo-privacy-scrubber {__version__}: Apache-2.0" in text
    for part in notices.parts():
        assert part.title in text
    assert "Permission is hereby granted" in text and "PYTHON SOFTWARE FOUNDATION" in text.upper()


@pytest.mark.parametrize(
    "name", ["LICENSE", "LICENCE.txt", "COPYING", "NOTICE", "ThirdPartyNotices.txt", "LICENSE.APACHE"]
)
def test_a_notice_is_known_by_its_name(name: str) -> None:
    assert notices.is_notice(Path(name))
    assert not notices.is_notice(Path("licenses.py"))
