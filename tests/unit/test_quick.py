"""What the right-click entry does: one run of many starts, a notice in a line, words where there is no desktop."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber import remembered, settings
from scrubber.cli.quick import _clean
from scrubber.integrate import collect, desktop, notice
from scrubber.integrate.uri import path_of
from scrubber.model.errors import BadList
from scrubber.model.lists import Lists
from scrubber.model.profile import Effort
from scrubber.model.report import Outcome, ScrubReport
from scrubber.model.secret import Secret

ROOT = Path(__file__).resolve().parents[2]
CLEANED = ScrubReport("/a/photo.jpg", Outcome.CLEANED, copy="/a/photo-scrubbed.jpg")


@pytest.mark.parametrize(
    "name", ["a b.jpg", "50%.jpg", "%41.jpg", "line\nbreak.jpg", os.fsdecode(b"\xff\xe9.jpg"), "é#?.jpg", "-rf.jpg"]
)
def test_an_address_means_the_file_it_was_made_of(name: str, tmp_path: Path) -> None:
    assert path_of((tmp_path / name).as_uri()) == tmp_path / name
    assert path_of(str(tmp_path / name)) == tmp_path / name
    assert path_of(name) == Path(name)


def test_an_address_elsewhere_is_no_file_of_this_computer() -> None:
    assert path_of("file://localhost/a%20b") == Path("/a b")
    assert path_of("sftp://host/a.jpg") == Path("sftp://host/a.jpg")


def test_fifteen_starts_become_one_run(tmp_path: Path) -> None:
    """However slowly a busy machine starts them."""
    code = (
        "import sys, json, pathlib; from scrubber.integrate.collect import together; "
        "print(json.dumps(together([sys.argv[1]], pathlib.Path(sys.argv[2]), quiet=6)))"
    )
    files = [f"/photos/{number} é\n.jpg" for number in range(15)]
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", code, name, str(tmp_path / "own")], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for name in files
    ]
    import json

    told = [json.loads(start.communicate()[0]) for start in starts]
    leaders = [names for names in told if names is not None]
    assert sorted(name for names in leaders for name in names) == sorted(files)
    assert len(leaders) == 1
    assert [path.name for path in (tmp_path / "own").iterdir()] == [collect.LOCK]


def test_a_start_that_was_killed_keeps_nobody_waiting(tmp_path: Path) -> None:
    old = tmp_path / "00000000000000000001-dead.note"
    old.write_text('["/old.jpg"]')
    os.utime(old, (1, 1))
    assert collect.together(["/new.jpg"], tmp_path, quiet=0.1) == ["/new.jpg"]
    assert not old.exists()


def many(number: int, report: ScrubReport = CLEANED) -> list[ScrubReport]:
    return [replace(report, path=f"/a/{n}.jpg", copy=report.copy and f"/a/{n}-s.jpg") for n in range(number)]


@pytest.mark.parametrize(
    ("reports", "title"),
    [
        (many(1), "1 photo cleaned"),
        ([*many(2), replace(CLEANED, kept={"other_text": 2}, doubts=1)], "3 photos cleaned, 1 needs a look"),
        (many(3, replace(CLEANED, kept={"other_text": 2})), "3 photos cleaned"),
        (many(2, replace(CLEANED, outcome=Outcome.NEEDS_ANSWERS, copy=None)), "2 photos need a look"),
        (many(1, replace(CLEANED, outcome=Outcome.ALREADY_CLEAN, copy=None)), "1 photo was clean already"),
        (
            [*many(1), *many(2, replace(CLEANED, outcome=Outcome.REFUSED, copy=None, message="Not a photo."))],
            "1 photo cleaned, 2 could not be cleaned",
        ),
    ],
)
def test_a_run_is_told_in_one_line(reports: list[ScrubReport], title: str) -> None:
    assert notice.ended(reports).title == title


def test_a_notice_names_the_file_that_could_not_be_cleaned() -> None:
    """Of many that were chosen nobody knows otherwise which one it was."""
    bad = replace(CLEANED, path="/a/notes <1>.jpg", copy=None, outcome=Outcome.REFUSED, message="The content is text.")
    assert notice.ended([CLEANED, bad]).text == "notes ‹1›.jpg: The content is text."
    said = replace(bad, message="notes <1>.jpg is empty.")
    assert notice.ended([said, bad]).text == "notes ‹1›.jpg is empty. And 1 more."


def test_what_nobody_looked_for_is_said() -> None:
    assert notice.ended([CLEANED], settings.profile("careful")).text == ""
    hidden = notice.ended([CLEANED], settings.profile("hidden-only")).text
    assert hidden.startswith("Nobody looked for faces, text and codes: ")
    assert notice.ended([CLEANED], settings.profile("faces-only")).text.startswith("Nobody looked for text and codes: ")
    assert notice.ended([replace(CLEANED, copy=None)], settings.profile("hidden-only")).text == ""


def test_a_failure_is_a_sentence_without_markup_or_control_characters() -> None:
    bad = replace(CLEANED, outcome=Outcome.REFUSED, copy=None, message="<b>x</b>\x1b[2J is no photo.")
    told = notice.ended([bad])
    assert told.title == "1 photo could not be cleaned"
    assert not set("<>&\x1b") & set(told.text)
    assert "is no photo." in told.text


def test_the_review_gets_the_originals_and_show_gets_the_copies() -> None:
    look = replace(CLEANED, kept={"name": 1}, doubts=1, path="/a/look.jpg", copy="/a/look-s.jpg")
    told = notice.ended([CLEANED, look])
    assert told.review == (Path("/a/look.jpg"),)
    assert told.show == (Path("/a/photo-scrubbed.jpg"), Path("/a/look-s.jpg"))


def test_show_opens_a_window_for_each_folder_and_never_one_for_each_copy() -> None:
    copies = [Path(f"/photos/{folder}/{number}.jpg") for folder in range(9) for number in range(50)]
    assert desktop.first_of_each(copies[:50]) == [Path("/photos/0/0.jpg").absolute()]
    shown = desktop.first_of_each(copies)
    assert [path.name for path in shown] == ["0.jpg"] * desktop.WINDOWS
    assert len({path.parent for path in shown}) == desktop.WINDOWS


def test_the_profile_chosen_in_the_window_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "own_profiles", lambda: tmp_path / "profiles")
    assert settings.chosen() == settings.DEFAULT
    (tmp_path / "window.ini").write_text("[choice]\nprofile=faces-only\nlook=dark\n")
    assert settings.chosen() == "faces-only"
    (tmp_path / "window.ini").write_bytes(b"\xff\xfe no ini")
    assert settings.chosen() == settings.DEFAULT


def quick(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run(
        [sys.executable, "-m", "scrubber", "quick", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_without_a_desktop_it_works_all_the_same_and_says_so(tmp_path: Path) -> None:
    import darkroom

    photo = tmp_path / "-rf $HOME.jpg"
    photo.write_bytes(darkroom.photo().data)
    done = quick(tmp_path, "--profile", "hidden-only", "--", str(photo))
    assert done.returncode == 0, done.stderr
    assert "1 photo" in done.stdout
    missing = quick(tmp_path, "--profile", "hidden-only", "--", str(tmp_path / "gone.jpg"))
    assert missing.returncode == 10
    assert "could not be cleaned" in missing.stdout
    wrong = quick(tmp_path, "--profile", "nonsense", "--", str(photo))
    assert wrong.returncode == 19


def test_what_needs_a_look_waits_on_the_list_that_the_window_opens(tmp_path: Path) -> None:
    import darkroom

    photo, sign = tmp_path / "plain.jpg", tmp_path / "sign.jpg"
    photo.write_bytes(darkroom.photo().data)
    picture = Image.new("RGB", (500, 160), (40, 60, 90))
    ImageDraw.Draw(picture).text((40, 40), "FIRE EXIT", (255, 255, 255), ImageFont.load_default(48))
    picture.save(sign)
    (tmp_path / "unsure.toml").write_text('faces = false\ncodes = false\neffort = "quick"\n[rules]\nother_text = 1.0\n')
    done = quick(tmp_path, "--profile", str(tmp_path / "unsure.toml"), "--", str(sign), str(photo))
    assert "2 photos cleaned, 1 needs a look" in done.stdout, done.stdout + done.stderr
    (listed,) = tmp_path.glob(".local/state/photo-scrubber/needs-review.txt")
    assert listed.read_text() == f"{sign}\n"
    quick(tmp_path, "--profile", "hidden-only", "--", str(sign))
    assert listed.read_text() == ""


def test_a_folder_that_is_cleaned_again_gets_no_second_copies_and_no_copies_of_copies(tmp_path: Path) -> None:
    import darkroom

    folder = tmp_path / "ward photos"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(darkroom.photo().data)
    assert "1 photo cleaned" in quick(tmp_path, "--profile", "hidden-only", "--", str(folder)).stdout
    (folder / "b.png").write_bytes(darkroom.photo("png").data)
    again = quick(tmp_path, "--profile", "hidden-only", "--", str(folder))
    assert again.stdout.strip() == "1 photo cleaned, 1 was done before"
    assert sorted(path.name for path in folder.iterdir()) == ["a-scrubbed.jpg", "a.jpg", "b-scrubbed.png", "b.png"]
    once_more = quick(tmp_path, "--profile", "hidden-only", "--", str(folder))
    assert once_more.stdout.strip() == "2 photos were done before"
    alone = quick(tmp_path, "--profile", "hidden-only", "--", str(folder / "a.jpg"))
    assert "1 photo cleaned" in alone.stdout and len(list(folder.iterdir())) == 4


def test_remembered_lists_hold_without_a_window_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sign = tmp_path / "sign.png"
    picture = Image.new("RGB", (500, 160), (40, 60, 90))
    ImageDraw.Draw(picture).text((40, 40), "FIRE EXIT", (255, 255, 255), ImageFont.load_default(48))
    picture.save(sign)
    profile = replace(settings.profile("text-only"), effort=Effort.QUICK)
    lists = Lists(watch=(Secret("fire exit"),))
    herald = Mute()
    (plain,) = _clean([sign], profile, herald)
    monkeypatch.setattr(remembered, "load", lambda: lists)
    (listed,) = _clean([sign], profile, herald)
    monkeypatch.setattr(remembered, "load", shut)
    with pytest.raises(BadList):
        _clean([sign], profile, herald)
    assert "watched" not in plain.hidden and listed.hidden["watched"] == 1


class Mute(desktop.Herald):
    def __init__(self) -> None:
        pass

    def say(self, *_: object, **__: object) -> bool:
        return False


def shut() -> Lists:
    raise BadList("The keychain is locked.")


def test_the_way_without_a_window_never_loads_the_window() -> None:
    code = (
        "import sys; import scrubber.cli.quick, scrubber.cli.integrate, scrubber.integrate.desktop, scrubber.batch; "
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'cv2', 'onnxruntime', 'rich'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
