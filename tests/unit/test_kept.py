"""Author, rights and date are kept where a person asked for it: as our own words, and nothing along with them."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path

import darkroom
import piexif
import pytest
from PIL import Image

from scrubber.contracts import Evidence
from scrubber.decode import open_photo
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
from scrubber.verify import told, verify_alone

AUTHOR, RIGHTS, TAKEN = "Zoë Tannenweg", "© 2024 Harbour Press", "2024:05:17 14:03:09"
PLAIN = Profile(faces=False, text=False, codes=False)
KEEP = Profile(faces=False, text=False, codes=False, keep_rights=True, keep_date=True)


def photo(format: str, orientation: int = 1) -> bytes:
    block = piexif.dump(
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
    out = io.BytesIO()
    Image.fromarray(darkroom.photo().pixels).save(out, format.upper(), exif=block)
    return out.getvalue()


def scrubbed(data: bytes, profile: Profile, *drawn: Region) -> bytes:
    done = scrub(data, profile, Engines(), QUIET, drawn=drawn)
    assert done.outcome is Outcome.CLEANED, (done.message, done.checks)
    return done.data or b""


@pytest.mark.parametrize("format", ["jpeg", "png"])
@pytest.mark.parametrize("drawn", [(), (Region.box(100, 50, 180, 90),)])
@pytest.mark.parametrize("orientation", [1, 6])
def test_what_was_kept_is_in_the_copy_and_nothing_else(
    format: str, drawn: tuple[Region, ...], orientation: int
) -> None:
    data = photo(format, orientation)
    copy = scrubbed(data, KEEP, *drawn)
    kept = dict(Image.open(io.BytesIO(copy)).getexif())
    # Pillow reads Latin-1 where all others write and read UTF-8.
    assert [kept[tag].encode("latin-1").decode() for tag in (0x013B, 0x8298)] == [AUTHOR, RIGHTS]
    assert set(kept) <= {0x013B, 0x8298, 0x8769, 0x0112}
    assert dict(Image.open(io.BytesIO(copy)).getexif().get_ifd(0x8769)) == {0x9003: TAKEN}
    assert darkroom.search(darkroom.CANARY, copy) == [] and b"7731-99" not in copy
    assert open_photo(copy)[1].pixels.shape == open_photo(data)[1].pixels.shape
    again = scrub(copy, KEEP, Engines(), QUIET)
    assert again.outcome is Outcome.ALREADY_CLEAN


@pytest.mark.parametrize("format", ["jpeg", "png"])
def test_nothing_is_kept_unless_it_was_asked_for(format: str) -> None:
    copy = scrubbed(photo(format), PLAIN)
    for text in (AUTHOR, RIGHTS, TAKEN):
        assert text.encode() not in copy
    only = scrubbed(photo(format), Profile(faces=False, text=False, codes=False, keep_date=True))
    assert TAKEN.encode() in only and AUTHOR.encode() not in only and RIGHTS.encode() not in only


@pytest.mark.parametrize("format", ["jpeg", "png"])
def test_the_stranger_accepts_just_these_words(format: str) -> None:
    copy = scrubbed(photo(format), KEEP)
    assert all(check.passed for check in recheck(copy, b"", KEEP, Engines(), QUIET))
    assert not all(check.passed for check in recheck(copy, b"", PLAIN, Engines(), QUIET))
    assert not all(check.passed for check in verify_alone(copy))
    plan = Plan((), (), (), KEEP, Facts(author=Secret("Somebody else")))
    from scrubber.contracts import Fidelity
    from scrubber.verify import verify

    checks = verify(Evidence(copy, photo(format), plan, Fidelity.EXACT, None, None))
    assert [check.name for check in checks if check.leaks] == ["structure"]


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


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_the_outside_witness_reads_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(scrubbed(photo("jpeg"), KEEP))
    done = subprocess.run(["exiftool", "-json", "-G1", str(tmp_path / "a.jpg")], capture_output=True, check=True)
    (seen,) = json.loads(done.stdout)
    assert (seen["IFD0:Artist"], seen["IFD0:Copyright"], seen["ExifIFD:DateTimeOriginal"]) == (AUTHOR, RIGHTS, TAKEN)
    assert "ExifTool:Warning" not in seen
