"""Cuts a GIF file into its pictures and everything else, without reading past its end (GIF89a specification)."""

from __future__ import annotations

from dataclasses import dataclass, field

from scrubber.formats import limits
from scrubber.formats.once import once
from scrubber.model.errors import Damaged, TooLarge

SIGNATURES = (b"GIF87a", b"GIF89a")
EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
CONTROL, COMMENT, TEXT, APPLICATION = 0xF9, 0xFE, 0x01, 0xFF
LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
BACKGROUND, PREVIOUS = 2, 3  # what is done with a picture before the next one is drawn


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture: `box` is (left, top, right, bottom) on the canvas, `data` its LZW codes of at least `least` bits.

    `palette` holds 3 bytes a colour, None where the file's own holds; `clear` is the colour that counts as transparent.
    """

    box: tuple[int, int, int, int]
    palette: bytes | None
    interlaced: bool
    least: int
    data: bytes
    delay: int = 0
    disposal: int = 0
    clear: int | None = None

    @property
    def size(self) -> tuple[int, int]:
        left, top, right, bottom = self.box
        return right - left, bottom - top


@dataclass(frozen=True, slots=True)
class Extra:
    """An extension that no picture needs: its sort, its name if it is an application's, and its bytes.

    `raw` are the same bytes with the lengths in between, as XMP is stored.
    """

    sort: int
    name: bytes
    body: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class Gif:
    """`size` is the canvas, grown where a picture reaches beyond it; `loops` None where the file plays once."""

    size: tuple[int, int]
    palette: bytes | None
    frames: tuple[Frame, ...]
    loops: int | None
    extras: tuple[Extra, ...]
    end: int
    closed: bool


@dataclass(slots=True)
class _Walk:
    data: bytes
    at: int = 13
    frames: list[Frame] = field(default_factory=list)
    extras: list[Extra] = field(default_factory=list)
    loops: int | None = None
    control: tuple[int, int, int | None] = (0, 0, None)
    told: set[bytes] = field(default_factory=set)  # what was said already, of which viewers take the last alone
    blocks: int = 0


@once
def read(data: bytes) -> Gif:
    """Raises Damaged or TooLarge."""
    if data[:6] not in SIGNATURES or len(data) < 13:
        raise Damaged("The GIF's header is damaged.")
    walk = _Walk(data)
    palette = _palette(walk, data[10])
    closed = _blocks(walk)
    if not walk.frames:
        raise Damaged("There is no picture in the GIF.")
    width = max(int.from_bytes(data[6:8], "little"), *(f.box[2] for f in walk.frames))
    height = max(int.from_bytes(data[8:10], "little"), *(f.box[3] for f in walk.frames))
    limits.check_size(width, height)
    limits.check_frames(len(walk.frames), width * height)
    return Gif((width, height), palette, tuple(walk.frames), walk.loops, tuple(walk.extras), walk.at, closed)


def _blocks(walk: _Walk) -> bool:
    """Reads up to the trailer; False where it is missing."""
    while walk.at < len(walk.data):
        sign = walk.data[walk.at]
        walk.at += 1
        if sign == TRAILER:
            return True
        walk.blocks += 1
        if walk.blocks > limits.MAX_SEGMENTS:
            raise TooLarge("The GIF consists of more parts than any program writes.")
        if sign == IMAGE:
            _image(walk)
        elif sign == EXTENSION:
            _extension(walk)
        elif walk.frames:
            walk.at -= 1
            return False  # what follows is no block: it counts as standing behind the end
        else:
            raise Damaged("The GIF is damaged before its picture.")
    return False


def _palette(walk: _Walk, flags: int) -> bytes | None:
    if not flags & 0x80:
        return None
    size = 3 << ((flags & 7) + 1)
    walk.at += size
    return _taken(walk, walk.at - size, size)


def _taken(walk: _Walk, at: int, size: int) -> bytes:
    if at + size > len(walk.data):
        raise Damaged("The picture is cut off before its end.")
    return walk.data[at : at + size]


def _image(walk: _Walk) -> None:
    head = _taken(walk, walk.at, 9)
    walk.at += 9
    left, top, width, height = (int.from_bytes(head[i : i + 2], "little") for i in range(0, 8, 2))
    if not width or not height:
        raise Damaged("The file says that its picture is empty.")
    palette = _palette(walk, head[8])
    least = _taken(walk, walk.at, 1)[0]
    walk.at += 1
    if not 1 <= least <= 8:
        raise Damaged("The GIF's picture data are damaged.")
    body, _ = _sub_blocks(walk)
    delay, disposal, clear = walk.control
    walk.control = (0, 0, None)
    walk.told.discard(b"")
    box = (left, top, left + width, top + height)
    walk.frames.append(Frame(box, palette, bool(head[8] & 0x40), least, body, delay, disposal, clear))


def _extension(walk: _Walk) -> None:
    sort = _taken(walk, walk.at, 1)[0]
    walk.at += 1
    name = b""
    if sort == APPLICATION and walk.data[walk.at : walk.at + 1] == b"\x0b":
        name = _taken(walk, walk.at + 1, 11)
        walk.at += 12
    body, raw = _sub_blocks(walk)
    key: bytes | None = None
    if sort == CONTROL and len(body) == 4:
        clear, key = body[3] if body[0] & 1 else None, b""
        walk.control = (int.from_bytes(body[1:3], "little"), body[0] >> 2 & 7, clear)
    elif name in LOOPS and len(body) == 3 and body[0] == 1:
        walk.loops, key = int.from_bytes(body[1:3], "little"), LOOPS[0]
    if key is None or key in walk.told:
        walk.extras.append(Extra(sort, name, body, raw))
    else:
        walk.told.add(key)


def _sub_blocks(walk: _Walk) -> tuple[bytes, bytes]:
    """The bytes of a run of sub-blocks, without and with their lengths."""
    start, pieces = walk.at, list[bytes]()
    while True:
        length = _taken(walk, walk.at, 1)[0]
        if not length:
            walk.at += 1
            return b"".join(pieces), walk.data[start : walk.at - 1]
        pieces.append(_taken(walk, walk.at + 1, length))
        walk.at += 1 + length
