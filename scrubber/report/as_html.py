"""The page for a person's records: what was done to a batch of photos, without a picture and without a thing found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import PurePath

from scrubber.model.kinds import Kind, label, seen
from scrubber.model.printable import printable
from scrubber.model.report import WELL, CheckResult, ScrubReport
from scrubber.report.tally import Tally
from scrubber.report.words import CHECKS, HEADS, LOOK

TITLE = "Record of cleaned photos"
PROMISE = (
    "This page tells how much of which kind was found, and never what it was. The detectors are good but not perfect:"
    " a person should look at every clean copy before it is shared."
)
MEANS = (
    "Covered: painted over in the picture. Removed: stored in the file beside the picture, and not carried over."
    " Left: seen in the picture and kept, by choice or by the profile. Needs a look: some of that may be"
    " personal after all, or a check could not run. A digest (SHA-256) is a fingerprint of a file: whoever has the file"
    " can prove that it is the one on this page."
)
# Columns and their shares of the width in percent; 0 leaves it to the viewer.
KIND_HEADS = {"Kind": 0, "Covered": 0, "Removed": 0, "Left": 0}
PHOTO_HEADS = {"No.": 6, "Photo": 18, "Result": 18, "Covered": 14, "Removed": 15, "Left": 9, "Checks": 20}
DIGEST_HEADS = {"No.": 6, "Original": 47, "Clean copy": 47}
# Plain enough for a browser, for a printer and for Qt's rich text, which makes the PDF.
STYLE = """
body { font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: 10pt; color: #1c252c;
  background-color: #ffffff; margin: 24px auto; max-width: 60em; line-height: 1.4; }
h1 { font-size: 18pt; margin: 0 0 4px 0; color: #12333f; }
h2 { font-size: 12pt; margin: 20px 0 6px 0; color: #12333f; }
p { margin: 4px 0; }
table { border-collapse: collapse; margin: 4px 0 8px 0; }
th, td { font-size: 9pt; border: 1px solid #c3ccd2; padding: 4px 7px; text-align: left; vertical-align: top; }
th { background-color: #e9eff2; }
.number { text-align: right; }
.digest { font-family: Consolas, Menlo, monospace; font-size: 8pt; word-break: break-all; }
.quiet { color: #4d5b64; font-size: 9pt; }
.bad { color: #9c1c1c; font-weight: bold; }
.good { color: #17603a; font-weight: bold; }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } }
@media print { tr { page-break-inside: avoid; } }
""".strip()


def write(reports: Sequence[ScrubReport], who: str = "", when: str = "", *, names: bool = True) -> str:
    """One whole HTML document in UTF-8.

    `who` and `when` are the person's words and may be empty. With `names` False every file is called by its number,
    and its name is taken out of notes and messages as well. Folders are never told.
    """
    rows = [_Row(i, report, names) for i, report in enumerate(reports, 1)]
    parts = [
        f"<h1>{TITLE}</h1>",
        _about(reports, who, when),
        _section("What was found", _kinds(reports)),
        _section("Photos", _table(PHOTO_HEADS, map(_photo, rows))),
        _section("Digests", _table(DIGEST_HEADS, map(_digests, rows))),
        _section("Notes", _notes(rows)),
        f'<p class="quiet">{escape(MEANS)}</p>',
        _made(reports),
        f'<p class="quiet">{escape(PROMISE)}</p>',
    ]
    head = f'<meta charset="utf-8">\n<title>{TITLE}</title>\n<style>\n{STYLE}\n</style>'
    body = "\n".join(part for part in parts if part)
    return f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


class _Row:
    """One photo with its number and what it may be called."""

    def __init__(self, number: int, report: ScrubReport, names: bool) -> None:
        self.number, self.report = number, report
        self.name = PurePath(report.path).name if names else f"photo {number}"
        self.copy = _copy_name(report, names)
        self._known = [] if names else _names(report)

    def text(self, text: str) -> str:
        """Fit for the page, and without the file's names where they are left out."""
        for known in self._known:
            text = text.replace(known, f"photo {self.number}")
        return _safe(text)


def _copy_name(report: ScrubReport, names: bool) -> str:
    if not report.copy:
        return ""
    return PurePath(report.copy).name if names else "copy written"


def _names(report: ScrubReport) -> list[str]:
    """Every way in which a message may call the file, the longest first."""
    paths = [PurePath(text) for text in (report.path, report.copy) if text]
    return sorted({n for p in paths for n in (str(p), p.name, p.stem) if len(n) > 2}, key=len, reverse=True)


def _safe(text: str) -> str:
    return escape(printable(text))


def _section(title: str, inner: str) -> str:
    return f"<h2>{title}</h2>\n{inner}" if inner else ""


def _table(heads: Mapping[str, int], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col"{_wide(share)}>{name}</th>' for name, share in heads.items())
    width = _wide(100 if any(heads.values()) else 0)
    return f"<table{width}>\n<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n</table>"


def _wide(share: int) -> str:
    return f' width="{share}%"' if share else ""


def _about(reports: Sequence[ScrubReport], who: str, when: str) -> str:
    lines = [
        ("Photos", Tally.of(reports).line()),
        ("Made by", who.strip()),
        ("Date", when.strip()),
        ("Profile", ", ".join(_distinct(r.profile for r in reports))),
        ("Program", "Photo Scrubber " + ", ".join(_distinct(r.version for r in reports))),
        ("Detectors", ", ".join(_distinct(e for r in reports for e in r.engines))),
    ]
    return "".join(f"<p><b>{name}:</b> {_safe(text)}</p>\n" for name, text in lines if text.strip())


def _distinct(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]


def _kinds(reports: Sequence[ScrubReport]) -> str:
    """Sums over the batch; empty where nothing was found."""
    hidden, kept = _sum(r.hidden for r in reports), _sum(r.kept for r in reports)
    kinds = [kind for kind in Kind if hidden[kind] or kept[kind]]
    rows = [_kind(kind, hidden[kind], kept[kind]) for kind in kinds]
    return _table(KIND_HEADS, rows) if rows else "<p>Nothing.</p>"


def _sum(counts: Iterable[Mapping[str, int]]) -> Counter[Kind]:
    total: Counter[Kind] = Counter()
    for count in counts:
        total.update({Kind(kind): number for kind, number in count.items()})
    return total


def _kind(kind: Kind, hidden: int, kept: int) -> str:
    numbers = (hidden, 0, kept) if seen(kind) else (0, hidden, kept)
    cells = "".join(f'<td class="number">{n or "–"}</td>' for n in numbers)
    return f"<tr><td>{_safe(label(kind))}</td>{cells}</tr>"


def _photo(row: _Row) -> str:
    report = row.report
    good = report.outcome in WELL
    result = f'<span class="{"good" if good else "bad"}">{_safe(HEADS[report.outcome])}</span>'
    result += f'<br><span class="bad">{LOOK}</span>' if good and report.needs_look else ""
    result += f"<br>{_safe(row.copy)}" if row.copy else ""
    about = ", ".join(filter(None, (report.format.upper(), _size(report.size))))
    cells = [
        str(row.number),
        _safe(row.name) + (f'<br><span class="quiet">{_safe(about)}</span>' if about else ""),
        result,
        _counted(report.hidden, in_picture=True),
        _counted(report.hidden, in_picture=False),
        _counted(report.kept, in_picture=True),
        _checks(row),
    ]
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}" if all(size) else ""


def _counted(numbers: Mapping[str, int], *, in_picture: bool) -> str:
    wanted = [(Kind(k), n) for k, n in numbers.items() if seen(Kind(k)) == in_picture]
    return ", ".join(_safe(f"{label(kind)} ({n})" if n > 1 else label(kind)) for kind, n in wanted) or "–"


def _checks(row: _Row) -> str:
    """One line where all is well: what the checks are stands below the tables."""
    checks = row.report.checks
    if checks and all(check.passed for check in checks):
        return f"✓ all {len(checks)} passed" if len(checks) > 1 else f"✓ {_safe(_called(checks[0]))}"
    return "<br>".join(_check(row, check) for check in checks) or "–"


def _called(check: CheckResult) -> str:
    return CHECKS.get(check.name, check.name)


def _check(row: _Row, check: CheckResult) -> str:
    name = _safe(_called(check))
    if check.passed:
        return f"✓ {name}"
    if check.ran:
        return f'<span class="bad">failed:</span> {name} ({len(check.leaks)})'
    return f'<span class="bad">could not check:</span> {name} ({row.text(check.why_not)})'


def _digests(row: _Row) -> str:
    digests = (row.report.digest, row.report.copy_digest)
    cells = "".join(f'<td class="digest">{_safe(d) or "–"}</td>' for d in digests)
    return f"<tr><td>{row.number}</td>{cells}</tr>"


def _made(reports: Sequence[ScrubReport]) -> str:
    """Which checks were made on the finished files."""
    names = [_called(check) for report in reports for check in report.checks if check.ran]
    return (
        f'<p class="quiet">The finished copies were checked for: {_safe("; ".join(_distinct(names)))}.</p>'
        if names
        else ""
    )


def _notes(rows: Sequence[_Row]) -> str:
    """Each note once, with the numbers of its photos."""
    numbers: dict[str, list[str]] = {}
    for row in rows:
        report = row.report
        texts = (report.message, *(leak.what for c in report.checks for leak in c.leaks), *report.notes)
        for text in _distinct(texts):
            numbers.setdefault(row.text(text), []).append(str(row.number))
    return "".join(f"<p>{', '.join(ns)}: {text}</p>\n" for text, ns in numbers.items())
