"""Where profiles are found: inside the package, in the user's folder, or in a file that the user names."""

from __future__ import annotations

import configparser
import tomllib
from importlib import resources
from pathlib import Path

import platformdirs

from scrubber.model.errors import BadProfile
from scrubber.model.profile import Profile
from scrubber.options import profile_from

BUILT_IN = ("careful", "faces-only", "text-only", "hidden-only", "everything")
DEFAULT = "careful"
LARGEST_PROFILE = 100_000


def own_profiles() -> Path:
    """The folder for the user's own profiles; it need not exist."""
    return Path(platformdirs.user_config_dir("photo-scrubber", appauthor=False)) / "profiles"


def profile(name_or_file: str = DEFAULT) -> Profile:
    """A built-in profile, one of the user's folder, or a TOML file. Raises BadProfile."""
    if name_or_file in BUILT_IN:
        text = (resources.files("scrubber") / "profiles" / f"{name_or_file}.toml").read_text("utf-8")
        return _parsed(name_or_file, text)
    for path in (Path(name_or_file), own_profiles() / f"{name_or_file}.toml"):
        if path.suffix == ".toml" and _is_there(path):
            return _parsed(path.stem, _read(path))
    raise BadProfile(f"There is no profile called '{name_or_file}'. Built in are: {', '.join(BUILT_IN)}.")


def chosen() -> str:
    """The profile that was last chosen in the window; the default where none was."""
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read(own_profiles().with_name("window.ini"), "utf-8")
        return parser.get("choice", "profile", fallback=DEFAULT).strip('"') or DEFAULT
    except (OSError, UnicodeDecodeError, configparser.Error):
        return DEFAULT


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        raise BadProfile("The profile file can't be read.") from None


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_PROFILE:
            raise BadProfile("This file is too large to be a profile.")
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadProfile("The profile file can't be read.") from None


def _parsed(name: str, text: str) -> Profile:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadProfile(f"The profile '{name}' is not valid TOML: {error}.") from None
    return profile_from(name, content)
