"""Takes out of the built folder what the program never calls: film decoders, and libraries that nothing asks for."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Wheels are linked against these, so they must be there; the program never calls them. An empty library of the same
# name takes their place: a call would end the worker at once. Their code could only be a way in for a hostile photo.
STAND_INS = {
    "libavcodec": "OpenCV's films", "libavformat": "OpenCV's films", "libavutil": "OpenCV's films",
    "libswscale": "OpenCV's films",
    "libopenblas": "OpenCV's algebra on large matrices; NumPy's own library has another name",
    "libx265": "libheif's encoder for HEIC, which is under the GPL",
    "libicudata": "Qt's rules of 700 languages for sorting; without them it compares letter by letter",
}  # fmt: skip
# libheif asks the encoder for its version when it starts: a table of empty words and of functions that can't be called.
ANSWERS = {
    "x265_api_get": "const void *{name}(int bits) {{ return answer; }}\n",
    "x265_cleanup": "void {name}(void) {{ }}\n",
}
TABLE = "static const char nothing[8];\nstatic const void *const answer[512] = { [0 ... 511] = nothing };\n"
MOST_DATA = 1 << 16  # bytes: nobody reads the end of a table that is empty
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
    asked = _asked(folder)
    for path in sorted(folder.glob("*.so*")):
        if path.name.startswith(tuple(STAND_INS)):
            _stand_in(path, asked)
    while lonely := _lonely(folder):
        for path in lonely:
            path.unlink()


def _lonely(folder: Path) -> list[Path]:
    """Libraries beside the program that nothing in it is linked against."""
    files = _binaries(folder)
    needed = {name for path in files for name in re.findall(r"NEEDED +(\S+)", _ran("objdump", "-p", str(path)))}
    needed |= {name for path in folder.rglob("*.so*") if path.is_symlink() for name in (path.readlink().name,)}
    beside = [path for path in folder.glob("*.so*") if not path.is_symlink()]
    return [path for path in beside if path.name not in needed and not path.name.startswith(WANTED)
            and "cpython" not in path.name and "__mypyc" not in path.name and "abi3" not in path.name]  # fmt: skip


def _binaries(folder: Path) -> list[Path]:
    """Programs and libraries in the folder, and the programs beside it."""
    inside = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    return inside + [path for path in folder.parent.iterdir() if path.is_file() and _is_elf(path)]


def _asked(folder: Path) -> set[str]:
    """What any of the program's libraries wants from another."""
    lines = (line for path in _binaries(folder) for line in _symbols(path))
    return {words[7].partition("@")[0] for words in lines if words[6] == "UND"}


def _stand_in(path: Path, asked: set[str]) -> None:
    """A library of the same name that offers what is asked for, and does nothing."""
    offered = [one for one in _offered(path) if one.name in asked]
    code = TABLE + "".join(_body(one) for one in offered)
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


def _body(one: Symbol) -> str:
    if one.data:
        return f"char {one.name}[{min(MOST_DATA, max(8, one.size))}] __attribute__((aligned(16)));\n"
    answers = (code for start, code in ANSWERS.items() if one.name.startswith(start))
    return next(answers, "void {name}(void) {{ __builtin_trap(); }}\n").format(name=one.name)


def _symbols(path: Path) -> Iterator[list[str]]:
    """The rows of a library's table of symbols: what it defines for others and what it wants from them."""
    for line in _ran("readelf", "--wide", "--dyn-syms", str(path)).splitlines():
        words = line.split()
        if len(words) >= 8 and words[4] != "LOCAL" and words[0] != "Num:":
            yield words


def _offered(path: Path) -> Iterator[Symbol]:
    """What a library defines for others."""
    seen: set[str] = set()
    for words in _symbols(path):
        if words[3] not in ("FUNC", "OBJECT", "IFUNC") or words[6] in ("UND", "ABS"):
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
