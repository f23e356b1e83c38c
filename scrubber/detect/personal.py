"""From lines of text to findings: what is personal in them, and all the rest for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.contracts import Judge, Line, Span, TextEngine, TextLine
from scrubber.detect.again import AROUND, HERE, again, names
from scrubber.detect.blocks import Placed, placed
from scrubber.detect.lines import part
from scrubber.model.errors import EngineMissing
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress
from scrubber.model.secret import Secret

SHORT = 40  # characters up to which a line that was read poorly is covered whole
BORDERS_KNOWN = 0.8  # from this confidence of the reader on it is known which part of a line is which character
MUCH = 0.5  # share of a line from which it is covered whole
LITTLE = 10  # so many characters of a line that aren't personal are covered along with the rest
MAY_BE_MORE = 0.5  # up to this confidence of what a line's text was judged to be, it may be a number plate
LABEL = re.compile(r"(?:(?<!\w)[\w/.'-]+ )?(?<!\w)[\w/.'-]+ ?[:#] *$")  # one or two words and a colon
OTHER = "Text that does not look personal."
LATIN = "\u0250"  # the first letter after those of Latin alphabets
HOUSE = re.compile(r"(?:n(?:os?|r|[º°])\.? ?)?[1-9]\d{0,3} ?[a-z]?(?: ?[-–&+/] ?[1-9]\d{0,3} ?[a-z]?)?", re.IGNORECASE)
NUMBER = "A number by itself, as on a house or a door."
UNREAD = "Text that could not be read; please have a look."


def text_findings(
    engine: TextEngine, judge: Judge | None, pixels: Pixels, effort: Effort, progress: Progress
) -> list[Finding]:
    """Findings on every line that was seen. Raises Cancelled, EngineMissing, and what the parts raise."""
    if judge is None:
        raise EngineMissing("There is nothing that could tell which text is personal.")
    progress.at("text", 0.0)
    lines = placed(engine.read(pixels, effort, progress))
    progress.at("judge", 0.0)
    spans = _judged(judge, lines)
    progress.at("judge", 1.0)
    source = f"{engine.name}+{judge.name}"
    # OpenCV comes with these: the window, which knows this folder for its words, does without.
    from scrubber.detect.handwriting import handwriting_findings, unwritten
    from scrubber.detect.sheets import sheet_findings
    from scrubber.detect.signatures import signature_findings

    found: list[Finding] = []
    for place, told in zip(lines, _with_plates(pixels, lines, spans), strict=True):
        found += line_findings(place.line, told, source, number=lone_number(place))
    found = list(again(found, names(found), HERE))
    found += signature_findings(pixels, [place.line for place in lines], engine.name)
    hands = handwriting_findings(pixels, lines, engine.name)
    return found + hands + unwritten(sheet_findings(pixels, lines, engine.name), hands)


def _with_plates(pixels: Pixels, lines: Sequence[Placed], spans: Sequence[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """The spans of each line with what is told by the plate that it stands on: of a car, of a street, of a house."""
    from scrubber.detect.houses import districts_of, house_spans, numbers_of
    from scrubber.detect.plates import parted_plates, plate_spans
    from scrubber.detect.signs import is_street, parted_streets, street_spans

    seen = [place.line for place in lines]
    parts, rows = parted_plates(pixels, seen), parted_streets(pixels, seen)
    told: list[tuple[Span, ...]] = []
    for i, (line, own) in enumerate(zip(seen, spans, strict=True)):
        unsure = not any(span.confidence >= MAY_BE_MORE for span in own)
        plate = (parts[i],) if i in parts else plate_spans(pixels, line) if unsure else ()
        told.append(street_spans(pixels, line, (*own, *plate, *((rows[i],) if i in rows else ()))))
    streets = [line for line, own in zip(seen, told, strict=True) if is_street(line, own)]
    left = {i: line for i, line in enumerate(seen) if not told[i]}
    houses = house_spans(pixels, {i: line for i, line in left.items() if lone_number(lines[i])})
    houses |= districts_of(streets, left) | numbers_of(streets, {i: line for i, line in left.items() if _number(line)})
    return [(*own, *((houses[i],) if i in houses else ())) for i, own in enumerate(told)]


def _judged(judge: Judge, lines: Sequence[Placed]) -> list[tuple[Span, ...]]:
    """Spans of each line; lines without readable text are not shown to the judge."""
    read = [i for i, place in enumerate(lines) if readable(place.line)]
    spans: list[tuple[Span, ...]] = [()] * len(lines)
    answers = judge.judge([_asked(lines[i]) for i in read])
    for at, found in zip(read, answers, strict=True):
        spans[at] = found
    return spans


def _asked(place: Placed) -> Line:
    line = place.line
    return Line(line.text, place.block, place.column, place.row, line.confidence, line.others, place.lane)


def readable(line: TextLine) -> bool:
    """Whether the text says anything: a lone sign that is no Latin letter or digit is mostly a picture, misread."""
    return len(line.text) > 1 or (line.text.isalnum() and line.text < LATIN)


def lone_number(place: Placed) -> bool:
    """Whether a line is a number by itself, as on a house."""
    return place.block is None and _number(place.line)


def _number(line: TextLine) -> bool:
    return HOUSE.fullmatch(line.text.strip()) is not None


def line_findings(line: TextLine, spans: Sequence[Span], source: str, *, number: bool = False) -> list[Finding]:
    """A finding for each span, and one for the line itself unless a span covers all of it.

    `number`: it is a number by itself.
    """
    found: list[Finding] = []
    whole = _whole(line, spans)
    for span in sorted(spans, key=lambda s: s.confidence, reverse=True):
        region = part(line, _with_label(line.text, span.start), span.end)
        # Each finding needs a place of its own: a second name on a covered line keeps to its part.
        if whole and not any(f.kind is span.kind and f.place == line.region for f in found):
            region = line.region
        found.append(_personal(line, span, region, source))
    if not any(f.place == line.region for f in found):
        found.append(_other(line, source, AROUND if found else NUMBER if number else OTHER))
    return found


def _whole(line: TextLine, spans: Sequence[Span]) -> bool:
    """Whether a line is covered whole: it is short, mostly personal, or its borders between characters are unsure."""
    if line.confidence < BORDERS_KNOWN and len(line.text) <= SHORT:
        return True
    held = {i for s in spans for i in range(_with_label(line.text, s.start), s.end) if s.kind is not Kind.ORGANISATION}
    rest = len(line.text) - len(held)
    return rest <= LITTLE or len(held) >= MUCH * len(line.text)


def _with_label(text: str, start: int) -> int:
    """Where the short label right before a value begins: `Staff no. ` before a number; else `start` itself."""
    label = LABEL.search(text, 0, start)
    return label.start() if label else start


def _personal(line: TextLine, span: Span, region: Region, source: str) -> Finding:
    return Finding(span.kind, region, span.confidence, source, span.reason, Secret(line.text[span.start : span.end]))


def _other(line: TextLine, source: str, reason: str) -> Finding:
    excerpt, why = (Secret(line.text), reason) if readable(line) else (None, UNREAD)
    return Finding(Kind.OTHER_TEXT, line.region, line.seen, source, why, excerpt)
