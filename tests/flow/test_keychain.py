"""The user's lists with a real keychain: GNOME's, on a bus of its own, as a session without a screen has it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = ("gnome-keyring-daemon", "dbus-run-session")
MISSING = f"KEYCHAIN NOT TESTED: it needs {' and '.join(TOOLS)} (Debian: gnome-keyring, dbus)"
OPEN = "printf 'pass\\n' | gnome-keyring-daemon --unlock --components=secrets"
LOCKED = "gnome-keyring-daemon --start --components=secrets"
pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=MISSING)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "run").mkdir(mode=0o700)
    (tmp_path / "watch.txt").write_text("Margaret Hargreaves\n")
    (tmp_path / "lines.jsonl").write_text('{"text": "hargreaves margaret"}\n')
    return tmp_path


def session(home: Path, keychain: str, *commands: str) -> list[tuple[int, str]]:
    """Exit code and output of each command, with `scrubber` in front, in one session with this keychain."""
    places = {
        "HOME": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "run",
    }
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "PYTHONPATH") if key in os.environ}
    script = [f"({keychain}) >/dev/null 2>&1"]
    for number, command in enumerate(commands):
        script.append(f"{sys.executable} -m scrubber {command} >out{number} 2>&1 </dev/null; echo $? >code{number}")
    subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", "\n".join(script)], env=kept | {k: str(v) for k, v in places.items()},
        cwd=home, timeout=240, check=True, capture_output=True,
    )  # fmt: skip
    return [(int((home / f"code{n}").read_text()), (home / f"out{n}").read_text()) for n in range(len(commands))]


def test_lists_that_are_remembered_hold_in_later_sessions_until_they_are_forgotten(home: Path) -> None:
    kept, told = session(home, OPEN, "lists --remember --watch-list watch.txt", "lists --status")
    assert kept[0] == told[0] == 0 and "1 on the watch-list" in kept[1] and "1 on the watch-list" in told[1]
    on_disk = b"".join(p.read_bytes() for p in (home / "data").rglob("*") if p.is_file())
    assert on_disk and b"Margaret" not in on_disk and b"argreaves" not in on_disk

    used, forgotten, after = session(home, OPEN, "classify lines.jsonl --json", "lists --forget", "lists --status")
    assert used[0] == 0 and '"watched"' in used[1]
    assert "deleted" in forgotten[1] and "No lists are remembered" in after[1]
    assert not (home / "data" / "photo-scrubber" / "lists.sealed").exists()


def test_a_locked_keychain_means_this_session_only_and_nothing_waits_for_it(home: Path) -> None:
    kept, told = session(home, LOCKED, "lists --remember --watch-list watch.txt", "lists --status")
    assert kept[0] == 24 and "until the program ends" in kept[1]
    assert told[0] == 0 and "No lists are remembered" in told[1]
    assert not (home / "data" / "photo-scrubber").exists()

    session(home, OPEN, "lists --remember --watch-list watch.txt")
    used, given = session(
        home, LOCKED, "lists --status", "classify lines.jsonl --json --watch-list watch.txt --allow-list lines.jsonl"
    )
    assert used[0] == 24 and "can't be opened" in used[1] and "Margaret" not in used[1]
    assert given[0] == 0 and '"watched"' in given[1]
