"""Sentences of the core in the person's language, also those that name a file, a sort or a number."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from .words import Say

TEMPLATES: tuple[str, ...] = (
    "{name} is empty.",
    "{name} is not there.",
    "{name} is a folder.",
    "{name} is not an ordinary file.",
    "{name} may not be read.",
    "{name} could not be read.",
    "{name}, the folder for clean copies, is not there.",
    "{name} is larger than {n} MB.",
    "The picture is larger than {n} megapixels.",
    "The file holds {n} pictures, more than the program reads.",
    "The content is {what}, not one of the photo formats that can be cleaned ({formats}).",
    "The copy could not be written: {why}.",
    "A second look found {n} more, now covered: have a look at the copy.",
    "A face was seen{how}, and a second detector confirmed it.",
    "A face was seen{how} at several sizes of the photo.",
    "A face was seen{how}.",
    "follows '{label}'",
)
PARTS: tuple[str, ...] = (  # of those
    "a PDF document",
    "a video",
    "an SVG drawing",
    "a web page",
    "a Photoshop document",
    "a ZIP archive or an office document",
    "an office document",
    "text",
    "of an unknown kind",
    "the disk is full",
    "your share of the disk is full",
    "this folder may not be written to",
    "this disk is read-only",
    "the target is not a folder",
    "the name is too long",
    "the disk reported an error",
    " in the photo made brighter",
    " in the turned photo",
    " in the photo made brighter in the turned photo",
    " at twice the size",
    " at a smaller size",
    " in the photo made brighter at twice the size",
    " in the photo made brighter at a smaller size",
    " in the turned photo at twice the size",
    " in the turned photo at a smaller size",
)
SENTENCES: tuple[str, ...] = (
    "The original is untouched.",
    "Something went wrong with this photo. The original is untouched.",
    "A name that was found in another photo is covered here too.",
    "Make pictures of its pages first, for example by taking screenshots.",
)
_ENDS = re.compile(r"(?<=[.?]) (?=[A-Z])")


@lru_cache(2048)  # the same reasons stand on every photo
def told(text: str, say: Say) -> str:
    """Each sentence in the person's language; one that nobody has translated stays as it is.

    What was translated as one may be several sentences, so the longest is tried first; what stands in a hole is no
    more than it has to be.
    """
    ends = [m.start() for m in _ENDS.finditer(text)]
    cuts, at, out = [-1, *ends, len(text)], 0, []
    while at < len(cuts) - 1:
        each = [(to, text[cuts[at] + 1 : cuts[to]]) for to in range(at + 1, len(cuts))]
        whole = ((to, say(one)) for to, one in reversed(each) if say(one) != one)
        filled = ((to, new) for to, one in each if (new := _filled(one, say)))
        at, words = next(whole, None) or next(filled, None) or each[0]
        out.append(words)
    return " ".join(out)


def _filled(sentence: str, say: Say) -> str:
    """The translation of a template that the sentence was made of; empty where there is none."""
    for template in TEMPLATES:
        found = _pattern(template).fullmatch(sentence)
        if found:
            return say(template).format(**{name: say(value) for name, value in found.groupdict().items()})
    return ""


@cache
def _pattern(template: str) -> re.Pattern[str]:
    holes = [*re.finditer(r"\{(\w+)\}", template)]
    edges = [0, *(e for hole in holes for e in hole.span()), len(template)]
    parts = []
    for number, (begin, end) in enumerate(pairwise(edges)):
        piece = template[begin:end]
        parts.append(f"(?P<{piece[1:-1]}>.*)" if number % 2 else re.escape(piece))
    return re.compile("".join(parts))
