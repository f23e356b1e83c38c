"""The many ways in which one text can be written in a file."""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Iterable, Iterator
from operator import sub

from scrubber.verify import icc, png

# Deleted and made small on both sides before they are compared: then any case is the same, spaces and line breaks
# don't matter, and UTF-16 of Latin letters is the same as the letters themselves.
_BLANK = b" \t\r\n\v\f\0"
_SMALL = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"abcdefghijklmnopqrstuvwxyz")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
# Below this many bytes a text stands by chance among a clean file's few hundred bytes of headers ("1", "300", "sRGB").
LEAST_WORD = 4
LONGEST = 64  # bytes; the beginning of a text is evidence enough
# Words that a clean file holds because its format says so: no secret that is only part of one of them is searched.
_WORDS = (
    b"JFIF Exif Adobe ICC_PROFILE mntrRGBXYZ scnr prtr spac GRAYXYZ acsp para curv text desc cprt mluc enUS "
    b"RIFF WEBP VP8X VP8L ALPH ICCP ANIM ANMF GIF89a NETSCAPE2.0 "
    b"ftypavifmif1miaf ftypheicmif1miaf ftypheixmif1miaf meta hdlr pict pitm iloc iinf infe iprp ipco ipma iref mdat "
    b"av01 hvc1 grid ispe pixi colr nclx colrprof av1C hvcC auxC irot imir clap pasp lsel a1op dimg auxl prem "
    b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha urn:mpeg:hevc:2015:auxid:1 "
    b"IHDR PLTE tRNS gAMA cHRM iCCP IDAT IEND wtpt rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC chad cicp lumi bkpt gamt"
).split()
_MARKS = re.compile(r"[\n;|]")
_SHIFTS = ((b"", 0), (b"\0", 2), (b"\0\0", 3))  # what stands before a text in base64, and its first sign of its own
BELONGS = b"\n".join(
    word.translate(_SMALL, _BLANK)
    for word in (*_WORDS, *png.PROFILE_NAMES, *(phrase.encode() for phrase in sorted(icc.NEUTRAL)))
)


def folded(body: bytes) -> bytes:
    """Small letters, no blanks, no zeros."""
    return body.translate(_SMALL, _BLANK)


def of_words(texts: Iterable[str]) -> set[bytes]:
    """What to look for, folded, where a file holds words: every writing of every text and of its separate fields."""
    found = set[bytes]()
    for text in {field for whole in texts for field in _fields(whole)}:
        plain = folded(text.encode("utf-8", "surrogatepass"))
        if len(plain) >= LEAST_WORD and plain not in BELONGS:
            found.update(_coded(text.strip().encode("utf-8", "surrogatepass")))
            if text.isascii():
                found.add(plain)  # all spellings and encodings are the same once they are folded
            else:
                found.update(_spelled(text))
    return found


def of_numbers(texts: Iterable[str], least: int) -> set[bytes]:
    """What to look for, as it is, among numbers: texts of at least `least` bytes other than zero.

    Texts whose bytes rise or fall evenly ("00000000", "12345678") are left out: so do pictures.
    """
    found = set[bytes]()
    for text in map(str.strip, texts):
        if text.isascii() and len(text) < least:
            continue
        for spelling in {text, text.lower(), text.upper()}:
            if spelling.isascii() and "\0" not in spelling:
                found.update(_of_letters(spelling, least))
            else:
                found.update(n for n in _among_numbers(spelling) if _telling(n.replace(b"\0", b""), least))
    return found


def _of_letters(text: str, least: int) -> tuple[bytes, ...]:
    """What `_among_numbers` gives of plain letters, if they are telling: in UTF-16 they are the same with zeros."""
    letters = text[:LONGEST].encode()
    if not _telling(letters, least):
        return ()
    return letters, text[: LONGEST // 2].encode("utf-16-le").rstrip(b"\0")


def _telling(letters: bytes, least: int) -> bool:
    """Whether they are enough, and don't rise or fall evenly."""
    if len(letters) < least:
        return False
    steps = set(map(sub, letters[1:16], letters))
    return len(steps if letters.isascii() else {step % 256 for step in steps}) >= 4


def _among_numbers(text: str) -> Iterator[bytes]:
    if text.isascii():
        # The two orders of UTF-16 differ by the zero that comes first or last.
        encodings: tuple[str, ...] = ("utf-8", "utf-16-le")
    else:
        encodings = ENCODINGS
    for encoding in encodings:
        yield _encoded(text[:LONGEST], encoding)[:LONGEST].rstrip(b"\0")


def _fields(text: str) -> Iterable[str]:
    """The text, and what stands between its marks."""
    parts = _MARKS.split(text)
    return parts if len(parts) == 1 else (text, *parts)


def _spelled(text: str) -> Iterator[bytes]:
    for spelling in {text, text.lower(), text.upper(), text.title()}:
        for encoding in ENCODINGS:
            if len(needle := folded(_encoded(spelling, encoding))) >= LEAST_WORD:
                yield needle


def _coded(raw: bytes) -> list[bytes]:
    """In hexadecimal digits, and the middle of the text's base64, for each of the three ways in which it can lie in a
    longer one (RFC 4648). Its first and last signs also depend on the neighbours."""
    found = [raw.hex().encode()] if 2 * len(raw) >= LEAST_WORD else []
    for before, start in _SHIFTS:
        end = (len(before) + len(raw)) * 4 // 3
        if end - start >= LEAST_WORD + 2:
            found.append(b2a_base64(before + raw)[start:end].lower())
    return found


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "ignore")
