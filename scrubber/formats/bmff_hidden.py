"""Everything in a HEIF or AVIF beside its picture, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.formats import bmff_alpha, bmff_film_hidden, bmff_slack, bmff_write, unseen
from scrubber.formats import bmff_boxes as b
from scrubber.formats import bmff_items as items
from scrubber.formats.blocks import after_end, c2pa, exif, filling, icc, xmp
from scrubber.formats.blocks import found as f
from scrubber.formats.bmff_film import Film
from scrubber.formats.bmff_items import Item, Listing
from scrubber.formats.bmff_picture import CROWDED, CUT_OFF, KEPT, UNLIKE, Picture, aux_type, crowded
from scrubber.formats.bmff_streams import CODINGS
from scrubber.model.errors import Damaged
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_PICTURES = (*CODINGS, b"grid", b"iovl", b"iden", b"jpeg", b"j2k1", b"avc1", b"vvc1", b"unci")
# What an auxiliary picture is for, by a word in its name.
_AUXILIARY: tuple[tuple[bytes, str, str], ...] = (
    (b"gainmap", "gain-map", "A second picture tells how bright each spot is on a bright screen (gain map)."),
    (b"hdrgain", "gain-map", "A second picture tells how bright each spot is on a bright screen (gain map)."),
    (b"depth", "depth-map", "A second picture tells how far away everything was (depth map)."),
    (b"disparity", "depth-map", "A second picture tells how far away everything was (depth map)."),
    (b"auxid:2", "depth-map", "A second picture tells how far away everything was (depth map)."),
    (b"portraiteffects", "cut-out", "A second picture holds the outline of the person (portrait mode)."),
    (b"skin", "skin", "A second picture holds where skin is."),
    (b"hair", "hair", "A second picture holds where hair is."),
    (b"teeth", "teeth", "A second picture holds where teeth are."),
    (b"glasses", "glasses", "A second picture holds where glasses are."),
    (b"sky", "sky", "A second picture holds where the sky is."),
    (b"matte", "cut-out", "A second picture holds the outline of a part of the photo."),
    (b"alpha", "spare-transparency", "A second transparency is stored, which nobody sees."),
)
_USUAL = (b"color", b"alpha", b"image", b"gmap", b"exif", b"xmp", b"tmap", b"picture")  # names that encoders give
_FILM = "A short film, with or without sound, is stored beside the picture."
_PROPERTIES: dict[bytes, tuple[Kind, str]] = {
    b"udes": (Kind.DESCRIPTION, "Somebody described the picture in words."),
    b"crtt": (Kind.TIME, "It tells when the picture was made."),
    b"mdft": (Kind.TIME, "It tells when the picture was changed."),
    b"cmin": (Kind.CAMERA_SETTINGS, "It tells how the camera's lens draws."),
    b"cmex": (Kind.CAMERA_SETTINGS, "It tells where the camera stood and looked."),
}
# Numbers that only say how bright the screen was that the colours were made for, or how the picture is stored.
_PLAIN = KEPT | {b"ccst", b"btrt", b"a1lx", b"clli", b"mdcv", b"amve", b"cclv", b"rloc", b"free", b"skip"}


def findings(data: bytes, listing: Listing, picture: Picture, film: Film | None) -> tuple[Finding, ...]:
    """`film` is the animation, where viewers show one; then `picture` is its first."""
    out = [*_boxes(data, listing, film), *_items(data, listing, picture, film), *_own(data, picture, film)]
    out += _between(data, listing, film)
    out += filling.of(_unused(data, listing, film), len(data), "heif")
    out += after_end.findings(data, b.behind(data), "heif/after-end")
    return tuple(f.numbered(out))


def _boxes(data: bytes, listing: Listing, film: Film | None) -> Iterator[Finding]:
    """Boxes beside the list of pictures and their bytes."""
    for box in listing.boxes:
        body = data[box.start : box.end]
        if box.name == b"moov" and film is not None:
            yield from bmff_film_hidden.findings(data, box, film)
        elif box.name == b"moov":
            yield f.found(Kind.MOVIE, "heif/moov", "A film or a series of pictures is stored beside the photo.")
            yield from _film(body)
        elif box.name in (b"mpvd", b"moof"):
            yield f.found(Kind.MOVIE, f"heif/{_name(box.name)}", _FILM)
        elif box.name == b"uuid" and body.startswith(_C2PA):
            yield from c2pa.findings(body[16:], "c2pa")
        elif box.name in (b"free", b"skip"):
            if body.strip(b"\0"):
                yield f.found(Kind.UNKNOWN, f"heif/{_name(box.name)}", "Bytes stand in a part that should be empty.")
        elif box.name not in (b"ftyp", b"meta", b"mdat"):
            yield f.found(Kind.UNKNOWN, f"heif/{_name(box.name)}", text=f.text_of(body[:2000]) if _wordy(body) else "")
    if sum(box.name == b"meta" for box in listing.boxes) > 1:
        yield f.found(Kind.UNKNOWN, "heif/meta", "The file has a second list of pictures.")
    for box in listing.strange:
        if box.name not in (b"free", b"skip") or data[box.start : box.end].strip(b"\0"):
            yield f.found(Kind.UNKNOWN, f"heif/meta/{_name(box.name)}")
    if listing.handler and listing.handler not in (b"pict", b"PictureHandler"):
        text = f.text_of(listing.handler)
        yield f.found(Kind.SOFTWARE, "heif/handler", "It tells which program wrote the file.", text)


def _film(body: bytes) -> Iterator[Finding]:
    """What a film's description holds beside the film."""
    if b"Exif" in body or b"rdf+xml" in body:
        yield f.found(Kind.UNKNOWN, "heif/moov/notes", "The film has notes of its own, such as where it was made.")
    if b"udta" in body or b"\xa9xyz" in body:
        yield f.found(Kind.UNKNOWN, "heif/moov/udta", "The film has notes of its own, such as where it was made.")


def _items(data: bytes, listing: Listing, picture: Picture, film: Film | None) -> Iterator[Finding]:
    """Items that the picture is not made of."""
    used = {part.item.number for part in picture.parts}
    if film is not None:  # the still that viewers show who know no animations is mostly the first of its pictures
        first = [_read(data, part.item) for part in picture.parts]
        used |= {number for number, item in listing.items.items() if item.spans and _read(data, item) in first}
    for number, item in listing.items.items():
        if item.title and item.title.lower() not in _USUAL and item.sort not in (b"Exif", b"mime"):
            yield f.found(Kind.COMMENT, "heif/item-name", "A part of the picture has a name.", f.text_of(item.title))
        if number in used:
            continue
        if item.sort == b"Exif":
            yield from exif.findings(exif_block(data, item), "exif")
        elif item.sort == b"mime":
            yield from _note(data, item)
        elif item.sort in (b"tmap", b"sato"):
            yield f.found(Kind.SECOND_PICTURE, f"heif/{_name(item.sort)}", _AUXILIARY[0][2])
        elif item.sort in _PICTURES:
            yield from _picture(listing, item, used)
        else:
            yield f.found(Kind.UNKNOWN, f"heif/item/{_name(item.sort)}")


def _picture(listing: Listing, item: Item, used: set[int]) -> Iterator[Finding]:
    """Another picture; tiles count with the picture that they belong to."""
    if listing.sources(b"dimg", item.number):
        return
    if listing.targets(b"thmb", item.number):
        yield f.found(Kind.PREVIEW, "heif/thumbnail")
    elif listing.targets(b"auxl", item.number):
        kind = aux_type(item)
        what = next(((name, why) for word, name, why in _AUXILIARY if word in kind), None)
        name, why = what or ("second-picture", "A second picture belongs to the photo; nobody can say what it is for.")
        yield f.found(Kind.SECOND_PICTURE, f"heif/{name}", why, "" if what else f.text_of(kind))
    else:
        reason = "Another picture is stored in the file, such as one of the same series."
        yield f.found(Kind.SECOND_PICTURE, "heif/another-picture", reason)


def _note(data: bytes, item: Item) -> Iterator[Finding]:
    body = _read(data, item)
    if item.media == b"application/rdf+xml" or b"<x:xmpmeta" in body[:1000]:
        yield from xmp.findings(body, "xmp")
    else:
        text = f.text_of(body) if _wordy(body) else f.text_of(item.media)
        yield f.found(Kind.UNKNOWN, "heif/note", text=text)


def _own(data: bytes, picture: Picture, film: Film | None) -> Iterator[Finding]:
    """What the picture's own parts hold beside the picture."""
    for name in dict.fromkeys(p.name for part in picture.parts for p in part.item.properties if p.name not in _PLAIN):
        kind, reason = _PROPERTIES.get(name, (Kind.UNKNOWN, ""))
        yield f.found(kind, f"heif/{_name(name)}", reason)
    profiles = {p.content[4:] for part in picture.parts for p in part.item.properties
                if p.name == b"colr" and p.content[:4] in (b"prof", b"rICC")}  # fmt: skip
    for profile in sorted(profiles):
        yield from icc.findings(profile, "icc")
    if (picture.cut and picture.why_not and picture.why_not != CROWDED) or picture.why_not == CUT_OFF:
        yield cut_off()
    if picture.why_not == UNLIKE:
        yield f.found(Kind.UNKNOWN, "heif/tiles", "A tile of the picture says of itself what the others don't.")
    if crowded(picture.parts):
        yield f.found(Kind.UNKNOWN, "heif/set-up", CROWDED)
    if bmff_write.leaves_out(data, picture, film):
        reason = "Notes stand inside the compressed picture, such as the name of the encoder."
        yield f.found(Kind.SOFTWARE, "heif/within-picture", reason)


def _between(data: bytes, listing: Listing, film: Film | None) -> Iterator[Finding]:
    """Bytes of the picture data that no item and no film uses."""
    if not _unknown_film(listing, film) and any(gap.strip(b"\0") for gap in _gaps(data, listing, film)):
        yield f.found(Kind.UNKNOWN, "heif/between-pictures", "Bytes stand between the pictures.")


def _unknown_film(listing: Listing, film: Film | None) -> bool:
    """Whether bytes of a film stand there that nobody has followed."""
    return film is None and any(box.name in (b"moov", b"moof") for box in listing.boxes)


def _gaps(data: bytes, listing: Listing, film: Film | None) -> Iterator[bytes]:
    pictures = [span for track in film.tracks for span in track.spans] if film else []
    spans = sorted([*pictures, *(span for item in listing.items.values() for span in item.spans)])
    for box in (x for x in listing.boxes if x.name == b"mdat"):
        at = box.start
        for start, end in (*spans, (box.end, box.end)):
            if at < start <= box.end:
                yield data[at:start]
            at = max(at, min(end, box.end))


def _unused(data: bytes, listing: Listing, film: Film | None) -> Iterator[bytes]:
    """Parts that are there to fill, and what no picture uses."""
    yield from (data[x.start : x.end] for x in (*listing.boxes, *listing.strange) if x.name in (b"free", b"skip"))
    if not _unknown_film(listing, film):
        yield from _gaps(data, listing, film)


_CUT_OFF = "The photo was cropped, and what was cut off is still stored."


def under_transparency() -> Finding:
    return f.found(Kind.SECOND_PICTURE, "heif/under-transparency", unseen.WHY)


def clear_colours() -> Finding:
    return f.found(Kind.SECOND_PICTURE, "heif/transparency", bmff_alpha.WHY)


def cut_off() -> Finding:
    return f.found(Kind.SECOND_PICTURE, "heif/cut-off", _CUT_OFF)


def behind_picture() -> Finding:
    return f.found(Kind.TRAILING_DATA, "heif/behind-picture", bmff_slack.WHY)


def exif_block(data: bytes, item: Item) -> bytes:
    """From its byte order mark on; empty where it can't be read."""
    return _tiff(_read(data, item))


def _read(data: bytes, item: Item) -> bytes:
    try:
        return items.content(data, item)
    except Damaged:
        return b""


def _tiff(body: bytes) -> bytes:
    """An Exif item begins with how far away its block begins (ISO/IEC 23008-12, A.2.1)."""
    skip = 4 + int.from_bytes(body[:4], "big")
    for at in (skip, 4, 10, 0):
        if body[at : at + 4] in (b"II*\0", b"MM\0*"):
            return body[at:]
    return body[skip:]


def _name(raw: bytes) -> str:
    return f.text_of(raw) or "unnamed"


def _wordy(body: bytes) -> bool:
    return bool(body) and all(32 <= byte < 127 or byte in b"\r\n\t\0" for byte in body[:2000])
