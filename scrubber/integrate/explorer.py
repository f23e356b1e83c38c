"""The Explorer of Windows: two verbs on pictures and folders, in this person's part of the registry."""

from __future__ import annotations

from subprocess import list2cmdline

from scrubber.integrate.target import MARK, REVIEW, SCRUB, Item, OwnKey, Place

NAME, TITLE, SYSTEM, TRIED = "explorer", "Explorer", "win32", False
CLASSES = ("SystemFileAssociations\\image", "Directory")


def found(place: Place) -> bool:
    return True


def items(place: Place) -> tuple[Item, ...]:
    # Explorer starts one process for each file: `--collect` makes them one run. The window hands over by itself.
    scrub, review = (*place.commands.scrub, "--collect"), place.commands.review
    return tuple(
        key
        for kind in CLASSES
        for key in (*_verb(kind, "PhotoScrubber.1", SCRUB, scrub), *_verb(kind, "PhotoScrubber.2", REVIEW, review))
    )


def _verb(kind: str, name: str, words: str, command: tuple[str, ...]) -> tuple[OwnKey, OwnKey]:
    path = f"Software\\Classes\\{kind}\\shell\\{name}"
    # "Player" is the model that takes any number of selected files; the others stop at 15.
    about = {"": MARK, "MUIVerb": words, "MultiSelectModel": "Player", "Icon": command[0]}
    return OwnKey(path, about), OwnKey(f"{path}\\command", {"": f'{list2cmdline(command)} -- "%1"'})
