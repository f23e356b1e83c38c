"""Words that every row shares: how many of what, without a word of what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from scrubber.model.finding import Finding
from scrubber.model.kinds import MEANINGS, Kind

Say = Callable[[str], str]  # an English sentence → the same in the person's language

PLURALS: dict[Kind, str] = {
    Kind.FACE: "faces",
    Kind.NAME: "names",
    Kind.ADDRESS: "parts of addresses",
    Kind.POSTCODE: "postcodes",
    Kind.PHONE: "phone numbers",
    Kind.EMAIL: "e-mail addresses",
    Kind.BIRTH_DATE: "dates of birth",
    Kind.NHS_NUMBER: "NHS numbers",
    Kind.NI_NUMBER: "National Insurance numbers",
    Kind.RECORD_NUMBER: "record numbers",
    Kind.PLATE: "number plates",
    Kind.CARD: "payment cards",
    Kind.BANK: "bank accounts",
    Kind.WEB: "web addresses",
    Kind.NETWORK: "network addresses",
    Kind.COORDINATES: "coordinates",
    Kind.ORGANISATION: "organisations",
    Kind.CODE: "QR codes or barcodes",
    Kind.WATCHED: "words from your watch-list",
    Kind.SIGNATURE: "signatures",
    Kind.HANDWRITING: "blocks of handwriting",
    Kind.BADGE: "badges or identity cards",
    Kind.SHEET: "sheets or screens of text",
    Kind.OTHER_TEXT: "other lines of text",
    Kind.DRAWN: "places drawn by you",
}
ONES: dict[Kind, str] = {
    Kind.HANDWRITING: "block of handwriting",
    Kind.OTHER_TEXT: "other line of text",
    Kind.DRAWN: "place drawn by you",
    Kind.WATCHED: "word from your watch-list",
    Kind.ADDRESS: "part of an address",
}


def english(text: str) -> str:
    """For tests and records: as it is written here."""
    return text


def counted(findings: Iterable[Finding], say: Say) -> tuple[str, ...]:
    """Such as "2 faces", "1 name"; of hidden things only what they are, since their number tells nothing."""
    many = Counter(f.kind for f in findings)
    return tuple(_of(kind, number, say) for kind, number in sorted(many.items(), key=lambda pair: _order(pair[0])))


def _of(kind: Kind, number: int, say: Say) -> str:
    if not MEANINGS[kind].seen:
        return say(MEANINGS[kind].label)
    one = ONES.get(kind, MEANINGS[kind].label)
    return f"{number} {say(one if number == 1 else PLURALS[kind])}"


def _order(kind: Kind) -> int:
    return list(MEANINGS).index(kind)


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")


def title(text: str) -> str:
    """With a capital."""
    return text[:1].upper() + text[1:]
