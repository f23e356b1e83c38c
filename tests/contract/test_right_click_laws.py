"""Laws over every file manager: entries go in once, start exactly what they should, and come out without a trace."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scrubber import integrate
from scrubber.integrate import FILE_MANAGERS, State, explorer, finder, nautilus, own, registry, sendto, thunar
from scrubber.integrate.target import MARK, Commands, FileManager, OwnFile, OwnKey, Place

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = [
    "plain.jpg", "two words.jpg", "-rf.jpg", "a'b\"c.jpg", "$HOME `id` $(id) %f %%.jpg", "back\\slash;&|<>*?#~.jpg",
    "line\nbreak\ttab.jpg", os.fsdecode(b"not-utf8-\xff\xe9.jpg"), "é 日本.jpg", "--help",
]  # fmt: skip
PROGRAM = '/opt/my "odd" $place `x` \\ 100%/scrubber'
SYSTEMS = sorted({manager.SYSTEM for manager in FILE_MANAGERS})
LINUX = [manager for manager in FILE_MANAGERS if manager.SYSTEM == "linux"]


class Registry:
    """The few calls of `winreg` that are used, over a dict; deleting a key that has keys below it fails, as it does."""

    HKEY_CURRENT_USER, REG_SZ = object(), 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {"Software\\Classes": {}}

    def OpenKey(self, _: object, path: str) -> Any:
        if path not in self.keys:
            raise FileNotFoundError(path)
        return _Key(self, path)

    def CreateKey(self, _: object, path: str) -> Any:
        parts = path.split("\\")
        for end in range(2, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:end]), {})
        return _Key(self, path)

    def DeleteKey(self, _: object, path: str) -> None:
        if any(other.startswith(path + "\\") for other in self.keys):
            raise PermissionError(path)
        if self.keys.pop(path, None) is None:
            raise FileNotFoundError(path)

    def QueryInfoKey(self, key: _Key) -> tuple[int, int, int]:
        return 0, len(self.keys[key.path]), 0

    def EnumValue(self, key: _Key, number: int) -> tuple[str, str, int]:
        name, value = list(self.keys[key.path].items())[number]
        return name, value, self.REG_SZ

    def SetValueEx(self, key: _Key, name: str, _: int, kind: int, value: str) -> None:
        assert kind == self.REG_SZ
        self.keys[key.path][name] = value

    def DeleteValue(self, key: _Key, name: str) -> None:
        del self.keys[key.path][name]


class _Key(SimpleNamespace):
    def __init__(self, door: Registry, path: str) -> None:
        super().__init__(door=door, path=path)

    def __enter__(self) -> _Key:
        return self

    def __exit__(self, *_: object) -> None:
        return None


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Registry:
    made = Registry()
    monkeypatch.setattr(registry, "_door", lambda: made)
    return made


@pytest.fixture
def place(tmp_path: Path, windows: Registry) -> Place:
    home = tmp_path / "home"
    home.mkdir()
    return Place(
        home, home / ".local/share", home / ".local/state/photo-scrubber", home / "AppData/Roaming",
        Commands((PROGRAM, "quick"), (PROGRAM.replace("scrubber", "photo-scrubber"),)), lambda name: True,
    )  # fmt: skip


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Everything below a folder: names, contents, rights."""
    return {
        str(path.relative_to(folder)): (path.read_bytes() if path.is_file() else b"", path.lstat().st_mode)
        for path in sorted(folder.rglob("*"))
    }


def strangers(place: Place, system: str) -> None:
    """Entries of other programs in all the same folders."""
    for manager in FILE_MANAGERS:
        for item in manager.items(place) if system == manager.SYSTEM else ():
            if isinstance(item, OwnFile):
                item.path.parent.mkdir(parents=True, exist_ok=True)
                (item.path.parent / "theirs.desktop").write_text("[Desktop Entry]\nType=Application\nName=Theirs\n")
    if system == "linux":
        (place.data / "applications/mimeinfo.cache").write_text("[MIME Cache]\n")
        (place.data / "Thunar/uca.xml").write_text("<actions><action><name>Mine</name></action></actions>")


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("crowded", [False, True])
def test_what_was_installed_comes_out_without_a_trace(
    place: Place, windows: Registry, system: str, crowded: bool
) -> None:
    if crowded:
        strangers(place, system)
    before, keys = tree(place.home), set(windows.keys)
    assert {row.state for row in integrate.status(place, system)} == {State.ABSENT}
    assert {row.state for row in integrate.install(place, system)} == {State.INSTALLED}
    assert tree(place.home) != before or set(windows.keys) != keys
    assert {row.state for row in integrate.remove(place, system)} == {State.ABSENT}
    assert tree(place.home) == before
    assert not [key for key in windows.keys if "PhotoScrubber" in key]


@pytest.mark.parametrize("system", SYSTEMS)
def test_installing_again_changes_nothing(place: Place, windows: Registry, system: str) -> None:
    integrate.install(place, system)
    times = {path: path.stat().st_mtime_ns for path in place.home.rglob("*")}
    keys = repr(windows.keys)
    integrate.install(place, system)
    assert {path: path.stat().st_mtime_ns for path in place.home.rglob("*")} == times
    assert repr(windows.keys) == keys


@pytest.mark.parametrize("system", SYSTEMS)
def test_entries_follow_a_program_that_moved(place: Place, windows: Registry, system: str) -> None:
    integrate.install(place, system)
    moved = replace(place, commands=Commands(("/elsewhere/scrubber", "quick"), ("/elsewhere/photo-scrubber",)))
    states = {row.state for row in integrate.status(moved, system)}
    assert State.OUTDATED in states
    assert {row.state for row in integrate.install(moved, system)} == {State.INSTALLED}


@pytest.mark.parametrize("manager", FILE_MANAGERS, ids=lambda m: m.NAME)
def test_somebody_elses_file_in_our_place_is_left_alone(place: Place, windows: Registry, manager: FileManager) -> None:
    item = manager.items(place)[0]
    if isinstance(item, OwnKey):
        windows.CreateKey(None, item.path)
        windows.keys[item.path]["MUIVerb"] = "Theirs"
    else:
        item.path.parent.mkdir(parents=True)
        item.path.write_text("theirs")
    before, keys = tree(place.home), repr(windows.keys)
    rows = {row.name: row.state for row in integrate.install(place, manager.SYSTEM)}
    assert rows[manager.NAME] is State.TAKEN
    integrate.remove(place, manager.SYSTEM)
    assert tree(place.home) == before
    assert repr(windows.keys) == keys or isinstance(item, OwnFile)
    if isinstance(item, OwnKey):
        assert windows.keys[item.path] == {"MUIVerb": "Theirs"}


def test_a_link_in_our_place_is_not_followed(place: Place, tmp_path: Path) -> None:
    target = tmp_path / "theirs"
    target.write_text(MARK)
    item = FILE_MANAGERS[0].items(place)[0]
    assert isinstance(item, OwnFile)
    item.path.parent.mkdir(parents=True)
    item.path.symlink_to(target)
    integrate.install(place, "linux")
    integrate.remove(place, "linux")
    assert item.path.is_symlink()
    assert target.read_text() == MARK


@pytest.mark.parametrize("manager", FILE_MANAGERS, ids=lambda m: m.NAME)
def test_everything_of_ours_says_so(place: Place, windows: Registry, manager: FileManager) -> None:
    for item in manager.items(place):
        own.put(item, place)
        assert own.is_there(item)
        assert own.is_ours(item)
        if isinstance(item, OwnFile):
            assert item.path.is_relative_to(place.home)
            assert MARK.encode() in item.content or MARK.encode("utf-16-le") in item.content


@pytest.mark.parametrize("manager", LINUX, ids=lambda m: m.NAME)
def test_entries_only_for_what_is_there(place: Place, manager: FileManager) -> None:
    bare = replace(place, has=lambda name: False)
    rows = {row.name: row.state for row in integrate.install(bare, "linux")}
    assert rows[manager.NAME] is State.NOT_HERE
    assert tree(place.home) == {}


# ---------------------------------------------------------------- what is started


def unescaped(value: str) -> str:
    """A value of the type string, read as the Desktop Entry Specification says."""
    kinds = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return re.sub(r"\\(.)", lambda m: kinds[m[1]], value, flags=re.DOTALL)


def started(line: str, files: list[str]) -> list[str]:
    """The arguments that an Exec key starts, by the specification: unescape, split outside quotes, fill in."""
    words: list[str] = []
    for match in re.finditer(r'"((?:[^"\\]|\\.)*)"|(\S+)', unescaped(line), re.DOTALL):
        if match[1] is not None:
            word = re.sub(r"\\([\"`$\\])", r"\1", match[1])
            assert "%" not in word.replace("%%", "")
            words.append(word.replace("%%", "%"))
        elif match[2] == "%F":
            words += files
        else:
            assert not set(match[2]) & set("\"'\\><~|&;$*?#()`")
            words.append(match[2].replace("%%", "%"))
    return words


def groups(content: bytes) -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(delimiters="=", comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(content.decode())
    return parser


def paths(tmp_path: Path) -> list[str]:
    return [str(tmp_path / name) for name in HOSTILE]


@pytest.mark.parametrize("manager", [m for m in LINUX if m is not nautilus], ids=lambda m: m.NAME)
def test_the_exact_files_arrive_whatever_they_are_called(place: Place, manager: FileManager, tmp_path: Path) -> None:
    files, seen = paths(tmp_path), []
    for item in manager.items(place):
        assert isinstance(item, OwnFile)
        parsed = groups(item.content)
        seen += [parsed[group]["Exec"] for group in parsed.sections() if "Exec" in parsed[group]]
    scrubs = (*place.commands.scrub, "--collect") if manager is thunar else place.commands.scrub
    wanted = [[*command, "--", *files] for command in (scrubs, place.commands.review)]
    made = [started(line, files) for line in seen]
    assert made
    assert all(command in wanted for command in made)
    assert wanted[1] in made


def recorder(folder: Path) -> tuple[str, Path]:
    """A program under a hostile path that writes down its arguments."""
    record = folder / "record"
    program = folder / 'odd "place" $HOME `x`\'/scrubber'
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\n"
        f"open({str(record)!r}, 'wb').write(b'\\0'.join(map(os.fsencode, sys.argv[1:])))\n"
    )
    program.chmod(0o755)
    return str(program), record


@pytest.mark.skipif(os.name != "posix", reason="needs /bin/sh")
def test_the_script_of_nautilus_starts_the_exact_files(place: Place, tmp_path: Path) -> None:
    program, record = recorder(tmp_path)
    own_place = replace(place, commands=Commands((program, "quick"), (program,)))
    script = nautilus.items(own_place)[0]
    own.put(script, own_place)
    addresses = "".join(f"{Path(name).as_uri()}\n" for name in paths(tmp_path))
    environment = {"PATH": os.environ["PATH"], "NAUTILUS_SCRIPT_SELECTED_URIS": addresses}
    subprocess.run([script.path], env=environment, check=True)  # type: ignore[union-attr]
    from scrubber.integrate.uri import path_of

    first, second, *rest = record.read_bytes().split(b"\0")
    assert (first, second) == (b"quick", b"--")
    assert [str(path_of(os.fsdecode(word))) for word in rest] == paths(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="needs /bin/sh")
def test_the_action_of_finder_starts_the_exact_files(tmp_path: Path) -> None:
    program, record = recorder(tmp_path)
    (step,) = finder.workflow((program, "quick"))["actions"]
    parameters = step["action"]["ActionParameters"]
    assert parameters["inputMethod"] == 1  # as arguments
    script = parameters["COMMAND_STRING"].replace("&\n", "\n")
    subprocess.run([parameters["shell"], "-c", script, "-", *paths(tmp_path)], check=True)
    assert record.read_bytes().split(b"\0") == [b"quick", b"--", *map(os.fsencode, paths(tmp_path))]


def test_the_service_of_finder_is_as_documented(place: Place) -> None:
    for item in finder.items(place):
        assert isinstance(item, OwnFile)
        told = plistlib.loads(item.content)
        if item.path.name == "Info.plist":
            (service,) = told["NSServices"]
            assert service["NSMessage"] == "runWorkflowAsService"
            assert service["NSMenuItem"]["default"] == item.path.parents[1].stem
            assert set(service["NSSendFileTypes"]) == {"public.image", "public.folder"}
        else:
            assert told["workflowMetaData"]["workflowTypeIdentifier"] == "com.apple.Automator.servicesMenu"
            assert told["actions"][0]["action"]["BundleIdentifier"] == "com.apple.RunShellScript"


def test_the_shortcuts_of_windows_are_as_documented() -> None:
    """[MS-SHLLINK] 2: header, counted strings in their order, the block with the target, the end."""
    data = sendto.shortcut(("C:\\Program Files\\Photo Scrubber\\photo-scrubber.exe", "--quick"))
    size, kind, flags = struct.unpack_from("<I16sI", data)
    assert (size, kind.hex()) == (0x4C, "0114020000000000c000000000000046")
    assert flags == 0x4 | 0x20 | 0x40 | 0x80 | 0x200
    at, strings = size, []
    for _ in range(3):
        (length,) = struct.unpack_from("<H", data, at)
        strings.append(data[at + 2 : at + 2 + 2 * length].decode("utf-16-le"))
        at += 2 + 2 * length
    assert strings == [MARK, "--quick --", "C:\\Program Files\\Photo Scrubber\\photo-scrubber.exe"]
    block, signature = struct.unpack_from("<II", data, at)
    assert (block, signature) == (0x314, 0xA0000001)
    assert data[at + 8 : at + 268].rstrip(b"\0").decode() == strings[2]
    assert data[at + 268 : at + block].decode("utf-16-le").rstrip("\0") == strings[2]
    assert data[at + block :] == bytes(4)


def test_the_verbs_of_explorer_take_any_number_of_files(place: Place) -> None:
    keys = {item.path: item.values for item in explorer.items(place) if isinstance(item, OwnKey)}
    verbs = {path: values for path, values in keys.items() if not path.endswith("\\command")}
    assert len(verbs) == 4
    for path, values in verbs.items():
        assert values["MultiSelectModel"] == "Player"
        assert keys[f"{path}\\command"][""].endswith(' -- "%1"')
        assert ("--collect" in keys[f"{path}\\command"][""]) == path.endswith(".1")


def test_chosen_files_and_folders_are_one_run_in_thunar(place: Place) -> None:
    """It starts one process for the files and one for the folders."""
    entries = [item.content.decode() for item in thunar.items(place) if isinstance(item, OwnFile)]
    assert ["--collect -- %F" in entry for entry in entries] == [True, False]


# ---------------------------------------------------------------- Open With


DESKTOP_TOOLS = ("gio", "xdg-mime", "update-desktop-database")


class Root:
    """A computer's /usr/share and a person's home, both without any program that opens photos."""

    def __init__(self, place: Place) -> None:
        self.place, self.share = place, place.home.parent / "usr/share"
        (self.share / "applications").mkdir(parents=True)
        if Path("/usr/share/mime").is_dir():
            (self.share / "mime").symlink_to("/usr/share/mime")

    @property
    def shared(self) -> Place:
        return replace(self.place, shared=(self.share,))

    def viewer(self, name: str, *, default: bool = False) -> Path:
        """Another program for photos; `default` also names it in the list of default programs."""
        entry = self.share / "applications" / f"{name}.desktop"
        entry.write_text(f"[Desktop Entry]\nType=Application\nName={name}\nExec=true %F\nMimeType=image/jpeg;\n")
        if default:
            named = f"[Default Applications]\nimage/jpeg={name}.desktop\n"
            (self.share / "applications/mimeapps.list").write_text(named)
        return entry

    def packaged(self) -> None:
        """What the Debian package puts there."""
        entry = (ROOT / "packaging/linux/photo-scrubber.desktop").read_text("utf-8")
        there = entry.replace("TryExec=photo-scrubber\n", "").replace("Exec=photo-scrubber", "Exec=true")
        (self.share / "applications/photo-scrubber.desktop").write_text(there, "utf-8")

    def opens(self) -> set[str]:
        """Which program a double click on a JPEG would start, as GNOME's tools and the freedesktop ones tell."""
        for folder in (self.share, self.place.data):
            if (folder / "applications").is_dir():
                subprocess.run(["update-desktop-database", "-q", str(folder / "applications")], check=True)
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.place.home), "LC_ALL": "C.UTF-8",
            "XDG_DATA_DIRS": str(self.share), "XDG_CONFIG_DIRS": str(self.share.parent / "etc"),
        }  # fmt: skip

        def asked(*command: str) -> str:
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=30)
            return done.stdout.splitlines()[0] if done.stdout.strip() else ""

        told = {asked("gio", "mime", "image/jpeg"), asked("xdg-mime", "query", "default", "image/jpeg")}
        return {found[0] for line in told if (found := re.search(r"[\w-]+\.desktop", line))}


def needs_desktop_tools() -> None:
    absent = [tool for tool in DESKTOP_TOOLS if shutil.which(tool) is None]
    if absent or not Path("/usr/share/mime").is_dir():
        pytest.skip(f"WHAT OPENS A PHOTO NOT ASKED: not installed: {', '.join(absent) or 'shared-mime-info'}")


@pytest.mark.parametrize("packaged", [False, True], ids=["by integrate", "by the package"])
def test_a_double_click_never_opens_us(place: Place, packaged: bool) -> None:
    """Without any viewer, beside one that nobody named the default, and after the named default was taken away."""
    needs_desktop_tools()
    root = Root(place)
    if packaged:
        root.packaged()
    rows = {row.name: row.state for row in integrate.install(root.shared, "linux")}
    assert rows["open-with"] is (State.BY_PACKAGE if packaged else State.INSTALLED)
    assert root.opens() == set()
    root.viewer("ristretto")  # behind ours in the alphabet, by which lists are sorted
    assert root.opens() == {"ristretto.desktop"}
    named = root.viewer("zebra", default=True)
    assert root.opens() == {"zebra.desktop"}
    named.unlink()
    assert root.opens() == {"ristretto.desktop"}


def test_the_tools_would_tell_if_it_opened_us(place: Place) -> None:
    """The test above can fail: an entry with a type in it is what they name."""
    needs_desktop_tools()
    root = Root(place)
    root.viewer("photo-scrubber")
    assert root.opens() == {"photo-scrubber.desktop"}


def test_no_program_entry_names_a_type(place: Place) -> None:
    for item in (item for manager in LINUX for item in manager.items(place)):
        assert isinstance(item, OwnFile)
        if "applications" in item.path.parts:
            assert b"MimeType" not in item.content and b"%F" in item.content


def test_no_list_of_default_programs_is_ever_written(place: Place) -> None:
    integrate.install(place, "linux")
    assert not list(place.home.rglob("*mimeapps.list"))


def test_open_with_is_left_to_an_installed_package(place: Place) -> None:
    root = Root(place)
    root.packaged()
    rows = {row.name: row.state for row in integrate.install(root.shared, "linux")}
    assert rows["open-with"] is State.BY_PACKAGE


@pytest.mark.skipif(os.name != "posix", reason="needs /bin/sh")
def test_a_shell_agrees_with_the_simulated_start() -> None:
    from scrubber.integrate.entry import exec_line

    line = exec_line((PROGRAM, "quick"), "")
    words = unescaped(line).replace("%%", "%")
    told = subprocess.run(["/bin/sh", "-c", f"printf '%s\\0' {words}"], capture_output=True, check=True).stdout
    assert told.decode().split("\0")[:-1] == started(line, []) == [PROGRAM, "quick", "--"]
