"""What HEIF and AVIF photos have in common: one container, read and written in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, zip_longest

import numpy as np

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import (
    bmff_alpha,
    bmff_film,
    bmff_hidden,
    bmff_items,
    bmff_picture,
    bmff_slack,
    bmff_write,
    colours,
    heif_pixels,
    limits,
    unseen,
)
from scrubber.formats.bmff_film import Film
from scrubber.formats.bmff_items import Listing
from scrubber.formats.bmff_picture import Picture
from scrubber.formats.once import once
from scrubber.model import turns
from scrubber.model.errors import Damaged, TooLarge
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels
from scrubber.model.photo import Header

# The brands that tell what is inside (ISO/IEC 23008-12, annexes B to D; AV1 Image File Format, 6).
_BRANDS = {b"avif": "avif", b"avis": "avif", b"heic": "heif", b"heix": "heif", b"heim": "heif", b"heis": "heif",
           b"hevc": "heif", b"hevx": "heif", b"hevm": "heif", b"hevs": "heif"}  # fmt: skip
_GENERAL = (b"mif1", b"mif2", b"msf1", b"miaf")
# Traces of a covered place reach over the blocks that it is coded in, which are not known: the most common size.
_UNIT = (16, 16)
_ONE_FRAME = "Only the still picture is kept, not the film beside it."
_MOST_TRIED = 8  # places that look like words; each costs two more looks at all pictures
_DIMMED = ", with the range of brightness that every screen shows,"


def coded_as(head: bytes) -> str:
    """ "heif", "avif", or "" for other files, by the brands in the first bytes."""
    if head[4:8] != b"ftyp":
        return ""
    end = min(len(head), int.from_bytes(head[:4], "big"))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4))]
    told = next((_BRANDS[brand] for brand in brands if brand in _BRANDS), "")
    return told or ("heif" if brands[0] in _GENERAL else "")


def header(data: bytes, name: str) -> Header:
    """Raises Damaged, TooLarge or NotAPhoto."""
    _, picture, film = _read(data)
    return Header(
        format=name,
        size=picture.size,
        orientation=picture.orientation,
        icc=picture.icc,
        channels=picture.channels,
        bits=picture.bits,
        unit=_UNIT,
        editable=False,
        why_not=picture.why_not or "Parts of this picture can't be changed one by one.",
        frames=len(film.delays) if film else 1,
    )


def hidden(data: bytes) -> tuple[Finding, ...]:
    listing, picture, film = _read(data)
    found = bmff_hidden.findings(data, listing, picture, film)
    under = (bmff_hidden.under_transparency(),) if _under_nothing(data) else ()
    beyond = (bmff_hidden.cut_off(),) if _beyond(data) else ()
    clear = (bmff_hidden.clear_colours(),) if _coloured(data) else ()
    return (*found, *beyond, *under, *clear, *((bmff_hidden.behind_picture(),) if _behind(data) else ()))


def kept(data: bytes, header: Header) -> Rebuilt | None:
    """The same compressed pictures in a new container; None where they can't be kept as they are. Raises Damaged."""
    listing, picture, film = _read(data)
    if picture.why_not or _under_nothing(data) or _coloured(data) or _behind(data) or _beyond(data):
        return None
    if film is not None:
        return Rebuilt(bmff_write.written(data, picture, film=film if header.frames > 1 else None), Fidelity.EXACT)
    moving = any(box.name == b"moov" for box in listing.boxes)
    return Rebuilt(bmff_write.written(data, picture), Fidelity.EXACT, _ONE_FRAME if moving else "")


def why_not(data: bytes) -> str:
    """Why `kept` is None."""
    if _beyond(data):
        return bmff_picture.CUT_OFF
    if why := _read(data)[1].why_not or (unseen.WHY if _under_nothing(data) else ""):
        return why
    return bmff_alpha.WHY if _coloured(data) else bmff_slack.WHY


def picture_of(data: bytes) -> Picture:
    return _read(data)[1]


def film_of(data: bytes) -> Film | None:
    """The animation that viewers show, if it is one."""
    return _read(data)[2]


def profile(data: bytes) -> bytes | None:
    """The colour profile of the pixels that `pixels` gives: the file's own, or one made of the numbers in it."""
    picture = _read(data)[1]
    return None if colours.bright(picture.colour) else picture.icc or colours.profile(picture.colour)


def dimmed(data: bytes) -> str:
    """Words for a note where `pixels` brought a bright picture to everybody's screen."""
    return _DIMMED if colours.bright(_read(data)[1].colour) else ""


def pixels(data: bytes, header: Header) -> Pixels:
    """H x W x 3 or 4, upright, black where transparent. A bright picture becomes sRGB. Raises Damaged or TooLarge."""
    return _seen(_decoded(data, _read(data)[1]), data, header)


def canvases(data: bytes, header: Header) -> Iterator[Pixels]:
    """The same for each picture of an animation. Raises Damaged or TooLarge."""
    for stored in islice(_moving(data), header.frames):
        yield _seen(stored, data, header)


def _seen(upright: heif_pixels.Samples, data: bytes, header: Header) -> Pixels:
    picture = _read(data)[1]
    if upright.shape[1::-1] != header.upright_size:
        raise Damaged("The picture has another size than the file says.")
    if picture.colour is not None and colours.bright(picture.colour):
        upright = colours.to_srgb(upright, picture.colour)
    if upright.shape[2] == 4:
        upright = np.where(upright[..., 3:] == 0, np.uint8(0), upright)
    return np.ascontiguousarray(upright)


@once
def _under_nothing(data: bytes) -> bool:
    """Whether something can be made out where a picture is fully transparent. Raises Damaged or TooLarge."""
    if not _read(data)[1].alpha:
        return False
    return any(_rough(stored) for stored in _stored(data))


@once
def _coloured(data: bytes) -> bool:
    """Whether the transparency of a picture has colours. Raises Damaged or TooLarge."""
    listing, picture, _ = _read(data)
    return any(bmff_alpha.coloured(data, listing, part.item) for part in picture.parts if part.over)


@once
def _beyond(data: bytes) -> bool:
    """Whether something can be made out in the tiles beyond the edge of a picture, which cameras leave even.

    Raises Damaged or TooLarge.
    """
    _, picture, film = _read(data)
    whole, (width, height) = bmff_picture.whole(data, picture), bmff_picture.told_size(picture)
    most = max(whole[0] - width, whole[1] - height)
    if film is not None or picture.why_not or most <= bmff_picture.PADDING:
        return False
    try:
        plain = bmff_write.uncut(data, picture, whole)
        limits.check_size(*whole)
        stored = (
            heif_pixels.of_heif(plain, deep=False) if picture.coding == b"hvc1" else next(heif_pixels.of_avif(plain))
        )
    except (Damaged, TooLarge):
        return True  # nobody can say
    shown = np.zeros((*stored.shape[:2], 1), np.uint8)
    shown[:height, :width] = 255
    return unseen.rough(np.concatenate([stored[..., :3], shown], axis=2))


@once
def _behind(data: bytes) -> bool:
    """Whether words stand behind the last block of a picture, where no decoder looks, or too many to find out.

    Asked of the file without the notes that go in any case. Raises Damaged or TooLarge.
    """
    _, picture, film = _read(data)
    if picture.why_not:
        return False
    data = bmff_write.written(data, picture, film=film)
    places = bmff_slack.suspects(data, *_read(data)[1:])
    if not places or len(places) > _MOST_TRIED:
        return bool(places)
    return any(
        all(_alike(data, bmff_slack.filled(data, [place], filler)) for filler in bmff_slack.FILLERS) for place in places
    )


def _alike(data: bytes, other: bytes) -> bool:
    """Whether two files show the same pictures; a file that can't be decoded shows none."""
    try:
        pairs = zip_longest(_stored(data), _stored(other))
        return all(one is not None and two is not None and np.array_equal(one, two) for one, two in pairs)
    except Damaged:
        return False


def _stored(data: bytes) -> Iterator[heif_pixels.Samples]:
    _, picture, film = _read(data)
    return _moving(data) if film else iter((_decoded(data, picture),))


def _rough(stored: heif_pixels.Samples) -> bool:
    if stored.dtype != np.uint8:
        stored = (stored >> 8).astype(np.uint8)
    return stored.shape[2] == 4 and unseen.rough(stored)


def _decoded(data: bytes, picture: Picture) -> heif_pixels.Samples:
    """Upright and cut, as stored: 16 bits where the picture is bright, and whatever stands under transparency."""
    plain = data if picture.why_not else bmff_write.written(data, picture)
    if picture.coding == b"av01":
        return _laid(next(heif_pixels.of_avif(plain)), picture)
    return heif_pixels.of_heif(plain, deep=colours.bright(picture.colour))


def _moving(data: bytes) -> Iterator[heif_pixels.Samples]:
    """Each picture of an animation, as `_decoded` gives the first. Raises Damaged or TooLarge."""
    _, picture, film = _read(data)
    plain = data if picture.why_not else bmff_write.written(data, picture, film=film)
    left = len(film.delays) if film else 0
    for stored in heif_pixels.of_avif(plain):
        yield _laid(stored, picture)
        left -= 1
    if left:
        raise Damaged("The animation has another number of pictures than the file says.")


def _laid(stored: Pixels, picture: Picture) -> heif_pixels.Samples:
    return np.asarray(turns.upright(_cut(stored, picture), picture.orientation))


def _cut(stored: Pixels, picture: Picture) -> Pixels:
    if picture.cut is None:
        return stored
    left, top, right, bottom = picture.cut
    return stored[top:bottom, left:right]


@once
def _read(data: bytes) -> tuple[Listing, Picture, Film | None]:
    """Of an animation the first of its pictures, which need not be the still that stands beside them."""
    listing = bmff_items.read(data)
    film = bmff_film.read(data, listing) if coded_as(data[: listing.boxes[0].end]) == "avif" else None
    return listing, film.picture if film else bmff_picture.find(data, listing), film
