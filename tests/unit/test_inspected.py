"""The page of `inspect`: what hides, in words, grouped and counted, and what stays."""

from __future__ import annotations

import pytest

from scrubber.formats.blocks.found import found
from scrubber.formats.blocks.meanings import meaning
from scrubber.model.errors import BadProfile
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import MEANINGS, Kind
from scrubber.model.profile import Profile
from scrubber.model.secret import Secret
from scrubber.options import changed, profile_from
from scrubber.report import inspected

HIDDEN = [
    found(Kind.LOCATION, "exif/GPSLatitude", text="53.801"),
    found(Kind.LOCATION, "exif/GPSLongitude", text="-1.549"),
    found(Kind.LOCATION, "exif/GPSAltitude"),
    found(Kind.OWNER, "exif/Artist", text="Wilhelmina Oakes"),
    found(Kind.DEVICE, "exif/BodySerialNumber", text="7731"),
    *(found(Kind.EDIT_HISTORY, f"xmp/stEvt:action[{n}]", text=f"step {n}") for n in range(2, 40)),
]
FACE = Finding(Kind.FACE, Region.box(10, 20, 30, 40), 0.9, "eye", "It looks like a face.", None)
NAME = Finding(Kind.NAME, Region.box(50, 20, 90, 40), 0.3, "judge", "It looks like a name.", Secret("Oakes"))


def page(findings: list[Finding], *, show_text: bool = False, looked: bool = True) -> str:
    hides = {f.id: f is not NAME for f in findings}
    return inspected.page(
        "a.jpg", "heif", (640, 480), findings, hides, ["Not checked: codes."], looked=looked, show_text=show_text
    )


def test_every_hidden_kind_has_its_heading() -> None:
    assert set(inspected.HIDDEN) == {kind for kind in Kind if not MEANINGS[kind].seen}


def test_findings_are_grouped_counted_and_told_in_words() -> None:
    told = page([*HIDDEN, FACE, NAME])
    assert "HEIC, 640 x 480 pixels" in told
    assert "Hidden in the file: 43 things. None of it goes into a clean copy." in told
    assert "Where                       3  It tells where the photo was taken, to a few metres." in told
    assert "leads to its buyer" in told and "Edit history               38" in told
    assert "Seen in the picture: 2 things, of which 1 would be covered." in told
    assert "cover at 10, 20: It looks like a face." in told and "leave at 50, 20" in told
    assert "Not checked: codes." in told
    assert "Nothing else.\n" in told and "640 x 480 pixels, right way up" in told
    assert told.endswith("mind who reads it.") and page([]).endswith("Nothing else.")
    assert max(map(len, told.splitlines())) <= inspected.WIDTH + 5


def test_what_has_the_same_reason_is_told_once() -> None:
    lines = [
        Finding(Kind.OTHER_TEXT, Region.box(n, 7, n + 5, 9), 0.9, "eye", "Not personal.", Secret(f"word{n}"))
        for n in range(30)
    ]
    told = page([*lines, NAME])
    assert told.count("Not personal.") == 1 and "cover 30: Not personal." in told
    assert "(at 0, 7; 1, 7; 2, 7;" in told and "; and 22 more (--json))" in " ".join(told.split())
    assert "leave at 50, 20: It looks like a name." in told
    assert all(f"“word{n}”" in page(lines, show_text=True) for n in range(30))


def test_without_being_asked_no_word_of_what_was_found_is_told() -> None:
    told = page([*HIDDEN, NAME])
    for secret in ("53.801", "Oakes", "7731", "step 3", "Leeds"):
        assert secret not in told


def test_where_it_was_asked_for_the_place_has_a_name() -> None:
    told = page([*HIDDEN, NAME], show_text=True)
    assert "53.801° N, 1.549° W, in or near Leeds" in told
    assert "Artist: “Wilhelmina Oakes”" in told and "“Oakes”" in told


def test_nobody_looked_is_not_nothing_was_found() -> None:
    assert "Seen in the picture: nobody looked." in page([], looked=False)
    assert "Seen in the picture: nothing was found." in page([])
    assert "Hidden in the file: nothing was found." in page([])


def test_control_characters_from_a_file_do_not_reach_the_terminal() -> None:
    told = page([found(Kind.COMMENT, "png/tEXt/a\x1b[31mb", text="x\x1b[2Jy")], show_text=True)
    assert "\x1b" not in told


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("exif/GPSImgDirection", "way"),
        ("exif/LensSerialNumber", "lens"),
        ("xmp/xmpMM:DocumentID[3]", "links"),
        ("png/tEXt/parameters", "AI"),
        ("exif/OffsetTime", "time zone"),
        ("exif/0x1234", ""),
    ],
)
def test_entries_have_meanings_by_their_names(path: str, word: str) -> None:
    assert word in meaning(path) and bool(meaning(path)) is bool(word)


def test_what_hides_in_a_file_cannot_be_kept_and_that_is_said() -> None:
    with pytest.raises(BadProfile, match="'location' can't be kept"):
        changed(Profile(), {}, keep=("location",))
    for wish in ("keep", "ask"):
        with pytest.raises(BadProfile, match="'owner' can't be kept"):
            profile_from("mine", {"rules": {"owner": wish}})
    assert not changed(Profile(), {}, keep=("face",)).hides(FACE)


def test_pages_are_told_together_and_places_begin_inside_the_picture() -> None:
    cut = Finding(Kind.NAME, Region.box(-195, 415, 20, 440), 0.9, "eye", "It looks like a name.", None)
    told = inspected.page("a.tif", "tiff", (64, 128), [cut], {cut.id: True}, [], looked=True, show_text=False, pages=2)
    assert "all 2 pages, together 64 x 128 pixels, right way up and in their colours. Nothing else." in told
    assert "cover at 0, 415: It looks like a name." in told


def test_a_format_that_is_only_read_says_what_the_copy_will_be() -> None:
    def told(format: str, findings: list[Finding]) -> bool:
        hides = {f.id: True for f in findings}
        size = (64, 48)
        whole = inspected.page("a", format, size, findings, hides, [], looked=True, show_text=False)
        return "It is written as a JPEG" in whole

    assert all(told(format, []) for format in ("raw", "jxl", "jp2")) and not told("jpeg", [FACE])
    assert told("heif", [FACE]) and not told("heif", []) and not told("avif", [FACE])


@pytest.mark.parametrize("path", ["png/tIME", "png/tEXt/date:modify", "png/tEXt/date:create", "exif/DateTime"])
def test_a_time_of_saving_is_not_called_the_time_of_the_shot(path: str) -> None:
    assert "changed or saved" in meaning(path)


def test_a_place_that_somebody_looked_at_is_not_called_the_place_of_the_shot() -> None:
    assert meaning("exif/GPSDestLatitude") and "where the photo was taken" not in meaning("exif/GPSDestLatitude")
