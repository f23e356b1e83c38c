"""What was found in one photo is looked for in the others."""

from __future__ import annotations

from scrubber.detect.again import AROUND, again, alike, names
from scrubber.detect.personal import OTHER
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.lists import KNOWN
from scrubber.model.secret import Secret


def found(kind: Kind, text: str | None, confidence: float = 0.9, at: int = 0, reason: str = OTHER) -> Finding:
    box = Region.of([(at, 0), (at + 9, 0), (at + 9, 9), (at, 9)])
    return Finding(kind, box, confidence, "test", reason, None if text is None else Secret(text))


def test_only_sure_whole_names_are_looked_for_elsewhere() -> None:
    seen = [
        found(Kind.NAME, "Ngozi Adebayo"), found(Kind.NAME, "Rose"), found(Kind.NAME, "Will Page", 0.6),
        found(Kind.PHONE, "07700 900123"), found(Kind.OTHER_TEXT, "Olga Petrova"), found(Kind.NAME, None),
    ]  # fmt: skip
    assert names(seen) == {Secret("Ngozi Adebayo")}


def test_text_that_holds_a_known_name_becomes_a_name_and_all_else_stays() -> None:
    plain = [
        found(Kind.OTHER_TEXT, "ngoziadebayo collects", at=1), found(Kind.NAME, "Adebayo, Ngozi", 0.3, at=2),
        found(Kind.OTHER_TEXT, "fire exit", at=3), found(Kind.OTHER_TEXT, "Ngozi Adebayo", at=4, reason=AROUND),
        found(Kind.FACE, None, at=5), found(Kind.OTHER_TEXT, "Ngozi", at=6),
    ]  # fmt: skip
    now = again(plain, [Secret("Ngozi Adebayo")])
    assert [f.kind for f in now[:2]] == [Kind.NAME, Kind.NAME]
    assert all(f.confidence >= 0.5 and f.reason == KNOWN for f in now[:2])
    assert now[2:] == tuple(plain[2:])
    assert again(plain, []) == tuple(plain)


def test_words_to_hide_are_found_misread_and_words_to_keep_only_where_they_are_read_well() -> None:
    lines = ["Tadeuaz Nowk 10am", "Tadevsz Nowk", "Tadeusz Nowak", "Tadeusz", "T Nowak", "Thomas Novak"]
    seen = [found(Kind.NAME, line, at=i) for i, line in enumerate(lines)]
    assert alike(Secret("Tadeusz Nowak"), seen) == {f.id for f in seen[:3]}
    assert alike(Secret("Tadeusz Nowak"), seen, whole=True) == {seen[2].id}


def test_the_same_words_are_found_to_hide_and_only_the_very_same_to_keep() -> None:
    lines = [
        "Ngozi Adebayo",
        "ring ngozi adebayo about keys",
        "NGOZI ADEBAYO",
        "Adebayo Ngozi",
        "Ngozi Adewale",
        "keys",
    ]
    seen = [found(Kind.NAME, line, at=i) for i, line in enumerate(lines)]
    text = Secret("Ngozi Adebayo")
    assert alike(text, seen) == {f.id for f in seen[:4]}
    assert alike(text, seen, whole=True) == {seen[0].id, seen[2].id, seen[3].id}
    assert not alike(text, [Finding(Kind.OWNER, Tag("exif/Artist"), 1.0, "x", "y", text)])
