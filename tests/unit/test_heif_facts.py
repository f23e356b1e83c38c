"""What a HEIC or AVIF says of its parts where viewers don't ask is left out of the copy, and told by the checker."""

from __future__ import annotations

import struct

import bmff
import darkroom
import items
import numpy as np
import pytest
from bmff import box, full
from PIL import Image
from unseen import clean, told

from scrubber.formats import av1_sequence, bmff_picture, bmff_streams, hevc_sets, identify
from scrubber.model.errors import Damaged
from scrubber.verify import parameters, sequences, structure_of

WORDS = b"Kanarienvogel Zephyrine, Tannenweg 4"
HEIGHT, WIDTH = SIDES = (96, 128)
SHOWN = np.random.default_rng(4).integers(90, 160, (*SIDES, 3), dtype=np.uint8)
HIDDEN = np.random.default_rng(5).integers(60, 220, SIDES, dtype=np.uint8).repeat(3).reshape(*SIDES, 3)
FACTS = [items.size(WIDTH, HEIGHT), full(b"pixi", 0, 0, b"\3\10\10\10")]
WRITERS = {"heic": bmff.heic, "avif": bmff.avif}


def coded(kind: str, pixels: np.ndarray) -> tuple[bytes, bytes, bytes]:
    return items.picture(clean(WRITERS[kind](pixels)))


def tinted() -> np.ndarray:
    """As bright everywhere, with the other picture in its blue."""
    planes = [np.full(SIDES, 200, np.uint8), (HIDDEN[..., 0] // 4 + 96).astype(np.uint8), np.full(SIDES, 128, np.uint8)]
    return np.asarray(Image.merge("YCbCr", [Image.fromarray(plane) for plane in planes]).convert("RGB"))


def see_through(kind: str, clear: np.ndarray, *more: np.ndarray) -> bytes:
    """A picture with that transparency, which has the next as its own."""
    parts = [coded(kind, pixels) for pixels in (SHOWN, clear, *more)]
    facts = [[*FACTS, setting, *([items.ALPHA] if number else [])] for number, (_, _, setting) in enumerate(parts)]
    links = [(b"auxl", number + 1, [number]) for number in range(1, len(parts))]
    return items.file([(sort, body, own) for (sort, body, _), own in zip(parts, facts, strict=True)], links)


def places(data: bytes) -> set[str]:
    return {str(finding.place.path) for finding in identify(data).hidden(data)}  # type: ignore[union-attr]


def shown(data: bytes) -> np.ndarray:
    return np.asarray(Image.fromarray(darkroom.opened(data)).convert("RGBA"))


@pytest.mark.parametrize("kind", WRITERS)
def test_no_picture_hides_in_the_colours_of_a_transparency(kind: str) -> None:
    planted = see_through(kind, tinted())
    body = coded(kind, tinted())[1]
    assert body in planted and "heif/transparency" in told(planted)
    assert "heif/transparency" in places(planted)
    copy = clean(planted)
    assert body not in copy and "heif/transparency" not in places(copy)
    apart = np.abs(shown(copy).astype(int) - shown(planted))
    assert apart[..., 3].max() <= 4 and apart[..., :3].mean() <= (0 if kind == "heic" else 8)


def test_a_transparency_of_even_colours_stays_as_it_is() -> None:
    grey, even = np.full((*SIDES, 3), 200, np.uint8), coded("heic", np.full((*SIDES, 3), 200, np.uint8))[1]
    planted = see_through("heic", grey)
    assert not told(planted) and even in clean(planted)


@pytest.mark.parametrize("kind", WRITERS)
def test_a_transparency_has_none_of_its_own(kind: str) -> None:
    planted = see_through(kind, np.full((*SIDES, 3), 200, np.uint8), HIDDEN)
    assert "heif/auxC" in told(planted) and "heif/spare-transparency" in places(planted)
    assert coded(kind, HIDDEN)[1] not in clean(planted)


def tiled(*own: list[bytes]) -> bytes:
    """A row of the same tile, each with facts of its own."""
    sort, body, setting = coded("heic", SHOWN)
    row = bytes((0, 0, 0, len(own) - 1)) + struct.pack(">HH", WIDTH * len(own), HEIGHT)
    whole = [items.size(WIDTH * len(own), HEIGHT), FACTS[1]]
    tiles = [(sort, body, [*FACTS, *(facts or [setting])]) for facts in own]
    return items.file([(b"grid", row, whole), *tiles], [(b"dimg", 1, list(range(2, len(own) + 2)))])


def test_a_tile_says_nothing_of_itself_that_the_others_don_t() -> None:
    alike = tiled(*[[]] * 18)
    assert not told(alike) and clean(alike)[4:11] == b"ftyphei"
    setting = coded("heic", SHOWN)[2]
    pairs = [WORDS[at : at + 2] for at in range(0, len(WORDS), 2)]
    shapes = [[setting, box(b"pasp", b"\0\0" + pair + b"\0\0zz")] for pair in pairs]
    set_ups = [[setting[:14] + pair + setting[16:]] for pair in pairs]
    for own in (shapes, set_ups):
        planted = tiled(*own)
        assert "heif/iprp" in told(planted) and "heif/tiles" in places(planted)
        assert identify(planted).header(planted).why_not == bmff_picture.UNLIKE
        assert clean(planted)[:2] == b"\xff\xd8"


def test_a_set_up_says_nothing_in_front_of_its_sets_that_they_don_t() -> None:
    sort, body, setting = coded("heic", SHOWN)
    planted = items.file([(sort, body, [*FACTS, setting[:10] + WORDS[:10] + setting[20:]])])
    assert WORDS[:10] in planted and told(planted) == {"heif/hvcC"}
    copy, raw = clean(planted), hevc_sets.payload(bmff_streams.hevc_sets_of(setting[8:])[1])
    assert WORDS[:10] not in copy and setting[8:10] + raw[2:12] + setting[20:] in copy
    for at in (21, 22, 23):  # how the work may be shared
        assert "heif/hvcC" in told(items.file([(sort, body, [*FACTS, setting[:at] + b"\xff" + setting[at + 1 :]])]))


def test_colours_are_named_by_numbers_that_exist() -> None:
    sort, body, setting = coded("heic", SHOWN)
    named = box(b"colr", b"nclx\0K\0a\0n\x80")
    planted = items.file([(sort, body, [*FACTS, named, setting])])
    assert "heif/colr" in told(planted)


@pytest.mark.parametrize("place", ["bits before slices", "bytes before slices", "profile"])
def test_parameter_sets_make_no_room_that_decoders_pass_over(place: str) -> None:
    units = bmff_streams.hevc_sets_of(coded("heic", SHOWN)[2][8:])
    assert hevc_sets.plain(units) and parameters.sound(units)
    changed = [_with(place, unit) for unit in units]
    assert changed != units and not hevc_sets.plain(changed) and not parameters.sound(changed)


def _with(place: str, unit: bytes) -> bytes:
    """The set with a bit that makes such room (H.265, 7.3.2.3.1 and 7.3.3)."""
    if unit[0] >> 1 == hevc_sets.SEQUENCE and place == "profile":
        raw = bytearray(hevc_sets.payload(unit))
        raw[9] |= 0x55
        return unit[:2] + bytes(raw).replace(b"\0\0", b"\0\0\3") if b"\0\0" in raw else unit[:2] + bytes(raw)
    if unit[0] >> 1 != hevc_sets.PICTURE or place == "profile":
        return unit
    bits = hevc_sets._Bits(unit)
    bits.codes(2)
    at = bits.at + 2
    if place == "bytes before slices":
        at = bits.bits.rindex("1") - 2  # the last but one of a set without an extension
    text = bits.bits[:at] + "1" + bits.bits[at + 1 :]
    return unit[:2] + bytes(int(text[n : n + 8], 2) for n in range(0, len(text), 8))


def _pieces(body: bytes) -> list[tuple[int, bytes, bytes]]:
    return list(bmff_streams.pieces(body))


def _joined(pieces: list[tuple[int, bytes, bytes]]) -> bytes:
    return b"".join(head + bmff_streams._leb128(len(body)) + body for _, head, body in pieces)


@pytest.mark.parametrize("place", ["behind the sequence's last bit", "a header that comes again"])
def test_an_avif_has_no_words_where_decoders_pass_over_them(place: str) -> None:
    sort, body, setting = coded("avif", SHOWN)
    first, *others = _pieces(body)
    longer = (first[0], first[1], first[2] + WORDS)
    again = [first, (7, b"\x3a", WORDS), *others]
    planted = items.file([(sort, _joined([longer, *others] if "behind" in place else again), [*FACTS, setting])])
    assert WORDS in planted and "heif/picture" in told(planted)
    assert "heif/within-picture" in places(planted)
    assert clean(planted) == clean(items.file([(sort, body, [*FACTS, setting])]))


@pytest.mark.parametrize("moving", [False, True])
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0", "4:0:0"])
def test_both_readers_find_the_last_bit_of_a_sequence(subsampling: str, *, moving: bool) -> None:
    frames = [np.roll(SHOWN, 8 * n, axis=1) for n in range(3)]
    made = bmff.moving(frames, subsampling=subsampling) if moving else bmff.avif(SHOWN, subsampling=subsampling)
    (found, *_) = [piece for sort, _, piece in _pieces(items.picture(made)[1]) if sort == 1]
    read = av1_sequence.read(found)
    assert read.body == found and sequences.full(found)
    assert read.grey == sequences.grey(found) == (subsampling == "4:0:0")
    for longer in (found + b"\0", found + WORDS, found + bytes(1 << 20), found[:-1] + bytes((found[-1] | 1,))):
        assert av1_sequence.read(longer).body == found and not sequences.full(longer)


def test_a_sequence_without_an_end_takes_no_time() -> None:
    bits = "000001" + "0" * 64 + "1"  # times are told, and how long a picture lasts by a number of zeros
    endless = int(bits.ljust(8 << 20, "0"), 2).to_bytes(1 << 20)
    assert not sequences.full(endless) and not sequences.grey(endless)
    with pytest.raises(Damaged):
        av1_sequence.read(endless)


def test_a_transparency_that_does_not_fill_its_place_is_told_in_a_sentence() -> None:
    planted = see_through("avif", np.full((*SIDES, 3), 200, np.uint8))
    body = coded("avif", np.full((*SIDES, 3), 200, np.uint8))[1]
    torn = structure_of(planted.replace(body, body[:1] + b"\xff" + body[2:]))
    assert not torn.ran and torn.why_not[0].isupper() and torn.why_not.endswith(".")


@pytest.mark.parametrize("size", [0, 1])
def test_a_whole_file_is_not_said_to_end_too_early_where_a_part_tells_its_length_otherwise(size: int) -> None:
    whole = clean(bmff.heic(SHOWN))
    at = whole.index(b"mdat")
    long = (len(whole) - at + 12).to_bytes(8) if size else b""
    other = structure_of(whole[: at - 4] + size.to_bytes(4) + b"mdat" + long + whole[at + 4 :])
    assert not other.ran and other.why_not == "The file is not of a kind that clean copies have."
