"""Settles which spans of a line stand, where rules disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scrubber.classify.spans import HIDE, SHOWN
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

SURE_FIRM = 0.8  # organisations of this confidence are formal names: Ltd, School, Hospital
TITLE = "follows a title"
LEAST = 0.3  # weaker suspicions are not worth a person's look
# Kinds by how much a match says: of two that overlap the more telling one keeps the characters.
_TELLING = (
    Kind.EMAIL,
    Kind.NI_NUMBER,
    Kind.NHS_NUMBER,
    Kind.COORDINATES,
    Kind.NETWORK,
    Kind.BANK,
    Kind.CARD,
    Kind.BIRTH_DATE,
    Kind.PHONE,
    Kind.RECORD_NUMBER,
    Kind.WEB,
    Kind.POSTCODE,
    Kind.PLATE,
    Kind.ADDRESS,
    Kind.NAME,
)
_ORDER = {kind: i for i, kind in enumerate(_TELLING)}
_TOGETHER = {frozenset((Kind.POSTCODE, Kind.ADDRESS))}


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """At most one span for any characters, but for postcodes in addresses and organisations beside anything."""
    kept: list[Span] = []
    tidy = sorted({s for s in _not_of_firms(list(spans)) if s.end > s.start and s.confidence >= LEAST}, key=_rank)
    for span in tidy:
        rival = next((k for k in kept if _overlap(k, span) and not _together(k, span)), None)
        if rival is None:
            kept.append(span)
        elif span.confidence < HIDE and rival.start <= span.start and span.end <= rival.end:
            continue
        elif rival.kind is span.kind:
            kept[kept.index(rival)] = _joined(rival, span)
        elif _named_after(rival, span):
            kept[kept.index(rival)] = replace(span, confidence=max(span.confidence, rival.confidence))
    return tuple(sorted(_absorbed(kept), key=lambda s: (s.start, s.end, s.kind)))


def _rank(span: Span) -> tuple[bool, float, int, int, int, str, Kind, float]:
    """Hidden before shown; then by confidence in steps, how telling the kind is, length. No two spans are alike."""
    hidden = span.confidence >= HIDE
    return (
        not hidden,
        -round(span.confidence * 10) / 10,
        _ORDER.get(span.kind, 99),
        span.start - span.end,
        span.start,
        span.reason,
        span.kind,
        -span.confidence,
    )


def _named_after(name: Span, place: Span) -> bool:
    """`Ashworth` in `Ashworth Court, Kirkgate`: what would be hidden as a name is part of a longer address."""
    within = place.start <= name.start and name.end <= place.end and place.confidence >= HIDE
    return within and (name.kind, place.kind) == (Kind.NAME, Kind.ADDRESS)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _together(a: Span, b: Span) -> bool:
    """Whether both may be said of the same characters; `a` was settled first."""
    if (a.kind is Kind.ORGANISATION) != (b.kind is Kind.ORGANISATION):
        return True
    return frozenset((a.kind, b.kind)) in _TOGETHER and (b.confidence >= HIDE or a.confidence < HIDE)


def _joined(strong: Span, weak: Span) -> Span:
    """The union where both would be hidden or neither; a weak suspicion doesn't grow a sure span."""
    if (strong.confidence >= HIDE) != (weak.confidence >= HIDE):
        return strong
    return replace(strong, start=min(strong.start, weak.start), end=max(strong.end, weak.end))


def _absorbed(spans: list[Span]) -> list[Span]:
    """Spans of one kind that overlap after they grew become one."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.kind, s.start, -s.end)):
        last = out[-1] if out else None
        if last is not None and last.kind is span.kind and _overlap(last, span):
            best = last if last.confidence >= span.confidence else span
            out[-1] = replace(best, start=min(last.start, span.start), end=max(last.end, span.end))
        else:
            out.append(span)
    return out


def _not_of_firms(spans: list[Span]) -> Iterator[Span]:
    """Names inside a firm's or a school's name are shown, but not hidden; those that are all of it are left out."""
    firms = [s for s in spans if s.kind is Kind.ORGANISATION and s.confidence >= SURE_FIRM]
    whole = {(firm.start, firm.end) for firm in firms}
    for span in spans:
        named = span.kind is Kind.NAME and span.reason != TITLE
        if not named or not any(firm.start <= span.start and span.end <= firm.end for firm in firms):
            yield span
        elif (span.start, span.end) not in whole:
            yield replace(span, confidence=min(span.confidence, SHOWN))
