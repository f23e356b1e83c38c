"""Author, rights and date are kept where a person asked for it: as our own words, and nothing along with them."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bmff
import darkroom
import hiding_places
import piexif
import pillow_heif
import pytest
from PIL import Image

from scrubber import witness
from scrubber.contracts import Evidence, Fidelity
from scrubber.decode import open_photo
from scrubber.formats import FORMATS, bmff_items, bmff_picture, bmff_write
from scrubber.formats import facts as writer
from scrubber.model.facts import Facts, gathered
from scrubber.model.geometry import Region
from scrubber.model.plan import Plan
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET
from scrubber.model.report import Outcome
from scrubber.model.secret import Secret
from scrubber.pipeline import Engines, scrub
from scrubber.recheck import recheck
from scrubber.verify import told, verify, verify_alone

AUTHOR, RIGHTS, TAKEN = "Zoë Tannenweg", "© 2024 Harbour Press", "2024:05:17 14:03:09"
PLAIN = Profile(faces=False, text=False, codes=False)
KEEP = Profile(faces=False, text=False, codes=False, keep_rights=True, keep_date=True)


def block(orientation: int = 1) -> bytes:
    return piexif.dump(
        {
            "0th": {
                piexif.ImageIFD.Artist: AUTHOR.encode(),
                piexif.ImageIFD.Copyright: RIGHTS.encode(),
                piexif.ImageIFD.Model: darkroom.CANARY.encode(),
                piexif.ImageIFD.Orientation: orientation,
            },
            "Exif": {piexif.ExifIFD.DateTimeOriginal: TAKEN.encode(), piexif.ExifIFD.LensSerialNumber: b"7731-99"},
        }
    )


def by_pillow(format: str, orientation: int, **how: Any) -> bytes:
    out = io.BytesIO()
    Image.fromarray(darkroom.photo().pixels).save(out, format, exif=block(orientation), **how)
    return out.getvalue()


def moving(format: str, orientation: int) -> bytes:
    pixels = darkroom.photo().pixels
    return by_pillow(format, orientation, save_all=True, append_images=[Image.fromarray(pixels[::-1])], duration=90)


def tiff(orientation: int) -> bytes:
    """Two pages of several strips each; the words stand on the first."""
    pixels = darkroom.photo(size=(480, 360)).pixels
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "TIFF", save_all=True, append_images=[Image.fromarray(pixels[::-1])])
    words = {0x0112: (3, orientation.to_bytes(2, "little")), 0x013B: (2, AUTHOR.encode() + b"\0"),
             0x8298: (2, RIGHTS.encode() + b"\0"), 0x0110: (2, darkroom.CANARY.encode() + b"\0")}  # fmt: skip
    data = hiding_places._tiff_below(0x8769, 0x9003, 2, hiding_places._text, out.getvalue(), TAKEN)
    for tag, (sort, raw) in words.items():
        data = hiding_places._tiff(tag, sort, lambda _, raw=raw: raw, data, "")  # type: ignore[misc]
    return data


def avif() -> bytes:
    """Pillow writes Exif into an AVIF only as it has read it, without letters beyond ASCII."""
    plain = bmff.avif(darkroom.photo().pixels)
    return bmff_write.written(plain, bmff_picture.find(plain, bmff_items.read(plain)), facts=block()[6:])


FILES: dict[str, Callable[[int], bytes]] = {
    "jpeg": lambda turn: by_pillow("JPEG", turn),
    "png": lambda turn: by_pillow("PNG", turn),
    "webp": lambda turn: by_pillow("WEBP", turn),
    "webp lossless": lambda turn: by_pillow("WEBP", turn, lossless=True),
    "webp moving": lambda turn: moving("WEBP", turn),
    "png moving": lambda turn: moving("PNG", turn),
    "tiff": tiff,
    "avif": lambda turn: bmff.turned(avif(), turn),
    "heif": lambda turn: bmff.turned(bmff.heic(darkroom.photo().pixels, exif=block()), turn),
}
WITHOUT = ("gif", "bmp")  # formats that have no place for words that programs would look in
CONVERTED = ("jxl", "jp2", "raw")  # always written as JPEG or PNG
EVERY = pytest.mark.parametrize("format", FILES)


def scrubbed(data: bytes, profile: Profile, *drawn: Region) -> bytes:
    done = scrub(data, profile, Engines(), QUIET, drawn=drawn)
    assert done.outcome is Outcome.CLEANED, (done.message, done.checks)
    return done.data or b""


def told_by_pillow(copy: bytes) -> dict[int, Any]:
    if copy[4:12] == b"ftypavif":  # Pillow writes a turned AVIF's block anew before it hands it out
        block = piexif.load(copy[copy.index(b"Exif\0\0II*\0") :])
        return {tag: text.decode("latin-1") for tag, text in {**block["0th"], **block["Exif"]}.items() if tag != 0x8769}
    pillow_heif.register_heif_opener()
    with Image.open(io.BytesIO(copy)) as picture:
        kept = picture.getexif()
        return {**{tag: kept[tag] for tag in kept if tag in WORDS}, **dict(kept.get_ifd(0x8769))}


WORDS = (0x013B, 0x8298, 0x0110, 0x0131, 0x010E, 0x9C9D)


def utf8(text: str) -> str:
    """Pillow reads Latin-1 where all others write and read UTF-8; in TIFF it knows better."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeDecodeError:
        return text


def test_every_format_has_words_or_says_that_it_has_no_place() -> None:
    assert {name.split()[0] for name in FILES} | {*WITHOUT, *CONVERTED} == {form.NAME for form in FORMATS}


@EVERY
@pytest.mark.parametrize("drawn", [(), (Region.box(100, 50, 180, 90),)])
@pytest.mark.parametrize("orientation", [1, 6])
def test_what_was_kept_is_in_the_copy_and_nothing_else(
    format: str, drawn: tuple[Region, ...], orientation: int
) -> None:
    data = FILES[format](orientation)
    copy = scrubbed(data, KEEP, *drawn)
    kept = told_by_pillow(copy)
    assert {tag: utf8(text) for tag, text in kept.items()} == {0x013B: AUTHOR, 0x8298: RIGHTS, 0x9003: TAKEN}
    assert darkroom.search(darkroom.CANARY, copy) == [] and b"7731-99" not in copy
    assert open_photo(copy)[1].pixels.shape == open_photo(data)[1].pixels.shape
    again = scrub(copy, KEEP, Engines(), QUIET)
    assert again.outcome is Outcome.ALREADY_CLEAN
    assert scrubbed(copy, PLAIN) == scrubbed(data, PLAIN, *drawn)


@EVERY
def test_nothing_is_kept_unless_it_was_asked_for(format: str) -> None:
    copy = scrubbed(FILES[format](1), PLAIN)
    for text in (AUTHOR, RIGHTS, TAKEN):
        assert text.encode() not in copy
    only = scrubbed(FILES[format](1), Profile(faces=False, text=False, codes=False, keep_date=True))
    assert TAKEN.encode() in only and AUTHOR.encode() not in only and RIGHTS.encode() not in only


@EVERY
def test_the_stranger_accepts_just_these_words(format: str) -> None:
    data = FILES[format](1)
    copy = scrubbed(data, KEEP)
    assert all(check.passed for check in recheck(copy, b"", KEEP, Engines(), QUIET))
    assert not all(check.passed for check in recheck(copy, b"", PLAIN, Engines(), QUIET))
    assert not all(check.passed for check in verify_alone(copy))
    plan = Plan((), (), (), KEEP, Facts(author=Secret("Somebody else")))
    checks = verify(Evidence(copy, data, plan, Fidelity.EXACT, None, None))
    assert [check.name for check in checks if check.leaks] == ["structure"]


@EVERY
def test_words_that_are_not_quite_what_was_written_are_a_leak(format: str) -> None:
    """Each byte of what is told, and of what leads there, changed: another fact, a fault, or no file."""
    data = FILES[format](1)
    copy = scrubbed(data, KEEP)
    facts = gathered(open_photo(data)[1].hidden, rights=True, date=True)
    plan = Plan((), (), (), KEEP, facts)
    at = copy.index(TAKEN.encode())
    for place in {*range(at - 24, at + len(TAKEN) + 1), copy.index(RIGHTS.encode()), copy.index(AUTHOR.encode())}:
        changed = copy[:place] + bytes([copy[place] ^ 0x55]) + copy[place + 1 :]
        (result,) = [c for c in verify(Evidence(changed, data, plan, Fidelity.EXACT, None, None))
                     if c.name == "structure"]  # fmt: skip
        assert result.leaks or not result.ran, place - at


@pytest.mark.parametrize("format", WITHOUT)
def test_a_format_without_a_place_says_so(format: str) -> None:
    data = darkroom.photo(format).data
    if format == "gif":
        data = hiding_places.GIF["xmp"](data, AUTHOR)
    done = scrub(data, KEEP, Engines(), QUIET)
    assert done.outcome in (Outcome.CLEANED, Outcome.ALREADY_CLEAN), (done.message, done.checks)
    assert AUTHOR.encode() not in (done.data or b"")
    assert any("no place" in note for note in done.notes) == (format == "gif")


BLOCK = writer._block(Facts(Secret(AUTHOR), Secret(RIGHTS), Secret(TAKEN)), 6)


def test_the_block_is_read_back_as_it_was_written() -> None:
    assert told.facts(BLOCK) == (AUTHOR, RIGHTS, TAKEN)
    for some in (Facts(author=Secret("A")), Facts(rights=Secret("abc")), Facts(taken=Secret(TAKEN))):
        assert told.facts(writer._block(some, 1)) == some.lines
    assert told.facts(writer._block(Facts(), 6)) is None


@pytest.mark.parametrize("at", range(len(BLOCK)))
def test_no_byte_of_the_block_can_be_anything_else(at: int) -> None:
    """Every single byte that is changed makes another fact, or no block that is accepted."""
    for value in (0, 1, 7, 65, 255):
        changed = BLOCK[:at] + bytes([value]) + BLOCK[at + 1 :]
        if changed != BLOCK:
            said = told.facts(changed)
            orientation = at == 18 and 2 <= value <= 8
            assert said is None or said != (AUTHOR, RIGHTS, TAKEN) or orientation


@pytest.mark.parametrize("more", [b"x", b"\0", b"\0\0", darkroom.CANARY.encode()])
def test_nothing_stands_behind_the_block(more: bytes) -> None:
    assert told.facts(BLOCK + more) is None


def test_facts_come_from_wherever_they_stand() -> None:
    from scrubber.formats.blocks import found
    from scrubber.model.kinds import Kind

    findings = [
        found.found(Kind.OWNER, "xmp/dc:creator", text="A. Author\nSecond line"),
        found.found(Kind.OWNER, "xmp/dc:rights", text="Rights"),
        found.found(Kind.TIME, "xmp/photoshop:DateCreated", text="2024-05-17T14:03:09.22+01:00"),
    ]
    assert gathered(findings, rights=True, date=True).lines == ("A. Author Second line", "Rights", TAKEN)
    assert not gathered(findings, rights=False, date=False)


def test_a_kept_name_is_not_printed() -> None:
    assert AUTHOR not in repr(Plan((), (), (), KEEP, Facts(author=Secret(AUTHOR))))


@EVERY
@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_the_outside_witness_reads_the_same(tmp_path: Path, format: str) -> None:
    name = f"a.{format.split(maxsplit=1)[0]}"
    (tmp_path / name).write_bytes(scrubbed(FILES[format](1), KEEP))
    done = subprocess.run(["exiftool", "-json", "-G1", str(tmp_path / name)], capture_output=True, check=True)
    (seen,) = json.loads(done.stdout)
    assert (seen["IFD0:Artist"], seen["IFD0:Copyright"], seen["ExifIFD:DateTimeOriginal"]) == (AUTHOR, RIGHTS, TAKEN)
    assert "ExifTool:Warning" not in seen
    assert witness.ask(tmp_path / name, rights=True, date=True).passed
    assert {leak.where for leak in witness.ask(tmp_path / name, date=True).leaks} == witness.RIGHTS
