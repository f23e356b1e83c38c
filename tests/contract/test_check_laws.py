"""Laws for all checks of the finished file: none passes what it cannot read; together they see every planted thing."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import surgery as s
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.contracts import Evidence, Fidelity, Look
from scrubber.formats import identify
from scrubber.model.errors import Cancelled, ScrubError
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.model.progress import Progress
from scrubber.model.report import CheckResult
from scrubber.model.secret import Secret
from scrubber.verify import CHECKS, Question, verify, verify_alone

NAME = "Zbigniew Ortiz-Ramsbottom"
NUMBER = "943 476 5919"
FACE = (24, 16, 80, 64)  # a red place that the fake detector below takes for a face
IDS = [check.NAME for check in CHECKS]


def red_look(pixels: Pixels) -> Look:
    """A detector that looks: it finds the box round everything that is clearly red."""
    red = (pixels[..., 0] > 200) & (pixels[..., 1] < 70) & (pixels[..., 2] < 70)
    if red.sum() < 50:
        return Look((), frozenset(("faces", "text", "codes")))
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    place = Region.box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))
    found = Finding(Kind.FACE, place, 0.9, "red", "It is red.")
    return Look((found,), frozenset(("faces", "text", "codes")))


def without_red() -> Pixels:
    pixels = s.scene()
    pixels[..., 0] = np.minimum(pixels[..., 0], 180)
    return pixels


def with_face() -> Pixels:
    left, top, right, bottom = FACE
    pixels = without_red()
    pixels[top:bottom, left:right] = (230, 20, 20)
    return pixels


def plan(*redactions: Redaction, kept: tuple[Finding, ...] = ()) -> Plan:
    words = tuple(
        Finding(Kind.OWNER, Tag("exif/Artist"), 1.0, "exif", "It names you.", Secret(t)) for t in (NAME, NUMBER)
    )
    return Plan(redactions, words, kept, Profile())


def evidence(copy: bytes, original: bytes | None = None) -> Evidence:
    return Evidence(copy, copy if original is None else original, plan(), Fidelity.EXACT, None, red_look)


def broken(results: tuple[CheckResult, ...]) -> set[str]:
    return {result.name for result in results if not result.passed}


CLEAN = {
    "jpeg": s.jpeg(without_red()),
    "jpeg progressive": s.jpeg(without_red(), progressive=True),
    "jpeg 4:4:4": s.jpeg(without_red(), subsampling=0),
    "jpeg grey": s.jpeg(without_red()[..., 1]),
    "jpeg restarts": s.jpeg(without_red(), restart_marker_blocks=3),
    "jpeg turned": s.in_front(s.jpeg(without_red()), s.segment(0xE1, s.tiff((0x0112, 6)))),
    "jpeg profile": s.in_front(s.jpeg(without_red()), s.icc_segments(s.profile(), 200)),
    "png": s.png(without_red()),
    "png palette": s.indexed(without_red()),
    "png alpha": s.png(np.dstack([without_red(), np.full(s.SIZE[::-1], 200, np.uint8)])),
    "png grey": s.png(without_red()[..., 1]),
    "png bits": s.png(without_red()[..., 1] // 128 * 255, "1"),
    "png profile": s.behind_ihdr(s.png(without_red()), b"iCCP", b"ICC Profile\0\0" + zlib.compress(s.profile())),
    "png of a bright screen": s.behind_ihdr(s.png(without_red()), b"cICP", bytes((9, 16, 0, 1))),
    **{f"{kind} {mode}": s.rebuilt(kind, mode) for kind, mode in (
        ("GIF", "P"), ("GIF", "RGBA"), ("WEBP", "RGB"), ("WEBP", "RGBA"), ("BMP", "RGB"), ("BMP", "P"), ("TIFF", "RGB"),
        ("TIFF", "P"), ("TIFF", "RGBA"), ("TIFF", "1"), ("TIFF", "CMYK"),
    )},
}  # fmt: skip
JPEG, PNG = CLEAN["jpeg"], CLEAN["png"]
THUMB = s.jpeg(s.scene(3, (48, 32)))
SCAN_TWICE = JPEG[JPEG.index(b"\xff\xda") : -2]


def _unseen_colours() -> bytes:
    pixels = np.dstack([without_red(), np.full(s.SIZE[::-1], 255, np.uint8)])
    pixels[10:40, 10:40, 3] = 0
    return s.png(pixels)


def _spare_palette() -> bytes:
    parts = [(n, b.ljust(768, b"\0")[:765] + b"abc" if n == b"PLTE" else b) for n, b in s.chunks(CLEAN["png palette"])]
    return s.png_of(*parts)


PLANTED = {
    "comment": s.in_front(JPEG, s.segment(0xFE, b"hello")),
    "private segment": s.in_front(JPEG, s.segment(0xE9, b"x")),
    "byte after the end": JPEG + b"x",
    "picture after the end": JPEG + THUMB,
    "film after the end": JPEG + b"\0\0\0\x18ftypmp42\0\0\0\0isom",
    "jfif thumbnail": JPEG[:4] + b"\0\x13" + JPEG[6:18] + b"\1\1abc" + JPEG[20:],
    "jfif density": JPEG[:13] + b"\1\0\x48\0\x48" + JPEG[18:],
    "jfif tail": JPEG[:4] + b"\0\x11" + JPEG[6:20] + b"x" + JPEG[20:],
    "exif thumbnail": s.in_front(JPEG, s.segment(0xE1, s.tiff((0x0112, 1), after=THUMB))),
    "exif second entry": s.in_front(JPEG, s.segment(0xE1, s.tiff((0x0112, 1), (0x0128, 2)))),
    "exif tail": s.in_front(JPEG, s.segment(0xE1, s.tiff((0x0112, 1), after=b"x"))),
    "exif twice": s.in_front(JPEG, s.segment(0xE1, s.tiff((0x0112, 1))) * 2),
    "gps": s.in_front(JPEG, s.segment(0xE1, s.gps())),
    "xmp": s.in_front(JPEG, s.segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")),
    "second pictures": s.in_front(JPEG, s.segment(0xE2, b"MPF\0MM\0*")),
    "adobe tail": s.in_front(JPEG, s.segment(0xEE, b"Adobe\0\x64\0\0\0\0\1tail")),
    "adobe flags": s.in_front(JPEG, s.segment(0xEE, b"Adobe\0\x64\1\2\3\4\1")),
    "unused quantisation": s.before(JPEG, 0xC0, s.segment(0xDB, b"\3" + bytes(range(1, 65)))),
    "unused huffman": s.before(JPEG, 0xDA, s.segment(0xC4, b"\x03" + b"\0\1" + bytes(14) + b"A")),
    "overwritten table": s.before(JPEG, 0xDB, s.segment(0xDB, b"\0" + bytes(range(1, 65)))),
    "table tail": s.before(JPEG, 0xC0, s.segment(0xDB, b"\0secret")),
    "bytes in between": s.in_front(JPEG, b"secret"),
    "fill in between": s.in_front(JPEG, b"\xff\xff\xff"),
    "second scan": JPEG[:-2] + SCAN_TWICE + b"\xff\xd9",
    "extra restarts": JPEG[:-2] + b"\xff\xd0abc\xff\xd9",
    "fill in the picture": JPEG[:-2] + b"\xff\xff\x00\xff\xd9",
    "profile words": s.in_front(JPEG, s.icc_segments(s.profile("Made for Anne"))),
    "profile date": s.in_front(JPEG, s.icc_segments(s.profile(date=bytes(range(1, 13))))),
    "profile gap": s.in_front(JPEG, s.icc_segments(s.profile(extra=b"secret!!"))),
    "text chunk": s.behind_ihdr(PNG, b"tEXt", b"Comment\0hello"),
    "private chunk": s.behind_ihdr(PNG, b"prVt", b"x"),
    "time chunk": s.behind_ihdr(PNG, b"tIME", bytes(7)),
    "size chunk": s.behind_ihdr(PNG, b"pHYs", bytes(9)),
    "exif chunk": s.behind_ihdr(PNG, b"eXIf", s.tiff((0x0112, 1))[6:]),
    "animation": s.behind_ihdr(PNG, b"acTL", bytes(8)),
    "png after the end": PNG + b"x",
    "wrong checksum": PNG[:-1] + bytes((PNG[-1] ^ 1,)),
    "extra idat bytes": s.with_idat(PNG, lambda idat: idat + b"secret"),
    "extra rows": s.with_idat(PNG, lambda idat: zlib.compress(zlib.decompress(idat) + b"secret")),
    "two streams": s.with_idat(PNG, lambda idat: idat + zlib.compress(b"secret")),
    "suggested palette": s.behind_ihdr(PNG, b"PLTE", b"abc"),
    "sRGB tail": s.behind_ihdr(PNG, b"sRGB", b"\0x"),
    "words as gamma": s.behind_ihdr(PNG, b"gAMA", b"Anne"),
    "words as colours": s.behind_ihdr(PNG, b"cHRM", b"Anne Example, 12 Example Street."),
    "words as code": s.behind_ihdr(PNG, b"cICP", b"Anne"),
    "matrix in a code": s.behind_ihdr(PNG, b"cICP", bytes((9, 16, 9, 1))),
    "code with a tail": s.behind_ihdr(PNG, b"cICP", bytes((9, 16, 0, 1, 0))),
    "profile name": s.behind_ihdr(PNG, b"iCCP", b"Annes screen\0\0" + zlib.compress(s.profile())),
    "profile tail": s.behind_ihdr(PNG, b"iCCP", b"ICC Profile\0\0" + zlib.compress(s.profile()) + b"x"),
    "unseen colours": _unseen_colours(),
    "spare palette": _spare_palette(),
}


@pytest.mark.parametrize("copy", CLEAN.values(), ids=CLEAN.keys())
def test_every_check_passes_a_clean_copy(copy: bytes) -> None:
    results = verify(evidence(copy))
    assert [r.name for r in results] == IDS
    assert broken(results) == set(), results


@pytest.mark.parametrize("copy", PLANTED.values(), ids=PLANTED.keys())
def test_one_planted_thing_is_seen_without_the_original(copy: bytes) -> None:
    assert "structure" in broken(verify_alone(copy))


@pytest.mark.parametrize("name", ["exif thumbnail", "picture after the end", "film after the end", "second pictures"])
def test_second_pictures_are_seen_by_their_own_check(name: str) -> None:
    assert "pictures" in broken(verify_alone(PLANTED[name]))


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
@pytest.mark.parametrize(
    "copy", [b"", b"x", b"\xff\xd8", b"\xff\xd8\xff\xd9", b"\x89PNG\r\n\x1a\n", b"GIF89a" + bytes(99)]
)
def test_no_check_passes_what_is_no_photo(check: Question, copy: bytes) -> None:
    assert not _asked(check, evidence(copy, JPEG)).passed


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
@given(share=st.floats(0, 0.999), data=st.sampled_from([JPEG, PNG, CLEAN["jpeg progressive"], CLEAN["jpeg restarts"]]))
@settings(max_examples=25, deadline=None)
def test_no_check_passes_a_truncated_copy(check: Question, share: float, data: bytes) -> None:
    assert not _asked(check, evidence(data[: int(len(data) * share)], data)).passed


@given(noise=st.binary(max_size=400), head=st.sampled_from([b"", b"\xff\xd8", b"\xff\xd8\xff\xda", s.png()[:33]]))
@settings(max_examples=60, deadline=None)
def test_garbage_never_passes_and_never_crashes(noise: bytes, head: bytes) -> None:
    results = verify(evidence(head + noise, JPEG))
    assert [r.name for r in results] == IDS
    assert broken(results) == set(IDS)


@given(at=st.integers(20, len(JPEG) - 3), value=st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_a_changed_byte_is_noticed_unless_the_picture_is_the_same(at: int, value: int) -> None:
    copy = JPEG[:at] + bytes((JPEG[at] ^ value,)) + JPEG[at + 1 :]
    assert broken(verify(evidence(copy, JPEG))) or np.array_equal(s.decoded(copy), s.decoded(JPEG))


SPELLINGS = (NAME, NAME.upper(), NAME.lower(), NAME.replace(" ", "\n  "), NUMBER, NUMBER.replace(" ", ""))
WRITTEN = {
    **{f"utf-8 {n}": text.encode() for n, text in enumerate(SPELLINGS)},
    **{f"utf-16-le {n}": text.encode("utf-16-le") for n, text in enumerate(SPELLINGS)},
    **{f"utf-16-be {n}": text.encode("utf-16-be") for n, text in enumerate(SPELLINGS)},
    **{f"deflated {n}": zlib.compress(text.encode()) for n, text in enumerate(SPELLINGS)},
    "gzip": gzip.compress(NAME.encode()),
    "hex": NAME.encode().hex().encode(),
    "HEX": NAME.encode().hex().upper().encode(),
    **{f"base64 {n}": base64.b64encode(b"to: "[:n] + NAME.encode() + b"!") for n in range(4)},
}


@pytest.mark.parametrize("raw", WRITTEN.values(), ids=WRITTEN.keys())
def test_a_found_text_is_found_in_every_coding(raw: bytes) -> None:
    for copy in (
        s.in_front(JPEG, s.segment(0xFE, b"ab" + raw + b"cd")),
        s.behind_ihdr(PNG, b"prVt", b"ab" + raw + b"cd"),
        JPEG + raw,
    ):
        assert "strings" in broken(verify(evidence(copy)))


def test_a_found_text_is_found_among_the_pictures_bytes() -> None:
    stored = s.with_idat(PNG, lambda idat: zlib.compress(zlib.decompress(idat)[:-60] + NAME.encode() + bytes(35), 0))
    inside = s.before(JPEG, 0xC0, s.segment(0xDB, b"\3" + NAME.encode().ljust(64, b"\1")))
    for copy in (stored, inside, JPEG[:-2] + NAME.encode() + b"\xff\xd9"):
        assert "strings" in broken(verify(evidence(copy)))


def test_short_numbers_and_words_of_the_format_are_no_leak() -> None:
    words = ("1", "160", "JFIF", "sRGB", "6", "adobe", "456789", "00000000", "RGB", "none")
    hidden = tuple(Finding(Kind.UNKNOWN, Tag("x"), 1.0, "x", "x", Secret(word)) for word in words)
    for copy in CLEAN.values():
        asked = replace(evidence(copy), plan=Plan((), hidden, (), Profile()))
        assert broken(verify(asked)) == set()


@pytest.mark.parametrize("make", [s.jpeg, s.png], ids=["jpeg", "png"])
def test_a_face_that_is_not_covered_is_seen(make: object) -> None:
    copy = make(with_face())  # type: ignore[operator]
    (leaky,) = [r for r in verify(evidence(copy)) if r.leaks]
    assert leaky.name == "rescan"
    assert isinstance(leaky.leaks[0].where, Region)


def test_a_face_that_the_person_kept_is_no_leak() -> None:
    kept = Finding(Kind.FACE, Region.box(*FACE), 0.9, "you", "You kept it.")
    assert broken(verify(replace(evidence(s.png(with_face())), plan=plan(kept=(kept,))))) == set()


def _covered(colour: tuple[int, int, int], left: int = FACE[0]) -> Evidence:
    mask = np.zeros(s.SIZE[::-1], bool)
    mask[FACE[1] : FACE[3], left : FACE[2]] = True
    pixels = with_face()
    pixels[mask] = colour
    redaction = Redaction(Region.box(left, *FACE[1:]), "solid")
    return Evidence(s.png(pixels), s.png(with_face()), plan(redaction), Fidelity.EXACT, mask, red_look)


def test_a_covered_face_passes_even_if_the_cover_looks_like_one() -> None:
    assert broken(verify(_covered((0, 0, 0)))) == set()
    assert broken(verify(_covered((230, 20, 20)))) == set()


def test_a_half_covered_face_is_a_leak() -> None:
    assert "rescan" in broken(verify(_covered((0, 0, 0), left=60)))


LINE = Region.box(4, 20, 92, 34)  # a line of text, and what a cover left of its beginning


def _seen_of_line(
    seen: str, whole: str, hidden: str = "Mr Quayle", where: Region | None = None, kind: Kind = Kind.NAME
) -> set[str]:
    """What is broken where a second look takes `seen` for a name, on a line that said `whole` and was kept."""
    left = Finding(kind, where or Region.box(4, 20, 48, 34), 0.6, "judge", "Read as a name.", Secret(seen))
    kept = Finding(Kind.OTHER_TEXT, LINE, 0.8, "reader", "The line in which it was.", Secret(whole))
    covered = Finding(Kind.NAME, Region.box(52, 20, 92, 34), 0.9, "judge", "Follows a title.", Secret(hidden))
    asked = replace(plan(), hidden=(covered,), kept=(kept,))
    ran = frozenset(("faces", "text", "codes"))
    return broken(verify(replace(evidence(JPEG), plan=asked, look=lambda pixels: Look((left,), ran))))


def test_what_a_cover_left_of_a_harmless_word_is_no_leak() -> None:
    assert _seen_of_line("neighbou", "spoke with her neighbour, Mr Quayle") == set()
    assert _seen_of_line("Neighbou", "spoke with her neighbour, Mr Quayle") == set()


@pytest.mark.parametrize(
    ("seen", "whole", "hidden"),
    [
        ("uayle", "neighbour, Mr Quayle", "Mr Quayle"),  # left of what was to be hidden
        ("neighbour", "her neighbour, Mr Quayle", "Mr Quayle"),  # a whole word, now taken for a name
        ("neighbou", "her nelghb0ur, Mr Quayle", "Mr Quayle"),  # nothing that was read before
        ("anna", "ask anna or joanna, Mr Quayle", "Mr Quayle"),  # also there as a whole word
        ("ou", "her neighbour, Mr Quayle", "Mr Quayle"),  # too little to tell from which word it is
        ("rose", "the primrose at Rose Smith's", "Rose Smith"),  # also a part of what was hidden
    ],
)
def test_what_may_be_left_of_a_name_is_a_leak(seen: str, whole: str, hidden: str) -> None:
    assert _seen_of_line(seen, whole, hidden) == {"rescan"}


def test_a_number_of_a_row_that_looks_like_a_houses_when_it_is_alone_is_no_leak() -> None:
    assert _seen_of_line("4", "4", kind=Kind.ADDRESS) == set()
    assert _seen_of_line("4", "44", kind=Kind.ADDRESS) == _seen_of_line("Anna", "Anna") == {"rescan"}


def test_what_a_persons_own_mark_left_of_a_line_is_a_leak() -> None:
    left = Finding(Kind.NAME, Region.box(4, 20, 48, 34), 0.6, "judge", "Read as a name.", Secret("Hollo"))
    kept = Finding(Kind.OTHER_TEXT, LINE, 0.8, "reader", "Text.", Secret("Holloway Road"))
    drawn = Finding(Kind.DRAWN, Region.box(40, 20, 92, 34), 1.0, "you", "You marked this place.")
    asked = replace(plan(), hidden=(drawn,), kept=(kept,))
    look = Look((left,), frozenset(("faces", "text", "codes")))
    assert broken(verify(replace(evidence(JPEG), plan=asked, look=lambda pixels: look))) == {"rescan"}


def test_a_part_of_another_line_is_a_leak() -> None:
    away = Region.box(4, 60, 48, 74)
    assert _seen_of_line("neighbou", "spoke with her neighbour, Mr Quayle", where=away) == {"rescan"}


def test_a_detector_that_did_not_run_is_no_pass() -> None:
    blind = replace(evidence(JPEG), look=lambda pixels: Look((), frozenset(("text",))))
    (result,) = [r for r in verify(blind) if r.name == "rescan"]
    assert not result.ran
    assert "faces" in result.why_not


def test_an_error_in_a_check_is_no_pass_and_its_words_are_not_told() -> None:
    def fails(pixels: Pixels) -> Look:
        raise RuntimeError(NAME)

    (result,) = [r for r in verify(replace(evidence(JPEG), look=fails)) if r.name == "rescan"]
    assert not result.ran
    assert NAME not in repr(result)


def test_a_check_whose_evidence_was_never_there_is_left_out() -> None:
    assert [r.name for r in verify_alone(JPEG)] == ["structure", "pictures"]
    assert [r.name for r in verify(replace(evidence(JPEG), look=None))] == [
        "structure",
        "strings",
        "pictures",
        "pixels",
    ]


def test_the_person_can_stop_between_checks() -> None:
    with pytest.raises(Cancelled):
        verify(evidence(JPEG), Progress(stopped=lambda: True))


@pytest.mark.parametrize("copy", PLANTED.values(), ids=PLANTED.keys())
def test_answers_never_tell_what_was_found(copy: bytes) -> None:
    leaky = JPEG + NAME.encode() + struct.pack(">I", 1) + NUMBER.encode()
    told = repr(verify(evidence(copy, leaky))) + repr(verify(evidence(leaky)))
    assert NAME not in told
    assert NUMBER not in told
    assert "hello" not in told


def _asked(check: Question, asked: Evidence) -> CheckResult:
    """Through the same door as in real life."""
    (result,) = [r for r in verify(asked) if r.name == check.NAME]
    return result


@pytest.mark.real
def test_what_the_formats_rebuild_of_real_files_passes(shared: Path) -> None:
    """Two engineers wrote down the same list of what may be in a file, apart from each other."""
    passed = 0
    for path in sorted((shared / "hidden" / "files").iterdir()):
        data = path.read_bytes()
        try:
            container = identify(data)
            rebuilt = container.rebuild(data, container.header(data))
        except ScrubError:
            continue
        hidden = Plan((), container.hidden(data), (), Profile())
        results = verify(Evidence(rebuilt.data, data, hidden, rebuilt.fidelity, None, None))
        leaky = [(r.name, leak) for r in results for leak in r.leaks]
        assert not leaky, (path.name, leaky)
        passed += all(result.passed for result in results)
    assert passed > 100
