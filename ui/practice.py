"""The practice photo: drawn by our own generator, with secrets in known places, so that it can tell what was missed."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scrubber import review as reviews
from scrubber.model.geometry import Region
from scrubber.model.kinds import MEANINGS, Kind
from scrubber.model.report import Outcome
from scrubber.review import Review

from .present.states import Notice
from .words import say

if TYPE_CHECKING:
    from .window import Window

PHOTO, SECRETS = "practice.jpg", "practice.json"


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing that was drawn into the photo on purpose."""

    kind: Kind
    region: Region


class Practice(QObject):
    """Opens the photo in the private folder, and says how it went when its copy was saved."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.number = -1
        window.jobs.save_ended.connect(self._ended)

    def begin(self) -> None:
        place = self.window.intake.private_file(PHOTO)
        with resources.as_file(resources.files(__package__) / "assets" / PHOTO) as drawn:
            shutil.copyfile(drawn, place)
        self.window.intake.add_private(place)
        numbers = [n for n, photo in self.window.store.photos.items() if photo.original.path == place]
        self.number = numbers[0]
        self.window.store.select(self.number)
        head = self.tr("This photo was drawn for practice. Nothing in it is real.")
        text = self.tr("Look at what was found, tick what else should be hidden, draw over what was missed, and save.")
        self.window.notice.tell(Notice(head, (text,)), good=True)

    def _ended(self, number: int) -> None:
        photo = self.window.store.photos.get(number)
        if number != self.number or photo is None or photo.report is None or photo.report.outcome != Outcome.CLEANED:
            return
        left = missed(secrets(), photo.review)
        if left:
            kinds = ", ".join(dict.fromkeys(say(MEANINGS[secret.kind].label) for secret in left))
            head = self.tr("{n} of {all} secrets in the picture can still be seen: {kinds}.")
            text = head.format(n=len(left), all=len(secrets()), kinds=kinds)
            self.window.notice.tell(Notice(text, (self.tr("Hide them and save again."),)))
        else:
            text = self.tr("Well done: all {n} secrets in the picture are hidden, and those in the file as well.")
            self.window.notice.tell(Notice(text.format(n=len(secrets()))), good=True)


def secrets() -> tuple[Secret, ...]:
    told = json.loads((resources.files(__package__) / "assets" / SECRETS).read_text("utf-8"))
    return tuple(Secret(Kind(one["kind"]), Region.of(one["polygon"])) for one in told)


def missed(planted: tuple[Secret, ...], review: Review) -> list[Secret]:
    """Those whose middle lies under no cover."""
    covers = [redaction.region for redaction in reviews.plan(review).redactions]
    return [secret for secret in planted if not any(_holds(cover, secret.region.centre) for cover in covers)]


def _holds(region: Region, point: tuple[float, float]) -> bool:
    """Even-odd rule (Shimrat, Algorithm 112, CACM 1962)."""
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in zip(region.outline, region.outline[1:] + region.outline[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            inside = not inside
    return inside
