"""What was found in one photo, on one page for the person whose photo it is."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import MEANINGS, Group, Kind, label
from scrubber.model.printable import printable
from scrubber.report import places

WIDTH, NAME, COUNT = 100, 24, 5
INDENT = " " * (2 + NAME + COUNT + 2)
MOST_REASONS, MOST_NAMES, MOST_TEXTS, MOST_SPOTS, LONGEST_TEXT = 4, 6, 20, 8, 160
FORMATS = {"jpeg": "JPEG", "png": "PNG", "heif": "HEIC", "avif": "AVIF", "jxl": "JPEG XL", "jp2": "JPEG 2000",
           "raw": "Camera raw", "webp": "WebP", "gif": "GIF", "tiff": "TIFF", "bmp": "BMP"}  # fmt: skip
READ_ONLY, READ_ONLY_WITH_COVERS = ("jxl", "jp2", "raw"), ("heif",)  # formats in which no copy is written
# What hides in a file, in the order in which a person would ask, and what it is called there.
HIDDEN: Mapping[Kind, str] = {
    Kind.LOCATION: "Where",
    Kind.TIME: "When",
    Kind.OWNER: "Whose",
    Kind.DEVICE: "Camera or phone",
    Kind.SOFTWARE: "Program",
    Kind.DESCRIPTION: "Words about it",
    Kind.COMMENT: "Comments",
    Kind.PREVIEW: "How it looked before",
    Kind.SECOND_PICTURE: "Further pictures",
    Kind.MOVIE: "Films",
    Kind.EDIT_HISTORY: "Edit history",
    Kind.CREDENTIALS: "Content credentials",
    Kind.CAMERA_SETTINGS: "Camera settings",
    Kind.COLOUR_PROFILE: "Colour profile",
    Kind.TRAILING_DATA: "After the end",
    Kind.FILLING: "Larger than needed",
    Kind.UNKNOWN: "Nobody knows what",
}
_ONE, _THEIR = "the picture", "their"
SEEN = (Group.PEOPLE, Group.PERSONAL_TEXT, Group.OTHER_TEXT, Group.CODES)


def page(
    name: str,
    format: str,
    size: tuple[int, int],
    findings: Sequence[Finding],
    hides: Mapping[str, bool],
    not_checked: Iterable[str],
    *,
    looked: bool,
    show_text: bool,
    beside: Sequence[Finding] = (),
    frames: int = 1,
    pages: int = 1,
) -> str:
    """`hides` tells by finding id what a scrub would cover, `looked` whether anybody looked at the picture.

    Without `show_text` no word of what was found is told.
    """
    hidden = [f for f in findings if not MEANINGS[f.kind].seen]
    seen = [f for f in findings if MEANINGS[f.kind].seen]
    out = [printable(name), f"  {FORMATS.get(format, format)}, {size[0]} x {size[1]} pixels", ""]
    out += [*_hidden(hidden, show_text), "", *_seen(seen, hides, show_text, looked), *_left_out(not_checked), ""]
    out += [*_beside(beside, show_text), ""] if beside else []
    what = _pictures(frames, pages)
    together = "together " if pages > 1 else ""
    stays = f"{what}, {together}{size[0]} x {size[1]} pixels, right way up and in {_THEIR if what != _ONE else 'its'}"
    out += [f"  Stays in a clean copy: {stays} colours. Nothing else."]
    if format in READ_ONLY or (format in READ_ONLY_WITH_COVERS and any(hides[f.id] for f in seen)):
        out += ["  It is written as a JPEG, or as a PNG with --convert png."]
    if not show_text and any(f.excerpt for f in (*findings, *beside)):
        out += ["  With --show-text you see what it says in each place. It is personal: mind who reads it."]
    return "\n".join(out)


def _pictures(frames: int, pages: int) -> str:
    if frames > 1:
        return f"all {frames} pictures of the animation"
    return f"all {pages} pages" if pages > 1 else _ONE


def _hidden(findings: Sequence[Finding], show_text: bool) -> Iterator[str]:
    if not findings:
        yield "  Hidden in the file: nothing was found."
        return
    yield f"  Hidden in the file: {_things(len(findings))}. None of it goes into a clean copy."
    for kind, heading in HIDDEN.items():
        own = [f for f in findings if f.kind is kind]
        if own:
            yield from _hidden_kind(heading, own, show_text)


def _beside(findings: Sequence[Finding], show_text: bool) -> Iterator[str]:
    yield f"  Beside the file: {_things(len(findings))}. A clean copy takes none of it along; don't send it either."
    for kind, heading in HIDDEN.items():
        own = [f for f in findings if f.kind is kind]
        if own:
            yield from _hidden_kind(heading, own, show_text)


def _hidden_kind(heading: str, own: Sequence[Finding], show_text: bool) -> Iterator[str]:
    told = Counter(f.reason for f in own)
    general = MEANINGS[own[0].kind].why
    reasons = [reason for reason, _ in told.most_common() if reason != general] or [general]
    lines = [printable(reason) for reason in reasons[:MOST_REASONS]]
    if len(reasons) > MOST_REASONS:
        lines.append(f"And {_things(len(reasons) - MOST_REASONS)} more of that sort.")
    yield ""
    head = f"  {heading:<{NAME}}{len(own):>{COUNT}}  "
    for number, line in enumerate(lines):
        yield from _wrapped(INDENT if number else head, line)
    yield from _wrapped(INDENT, _names(own))
    if show_text:
        yield from _texts(own)


def _names(own: Sequence[Finding]) -> str:
    """The entries by the names that they have in the file."""
    names = list(dict.fromkeys(printable(_entry(f)) for f in own))
    more = f", and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"({', '.join(names[:MOST_NAMES])}{more})"


def _entry(finding: Finding) -> str:
    path = finding.place.path if isinstance(finding.place, Tag) else ""
    return path.partition("[")[0].rpartition("/")[2] or path


def _texts(own: Sequence[Finding]) -> Iterator[str]:
    """What stands there, and of coordinates where that is."""
    position = places.coordinates(own)
    if position is not None:
        yield from _wrapped(INDENT, places.words(*position))
    told: dict[str, list[str]] = {}
    for finding in own:
        if finding.excerpt:
            told.setdefault(_entry(finding), []).append(" ".join(finding.excerpt.reveal().split()))
    for name, texts in list(told.items())[:MOST_TEXTS]:
        joined = "”, “".join(dict.fromkeys(texts))
        cut = joined if len(joined) <= LONGEST_TEXT else joined[:LONGEST_TEXT] + "…"
        yield from _wrapped(INDENT, f"{printable(name)}: “{printable(cut)}”")
    if len(told) > MOST_TEXTS:
        yield f"{INDENT}… and {len(told) - MOST_TEXTS} more (all of them with --json)"


def _seen(findings: Sequence[Finding], hides: Mapping[str, bool], show_text: bool, looked: bool) -> Iterator[str]:
    if not findings:
        yield f"  Seen in the picture: {'nothing was found' if looked else 'nobody looked'}."
        return
    covered = sum(hides[f.id] for f in findings)
    yield f"  Seen in the picture: {_things(len(findings))}, of which {covered} would be covered."
    for kind in (k for group in SEEN for k in Kind if MEANINGS[k].group is group):
        own = [f for f in findings if f.kind is kind]
        if own:
            yield ""
            yield from _seen_kind(kind, own, hides, show_text)


def _seen_kind(kind: Kind, own: Sequence[Finding], hides: Mapping[str, bool], show_text: bool) -> Iterator[str]:
    """One line for each finding; one for all that have the same reason, with where they are below."""
    head = f"  {_title(kind):<{NAME}}{len(own):>{COUNT}}  "
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in own:
        alike.setdefault(("cover" if hides[finding.id] else "leave", finding.reason), []).append(finding)
    for number, ((verb, reason), findings) in enumerate(alike.items()):
        first = INDENT if number else head
        if len(findings) == 1:
            yield from _wrapped(first, f"{verb} at {_spot(findings[0])}{_told(findings[0], show_text)}: {reason}")
            continue
        yield from _wrapped(first, f"{verb} {len(findings)}: {reason}")
        if show_text:
            for finding in findings:
                yield from _wrapped(INDENT, f"  at {_spot(finding)}{_told(finding, show_text)}")
        else:
            more = f"; and {len(findings) - MOST_SPOTS} more (--json)" if len(findings) > MOST_SPOTS else ""
            yield from _wrapped(INDENT, f"(at {'; '.join(map(_spot, findings[:MOST_SPOTS]))}{more})")


def _told(finding: Finding, show_text: bool) -> str:
    return f" “{printable(finding.excerpt.reveal())[:LONGEST_TEXT]}”" if show_text and finding.excerpt else ""


def _spot(finding: Finding) -> str:
    if isinstance(finding.place, Tag):
        return printable(finding.place.path)
    left, top = (max(0.0, side) for side in finding.place.bounds[:2])  # what is cut by the edge begins at it
    return f"{left:.0f}, {top:.0f}"


def _title(kind: Kind) -> str:
    name = label(kind)
    return name[:1].upper() + name[1:]


def _left_out(not_checked: Iterable[str]) -> list[str]:
    rows = [line for sentence in not_checked for line in textwrap.wrap(printable(sentence), WIDTH - 2)]
    rows = [f"  {line}" for line in rows]
    return ["", *rows] if rows else []


def _things(count: int) -> str:
    return f"{count} thing" if count == 1 else f"{count} things"


def _wrapped(head: str, text: str) -> list[str]:
    """`text` behind `head`, and under itself where it is long."""
    return textwrap.wrap(text, WIDTH, initial_indent=head, subsequent_indent=INDENT) or [head.rstrip()]
