"""Takes out of the built folder what the program never calls: film decoders, and libraries that nothing asks for."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# OpenCV's library is linked against these, so they must be there; the program itself never opens a film. An empty
# library of the same name takes their place: a call would end the worker at once. Their code could only be a way in for
# a hostile photo.
STAND_INS = ("libavcodec", "libavformat", "libavutil", "libswscale")
# Looked for by the start-up code, by name.
WANTED = ("libpython",)


@dataclass(frozen=True, slots=True)
class Symbol:
    """Something that a library offers: `version` is empty where it has none, `size` counts for data only."""

    name: str
    version: str
    data: bool
    size: int


def trim(folder: Path) -> None:
    """Change the folder of an installed program (Linux)."""
    for path in sorted(folder.glob("*.so*")):
        if path.name.split("-")[0].split(".")[0] in STAND_INS:
            _stand_in(path)
    while lonely := _lonely(folder):
        for path in lonely:
            path.unlink()


def _lonely(folder: Path) -> list[Path]:
    """Libraries beside the program that nothing in it is linked against."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    files += [path for path in folder.parent.iterdir() if path.is_file() and _is_elf(path)]
    needed = {name for path in files for name in re.findall(r"NEEDED +(\S+)", _ran("objdump", "-p", str(path)))}
    needed |= {name for path in folder.rglob("*.so*") if path.is_symlink() for name in (path.readlink().name,)}
    beside = [path for path in folder.glob("*.so*") if not path.is_symlink()]
    return [path for path in beside if path.name not in needed and not path.name.startswith(WANTED)
            and "cpython" not in path.name and "__mypyc" not in path.name and "abi3" not in path.name]  # fmt: skip


def _stand_in(path: Path) -> None:
    """A library of the same name that offers the same things and does nothing."""
    offered = list(_offered(path))
    code = "".join(
        f"char {one.name}[{max(8, one.size)}] __attribute__((aligned(16)));\n" if one.data
        else f"void {one.name}(void) {{ __builtin_trap(); }}\n"
        for one in offered
    )  # fmt: skip
    versions = sorted({one.version for one in offered if one.version})
    script = "".join(
        f"{version} {{ global: {' '.join(f'{one.name};' for one in offered if one.version == version)} }};\n"
        for version in versions
    )
    work = path.with_suffix(".work")
    work.mkdir()
    (work / "code.c").write_text(code, "ascii")
    (work / "versions").write_text(script, "ascii")
    named = [f"-Wl,--version-script={work / 'versions'}"] if script else []
    _ran("gcc", "-shared", "-fPIC", "-nostdlib", "-w", "-fno-builtin", "-Os", f"-Wl,-soname,{path.name}", *named,
         "-o", str(work / "made.so"), str(work / "code.c"))  # fmt: skip
    path.unlink()
    (work / "made.so").rename(path)
    for left in work.iterdir():
        left.unlink()
    work.rmdir()


def _offered(path: Path) -> Iterator[Symbol]:
    """What a library's table of symbols says that it defines for others."""
    seen: set[str] = set()
    for line in _ran("readelf", "--wide", "--dyn-syms", str(path)).splitlines():
        words = line.split()
        if (
            len(words) != 8
            or words[3] not in ("FUNC", "OBJECT", "IFUNC")
            or words[6] in ("UND", "ABS")
            or words[4] == "LOCAL"
        ):
            continue
        name, _, version = words[7].replace("@@", "@").partition("@")
        if re.fullmatch(r"[A-Za-z_]\w*", name) and name not in seen and name not in ("_init", "_fini"):
            seen.add(name)
            yield Symbol(name, version, words[3] == "OBJECT", int(words[2], 0))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _ran(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
