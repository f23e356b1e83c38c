"""Tries the Windows installer's script: it must compile, on whatever system this is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import facts

SCRIPT = facts.ROOT / "packaging" / "windows" / "photo-scrubber.nsi"


def compiles() -> None:
    """With stand-ins for the program's files, which only a Windows computer can make."""
    if shutil.which("makensis") is None:
        print("makensis is not installed: the Windows script is not checked.")
        return
    folder = facts.BUILD / "windows"
    tree = folder / "tree"
    shutil.rmtree(folder, ignore_errors=True)
    (tree / "_internal").mkdir(parents=True)
    for name in (*(f"{command}.exe" for command in facts.COMMANDS), "LICENSE.txt", "_internal/base_library.zip"):
        (tree / name).write_bytes(b"stand-in")
    make(tree, facts.BUILD / "icons" / "app.ico", folder / "installer.exe")


def make(tree: Path, icon: Path, target: Path) -> None:
    """The installer `target` for the program's folder `tree`."""
    words = {"VERSION": facts.VERSION, "TREE": tree, "ICON": icon, "TARGET": target}
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in words.items()), str(SCRIPT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"makensis ended with {done.returncode}:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":  # on Windows: python packaging/windows.py, after the program's folder is built
    make(facts.TREE, facts.BUILD / "icons" / "app.ico", facts.DIST / f"{facts.NAME}-{facts.VERSION}-windows.exe")
