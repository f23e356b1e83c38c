"""A name that was read in one photo is found in what stays in sight in others, whatever the order."""

from __future__ import annotations

import random
from pathlib import Path

from scrubber.detect.again import AROUND, in_sight
from scrubber.files import Original
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.report import Outcome, Reuse, ScrubReport, latest
from scrubber.model.secret import Secret
from scrubber.namesakes import Finished, Namesakes, Read
from scrubber.report.tally import Tally

PHOTOS = {
    "a": (["Ngozi Adebayo", "Olga Petrova"], ["fire exit keep clear"]),
    "b": ([], ["ring NGOZIADEBAYO back", "lunch rota"]),
    "c": ([], ["petrova olga", "Ng0zi Adebavo 10am"]),
    "d": (["Rhys Prosser"], ["Ngozi Adewale", "olga"]),
}
FOUND = {"b": ["Ngozi Adebayo"], "c": ["Ngozi Adebayo", "Olga Petrova"]}


def secrets(texts: list[str]) -> frozenset[Secret]:
    return frozenset(map(Secret, texts))


def finished(name: str, digest: str = "") -> Finished:
    return Finished(Original(Path(name), Path(name)), digest or name, Outcome.CLEANED, Path(f"{name}-copy"), (1, 1))


def told(namesakes: Namesakes) -> tuple[dict[str, list[str]], set[str]]:
    due, sources = namesakes.due()
    return {d.photo.digest: [n.reveal() for n in d.names] for d in due}, {p.digest for p in sources}


def test_the_answer_is_the_same_in_every_order_and_given_once() -> None:
    for seed in range(6):
        order, namesakes = list(PHOTOS), Namesakes()
        random.Random(seed).shuffle(order)
        for name in order:
            own, texts = PHOTOS[name]
            namesakes.saw(name, Read(secrets(own), secrets(texts)))
            namesakes.finished(finished(name))
        assert told(namesakes) == (FOUND, {"a"})
        assert told(namesakes) == ({}, set())


def test_photos_that_come_later_are_compared_with_those_from_before() -> None:
    for order in (["b", "c", "d", "a"], ["a", "b", "c", "d"]):
        namesakes, all_ = Namesakes(), dict[str, list[str]]()
        for name in order:
            namesakes.saw(name, Read(*map(secrets, PHOTOS[name])))
            namesakes.finished(finished(name))
            all_ |= told(namesakes)[0]
        assert all_ == FOUND


def test_every_photo_with_the_same_content_is_due() -> None:
    namesakes = Namesakes()
    namesakes.saw("x", Read(secrets(["Olga Petrova"]), secrets(["olga petrova rota"])))
    for name in ("one", "two"):
        namesakes.finished(finished(name, "x"))
    assert {d.photo.original.path.name for d in namesakes.due()[0]} == {"one", "two"}


def test_what_is_covered_is_not_in_sight() -> None:
    def found(kind: Kind, text: str | None, reason: str = "x", at: int = 0) -> Finding:
        box = Region.of([(at, 0), (at + 9, 0), (at + 9, 9), (at, 9)])
        return Finding(kind, box, 0.9, "test", reason, None if text is None else Secret(text))

    hidden = [found(Kind.NAME, "Olga Petrova"), found(Kind.FACE, None)]
    kept = [
        found(Kind.OTHER_TEXT, "call Olga Petrova before the review with Ngozi", AROUND), found(Kind.NAME, "Will Page"),
        found(Kind.OTHER_TEXT, "exit"), found(Kind.OTHER_TEXT, None), found(Kind.ORGANISATION, "Mill Lane Surgery"),
    ]  # fmt: skip
    assert in_sight(kept, hidden) == secrets(["call  |  before the review with Ngozi", "Will Page"])


def test_a_second_report_takes_the_place_of_the_first() -> None:
    first = [
        ScrubReport("a", Outcome.CLEANED), ScrubReport("b", Outcome.ALREADY_CLEAN),
        ScrubReport("c", Outcome.ALREADY_CLEAN, reused=Reuse.DUPLICATE),
    ]  # fmt: skip
    second = ScrubReport("b", Outcome.CLEANED, copy="b-copy", instead_of=Outcome.ALREADY_CLEAN)
    assert latest([*first, second]) == [first[0], second, first[2]]
    tally = Tally.of([*first, second])
    assert tally.photos == 3
    assert tally.lines() == [
        "3 photos: 2 clean copies, 1 already clean", "  1 the same as another photo, not done again",
        "  1 made anew, with a name covered that was found in another photo",
    ]  # fmt: skip
