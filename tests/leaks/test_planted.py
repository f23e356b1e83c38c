"""Whatever hides in a file, and in whatever way: nothing of it is in the clean copy."""

from __future__ import annotations

import darkroom
import hiding_places
import idle
import pytest

from scrubber.decode import open_photo
from scrubber.formats import identify
from scrubber.model.finding import Tag
from scrubber.model.geometry import Region
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.redact import redact

PAIRS = [(format, name) for format, table in darkroom.PLANTS.items() for name in table]

# Dropped without a word: nearly every colour profile has a name and a copyright line, some have numbers that no viewer
# uses, and many editors leave gaps.
QUIET = {"icc text", "iCCP text", "iCCP name", "exif slack", "tail of a property", "animation: tail of a table",
         "animation: tail of the times", *idle.PROFILES}  # fmt: skip

# These hide in the picture itself: no reader of the container calls them hidden, but the copy must not have them.
IN_THE_PICTURE = {"unused palette entries", "unused palette", "colours under nothing", "transparency of unused colours"}


@pytest.fixture(scope="module")
def clean() -> dict[str, bytes]:
    return {format: darkroom.photo(format).data for format in darkroom.PLANTS}


@pytest.mark.parametrize(
    ("format", "least"),
    {"jpeg": 45, "png": 25, "webp": 11, "gif": 9, "tiff": 13, "bmp": 8, "heif": 9, "avif": 4}.items(),
)
def test_the_table_is_as_long_as_the_fields(format: str, least: int) -> None:
    assert len(darkroom.PLANTS[format]) >= least


@pytest.mark.parametrize(("format", "name"), PAIRS)
def test_nothing_planted_survives_a_rebuild(format: str, name: str, clean: dict[str, bytes]) -> None:
    planted = darkroom.PLANTS[format][name](clean[format], darkroom.CANARY)
    assert darkroom.search(darkroom.CANARY, planted), "planted in vain"
    form = identify(planted)
    copy = form.rebuild(planted, form.header(planted)).data
    assert darkroom.search(darkroom.CANARY, copy) == []
    assert darkroom.opened(copy).shape[:2] == darkroom.opened(planted).shape[:2]


@pytest.mark.parametrize(("format", "name"), PAIRS)
def test_nothing_planted_survives_a_redaction(format: str, name: str, clean: dict[str, bytes]) -> None:
    planted = darkroom.PLANTS[format][name](clean[format], darkroom.CANARY)
    form, photo = open_photo(planted)
    plan = Plan((Redaction(Region.box(100, 50, 180, 90), "blur"),), (), (), Profile())
    copy = redact(form, planted, photo, plan, 0)[0].data
    assert darkroom.search(darkroom.CANARY, copy) == []


@pytest.mark.parametrize(("format", "name"), PAIRS)
def test_everything_planted_is_told(format: str, name: str, clean: dict[str, bytes]) -> None:
    plain = {f.id for f in identify(clean[format]).hidden(clean[format])}
    planted = darkroom.PLANTS[format][name](clean[format], darkroom.CANARY)
    told = identify(planted).hidden(planted)
    assert all(isinstance(f.place, Tag) for f in told)
    assert darkroom.CANARY not in repr(told), "a finding must not print what it found"
    if name not in IN_THE_PICTURE | QUIET:
        assert {f.id for f in told} - plain, "the user hears nothing of it"


def test_many_secrets_at_once_are_all_gone() -> None:
    for format, table in darkroom.PLANTS.items():
        data = darkroom.photo(format).data
        canaries = {}
        for number, name in enumerate(table):
            if name in {*IN_THE_PICTURE, *hiding_places.ANEW, "hidden frame"} or name.startswith("animation: "):
                continue  # these write the whole file anew
            canaries[name] = f"Kanarienvogel-{number:04d}-Tannenweg"
            data = table[name](data, canaries[name])
        form = identify(data)
        copy = form.rebuild(data, form.header(data)).data
        assert {name for name, canary in canaries.items() if darkroom.search(canary, copy)} == set()
