"""Acts as a person: a real window on a virtual screen, a real file manager, a mouse and a keyboard.

    python tests/ui/session.py PHOTO_FOLDER [SCREENSHOT_FOLDER]

Needs Xvfb, openbox, xdotool, wmctrl, ImageMagick's `import` and PCManFM.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
TOOLS = ("Xvfb", "openbox", "xdotool", "wmctrl", "import", "pcmanfm", "dbus-run-session")
PATIENCE = 150.0  # seconds that a scan or a save may take on a busy machine
WHITE = 250


def missing() -> list[str]:
    """The tools that are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


@dataclass
class Desk:
    """A virtual screen with a window manager, and a home of its own."""

    home: Path
    display: str = ""
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: os.environ[k] for k in ("PATH", "LANG", "LD_LIBRARY_PATH") if k in os.environ}
        own = {"HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home), "XDG_CONFIG_HOME": str(self.home / "config")}
        own["GVFS_DISABLE_FUSE"] = "1"  # else a file manager leaves a mount behind, and the folder can't be deleted
        return kept | own | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        with (self.home / "errors.txt").open("ab") as errors:
            process = subprocess.Popen(
                command,
                env=self.environment | more,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,
            )
        self.running.append(process)
        return process

    def do(self, *command: str) -> str:
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout

    def stop(self) -> None:
        for process in reversed(self.running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    # ------------------------------------------------------------ hands and eyes

    def picture(self, window: str = "root") -> Image.Image:
        done = subprocess.run(
            ["import", "-silent", "-window", window, "png:-"], env=self.environment, capture_output=True, check=True
        )
        return Image.open(io.BytesIO(done.stdout)).convert("RGB")

    def window(self, title: str) -> str:
        """The id of the window whose title holds `title`."""

        def found() -> str:
            rows = [row.split(None, 3) for row in self.do("wmctrl", "-l").splitlines()]
            return next((row[0] for row in rows if len(row) == 4 and title in row[3]), "")

        return str(wait(found, f"a window called {title}", 40))

    def put(self, window: str, left: int, top: int, width: int, height: int) -> None:
        self.do("wmctrl", "-i", "-r", window, "-e", f"0,{left},{top},{width},{height}")

    def front(self, window: str) -> None:
        self.do("wmctrl", "-i", "-a", window)
        time.sleep(0.4)

    def key(self, *keys: str) -> None:
        for key in keys:
            self.do("xdotool", "key", key)
            time.sleep(0.25)

    def move(self, x: float, y: float) -> None:
        self.do("xdotool", "mousemove", str(round(x)), str(round(y)))

    def click(self, x: float, y: float, button: int = 1) -> None:
        self.move(x, y)
        time.sleep(0.15)
        self.do("xdotool", "click", str(button))
        time.sleep(0.3)

    def drag(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        """Slowly, in small steps, as a hand does: toolkits see no drag in one jump."""
        self.move(*begin)
        time.sleep(0.3)
        self.do("xdotool", "mousedown", "1")
        time.sleep(0.2)
        for i in range(1, 13):
            self.move(begin[0] + (end[0] - begin[0]) * i / 12, begin[1] + (end[1] - begin[1]) * i / 12)
            time.sleep(0.07)
        self.do("xdotool", "mousemove_relative", "--", "2", "2")
        time.sleep(0.3)
        self.do("xdotool", "mouseup", "1")
        time.sleep(0.4)


def wait(look: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """What `look` gives as soon as it is true. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.15)
    raise TimeoutError(f"Waited {seconds:.0f} s in vain for {what}.")


@contextlib.contextmanager
def desk(size: str = "1600x960") -> Iterator[Desk]:
    """A screen of its own; everything on it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="session-", ignore_cleanup_errors=True) as folder:
        made = Desk(Path(folder))
        made.home.chmod(0o700)
        read, write = os.pipe()
        # Without -noreset it begins anew when its last client leaves, here one that asks for the window manager
        # while that is starting, and the window manager is thrown out.
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        made.running.append(screen)
        os.close(write)
        with os.fdopen(read) as number:
            made.display = f":{number.readline().strip()}"
        try:
            made.start("openbox")
            wait(lambda: "Openbox" in made.do("wmctrl", "-m"), "the window manager", 60)
            yield made
        finally:
            made.stop()


class Program:
    """The window under test, and what it tells of itself."""

    def __init__(self, on: Desk, *arguments: str, **environment: str) -> None:
        self.desk, self.file = on, on.home / "state.json"
        self.file.unlink(missing_ok=True)
        script = str(HERE / "session_app.py")
        self.process = on.start(sys.executable, script, str(self.file), *arguments, **environment)
        self.window = on.window("Photo Scrubber")
        wait(self.file.exists, "the window's first words", 40)

    def state(self) -> dict[str, Any]:
        return dict(json.loads(self.file.read_text("utf-8")))

    def place(self, name: str) -> tuple[int, int, int, int]:
        left, top, width, height = wait(lambda: self.state()["places"][name], f"the {name}", 20)
        return left, top, width, height

    def middle(self, name: str) -> tuple[float, float]:
        left, top, width, height = self.place(name)
        return left + width / 2, top + height / 2

    def wait_for(self, *states: str) -> str:
        """Until no photo is in another state than these."""
        settled = wait(lambda: (s := self.state()["photos"]) and all(x in states for x in s) and s, f"{states}")
        return str(settled[0])

    def saved(self) -> bool:
        """Whether the first photo has its clean copy."""
        return bool(self.state()["photos"][0] == "clean copy saved")

    def close(self) -> int:
        self.desk.front(self.window)
        self.desk.key("ctrl+q")
        return self.process.wait(20)


def file_manager(on: Desk, folder: Path, left: int, top: int) -> str:
    """A window of PCManFM, 420 by 400."""
    on.start("dbus-run-session", "pcmanfm", "--no-desktop", "-n", str(folder))
    window = on.window(folder.name)
    on.put(window, left, top, 420, 400)
    time.sleep(1.5)
    return window


def icon(on: Desk, left: int, top: int) -> tuple[float, float]:
    """The middle of the first icon: what is not white at the top of the pane, right of the places at the side."""
    whole = np.asarray(on.picture())[top + 100 : top + 185, left + 165 : left + 300]
    ys, xs = np.nonzero((whole < WHITE).any(axis=2))
    if not len(xs):
        raise TimeoutError("The file manager shows no photo.")
    return left + 165 + float(np.median(xs)), top + 100 + float(np.median(ys))


def drag_in_review_save_drag_out(on: Desk, photo: Path) -> dict[str, Any]:
    """The whole way of one photo, by hand. Gives what happened at each step."""
    inbox, outbox = on.home / "photos-in", on.home / "photos-out"
    inbox.mkdir()
    outbox.mkdir()
    original = Path(shutil.copy(photo, inbox))
    before = original.read_bytes()
    program = Program(on)
    on.put(program.window, 440, 20, 1130, 860)
    file_manager(on, inbox, 0, 20)
    time.sleep(0.5)
    on.drag(icon(on, 0, 20), program.middle("empty"))
    wait(lambda: program.state()["photos"], "the photo that was dropped", 15)
    program.wait_for("needs a look", "ready")
    told: dict[str, Any] = {"dropped": True}

    on.front(program.window)
    told |= _review(on, program)
    on.key("ctrl+s")
    program.wait_for("clean copy saved")
    copy = Path(str(program.state()["copy"]))
    told |= {"copy": copy.read_bytes(), "beside": copy.parent == inbox, "untouched": original.read_bytes() == before}

    file_manager(on, outbox, 0, 480)
    on.front(program.window)
    on.drag(program.middle("handle"), (210, 720))
    arrived = wait(lambda: [p for p in outbox.iterdir() if p.stat().st_size], "the copy that was dragged out", 20)
    told["dragged_out"] = arrived[0].read_bytes() == told["copy"] and arrived[0].name == copy.name
    told["exit"] = program.close()
    return told


def _review(on: Desk, program: Program) -> dict[str, Any]:
    """Keys: next finding, untick, undo. Mouse: draw a box, take it back, draw it again."""
    on.key("n")
    chosen = wait(lambda: program.state()["chosen"], "a chosen finding", 10)
    on.key("Return")
    wait(lambda: program.state()["answers"] == 1, "an answer by key", 10)
    on.key("ctrl+z")
    wait(lambda: program.state()["answers"] == 0, "the answer taken back", 10)
    left, top, width, height = program.place("canvas")
    on.key("f", "b")
    on.drag((left + width * 0.42, top + height * 0.45), (left + width * 0.55, top + height * 0.55))
    wait(lambda: program.state()["drawn"] == 1, "a drawn box", 10)
    on.key("Escape", "ctrl+z")
    wait(lambda: program.state()["drawn"] == 0, "the box taken back", 10)
    on.key("ctrl+y")
    wait(lambda: program.state()["drawn"] == 1, "the box put back", 10)
    return {"chosen": bool(chosen), "drawn": True}


def screenshots(photos: list[Path], folder: Path) -> None:
    """The window in light, in dark, and at twice the size, for the manual."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, arguments, scale in (("light", [], 1), ("dark", ["--look", "dark"], 1), ("large", [], 2)):
        with desk("2700x1800" if scale == 2 else "1400x900") as on:
            _start_shot(on, folder / f"start-{name}.png", arguments, scale)
            near = [str(shutil.copy(photo, on.home)) for photo in photos]
            program = _shown(on, [*arguments, *near], scale)
            program.wait_for("needs a look", "ready")
            on.front(program.window)
            on.key("n", "n", "f")
            time.sleep(1.5)
            keep(on.picture(program.window), folder / f"review-{name}.png")
            on.key("ctrl+s")
            program.wait_for("needs a look", "ready", "clean copy saved")
            wait(program.saved, "the clean copy")
            time.sleep(1.0)
            keep(on.picture(program.window), folder / f"saved-{name}.png")
            program.close()


def _shown(on: Desk, arguments: list[str], scale: int) -> Program:
    program = Program(on, *arguments, QT_SCALE_FACTOR=str(scale))
    on.put(program.window, 20, 20, *((1240, 790) if scale == 1 else (2300, 1500)))
    time.sleep(1.0)
    return program


def _start_shot(on: Desk, path: Path, arguments: list[str], scale: int) -> None:
    program = _shown(on, arguments, scale)
    keep(on.picture(program.window), path)
    program.close()


def keep(picture: Image.Image, path: Path, most: int = 400_000) -> None:
    """As a small PNG; with fewer colours where it would be too large."""
    for colours in (0, 256, 128, 64):
        small = picture.quantize(colours, kmeans=4) if colours else picture
        small.save(path, optimize=True)
        if path.stat().st_size < most:
            return


def main(photos: list[Path], folder: Path | None) -> None:
    with desk() as on:
        try:
            story = drag_in_review_save_drag_out(on, photos[0])
        except TimeoutError:
            if folder:
                on.picture().save(folder / "session-failed.png")
            raise
    print({k: v if not isinstance(v, bytes) else f"{len(v)} bytes" for k, v in story.items()})
    if folder:
        screenshots(photos, folder)


if __name__ == "__main__":
    found = sorted(p for p in Path(sys.argv[1]).iterdir() if p.suffix in (".jpg", ".png"))
    main(found, Path(sys.argv[2]) if len(sys.argv) > 2 else None)
