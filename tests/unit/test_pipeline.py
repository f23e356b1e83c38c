"""The way of one photo, with engines that look at their input."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import darkroom
import numpy as np
import pytest
from PIL import Image, ImageSequence

from scrubber import pipeline, settings
from scrubber.contracts import Evidence, FaceHit, Look
from scrubber.model.errors import Changed, Damaged, EngineMissing, TooLarge
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort, Frames, Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import Outcome
from scrubber.pipeline import Engines
from scrubber.verify import opened
from scrubber.verify.pixels import check as checked_pixels

FACES = settings.profile("faces-only")
RED = (220, 20, 30)


class RedSquares:
    """Takes the largest so many red squares for faces: what a detector misses at first may be seen later."""

    name = "red-squares-1"
    missing: tuple[str, ...] = ()

    def __init__(self, at_once: int = 99) -> None:
        self.at_once, self.looks = at_once, 0

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        import cv2

        self.looks += 1
        red = (pixels[..., 0] > 150) & (pixels[..., 1] < 80) & (pixels[..., 2] < 90)
        count, _, boxes, _ = cv2.connectedComponentsWithStats(red.astype(np.uint8))
        found = sorted((boxes[i] for i in range(1, count) if boxes[i][4] > 50), key=lambda b: -b[4])
        places = [Region.box(*map(float, (x, y, x + w, y + h))) for x, y, w, h, _ in found[: self.at_once]]
        return [FaceHit(place, place, 0.9, "A red square.") for place in places]


class Imagines:
    """Sees a face somewhere else at every look."""

    name = "imagines-1"
    missing: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.looks = 0

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        self.looks += 1
        place = Region.box(20 * self.looks, 150, 20 * self.looks + 8, 158)
        return [FaceHit(place, place, 0.9, "Imagined.")]


class Broken:
    name = "broken-1"
    missing: tuple[str, ...] = ()

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        raise EngineMissing("The face detector's model is not the one that was tested.")


def photo(squares: int) -> bytes:
    pixels = np.full((160, 240, 3), 190, np.uint8)
    for i in range(squares):
        side = 36 - 6 * i
        pixels[20 : 20 + side, 10 + 60 * i : 10 + 60 * i + side] = RED
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


def scrub(data: bytes, engine: object, profile: Profile = FACES, **choices: object) -> pipeline.Scrubbed:
    return pipeline.scrub(data, profile, Engines(faces=engine), QUIET, **choices)  # type: ignore[arg-type]


def reds(data: bytes) -> int:
    return len(RedSquares().find(np.asarray(Image.open(io.BytesIO(data)).convert("RGB")), Effort.QUICK, QUIET))


def test_what_is_found_is_covered_and_proven() -> None:
    done = scrub(photo(3), RedSquares())
    assert done.outcome is Outcome.CLEANED
    assert done.data is not None and reds(done.data) == 0
    assert all(check.passed for check in done.checks)


def test_what_only_the_second_look_finds_is_covered_too() -> None:
    done = scrub(photo(2), RedSquares(at_once=1))
    assert done.outcome is Outcome.CLEANED
    assert done.data is not None and reds(done.data) == 0
    assert [note for note in done.notes if "second look" in note] == [
        "A second look found 1 more, now covered: have a look at the copy."
    ]
    assert [f.kind for f in done.plan.hidden] == [Kind.FACE, Kind.FACE]


def test_several_second_looks_are_one_note() -> None:
    done = scrub(photo(3), RedSquares(at_once=1))
    assert [note.split(",")[0] for note in done.notes if "second look" in note] == ["A second look found 2 more"]


def test_a_copy_in_which_something_is_always_left_is_not_given_out() -> None:
    done = scrub(photo(1), Imagines())
    assert (done.outcome, done.data) == (Outcome.LEAKED, None)
    assert "rescan" in done.message
    assert not any("second look" in note for note in done.notes), "there is no copy to look at"


def test_a_detector_that_cannot_look_blocks_a_strict_profile() -> None:
    with pytest.raises(EngineMissing, match="could not be checked for faces") as caught:
        scrub(photo(1), Broken())
    assert "doctor" in caught.value.way_out


def test_where_a_photo_makes_a_sound_detector_fall_over_nothing_is_said_to_be_missing() -> None:
    class Falls(Broken):
        def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
            raise MemoryError

    with pytest.raises(EngineMissing, match="could not be checked for faces") as caught:
        scrub(photo(1), Falls())
    assert "doctor" not in caught.value.way_out and "--no-strict" in caught.value.way_out


def test_a_lenient_profile_goes_on_and_says_what_was_not_checked() -> None:
    done = scrub(photo(1), Broken(), replace(FACES, strict=False))
    assert done.outcome is Outcome.CLEANED
    assert [c.name for c in done.checks if not c.ran] == ["rescan"]
    assert any("Not checked for faces" in note for note in done.notes)


def test_already_clean_is_said_only_of_what_was_looked_at() -> None:
    done = scrub(photo(0), RedSquares())
    assert (done.outcome, "had to be covered" in done.message) == (Outcome.ALREADY_CLEAN, True)
    done = scrub(photo(0), None, settings.profile("hidden-only"))
    assert (done.outcome, "nobody looked" in done.message) == (Outcome.ALREADY_CLEAN, True)


def test_a_persons_answers_and_marks_are_followed() -> None:
    first = pipeline.inspect(photo(2), FACES, Engines(faces=RedSquares()), QUIET)
    keep = first.look.findings[0]
    mark = Region.box(100, 100, 140, 140)
    done = scrub(photo(2), RedSquares(), answers={keep.id: False}, drawn=[mark])
    assert done.outcome is Outcome.CLEANED
    assert done.data is not None and reds(done.data) == 1
    pixels = np.asarray(Image.open(io.BytesIO(done.data)))
    assert (pixels[102:138, 102:138] != 190).any()


def test_nobody_looks_again_at_a_photo_that_was_looked_at() -> None:
    engine = RedSquares()
    seen = pipeline.inspect(photo(2), FACES, Engines(faces=engine), QUIET).look
    done = scrub(photo(2), engine, seen=seen)
    assert done.outcome is Outcome.CLEANED
    assert engine.looks == 2  # the inspection, and the second look on the copy


def test_a_mark_on_a_photo_that_no_detector_saw_is_covered() -> None:
    hidden_only = settings.profile("hidden-only")
    done = scrub(photo(1), None, hidden_only, drawn=[Region.box(5, 15, 60, 70)])
    assert done.data is not None and reds(done.data) == 0
    done = scrub(photo(1), None, hidden_only, drawn=[Region.box(5, 15, 60, 70)], seen=Look((), frozenset()))
    assert done.data is not None and reds(done.data) == 0


def test_a_finding_is_told_as_soon_as_it_is_there() -> None:
    heard: list[Kind] = []
    progress = Progress(found=lambda findings: heard.extend(f.kind for f in findings))
    pipeline.inspect(photo(2), FACES, Engines(faces=RedSquares()), progress)
    assert heard == [Kind.FACE, Kind.FACE]


def moving(kind: str, pictures: int, seen_in: int, **how: object) -> bytes:
    """An animation or a document whose pictures are all alike but for one, in which a red square stands."""
    frames = []
    for number in range(pictures):
        pixels = np.full((120, 160, 3), 190, np.uint8)
        pixels[2:6, 4 * number : 4 * number + 4] = 40  # no two pictures are the same
        if number == seen_in:
            pixels[50:90, 60:100] = RED
        frames.append(Image.fromarray(pixels))
    out = io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], **how)
    return out.getvalue()


def seen(data: bytes) -> list[Pixels]:
    with Image.open(io.BytesIO(data)) as picture:
        return [np.array(frame.convert("RGB")) for frame in ImageSequence.Iterator(picture)]


MOVING = {
    "GIF": {"duration": 90, "loop": 0},
    "WEBP": {"duration": 90, "lossless": True},
    "PNG": {"duration": 90},
    "AVIF": {"duration": 90, "speed": 9},
    "TIFF": {},
}


@pytest.mark.parametrize("kind", MOVING)
def test_a_face_in_the_seventh_picture_alone_is_found_and_covered(kind: str) -> None:
    engine = RedSquares()
    done = scrub(moving(kind, 9, 6, **MOVING[kind]), engine)
    assert done.outcome is Outcome.CLEANED and done.data is not None
    assert engine.looks >= 9 and any("All 9 pictures" in note for note in done.notes)
    frames = seen(done.data)
    assert len(frames) == 9
    assert not any(((f[..., 0] > 150) & (f[..., 1] < 80)).any() for f in frames)


@pytest.mark.parametrize("kind", MOVING)
def test_the_first_picture_alone_is_kept_by_choice(kind: str) -> None:
    done = scrub(moving(kind, 5, 3, **MOVING[kind]), RedSquares(), replace(FACES, frames=Frames.FIRST))
    assert done.outcome is Outcome.CLEANED and done.data is not None
    assert len(seen(done.data)) == 1 and not done.plan.redactions
    assert any("Only the first is kept" in note for note in done.notes)


@pytest.mark.parametrize("kind", MOVING)
def test_more_pictures_than_can_be_looked_at_are_no_pass(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MOST_LOOKED_AT", 4)
    data = moving(kind, 6, 5, **MOVING[kind])
    engine = RedSquares()
    with pytest.raises(TooLarge) as caught:
        scrub(data, engine)
    assert "--frames first" in caught.value.way_out and engine.looks == 0
    done = scrub(data, RedSquares(), replace(FACES, strict=False))
    assert done.opened.look.ran == frozenset()
    assert any(note.startswith("Not checked for faces") for note in done.notes)


def test_a_page_is_covered_where_it_needs_it_and_only_there() -> None:
    done = scrub(moving("TIFF", 3, 1), RedSquares())
    assert done.data is not None
    before, after = seen(moving("TIFF", 3, 1)), seen(done.data)
    assert np.array_equal(before[0], after[0]) and np.array_equal(before[2], after[2])
    assert not np.array_equal(before[1], after[1])


def test_what_is_found_on_a_page_is_heard_where_it_lies_on_the_sheet() -> None:
    heard: list[Region] = []
    progress = Progress(found=lambda fs: heard.extend(f.place for f in fs if isinstance(f.place, Region)))
    pipeline.inspect(moving("TIFF", 3, 1), FACES, Engines(faces=RedSquares()), progress)  # type: ignore[arg-type]
    assert heard and all(place.bounds.top >= 120 and place.bounds.bottom <= 240 for place in heard)


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_photo_that_is_cut_off_is_called_damaged_though_nobody_looks_at_it(kept: float) -> None:
    """Its restart marks are missing too, which the check of the copy takes for a fault of the copy."""
    out = io.BytesIO()
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (120, 160, 3), dtype=np.uint8)).save(
        out, "JPEG", restart_marker_blocks=5
    )
    data = out.getvalue()
    with pytest.raises(Damaged, match="cut off"):
        pipeline.scrub(data[: int(len(data) * kept)], settings.profile("hidden-only"), Engines(), QUIET)


def test_a_document_of_which_two_programs_see_different_pages_is_refused_not_called_leaky() -> None:
    """Cut off in the values of the first page: some readers go on to the second, some don't."""
    pages = [Image.fromarray(np.full((20, 30, 3), 40 * n, np.uint8)) for n in range(1, 3)]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    data = out.getvalue()
    done = pipeline.scrub(data, settings.profile("hidden-only"), Engines(), QUIET)
    assert done.outcome is Outcome.CLEANED
    evidence = Evidence(done.data or b"", first_page(data), done.plan, done.fidelity, None, None)
    result = checked_pixels(evidence)
    assert not result.ran and "two programs" in result.why_not.lower()
    assert checked_pixels(replace(evidence, copy=first_page(done.data or b""), original=data)).leaks


def first_page(data: bytes) -> bytes:
    """The same file whose first directory names no further one."""
    at = int.from_bytes(data[4:8], "little")
    end = at + 2 + 12 * int.from_bytes(data[at : at + 2], "little")
    return data[:end] + bytes(4) + data[end + 4 :]


def test_a_copy_that_nobody_could_check_tells_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "every", lambda seen, turn: iter(()))
    done = pipeline.scrub(photo_of_noise("BMP"), settings.profile("hidden-only"), Engines(), QUIET)
    assert done.outcome is Outcome.REFUSED and done.data is None
    assert "The original is untouched. Open the photo in another program" in done.message


@pytest.mark.parametrize("turned", [False, True])
def test_a_photo_in_which_two_programs_see_different_pictures_is_damaged(
    turned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for the checker's decoder sees something else in the original than ours carried over, or turned."""
    data = darkroom.photo("jpeg", (96, 128), orientation=3).data if turned else photo_of_noise("BMP")
    monkeypatch.setattr(opened, "every", lambda seen, turn: iter([np.full((90, 120, 4), 9 * (seen is data), np.uint8)]))
    with pytest.raises(Damaged, match="Two programs"):
        pipeline.scrub(data, settings.profile("hidden-only"), Engines(), QUIET)


def photo_of_noise(kind: str) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.random.default_rng(4).integers(0, 256, (90, 120, 3), dtype=np.uint8)).save(out, kind)
    return out.getvalue()


def test_what_was_seen_in_another_photo_makes_no_copy() -> None:
    data = photo(1)
    seen = pipeline.inspect(data, FACES, Engines(RedSquares()), QUIET).look
    for known in ("", hashlib.sha256(data).hexdigest()):
        assert scrub(data, RedSquares(), seen=seen, seen_in=known).outcome is Outcome.CLEANED
    with pytest.raises(Changed, match="changed after it was looked at"):
        scrub(photo(2), RedSquares(), seen=seen, seen_in=hashlib.sha256(data).hexdigest())
