"""What each replaceable part promises to the others: formats, engines, judges, styles and checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header
from scrubber.model.plan import Plan
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress
from scrubber.model.report import CheckResult

# ---------------------------------------------------------------- files


class Fidelity(StrEnum):
    """What happened to the pixels that no redaction covers."""

    EXACT = "exact"  # the same compressed data or the same pixel values
    TURNED = "turned"  # the same JPEG coefficients in turned blocks; decoders may round differently
    REENCODED = "reencoded"  # a lossy format was written again at its own quality


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A new file: its bytes, what became of the picture, and a sentence for the user where that needs one.

    `suffix` is the ending of its name where the file is of another format than the photo. `carried` is the longest
    piece that stands in the photo just as it stands here, where that is known: its start in `data`, its start in the
    photo, and its length.
    """

    data: bytes
    fidelity: Fidelity
    note: str = ""
    suffix: str = ""
    carried: tuple[int, int, int] = (0, 0, 0)


class Format(Protocol):
    """One container. A module fulfils this; `FORMATS` lists them. `data` is the whole file."""

    NAME: str
    SUFFIX: str

    def matches(self, head: bytes) -> bool:
        """Whether a file that begins like this is of this format. Never raises."""
        ...

    def header(self, data: bytes) -> Header:
        """Raises Damaged or TooLarge."""
        ...

    def hidden(self, data: bytes) -> tuple[Finding, ...]:
        """Everything in the file beside the picture, as findings with a Tag. Raises Damaged."""
        ...

    def rebuild(self, data: bytes, header: Header) -> Rebuilt:
        """A new container round the same picture, upright, with nothing but allowed parts. Raises Damaged."""
        ...

    def redact(self, data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
        """A new file that shows `pixels` under `mask` and the photo elsewhere.

        `pixels` and `mask` are upright; `mask` is a union of whole units of `header.unit` (see redact.aligned).
        Nothing of what was under `mask` is carried over. `quality` 0 means the photo's own.
        """
        ...


# ---------------------------------------------------------------- engines


@dataclass(frozen=True, slots=True)
class FaceHit:
    """A whole head (hair, ears, chin) as a tilted ellipse, `face` the tight box of the face in it."""

    region: Region
    face: Region
    confidence: float
    reason: str


# How far the outline of a line reaches beyond its letters, in their heights: above and below for ascenders and
# descenders, and at both ends, for what the first and the last letter reach beyond.
ROOM, ENDS = 0.1, 0.08


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line or word group of text.

    `region` has four points that begin at the top left of the text in its reading direction and go round
    clockwise; it is as roomy as `ROOM` and `ENDS` say. `text` is empty where it could not be read. `seen` says how
    sure the detector is that there is text, `confidence` how sure the reader is of `text`. `ticks` has
    len(text) + 1 shares (0 to 1) along the reading direction: the borders between characters. `others` are what it
    may say instead.
    """

    region: Region
    text: str
    seen: float
    confidence: float
    ticks: tuple[float, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeHit:
    """A QR code or barcode; `text` is empty where it could not be decoded."""

    region: Region
    text: str
    symbology: str
    confidence: float


Rank = Callable[[str], int | None]
"""The place of a word among all that are known, 0 the commonest; None for one that isn't known."""


class FaceEngine(Protocol):
    name: str  # engine and version, such as "yunet-2023mar"

    @property
    def missing(self) -> tuple[str, ...]:
        """One sentence for each part that is absent, without which faces are found, but not as well."""
        ...

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]: ...


class TextEngine(Protocol):
    name: str

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]: ...


class CodeEngine(Protocol):
    name: str

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[CodeHit]: ...


# ---------------------------------------------------------------- what is personal


@dataclass(frozen=True, slots=True)
class Line:
    """Text to be judged. Lines of one `block` (None: a block of its own) are neighbours in reading order.

    Lines of a block with the same `row` stand beside one another, from left to right; those with the same `column`
    stand close to one another, such as the labels or the values of a form; those with the same `lane` stand one under
    the other in a table, however far its rows are apart. None where that isn't known.
    `confidence` says how sure the reader is of the text, `others` are what it may say instead: what is found in one of
    these is told by the characters of `text` that stand in its place.
    """

    text: str
    block: str | None = None
    column: str | None = None
    row: int | None = None
    confidence: float = 1.0
    others: tuple[str, ...] = ()
    lane: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of a line are of a kind; `reason` is one sentence without the text."""

    start: int
    end: int
    kind: Kind
    confidence: float
    reason: str


class Judge(Protocol):
    @property
    def name(self) -> str:
        """What judges, with its version and that of a model in it, such as "rules-1+model-2"."""
        ...

    @property
    def missing(self) -> tuple[str, ...]:
        """One sentence for each part that is absent and makes the judgement weaker."""
        ...

    def judge(self, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
        """Personal spans of each line, in the order given; spans of a line may overlap."""
        ...


# ---------------------------------------------------------------- looks


class Style(Protocol):
    """How a covered place looks. A module fulfils this; `STYLES` lists them."""

    NAME: str

    def paint(self, pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
        """New pixels with `mask` filled. Depends on no pixel where `unreadable` (which contains `mask`) is set."""
        ...


# ---------------------------------------------------------------- the stranger


@dataclass(frozen=True, slots=True)
class Look:
    """What the detectors saw on some pixels, and which of them ran (`faces`, `text`, `codes`).

    `why_not` has a sentence for each detector that was asked for and did not run to its end. `unsure` says what those
    that ran can't tell, because the pixels are too dark or too few.
    """

    findings: tuple[Finding, ...]
    ran: frozenset[str]
    why_not: Mapping[str, str] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that the stranger gets: the finished bytes, the original's, the plan, and where pixels may differ.

    `mask` (upright, H x W) is None where nothing was covered. `look` runs the profile's detectors on RGB pixels,
    or is None where the profile runs none.
    """

    copy: bytes
    original: bytes
    plan: Plan
    fidelity: Fidelity
    mask: Mask | None
    look: Callable[[Pixels], Look] | None


class Check(Protocol):
    """One question about the finished file. A module fulfils this; `CHECKS` lists them."""

    NAME: str

    def check(self, evidence: Evidence) -> CheckResult: ...
