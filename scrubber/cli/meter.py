"""Shows on a terminal how far many photos are: a bar, rate and time left, in photos and in megabytes."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scrubber.cli.common import STAGES
from scrubber.files import Original
from scrubber.model.printable import printable
from scrubber.model.progress import Progress, Step

WINDOW = 60  # photos over which rates are taken: what was done before goes fast and must not promise too much
MEGA = 1_000_000


class Totals:
    """Photos and bytes that there are to do, counted beside the work, so that nobody has to wait for it."""

    def __init__(self, originals: Iterable[Original]) -> None:
        self.photos = self.bytes = 0
        self.complete = False
        threading.Thread(target=self._count, args=(originals,), daemon=True).start()

    def _count(self, originals: Iterable[Original]) -> None:
        for original in originals:
            self.photos += 1
            self.bytes += size_of(original.path)
        self.complete = True


def size_of(path: Path) -> int:
    """Bytes of a file; 0 where that can't be told."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


class Meter:
    """How far the work is. `line` tells what is being done now, `figures` the numbers."""

    def __init__(self, totals: Totals | None = None) -> None:
        self.totals, self.line = totals, ""
        self.photos = self.bytes = 0
        self.begun = time.monotonic()
        self._ends: deque[tuple[float, int]] = deque([(self.begun, 0)], maxlen=WINDOW + 1)

    def begin(self, original: Original) -> Progress:
        """A photo begins; gives what hears of its steps."""
        name = self.line = printable(original.path.name)

        def tell(step: Step) -> None:
            self.line = f"{name}: {STAGES.get(step.stage, step.stage)} {step.share:.0%}"

        return Progress(tell)

    def done(self, path: Path) -> None:
        """This photo is finished."""
        self.photos += 1
        self.bytes += size_of(path)
        self._ends.append((time.monotonic(), self.bytes))

    @property
    def share(self) -> float | None:
        """0 to 1; None while nobody knows how much there is."""
        if self.totals is None or not self.totals.complete:
            return None
        return min(1.0, self.bytes / self.totals.bytes) if self.totals.bytes else 1.0

    def figures(self) -> str:
        """All numbers in one short line."""
        ends = list(self._ends)
        seconds = max(1e-6, time.monotonic() - ends[0][0])
        rate = (self.bytes - ends[0][1]) / seconds
        parts = [self._of("photos", self.photos, lambda n: f"{n:,}"), self._of("MB", self.bytes, mega)]
        if len(ends) > 1:
            parts.append(f"{short((len(ends) - 1) / seconds)} photos/s {mega(rate)} MB/s")
            if self.totals is not None and self.totals.complete and rate > 0:
                parts.append(f"{clock((self.totals.bytes - self.bytes) / rate)} left")
        return "  ".join(parts)

    def _of(self, what: str, number: int, shown: Callable[[int], str]) -> str:
        if self.totals is None:
            return f"{shown(number)} {what}"
        there = self.totals.photos if what == "photos" else self.totals.bytes
        return f"{shown(number)}/{shown(there)}{'' if self.totals.complete else '+'} {what}"

    def summary(self) -> str:
        """How long it took, and how fast it was."""
        seconds = time.monotonic() - self.begun
        rate = f"{short(self.photos / seconds)} photos and {mega(self.bytes / seconds)} MB a second"
        return f"{mega(self.bytes)} MB in {clock(seconds)}; {rate}"


def mega(size: float) -> str:
    return short(size / MEGA)


def short(number: float) -> str:
    """0.25, 3.1 or 1,204."""
    return f"{number:,.0f}" if number >= 10 else f"{number:.1f}" if number >= 1 else f"{number:.2f}"


def clock(seconds: float) -> str:
    """4:05 or 1:02:09."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


@contextmanager
def shown(meter: Meter, quiet: bool) -> Iterator[None]:
    """The meter as a bar on a terminal; silence elsewhere."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console, RenderableType
    from rich.progress import BarColumn, ProgressColumn, Task
    from rich.progress import Progress as Bar
    from rich.text import Text

    class Figures(ProgressColumn):
        def render(self, task: Task) -> Text:
            bar.update(task.id, completed=meter.share or 0.0, total=None if meter.share is None else 1.0)
            return Text(meter.figures())

    class Lines(Bar):
        def get_renderables(self) -> Iterable[RenderableType]:
            yield Text(meter.line, style="dim", no_wrap=True, overflow="ellipsis")
            yield self.make_tasks_table(self.tasks)

    # What is printed for standard output stays there, also where that is a file and only the bar is on a terminal.
    print_above = sys.stdout is not None and sys.stdout.isatty()
    columns = (BarColumn(bar_width=20), Figures())
    bar = Lines(*columns, console=Console(stderr=True), transient=True, redirect_stdout=print_above)
    bar.add_task("", total=None)
    with bar:
        yield
