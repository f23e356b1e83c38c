"""Acts as a person in a file manager: chooses photos, opens the menu, clicks an entry, reads the notice.

    PYTHONPATH=. python tests/ui/right_click.py SCREENSHOT_FOLDER [thunar|pcmanfm|nemo|nautilus|dolphin …]

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

from tests.ui import eyes, session

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
TOOLS = ("Xvfb", "openbox", "xdotool", "wmctrl", "import", "dbus-daemon", "dunst", "dunstctl", SYSTEM_PYTHON)
SOMEBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
# Photos, and a folder with one, chosen in one go: spaces, quotes, what shells fill in, a line break, no UTF-8.
NAMES = ("-rf $HOME `id`.jpg", "a 'b\".jpg", "line\nbreak.jpg", os.fsdecode(b"caf\xe9.jpg"), "inner folder/deep.jpg")
NOT_UTF8 = NAMES[3]
NOTIFIERS = {"dunst": "dunst", "buttons": "/usr/lib/notification-daemon/notification-daemon"}
UNSURE = "unsure"  # a profile under which every line of text that stays visible is a doubt
# How each is started on a folder, and what is clicked after the menu was opened.
MANAGERS = {
    "thunar": (("thunar",), ("Send To",)),
    "pcmanfm": (("pcmanfm", "--no-desktop", "-n"), ()),
    "nemo": (("nemo", "--no-desktop"), ()),
    "nautilus": (("nautilus", "--new-window"), ("Scripts",)),
    "dolphin": (("dolphin", "--new-window"), ()),
}
BY_EYE = ("nautilus", "dolphin")  # their menus tell a screen reader no places: what they say is read off the screen
# KDE reads names of files as UTF-8 alone, and hands another name over than the one that was chosen.
MANGLES = ("dolphin",)


def missing(manager: str, *more: str) -> list[str]:
    """What is not installed of that which a visit to this file manager needs."""
    gone = [tool for tool in (*TOOLS, manager, *more) if shutil.which(tool) is None]
    probe = "import gi; gi.require_version('Atspi', '2.0')"
    if not gone and subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False).returncode:
        gone.append("gir1.2-atspi-2.0")
    return gone


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def can_be_somebody_else() -> str:
    """Why an ordinary person's rights can't be tried here; "" where they can."""
    if not is_root() or shutil.which("setpriv") is None:
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
    notifier: str = "dunst"
    photos: list[Path] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.on.home}/bus", "GDK_BACKEND": "x11"}
        # Without a whole desktop's services behind it, each question to one of them waits for half a minute.
        # Drawn without a graphics card, a turning wheel of GTK 4 takes all the time that reading the folder needs.
        alone = {"GIO_USE_VFS": "local", "GIO_USE_VOLUME_MONITOR": "unix", "GSK_RENDERER": "cairo"}
        spoken = {"GTK_MODULES": "gail:atk-bridge", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
        name = {"USER": "nobody", "LOGNAME": "nobody"} if self.ordinary else {}
        return self.on.environment | bus | alone | spoken | name

    def begin(self, photo: Path) -> None:
        home = self.on.home
        (home / "config/photo-scrubber/profiles").mkdir(parents=True)
        (home / f"config/photo-scrubber/profiles/{UNSURE}.toml").write_text(
            'faces = false\ncodes = false\neffort = "quick"\n[rules]\nother_text = 1.0\n'
        )
        (home / "config/photo-scrubber/window.ini").write_text(f"[choice]\nprofile={self.profile}\n")
        for name in NAMES:
            (home / "photos" / name).parent.mkdir(parents=True, exist_ok=True)
            self.photos.append(Path(shutil.copy(photo, home / "photos" / name)))
        launcher = self._launchers(home / "bin")
        if self.ordinary:
            subprocess.run(["chown", "-R", "nobody:nogroup", str(home)], check=True)
        self.start("dbus-daemon", "--session", f"--address=unix:path={home}/bus", "--nofork")
        session.wait((home / "bus").exists, "the session's bus", 20)
        self.start(NOTIFIERS[self.notifier])
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

    def visit(self, manager: str) -> str:
        """The file manager on the folder with the photos. Gives its window."""
        command, _ = MANAGERS[manager]
        self.start(*command, str(self.on.home / "photos"))
        window = self.on.window("photos")
        self.on.put(window, 20, 20, 800, 560)
        time.sleep(3)
        return window

    def choose(self, manager: str, window: str, name: str = "") -> None:
        """Choose what is called `name`, or everything, and open the menu on it."""
        self.on.front(window)
        place = self.see(name or "inner folder", within=True) if name or manager in BY_EYE else None
        if not name:
            if place:
                self.on.click(780, 530)  # beside the photos
            self.on.key("ctrl+a")
            time.sleep(0.7)
        if place:
            self.on.click(place[0] + place[2] / 2, place[1] + place[3] / 2, button=3)
        else:
            self.on.key("shift+F10")
        time.sleep(1)

    def ask(self, manager: str, window: str, words: str, name: str = "", shots: Path | None = None) -> None:
        """Choose, open the menu and click one of our entries; once more where a busy machine lost a click."""
        for last in (False, True):
            try:
                self.choose(manager, window, name)
                for before in MANAGERS[manager][1]:
                    self.click(manager, before)
                keep(self, shots, f"{manager}-menu")
                self.click(manager, words)
                return
            except TimeoutError:
                if last:
                    raise
                self.on.key("Escape", "Escape")

    def offered(self, manager: str) -> str:
        """What stands in the open menu, and elsewhere in the file manager's menus."""
        return self.run(SYSTEM_PYTHON, str(ROOT / "tests/ui/menu_entry.py"), manager, "", "--list")

    def see(self, words: str, *, within: bool = False) -> eyes.Box:
        """Where these words stand on the screen; waits for them."""
        place: eyes.Box = session.wait(lambda: eyes.find(self.on.picture(), words, within=within), words, 45)
        return place

    def click(self, manager: str, words: str) -> None:
        """Find an entry as a screen reader does, or as eyes do, and click it with the mouse."""
        if manager in BY_EYE:
            left, top, width, height = self.see(words)
        else:
            asking = (SYSTEM_PYTHON, str(ROOT / "tests/ui/menu_entry.py"), manager, words)
            told = session.wait(lambda: self.run(*asking), f"the entry {words}", 25)
            left, top, width, height = map(int, str(told).split())
        self.on.move(left + min(40, width / 2), top + height / 2 - 2)
        time.sleep(0.3)
        self.on.click(left + min(40, width / 2), top + height / 2)
        time.sleep(0.8)

    def copies(self, many: int) -> list[Path]:
        """The clean copies, once there are so many."""
        there = sorted((self.on.home / "photos").rglob("*-scrubbed.jpg"))
        return there if len(there) == many else []

    def notices(self) -> str:
        """How many notices are on the screen, as their daemon tells it."""
        return self.run("dunstctl", "count", "displayed").strip()


def scrub(visit: Visit, manager: str, shots: Path | None = None) -> tuple[list[Path], str]:
    """Scrub by the menu. Gives the clean copies, and the file manager's window."""
    files = visit.visit(manager)
    visit.ask(manager, files, "Scrub", shots=shots)
    many = len(visit.photos) - (manager in MANGLES)
    copies = session.wait(lambda: visit.copies(many), "the clean copies", 100)
    session.wait(lambda: visit.notices() not in ("", "0"), "the notice", 30)
    time.sleep(0.5)
    keep(visit, shots, f"{manager}-notice")
    return list(copies), files


def review(visit: Visit, manager: str, files: str, shots: Path | None = None) -> str:
    """Scrub and review by the menu. Gives the window."""
    visit.ask(manager, files, "Scrub and review…")
    window = visit.on.window("Photo Scrubber")
    time.sleep(3)
    keep(visit, shots, f"{manager}-review")
    return window


def press(visit: Visit, button: str, window: str, shots: Path | None = None) -> str:
    """Scrub two photos as the entry does, and press a button of the notice that comes. Gives the window it opens."""
    chosen = [str(photo) for photo in visit.photos[:2]]
    visit.start(str(visit.on.home / "bin/scrubber"), "quick", "--", *chosen)
    session.wait(lambda: visit.copies(2), "the clean copies", 100)
    left, top, width, height = visit.see(button)
    keep(visit, shots, f"notice-{button.lower()}")
    visit.on.click(left + width / 2, top + height / 2)
    opened = visit.on.window(window)
    time.sleep(4)
    keep(visit, shots, f"pressed-{button.lower()}")
    return opened


def review_one_by_one(visit: Visit, manager: str, shots: Path | None = None) -> str:
    """Scrub and review one photo, then another while the window is open. Gives what the window says at the end."""
    files = visit.visit(manager)
    for name in ("break.jpg", "a'b"):
        visit.ask(manager, files, "Scrub and review…", name)
        window = visit.on.window("Photo Scrubber")
        time.sleep(3)
        visit.on.put(files, 20, 20, 800, 560)
    time.sleep(2)
    visit.on.front(window)
    keep(visit, shots, f"{manager}-second")
    return " ".join(text for text, _ in eyes.words(visit.on.picture(window)))


def open_with(visit: Visit, shots: Path | None = None) -> str:
    """Thunar's Open With, Other Application, Photo Scrubber. Gives the window."""
    files = visit.visit("thunar")
    visit.choose("thunar", files, "a'b")
    visit.click("thunar", "Open With Other Application...")
    dialog = visit.on.window("Open With")
    visit.on.put(dialog, 900, 20, 500, 900)
    left, top, width, height = visit.see("Photo Scrubber")
    visit.on.click(left + width / 2, top + height / 2)
    keep(visit, shots, "open-with")
    visit.on.key("Return")
    window = visit.on.window("Photo Scrubber")
    time.sleep(3)
    keep(visit, shots, "open-with-opened")
    return window


def windows(visit: Visit, title: str) -> int:
    """How many windows have this title."""
    return sum(title in row for row in visit.on.do("wmctrl", "-l").splitlines())


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
            with session.desk() as on:
                visit = Visit(on, ordinary)
                visit.begin(photo)
                who = "ordinary" if ordinary else "self"
                try:
                    copies, files = scrub(visit, manager, shots)
                    print(manager, who, len(copies), "copies", review(visit, manager, files, shots))
                except TimeoutError as error:
                    keep(visit, shots, f"{manager}-failed")
                    print(manager, who, "FAILED", error)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(Path(sys.argv[1]), sys.argv[2:] or ["thunar", "pcmanfm"])
