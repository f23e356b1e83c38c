"""Links, pipes, odd names, full and vanishing disks: the original stays, no half copy, no leftover, a sentence."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import darkroom
import pytest
from click.testing import CliRunner

from scrubber import publish as publishing
from scrubber.cli import group
from scrubber.publish import DRAFT, publish
from scrubber.worker import exchange
from scrubber.worker.host import Worker

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the files of POSIX systems")
HIDDEN_ONLY = ("--profile", "hidden-only")
CANARY = "Zephyrine"


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def jpeg(size: tuple[int, int] = (96, 64), text: str = CANARY) -> bytes:
    return darkroom.PLANTS["jpeg"]["comment"](darkroom.photo("jpeg", size=size).data, text)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jpg").write_bytes(jpeg())
    return tmp_path / "in" / "a.jpg"


def state(*folders: Path) -> dict[Path, object]:
    """All that is there: sort, and content or where it leads."""

    def of(path: Path) -> object:
        facts = path.lstat()
        if stat.S_ISREG(facts.st_mode):
            return path.read_bytes(), facts.st_mtime_ns, facts.st_mode
        return path.readlink() if path.is_symlink() else stat.S_IFMT(facts.st_mode)

    return {path: of(path) for folder in folders for path in (folder, *folder.rglob("*"))}


def scrub(*arguments: object) -> tuple[int, list[dict[str, Any]]]:
    done = CliRunner().invoke(group, ["scrub", *HIDDEN_ONLY, "--json", *map(str, arguments)])
    assert "Traceback" not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, json.loads(done.stdout)["photos"] if done.stdout.startswith("{") else []


def drafts(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(DRAFT)]


# ---------------------------------------------------------------- what is in the way of a copy

IN_THE_WAY: dict[str, Callable[[Path, Path], object]] = {
    "a link to the original": lambda name, photo: name.symlink_to(photo),
    "a link to nowhere": lambda name, photo: name.symlink_to(name.with_name("nowhere")),
    "a link to itself": lambda name, photo: name.symlink_to(name),
    "a link to a device": lambda name, photo: name.symlink_to("/dev/null"),
    "a hard link to the original": lambda name, photo: name.hardlink_to(photo),
    "a folder": lambda name, photo: name.mkdir(),
    "a pipe": lambda name, photo: os.mkfifo(name),
    "a socket": lambda name, photo: _bound(name),
    "a file": lambda name, photo: name.write_bytes(b"mine"),
    "a locked file": lambda name, photo: (name.write_bytes(b"mine"), name.chmod(0)),
}


def _bound(name: Path) -> None:
    here = Path.cwd()
    os.chdir(name.parent)  # a socket's name is short
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(name.name)
    finally:
        os.chdir(here)


@pytest.mark.parametrize("beside", [False, True])
@pytest.mark.parametrize("what", IN_THE_WAY)
def test_what_has_the_name_already_stays_and_is_not_followed(what: str, beside: bool, photo: Path) -> None:
    out = photo.parent if beside else photo.parent.parent / "out"
    out.mkdir(exist_ok=True)
    IN_THE_WAY[what](out / "a-scrubbed.jpg", photo)
    before = state(photo.parent, out)
    code, (report,) = scrub(photo, *([] if beside else ["-o", out]))
    assert (code, report["copy"]) == (0, str(out / "a-scrubbed-2.jpg"))
    after = state(photo.parent, out)
    assert {path: after[path] for path in before} == before
    assert set(after) - set(before) == {out / "a-scrubbed-2.jpg"}
    assert CANARY.encode() not in (out / "a-scrubbed-2.jpg").read_bytes()


NO_FOLDER: dict[str, Callable[[Path], object]] = {
    "a file": lambda out: out.write_bytes(b"mine"),
    "a pipe": os.mkfifo,
    "a socket": _bound,
    "a link to a file": lambda out: (out.with_name("f").write_bytes(b"mine"), out.symlink_to("f")),
    "a link to nowhere": lambda out: out.symlink_to("nowhere/at/all"),
    "a link to itself": lambda out: out.symlink_to(out.name),
    "a device": lambda out: out.symlink_to("/dev/full"),
}


@pytest.mark.parametrize("what", NO_FOLDER)
def test_an_output_that_is_no_folder_is_refused(what: str, photo: Path) -> None:
    out = photo.parent.parent / "out"
    NO_FOLDER[what](out)
    before = state(photo.parent.parent)
    code, told = scrub(photo, "-o", out)
    assert code in (2, 16), told  # the first says that the command was meant otherwise
    assert all("original is untouched" in report["message"] for report in told)
    left = {path: what for path, what in state(photo.parent.parent).items() if "state" not in path.parts}
    assert left == {path: what for path, what in before.items() if "state" not in path.parts}


def test_an_output_folder_may_be_a_link_and_be_reached_the_long_way_round(photo: Path) -> None:
    real = photo.parent.parent / "real"
    real.mkdir()
    (photo.parent.parent / "link").symlink_to(real)
    code, (report,) = scrub(photo, "-o", photo.parent / ".." / "link" / ".." / "link")
    assert code == 0
    assert [path.name for path in real.iterdir()] == ["a-scrubbed.jpg"], report


def test_no_name_in_a_folder_leads_out_of_the_output(photo: Path) -> None:
    """A tree is kept below the output; what would lead elsewhere can't come into being from names alone."""
    odd = photo.parent / "..." / "~" / "..hidden.jpg"
    odd.parent.mkdir(parents=True)
    odd.write_bytes(jpeg())
    (photo.parent / "up").symlink_to("..")
    out = photo.parent.parent / "out"
    before = state(photo.parent)
    code, told = scrub("-r", photo.parent, "-o", out)
    assert code == 0
    assert {Path(report["copy"]).relative_to(out) for report in told} == {Path("a-scrubbed.jpg")}
    assert state(photo.parent) == before


# ---------------------------------------------------------------- what is given as a photo

NO_PHOTO = (10, 15)  # nothing there, or no file: of an original nothing can be said
STRANGE: dict[str, tuple[int, Callable[[Path, Path], object]]] = {
    "a pipe": (15, lambda path, photo: os.mkfifo(path)),
    "a socket": (15, lambda path, photo: _bound(path)),
    "a folder": (15, lambda path, photo: path.mkdir()),
    "a device without an end": (15, lambda path, photo: path.symlink_to("/dev/zero")),
    "a device without anything": (15, lambda path, photo: path.symlink_to("/dev/null")),
    "a terminal": (15, lambda path, photo: path.symlink_to("/dev/ptmx")),
    "a link to nowhere": (10, lambda path, photo: path.symlink_to("nowhere")),
    "a link to itself": (10, lambda path, photo: path.symlink_to(path.name)),
    "a file of this system": (0, lambda path, photo: path.symlink_to("/proc/self/status")),
    "a link": (0, lambda path, photo: path.symlink_to(photo)),
    "a link to a link": (0, lambda path, photo: (path.with_name("l").symlink_to(photo), path.symlink_to("l"))),
    "a hard link": (0, lambda path, photo: path.hardlink_to(photo)),
}


@pytest.mark.parametrize("what", STRANGE)
def test_a_strange_file_is_a_photo_or_a_sentence(what: str, photo: Path) -> None:
    expected, make = STRANGE[what]
    path = photo.parent / "strange.jpg"
    make(path, photo)
    before = state(photo.parent)
    code, (report,) = scrub(path)
    after = state(photo.parent)
    assert {name: after[name] for name in before} == before
    if what == "a file of this system":
        assert code in (11, 10, 15)
    elif expected:
        assert code == expected
        assert report["message"].count("original is untouched") == (0 if code in NO_PHOTO else 1)
    else:
        assert set(after) - set(before) == {photo.parent / "strange-scrubbed.jpg"}
        assert CANARY.encode() not in (photo.parent / "strange-scrubbed.jpg").read_bytes()
    if code:
        assert set(after) == set(before)


def test_in_a_folder_only_ordinary_files_are_taken(photo: Path) -> None:
    os.mkfifo(photo.parent / "pipe.jpg")
    (photo.parent / "link.jpg").symlink_to(photo)
    (photo.parent / "loop").symlink_to(".")
    (photo.parent / "hard.jpg").hardlink_to(photo)
    (photo.parent / "folder.jpg").mkdir()
    code, told = scrub("-r", photo.parent, "-o", photo.parent.parent / "out")
    assert {Path(report["path"]).name: report["exit_code"] for report in told} == {
        "a.jpg": 0,
        "hard.jpg": 0,
        "pipe.jpg": 15,
    }
    assert code == 15


NAMES = (
    b"\x1b[31mred.jpg", b"bell\x07.jpg", b"back\x08\x08.jpg", b"tab\t.jpg", b"line\nfeed.jpg", b"return\r.jpg",
    b"-o.jpg", b"--help.jpg", b"-.jpg", b"caf\xe9.jpg", b"\xff\xfe\xfd.jpg", b" .jpg", b"...jpg", b"%s%n.jpg",
    b"{stem}.jpg", b"*.jpg", b"~.jpg", b"con.jpg", b"a" * 200 + b".jpg",
    "\u202egpj.exe.jpg".encode(), "e\u0301.jpg".encode(),
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_just_a_name(name: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / os.fsdecode(name)).write_bytes(jpeg())
    before = state(folder)
    command = [sys.executable, "-m", "scrubber", "scrub", *HIDDEN_ONLY, "--", os.fsdecode(name)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout
    after = state(folder)
    (copy,) = set(after) - set(before)
    assert {path: after[path] for path in before} == before
    assert CANARY.encode() not in copy.read_bytes()
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert not any(c in said for c in "\x1b\x07\x08\r\u202e"), "it steers the terminal"


def test_a_name_that_is_too_long_for_its_copy_gets_a_sentence(photo: Path) -> None:
    long = photo.with_name("a" * 250 + ".jpg")
    photo.rename(long)
    before = state(photo.parent)
    code, (report,) = scrub(long)
    assert code == 16
    assert "name is too long" in report["message"] and "shorter name" in report["message"]
    assert "another folder" not in report["message"]
    assert state(photo.parent) == before


def test_a_path_longer_than_the_system_takes_gets_a_sentence(photo: Path) -> None:
    deep = Path(photo.parent, *["d" * 200] * 25, "a.jpg")
    code, (report,) = scrub(deep)
    assert (code, report["copy"]) == (10, None)
    code, told = scrub(photo, "-o", deep.parent)
    assert code == 16, told
    assert [path.name for path in photo.parent.iterdir()] == ["a.jpg"]


def test_names_that_differ_in_case_alone_have_a_copy_each_also_where_case_means_nothing(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on FAT, NTFS and a Mac: the system says that the name is taken."""
    out, link, exists = photo.parent.parent / "out", os.link, os.path.lexists
    (photo.parent / "A.jpg").write_bytes(jpeg(text="another"))

    def taken(path: Path) -> bool:
        path = Path(path)
        return path.parent.is_dir() and path.name.casefold() in {one.name.casefold() for one in path.parent.iterdir()}

    def no_case(source: Path, target: Path, **how: Any) -> None:
        if taken(target):
            raise FileExistsError(errno.EEXIST, "taken")
        link(source, target, **how)

    monkeypatch.setattr(os, "link", no_case)
    monkeypatch.setattr(os.path, "lexists", lambda path: exists(path) or taken(path))
    code, told = scrub("-r", photo.parent, "-o", out)
    assert code == 0
    assert sorted(path.name.casefold() for path in out.iterdir()) == ["a-scrubbed-2.jpg", "a-scrubbed.jpg"]
    assert len({report["copy"] for report in told}) == 2


# ---------------------------------------------------------------- disks


@contextlib.contextmanager
def mounted(place: Path, *options: str) -> Iterator[Path]:
    """A small disk of memory; skips where this may not be done."""
    place.mkdir()
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only root mounts disks")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", place], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no disks may be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_leaves_no_half_copy(photo: Path, tmp_path: Path) -> None:
    photo.write_bytes(jpeg((900, 700)))
    before = state(photo.parent)
    with mounted(tmp_path / "disk", "size=16k") as disk:
        for out in (disk, disk / "new" / "deep"):
            code, (report,) = scrub(photo, "-o", out)
            assert (code, report["copy"]) == (16, None)
            assert "disk is full" in report["message"] and "original is untouched" in report["message"]
            assert list(disk.iterdir()) == []
    assert state(photo.parent) == before


def test_a_disk_that_fills_up_in_the_middle_keeps_whole_copies_alone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(8):
        (tmp_path / "in" / f"{number}.jpg").write_bytes(jpeg((300 + number, 200)))
    before = state(tmp_path / "in")
    with mounted(tmp_path / "disk", "size=64k") as disk:
        code, told = scrub("-r", tmp_path / "in", "-o", disk)
        assert code == 16
        whole = {Path(report["copy"]) for report in told if report["copy"]}
        assert 0 < len(whole) < 8
        assert set(disk.iterdir()) == whole
        for copy in whole:
            assert CliRunner().invoke(group, ["verify", str(copy)]).exit_code == 0
    assert state(tmp_path / "in") == before


def test_a_disk_without_room_for_names_gets_a_sentence(photo: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=1m", "nr_inodes=1") as disk:
        code, (report,) = scrub(photo, "-o", disk)
        assert (code, report["copy"]) == (16, None)


def test_a_disk_that_is_read_only_gets_a_sentence(photo: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=1m") as disk:
        shutil.copy(photo, disk / "a.jpg")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        before = state(disk)
        for where in ([], ["-o", disk], ["-o", disk / "new"]):
            code, (report,) = scrub(disk / "a.jpg", *where)
            assert (code, report["copy"]) == (16, None)
            assert "read-only" in report["message"]
        assert state(disk) == before


def test_a_limit_on_the_size_of_files_gets_a_sentence(photo: Path, tmp_path: Path) -> None:
    """As a quota has it; the program that is killed for it would leave half a copy."""
    photo.write_bytes(jpeg((900, 700)))
    before = state(photo.parent)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)); "
        "from scrubber.cli import main; sys.argv[0] = 'scrubber'; main()"
    )
    command = [sys.executable, "-c", code, "scrub", *HIDDEN_ONLY, str(photo), "-o", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode not in (0, 1), done
    assert "original is untouched" in " ".join(done.stdout.split())
    assert not (tmp_path / "out").exists()
    assert state(photo.parent) == before


def test_a_share_of_the_disk_that_is_used_up_gets_a_sentence(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def used_up(*_: object) -> None:
        raise OSError(errno.EDQUOT, "quota")

    monkeypatch.setattr(publishing, "_write", used_up)
    code, (report,) = scrub(photo, "-o", photo.parent.parent / "out")
    assert code == 16 and "share of the disk is full" in report["message"]
    assert not (photo.parent.parent / "out").exists()


# ---------------------------------------------------------------- what changes meanwhile


def test_an_output_folder_that_vanishes_is_a_sentence(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that is pulled out between writing and renaming."""
    out, write = photo.parent.parent / "out", publishing._write

    def pulled(draft: Path, *rest: Any) -> None:
        write(draft, *rest)
        shutil.rmtree(out)

    monkeypatch.setattr(publishing, "_write", pulled)
    before = state(photo.parent)
    code, (report,) = scrub(photo, "-o", out)
    assert (code, report["copy"]) == (16, None)
    assert state(photo.parent) == before


def test_a_stick_that_is_pulled_out_while_it_is_read_ends_one_photo(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (photo.parent / "b.jpg").write_bytes(jpeg(text="b"))
    fill = exchange._fill

    def pulled(handle: int, view: memoryview) -> None:
        if os.fstat(handle).st_ino == photo.stat().st_ino:
            raise OSError(errno.EIO, "gone")
        fill(handle, view)

    monkeypatch.setattr(exchange, "_fill", pulled)
    code, told = scrub("-j", "1", photo, photo.parent / "b.jpg")
    assert [report["outcome"] for report in told] == ["failed", "cleaned"]
    assert code not in (0, 1)


def test_photos_that_vanish_during_the_run_are_told(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    others = [photo.parent / f"b{number}.jpg" for number in range(8)]
    for number, path in enumerate(others):
        path.write_bytes(jpeg(text=f"b{number}"))
    write = publishing._write

    def vanish(*what: Any) -> None:
        write(*what)
        others[-1].unlink(missing_ok=True)

    monkeypatch.setattr(publishing, "_write", vanish)
    code, told = scrub("-j", "1", photo, *others, "-o", photo.parent.parent / "out")
    outcomes = [report["outcome"] for report in told]
    assert outcomes[:-1] == ["cleaned"] * len(others) and outcomes[-1] in ("refused", "failed")
    assert code not in (0, 1)


def test_a_photo_that_is_cut_while_it_is_read_is_not_taken_for_whole(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = exchange._fill

    def cut(handle: int, view: memoryview) -> None:
        os.truncate(photo, 500)
        fill(handle, view)

    monkeypatch.setattr(exchange, "_fill", cut)
    code, (report,) = scrub(photo, "-o", photo.parent.parent / "out")
    assert (report["copy"], code in (0, 1)) == (None, False)


def test_a_photo_that_changes_while_it_is_worked_on_gives_one_whole_copy(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker has its own bytes; what is saved anew meanwhile is another photo, which the next run finds."""
    first, second, scrubbed = jpeg(text="first"), jpeg((120, 90), text="second"), Worker.scrub
    photo.write_bytes(first)

    @contextlib.contextmanager
    def saved_anew(self: Worker, *what: Any, **how: Any) -> Iterator[Any]:
        with scrubbed(self, *what, **how) as answer:
            photo.write_bytes(second)
            yield answer

    monkeypatch.setattr(Worker, "scrub", saved_anew)
    out = photo.parent.parent / "out"
    _, (report,) = scrub("-r", photo.parent, "-o", out)
    monkeypatch.undo()
    if report["copy"]:
        assert b"second" not in Path(report["copy"]).read_bytes()
    code, (again,) = scrub("-r", photo.parent, "-o", out)
    assert code == 0 and again["size"] == [120, 90], "what was saved anew is cleaned by the next run"
    assert photo.read_bytes() == second


def test_a_photo_that_is_written_all_the_time_is_a_copy_of_one_moment_or_a_sentence(photo: Path) -> None:
    versions = [jpeg((96 + n, 64), text=f"version {n}") for n in range(6)]
    ended = threading.Event()

    def write() -> None:
        while not ended.is_set():
            for data in versions:
                photo.write_bytes(data)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        told = [scrub(photo, "-o", photo.parent.parent / f"out{n}")[1][0] for n in range(4)]
    finally:
        ended.set()
        writer.join()
    for report in told:
        assert report["outcome"] in ("cleaned", "failed", "refused", "leaked")
        if report["copy"]:
            assert CliRunner().invoke(group, ["verify", report["copy"]]).exit_code == 0
            assert b"version" not in Path(report["copy"]).read_bytes()
    assert drafts(photo.parent.parent) == []


def test_two_runs_on_one_folder_make_whole_copies_and_stay_out_of_each_others_way(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(12):
        (tmp_path / "in" / f"{number}.jpg").write_bytes(jpeg((96 + number, 64), text=f"canary {number}"))
    before = state(tmp_path / "in")
    command = [sys.executable, "-m", "scrubber", "scrub", "-r", "in", "-o", "out", *HIDDEN_ONLY]
    runs = [
        subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(3)
    ]
    for run in runs:
        _, said = run.communicate(timeout=120)
        assert (run.returncode, b"Traceback" in said) == (0, False), said
    copies = sorted((tmp_path / "out").iterdir())
    assert drafts(tmp_path) == []
    assert {f"{number}-scrubbed.jpg" for number in range(12)} <= {path.name for path in copies}
    contents = {path.name: path.read_bytes() for path in copies}
    for name, data in contents.items():
        assert b"canary" not in data
        assert data == contents[f"{name.partition('-')[0]}-scrubbed.jpg"]
    assert state(tmp_path / "in") == before


# ---------------------------------------------------------------- sticks without hard links


def test_without_hard_links_a_copy_is_whole_or_absent_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and exFAT: nothing empty stands there for a moment under the copy's name."""

    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    seen = []
    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(publishing, "_reserved", lambda *_: seen.append("reserved"))
    assert publish(b"picture", tmp_path, "a.jpg").read_bytes() == b"picture"
    assert publish(b"another", tmp_path, "a.jpg").name == "a-2.jpg"
    assert (tmp_path / "a.jpg").read_bytes() == b"picture"
    assert seen == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.jpg", "a.jpg"]


# Made by, and mounted by; exFAT has no hard links and its driver can't refuse to replace.
STICKS = {"exfat": ("mkfs.exfat", "mount.exfat-fuse"), "ntfs": ("mkntfs -F -Q", "ntfs-3g")}


@contextlib.contextmanager
def stick(sort: str, tmp_path: Path) -> Iterator[Path]:
    """A real file system of this sort, by a driver that needs no kernel's help; skips where there is none."""
    make, mount = (line.split() for line in STICKS[sort])
    if os.geteuid() != 0 or not all(map(shutil.which, ("losetup", make[0], mount[0]))):
        pytest.skip(f"nothing here mounts {sort} (Debian: exfat-fuse, exfatprogs, ntfs-3g)")
    image, place = tmp_path / "stick.img", tmp_path / "stick"
    image.write_bytes(b"")
    os.truncate(image, 8 << 20)
    place.mkdir()
    subprocess.run([*make, image], capture_output=True, check=True)
    found = subprocess.run(["losetup", "-f", "--show", image], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.skip("no loop device here")
    device = found.stdout.strip()
    try:
        subprocess.run([*mount, device, place], capture_output=True, check=False)
        if not place.is_mount():
            pytest.skip(f"{sort} may not be mounted here")
        yield place
    finally:
        subprocess.run(["umount", "-l", place], capture_output=True, check=False)
        subprocess.run(["losetup", "-d", device], check=False)


@pytest.mark.parametrize("sort", STICKS)
def test_on_a_real_stick_copies_are_whole_and_nothing_is_replaced(sort: str, tmp_path: Path) -> None:
    with stick(sort, tmp_path) as disk:
        (disk / "in").mkdir()
        for number, name in enumerate(("a.jpg", "b.jpg", "März.jpg")):
            (disk / "in" / name).write_bytes(jpeg((96 + 8 * number, 64)))
        (disk / "out").mkdir()
        for name in ("a-scrubbed.jpg", "B-SCRUBBED.JPG"):
            (disk / "out" / name).write_bytes(b"mine")
        before = state(disk / "in")
        code, told = scrub("-r", disk / "in", "-o", disk / "out")
        copies = {Path(report["copy"]) for report in told}
        assert code == 0 and len(copies) == 3
        assert {path.name.casefold() for path in copies} >= {"a-scrubbed-2.jpg", "märz-scrubbed.jpg"}
        assert state(disk / "in") == before
        there = {path: path.read_bytes() for path in (disk / "out").iterdir()}
        assert {path.name for path, data in there.items() if data == b"mine"} == {"a-scrubbed.jpg", "B-SCRUBBED.JPG"}
        assert len(there) == 5 and set(there) >= copies
        for copy in copies:
            assert CANARY.encode() not in there[copy]
            assert CliRunner().invoke(group, ["verify", str(copy)]).exit_code == 0


@pytest.mark.parametrize("sort", STICKS)
def test_a_real_stick_that_is_full_holds_whole_copies_alone(sort: str, tmp_path: Path) -> None:
    originals = tmp_path / "in"
    originals.mkdir()
    for number in range(6):
        (originals / f"{number}.png").write_bytes(darkroom.photo("png", size=(800 + number, 600)).data)
    with stick(sort, tmp_path) as disk:
        room = shutil.disk_usage(disk).free
        (disk / "other").write_bytes(bytes(room - 3 * (originals / "0.png").stat().st_size))
        code, told = scrub("-r", originals, "-o", disk / "out")
        whole = {Path(report["copy"]) for report in told if report["copy"]}
        assert code == 16 and 0 < len(whole) < 6
        assert set((disk / "out").iterdir()) == whole
        for copy in whole:
            assert CliRunner().invoke(group, ["verify", str(copy)]).exit_code == 0
