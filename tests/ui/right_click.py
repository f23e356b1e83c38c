"""Acts as a person in a file manager: chooses photos, opens the menu, clicks an entry, reads the notice.

    python tests/ui/right_click.py SCREENSHOT_FOLDER [thunar|pcmanfm|nemo|nautilus|dolphin …]

Where root runs it, an ordinary person's rights are tried too: some desktops refuse that person what they let root do.
"""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from tests.ui import session

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
TOOLS = ("Xvfb", "openbox", "xdotool", "wmctrl", "import", "dbus-daemon", "dunst", "dunstctl", SYSTEM_PYTHON)
SOMEBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
NAMES = ("a 'b\".jpg", "-rf $HOME `id`.jpg")
# How each is started on a folder, and what is clicked after the menu was opened.
MANAGERS = {
    "thunar": (("thunar",), ("Send To",)),
    "pcmanfm": (("pcmanfm", "--no-desktop", "-n"), ()),
    "nemo": (("nemo", "--no-desktop"), ()),
    "nautilus": (("nautilus", "--new-window"), ("Scripts",)),
    "dolphin": (("dolphin", "--new-window"), ()),
}


def missing(manager: str) -> list[str]:
    """What is not installed of that which a visit to this file manager needs."""
    gone = [tool for tool in (*TOOLS, manager) if shutil.which(tool) is None]
    probe = "import gi; gi.require_version('Atspi', '2.0')"
    if not gone and subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False).returncode:
        gone.append("gir1.2-atspi-2.0")
    return gone


def can_be_somebody_else() -> str:
    """Why an ordinary person's rights can't be tried here; "" where they can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None:
        return "only root can be somebody else"
    version = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    same = subprocess.run([SYSTEM_PYTHON, "-c", version], check=False).returncode == 0
    return "" if same else "the system's Python is of another version"


@dataclass
class Visit:
    """A person at a desk with a session bus, a notice daemon, the entries installed, and two photos."""

    on: session.Desk
    ordinary: bool = False
    profile: str = "hidden-only"
    photos: list[Path] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.on.home}/bus", "GDK_BACKEND": "x11"}
        spoken = {"GTK_MODULES": "gail:atk-bridge", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
        name = {"USER": "nobody", "LOGNAME": "nobody"} if self.ordinary else {}
        return self.on.environment | bus | spoken | name

    def begin(self, photo: Path) -> None:
        home = self.on.home
        (home / "config/photo-scrubber").mkdir(parents=True)
        (home / "config/photo-scrubber/window.ini").write_text(f"[choice]\nprofile={self.profile}\n")
        (home / "photos").mkdir()
        self.photos = [Path(shutil.copy(photo, home / "photos" / name)) for name in NAMES]
        launcher = self._launchers(home / "bin")
        if self.ordinary:
            subprocess.run(["chown", "-R", "nobody:nogroup", str(home)], check=True)
        self.start("dbus-daemon", "--session", f"--address=unix:path={home}/bus", "--nofork")
        session.wait((home / "bus").exists, "the session's bus", 20)
        self.start("dunst")
        self.run(str(launcher), "integrate", "--install")

    def _launchers(self, folder: Path) -> Path:
        """Both programs, under a Python that this person may start."""
        folder.mkdir()
        python = SYSTEM_PYTHON if self.ordinary else sys.executable
        packages = next(path for path in map(Path, site.getsitepackages()) if path.name == "site-packages")
        for name, module in (("scrubber", "scrubber.cli"), ("photo-scrubber", "scrubber_ui.app")):
            code = f"import site, sys\nsite.addsitedir({str(packages)!r})\nsys.path.insert(0, {str(ROOT)!r})\n"
            (folder / name).write_text(f"#!{python}\n{code}from {module} import main\nsys.exit(main())\n")
            (folder / name).chmod(0o755)
        return folder / "scrubber"

    def _command(self, command: tuple[str, ...]) -> list[str]:
        return [*SOMEBODY, *command] if self.ordinary else list(command)

    def start(self, *command: str) -> None:
        self.on.start(*self._command(command), **self.environment)

    def run(self, *command: str) -> str:
        done = subprocess.run(
            self._command(command), env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )
        return done.stdout

    def open(self, manager: str) -> None:
        """The file manager on the folder, with all its photos chosen and the menu open."""
        command, _ = MANAGERS[manager]
        self.start(*command, str(self.on.home / "photos"))
        window = self.on.window("photos")
        self.on.put(window, 20, 20, 800, 560)
        time.sleep(3)
        self.on.front(window)
        self.on.key("ctrl+a")
        time.sleep(0.7)
        self.on.key("shift+F10")
        time.sleep(1)

    def click(self, manager: str, words: str) -> None:
        """Find an entry as a screen reader does, and click it with the mouse."""
        asking = (SYSTEM_PYTHON, str(ROOT / "tests/ui/menu_entry.py"), manager, words)
        left, top, width, height = map(int, session.wait(lambda: self.run(*asking), f"the entry {words}", 25).split())
        self.on.move(left + min(40, width / 2), top + height / 2 - 2)
        time.sleep(0.3)
        self.on.click(left + min(40, width / 2), top + height / 2)
        time.sleep(0.8)

    def copies(self) -> list[Path]:
        there = [photo.with_name(f"{photo.stem}-scrubbed.jpg") for photo in self.photos]
        return there if all(path.is_file() for path in there) else []

    def notices(self) -> str:
        """How many notices are on the screen, as their daemon tells it."""
        return self.run("dunstctl", "count", "displayed").strip()


def scrub(visit: Visit, manager: str, shots: Path | None = None) -> list[Path]:
    """Scrub by the menu. Gives the clean copies."""
    visit.open(manager)
    for words in MANAGERS[manager][1]:
        visit.click(manager, words)
    keep(visit, shots, f"{manager}-menu")
    visit.click(manager, "Scrub")
    copies = session.wait(visit.copies, "the clean copies", 100)
    session.wait(lambda: visit.notices() not in ("", "0"), "the notice", 30)
    time.sleep(0.5)
    keep(visit, shots, f"{manager}-notice")
    return list(copies)


def review(visit: Visit, manager: str, shots: Path | None = None) -> str:
    """Scrub and review by the menu. Gives the window."""
    visit.open(manager)
    for words in MANAGERS[manager][1]:
        visit.click(manager, words)
    visit.click(manager, "Scrub and review…")
    window = visit.on.window("Photo Scrubber")
    time.sleep(4)
    keep(visit, shots, f"{manager}-review")
    return window


def keep(visit: Visit, shots: Path | None, name: str) -> Image.Image:
    picture = visit.on.picture()
    if shots is not None:
        shots.mkdir(parents=True, exist_ok=True)
        picture.save(shots / f"{name}{'-ordinary' if visit.ordinary else ''}.png")
    return picture


def main(shots: Path, managers: list[str]) -> None:
    from assets.demo.draw import draw

    (photo,) = draw(shots / "demo", ["badge"])
    for manager in managers:
        for ordinary in (False, True):
            for do in (scrub, review):
                with session.desk() as on:
                    visit = Visit(on, ordinary)
                    visit.begin(photo)
                    try:
                        print(manager, "ordinary" if ordinary else "self", do.__name__, do(visit, manager, shots))
                    except TimeoutError as error:
                        keep(visit, shots, f"{manager}-{do.__name__}-failed")
                        print(manager, ordinary, do.__name__, "FAILED", error)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(Path(sys.argv[1]), sys.argv[2:] or ["thunar", "pcmanfm"])
