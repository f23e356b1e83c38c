"""Promises of the JPEG reader and writer."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import piexif
import pytest
from PIL import Image, ImageCms

from scrubber.contracts import Fidelity
from scrubber.decode import decode, open_photo
from scrubber.formats import jpeg, jpeg_blocks, jpeg_frame, jpeg_segments, jpeg_slack, limits
from scrubber.model import turns
from scrubber.model.errors import Damaged, NotAPhoto, ScrubError, TooLarge
from scrubber.verify import verify_alone

CANARY = b"Canary-Wilhelmina-7731"
KINDS = {
    "4:4:4": {"subsampling": 0},
    "4:2:2": {"subsampling": 1},
    "4:2:0": {"subsampling": 2},
    "progressive": {"progressive": True},
    "restart": {"restart_marker_blocks": 3},
    "rgb": {"keep_rgb": True},
    "optimised": {"optimize": True},
}


def scene(width: int = 160, height: int = 112, seed: int = 3) -> np.ndarray:
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    soft = np.stack([x * 255 // width, y * 255 // height, (x + y) * 127 // (width + height) + 60], axis=-1)
    return np.clip(soft + rng.normal(0, 8, soft.shape), 0, 255).astype(np.uint8)


def photo(pixels: np.ndarray | None = None, **options: object) -> bytes:
    out = io.BytesIO()
    picture = Image.fromarray(scene() if pixels is None else pixels)
    picture.save(out, "JPEG", **{"quality": 90, **options})
    return out.getvalue()


def oriented(orientation: int, data: bytes) -> bytes:
    out = io.BytesIO()
    piexif.insert(piexif.dump({"0th": {piexif.ImageIFD.Orientation: orientation}}), data, out)
    return out.getvalue()


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body


def at_start(data: bytes, extra: bytes) -> bytes:
    return data[:2] + extra + data[2:]


def pixels_of(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def coefficients(data: bytes) -> jpeg_blocks.Blocks:
    return jpeg_blocks.read(data, jpeg_frame.parse(jpeg_segments.read(data)))


def rebuilt(data: bytes) -> bytes:
    return jpeg.rebuild(data, jpeg.header(data)).data


def paths(data: bytes) -> set[str]:
    return {finding.place.path for finding in jpeg.hidden(data)}


@pytest.mark.parametrize("kind", KINDS)
def test_an_upright_photo_keeps_its_compressed_picture_byte_for_byte(kind: str) -> None:
    data = photo(**KINDS[kind])
    copy = rebuilt(data)
    for old, new in zip(*(jpeg_frame.parse(jpeg_segments.read(d)).scans for d in (data, copy)), strict=True):
        assert data[slice(*old.picture)] == copy[slice(*new.picture)]
    assert np.array_equal(pixels_of(copy), pixels_of(data))


PLANTS = {
    "comment": lambda d: at_start(d, segment(0xFE, CANARY)),
    "comment before the end": lambda d: d[:-2] + segment(0xFE, CANARY) + d[-2:],
    "exif owner": lambda d: at_start(d, segment(0xE1, piexif.dump({"0th": {piexif.ImageIFD.Artist: CANARY}}))),
    "xmp": lambda d: at_start(
        d, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x dc:creator='" + CANARY + b"' xmlns:dc='d'/>")
    ),
    "unknown app": lambda d: at_start(d, segment(0xE9, CANARY)),
    "jfif tail": lambda d: d[:4] + (16 + len(CANARY)).to_bytes(2, "big") + d[6:20] + CANARY + d[20:],
    "between segments": lambda d: d[:20] + CANARY + d[20:],
    "after the last block": lambda d: d[:-2] + CANARY + d[-2:],
    "after the end": lambda d: d + CANARY,
    "film": lambda d: d + b"\0\0\0\x18ftypmp42" + CANARY,
    "second picture": lambda d: d + photo() + CANARY,
    "unused table": lambda d: at_start(d, segment(0xDB, b"\x03" + CANARY.ljust(64, b"\1"))),
    "photoshop": lambda d: at_start(
        d, segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + (5 + len(CANARY)).to_bytes(4, "big")
                   + b"\x1c\x02\x50\0" + bytes([len(CANARY)]) + CANARY + bytes(1))
    ),
    "c2pa": lambda d: at_start(d, segment(0xEB, b"JP\0\1\0\0\0\1\0\0\0\x40jumb....c2pa" + CANARY)),
}  # fmt: skip


@pytest.mark.parametrize("place", PLANTS)
@pytest.mark.parametrize("kind", ["4:2:0", "progressive"])
def test_what_is_planted_is_found_and_does_not_reach_the_copy(place: str, kind: str) -> None:
    data = PLANTS[place](photo(**KINDS[kind]))
    form, opened = open_photo(data)
    assert opened.hidden
    copy = form.rebuild(data, opened.header).data
    assert CANARY not in copy
    assert jpeg.hidden(copy) == ()
    assert np.array_equal(pixels_of(copy), pixels_of(photo(**KINDS[kind])))


def test_bytes_behind_the_last_block_are_found_when_they_are_not_text() -> None:
    hidden = bytes(np.random.default_rng(4).integers(128, 250, 500, dtype=np.uint8))
    data = photo()
    form, opened = open_photo(data[:-2] + hidden + data[-2:])
    assert any("behind-picture" in f.place.path for f in opened.hidden)
    assert form.rebuild(data[:-2] + hidden + data[-2:], opened.header).data == rebuilt(data)


@pytest.mark.parametrize("words", [CANARY * 9, bytes(range(128, 250)) * 4], ids=["words", "no words"])
@pytest.mark.parametrize("kind", ["4:2:0", "progressive"])
def test_a_picture_too_large_to_find_its_end_is_written_anew(kind: str, words: bytes, monkeypatch) -> None:
    plain = photo(**KINDS[kind])
    data = plain[:-2] + words + plain[-2:]
    for often in (0, 1, 5):
        width, height = jpeg.header(data).size
        monkeypatch.setattr(limits, "MAX_SEARCHED", often * width * height * 20)
        fresh = bytes(bytearray(data))  # what is remembered of a file is remembered of this object alone
        form, opened = open_photo(fresh)
        assert "jpeg/behind-picture" in {f.place.path for f in opened.hidden}
        copy = form.rebuild(fresh, opened.header).data
        assert words[:40] not in copy and np.array_equal(pixels_of(copy), pixels_of(plain))
        monkeypatch.undo()
        assert jpeg.hidden(copy) == ()


@pytest.mark.parametrize("size", [40, 500, 3000])
def test_the_end_of_a_picture_is_sought_in_few_steps(size: int, monkeypatch) -> None:
    plain, steps, decoded = photo(), [], jpeg_slack._decoded
    data = plain[:-2] + (CANARY * 999)[:size] + plain[-2:]
    header, clean = jpeg.header(data), rebuilt(plain)
    monkeypatch.setattr(jpeg_slack, "_decoded", lambda *file: (steps.append(1), decoded(*file))[1])
    assert jpeg.hidden(data) and jpeg.rebuild(data, header).data == clean
    assert len(steps) <= 8 + 2 * size.bit_length()


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("kind", ["4:4:4", "4:2:2", "4:2:0", "progressive", "rgb"])
def test_turning_moves_coefficients_and_rounds_nothing(orientation: int, kind: str) -> None:
    data = oriented(orientation, photo(**KINDS[kind]))
    header = jpeg.header(data)
    copy = jpeg.rebuild(data, header)
    assert copy.fidelity is Fidelity.TURNED
    new = jpeg.header(copy.data)
    assert (new.orientation, new.size) == (1, header.upright_size)
    seen, want = pixels_of(copy.data).astype(int), turns.upright(pixels_of(data), orientation)
    assert np.abs(seen - want).max() <= 8  # decoders smooth chroma differently in turned blocks
    again = oriented(turns.UNDO[orientation], copy.data)
    back = coefficients(rebuilt(again))
    for old, new_plane in zip(coefficients(rebuilt(photo(**KINDS[kind]))).planes, back.planes, strict=True):
        assert np.array_equal(old, new_plane)


@pytest.mark.parametrize("orientation", [2, 3, 4, 6, 7, 8])
def test_a_photo_that_cannot_be_turned_without_loss_keeps_the_orientation_tag_alone(orientation: int) -> None:
    data = oriented(orientation, photo(scene(83, 61)))
    copy = jpeg.rebuild(data, jpeg.header(data))
    assert copy.fidelity is Fidelity.EXACT and copy.note
    assert jpeg.header(copy.data).orientation == orientation
    assert Image.open(io.BytesIO(copy.data)).getexif() == {0x0112: orientation}
    assert jpeg.hidden(copy.data) == ()


def test_orientation_that_stands_only_in_xmp_is_heeded() -> None:
    xmp = b"http://ns.adobe.com/xap/1.0/\0<rdf:Description tiff:Orientation='6' xmlns:tiff='t'/>"
    assert jpeg.header(at_start(photo(), segment(0xE1, xmp))).orientation == 6


def test_colours_stay_when_a_profile_is_scrubbed() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = photo(icc_profile=profile)
    kept = jpeg.header(rebuilt(data)).icc
    assert kept is not None and kept != profile
    assert jpeg.header(rebuilt(rebuilt(data))).icc == kept


def test_a_large_profile_is_put_together_from_its_pieces() -> None:
    whole = jpeg.header(photo(icc_profile=bytes(range(256)) * 600)).icc
    assert whole == bytes(range(256)) * 600


def test_missing_end_marker_is_mended() -> None:
    data = photo()
    copy = open_photo(data[:-2])
    assert copy[0].rebuild(data[:-2], copy[1].header).data == rebuilt(data)


def test_half_a_marker_at_the_cut_is_no_part_of_the_picture() -> None:
    """Else the end mark behind it would make a marker of it, with a fill byte that the checker finds."""
    data = photo()
    assert rebuilt(data[:-2] + b"\xff") == rebuilt(data) == rebuilt(data[:-1])


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_cut_picture_is_damaged_and_not_silently_grey(share: float) -> None:
    data = photo(scene(320, 240))
    with pytest.raises(Damaged):
        open_photo(data[: int(len(data) * share)])


def test_padding_between_segments_is_no_obstacle() -> None:
    data = photo()
    assert rebuilt(at_start(data, b"\xff\xff\xff")) == rebuilt(data)


def test_floods_of_segments_and_fill_bytes_are_refused_quickly() -> None:
    data = photo()
    with pytest.raises(TooLarge):
        jpeg.hidden(at_start(data, segment(0xE1, b"Exif\0\0") * (limits.MAX_SEGMENTS + 1)))
    with pytest.raises(TooLarge):
        jpeg.hidden(at_start(data, b"\xff" * (limits.MAX_FILL + 10)))


def test_a_huge_picture_is_refused_before_decoding() -> None:
    data = bytearray(photo())
    at = data.find(b"\xff\xc0") + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    with pytest.raises(TooLarge):
        jpeg.header(bytes(data))


@pytest.mark.parametrize(("marker", "bits"), [(0xC3, 8), (0xC1, 12), (0xC5, 8)])
def test_sorts_that_no_program_shows_are_refused_in_words(marker: int, bits: int) -> None:
    data = bytearray(photo())
    at = data.find(b"\xff\xc0")
    data[at + 1], data[at + 4] = marker, bits
    with pytest.raises(NotAPhoto, match="JPEG"):
        jpeg.header(bytes(data))


def test_print_colours_are_seen_right_and_written_again_where_something_is_covered() -> None:
    out = io.BytesIO()
    Image.fromarray(scene()).convert("CMYK").save(out, "JPEG", quality=90)
    data = out.getvalue()
    header = jpeg.header(data)
    assert not header.editable and "CMYK" in header.why_not
    pixels = decode(data, header)
    assert np.abs(pixels.astype(int) - scene()).mean() < 12
    assert np.array_equal(decode(rebuilt(data), jpeg.header(rebuilt(data))), pixels)
    mask = np.zeros(pixels.shape[:2], dtype=bool)
    mask[16:48, 32:64] = True
    painted = pixels.copy()
    painted[mask] = 0
    copy = jpeg.redact(data, header, painted, mask, 0)
    assert copy.fidelity is Fidelity.REENCODED and "CMYK" in copy.note
    assert np.abs(pixels_of(copy.data).astype(int) - painted).mean() < 6
    assert jpeg.hidden(copy.data) == ()


@pytest.mark.parametrize("seed", range(3))
def test_flipped_bytes_end_in_a_sentence_or_a_clean_copy(seed: int) -> None:
    rng = random.Random(seed)
    source = PLANTS["exif owner"](photo(scene(64, 48), progressive=bool(seed % 2)))
    for _ in range(60):
        data = bytearray(source)
        for _ in range(rng.randint(1, 4)):
            data[rng.randrange(2, len(data))] = rng.randrange(256)
        try:
            form, opened = open_photo(bytes(data))
            copy = form.rebuild(bytes(data), opened.header).data
            assert jpeg.hidden(copy) == ()
        except ScrubError as error:
            assert error.sentence.endswith(".")


def test_reserved_markers_inside_the_picture_are_written_away() -> None:
    data = photo(restart_marker_blocks=2)
    at = data.find(b"\xff\xd0") - 4
    broken = data[:at] + b"\xff\x02" + data[at + 2 :]
    copy = jpeg.rebuild(broken, jpeg.header(broken))
    assert b"\xff\x02" not in copy.data
    assert jpeg.rebuild(copy.data, jpeg.header(copy.data)).data == copy.data


def test_words_between_restart_intervals_are_written_away() -> None:
    data = photo(restart_marker_blocks=4)
    at = data.find(b"\xff\xd1")
    planted = data[:at] + CANARY + data[at:]
    assert "jpeg/within-picture" in paths(planted)
    copy = rebuilt(planted)
    assert CANARY not in copy and jpeg.hidden(copy) == ()
    assert np.array_equal(pixels_of(copy), pixels_of(data))


LOST_MARKS: dict[str, Callable[[bytes], bytes]] = {
    "one is missing": lambda data: data.replace(b"\xff\xd1", b"", 1),
    "one is another": lambda data: data.replace(b"\xff\xd2", b"\xff\xd5", 1),
    "none was announced": lambda data: data.replace(b"\xff\xdd\0\4\0\2", b"\xff\xfe\0\4\0\2", 1),
}


@pytest.mark.parametrize("name", LOST_MARKS)
def test_restart_marks_that_do_not_fit_are_written_anew_or_the_photo_is_damaged(name: str) -> None:
    data = LOST_MARKS[name](photo(restart_marker_blocks=2))
    assert "jpeg/within-picture" in paths(data)
    try:
        copy = rebuilt(data)
    except Damaged:
        return
    assert all(check.passed for check in verify_alone(copy))
    assert np.array_equal(pixels_of(copy), pixels_of(data))


def test_a_mark_behind_the_last_interval_is_no_fault() -> None:
    data = photo(restart_marker_blocks=4)
    marks = jpeg_segments.read(data).items[-1].marks
    closed = data[:-2] + bytes([0xFF, 0xD0 + len(marks) % 8]) + data[-2:]
    assert "jpeg/within-picture" not in paths(closed)


def test_nothing_stays_in_temporary_folders_after_an_error(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    data = photo()
    header = replace(jpeg.header(data), orientation=3)
    jpeg.rebuild(data, header)
    # More codes of a length than there can be: libjpeg finds that out only when it begins to decode.
    at = data.find(b"\xff\xc4") + 5
    assert data[at : at + 3] == b"\0\1\5"
    broken = data[:at] + b"\0\5\1" + data[at + 3 :]
    with pytest.raises(Damaged):
        jpeg_blocks.read(broken, jpeg_frame.parse(jpeg_segments.read(broken)))
    assert list(tmp_path.iterdir()) == []
