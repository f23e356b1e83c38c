"""The store remembers every choice, and nothing is lost on the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrubber_ui.photo import Choices, Photo, Saved
from scrubber_ui.present.states import State
from scrubber_ui.said import Said
from scrubber_ui.store import Store

from scrubber import settings
from scrubber.desk import Inspection
from scrubber.detect.again import again
from scrubber.files import Original
from scrubber.model.errors import BadProfile
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.report import Outcome, ScrubReport
from scrubber.model.secret import Secret

PROFILE = settings.profile("careful")
FACE = Finding(Kind.FACE, Region.box(0, 0, 10, 10), 0.9, "x", "A face.")
TEXT = Finding(Kind.OTHER_TEXT, Region.box(20, 0, 40, 10), 0.9, "x", "Text.")
PLACE = Finding(Kind.LOCATION, Tag("exif/GPS"), 1.0, "x", "Where.")
RAN = {"faces": True, "text": True, "codes": True, "hidden": True}
ASKED = frozenset({"faces", "text", "codes"})


def store_with(*photos: tuple[Finding, ...]) -> Store:
    store = Store(PROFILE)
    store.add(Original(Path(f"/p/{i}.jpg"), Path(f"{i}.jpg")) for i in range(len(photos)))
    for number, findings in enumerate(photos):
        store.scanned(number, Inspection("", "jpeg", (100, 100), findings, RAN, {}, 0.0), ASKED)
    return store


def hidden(store: Store, number: int = 0) -> list[bool]:
    review = store.photos[number].review
    return [review.hides(f) for f in review.findings]


def test_the_same_file_is_not_queued_twice() -> None:
    store = store_with(())
    assert store.add([Original(Path("/p/0.jpg"), Path("0.jpg"))]) == []


def test_an_open_place_needs_a_look_until_it_is_answered() -> None:
    store = store_with((FACE, TEXT))
    assert store.photos[0].state is State.NEEDS_LOOK
    store.answer(0, [TEXT.id], False)
    assert store.photos[0].state is State.READY


def test_findings_that_come_later_are_no_step_and_are_not_undone() -> None:
    store = Store(PROFILE)
    store.add([Original(Path("/p/a.jpg"), Path("a.jpg"))])
    store.found(0, (FACE,))
    store.answer(0, [FACE.id], False)
    store.found(0, (FACE, TEXT))
    store.undo()
    assert hidden(store) == [True, False] and not store.can_undo


def test_undo_shows_the_photo_that_it_changes() -> None:
    store = store_with((FACE,), (FACE,))
    store.answer(0, [FACE.id], False)
    store.select(1)
    store.undo()
    assert store.current == 0


def test_a_new_choice_ends_what_could_be_redone() -> None:
    store = store_with((FACE, TEXT))
    store.answer(0, [FACE.id], False)
    store.undo()
    store.answer(0, [TEXT.id], True)
    assert not store.can_redo


def test_nothing_hidden_in_the_file_can_be_kept() -> None:
    store = store_with((PLACE,))
    store.toggle(0, PLACE.id)
    assert hidden(store) == [True] and not store.can_undo


def test_a_drawn_place_can_be_unticked_ticked_and_erased() -> None:
    store = store_with(())
    store.draw(0, Region.box(1, 1, 5, 5))
    (drawn,) = store.photos[0].review.findings
    store.toggle(0, drawn.id)
    assert hidden(store) == [False] and store.photos[0].order()["drawn"] == []
    store.toggle(0, drawn.id)
    assert len(store.photos[0].order()["drawn"]) == 1
    store.erase(0, drawn.id)
    assert hidden(store) == []


def test_erasing_a_moved_finding_brings_the_finding_back_unticked() -> None:
    store = store_with((FACE,))
    new = store.move(0, FACE.id, Region.box(50, 50, 60, 60))
    assert store.photos[0].order()["answers"] == {FACE.id: False}
    again = store.move(0, new, Region.box(70, 50, 80, 60))
    assert [f.id for f in store.photos[0].review.findings] == [again]
    store.erase(0, again)
    assert hidden(store) == [False]


def test_another_profile_keeps_the_look_of_the_covers() -> None:
    store = store_with((FACE,))
    store.look(style="blur", margin=0.3)
    store.use(settings.profile("everything"))
    assert (store.profile.style, store.profile.margin) == ("blur", 0.3)


def test_a_wrong_option_changes_nothing() -> None:
    store = store_with((FACE,))
    with pytest.raises(BadProfile):
        store.look(margin=9.0)
    assert not store.can_undo and store.profile.margin == PROFILE.margin


def test_a_removed_photo_takes_its_steps_with_it() -> None:
    store = store_with((FACE,), (FACE,))
    store.answer(0, [FACE.id], False)
    store.answer(1, [FACE.id], False)
    store.remove(0)
    store.undo()
    assert hidden(store, 1) == [True] and not store.can_undo


def test_what_was_done_to_all_photos_is_undone_without_a_removed_one_or_one_that_is_new() -> None:
    for leave in (Store.remove, Store.begin_anew):
        store = store_with((TEXT,), (TEXT,), (TEXT,))
        before = hidden(store, 1)
        store.hide_kinds({Kind.OTHER_TEXT}, [0, 1, 2], everywhere=True)
        leave(store, 0)
        assert hidden(store, 1) == [True] != before
        store.undo()
        assert hidden(store, 1) == hidden(store, 2) == before and store.profile == PROFILE and not store.can_undo
        store.redo()
        assert hidden(store, 1) == hidden(store, 2) == [True] and store.can_undo


def test_the_next_photo_is_one_that_needs_a_look() -> None:
    store = store_with((), (FACE,), (TEXT,), (TEXT,))
    store.select(2)
    assert store.next_open() == 3
    store.answer(3, [TEXT.id], True)
    assert store.next_open() == 3  # ready, and not saved yet


def test_a_report_holds_only_for_the_choices_it_was_made_of() -> None:
    store = store_with((FACE,))
    photo = store.photos[0]
    store.saved(0, Saved(photo.choices, photo.covered, ScrubReport("a.jpg", Outcome.CLEANED, "b.jpg")))
    assert store.photos[0].state is State.SAVED
    store.answer(0, [FACE.id], False)
    assert store.photos[0].report is None
    store.undo()
    assert store.photos[0].state is State.SAVED


def test_nothing_that_was_found_is_in_the_words_of_a_photo() -> None:
    assert "Secret" not in repr(Choices(PROFILE)) and Photo(0, Original(Path("a"), Path("a")), Choices(PROFILE)).name


@given(st.lists(st.sampled_from(["face", "text", "draw", "style", "move"]), max_size=12), st.integers(0, 12))
def test_undo_and_redo_lead_to_the_same_place(steps: list[str], back: int) -> None:
    store = store_with((FACE, TEXT))
    for at, step in enumerate(steps):
        if step == "draw":
            store.draw(0, Region.box(at, 50, at + 5, 60))
        elif step == "style":
            store.look(style="blur" if store.profile.style == "solid" else "solid")
        elif step == "move" and any(f.id == FACE.id for f in store.photos[0].review.findings):
            store.move(0, FACE.id, Region.box(at, 70, at + 5, 80))
        else:
            store.toggle(0, FACE.id if step == "face" else TEXT.id)
    end = store.photos[0].choices
    for _ in range(back):
        store.undo()
    for _ in range(back):
        store.redo()
    assert store.photos[0].choices == end
    while store.can_undo:
        store.undo()
    assert store.photos[0].choices == Choices(PROFILE)


def named(text: str, at: int, kind: Kind = Kind.OTHER_TEXT) -> Finding:
    return Finding(kind, Region.box(at, 0, at + 9, 9), 0.9, "x", "Text.", Secret(text))


def say(store: Store, of: Finding, hide: bool) -> None:
    said = Said.of(store.photos[0], of.id, hide)
    assert said is not None
    store.same_words(said)


def test_the_same_words_are_hidden_or_kept_in_every_photo_and_in_those_that_come_later() -> None:
    store = store_with((named("Ngozi Adebayo", 0), FACE), (named("ring NGOZI ADEBAYO about it", 1), named("keys", 20)))
    say(store, named("Ngozi Adebayo", 0), True)
    assert hidden(store, 0) == [True, True] and hidden(store, 1) == [True, False]
    store.add([Original(Path("/p/late.jpg"), Path("late.jpg"))])
    late = Inspection(
        "", "jpeg", (9, 9), (named("ngoziadebayo", 3), named("Ngozi Adebayo", 30, Kind.NAME)), RAN, {}, 0.0
    )
    store.scanned(2, late, ASKED)
    assert hidden(store, 2) == [True, True]
    say(store, named("Ngozi Adebayo", 0), False)
    assert hidden(store, 0) == [False, True]
    assert hidden(store, 1) == [True, False], "a longer line is not the same words: what was said of it stays"
    assert hidden(store, 2) == [False, False]
    store.undo()
    store.undo()
    assert hidden(store, 1) == [False, False]
    store.scanned(2, late, ASKED)
    assert store.photos[1].choices.answers == {}, "what was taken back is not followed"


def test_what_other_photos_tell_raises_text_but_no_answer() -> None:
    before = (named("Ngozi Adebayo", 0), named("Ngozi Adebayo", 20))
    store = store_with(before)
    store.answer(0, [before[1].id], False)
    store.raised(0, before, again(before, [Secret("Ngozi Adebayo")]))
    assert hidden(store) == [True, False]
    store.raised(0, before, ())  # of an earlier scan
    assert hidden(store) == [True, False]


def test_what_a_person_hid_stays_hidden_when_another_scan_sees_it_otherwise() -> None:
    gone = Finding(Kind.OTHER_TEXT, Region.box(0, 40, 30, 50), 0.9, "x", "Text.")
    wider = Finding(Kind.OTHER_TEXT, Region.box(19, 0, 41, 11), 0.9, "x", "Text.")
    left = Finding(Kind.FACE, Region.box(0, 0, 11, 10), 0.9, "x", "A face.")
    store = store_with((FACE, TEXT, gone))
    store.answer(0, [gone.id], True)
    store.answer(0, [TEXT.id], True)
    store.answer(0, [FACE.id], False)
    store.scanned(0, Inspection("", "jpeg", (100, 100), (left, wider), RAN, {}, 0.0), ASKED)

    def covered() -> list[tuple[float, ...]]:
        review = store.photos[0].review
        return sorted(tuple(f.place.bounds) for f in review.findings if review.hides(f) and isinstance(f.place, Region))

    both = [tuple(left.place.bounds), tuple(gone.place.bounds), tuple(wider.place.bounds)]  # type: ignore[union-attr]
    assert covered() == sorted(both)
    store.undo()  # the face
    store.undo()  # the text
    assert covered() == sorted([both[0], both[1]])
    store.redo()
    assert covered() == sorted(both)
