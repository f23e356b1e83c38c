"""Whole folders: nothing is done twice, nothing is left half done, and one bad photo stops nothing."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import piexif
import pytest
from click.testing import CliRunner
from PIL import Image, ImageDraw, ImageFont

from scrubber import desk, recall, settings
from scrubber.cli import group
from scrubber.desk import Making
from scrubber.engines import models
from scrubber.files import Original
from scrubber.ledger import Ledger

HIDDEN_ONLY = ("--profile", "hidden-only")
OWNER = "Zephyrine Okonkwo"
SAME = ("path", "copy", "hidden", "kept", "checks", "digest", "copy_digest", "outcome", "format", "size", "notes")


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What this test's runs remember."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "photo-scrubber"


LARGE = (500, 320)  # enough to be sure of what is in it


def jpeg(shade: int, size: tuple[int, int] = (96, 64), text: str = "") -> bytes:
    out, photo = io.BytesIO(), Image.new("RGB", size, (shade * 7 % 256, shade * 13 % 256, shade * 29 % 256))
    ImageDraw.Draw(photo).text((40, 40), text, (255, 255, 255), ImageFont.load_default(30))
    exif = piexif.dump({"0th": {piexif.ImageIFD.Artist: OWNER.encode()}})
    photo.save(out, "JPEG", exif=exif, comment=b"canary")
    return out.getvalue()


def tree(root: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


def many(root: Path, number: int) -> Path:
    return tree(root, {f"{i % 5}/p{chr(97 + i % 26)}{i}.jpg": jpeg(i) for i in range(number)})


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrubber", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)


def scrub(*arguments: object, code: int = 0) -> list[dict[str, Any]]:
    done = CliRunner().invoke(group, ["scrub", *HIDDEN_ONLY, "--json", *map(str, arguments)])
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)["photos"]


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def how(reports: list[dict[str, Any]]) -> list[str]:
    return [r["reused"] or r["outcome"] for r in reports]


def test_a_second_run_does_nothing_again(tmp_path: Path) -> None:
    photos, out = many(tmp_path / "in", 12), tmp_path / "out"
    first = scrub("-r", photos, "-o", out, "-j", 2)
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*.jpg")}
    second = scrub("-r", photos, "-o", out, "-j", 2)
    assert (how(first), how(second)) == (["cleaned"] * 12, ["earlier run"] * 12)
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*.jpg")} == before
    for one, two in zip(first, second, strict=True):
        assert {k: v for k, v in one.items() if k in SAME} == {k: v for k, v in two.items() if k in SAME}
    assert how(scrub("-r", photos, "-o", out, "--again")) == ["cleaned"] * 12
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*.jpg")} == before  # the same copies came out, and stayed


def test_what_was_not_taken_for_a_photo_is_told(tmp_path: Path) -> None:
    photos = tree(tmp_path / "in", {"a.jpg": jpeg(1), "IMG_1234": jpeg(2), "film.mp4": b"film"})
    done = CliRunner().invoke(group, ["scrub", *HIDDEN_ONLY, "-r", str(photos)])
    assert "2 files were left out" in done.output
    (photos / "a.jpg").unlink(), (photos / "a-scrubbed.jpg").unlink(), (photos / "film.mp4").unlink()
    none = CliRunner().invoke(group, ["scrub", *HIDDEN_ONLY, "-r", str(photos)])
    assert none.exit_code == 10 and "1 file was left out" in none.output


def test_time_and_name_of_a_file_say_nothing_its_content_does(tmp_path: Path) -> None:
    photos, out = many(tmp_path / "in", 3), tmp_path / "out"
    scrub("-r", photos, "-o", out)
    a, b, _ = sorted(p for p in photos.rglob("*.jpg"))
    os.utime(a, (1, 1))
    stamp = b.stat()
    b.write_bytes(jpeg(77))
    os.utime(b, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert how(scrub("-r", photos, "-o", out)) == ["earlier run", "cleaned", "earlier run"]
    assert how(scrub("-r", photos, "-o", out, "--quality", 80)) == ["cleaned"] * 3


@pytest.mark.parametrize("harm", ["gone", "changed", "link"])
def test_a_copy_that_is_not_as_it_was_is_made_again(tmp_path: Path, harm: str) -> None:
    photos, out = many(tmp_path / "in", 3), tmp_path / "out"
    copy = Path(scrub("-r", photos, "-o", out)[1]["copy"])
    good = copy.read_bytes()
    copy.unlink()
    if harm == "changed":
        copy.write_bytes(good[:-1] + b"x")
    if harm == "link":
        (tmp_path / "elsewhere").write_bytes(good)
        copy.symlink_to(tmp_path / "elsewhere")
    reports = scrub("-r", photos, "-o", out)
    assert how(reports) == ["earlier run", "cleaned", "earlier run"]
    assert Path(reports[1]["copy"]).read_bytes() == good
    assert not Path(reports[1]["copy"]).is_symlink()
    assert (reports[1]["copy"] == str(copy)) is (harm == "gone")


def test_copies_beside_the_originals_are_left_alone(tmp_path: Path) -> None:
    photos = many(tmp_path / "in", 6)
    scrub("-r", photos)
    before = files(photos)
    assert len(before) == 12
    assert sorted(how(scrub("-r", photos))) == ["earlier run"] * 6 + ["own copy"] * 6
    assert sorted(how(scrub("-r", photos, "-o", photos))) == ["cleaned"] * 6 + ["own copy"] * 6  # the same place
    assert files(photos) == before


def test_duplicates_are_done_once_and_each_place_gets_its_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = desk.make

    def counted(original: Original, *arguments: Any, **options: Any) -> Making:
        made.append(original.path.name)
        return make(original, *arguments, **options)

    monkeypatch.setattr(desk, "make", counted)
    names = ["a.jpg", "a copy.jpg", "z/a.jpg", "IMG_20261123_101500.jpg", "IMG_20261123_101501.jpg", "Okonkwo.jpg"]
    photos = tree(tmp_path / "in", dict.fromkeys(names, jpeg(5)))
    reports = scrub("-r", photos, "-o", tmp_path / "out", "-j", 3)
    assert len(made) == 1
    assert sorted(how(reports)) == ["cleaned"] + ["duplicate"] * 5
    copies = files(tmp_path / "out")
    assert set(copies) == {
        "a-scrubbed.jpg", "a copy-scrubbed.jpg", "z/a-scrubbed.jpg",
        "photo-scrubbed.jpg", "photo-scrubbed-2.jpg", "photo-scrubbed-3.jpg",  # dates, and a name that was found
    }  # fmt: skip
    assert len(set(copies.values())) == 1
    assert b"Okonkwo" not in copies["a-scrubbed.jpg"]
    assert {r["copy_digest"] for r in reports} == {hashlib.sha256(copies["a-scrubbed.jpg"]).hexdigest()}
    assert sorted(how(scrub("-r", photos, "-o", tmp_path / "out"))) == ["earlier run"] * 6
    (photos / "a.jpg").rename(photos / "Zephyrine.jpg")  # nobody remembers what was found: it is looked at anew
    scrub("-r", photos, "-o", tmp_path / "out")
    assert not [name for name in files(tmp_path / "out") if "Zephyrine" in name]


def test_a_duplicate_of_a_photo_long_ago_is_done_again_and_has_its_copy_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run of days must not grow with every photo."""
    monkeypatch.setattr(recall, "MOST_CLAIMS", 8)
    photos = tree(tmp_path / "in", {f"{n:02}.jpg": jpeg(n % 12) for n in range(24)})
    told = scrub("-r", photos, "-o", tmp_path / "out", "-j", "1")
    assert how(told)[12:] == ["cleaned"] * 12
    assert len({report["copy"] for report in told}) == 24
    assert len(files(tmp_path / "out")) == 24


def test_what_a_run_keeps_in_mind_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "MOST_CLAIMS", 8)
    keeps = recall.Recall(Ledger(None), settings.profile("hidden-only"), tmp_path)
    for number in range(100):
        claim, mine = keeps._claim(str(number))
        assert mine
        claim.ended.set()
        assert len(keeps._claims) <= 8
    waiting = [keeps._claim(f"under way {number}")[0] for number in range(20)]
    assert all(keeps._claim(f"under way {number}")[0] is claim for number, claim in enumerate(waiting))


def test_what_is_kept_in_mind_of_an_earlier_run_is_bounded_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall, "MOST_CLAIMS", 8)
    photos = many(tmp_path / "in", 20)
    scrub("-r", photos, "-o", tmp_path / "out")
    once, kept = recall.Recall.once, []

    def counted(self: recall.Recall, *args: Any, **how: Any) -> Any:
        report = once(self, *args, **how)
        kept.append(len(self._claims))
        return report

    monkeypatch.setattr(recall.Recall, "once", counted)
    assert how(scrub("-r", photos, "-o", tmp_path / "out")) == ["earlier run"] * 20
    assert max(kept) <= 8


@pytest.mark.parametrize(("profile", "again"), [("careful", True), ("hidden-only", False)])
def test_a_look_by_other_detectors_is_another_look(
    profile: str, again: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a detector overlooked that has another by its side now is not taken for done."""
    before = recall.Recall(Ledger(None), settings.profile(profile), tmp_path).recipe
    fewer = {name: model for name, model in models.MODELS.items() if name != "second-text-detector"}
    monkeypatch.setattr(models, "MODELS", fewer)
    assert (recall.Recall(Ledger(None), settings.profile(profile), tmp_path).recipe != before) is again


def test_bad_photos_stop_nothing_and_are_counted(tmp_path: Path, ordinary: None) -> None:
    photos = many(tmp_path / "in", 8)
    tree(
        photos,
        {"0/cut.jpg": jpeg(1, (900, 600))[:-2000], "0/text.jpg": b"words", "0/empty.png": b"", "shut/x.jpg": b"x"},
    )
    (photos / "shut").chmod(0)
    try:
        done = CliRunner().invoke(
            group, ["scrub", *HIDDEN_ONLY, "-r", str(photos), "-o", str(tmp_path / "out"), "-j", "2"]
        )
    finally:
        (photos / "shut").chmod(0o700)
    assert done.exit_code in (11, 12, 14)
    assert "12 photos: 8 clean copies, 4 refused" in done.stdout
    assert "refused: 2 not a photo it knows, 1 damaged, 1 may not be read" in done.stdout
    assert len(files(tmp_path / "out")) == 8


def started(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "scrubber", "scrub", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def until(some: int, out: Path) -> None:
    for _ in range(600):
        if sum(p.is_file() for p in out.rglob("*-scrubbed*")) >= some:
            return
        time.sleep(0.05)
    raise AssertionError("nothing was done")


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path, way: signal.Signals) -> None:
    photos, out, state = many(tmp_path / "in", 300), tmp_path / "out", tmp_path / "report.csv"
    with started("-r", photos, "-o", out, *HIDDEN_ONLY, "-j", 2, "--report", state) as program:
        until(40, out)  # more than may be under way before the first is told
        program.send_signal(way)
        told = program.communicate(timeout=30)
    halfway = files(out)
    if way is not signal.SIGKILL:
        assert (program.returncode, told[1][:7]) == (130, "Stopped")
        assert not [name for name in halfway if "draft" in name]
        assert 1 <= len(state.read_text().splitlines()) - 1 <= 300  # as many as had been told
    assert 10 <= len(halfway) < 300
    reports = scrub("-r", photos, "-o", out, "-j", 2)
    after = files(out)
    assert len(after) == 300
    assert set(after) == {str(Path(r["copy"]).relative_to(out)) for r in reports}
    assert how(reports).count("earlier run") >= len([n for n in halfway if "draft" not in n]) - 4
    for report in reports:
        assert hashlib.sha256(Path(report["copy"]).read_bytes()).hexdigest() == report["copy_digest"]
        assert report["digest"] == hashlib.sha256(Path(report["path"]).read_bytes()).hexdigest()


def test_a_draft_of_a_killed_program_is_swept_and_no_other(tmp_path: Path) -> None:
    from scrubber import publish

    out = tree(tmp_path / "out", {})
    out.mkdir()
    dead = subprocess.Popen(["true"])
    dead.wait()
    for pid in (dead.pid, os.getpid()):
        (out / f"{publish.DRAFT}{publish._here()}-{pid}-00").write_bytes(b"half")
    (out / f"{publish.DRAFT}elsewhere-1-00").write_bytes(b"another computer's")
    scrub("-r", many(tmp_path / "in", 1), "-o", out)
    scrub("-r", tree(tmp_path / "in2", {"x.jpg": jpeg(1)}), "-o", out)
    left = sorted(p.name for p in out.iterdir() if "draft" in p.name)
    assert left == sorted([f"{publish.DRAFT}{publish._here()}-{os.getpid()}-00", f"{publish.DRAFT}elsewhere-1-00"])


@pytest.mark.parametrize("harm", ["garbage", "cut", "swapped", "gone"])
def test_a_damaged_ledger_means_work_never_a_false_done(tmp_path: Path, memory: Path, harm: str) -> None:
    photos, out = many(tmp_path / "in", 6), tmp_path / "out"
    scrub("-r", photos, "-o", out)
    (ledger,) = memory.glob("ledger*.db")
    data = ledger.read_bytes()
    changed = {"garbage": b"x" * len(data), "cut": data[: len(data) // 2], "swapped": data.swapcase(), "gone": b""}
    ledger.write_bytes(changed[harm])
    before = files(out)
    next(out.rglob("*.jpg")).unlink()
    assert all(r["outcome"] == "cleaned" and Path(r["copy"]).is_file() for r in scrub("-r", photos, "-o", out))
    assert files(out) == before


def test_what_is_remembered_names_nothing(tmp_path: Path, memory: Path) -> None:
    photos = tree(tmp_path / "in", {"Mrs Quillfeather/visit.jpg": jpeg(3)})
    (report,) = scrub("-r", photos, "-o", tmp_path / "out")
    kept = b"".join(p.read_bytes() for p in memory.iterdir())
    for secret in (b"Quillfeather", b"visit", OWNER.encode(), b"canary", report["digest"].encode(), b"/in"):
        assert secret not in kept, secret
    assert not [p for p in (tmp_path / "out").rglob("*") if p.is_file() and p.suffix != ".jpg"]


@pytest.mark.parametrize("form", ["html", "json", "csv", "txt"])
def test_a_report_in_every_form_tells_all_photos_and_no_secret(tmp_path: Path, form: str) -> None:
    photos = tree(tmp_path / "in", {"a.jpg": jpeg(1), "=cmd.jpg": jpeg(2), "bad.jpg": b"words"})
    target = tmp_path / f"report.{form}"
    scrub("-r", photos, "-o", tmp_path / "out", "--report", target, code=11)
    text = target.read_text("utf-8")
    for name in ("a.jpg", "cmd.jpg", "bad.jpg"):
        assert name in text
    assert OWNER not in text and "canary" not in text
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert [r["outcome"] for r in rows] == ["cleaned", "cleaned", "refused"]
        assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_a_report_that_cannot_be_is_told_before_any_work(tmp_path: Path) -> None:
    photos = many(tmp_path / "in", 1)
    for target in ("report.pdf", "nowhere/report.html"):
        done = run("scrub", "-r", photos, "-o", tmp_path / "out", *HIDDEN_ONLY, "--report", tmp_path / target)
        assert done.returncode == 2, done.stderr
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("ending", ["html", "txt"])
def test_a_photo_is_no_place_for_a_report_whatever_its_name_ends_in(tmp_path: Path, ending: str) -> None:
    photo = tmp_path / f"photo.{ending}"
    photo.write_bytes(jpeg(1))
    done = run("scrub", photo, "-o", tmp_path / "out", *HIDDEN_ONLY, "--report", photo)
    assert done.returncode == 2 and "is no report" in str(done.stderr), done.stderr
    assert photo.read_bytes() == jpeg(1) and not (tmp_path / "out").exists()
    photo.write_text("the report of yesterday")
    (tmp_path / "a.jpg").write_bytes(jpeg(1))
    scrub(tmp_path / "a.jpg", "-o", tmp_path / "out", "--report", photo)
    assert "yesterday" not in photo.read_text()


@pytest.fixture
def doubtful(tmp_path: Path) -> Iterator[Path]:
    """A photo with words that 'careful' leaves to a person, and one without."""
    yield tree(tmp_path / "in", {"a.jpg": jpeg(30, LARGE, "FIRE EXIT"), "b.jpg": jpeg(40, LARGE)})


def doubt(policy: str, *arguments: object) -> tuple[int, list[dict[str, Any]], str]:
    command = ["scrub", "--effort", "quick", "--json", "--on-doubt", policy, *map(str, arguments)]
    done = CliRunner().invoke(group, command)
    return done.exit_code, json.loads(done.stdout)["photos"], done.output


def test_doubt_is_hidden_skipped_or_the_end(doubtful: Path, tmp_path: Path, memory: Path) -> None:
    from scrubber import waiting

    code, (a, b), _ = doubt("skip", "-r", doubtful, "-o", tmp_path / "skip")
    assert (code, a["outcome"], a["copy"], b["outcome"]) == (3, "needs_answers", None, "cleaned")
    assert waiting.read(waiting.default()) == (doubtful / "a.jpg",)
    assert how(doubt("skip", "-r", doubtful, "-o", tmp_path / "skip")[1]) == ["earlier run"] * 2

    code, reports, told = doubt("stop", "-r", doubtful, "-o", tmp_path / "stop", "-j", 1)
    assert (code, [r["outcome"] for r in reports]) == (3, ["needs_answers"])
    assert "Stopped at a photo that needs a person" in told

    code, (a, b), _ = doubt("hide", "-r", doubtful, "-o", tmp_path / "hide")
    assert (code, a["outcome"], a["kept"]) == (0, "cleaned", {})
    assert a["hidden"]["other_text"]
    assert waiting.read(waiting.default()) == ()  # it was dealt with

    own = tmp_path / "own.txt"
    doubt("skip", "-r", doubtful, "-o", tmp_path / "skip", "--needs-review", own)
    assert own.read_text() == f"{doubtful / 'a.jpg'}\n"


def test_thousands_of_dated_names_get_neutral_ones_without_a_search_through_all(tmp_path: Path) -> None:
    from scrubber import publish

    asked = 0
    exists = os.path.lexists

    def counted(path: object) -> bool:
        nonlocal asked
        asked += 1
        return exists(path)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os.path, "lexists", counted)
        for i in range(600):
            assert publish.publish(b"%d" % i, tmp_path, "photo.jpg", sync=False).name == publish.numbered(
                "photo.jpg", i + 1
            )
        asked = 0
        publish.publish(b"more", tmp_path, "photo.jpg", sync=False)
    assert asked < 100


def test_a_photo_that_is_named_twice_has_one_copy(tmp_path: Path) -> None:
    photos = tree(tmp_path / "in", {"a.jpg": jpeg(1)})
    reports = scrub(photos / "a.jpg", photos / "a.jpg", "-j", 2)
    assert {r["copy"] for r in reports} == {str(photos / "a-scrubbed.jpg")}
    assert set(files(photos)) == {"a.jpg", "a-scrubbed.jpg"}


def test_two_folders_with_the_same_photo_of_the_same_name_give_two_copies(tmp_path: Path) -> None:
    for name in ("one", "two"):
        tree(tmp_path / name, {"a.jpg": jpeg(1)})
    for _ in range(3):
        scrub("-r", tmp_path / "one", tmp_path / "two", "-o", tmp_path / "out")
        assert set(files(tmp_path / "out")) == {"a-scrubbed.jpg", "a-scrubbed-2.jpg"}


def test_what_a_person_dealt_with_is_not_asked_for_again(doubtful: Path, tmp_path: Path, memory: Path) -> None:
    from scrubber import waiting
    from scrubber.ledger import Ledger

    assert doubt("skip", "-r", doubtful, "-o", tmp_path / "out")[0] == 3
    waiting.update(waiting.default(), (), (doubtful / "a.jpg",))  # as the window does after saving
    ledger = Ledger(next(memory.glob("ledger*.db")))
    ledger.looked_at(hashlib.sha256((doubtful / "a.jpg").read_bytes()).hexdigest())
    code, reports, _ = doubt("skip", "-r", doubtful, "-o", tmp_path / "out")
    assert (code, how(reports)) == (0, ["person", "earlier run"])
    assert waiting.read(waiting.default()) == ()
    assert doubt("skip", "-r", doubtful, "-o", tmp_path / "out", "--again")[0] == 3


def test_a_copy_that_shows_what_may_be_personal_waits_for_a_look(doubtful: Path, tmp_path: Path, memory: Path) -> None:
    from scrubber import waiting
    from scrubber.ledger import Ledger

    profile = tmp_path / "unsure.toml"
    profile.write_text('effort = "quick"\n[rules]\nother_text = 1.0\n')  # hidden, but nothing is ever so sure

    def again() -> tuple[list[dict[str, Any]], str]:
        command = ["scrub", "--profile", str(profile), "-r", str(doubtful), "-o", str(tmp_path / "out")]
        told = CliRunner().invoke(group, [*command])
        done = CliRunner().invoke(group, [*command, "--json"])
        assert (told.exit_code, done.exit_code) == (0, 0), done.output
        return json.loads(done.stdout)["photos"], told.output

    (a, b), told = again()
    assert a["copy"] and a["doubts"] and a["needs_look"] and not b["needs_look"]
    assert waiting.read(waiting.default()) == (doubtful / "a.jpg",)
    assert "1 of the clean ones needs a look" in told
    assert "1 photo waits for your look" in told

    waiting.update(waiting.default(), (), (doubtful / "a.jpg",))  # as the window does after saving
    Ledger(next(memory.glob("ledger*.db"))).looked_at(hashlib.sha256((doubtful / "a.jpg").read_bytes()).hexdigest())
    (a, b), told = again()
    assert not (a["needs_look"] or b["needs_look"]) and "look" not in told
    assert waiting.read(waiting.default()) == ()


def test_a_single_photo_leaves_nothing_but_its_copy(tmp_path: Path, memory: Path) -> None:
    photos = tree(tmp_path / "in", {"a.jpg": jpeg(1)})
    for _ in range(2):
        (report,) = scrub(photos / "a.jpg")
        assert (report["outcome"], report["copy"]) == ("cleaned", str(photos / "a-scrubbed.jpg"))
    assert set(files(photos)) == {"a.jpg", "a-scrubbed.jpg"}
    assert not memory.exists()
