"""A name that was found in one photo of a batch is covered in all of them, whatever the order."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PIL import Image, ImageDraw, ImageFont

from scrubber import batch, desk, settings
from scrubber.cli import group
from scrubber.cli.run import ANEW
from scrubber.files import Original
from scrubber.ledger import Ledger
from scrubber.model.errors import Cancelled, WorkerDied
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import Outcome, latest
from scrubber.namesakes import Namesakes
from scrubber.recall import Recall

QUICK = ("--effort", "quick", "--profile", "text-only")
SURE, LEFT, OTHER = "Patient: Summer Banks", "summer banks closed", "FIRE EXIT"
NAME = "Summer Banks"


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What this test's runs remember."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "photo-scrubber"


def photo(text: str, shade: int) -> bytes:
    out, picture = io.BytesIO(), Image.new("RGB", (700, 300), (shade, 200, 190))
    ImageDraw.Draw(picture).text((40, 50), text, (20, 20, 20), ImageFont.load_default(44), spacing=60)
    picture.save(out, "PNG")
    return out.getvalue()


def folder(root: Path, names: dict[str, bytes]) -> Path:
    root.mkdir(parents=True)
    for name, content in names.items():
        (root / name).write_bytes(content)
    return root


def scrub(*arguments: object, code: int = 0) -> list[dict[str, Any]]:
    done = CliRunner().invoke(group, ["scrub", *QUICK, "--json", *map(str, arguments)])
    assert done.exit_code == code, done.output
    assert NAME.lower() not in done.output.lower()
    return json.loads(done.stdout)["photos"]


def copies(out: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in out.iterdir()}


def covered(copy: bytes, original: bytes) -> bool:
    a, b = (Image.open(io.BytesIO(data)).convert("RGB") for data in (copy, original))
    return a.tobytes() != b.tobytes()


@pytest.mark.parametrize(("order", "jobs"), [("before", 1), ("after", 2)])
def test_a_name_found_once_is_covered_in_every_photo_of_the_batch(tmp_path: Path, order: str, jobs: int) -> None:
    sure = "a.png" if order == "before" else "z.png"
    files = {sure: photo(SURE, 210), "m.png": photo(LEFT, 220), "n.png": photo(LEFT, 220), "o.png": photo(OTHER, 230)}
    photos, out = folder(tmp_path / "in", files), tmp_path / "out"
    alone = scrub("-r", folder(tmp_path / "alone", {"m.png": files["m.png"]}), "-o", tmp_path / "alone-out")
    assert not covered(copies(tmp_path / "alone-out")["m-scrubbed.png"], files["m.png"])

    reports = {Path(r["path"]).name: r for r in scrub("-r", photos, "-o", out, "-j", jobs)}
    made = copies(out)
    assert set(made) == {f"{Path(name).stem}-scrubbed.png" for name in files}
    for name in (sure, "m.png", "n.png"):
        assert covered(made[f"{Path(name).stem}-scrubbed.png"], files[name])
        assert reports[name]["hidden"]["name"] == 1
    assert not covered(made["o-scrubbed.png"], files["o.png"])
    assert made["m-scrubbed.png"] == made["n-scrubbed.png"]
    assert {reports[n]["reused"] for n in ("m.png", "n.png")} == {"", "duplicate"}
    assert reports["m.png"]["instead_of"] == "already_clean"
    assert desk.ELSEWHERE in reports["m.png"]["notes"] and not reports[sure]["notes"]
    assert {r["copy_digest"] for r in reports.values()} == {hashlib.sha256(d).hexdigest() for d in made.values()}
    assert alone[0]["copy_digest"] != reports["m.png"]["copy_digest"]

    told = CliRunner().invoke(group, ["scrub", *QUICK, "--again", "-r", str(photos), "-o", str(tmp_path / "told")])
    first, anew = told.output.split(ANEW)
    assert "m.png: already clean" in first and "m.png: clean copy" in anew and "2 made anew" in anew
    again = scrub("-r", photos, "-o", out)  # and the next run knows all that without looking
    assert {r["reused"] for r in again} == {"earlier run"}
    assert copies(out) == made
    folder(tmp_path / "more", {"y.png": photo("Name: Art Market", 210)})
    told = CliRunner().invoke(group, ["scrub", *QUICK, "-r", str(photos), str(tmp_path / "more"), "-o", str(out)])
    assert "4 of them were not looked through for names found now" in told.output
    kept = b"".join(p.read_bytes() for p in (tmp_path / "state").rglob("*") if p.is_file())
    assert b"Summer" not in kept and b"summer" not in kept


def test_a_copy_named_after_somebody_found_in_another_photo_gets_a_neutral_name(tmp_path: Path) -> None:
    files = {"a.png": photo(SURE, 210), "banks.png": photo(LEFT, 220)}
    scrub("-r", folder(tmp_path / "in", files), "-o", tmp_path / "out")
    assert set(copies(tmp_path / "out")) == {"a-scrubbed.png", "photo-scrubbed.png"}


class Halfway:
    """The staff of a batch, of whom somebody fails where a photo is made anew."""

    def __init__(self, fail: Callable[[], None]) -> None:
        self.staff, self.many, self.fail = batch.Staff(1), 1, fail

    @contextlib.contextmanager
    def make(self, *arguments: Any) -> Iterator[desk.Made]:
        if len(arguments) > 5 and arguments[5]:
            self.fail()
        with self.staff.make(*arguments) as made:
            yield made

    def close(self) -> None:
        self.staff.close()


def run(photos: Path, out: Path, ledger: Ledger, fail: Callable[[], None] = lambda: None) -> list[Any]:
    profile = settings.profile("text-only")
    originals = [Original(path, Path(path.name), named=False) for path in sorted(photos.iterdir())]
    with batch.Shift(Halfway(fail), profile, out, Recall(ledger, profile, out)) as shift:
        return latest(shift.scrub(originals, lambda _: QUIET))


def test_a_copy_that_shows_a_known_name_does_not_stay_where_it_can_not_be_made_anew(tmp_path: Path) -> None:
    photos, out = folder(tmp_path / "in", {"a.png": photo(LEFT, 220), "b.png": photo(SURE, 210)}), tmp_path / "out"

    def fail() -> None:
        raise WorkerDied("It ended.")

    reports = run(photos, out, Ledger(None), fail)
    assert [r.outcome for r in reports] == [Outcome.FAILED, Outcome.CLEANED]
    assert set(copies(out)) == {"b-scrubbed.png"}


@pytest.mark.parametrize("kind", [KeyboardInterrupt, Cancelled])
def test_a_run_that_was_stopped_while_names_were_covered_covers_them_the_next_time(
    tmp_path: Path, kind: type[BaseException]
) -> None:
    files = {"a.png": photo(LEFT, 220), "b.png": photo(SURE, 210), "c.png": photo(OTHER, 230)}
    photos, out, ledger = folder(tmp_path / "in", files), tmp_path / "out", Ledger(tmp_path / "ledger.db")

    def stop() -> None:
        raise kind("Stopped.")

    with contextlib.suppress(KeyboardInterrupt):
        run(photos, out, ledger, stop)
    first = copies(out)
    assert not covered(first["a-scrubbed.png"], files["a.png"])
    reports = run(photos, out, ledger)
    assert set(copies(out)) == set(first) and covered(copies(out)["a-scrubbed.png"], files["a.png"])
    assert [str(r.reused) for r in reports] == ["", "", "earlier run"]
    assert [str(r.reused) for r in run(photos, out, ledger)] == ["earlier run"] * 3


def test_a_run_that_was_stopped_before_all_were_seen_knows_its_names_the_next_time(tmp_path: Path) -> None:
    files = {"a.png": photo(SURE, 210), "b.png": photo(OTHER, 230), "c.png": photo(LEFT, 220)}
    photos, out, ledger = folder(tmp_path / "in", files), tmp_path / "out", Ledger(tmp_path / "ledger.db")
    profile = settings.profile("text-only")
    originals = [Original(path, Path(path.name), named=False) for path in sorted(photos.iterdir())]

    def told(original: Original) -> Progress:
        return Progress(stopped=lambda: original.path.name == "c.png")

    with batch.Shift(batch.Staff(1), profile, out, Recall(ledger, profile, out)) as shift:
        first = list(shift.scrub(originals, told))
    assert [r.outcome for r in first] == [Outcome.CLEANED, Outcome.ALREADY_CLEAN, Outcome.CANCELLED]
    reports = run(photos, out, ledger)
    assert covered(copies(out)["c-scrubbed.png"], files["c.png"])
    assert [str(r.reused) for r in reports] == ["", "earlier run", ""]
    assert set(copies(out)) == {f"{Path(name).stem}-scrubbed.png" for name in files}
    assert [str(r.reused) for r in run(photos, out, ledger)] == ["earlier run"] * 3


def test_a_run_that_was_stopped_while_names_were_looked_for_knows_them_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"a.png": photo(LEFT, 220), "b.png": photo(SURE, 210)}
    photos, out, ledger = folder(tmp_path / "in", files), tmp_path / "out", Ledger(tmp_path / "ledger.db")

    def stop(_: Namesakes) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, contextlib.suppress(KeyboardInterrupt):
        patch.setattr(Namesakes, "due", stop)
        run(photos, out, ledger)
    assert not covered(copies(out)["a-scrubbed.png"], files["a.png"])
    assert [str(r.reused) for r in run(photos, out, ledger)] == ["", ""]
    assert covered(copies(out)["a-scrubbed.png"], files["a.png"])
    assert [str(r.reused) for r in run(photos, out, ledger)] == ["earlier run"] * 2


def test_photos_that_a_stopped_run_finished_are_looked_through_for_names_that_are_found_later(tmp_path: Path) -> None:
    files = {"a.png": photo(LEFT, 220), "b.png": photo(OTHER, 230), "c.png": photo(SURE, 210), "d.png": photo("", 240)}
    files |= {"e.png": files["a.png"]}
    photos, out, ledger = folder(tmp_path / "in", files), tmp_path / "out", Ledger(tmp_path / "ledger.db")
    profile = settings.profile("text-only")
    originals = [Original(photos / name, Path(name), named=False) for name in "a.png b.png d.png e.png c.png".split()]

    def told(original: Original) -> Progress:
        return Progress(stopped=lambda: original.path.name == "c.png")

    with batch.Shift(batch.Staff(1), profile, out, Recall(ledger, profile, out)) as shift:
        first = list(shift.scrub(originals, told))
    assert [r.outcome for r in first] == [*[Outcome.ALREADY_CLEAN] * 4, Outcome.CANCELLED]
    before = copies(out)
    with batch.Shift(batch.Staff(1), profile, out, Recall(ledger, profile, out)) as shift:
        second = list(shift.scrub(originals, lambda _: QUIET))
        assert shift.looked_through == 3  # nothing that could be a name was left in the fourth
    assert [str(r.reused) for r in second[:5]] == [*["earlier run"] * 4, ""]
    assert {Path(r.path).name for r in second[5:]} == {"a.png", "e.png"}, "only what changed is told"
    assert all(r.instead_of is Outcome.ALREADY_CLEAN and r.hidden["name"] == 1 for r in second[5:])
    made = copies(out)
    assert set(made) == {f"{Path(name).stem}-scrubbed.png" for name in files}
    assert {name for name in made if made[name] != before.get(name)} == {f"{n}-scrubbed.png" for n in "ace"}
    with batch.Shift(batch.Staff(1), profile, out, Recall(ledger, profile, out)) as shift:
        assert [str(r.reused) for r in shift.scrub(originals, lambda _: QUIET)] == ["earlier run"] * 5
        assert shift.looked_through == 0


def test_what_a_stopped_run_finished_is_looked_through_for_one_name_after_the_other(tmp_path: Path) -> None:
    """As in a folder that is watched: it is stopped, begun again, and names come in several turns."""
    both = photo(f"{LEFT}\n\nwill page to be ready", 220)
    files = {"a.png": both, "b.png": photo(SURE, 210), "c.png": photo("Patient: Will Page", 210)}
    photos, out, profile = folder(tmp_path / "in", files), tmp_path / "out", settings.profile("text-only")
    ledger, hidden = Ledger(tmp_path / "ledger.db"), []
    originals = [Original(photos / name, Path(name), named=False) for name in sorted(files)]

    def told(original: Original) -> Progress:
        return Progress(stopped=lambda: original.path.name != "a.png")

    with batch.Shift(batch.Staff(1), profile, out, Recall(ledger, profile, out)) as shift:
        list(shift.scrub(originals, told))
    with batch.Shift(batch.Staff(1), profile, out, Recall(ledger, profile, out)) as shift:
        for one in originals:
            done = shift.scrub([one], lambda _: QUIET)
            hidden += [r.hidden.get("name", 0) for r in done if Path(r.path).name == "a.png"]
    assert hidden == [0, 1, 2]
    assert set(copies(out)) == {"a-scrubbed.png", "b-scrubbed.png", "c-scrubbed.png"}


def test_a_copy_that_somebody_changed_is_left_and_the_better_one_stands_beside_it(tmp_path: Path) -> None:
    photos, out = folder(tmp_path / "in", {"a.png": photo(LEFT, 220), "b.png": photo(SURE, 210)}), tmp_path / "out"
    run(photos, out, Ledger(None), lambda: (out / "a-scrubbed.png").write_bytes(b"mine") and None)  # type: ignore[func-returns-value]
    assert set(copies(out)) == {"a-scrubbed.png", "a-scrubbed-2.png", "b-scrubbed.png"}
    assert copies(out)["a-scrubbed.png"] == b"mine"


def test_a_photo_that_shows_two_names_found_one_after_the_other_has_one_copy_with_both_covered(tmp_path: Path) -> None:
    """As in a folder that is watched: photos come in several turns."""
    both = photo(f"{LEFT}\n\nwill page to be ready", 220)
    files = {"a.png": both, "b.png": photo(SURE, 210), "c.png": photo("Patient: Will Page", 210)}
    photos, out, profile = folder(tmp_path / "in", files), tmp_path / "out", settings.profile("text-only")
    hidden = []
    with batch.Shift(batch.Staff(1), profile, out, Recall(Ledger(None), profile, out)) as shift:
        for name in sorted(files):
            done = shift.scrub([Original(photos / name, Path(name), named=False)], lambda _: QUIET)
            hidden += [r.hidden.get("name", 0) for r in done if Path(r.path).name == "a.png"]
    assert set(copies(out)) == {"a-scrubbed.png", "b-scrubbed.png", "c-scrubbed.png"}
    assert hidden == [0, 1, 2]
