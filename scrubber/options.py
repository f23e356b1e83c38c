"""Every option, declared once: flags, profile keys, form rows and the manual come from this table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from scrubber.model.errors import BadProfile
from scrubber.model.kinds import WHOLE, Kind, seen
from scrubber.model.profile import Action, Doubt, Effort, Frames, Profile, Rule

# Personal text is covered from here on; below it, it is shown unticked. The judge's confidences are made for it.
SURE_ENOUGH = 0.5
TEXT_KINDS = (
    Kind.NAME,
    Kind.ADDRESS,
    Kind.POSTCODE,
    Kind.PHONE,
    Kind.EMAIL,
    Kind.BIRTH_DATE,
    Kind.NHS_NUMBER,
    Kind.NI_NUMBER,
    Kind.RECORD_NUMBER,
    Kind.PLATE,
    Kind.CARD,
    Kind.BANK,
    Kind.WEB,
    Kind.NETWORK,
    Kind.COORDINATES,
)
TEXT_ENGINES = ("default", "easyocr", "both")
STYLES = ("solid", "mosaic", "blur")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen. `key` is its name in profiles and, as --key, its flag."""

    key: str
    help: str
    type: type
    check: Callable[[Any], bool]
    choices: tuple[str, ...] = ()
    must: str = ""  # what a right value looks like


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], bool]:
    return lambda value: value in choices


def _between(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: low <= value <= high


def _is_pattern(value: str) -> bool:
    name = value.replace("{stem}", "photo")
    return "{stem}" in value and not set(name) & set('/\\\0\n\r:*?"<>|{}') and not name.startswith((".", "-"))


EFFORTS = tuple(str(e) for e in Effort)
CONVERT = ("jpeg", "png")
FRAMES = tuple(str(f) for f in Frames)
DOUBTS = tuple(str(d) for d in Doubt)
NAMED: dict[str, type[Effort] | type[Frames] | type[Doubt]] = {"effort": Effort, "frames": Frames, "on_doubt": Doubt}
OPTIONS: tuple[Option, ...] = (
    Option("style", "How covered places look.", str, _one_of(STYLES), STYLES, "one of " + ", ".join(STYLES)),
    Option("effort", "How hard to look.", str, _one_of(EFFORTS), EFFORTS, "one of " + ", ".join(EFFORTS)),
    Option("margin", "How far covers reach beyond what was found, as a share of its height.", float,
           _between(0, 2), must="a number from 0 to 2"),
    Option("quality", "JPEG quality where a photo must be re-encoded; 0 keeps the photo's own.", int,
           _between(0, 100), must="a whole number from 0 to 100"),
    Option("frames", "Of an animation or a document of several pages: keep every picture, or the first alone.", str,
           _one_of(FRAMES), FRAMES, "one of " + ", ".join(FRAMES)),
    Option("convert", "What photos become that can't be written in their own format (JPEG XL, JPEG 2000, camera raw,"
           " covered HEIC).", str, _one_of(CONVERT), CONVERT, "one of " + ", ".join(CONVERT)),
    Option("keep_rights", "Keep the author's name and the copyright line, written anew.", bool, lambda value: True,
           must="true or false"),
    Option("keep_date", "Keep the day and time when the photo was taken, written anew.", bool, lambda value: True,
           must="true or false"),
    Option("name_pattern", "Name of the copy; {stem} stands for the photo's name.", str,
           _is_pattern, must="a file name that holds {stem}"),
    Option("on_doubt", "What to do about places that the profile leaves to a person: keep them visible, hide them,"
           " skip the photo (no copy; it goes to the needs-review list), or stop the run as well.",
           str, _one_of(DOUBTS), DOUBTS, "one of " + ", ".join(DOUBTS)),
    Option("strict", "Write nothing where a check could not run.", bool, lambda value: True, must="true or false"),
    Option("faces", "Look for faces.", bool, lambda value: True, must="true or false"),
    Option("text", "Look for text.", bool, lambda value: True, must="true or false"),
    Option("text_engine", "What reads text: the engine that comes along, EasyOCR (an extra to install), or both.", str,
           _one_of(TEXT_ENGINES), TEXT_ENGINES, "one of " + ", ".join(TEXT_ENGINES)),
    Option("codes", "Look for QR codes and barcodes.", bool, lambda value: True, must="true or false"),
)  # fmt: skip
BY_KEY: Mapping[str, Option] = MappingProxyType({option.key: option for option in OPTIONS})


def base_rules() -> dict[Kind, Rule]:
    """Hide everything, personal text from `SURE_ENOUGH` on.

    Whole sheets, badges and blocks of handwriting are only offered: what is on them has rules of its own.
    """
    offered = {kind: Rule(Action.ASK) for kind in WHOLE}
    return {kind: Rule(Action.HIDE, SURE_ENOUGH) for kind in TEXT_KINDS} | offered


def profile_from(name: str, content: Mapping[str, Any]) -> Profile:
    """A profile from the content of its TOML file. Raises BadProfile with the key that is wrong."""
    values = dict(content)
    rules = base_rules() | {_kind(k): _rule(k, v) for k, v in _table(values.pop("rules", {})).items()}
    about = str(values.pop("about", ""))
    chosen = {key: _value(key, value) for key, value in values.items()}
    return replace(Profile(name=name, about=about, rules=MappingProxyType(rules)), **chosen)


def changed(
    profile: Profile, values: Mapping[str, Any], hide: tuple[str, ...] = (), keep: tuple[str, ...] = ()
) -> Profile:
    """The profile with single options and rules of the caller on top. Raises BadProfile."""
    for name in keep:
        _kept_by_choice(_kind(name))
    rules = dict(profile.rules)
    if Kind.WATCHED in keep:
        raise BadProfile("What is on your watch-list is always covered.", "Take it off the list instead.")
    rules |= {_kind(k): Rule(Action.HIDE) for k in hide} | {_kind(k): Rule(Action.KEEP) for k in keep}
    chosen = {key: _value(key, value) for key, value in values.items() if value is not None}
    return replace(profile, rules=MappingProxyType(rules), **chosen)


def _kept_by_choice(kind: Kind) -> None:
    """Raises BadProfile for what hides in a file: a copy is built anew, so there is nothing to leave in it."""
    if not seen(kind):
        raise BadProfile(
            f"'{kind}' can't be kept: a clean copy is built anew, and nothing that is hidden in the file goes into it.",
            "Leave it out of the kinds to keep.",
        )


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise BadProfile("'rules' must be a table of kinds.")
    return value


def _kind(name: str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise BadProfile(f"There is no kind called '{name}'. Kinds are: {', '.join(Kind)}.") from None


def _rule(name: str, value: Any) -> Rule:
    if value in (Action.KEEP, Action.ASK):
        _kept_by_choice(_kind(name))
    if isinstance(value, str) and value in tuple(Action):
        least = SURE_ENOUGH if value == Action.HIDE and _kind(name) in TEXT_KINDS else 0.0
        return Rule(Action(value), least)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return Rule(Action.HIDE, float(value))
    raise BadProfile(f"The rule for '{name}' must be hide, keep, ask or a least confidence from 0 to 1.")


def _value(key: str, value: Any) -> Any:
    option = BY_KEY.get(key)
    if option is None:
        raise BadProfile(f"There is no option called '{key}'. Options are: {', '.join(BY_KEY)}.")
    if option.type is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if not isinstance(value, option.type) or (option.type is not bool and isinstance(value, bool)):
        raise BadProfile(f"The option '{key}' must be {option.must}.")
    if not option.check(value):
        raise BadProfile(f"The option '{key}' must be {option.must}.")
    return NAMED[key](str(value)) if key in NAMED else value
