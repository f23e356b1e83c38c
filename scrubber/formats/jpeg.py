"""JPEG photos: rebuilt round the same compressed picture, covered block by block."""

from __future__ import annotations

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import jpeg_blocks, jpeg_container, jpeg_frame, jpeg_hidden, jpeg_reencode, jpeg_slack
from scrubber.formats import jpeg_segments as seg
from scrubber.formats.blocks import icc
from scrubber.formats.jpeg_frame import Picture
from scrubber.formats.once import once
from scrubber.model import turns
from scrubber.model.errors import Damaged
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "jpeg"
SUFFIX: str = ".jpg"

_TAGGED = "The photo could not be turned without loss, so its copy keeps the one tag that says which side is up."


def matches(head: bytes) -> bool:
    return head[:3] == b"\xff\xd8\xff"


def header(data: bytes) -> Header:
    """Raises Damaged, TooLarge, or NotAPhoto for sorts of JPEG that hardly any program can show."""
    parts, picture = _read(data)
    why_not = jpeg_blocks.why_not(picture)
    return Header(
        format=NAME,
        size=picture.frame.size,
        orientation=jpeg_hidden.orientation(parts),
        icc=jpeg_hidden.profile(parts),
        channels=len(picture.frame.components),
        unit=picture.frame.unit,
        editable=not why_not,
        why_not=why_not,
    )


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises as `header` does."""
    parts, picture = _read(data)
    found = jpeg_hidden.findings(data, parts, picture)
    slack = _suspected(data)
    behind = (jpeg_hidden.perhaps_behind(),) if slack is None else jpeg_hidden.slack(slack)
    inside = jpeg_slack.broken(data, picture) or jpeg_slack.wordy(data, picture)
    return (*found, *behind, *((jpeg_hidden.within_picture(),) if inside else ()))


def behind_picture(data: bytes, shown: jpeg_slack.Raw) -> tuple[Finding, ...]:
    """What hides behind the last block, where it does not look like text; `shown` are the pixels as decoded."""
    _, picture = _read(data)
    if _suspects(data):
        return ()  # `hidden` has looked at these
    slack = _behind(data, picture, [len(picture.scans) - 1], shown)
    return (jpeg_hidden.perhaps_behind(),) if slack is None else jpeg_hidden.slack(slack)


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The compressed picture byte for byte in a new container, or turned upright block by block."""
    parts, picture = _read(data)
    profile = icc.scrubbed(header.icc) if header.icc else None
    broken = jpeg_slack.broken(data, picture)
    if broken and not parts.closed:
        raise Damaged("The picture is cut off before its end.")
    if header.editable and header.orientation != 1 and jpeg_blocks.can_turn(picture.frame, header.orientation):
        try:
            turned = jpeg_blocks.turned(_blocks(data, picture), header.orientation)
            return Rebuilt(_packed(turned, picture, profile, 1), Fidelity.TURNED)
        except Damaged:
            pass  # libjpeg is stricter with damaged blocks than the programs that show them
    idle = any(scan.idle_codes() for scan in picture.scans)
    if broken or idle or (header.editable and jpeg_slack.wordy(data, picture)):
        return _written_again(data, picture, header, profile)
    unneeded = _behind(data, picture, list(range(len(picture.scans)))) if header.slack else _suspected(data)
    if unneeded is None:
        return _written_again(data, picture, header, profile)
    picture = jpeg_slack.without(picture, unneeded)
    fresh = jpeg_container.write(data, picture, profile, header.orientation)
    start, end = picture.scans[-1].picture
    last = (len(fresh) - 2 - (end - start), start, end - start)  # before the end marker
    return Rebuilt(fresh, Fidelity.EXACT, _TAGGED if header.orientation != 1 else "", carried=last)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """Only the blocks under `mask` change; a JPEG whose blocks can't be edited is written again as a whole."""
    _, picture = _read(data)
    if not header.editable:
        return jpeg_reencode.reencode(picture_only(data)[0], header, pixels, quality, header.why_not)
    profile = icc.scrubbed(header.icc) if header.icc else None
    turn = header.orientation != 1 and jpeg_blocks.can_turn(picture.frame, header.orientation)
    try:
        blocks = _blocks(data, picture)
        stored, covered = turns.stored(pixels, header.orientation), turns.stored(mask, header.orientation)
        blocks = jpeg_blocks.painted(blocks, stored, covered)
        if turn:
            blocks = jpeg_blocks.turned(blocks, header.orientation)
        fresh = _packed(blocks, picture, profile, 1 if turn else header.orientation)
    except Damaged as error:
        return jpeg_reencode.reencode(picture_only(data)[0], header, pixels, quality, error.sentence)
    if turn:
        return Rebuilt(fresh, Fidelity.TURNED)
    return Rebuilt(fresh, Fidelity.EXACT, _TAGGED if header.orientation != 1 else "")


def picture_only(data: bytes) -> tuple[bytes, bool]:
    """The picture without any metadata, for decoders, and whether the file had an end marker."""
    parts, picture = _read(data)
    return jpeg_container.write(data, picture), parts.closed


@once
def _read(data: bytes) -> tuple[seg.Segments, Picture]:
    parts = seg.read(data)
    return parts, jpeg_frame.parse(parts)


@once
def _suspected(data: bytes) -> dict[int, int] | None:
    """How many bytes stand behind the scans that are suspected; None where to find out takes too long."""
    return _behind(data, _read(data)[1], _suspects(data))


def _suspects(data: bytes) -> list[int]:
    """Those that end in something like text, and all where the picture may go on below what its header owns up to."""
    parts, picture = _read(data)
    taller = jpeg_hidden.taller(parts, picture.frame.size)
    return list(range(len(picture.scans))) if taller else jpeg_slack.suspects(data, picture)


def _behind(
    data: bytes, picture: Picture, scans: list[int], shown: jpeg_slack.Raw | None = None
) -> dict[int, int] | None:
    try:
        return jpeg_slack.lengths(data, picture, scans, shown)
    except jpeg_slack.TooLong:
        return None


def _blocks(data: bytes, picture: Picture) -> jpeg_blocks.Blocks:
    return jpeg_blocks.read(jpeg_container.write(data, picture), picture)


def _written_again(data: bytes, picture: Picture, header: Header, profile: bytes | None) -> Rebuilt:
    """The same blocks in new data, where something may hide between them. Raises Damaged where that fails."""
    if not header.editable:
        raise Damaged("The JPEG's picture data are damaged.")
    fresh = _packed(_blocks(data, picture), picture, profile, header.orientation)
    if not jpeg_slack.alike(data, picture, fresh, _read(fresh)[1]):
        raise Damaged("The JPEG's picture data are damaged.")
    return Rebuilt(fresh, Fidelity.EXACT, _TAGGED if header.orientation != 1 else "")


def _packed(blocks: jpeg_blocks.Blocks, picture: Picture, profile: bytes | None, orientation: int) -> bytes:
    """The blocks as a file, in our own container with the colours of `picture`."""
    raw = jpeg_blocks.write(blocks)
    _, fresh = _read(raw)
    meant = Picture(fresh.frame, fresh.scans, picture.colours, picture.adobe, ())
    return jpeg_container.write(raw, meant, profile, orientation)
