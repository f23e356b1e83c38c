"""Builds every installer that can be built on this computer, into dist/, and tells their sizes."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import debian
import facts
import icons
import manual
import trim
import windows

from scrubber import notices

TOOLS = facts.BUILD / "tools"
# Licences of which a package holds only the name; systems with packages keep the texts.
COMMON = Path("/usr/share/common-licenses")
BORROWED = {"PySide6_Essentials": ("LGPL-3", "GPL-3"), "shiboken6": ("LGPL-3", "GPL-3"), "FFmpeg": ("LGPL-2.1",)}


def main() -> None:
    """Each step leaves its files below dist/ or build/; the first that fails ends it. Words name steps to do again."""
    facts.DIST.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:] or list(STEPS)
    for name, step in STEPS.items():
        if name not in wanted:
            continue
        begun = time.monotonic()
        step()
        print(f"{name:<12} {time.monotonic() - begun:5.0f} s", flush=True)
    sizes()


def wheel() -> None:
    for path in (facts.BUILD / "wheel").iterdir():
        if path.suffix in (".whl", ".gz"):
            shutil.copy2(path, facts.DIST)


def share() -> None:
    """Icons, manual pages, completions, desktop entry."""
    shutil.rmtree(facts.SHARE, ignore_errors=True)
    icons.make(facts.SHARE, facts.BUILD / "icons")
    manual.make(facts.SHARE)
    debian.entries(facts.SHARE)


def program() -> None:
    """The folder with both commands."""
    shutil.rmtree(facts.TREE.parent, ignore_errors=True)
    inside = str(next((facts.BUILD / "app").glob("lib*/**/site-packages")))
    call(
        *(TOOLS / "bin" / "python", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
        *("--workpath", facts.BUILD / "work", "--distpath", facts.TREE.parent, "packaging/photo-scrubber.spec"),
        PYTHONPATH=inside,
        QT_QPA_PLATFORM="offscreen",
    )
    texts()


def lighter() -> None:
    """Without what the program never calls."""
    if sys.platform.startswith("linux"):
        trim.trim(facts.TREE / "_internal")
        one, *others = facts.COMMANDS
        for name in others:
            (facts.TREE / name).symlink_to(one)


def texts() -> None:
    """Beside the program: everybody's licences. Inside: the texts of those that bring none."""
    (facts.TREE / "THIRD-PARTY-NOTICES.txt").write_text(notices.document(), "utf-8")
    shutil.copy2(facts.ROOT / "LICENSE", facts.TREE / "LICENSE.txt")
    folder = next(path for path in (facts.TREE / "_internal", facts.TREE) if path.is_dir()) / notices.BESIDE
    folder.mkdir(exist_ok=True)
    for part, names in BORROWED.items():
        missing = [name for name in names if not (COMMON / name).is_file()]
        if missing:
            sys.exit(
                f"{part} must not be passed on without the texts of {', '.join(missing)}, which are not in {COMMON}."
            )
        (folder / f"{part}.txt").write_text("\n\n".join((COMMON / name).read_text("utf-8") for name in names), "utf-8")


def try_it() -> None:
    """The built program must find each of its engines, in an environment that has nothing else."""
    call(facts.TREE / "scrubber", "doctor", environment={"PATH": "/nowhere", "HOME": "/nonexistent"})


def archive() -> None:
    """The same folder for systems without packages."""
    top = f"{facts.NAME}-{facts.VERSION}"
    stage = facts.BUILD / "archive" / top
    shutil.rmtree(stage.parent, ignore_errors=True)
    shutil.copytree(facts.TREE, stage, symlinks=True)
    shutil.copytree(facts.SHARE, stage / "share")
    shutil.copy2(facts.ROOT / "packaging" / "linux" / "INSTALL.txt", stage)
    target = facts.DIST / f"{top}-linux-{os.uname().machine}.tar.gz"
    packed = subprocess.run(
        ["tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
         f"--mtime=@{facts.moment()}", "-cf", "-", top],
        cwd=stage.parent, stdout=subprocess.PIPE, check=True,
    ).stdout  # fmt: skip
    target.write_bytes(subprocess.run(["gzip", "-6n"], input=packed, stdout=subprocess.PIPE, check=True).stdout)
    shutil.rmtree(stage.parent)


def materials() -> None:
    """The bill of materials: every package inside with version, licence and home."""
    target = facts.DIST / f"{facts.NAME}-{facts.VERSION}.cdx.json"
    call(
        *(TOOLS / "bin" / "cyclonedx-py", "environment", "--output-reproducible", "--pyproject", "pyproject.toml"),
        *("--mc-type", "application", "--of", "JSON", "-o", target),
        facts.BUILD / "app" / "bin" / "python",
    )
    listed = json.loads(target.read_text("utf-8"))
    listed["metadata"]["component"]["version"] = facts.VERSION  # the tool reads only a version that is written out
    target.write_text(json.dumps(listed, indent=2), "utf-8")


def sums() -> None:
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(facts.DIST.iterdir())]
    (facts.DIST / "SHA256SUMS").write_text("".join(lines), "utf-8")


def sizes() -> None:
    installed = sum(path.lstat().st_size for path in facts.TREE.rglob("*") if not path.is_symlink())
    print(f"\n{'the program, installed':<52} {installed / 1e6:7.1f} MB")
    for path in sorted(facts.DIST.iterdir()):
        print(f"{path.name:<52} {path.stat().st_size / 1e6:7.1f} MB")


def call(*command: object, environment: dict[str, str] | None = None, **more: str) -> None:
    done = subprocess.run(
        [str(word) for word in command], cwd=facts.ROOT, env=(environment or dict(os.environ)) | more, check=False
    )
    if done.returncode:
        sys.exit(f"{Path(str(command[0])).name} ended with {done.returncode}.")


STEPS: dict[str, Callable[[], None]] = {
    "wheel": wheel,
    "share": share,
    "program": program,
    "trim": lighter,
    "doctor": try_it,
    "debian": debian.make,
    "archive": archive,
    "windows": windows.compiles,
    "materials": materials,
    "sums": sums,
}

if __name__ == "__main__":
    main()
