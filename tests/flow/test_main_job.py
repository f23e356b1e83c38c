"""The main job, as its user does it: a photo in, a proven clean copy out."""

from __future__ import annotations

import hashlib
import io
import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import piexif
import pytest
from click.testing import CliRunner
from PIL import Image, ImageDraw, ImageFont

from scrubber.cli import group
from scrubber.model.report import Outcome

NAME, NUMBER = "Mrs Zephyrine Okonkwo", "NHS No 999 123 4560"
QUICK = ("--effort", "quick")
HIDDEN_ONLY = ("--profile", "hidden-only")
SERIAL = "SN-CANARY-4711"


def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrubber", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=240, **options)


def reports(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return json.loads(done.stdout)["photos"]


def office(width: int = 640, height: int = 480) -> Image.Image:
    """A wall with a note on it."""
    photo = Image.new("RGB", (width, height), (196, 190, 178))
    draw = ImageDraw.Draw(photo)
    draw.rectangle((60, 50, 560, 300), fill=(250, 249, 244), outline=(90, 90, 90), width=3)
    font = ImageFont.load_default(32)
    for row, text in enumerate((NAME, NUMBER, "Fire exit")):
        draw.text((90, 80 + row * 70), text, fill=(30, 30, 40), font=font)
    return photo


def jpeg(photo: Image.Image, orientation: int = 1) -> bytes:
    exif = piexif.dump(
        {
            "0th": {piexif.ImageIFD.Orientation: orientation, piexif.ImageIFD.Artist: b"Zephyrine Okonkwo"},
            "Exif": {piexif.ExifIFD.BodySerialNumber: SERIAL.encode()},
            "GPS": {piexif.GPSIFD.GPSLatitudeRef: b"N", piexif.GPSIFD.GPSLatitude: ((53, 1), (48, 1), (0, 1))},
        }
    )
    out = io.BytesIO()
    photo.save(out, "JPEG", quality=90, exif=exif, comment=b"taken for Zephyrine")
    return out.getvalue()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "office.jpg"
    path.write_bytes(jpeg(office()))
    return path


def test_a_photo_in_a_proven_clean_copy_out(photo: Path) -> None:
    before = photo.read_bytes(), photo.stat().st_mtime_ns
    done = run("scrub", photo, *QUICK, "--json")
    (report,) = reports(done)
    assert (done.returncode, report["outcome"]) == (0, "cleaned"), done.stdout
    copy = Path(report["copy"])
    assert copy == photo.with_name("office-scrubbed.jpg")
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before
    assert report["hidden"]["name"] >= 1
    assert report["hidden"]["nhs_number"] >= 1
    assert report["hidden"]["location"] >= 1
    assert report["kept"]["other_text"] >= 1
    assert {c["name"] for c in report["checks"] if c["passed"]} >= {
        "structure",
        "strings",
        "pixels",
        "pictures",
        "rescan",
    }
    data = copy.read_bytes()
    for canary in (SERIAL, "Zephyrine"):
        assert canary.encode() not in data
        assert canary.encode("utf-16-le") not in data
    with Image.open(copy) as opened:
        assert opened.size == (640, 480)
        covered = opened.crop((96, 86, 180, 104)).convert("L")
        assert covered.getextrema()[1] - covered.getextrema()[0] < 12
    again = json.loads(run("inspect", copy, *QUICK, "--json").stdout)["photos"][0]
    assert not [f for f in again["findings"] if f["hide"]]
    assert hashlib.sha256(data).hexdigest() == report["copy_digest"]


def test_reports_and_inspections_never_tell_secrets(photo: Path) -> None:
    for arguments in (("scrub", photo, "--json"), ("scrub", photo), ("inspect", photo, "--json"), ("inspect", photo)):
        done = run(*arguments, *QUICK)
        told = (done.stdout + done.stderr).replace(str(photo), "")
        for canary in ("Zephyrine", "Okonkwo", "999 123", SERIAL):
            assert canary not in told


def test_text_is_shown_where_it_is_asked_for(photo: Path) -> None:
    (row,) = json.loads(run("inspect", photo, *QUICK, "--json", "--show-text").stdout)["photos"]
    assert any("Okonkwo" in (f["text"] or "") for f in row["findings"])


def test_the_json_of_inspect_has_its_fixed_form(photo: Path) -> None:
    (row,) = json.loads(run("inspect", photo, *QUICK, "--json").stdout)["photos"]
    assert row["format"] == "jpeg"
    assert row["size"] == [640, 480]
    assert row["checked"] == {"faces": True, "text": True, "codes": True, "hidden": True}
    for finding in row["findings"]:
        assert set(finding) == {"id", "kind", "place", "confidence", "source", "reason", "hide"}
        assert set(finding["place"]) in ({"region"}, {"tag"})
    assert len({f["id"] for f in row["findings"]}) == len(row["findings"])


@pytest.mark.parametrize("orientation", [3, 6])
def test_a_turned_photo_comes_out_upright(tmp_path: Path, orientation: int) -> None:
    turned = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90}[orientation]
    path = tmp_path / "turned.jpg"
    path.write_bytes(jpeg(office(640, 480).transpose(turned), orientation))
    (report,) = reports(run("scrub", path, *QUICK, "--json"))
    assert report["outcome"] == "cleaned", report
    assert report["size"] == [640, 480]
    assert report["hidden"]["name"] >= 1
    with Image.open(report["copy"]) as opened:
        assert opened.size == (640, 480)
        assert not opened.getexif()


def test_a_copy_of_a_copy_is_already_clean(photo: Path, tmp_path: Path) -> None:
    copy = Path(reports(run("scrub", photo, *QUICK, "--json"))[0]["copy"])
    done = run("scrub", copy, *QUICK, "--json", "-o", tmp_path / "out")
    (report,) = reports(done)
    assert (done.returncode, report["outcome"]) == (0, "already_clean")
    assert Path(report["copy"]).read_bytes() == copy.read_bytes()
    (beside,) = reports(run("scrub", copy, *QUICK, "--json"))
    assert (beside["outcome"], beside["copy"]) == ("already_clean", None)


@pytest.mark.parametrize("style", ["solid", "mosaic", "blur"])
def test_png_and_every_style(tmp_path: Path, style: str) -> None:
    path = tmp_path / "note.png"
    office().save(path)
    (report,) = reports(run("scrub", path, "--style", style, *QUICK, "--json"))
    assert report["outcome"] == "cleaned", report
    with Image.open(path) as a, Image.open(report["copy"]) as b:
        assert a.crop((0, 320, 640, 480)).tobytes() == b.crop((0, 320, 640, 480)).tobytes()
        assert a.crop((90, 84, 300, 108)).tobytes() != b.crop((90, 84, 300, 108)).tobytes()


def test_keep_and_hide_change_what_is_covered(photo: Path) -> None:
    (report,) = reports(run("scrub", photo, "--keep", "name", "--hide", "other_text", *QUICK, "--json"))
    assert "name" not in report["hidden"]
    assert report["kept"]["name"] >= 1
    assert report["hidden"]["other_text"] >= 1


def test_hidden_only_leaves_the_picture_byte_for_byte(photo: Path) -> None:
    (report,) = reports(run("scrub", photo, "--profile", "hidden-only", "--json"))
    original, copy = photo.read_bytes(), Path(report["copy"]).read_bytes()
    scan = original[original.rindex(b"\xff\xda") :]
    assert copy.endswith(scan)
    assert {c["name"] for c in report["checks"]} == {"structure", "strings", "pixels", "pictures"}


def test_a_folder_keeps_its_tree_and_one_bad_photo_stops_nothing(tmp_path: Path) -> None:
    for name, content in (("a.jpg", jpeg(office())), ("b/c.png", b"not a photo"), ("b/d.jpg", jpeg(office())[:-3000])):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(content)
    done = run("scrub", "-r", tmp_path / "in", "-o", tmp_path / "out", "--profile", "hidden-only", "--json")
    outcomes = {Path(r["path"]).name: (r["outcome"], r["exit_code"]) for r in reports(done)}
    assert outcomes == {"a.jpg": ("cleaned", 0), "c.png": ("refused", 11), "d.jpg": ("refused", 12)}
    assert [str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*") if p.is_file()] == [
        "a-scrubbed.jpg"
    ]
    assert done.returncode in (11, 12)


def bad_inputs(folder: Path) -> dict[str, tuple[Path, int]]:
    whole = jpeg(office())
    files = {
        "empty.jpg": (b"", 11),
        "words.jpg": (b"These are just words.\n", 11),
        "truncated.jpg": (whole[: len(whole) // 2], 12),
        "head.jpg": (whole[:20], 12),
        "pdf.jpg": (b"%PDF-1.7\n", 11),
        "page.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 11),
    }
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    (folder / "folder.jpg").mkdir()
    os.mkfifo(folder / "pipe.jpg")
    cases = {name: (folder / name, code) for name, (_, code) in files.items()}
    return cases | {
        "folder": (folder / "folder.jpg", 15),
        "pipe": (folder / "pipe.jpg", 15),
        "absent": (folder / "absent.jpg", 10),
    }


def test_every_bad_input_gets_a_sentence_and_a_code_and_leaves_nothing(tmp_path: Path) -> None:
    cases = bad_inputs(tmp_path)
    before = {p.name: p.read_bytes() if p.is_file() else b"" for p in tmp_path.iterdir()}
    for path, code in cases.values():
        done = run("scrub", path, "--profile", "hidden-only")
        assert done.returncode == code, (path, done.stdout)
        there = code not in (10, 15)  # of what isn't there, or is a folder, nothing is said to be untouched
        assert ("original is untouched" in " ".join(done.stdout.split())) is there
        assert "Traceback" not in done.stdout + done.stderr
    assert {p.name: p.read_bytes() if p.is_file() else b"" for p in tmp_path.iterdir()} == before


def test_a_misnamed_photo_is_taken_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "really-a.jpg"
    office().save(path, "PNG")
    (report,) = reports(run("scrub", path, "--profile", "hidden-only", "--json", "-o", tmp_path / "out"))
    assert report["format"] == "png"
    assert Path(report["copy"]).name == "really-a-scrubbed.png"


def test_a_read_only_folder_is_refused(photo: Path, ordinary: None) -> None:
    photo.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert CliRunner().invoke(group, ["scrub", str(photo), *HIDDEN_ONLY]).exit_code == 16
    finally:
        photo.parent.chmod(stat.S_IRWXU)


def test_a_locked_photo_ends_itself_not_the_run(photo: Path, ordinary: None) -> None:
    locked = photo.with_name("locked.jpg")
    locked.write_bytes(b"x")
    locked.chmod(0)
    done = CliRunner().invoke(group, ["scrub", str(locked), str(photo), *HIDDEN_ONLY, "--json"])
    outcomes = [(r["outcome"], r["exit_code"]) for r in json.loads(done.stdout)["photos"]]
    assert (done.exit_code, outcomes) == (14, [("refused", 14), ("cleaned", 0)])
    for command in ("inspect", "verify"):
        assert CliRunner().invoke(group, [command, str(locked), *HIDDEN_ONLY]).exit_code == 14


def test_an_output_folder_that_cannot_be_is_refused(photo: Path) -> None:
    done = run("scrub", photo, "-o", "/proc/nothing/here", "--profile", "hidden-only")
    assert done.returncode == 16
    assert "original is untouched" in " ".join(done.stdout.split())


@pytest.mark.parametrize("name", ["-rf.jpg", "$HOME `id` \"quoted\" 'x'.jpg", "new\nline.jpg", "ünïcödé 图.jpg"])
def test_hostile_names_are_just_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(jpeg(office()))
    (report,) = reports(run("scrub", "--profile", "hidden-only", "--json", "--", name, cwd=tmp_path))
    assert report["outcome"] == "cleaned", report
    assert (tmp_path / report["copy"]).is_file()


def test_names_that_are_not_utf8_work(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.jpg"
    Path(os.fsdecode(raw)).write_bytes(jpeg(office()))
    done = run("scrub", "-r", tmp_path, "--profile", "hidden-only")
    assert done.returncode == 0, done.stdout + done.stderr
    assert os.path.exists(os.fsencode(tmp_path) + b"/caf\xe9-scrubbed.jpg")  # noqa: PTH110


def test_the_files_own_name_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "okonkwo visit.jpg"
    path.write_bytes(jpeg(office()))
    (report,) = reports(run("scrub", path, *QUICK, "--json"))
    assert Path(report["copy"]).name == "photo-scrubbed.jpg"


def test_verify_tells_a_clean_copy_from_an_original(photo: Path) -> None:
    copy = Path(reports(run("scrub", photo, *QUICK, "--json"))[0]["copy"])
    good = run("verify", copy, "--against", photo, *QUICK)
    assert good.returncode == 0, good.stdout
    bad = run("verify", photo, *QUICK, "--json")
    assert bad.returncode == 6
    assert json.loads(bad.stdout)["copies"][0]["clean"] is False


def test_doctor_says_that_everything_works() -> None:
    done = run("doctor", "--json")
    assert done.returncode == 0, done.stdout
    assert all(part["works"] for part in json.loads(done.stdout)["parts"])


def test_a_stopped_run_says_so_and_leaves_nothing(photo: Path) -> None:
    before = sorted(photo.parent.iterdir())
    for way, command in ((signal.SIGINT, "scrub"), (signal.SIGTERM, "inspect"), (signal.SIGHUP, "verify")):
        started = [sys.executable, "-m", "scrubber", command, "--effort", "thorough", *[str(photo)] * 100]
        with subprocess.Popen(started, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as program:
            time.sleep(2.5)
            program.send_signal(way)
            told = program.communicate(timeout=20)[1]
        assert (program.returncode, told[:7]) == (130, "Stopped"), (way, command, told)
        for copy in photo.parent.glob("*-scrubbed*"):
            copy.unlink()
    assert sorted(photo.parent.iterdir()) == before


def test_a_fault_of_its_own_is_a_sentence_not_a_traceback(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Okonkwo")

    monkeypatch.setattr("scrubber.desk.make", broken)
    done = CliRunner().invoke(group, ["scrub", str(photo), *HIDDEN_ONLY])
    assert done.exit_code == 1
    assert "originals are untouched" in done.output
    assert "Okonkwo" not in done.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_report_that_cannot_be_printed_is_told(photo: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "scrubber", "scrub", str(photo), *HIDDEN_ONLY]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_run_without_a_place_for_messages_works(photo: Path) -> None:
    command = f'exec "$0" -m scrubber scrub "$1" {" ".join(HIDDEN_ONLY)} 2>&-'
    done = subprocess.run(["sh", "-c", command, sys.executable, photo], capture_output=True, check=False)
    assert done.returncode == 0
    assert photo.with_name("office-scrubbed.jpg").is_file()


def test_wrong_use_is_told_apart(tmp_path: Path) -> None:
    assert run("scrub").returncode == 2
    assert run("scrub", "x.jpg", "--style", "sepia").returncode == 2
    assert run("scrub", "x.jpg", "--profile", "nobody").returncode == 19
    assert run("scrub", "-r", tmp_path).returncode == 10


def test_classify_reads_lines_and_prints_spans(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "mail me: jo@example.org", "block": null}\n{"text": "Fire exit", "block": "b"}\n')
    done = run("classify", lines, "--json")
    first, second = (json.loads(row)["spans"] for row in done.stdout.splitlines())
    assert [(s["kind"], s["hide"]) for s in first] == [("email", True)]
    assert set(first[0]) == {"start", "end", "kind", "confidence", "hide", "reason"}
    assert not any(s["hide"] for s in second)
    for wrong in (b"not json\n", b"\xff\xfe\n", b"[" * 100_000 + b"\n", b'{"text": null}\n', b'["text"]\n'):
        lines.write_bytes(wrong)
        done = run("classify", lines, "--json")
        assert (done.returncode, "Traceback" in done.stderr) == (2, False), wrong[:20]


def test_it_works_as_a_library(photo: Path) -> None:
    code = (
        "import sys, scrubber\n"
        "found = scrubber.inspect(sys.argv[1], 'hidden-only')\n"
        "done = scrubber.scrub(sys.argv[1], 'hidden-only')\n"
        "print(len(found.findings), done.outcome, done.copy)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(photo)], capture_output=True, text=True, check=True)
    assert f"{Outcome.CLEANED} {photo.with_name('office-scrubbed.jpg')}" in done.stdout
