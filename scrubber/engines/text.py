"""Finds and reads the lines of text in a photo (PP-OCRv6 small, multilingual; PP-OCRv5's detector beside it)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

import numpy as np

from scrubber.contracts import ENDS, ROOM, Rank, TextLine
from scrubber.engines import sessions
from scrubber.engines.text_detect import Net, Quad, Spot, View, long_side, looker, ordered, spots
from scrubber.engines.text_merge import one_of_each, sides, within, without_pieces
from scrubber.engines.text_read import HOPELESS, Reading, has_contrast, read
from scrubber.engines.text_spell import known_share
from scrubber.engines.text_told import SURENESS, Told, covering, told_once
from scrubber.engines.text_tones import Tone, toned
from scrubber.model.geometry import Pixels, Region
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress

SMALL, EVEN, COARSE, FINE, FINEST = 768, 1280, 1600, 2560, 4096  # long sides, in pixels, at which a photo is looked at
MOST_ENLARGED = 1.6  # a small photo is enlarged at most so far
TWICE = 2.0  # and so far at the most effort, for the network that is made for small letters
APART = 1.1  # two sizes that differ by less are one
LARGEST_LETTERS = 240  # pixels of a look's own size: what is higher is seen in a smaller size, or is no text
WORD = 1.6  # so many times its height is a word long
LEAST_LONG = 32
SURE = 0.85  # a line read with less is read again in the other directions
CLEAR = 0.92  # a line read with less is read again less its rims, and wider
RIM = 0.1  # share of a line's height above and below, which in uneven handwriting is its neighbours'
WIDER = 1.5  # so many times as wide a doubtful line is shown as well: narrow letters and joined ones come apart
TURN_MUST_GAIN = 0.05  # by so much must another direction read better
CUT_MUST_GAIN = 0.02  # and by so much a line that is cut or widened
WORDS_GAIN = 0.1  # so much surer counts one that consists of words
MOST_LOST = 0.4  # share of the characters that a surer reading may lack
TALL = 1.5  # height / width from which text is taken to run downwards or upwards
LEAST_PIXELS = 8
GIANT = 0.08  # of the photo's shorter side: so high is a large shape
STOUT = 2.6  # at most so many times as long as high
FEW_SIGNS = 3
SEEN_WELL, SIGN_SURE, SIGNS_SURE = 0.6, 0.75, 0.6  # a large shape with few signs is text from here on
FINDING = 0.7  # share of the time that finding takes, the rest is reading


class Read(Protocol):
    """Reads the lines at some places of a photo, stretched to be so many times as wide; tells the share done."""

    def __call__(
        self, pixels: Pixels, quads: list[Quad], tick: Callable[[float], None], wide: float = 1.0, /
    ) -> list[Reading]: ...


@dataclass(frozen=True, slots=True)
class Pass:
    """One look at the photo: how many times its size, turned by how many quarters, in which tone, by which network."""

    scale: float
    turn: int = 0
    tone: Tone = Tone.AS_TAKEN
    net: Net = Net.FIRST


class PaddleText:
    """PP-OCRv6: a detector that outlines text and a reader that tells it; `rank` knows how words are spelled."""

    name = "pp-ocrv6-small+pp-ocrv5-mobile"

    def __init__(self, rank: Rank | None = None) -> None:
        self._rank = rank

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        """Lines on H x W x 3 RGB pixels; places that can't be read come with an empty text. Raises EngineMissing."""
        if min(pixels.shape[:2]) < LEAST_PIXELS:
            return []
        plan = passes(pixels.shape[1], pixels.shape[0], effort)
        found = one_of_each(self._spots(pixels, plan, progress))
        reads = partial(read, rank=self._rank)
        lines = lines_at(
            pixels, found, reads, lambda share: progress.at("text", FINDING + (1 - FINDING) * share), self._rank
        )
        if lines:
            sessions.rest(sessions.session("text-reader"))
        return lines

    def _spots(self, pixels: Pixels, plan: Sequence[Pass], progress: Progress) -> list[Spot]:
        found: dict[Net, list[Spot]] = {net: [] for net in Net}
        begun, whole = 0.0, sum(look.scale**2 for look in plan)
        for net, spots_of_net in found.items():  # one after the other: together in memory they need a third more
            looks = [look for look in plan if look.net is net]
            part = sum(look.scale**2 for look in looks) / whole
            tell = partial(_tell, progress, begun, part)
            for look, own in _seen(pixels, looks, tell):
                spots_of_net += [spot for spot in own if _counts(spot.quad, look, plan[0].scale)]
            begun += part
            if looks:
                sessions.rest(sessions.session(net.value))
        return found[Net.FIRST] + without_pieces(found[Net.SECOND], found[Net.FIRST])


def _tell(progress: Progress, begun: float, part: float, share: float) -> None:
    progress.at("text", FINDING * (begun + part * share))


def passes(width: int, height: int, effort: Effort) -> list[Pass]:
    """How a photo of this size is looked at."""
    long = long_side(width, height)
    most = max(MOST_ENLARGED, LEAST_LONG / long)
    small, coarse, fine = (min(most, side / long) for side in (SMALL, COARSE, FINE))
    plan = [Pass(small)] if small * APART < coarse else []
    plan.append(Pass(coarse))
    if effort is not Effort.QUICK:
        even = Pass(min(1.0, EVEN / long), tone=Tone.EVEN)
        plan += [replace(even, net=Net.SECOND), replace(even, turn=1)]  # what runs up or down is seen on its side
        plan.append(Pass(fine, net=Net.SECOND))  # handwriting and small print that the first network overlooks
    if effort is not Effort.QUICK and fine > coarse * APART:
        plan.append(Pass(fine))
    if effort is Effort.THOROUGH:
        plan += [Pass(fine, turn=1), Pass(coarse, tone=Tone.EVEN), Pass(coarse, tone=Tone.LOCAL)]
        plan += [Pass(fine, turn=1, net=Net.SECOND), Pass(fine, tone=Tone.EVEN, net=Net.SECOND)]
        finest = min(TWICE, FINEST / long)
        if finest > fine * APART:
            plan.append(Pass(finest, net=Net.SECOND))
        if fine > coarse * APART:
            plan.append(Pass(fine, tone=Tone.LOCAL))
        if fine < 0.8:
            plan.append(Pass(1.0))
    return plan


def _is_toned(look: Pass) -> bool:
    return look.tone is not Tone.AS_TAKEN


def _counts(quad: Quad, look: Pass, least: float) -> bool:
    """Whether what a look shows can be text: no higher than letters are in it, unless it shows the photo smallest.

    Where each place is as rich in contrast as the others, specks look like letters: only what may be a word counts.
    """
    long, short = sorted(sides(quad), reverse=True)
    if look.tone is Tone.LOCAL and long < WORD * short:
        return False
    return look.scale <= least or short * look.scale <= LARGEST_LETTERS


def _seen(pixels: Pixels, plan: Sequence[Pass], tick: Callable[[float], None]) -> Iterator[tuple[Pass, list[Spot]]]:
    """Every look with what it sees. The large ones come first: at the end no processor waits for another for long."""
    looks = sorted(plan, key=lambda look: -look.scale)
    shown = {(look.scale, look.tone): toned(pixels, look.scale, look.tone) for look in looks if _is_toned(look)}
    views = [
        View.of(np.rot90(shown[look.scale, look.tone], look.turn), 1.0, looker(look.net))
        if _is_toned(look)
        else View.of(np.rot90(pixels, look.turn), look.scale, looker(look.net))
        for look in looks
    ]
    for look, view, own in zip(looks, views, spots(views, tick), strict=True):
        high, wide = np.rot90(view.pixels, look.turn).shape[:2]
        factor = np.array([pixels.shape[1] / wide, pixels.shape[0] / high], dtype=np.float32)
        yield look, [Spot((_back(s.quad, look.turn, wide) * factor).astype(np.float32), s.seen) for s in own]


def _back(quad: Quad, turn: int, width: int) -> Quad:
    """Corners on a photo (`width` wide) that were found on it turned by `turn` (0 or 1) quarters anticlockwise."""
    return ordered(np.stack([width - quad[:, 1], quad[:, 0]], axis=1)) if turn else quad


def lines_at(
    pixels: Pixels, found: Sequence[Spot], read: Read, tick: Callable[[float], None], rank: Rank | None = None
) -> list[TextLine]:
    """The lines at `found`, each read as `read` reads it best, every part of them once. `rank` knows words."""
    quads, readings = _best_readings(pixels, [s.quad for s in found], read, lambda share: tick(0.8 * share))
    readings = _read_again(pixels, quads, readings, read, lambda share: tick(0.8 + 0.2 * share), rank)
    lines = [
        covering(spot.quad if spot.cover is None else spot.cover, quad, reading, spot.seen)
        for spot, quad, reading in zip(found, quads, readings, strict=True)
    ]
    told = told_once([line for line in lines if _is_text(pixels, line)])  # what is none must not stand for others
    fresh = [line for line in told if line.fresh]
    for line, reading in zip(fresh, read(pixels, [line.quad for line in fresh], lambda _: tick(1.0)), strict=True):
        told[told.index(line)] = replace(line, reading=reading)
    return [_line(line) for line in told if _is_text(pixels, line)]


def _is_text(pixels: Pixels, line: Told) -> bool:
    """Not where nothing is drawn, nor a stout shape, large on the photo, of which neither network is sure.

    On 17 street scenes this leaves out 12 of 18 such shapes, none of which was text. Small places stay, read or not.
    """
    reading, (long, short) = line.reading, sorted(sides(line.quad), reverse=True)
    signs = len(reading.text.strip())
    if short < GIANT * min(pixels.shape[:2]) or long > STOUT * short or line.seen >= SEEN_WELL or signs > FEW_SIGNS:
        return bool(reading.text) or has_contrast(pixels, line.quad)
    return reading.confidence >= (SIGN_SURE if signs == 1 else SIGNS_SURE)


def _line(line: Told) -> TextLine:
    quad, reading = line.quad, line.reading
    down = (quad[3] - quad[0] + quad[2] - quad[1]) / 2
    across = (quad[1] - quad[0] + quad[2] - quad[3]) / 2
    long = max(1e-6, float(np.hypot(*across)))
    more = ENDS * float(np.hypot(*down)) / long  # share of the line's length at each end
    roomy = quad + ROOM * np.stack([-down, -down, down, down]) + more * np.stack([-across, across, across, -across])
    ticks = tuple((tick + more) / (1 + 2 * more) for tick in reading.ticks)
    return TextLine(Region.of(roomy.tolist()), reading.text, line.seen, reading.confidence, ticks, reading.others)


def _best_readings(
    pixels: Pixels, quads: list[Quad], read: Read, tick: Callable[[float], None]
) -> tuple[list[Quad], list[Reading]]:
    """Each quad turned to its reading direction, with what it says.

    A line that is read poorly is tried in its other directions; then one that runs otherwise than most of the photo's
    text, however well it was read, in theirs: words upside down may read like others.
    """
    directions = [_directions(q) for q in quads]
    tried: list[dict[int, Reading]] = [{} for _ in quads]

    def attempt(asked: list[tuple[int, int]], start: float, share: float) -> None:
        turned = [np.roll(quads[i], -turn, axis=0) for i, turn in asked]
        answers = read(pixels, turned, lambda part: tick(start + share * part))
        for (i, turn), reading in zip(asked, answers, strict=True):
            tried[i][turn] = reading

    attempt([(i, d[0]) for i, d in enumerate(directions)], 0.0, 0.5)
    doubtful = [i for i, d in enumerate(directions) if tried[i][d[0]].confidence < SURE]
    attempt([(i, turn) for i in doubtful for turn in directions[i][1:]], 0.5, 0.4)
    usual = [d[0] for d in directions]
    main = _main_quarter(quads, tried, [_best(t, u) for t, u in zip(tried, usual, strict=True)])
    for i, quad in enumerate(quads):
        usual[i] = next((turn for turn in directions[i] if _quarter(quad, turn) == main), usual[i])
    attempt([(i, turn) for i, turn in enumerate(usual) if turn not in tried[i]], 0.9, 0.1)
    best = [_best(t, u) for t, u in zip(tried, usual, strict=True)]
    turned = [np.roll(quad, -turn, axis=0) for quad, turn in zip(quads, best, strict=True)]
    return turned, [t[turn] for t, turn in zip(tried, best, strict=True)]


def _best(tried: Mapping[int, Reading], usual: int) -> int:
    """The turn in which a line reads best; another than the usual one has to read better by a margin."""
    return max(tried, key=lambda turn: tried[turn].confidence + TURN_MUST_GAIN * (turn == usual))


def _main_quarter(quads: Sequence[Quad], tried: Sequence[Mapping[int, Reading]], best: Sequence[int]) -> int:
    """In how many quarters clockwise from left-to-right most of what is read well runs."""
    votes = [0.0, 0.0, 0.0, 0.0]
    for quad, readings, turn in zip(quads, tried, best, strict=True):
        votes[_quarter(quad, turn)] += readings[turn].confidence ** SURENESS * len(readings[turn].text)
    return votes.index(max(votes))


def _quarter(quad: Quad, turn: int) -> int:
    along = quad[(turn + 1) % 4] - quad[turn]
    return round(float(np.arctan2(along[1], along[0])) / (np.pi / 2)) % 4


def _read_again(
    pixels: Pixels,
    quads: Sequence[Quad],
    readings: Sequence[Reading],
    read: Read,
    tick: Callable[[float], None],
    rank: Rank | None,
) -> list[Reading]:
    """The same readings; where one is doubtful, that of the line less its rims, wider, or both.

    Such a reading has to be surer, or to consist of words where the other doesn't, and to lack little.
    """
    doubtful = [i for i, reading in enumerate(readings) if HOPELESS <= reading.confidence < CLEAR]
    whole = [quads[i] for i in doubtful]
    lower = [within(quad, 0.0, 1.0, RIM, 1 - RIM) for quad in whole]
    as_wide = read(pixels, lower, lambda share: tick(share / 4))
    wider = read(pixels, [*whole, *lower], lambda share: tick((1 + 3 * share) / 4), WIDER)
    best = list(readings)
    for i, *others in zip(doubtful, as_wide, wider[: len(whole)], wider[len(whole) :], strict=True):
        least = (1 - MOST_LOST) * len(readings[i].text)
        for new in others:
            if len(new.text) >= least and _worth(new, rank) > _worth(best[i], rank) + CUT_MUST_GAIN:
                best[i] = new
        best[i] = _with_others(best[i], [readings[i], *others])
    return best


def _with_others(best: Reading, tried: Sequence[Reading]) -> Reading:
    """The best reading of a line with what else it may say: by itself, and by the other ways to read it."""
    texts = [*best.others, *(reading.text for reading in tried if reading.confidence >= HOPELESS)]
    return replace(best, others=tuple(dict.fromkeys(text for text in texts if text and text != best.text)))


def _worth(reading: Reading, rank: Rank | None) -> float:
    return reading.confidence + (WORDS_GAIN * known_share(reading.text, rank) if rank is not None else 0.0)


def _directions(quad: Quad) -> tuple[int, ...]:
    """In how many quarters to start reading, the likeliest first (Latin text in a tall box runs up or down)."""
    across, down = float(np.hypot(*(quad[1] - quad[0]))), float(np.hypot(*(quad[3] - quad[0])))
    ratio = down / max(across, 1e-6)
    if ratio >= TALL:
        return (1, 3)
    return (0, 2) if ratio <= 1 / TALL else (0, 2, 1, 3)
