"""E-mail addresses, also with spaces that recognition put in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.spans import matches
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "email"
_TIGHT = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)
_LOOSE = re.compile(
    r"[\w+%-]+(?: ?\. ?[\w+%-]+)* ?[@©] ?[\w-]+(?: ?[.,] ?[\w-]{2,})*(?: ?[.,] ?[^\W\d_][\w-]+)", re.UNICODE
)
_WRITTEN = re.compile(
    r"[\w.+-]+(?:(?: dot | ?[\[(] ?dot ?[\])] ?)[\w+-]+)*(?: at | ?[\[(] ?at ?[\])] ?)"
    r"[\w-]+(?: ?(?:[\[(] ?dot ?[\])]| dot ) ?\w{2,})+"
    r"|[\w.+-]+ ?[\[({] ?at ?[\])}] ?[\w-]+(?:\.[\w-]{2,})+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[\w.+-]{2,}@[\w.-]*|(?<!\w)@[\w-]+\.[\w.]{2,}")
_DOMAIN = re.compile(
    r"[\w.+-]+(?:gmail|hotmail|outlook|yahoo|icloud|nhs|gov|googlemail|live|btinternet|aol|sky)"
    r" ?\. ?(?:com|co ?\. ?uk|net|uk)",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Span]:
    """Addresses written tightly, loosely, in words, or cut off at the edge of the photo."""
    yield from matches(_TIGHT, text.plain, Kind.EMAIL, 0.98, "an e-mail address")
    yield from matches(_LOOSE, text.plain, Kind.EMAIL, 0.9, "an e-mail address with gaps")
    yield from matches(_WRITTEN, text.plain, Kind.EMAIL, 0.8, "an e-mail address in words")
    yield from matches(_SPLIT, text.plain, Kind.EMAIL, 0.7, "part of an e-mail address")
    yield from matches(_DOMAIN, text.plain, Kind.EMAIL, 0.7, "an e-mail address whose @ was misread")
