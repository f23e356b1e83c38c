"""The Finder of macOS: two Quick Actions, which Finder also lists under Services."""

from __future__ import annotations

import plistlib
import shlex
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from scrubber.integrate.target import MARK, REVIEW, SCRUB, Item, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "finder", "Finder (Quick Actions)", "darwin", False
ARGUMENTS = 1  # the action gets the files as arguments, not on standard input


def found(place: Place) -> bool:
    return True


def items(place: Place) -> tuple[Item, ...]:
    return (*_bundle(place.home, SCRUB, place.commands.scrub), *_bundle(place.home, REVIEW, place.commands.review))


def _bundle(home: Path, name: str, command: tuple[str, ...]) -> tuple[OwnFile, OwnFile]:
    folder = home / "Library/Services" / f"{name}.workflow/Contents"
    return (
        OwnFile(folder / "Info.plist", plistlib.dumps(service(name))),
        OwnFile(folder / "document.wflow", plistlib.dumps(workflow(command))),
    )


def service(name: str) -> dict[str, Any]:
    """Info.plist; NSServices as in Apple's "Services Implementation Guide", Services Properties."""
    return {
        "CFBundleName": name,
        "CFBundleGetInfoString": MARK,
        "NSServices": [
            {
                "NSMenuItem": {"default": name},
                "NSMessage": "runWorkflowAsService",
                "NSRequiredContext": {"NSApplicationIdentifier": "com.apple.finder"},
                "NSSendFileTypes": ["public.image", "public.folder"],
            }
        ],
    }


def workflow(command: tuple[str, ...]) -> dict[str, Any]:
    """document.wflow: Automator's one action "Run Shell Script"."""
    kinds = {"Container": "List", "Types": ["com.apple.cocoa.path"]}
    # In the background: Finder shows a turning wheel until the script ends.
    line = f'{shlex.join(command)} -- "$@" >/dev/null 2>&1 &'
    parameters = {
        "COMMAND_STRING": f"# {MARK}: scrubber integrate --remove\n{line}\n",
        "CheckedForUserDefaultShell": True,
        "inputMethod": ARGUMENTS,
        "shell": "/bin/sh",
        "source": "",
    }
    action = {
        "AMAccepts": {**kinds, "Optional": True},
        "AMActionVersion": "2.0.3",
        "AMApplication": ["Automator"],
        "AMParameterProperties": {key: {} for key in parameters},
        "AMProvides": kinds,
        "ActionBundlePath": "/System/Library/Automator/Run Shell Script.action",
        "ActionName": "Run Shell Script",
        "ActionParameters": parameters,
        "BundleIdentifier": "com.apple.RunShellScript",
        "CFBundleVersion": "2.0.3",
        "CanShowSelectedItemsWhenRun": False,
        "CanShowWhenRun": True,
        "Category": ["AMCategoryUtilities"],
        "Class Name": "RunShellScriptAction",
        **{key: str(uuid5(NAMESPACE_DNS, f"{key} {line}")).upper() for key in ("InputUUID", "OutputUUID", "UUID")},
        "UnlocalizedApplications": ["Automator"],
        "isViewVisible": True,
    }
    return {
        "AMApplicationVersion": "2.10",
        "AMDocumentVersion": "2",
        "actions": [{"action": action, "isViewVisible": True}],
        "connectors": {},
        "workflowMetaData": {
            "serviceApplicationBundleID": "com.apple.finder",
            "serviceInputTypeIdentifier": "com.apple.Automator.fileSystemObject",
            "serviceOutputTypeIdentifier": "com.apple.Automator.nothing",
            "serviceProcessesInput": False,
            "workflowTypeIdentifier": "com.apple.Automator.servicesMenu",
        },
    }
