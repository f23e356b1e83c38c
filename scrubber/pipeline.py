"""The way of one photo: open, find, decide, redact, verify. Bytes in, bytes and answers out; no files."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np

from scrubber import review as reviews
from scrubber import spare
from scrubber.contracts import CodeEngine, Evidence, FaceEngine, Fidelity, Format, Judge, Look, Rebuilt, TextEngine
from scrubber.decode import frames, open_file_only, open_photo
from scrubber.detect import find, several
from scrubber.model.errors import Changed, Damaged, EngineMissing, TooLarge
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header, Photo
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Doubt, Effort, Frames, Profile
from scrubber.model.progress import Progress
from scrubber.model.report import CheckResult, Outcome
from scrubber.model.unsure import wants_a_look
from scrubber.redact import redact
from scrubber.verify import verify

SECOND_LOOKS = 5  # how often what a second look finds is covered too before the photo is given up
SECOND_LOOK_MARGIN = 0.25
MOST_LOOKED_AT = 100  # different pictures of one file; each costs as much as a photo of its size
PICTURES = (Kind.PREVIEW, Kind.SECOND_PICTURE)
_TOO_MANY = "The file holds more different pictures than can be looked at."
_SEEN_OTHERWISE = "Two programs see different pictures in this photo, as in a damaged one."
_SAVED_ANEW = " Open the photo in another program, save it there as JPEG or PNG, and clean that."
_FELL = "Try again, or have it cleaned with --no-strict, and look at the copy yourself."
_FEWER = "Choose --frames first to keep the first alone, or the profile hidden-only, which looks at none."


@dataclass(frozen=True, slots=True)
class Engines:
    """The detectors that this run may use; None where the profile wants none."""

    faces: FaceEngine | None = None
    text: TextEngine | None = None
    codes: CodeEngine | None = None
    judge: Judge | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(e.name for e in (self.faces, self.text, self.codes, self.judge) if e is not None)

    @property
    def missing(self) -> tuple[str, ...]:
        """One sentence for each part that is absent, without which they work, but not as well."""
        return tuple(text for e in (self.faces, self.judge) if e is not None for text in e.missing)


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A photo with all that was found in it. `why_not` tells which detectors could not run, and why."""

    container: Format
    photo: Photo
    look: Look
    stages: Mapping[str, float]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.photo.hidden + self.look.findings


@dataclass(frozen=True, slots=True, eq=False)
class Scrubbed:
    """The finished bytes with the plan behind them and every check's answer; `data` is None unless all is well."""

    outcome: Outcome
    data: bytes | None
    opened: Opened
    plan: Plan
    fidelity: Fidelity
    checks: tuple[CheckResult, ...]
    notes: tuple[str, ...]
    message: str
    stages: Mapping[str, float]
    suffix: str = ""  # of the copy's name
    carried: tuple[int, int, int] = (0, 0, 0)  # as in Rebuilt


@dataclass(slots=True)
class _Clock:
    """Seconds by stage."""

    stages: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.stages[stage] = self.stages.get(stage, 0.0) + time.perf_counter() - begin


def inspect(data: bytes, profile: Profile, engines: Engines, progress: Progress, *, closely: bool = False) -> Opened:
    """Open a photo and look at everything that the profile wants looked at. Raises ScrubError.

    `closely` compares the pictures hidden in the file with the photo even where nobody looks at the photo itself.
    """
    clock = _Clock()
    with clock.time("open"):
        progress.at("open", 0.0)
        container, photo = _opened(data, profile) if profile.looks else _unseen(data, profile, closely=closely)
        if closely and not profile.looks and any(f.kind in PICTURES for f in photo.hidden):
            photo = replace(photo, hidden=_opened(data, profile)[1].hidden)
    progress.found(photo.hidden)
    with clock.time("find"):
        look = look_through(data, photo, profile, engines, progress) if profile.looks else _unlooked()
    return Opened(container, photo, look, clock.stages)


def reopen(data: bytes, profile: Profile, look: Look, progress: Progress) -> Opened:
    """Open a photo that was looked at before; `look` is what was seen then. Raises ScrubError."""
    clock = _Clock()
    with clock.time("open"):
        progress.at("open", 0.0)
        container, photo = _opened(data, profile) if profile.looks or look.findings else _unseen(data, profile)
    return Opened(container, photo, look, clock.stages)


def scrub(
    data: bytes,
    profile: Profile,
    engines: Engines,
    progress: Progress,
    answers: Mapping[str, bool] | None = None,
    drawn: Iterable[Region] = (),
    seen: Look | None = None,
    seen_in: str = "",
) -> Scrubbed:
    """Find, cover, rebuild and verify. `answers` (finding id → hide) and `drawn` come from a person.

    `seen` is what an earlier inspection saw in this same photo, so that nobody has to look again; `seen_in` is the
    SHA-256 of what it looked at, where that is known.

    Raises ScrubError where no copy can be made, Changed where that was another photo.
    A copy that fails its checks comes back without data.
    """
    if seen_in and hashlib.sha256(data).hexdigest() != seen_in:
        raise Changed("This photo was changed after it was looked at, so no copy was made.")
    opened = inspect(data, profile, engines, progress) if seen is None else reopen(data, profile, seen, progress)
    blind = sorted(_wanted(profile) - opened.look.ran)
    if blind and profile.strict:
        if _TOO_MANY in opened.look.why_not.values():
            raise TooLarge(_TOO_MANY, _FEWER)
        fell = all(opened.look.why_not.get(name) == find.broke_off(name) for name in blind)
        sentence = f"This photo could not be checked for {' and '.join(blind)}, so no copy was made."
        raise EngineMissing(sentence, _FELL if fell else "")
    review = reviews.propose(opened.findings, profile)
    answers = answers or {}
    for finding in opened.findings if answers else ():
        if finding.id in answers:
            review = reviews.decide(review, finding.id, answers[finding.id])
    for region in drawn:
        review = reviews.draw(review, region)
    if seen is None and profile.on_doubt in (Doubt.SKIP, Doubt.STOP):
        open_ = [f for f in opened.findings if f.id not in answers and profile.asks(f)]
        if open_ or blind or wants_a_look(opened.look.unsure):
            return _for_a_person(opened, reviews.plan(review), len(open_), blind)
    return _finish(data, opened, reviews.plan(review), engines, progress)


def _for_a_person(opened: Opened, plan: Plan, places: int, blind: list[str]) -> Scrubbed:
    """No copy: somebody has to look at this photo first."""
    parts = [f"{places} {'place' if places == 1 else 'places'} in the picture left to decide"] if places else []
    parts += [f"not checked for {name}" for name in blind]
    parts = [f"A person has to look at this photo: {', '.join(parts)}."] if parts else []
    message = " ".join([*parts, *opened.look.unsure, "Nothing was written."])
    return Scrubbed(Outcome.NEEDS_ANSWERS, None, opened, plan, Fidelity.EXACT, (), (), message, dict(opened.stages))


def _finish(data: bytes, opened: Opened, plan: Plan, engines: Engines, progress: Progress) -> Scrubbed:
    """Redact and verify; what the second look finds is covered as well, a few times over."""
    clock, more, profile = _Clock(dict(opened.stages)), 0, plan.profile
    if plan.redactions and opened.photo.pixels.size == 0:
        opened = replace(opened, photo=_opened(data, profile)[1])  # a person drew on a photo that nobody had to look at
    for turn in range(SECOND_LOOKS):
        progress.at("redact", 0.0)
        with clock.time("redact"):
            rebuilt, mask = redact(opened.container, data, opened.photo, plan, profile.quality)
        with clock.time("verify"):
            evidence = _evidence(data, rebuilt, plan, mask, engines, progress)
            checks = verify(evidence, progress)
        if opened.photo.header.unread and any(check.leaks or not check.ran for check in checks):
            # What was carried over without being read did not pass: now it is read, and the copy made again.
            opened = replace(opened, photo=_unseen(data, profile, closely=True)[1])
            plan = _with_hidden(plan, opened.photo.hidden)
            continue
        missed = _missed(checks)
        if not missed or turn + 1 == SECOND_LOOKS:
            break
        plan = _with_missed(plan, missed)
        more += len(missed)
    notes = [rebuilt.note] if rebuilt.note else []
    notes += _told_of_several(data, opened, plan)
    notes += _not_checked(opened.look.why_not)
    notes += engines.missing
    notes += opened.look.unsure
    outcome, message = _judged(checks, profile, rebuilt.data == data)
    if more and outcome is Outcome.CLEANED:
        notes.insert(0, f"A second look found {more} more, now covered: have a look at the copy.")
    if outcome in (Outcome.REFUSED, Outcome.LEAKED) and opened.photo.pixels.size == 0:
        _opened(data, profile)  # nobody had looked at the picture yet: where it is damaged, that is what to say
    converted = bool(rebuilt.suffix) and not profile.quality  # and close to what was decoded, as its writer made sure
    alike = not plan.redactions and (rebuilt.fidelity is not Fidelity.REENCODED or converted)
    if alike and {c.name for c in checks if c.leaks} == {"pixels"}:
        raise Damaged(_SEEN_OTHERWISE)  # nothing was to be covered, and no block changed
    kept = rebuilt.data if outcome in (Outcome.CLEANED, Outcome.ALREADY_CLEAN) else None
    return Scrubbed(outcome, kept, opened, plan, rebuilt.fidelity, checks, tuple(notes), message, clock.stages,
                    rebuilt.suffix or opened.container.SUFFIX, rebuilt.carried)  # fmt: skip


def _not_checked(why_not: Mapping[str, str]) -> Iterator[str]:
    """One note for each reason, with all that were not looked for because of it."""
    for reason in dict.fromkeys(why_not.values()):
        names = sorted(name for name, why in why_not.items() if why == reason)
        yield f"Not checked for {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}: {reason}"


def _told_of_several(data: bytes, opened: Opened, plan: Plan) -> list[str]:
    """What became of the pictures of an animation, or the pages of a document."""
    header = opened.photo.header
    many = header if plan.profile.frames is Frames.EVERY else opened.container.header(data)
    count = max(many.frames, len(many.pages))
    if count < 2:
        return []
    if not header.several:
        return [f"The file holds {count} pictures. Only the first is kept."]
    looked = [f"All {count} pictures in the file were looked at."] if opened.look.ran else []
    covers = ["Each cover lies on every one of them."] if plan.redactions and header.frames > 1 else []
    return looked + covers


def _opened(data: bytes, profile: Profile) -> tuple[Format, Photo]:
    return open_photo(data, every=profile.frames is Frames.EVERY)


def _unseen(data: bytes, profile: Profile, *, closely: bool = False) -> tuple[Format, Photo]:
    """The photo without its pixels, where nobody is going to look at them."""
    container, header, hidden = open_file_only(data, every=profile.frames is Frames.EVERY, unread=not closely)
    return container, Photo(header, np.empty((0, 0, 3), np.uint8), hidden, "")


def _wanted(profile: Profile) -> frozenset[str]:
    flags = (("faces", profile.faces), ("text", profile.text), ("codes", profile.codes))
    return frozenset(name for name, wanted in flags if wanted)


def look_at(pixels: Pixels, profile: Profile, engines: Engines, effort: Effort, progress: Progress) -> Look:
    """The profile's detectors on upright pixels (H x W x 3 or 4)."""
    spare.give_back()  # opening and checking a photo leave room free, and the networks want much
    return find.find_all(
        pixels,
        engines.faces if profile.faces else None,
        engines.text if profile.text else None,
        engines.codes if profile.codes else None,
        engines.judge if profile.text else None,
        effort,
        progress,
    )


def look_through(data: bytes, photo: Photo, profile: Profile, engines: Engines, progress: Progress) -> Look:
    """The profile's detectors on every picture in the file, up to a bound; beyond it they count as not run."""
    if profile.strict and _too_many(data, photo):
        return Look((), frozenset(), dict.fromkeys(_wanted(profile), _TOO_MANY))  # without minutes of looking first
    look = look_at_pages(photo.pixels, photo.header, profile, engines, profile.effort, progress)
    last, looked = photo.pixels, 1
    for pixels in frames(data, photo.header):
        if np.array_equal(pixels, last):
            continue
        if looked >= MOST_LOOKED_AT:
            return Look(look.findings, frozenset(), dict.fromkeys(_wanted(profile), _TOO_MANY))
        look = several.joined((look, look_at(pixels, profile, engines, profile.effort, progress)))
        last, looked = pixels, looked + 1
    return look


def _too_many(data: bytes, photo: Photo) -> bool:
    last, different = photo.pixels, 1
    for pixels in frames(data, photo.header) if photo.header.frames > MOST_LOOKED_AT else ():
        different += not np.array_equal(pixels, last)
        last = pixels
    return different > MOST_LOOKED_AT


def look_at_pages(
    pixels: Pixels, header: Header, profile: Profile, engines: Engines, effort: Effort, progress: Progress
) -> Look:
    """The profile's detectors on each page of a sheet by itself; on a photo as it is."""
    if len(header.pages) < 2:
        return look_at(pixels, profile, engines, effort, progress)
    if len(header.pages) > MOST_LOOKED_AT:
        return Look((), frozenset(), dict.fromkeys(_wanted(profile), _TOO_MANY))
    looks = []
    for left, top, right, bottom in header.pages:
        page = np.ascontiguousarray(pixels[top:bottom, left:right])
        here = _on_sheet(progress, left, top)
        looks.append(several.moved(look_at(page, profile, engines, effort, here), left, top))
    return several.joined(looks)


def _on_sheet(progress: Progress, left: int, top: int) -> Progress:
    """The same, heard from a page: what is found there is told where it lies on the sheet."""

    def found(findings: tuple[Finding, ...]) -> None:
        progress.found(several.moved(Look(findings, frozenset()), left, top).findings)

    return replace(progress, found=found)


def _unlooked() -> Look:
    return Look((), frozenset())


def _evidence(
    original: bytes,
    rebuilt: Rebuilt,
    plan: Plan,
    mask: Mask | None,
    engines: Engines,
    progress: Progress,
) -> Evidence:
    profile = plan.profile
    # The second look is a quick one: it is there to catch a cover in the wrong place, not to search anew.
    look: Callable[[Pixels], Look] | None = None
    if profile.looks:
        look = lambda pixels: look_at(pixels, profile, engines, Effort.QUICK, progress)  # noqa: E731
    return Evidence(rebuilt.data, original, plan, rebuilt.fidelity, mask, look)


def _missed(checks: Iterable[CheckResult]) -> list[Finding]:
    """What the second look would have covered. Other leaks can't be mended by covering more."""
    return [Finding(leak.kind or Kind.UNKNOWN, leak.where, 1.0, "second look", "Seen only on the finished copy.")
            for check in checks if check.name == "rescan" for leak in check.leaks
            if isinstance(leak.where, Region)]  # fmt: skip


def _with_missed(plan: Plan, found: list[Finding]) -> Plan:
    more = tuple(Redaction(f.place.grown(SECOND_LOOK_MARGIN), plan.profile.style)
                 for f in found if isinstance(f.place, Region))  # fmt: skip
    return replace(plan, redactions=plan.redactions + more, hidden=(*plan.hidden, *found))


def _with_hidden(plan: Plan, found: tuple[Finding, ...]) -> Plan:
    """The plan with what a closer look found in the file."""
    known = {f.id for f in (*plan.hidden, *plan.kept)}
    return replace(plan, hidden=(*plan.hidden, *(f for f in found if f.id not in known)))


def _judged(checks: tuple[CheckResult, ...], profile: Profile, unchanged: bool) -> tuple[Outcome, str]:
    leaky = [c.name for c in checks if c.leaks]
    if leaky:
        return Outcome.LEAKED, f"The finished copy failed its check of {' and '.join(leaky)}, so it was thrown away."
    unrun = dict.fromkeys(c.why_not for c in checks if not c.ran)
    if unrun and profile.strict:
        unread = any(not c.ran and c.name != "rescan" for c in checks)  # the file, not a detector
        ways_out = f"The original is untouched.{_SAVED_ANEW if unread else ''}"
        thrown = "The finished copy could not be checked, so it was thrown away."
        return Outcome.REFUSED, f"{thrown} {' '.join(unrun)} {ways_out}"
    if not checks:
        return Outcome.REFUSED, "The finished copy was not checked, so it was thrown away."
    if unchanged and not unrun:
        seen = "nothing in the picture had to be covered" if profile.looks else "nobody looked at the picture"
        return Outcome.ALREADY_CLEAN, f"Nothing was hidden in the file, and {seen}."
    return Outcome.CLEANED, ""
