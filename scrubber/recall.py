"""Does every photo once: what this run or an earlier one has done with the same content is not done again."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from scrubber import __version__, publish
from scrubber.desk import Made, Making, blank_report, folder_for, put, wanted
from scrubber.engines import models
from scrubber.files import OpenFile, Original, Pieces, digest_of, opened, read, stamp
from scrubber.ledger import Ledger, Row
from scrubber.model.errors import Cancelled, ScrubError
from scrubber.model.profile import Doubt, Profile
from scrubber.model.progress import Progress
from scrubber.model.report import EXIT_CODES, Outcome, Reuse, ScrubReport
from scrubber.namesakes import Finished
from scrubber.report.as_json import plain, report_in
from scrubber.worker.wire import profile_out

MOMENT = 0.1
MOST_CLAIMS = 4_096  # photos of this run whose work is kept in mind for duplicates
REMEMBERED = (Outcome.CLEANED, Outcome.ALREADY_CLEAN, Outcome.NEEDS_ANSWERS)
DECIDED = "A person looked at this photo and saved its clean copy."
LEFT_ALONE = "This is a clean copy that was made before; it was left alone."
NOTHING = Made(ScrubReport("", Outcome.FAILED), Pieces(), "", neutral=False, texts=False, found=())


def _nothing() -> None:
    """There is no earlier copy."""


@dataclass(slots=True)
class _Claim:
    """Somebody works on this content. Once `ended`, `made` and `report` tell how, if others may use it."""

    ended: threading.Event = field(default_factory=threading.Event)
    stem: str = ""
    made: Made = NOTHING
    report: ScrubReport | None = None


class Recall:
    """For one profile and one output. With `again` the ledger is written but not asked. For several threads at once.

    `own` stands for the user's own lists.
    """

    def __init__(
        self, ledger: Ledger, profile: Profile, out: Path | None, *, again: bool = False, own: str = ""
    ) -> None:
        self.ledger, self.profile, self.out, self.again = ledger, profile, out, again
        self._recipe = _recipe(profile, out, own)
        self._claims: dict[str, _Claim] = {}
        self._taken: dict[bytes, bytes] = {}  # copy and its photo
        self._lock = threading.Lock()

    def once(
        self, original: Original, file: OpenFile, progress: Progress, make: Callable[[], Making], *, sync: bool = True
    ) -> ScrubReport:
        """The report of this photo; `make` is called only where nothing that is known will do. Raises ScrubError.

        What a person dealt with is no doubt any more.
        """
        report = self._once(original, file, progress, make, sync=sync)
        doubtful = report.doubts or report.too_dark
        seen = doubtful and not self.again and self.ledger.was_looked_at(report.digest)
        return replace(report, doubts=0, too_dark=False) if seen else report

    def _once(
        self, original: Original, file: OpenFile, progress: Progress, make: Callable[[], Making], *, sync: bool
    ) -> ScrubReport:
        before, digest = stamp(file), digest_of(file)
        if self._is_own_copy(original, digest):
            blank = replace(blank_report(original, self.profile), digest=digest, message=LEFT_ALONE)
            return replace(blank, outcome=Outcome.ALREADY_CLEAN, reused=Reuse.OWN_COPY)
        if self._was_decided(digest):
            blank = replace(blank_report(original, self.profile), digest=digest, exit_code=0)
            return replace(blank, outcome=Outcome.CLEANED, reused=Reuse.PERSON, message=DECIDED)
        job = _Job(self, original, digest, sync)
        known = None if self.again else job.earlier()
        if known is not None and known.report is not None:
            self._claim(job.deed, known)
            return known.report
        return self._worked(job, file, before, progress, make)

    def anew(
        self, original: Original, file: OpenFile, progress: Progress, make: Callable[[], Making], lap: str,
        withdraw: Callable[[], object], *, sync: bool = True,
    ) -> ScrubReport:  # fmt: skip
        """The report of a photo that this run has done once, and does otherwise now. Raises ScrubError.

        What is the same for all photos of this `lap` is done once. `withdraw` is called before the new copy appears.
        """
        before, digest = stamp(file), digest_of(file)
        return self._worked(_Job(self, original, digest, sync, lap, withdraw), file, before, progress, make)

    def unsettle(self, photos: Iterable[tuple[Original, str]]) -> Callable[[], None]:
        """From now on no later run takes these photos (with their digests) for done, until they are done anew or what
        is given back is called. Their copies stay known as ours.
        """
        keys = {_Job(self, original, digest, sync=True).key for original, digest in photos if digest}
        rows = {key: row for key in keys if (row := self.ledger.find(key)) is not None}
        for key, row in rows.items():
            self.ledger.note(_hash(key, "unsettled"), row)
            self.ledger.forget(key)

        def settle() -> None:
            for key, row in rows.items():
                if self.ledger.find(key) is None:
                    self.ledger.note(key, row)
                self.ledger.forget(_hash(key, "unsettled"))

        return settle

    def leave_open(self, photo: Finished) -> Callable[[], None]:
        """From now on a later run is told that this photo was done by one that had not seen all of its photos, until
        what is given back is called.
        """
        key = self._open_key(photo)
        self.ledger.note(key, Row("", False, 1, "", False, ""))
        return lambda: self.ledger.forget(key)

    def left_open(self, photo: Finished) -> bool:
        """Whether an earlier run left it open."""
        return self.ledger.find(self._open_key(photo)) is not None

    def _open_key(self, photo: Finished) -> str:
        return _hash(_Job(self, photo.original, photo.digest, sync=True).key, "open")

    def _worked(
        self, job: _Job, file: OpenFile, before: tuple[int, int], progress: Progress, make: Callable[[], Making]
    ) -> ScrubReport:
        """Do the work, unless somebody else does it for the same content: then wait for what comes of it."""
        while True:
            claim, mine = self._claim(job.deed)
            if mine:
                break
            _wait(claim, progress)
            report = job.repeated(claim)
            if report is not None:
                return report
            self._give_up(job.deed, claim)
        try:
            with make() as made:
                if stamp(file) != before or made.report.digest not in ("", job.digest):
                    # What the digest is of is not what was cleaned.
                    job.withdraw()
                    return put(made, job.original, self.out, sync=job.sync)
                return job.done(claim, made)
        finally:
            if claim.report is None:
                self._give_up(job.deed, claim)
            claim.ended.set()

    def _claim(self, deed: str, new: _Claim | None = None) -> tuple[_Claim, bool]:
        """What is known of this deed, or else `new`; and whether it is new."""
        with self._lock:
            there = self._claims.get(deed)
            if there is None and len(self._claims) >= MOST_CLAIMS:
                self._forget_oldest()
            return there or self._claims.setdefault(deed, new or _Claim()), there is None

    def _forget_oldest(self) -> None:
        """A long run must not grow for ever: a duplicate of a photo that long ago is simply done again."""
        for deed, claim in list(islice(self._claims.items(), MOST_CLAIMS // 8)):
            if claim.ended.is_set():
                del self._claims[deed]

    def _give_up(self, deed: str, claim: _Claim) -> None:
        with self._lock:
            if self._claims.get(deed) is claim:
                del self._claims[deed]

    def _was_decided(self, digest: str) -> bool:
        """A person has dealt with a photo that this run would only leave to a person."""
        if self.again or self.profile.on_doubt not in (Doubt.SKIP, Doubt.STOP):
            return False
        return self.ledger.was_looked_at(digest)

    def _is_own_copy(self, original: Original, digest: str) -> bool:
        """A file that was found where copies of its neighbours go, and that is one of them."""
        if original.named or folder_for(original, self.out) != original.path.parent:
            return False
        return self.ledger.made(digest)

    def take(self, copy: Path, original: Path) -> bool:
        """True for the first photo of this run that asks for this copy: no two photos share one."""
        with self._lock:
            return self._taken.setdefault(_short(copy), _short(original)) == _short(original)

    @property
    def recipe(self) -> str:
        """What is the same for all photos that would come out the same."""
        return self._recipe


@dataclass(frozen=True, slots=True)
class _Job:
    """One photo with the digest of its content."""

    recall: Recall
    original: Original
    digest: str
    sync: bool
    lap: str = ""
    withdraw: Callable[[], object] = _nothing

    @property
    def content(self) -> str:
        """Tells what comes out the same in every run."""
        return _hash(self.digest, self.recall.recipe)

    @property
    def deed(self) -> str:
        """Tells what comes out the same in this lap of this run."""
        return _hash(self.content, self.lap)

    @property
    def key(self) -> str:
        """Tells this content at this place, and nothing to those who don't have the photo."""
        folder = folder_for(self.original, self.recall.out).absolute()
        return _hash(self.content, str(folder), self.original.path.name)

    def earlier(self) -> _Claim | None:
        """What an earlier run did, if its copy is there unchanged."""
        row = self.recall.ledger.find(self.key)
        stored = _stored(row)
        if row is None or stored is None:
            return None
        report = replace(stored, path=str(self.original.path), digest=self.digest, reused=Reuse.EARLIER)
        if wanted(report, self.recall.out):
            path = self._path(row)
            if _digest(path) != row.copy or not self._take(path):
                return None
            report = replace(report, copy=str(path), copy_digest=row.copy)
        made = Made(report, Pieces(), f"photo{row.ending}", row.neutral, row.texts, None)
        claim = _Claim()
        claim.ended.set()
        self._told(claim, made, report)
        return claim

    def repeated(self, claim: _Claim) -> ScrubReport | None:
        """The same content was done in this run: its copy, written here too. None where the work has to be done."""
        if claim.report is None:
            return None
        report = replace(claim.report, path=str(self.original.path), copy=None, reused=Reuse.DUPLICATE)
        if not wanted(report, self.recall.out):
            return self._put(replace(claim.made, report=report))
        name = self._name(claim)
        data = _content(Path(claim.report.copy or ""), claim.report.copy_digest)
        if name is None or data is None:
            return None
        return self._put(replace(claim.made, report=report, copy=Pieces((data,)), name=name[0], neutral=name[1]))

    def done(self, claim: _Claim, made: Made) -> ScrubReport:
        """Publish what was made, and remember it."""
        copy = made.copy if wanted(made.report, self.recall.out) else Pieces()
        digest = _digest(copy) if isinstance(copy, Path) else _digest_of(copy) if len(copy) else ""
        made = replace(made, report=replace(made.report, digest=self.digest, copy_digest=digest))
        return self._told(claim, made, self._put(made))

    def _told(self, claim: _Claim, made: Made, report: ScrubReport) -> ScrubReport:
        """Others with the same content may have this."""
        if report.outcome in REMEMBERED:
            claim.stem, claim.made, claim.report = self.original.path.stem, replace(made, copy=Pieces()), report
        return report

    def _name(self, claim: _Claim) -> tuple[str, bool] | None:
        """None where the name might repeat text that was found, and nobody here knows that text any more."""
        made, pattern = claim.made, self.recall.profile.name_pattern
        ending = publish.plain_ending(Path(made.name).suffix)
        if made.found is not None or not made.texts:
            return publish.proposed_name(self.original.path, ending, pattern, made.found or ())
        if self.original.path.stem != claim.stem:
            return None
        return publish.copy_name(self.original.path, pattern, made.neutral, Path(made.name).suffix), made.neutral

    def _put(self, made: Made) -> ScrubReport:
        """The row is written before the copy appears: a program that is killed in between has a row without a copy,
        never a copy that nobody knows."""
        ending, digest = Path(made.name).suffix, made.report.copy_digest

        def announce(number: int) -> None:
            row = Row(digest, made.neutral, number, ending, made.texts, _storable(made.report))
            self._take(self._path(row))  # before it is there for others to see
            self.recall.ledger.note(self.key, row)

        self.withdraw()
        report = put(made, self.original, self.recall.out, sync=self.sync, adopt=self._take, announce=announce)
        if report.copy is None and report.outcome in REMEMBERED:
            self.recall.ledger.note(self.key, Row("", False, 1, "", made.texts, _storable(made.report)))
        return report

    def _take(self, copy: Path) -> bool:
        return self.recall.take(copy.absolute(), self.original.path.absolute())

    def _path(self, row: Row) -> Path:
        name = publish.copy_name(self.original.path, self.recall.profile.name_pattern, row.neutral, row.ending)
        return folder_for(self.original, self.recall.out) / publish.numbered(name, row.number)


def _recipe(profile: Profile, out: Path | None, own: str = "") -> str:
    """A photo with the same content and recipe comes out the same: looked at by the same detectors, too."""
    choices = {key: value for key, value in profile_out(profile).items() if key not in ("name", "about")}
    eyes = sorted(model.sha256 for model in (*models.MODELS.values(), *models.EXTRA.values())) if profile.looks else ()
    return _hash(__version__, json.dumps(choices, sort_keys=True), "beside" if out is None else "folder", own, *eyes)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _short(path: Path) -> bytes:
    """Stands for a path in a fraction of its memory."""
    return hashlib.blake2b(os.fsencode(path), digest_size=16).digest()


def _wait(claim: _Claim, progress: Progress) -> None:
    while not claim.ended.wait(MOMENT):
        if progress.stopped():
            raise Cancelled("The work was stopped.")


def _storable(report: ScrubReport) -> str:
    """Without the digest and the name of anything."""
    nameless = replace(report, path="", copy=None, digest="", copy_digest="")
    return json.dumps(plain(replace(nameless, reused=Reuse.NONE, instead_of=None)))


def _stored(row: Row | None) -> ScrubReport | None:
    try:
        report = report_in(json.loads(row.report)) if row else None
    except (ValueError, KeyError, TypeError, IndexError):
        return None
    return report if report and EXIT_CODES[report.outcome] == report.exit_code else None


def _digest(path: Path) -> str:
    """Of a file's content; empty where it can't be read, or is a link to somewhere else."""
    try:
        if path.is_symlink():
            return ""
        with opened(path) as file:
            return digest_of(file)
    except (ScrubError, OSError):
        return ""


def _digest_of(copy: Pieces) -> str:
    sha = hashlib.sha256()
    for part in copy.parts:
        sha.update(part)
    return sha.hexdigest()


def _content(path: Path, digest: str) -> bytes | None:
    """The bytes of a copy, if they are those that were verified."""
    try:
        data = read(path)
    except ScrubError:
        return None
    return data if hashlib.sha256(data).hexdigest() == digest else None
