"""Tells what else a line may say: readings that are hardly less likely than the likeliest one."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from scrubber.engines.text_spell import Shares

MOST = 4  # readings that are told
HELD = 12  # beginnings that are followed at each step
LEAST_SHARE = 0.004  # of a sign at a step
LEAST_LIKELY = 0.08  # as against the likeliest reading
SMALLEST = 1e-30  # shares are multiplied up to here: then all are told anew as shares of the best

Ends = tuple[float, float]  # how likely a beginning is that ends in a blank, and in its last sign


def likely(shares: Shares, signs: Sequence[str]) -> list[str]:
    """The likeliest texts of a line, best first, by its shares (steps x signs, the first one blank).

    Prefix beam search: Graves and Jaitly 2014, "Towards end-to-end speech recognition with recurrent neural networks",
    algorithm 1, without its model of language.
    """
    beams: dict[tuple[int, ...], Ends] = {(): (1.0, 0.0)}
    for step in shares:
        beams = _followed(beams, step)
        best = sum(next(iter(beams.values())))
        if not best > 0:  # none of these signs stands here
            return []
        if best < SMALLEST:
            beams = {begun: (blank / best, sign / best) for begun, (blank, sign) in beams.items()}
    best = sum(next(iter(beams.values())))
    told = [begun for begun, ends in beams.items() if sum(ends) >= LEAST_LIKELY * best]
    return ["".join(signs[at] for at in begun).strip() for begun in told[:MOST]]


def _followed(beams: dict[tuple[int, ...], Ends], step: Shares) -> dict[tuple[int, ...], Ends]:
    """What the beginnings become by one more step, the likeliest first."""
    new: dict[tuple[int, ...], Ends] = {}
    blank = float(step[0])
    likely_signs = [(int(at), float(step[at])) for at in np.flatnonzero(step >= LEAST_SHARE) if at]

    def add(begun: tuple[int, ...], blank: float, sign: float) -> None:
        before = new.get(begun, (0.0, 0.0))
        new[begun] = (before[0] + blank, before[1] + sign)

    for begun, (in_blank, in_sign) in beams.items():
        add(begun, (in_blank + in_sign) * blank, in_sign * float(step[begun[-1]]) if begun else 0.0)
        for at, share in likely_signs:
            again = begun and begun[-1] == at  # the same sign once more needs a blank between
            add((*begun, at), 0.0, (in_blank if again else in_blank + in_sign) * share)
    ranked = sorted(new.items(), key=lambda item: -math.fsum(item[1]))
    return dict(ranked[:HELD])
