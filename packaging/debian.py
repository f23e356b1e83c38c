"""Makes the Debian package out of the program's folder; what the system has itself is asked for, not brought along."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import facts

LINUX = facts.ROOT / "packaging" / "linux"
STAGE = facts.BUILD / "deb"
HOME = Path("usr/lib") / facts.NAME
# Loaded by name at run time, where no list of libraries shows them.
ALSO = ("libxcb-cursor0", "libgl1", "libegl1", "fontconfig | fonts-dejavu-core")
MAINTAINER = "The Photo Scrubber authors <photo-scrubber@localhost>"
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: graphics
Priority: optional
Description: make photos safe to share, offline
 Finds what identifies people in a photo (faces, names, addresses, numbers,
 codes), covers it, strips everything that hides in the file, and writes a
 clean copy that it has checked. The original is never changed, and nothing
 leaves the computer.
 .
 The package holds a window (photo-scrubber) and a command line (scrubber).
"""


def entries(share: Path) -> None:
    """The desktop entry, which names no type (decision 17), and what software centres show, completed with them."""
    types = facts.mime_types()
    day = time.strftime("%Y-%m-%d", time.gmtime(facts.moment()))
    _fill("photo-scrubber.desktop", share / "applications", f"{facts.NAME}.desktop")
    _fill(
        *("metainfo.xml", share / "metainfo", f"{facts.IDENTIFIER}.metainfo.xml"),
        TYPES="\n".join(f"    <mediatype>{kind}</mediatype>" for kind in types),
        IDENTIFIER=facts.IDENTIFIER, SUMMARY=facts.SUMMARY, VERSION=facts.VERSION, DAY=day,
    )  # fmt: skip


def _fill(source: str, folder: Path, name: str, **values: str) -> None:
    text = (LINUX / source).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def make() -> None:
    """dist/photo-scrubber_VERSION_ARCHITECTURE.deb"""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(facts.TREE, STAGE / HOME, symlinks=True)
    _without_the_systems_libraries()
    shutil.copytree(facts.SHARE, STAGE / "usr" / "share")
    _commands()
    _documents()
    _modes()
    architecture = _ran("dpkg", "--print-architecture").strip()
    control = CONTROL.format(
        name=facts.NAME, version=facts.VERSION, architecture=architecture, maintainer=MAINTAINER,
        depends=", ".join(_depends()), size=_kilobytes(),
    )  # fmt: skip
    (STAGE / "DEBIAN").mkdir()
    (STAGE / "DEBIAN" / "control").write_text(control, "utf-8")
    _sums()
    target = facts.DIST / f"{facts.NAME}_{facts.VERSION}_{architecture}.deb"
    _ran("dpkg-deb", "--root-owner-group", "-Zxz", "-z0", "--build", str(STAGE), str(target))
    _valid(target)


def _without_the_systems_libraries() -> None:
    for inside in (facts.BUILD / "work" / facts.NAME / "system-libraries.txt").read_text("utf-8").splitlines():
        (STAGE / HOME / "_internal" / inside).unlink(missing_ok=True)


def _commands() -> None:
    folder = STAGE / "usr" / "bin"
    folder.mkdir(parents=True)
    for name in facts.COMMANDS:
        (folder / name).symlink_to(Path("..") / ".." / HOME / name)


def _documents() -> None:
    folder = STAGE / "usr" / "share" / "doc" / facts.NAME
    folder.mkdir(parents=True)
    for name in ("LICENSE.txt", "THIRD-PARTY-NOTICES.txt"):
        (STAGE / HOME / name).unlink()
    head = "Photo Scrubber is under the Apache License 2.0 (/usr/share/common-licenses/Apache-2.0).\n\n"
    (folder / "copyright").write_text(head + (facts.TREE / "THIRD-PARTY-NOTICES.txt").read_text("utf-8"), "utf-8")
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(facts.moment()))
    log = (
        f"{facts.NAME} ({facts.VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- {MAINTAINER}  {day}\n"
    )
    (folder / "changelog.gz").write_bytes(gzip.compress(log.encode(), mtime=0))


def _modes() -> None:
    """Programs may be run, everything may be read, and nothing carries the builder's habits."""
    for path in STAGE.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name in facts.COMMANDS and path.parent == STAGE / HOME)
            path.chmod(0o755 if runs else 0o644)


def _depends() -> list[str]:
    """Packages that hold the libraries which any of our files is linked against and which we don't bring."""
    tree = [path for path in (STAGE / HOME).rglob("*") if path.is_file() and _is_elf(path)]
    told = [_ran("objdump", "-p", str(path)) for path in tree]
    needed = {name for text in told for name in re.findall(r"NEEDED +(\S+)", text)} - {path.name for path in tree}
    packages = {_owner(name) for name in needed} - {"libc6"}
    packages |= {name for name in ALSO if name not in packages}
    newest = max(tuple(map(int, found)) for text in told for found in re.findall(r"GLIBC_(\d+)\.(\d+)", text))
    return [f"libc6 (>= {newest[0]}.{newest[1]})", *sorted(packages)]


def _owner(library: str) -> str:
    """The package that brings a shared library on this system."""
    found = _ran("dpkg-query", "-S", f"*/{library}").splitlines()
    owners = {line.split(":")[0] for line in found if line.endswith(f"/{library}")}
    return sorted(owners, key=len)[0]


def _is_elf(path: Path) -> bool:
    if path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _kilobytes() -> int:
    return sum(path.lstat().st_size for path in STAGE.rglob("*") if path.is_file()) // 1024


def _sums() -> None:
    files = [
        path
        for path in sorted(STAGE.rglob("*"))
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    ]
    lines = _ran("md5sum", *(str(path.relative_to(STAGE)) for path in files), cwd=STAGE)
    (STAGE / "DEBIAN" / "md5sums").write_text(lines, "utf-8")


def _valid(package: Path) -> None:
    """Those who keep the rules look at it, where they are installed."""
    for command in (
        ("desktop-file-validate", str(STAGE / "usr/share/applications" / f"{facts.NAME}.desktop")),
        (
            "appstreamcli",
            "validate",
            "--no-net",
            str(STAGE / "usr/share/metainfo" / f"{facts.IDENTIFIER}.metainfo.xml"),
        ),
        (
            "lintian",
            "--fail-on",
            "error",
            "--suppress-tags-from-file",
            str(LINUX / "lintian-accepted.txt"),
            str(package),
        ),
    ):
        if shutil.which(command[0]) is None:
            print(f"{command[0]} is not installed: not checked.")
            continue
        print(_ran(*command), end="")


def _ran(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(facts.moment()), "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout
