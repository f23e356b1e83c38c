"""What goes over the wall between the program and its worker: short typed lines of JSON, never pickles."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import IO, Any

from scrubber.contracts import Look
from scrubber.model import errors
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.lists import Lists
from scrubber.model.printable import printable
from scrubber.model.profile import Action, Doubt, Effort, Frames, Profile, Rule
from scrubber.model.report import CheckResult, Leak
from scrubber.model.secret import Secret

LONGEST_LINE = 64 * 1024 * 1024
LONGEST_SENTENCE = 4_000  # characters; also a traceback, where somebody asked for them
ERRORS: Mapping[str, type[errors.ScrubError]] = MappingProxyType(
    {kind.__name__: kind for kind in errors.ScrubError.__subclasses__()}
)
Json = dict[str, Any]
_ENCODER = json.JSONEncoder(separators=(",", ":"))
_NOWHERE = Tag("")
_KINDS: Mapping[str, Kind] = MappingProxyType({str(kind): kind for kind in Kind})


class BrokenWire(Exception):
    """The other side is gone or said something that it must not say."""


def line(message: Json) -> bytes:
    return _ENCODER.encode(message).encode() + b"\n"


def send(stream: IO[bytes], message: Json) -> None:
    stream.write(line(message))
    stream.flush()


def receive(stream: IO[bytes]) -> Json:
    """One message. Raises BrokenWire at the end of the stream, on overlong lines and on anything but an object."""
    line = stream.readline(LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise BrokenWire
    return message(line)


def message(line: bytes) -> Json:
    """What a line says. Raises BrokenWire on anything but an object."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise BrokenWire from None
    if not isinstance(said, dict):
        raise BrokenWire
    return said


def said(text: Any) -> str:
    """What the worker wants a person to read: bounded, and nothing in it that would steer a terminal."""
    return printable(str(text)[:LONGEST_SENTENCE], "\n")


def suffix_in(text: Any) -> str:
    """The ending of a copy's name, or none. Raises ValueError for anything that would be more than that."""
    if not re.fullmatch(r"(?:\.[a-z0-9]{2,4})?", str(text)):
        raise ValueError
    return str(text)


def finding_out(finding: Finding) -> Json:
    place = finding.place
    return {
        "kind": str(finding.kind),
        "place": {"tag": place.path} if isinstance(place, Tag) else {"region": place.outline},
        "confidence": float(finding.confidence),
        "source": finding.source,
        "reason": finding.reason,
        "excerpt": finding.excerpt.reveal() if finding.excerpt else None,
    }


def finding_in(message: Json) -> Finding:
    place = message["place"]
    return Finding(
        _KINDS[message["kind"]],
        Tag(said(place["tag"])) if "tag" in place else Region.of(place["region"]),
        float(message["confidence"]),
        said(message["source"]),
        said(message["reason"]),
        None if message["excerpt"] is None else Secret(str(message["excerpt"])),
    )


def gist_out(finding: Finding) -> list[str | None]:
    """What a report needs of a finding where nobody looks for text, in a fifth of the room."""
    return [finding.kind, finding.excerpt.reveal() if finding.excerpt else None]


def gist_in(message: list[Any]) -> Finding:
    """With neither place nor reason."""
    kind, excerpt = message
    return Finding(_KINDS[kind], _NOWHERE, 1.0, "", "", None if excerpt is None else Secret(str(excerpt)))


def check_out(check: CheckResult) -> Json:
    leaks = [
        {
            "what": leak.what,
            "where": leak.where.outline if isinstance(leak.where, Region) else leak.where,
            "kind": leak.kind,
        }
        for leak in check.leaks
    ]
    return {"name": check.name, "ran": check.ran, "why_not": check.why_not, "leaks": leaks}


def check_in(message: Json) -> CheckResult:
    leaks = tuple(
        Leak(
            said(leak["what"]),
            said(leak["where"]) if isinstance(leak["where"], str) else Region.of(leak["where"]),
            None if leak["kind"] is None else Kind(leak["kind"]),
        )
        for leak in message["leaks"]
    )
    return CheckResult(said(message["name"]), bool(message["ran"]), said(message["why_not"]), leaks)


def look_out(look: Look) -> Json:
    return {
        "findings": [finding_out(f) for f in look.findings],
        "ran": sorted(look.ran),
        "why_not": dict(look.why_not),
        "unsure": list(look.unsure),
    }


def look_in(message: Json) -> Look:
    findings = tuple(finding_in(f) for f in message["findings"])
    why_not = {str(k): str(v) for k, v in message["why_not"].items()}
    return Look(findings, frozenset(map(str, message["ran"])), why_not, tuple(map(str, message["unsure"])))


def lists_out(lists: Lists) -> Json:
    """The user's own words, which only ever cross this wire: it is a pipe between two of our own processes."""
    return {name: [entry.reveal() for entry in getattr(lists, name)] for name in Lists.__dataclass_fields__}


def lists_in(message: Json) -> Lists:
    own = {name: tuple(Secret(str(entry)) for entry in message[name]) for name in Lists.__dataclass_fields__}
    return Lists(**own)


def profile_out(profile: Profile) -> Json:
    plain = {name: getattr(profile, name) for name in Profile.__dataclass_fields__ if name != "rules"}
    return plain | {
        "rules": {str(kind): {"action": str(rule.action), "least": rule.least} for kind, rule in profile.rules.items()}
    }


def profile_in(message: Json) -> Profile:
    rules = {Kind(k): Rule(Action(r["action"]), float(r["least"])) for k, r in message["rules"].items()}
    values = {k: v for k, v in message.items() if k != "rules"}
    values |= {"effort": Effort(message["effort"]), "frames": Frames(message["frames"])}
    values |= {"on_doubt": Doubt(message["on_doubt"])}
    return Profile(**values, rules=MappingProxyType(rules))


class Repeated:
    """The profile as one text, which stays the same from photo to photo, and is made and read once for all of them."""

    def __init__(self) -> None:
        self._last: tuple[Profile, str] | None = None

    def out(self, profile: Profile) -> str:
        last = self._last
        if last is None or last[0] is not profile:
            last = self._last = (profile, _ENCODER.encode(profile_out(profile)))
        return last[1]

    def back(self, text: str) -> Profile:
        last = self._last
        if last is None or last[1] != text:
            last = self._last = (profile_in(json.loads(text)), text)
        return last[0]


def error_out(error: errors.ScrubError) -> Json:
    return {"error": type(error).__name__, "sentence": error.sentence, "way_out": error.way_out}


def error_in(message: Json) -> errors.ScrubError:
    kind = ERRORS.get(str(message["error"]), errors.ScrubError)
    return kind(said(message["sentence"]), said(message["way_out"]))
