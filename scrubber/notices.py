"""Whose work is in the program, and under which licence each part may be used and passed on."""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePath

from scrubber import __version__

OURS = "photo-privacy-scrubber"
BESIDE = "licences"  # folder of an installed program with the texts of parts that bring none themselves
TEXTS = re.compile(r"(licen[cs]e|copying|notice|copyright|third.?party|model_licen[cs]es)", re.IGNORECASE)
LARGEST_TEXT = 2_000_000
HOMES = ("homepage", "home", "repository", "source", "source code", "github")
UNKNOWN = "not stated"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_WORDY = 60  # a longer licence field holds the licence's whole text
_RULE = "=" * 78


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the program. `distribution` is whether it was installed as a Python package."""

    name: str
    version: str
    licence: str
    home: str
    distribution: bool = True

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}".strip()


@cache
def parts() -> tuple[Part, ...]:
    """This program, the interpreter, then every installed package that the program needs, by name.

    Read from the installed packages' own metadata, so that the list is true of this very installation.
    """
    needed = sorted((_part(one) for one in _needed()), key=lambda part: part.name.lower())
    ours = Part(OURS, __version__, "Apache-2.0", "")
    python = Part("Python", platform.python_version(), "PSF-2.0", "https://www.python.org", distribution=False)
    return (ours, python, *(part for part in needed if part.name != OURS))


def texts(part: Part) -> tuple[str, ...]:
    """The licence texts and notices that came with a part; none where it brought none."""
    try:
        listed = distribution(part.name).files or [] if part.distribution else []
    except PackageNotFoundError:
        return ()
    found = [Path(str(file.locate())) for file in listed if is_notice(file)]
    if not part.distribution:
        found.append(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt")
    found.append(Path(sys.prefix) / BESIDE / f"{part.name}.txt")
    return tuple(dict.fromkeys(text for text in map(_text, found) if text))


def _field(found: Distribution, name: str) -> str:
    return "".join(found.metadata.get_all(name) or []).strip()


def is_notice(file: PurePath) -> bool:
    """Whether a file of a package is a licence or a notice, by its name."""
    return TEXTS.match(file.name) is not None and file.suffix.lower() in ("", ".txt", ".md", ".rst", ".apache", ".bsd")


def notice() -> str:
    """Our own notice: the models, word lists and pictures, and who made them."""
    return next((text for text in texts(parts()[0]) if text.startswith("Photo Scrubber")), "")


def document() -> str:
    """All of it as one text."""
    listing = [f"{part.title}: {part.licence}" for part in parts()]
    pages = [f"{_RULE}\n{part.title}\nLicence: {part.licence}\n{part.home}\n{_RULE}\n\n" + "\n\n".join(texts(part))
             for part in parts()]  # fmt: skip
    return "\n".join(["What is in Photo Scrubber", "", notice(), *listing, "", *pages])


def _needed() -> Iterator[Distribution]:
    """Installed packages that the program asks for, and those that these ask for in turn."""
    waiting, seen = [OURS], set()
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # for another system, an extra, or left out of this installation
            continue
        yield found
        waiting += _asked(found.requires or [], extras=name == OURS)


def _asked(requirements: list[str], extras: bool) -> Iterator[str]:
    """Names out of requirement lines. Those of extras count for our own package only: there they were asked for."""
    for line in requirements:
        name = _NAME.match(line)
        if name and (extras or "extra ==" not in line):
            yield name[0]


def _part(found: Distribution) -> Part:
    facts = found.metadata
    links = dict(reversed(line.partition(", ")[::2]) for line in facts.get_all("Project-URL") or [])
    homes = sorted(links, key=lambda link: links[link].lower() not in HOMES)
    return Part(str(facts["Name"]), found.version, _licence(found), _field(found, "Home-page") or next(iter(homes), ""))


def _licence(found: Distribution) -> str:
    """In SPDX terms where the package speaks them, else in its own words."""
    facts = found.metadata
    for field in ("License-Expression", "License"):
        words = _field(found, field)
        if words and "\n" not in words and len(words) <= _WORDY:
            return words
        if words and field == "License-Expression":
            return words
    kinds = [kind.rpartition("::")[2].strip() for kind in facts.get_all("Classifier") or [] if "License ::" in kind]
    return " or ".join(kinds) or UNKNOWN


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(LARGEST_TEXT).strip()
    except OSError:
        return ""
