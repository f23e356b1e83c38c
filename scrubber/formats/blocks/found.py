"""Makes findings of what a metadata block holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scrubber.formats import limits
from scrubber.formats.blocks.meanings import meaning
from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import MEANINGS, Kind
from scrubber.model.secret import Secret

SOURCE = "file-reader 1"
LONGEST = limits.MAX_TEXT


def found(kind: Kind, path: str, reason: str = "", text: str | None = None) -> Finding:
    """A certain finding at a tag; `text` is what stands there, and is wrapped."""
    clean = text.replace("\0", " ").strip() if text else ""
    excerpt = Secret(clean[:LONGEST]) if clean else None
    return Finding(kind, Tag(path), 1.0, SOURCE, reason or meaning(path) or MEANINGS[kind].why, excerpt)


def damaged(path: str) -> Finding:
    return found(Kind.UNKNOWN, path, "This block is damaged, so nobody can say all that it holds.")


def numbered(findings: Iterable[Finding]) -> list[Finding]:
    """The same findings with distinct places: a second `xmp/dc:subject` becomes `xmp/dc:subject[2]`."""
    seen: dict[str, int] = {}
    out: list[Finding] = []
    findings = list(findings)
    paths = {finding.place.path for finding in findings if isinstance(finding.place, Tag)}
    if len(paths) == len(findings) <= limits.MAX_FINDINGS:
        return findings
    for finding in findings:
        if len(out) >= limits.MAX_FINDINGS:
            break
        path = finding.place.path if isinstance(finding.place, Tag) else ""
        turn = seen[path] = seen.get(path, 0) + 1
        out.append(finding if turn == 1 else replace(finding, place=Tag(f"{path}[{turn}]")))
    return out


def text_of(raw: bytes) -> str:
    """Bytes as text: UTF-8 where they are, else Latin-1, without control characters."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c in "\n\t" else " " for c in text)
    return text.strip()
