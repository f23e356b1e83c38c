"""What several commands share: profile flags, progress, and how a run ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from scrubber.model.errors import BadList, ScrubError
from scrubber.model.kinds import Kind
from scrubber.model.lists import LARGEST_LIST, Lists, entries
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET, Progress, Step
from scrubber.model.report import Outcome, ScrubReport
from scrubber.options import OPTIONS, Option, changed

F = TypeVar("F", bound=Callable[..., Any])
# In order of severity; the gravest end of any photo is the end of the run.
GRAVITY = (
    Outcome.CLEANED,
    Outcome.ALREADY_CLEAN,
    Outcome.NEEDS_ANSWERS,
    Outcome.REFUSED,
    Outcome.FAILED,
    Outcome.LEAKED,
    Outcome.CANCELLED,
)
STAGES = {
    "open": "opening",
    "faces": "looking for faces",
    "text": "looking for text",
    "codes": "looking for codes",
    "judge": "judging text",
    "redact": "covering",
    "verify": "checking the copy",
}
KIND = click.Choice([str(kind) for kind in Kind], case_sensitive=False)
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))


def profile_flags(*keys: str) -> Callable[[F], F]:
    """Flags for the profile and for the named options, made from their one declaration."""

    def add(command: F) -> F:
        for option in reversed([o for o in OPTIONS if o.key in keys]):
            command = click.option(
                *_names(option), help=option.help, default=None, type=_type(option), callback=partial(_right, option)
            )(command)
        about = "A built-in profile (careful, faces-only, text-only, hidden-only, everything) or a TOML file."
        return click.option("--profile", "profile_name", default="careful", show_default=True, help=about)(command)

    return add


def _right(option: Option, _context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
    if value is not None and not option.check(value):
        raise click.BadParameter(f"it must be {option.must}")
    return value


def _names(option: Option) -> tuple[str, str]:
    flag = option.key.replace("_", "-")
    return (f"--{flag}/--no-{flag}" if option.type is bool else f"--{flag}", option.key)


def _type(option: Option) -> Any:
    return click.Choice(option.choices) if option.choices else option.type


def chosen_profile(name: str, values: dict[str, Any], hide: Sequence[str] = (), keep: Sequence[str] = ()) -> Profile:
    """The profile with the flags on top; a wrong one ends the run with its sentence."""
    from scrubber import settings

    try:
        return changed(settings.profile(name), values, tuple(hide), tuple(keep))
    except ScrubError as error:
        stop(error)


def list_flags(command: F) -> F:
    """Flags for the user's own lists."""
    for name, about in (
        (
            "allow",
            "Your own name, team and organisation, one a line, which need no cover. FILE, or - for standard input.",
        ),
        ("watch", "Names, addresses and words that are always covered, one a line. FILE, or - for standard input."),
    ):
        command = click.option(f"--{name}-list", default=None, metavar="FILE", help=about)(command)
    return command


def chosen_lists(watch_list: str | None, allow_list: str | None, profile: Profile) -> Lists:
    """The lists that the flags name; where they name none, the remembered ones. What is wrong ends the run."""
    from scrubber import remembered

    try:
        given = read_lists(watch_list, allow_list)
        if (watch_list is None or allow_list is None) and profile.text and remembered.there():
            kept = remembered.load()
            watch = kept.watch if watch_list is None else given.watch
            return Lists(watch, kept.allow if allow_list is None else given.allow)
    except ScrubError as error:
        stop(error)
    if given.watch and not profile.text:
        stop(
            BadList(
                "This profile does not look at text, so your watch-list could not be used.",
                "Choose the profile careful or text-only.",
            )
        )
    return given


def read_lists(watch_list: str | None, allow_list: str | None) -> Lists:
    """Raises BadList."""
    if watch_list == allow_list == "-":
        raise BadList("Only one of the lists can come from standard input.")
    watch, allow = (entries(_list_text(where)) if where is not None else () for where in (watch_list, allow_list))
    if (watch_list is not None and not watch) or (allow_list is not None and not allow):
        raise BadList("There is no entry in this list.")
    return Lists(watch, allow)


def _list_text(where: str) -> str:
    try:
        data = sys.stdin.buffer.read(4 * LARGEST_LIST) if where == "-" else _head(Path(where))
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")
    except FileNotFoundError:
        raise BadList("The list is not there.", "Check the path.") from None
    except OSError:
        raise BadList("The list can't be read.") from None
    except UnicodeError:
        raise BadList("This list is not text in UTF-8.") from None


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4 * LARGEST_LIST)


def stop(error: ScrubError) -> NoReturn:
    click.echo(f"{error.sentence} {error.way_out}".strip(), err=True)
    raise SystemExit(error.exit_code)


def run_code(reports: Sequence[ScrubReport]) -> int:
    """The exit code of the gravest report."""
    worst = max(reports, key=lambda r: GRAVITY.index(r.outcome), default=None)
    return worst.exit_code if worst else 0


@contextmanager
def progress_bar(photos: int, quiet: bool) -> Iterator[Callable[[str], Progress]]:
    """A bar on a terminal, silence elsewhere. Gives a function: photo name → its Progress."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield lambda name: QUIET
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=photos)
        begun = -1

        def on(name: str) -> Progress:
            nonlocal begun
            begun += 1
            bar.update(task, completed=begun, description=name)

            def tell(step: Step) -> None:
                bar.update(task, description=f"{name}: {STAGES.get(step.stage, step.stage)} {step.share:.0%}")

            return Progress(tell)

        yield on
