"""The command line; each command is one file and loads its heavy parts only when it runs."""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

COMMANDS = {
    "scrub": "Write clean, verified copies of photos.",
    "watch": "Clean what arrives in a folder, until told to end.",
    "inspect": "Show what is hidden in photos and seen in them.",
    "verify": "Check copies as a stranger would.",
    "classify": "Judge which parts of lines of text are personal.",
    "lists": "Remember your own watch-list and allow-list, or forget them.",
    "integrate": "Add entries to the right-click menus of file managers.",
    "quick": "What the right-click entry does: copies beside, told by a notice.",
    "doctor": "Show what works on this computer and what doesn't.",
}


class Commands(click.Group):
    """Finds a command's module by its name; help needs none of them. The last net under every command."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            end("Stopped.", 130)
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise
        except OSError as error:
            end(f"The computer refused: {error.strerror or type(error).__name__}. All originals are untouched.", 1)
        except Exception as error:
            if os.environ.get("SCRUBBER_DEBUG"):
                raise
            # The type only: a message could quote what stands in a photo.
            end(f"The program met a fault of its own ({type(error).__name__}). All originals are untouched.", 1)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"scrubber.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def end(sentence: str, code: int) -> NoReturn:
    click.echo(sentence, err=True)
    raise SystemExit(code) from None


def stand_ready() -> None:
    """Being told to end is like Ctrl+C: what was begun is tidied up. Closed streams lead nowhere, not into a photo."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup's choice is kept
            signal.signal(number, signal.default_int_handler)
    for stream in range(3):
        try:
            os.fstat(stream)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


EXIT_CODES = """\b
Exit codes:
  0 all well               10 not there            15 not an ordinary file
  1 internal fault         11 not a photo it knows 16 copy could not be written
  2 wrong usage            12 damaged              17 a detector is missing
  3 needs a person's look  13 too large            18 the photo broke its worker
  4 refused                14 may not be read      19 profile is wrong
  5 failed                  6 the copy leaked, nothing was written              24 list is wrong
130 stopped              20 changed meanwhile      25 the cluster was lost
"""


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="photo-privacy-scrubber", prog_name="scrubber")
def group() -> None:
    """Photo Scrubber makes photos safe to share: it strips what hides in the file, covers faces, names,
    addresses and other identifying text, and checks the copy before it is written. Fully offline;
    the original is never changed."""


def main(arguments: list[str] | None = None) -> Any:
    """The `scrubber` command."""
    if sys.argv[1:2] == ["--photo-scrubber-worker"]:
        from scrubber.worker.child import main as work

        return work(sys.argv[2:])
    # Nobody here does algebra: threads that stand ready for it only spin, a tenth of a short run (numpy's OpenBLAS).
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    stand_ready()
    return group.main(args=arguments, prog_name="scrubber")
