"""What installers are made from fits the program; the installers themselves are tried by `make package-check`."""

from __future__ import annotations

import gzip
import plistlib
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

import scrubber
from scrubber.cli import COMMANDS
from scrubber.engines.models import MODELS
from scrubber.formats import FORMATS
from scrubber.worker import host

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture(autouse=True)
def recipes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The recipes are files that import one another by name, as they do when they are run."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if str(PACKAGING) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def share(tmp_path: Path) -> Path:
    import debian
    import manual

    debian.entries(tmp_path)
    manual.make(tmp_path)
    return tmp_path


def test_packaging_hides_no_package_of_that_name() -> None:
    assert not (PACKAGING / "__init__.py").exists()


def test_the_version_is_written_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "scrubber.__version__"}
    for path in PACKAGING.rglob("*"):
        if path.is_file() and path.suffix not in (".pyc", ".md"):
            assert scrubber.__version__ not in path.read_text("utf-8"), path


def test_the_desktop_entry_is_valid_and_takes_files_but_no_type(share: Path) -> None:
    """A type in it would make the program the default viewer wherever no other is named: decision 17."""
    entry = share / "applications" / "photo-scrubber.desktop"
    text = entry.read_text("utf-8")
    assert "%F" in text and "MimeType" not in text and "@" not in text
    if shutil.which("desktop-file-validate"):
        done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "")


def test_every_format_has_a_type_that_systems_know() -> None:
    import facts

    for form in FORMATS:
        assert facts.types(form.NAME), form.NAME


def test_what_software_centres_show_is_valid(share: Path) -> None:
    (path,) = (share / "metainfo").iterdir()
    root = ET.parse(path).getroot()
    assert root.findtext("launchable") == "photo-scrubber.desktop"
    release = root.find("releases/release")
    assert release is not None and release.get("version") == scrubber.__version__
    kinds = {node.text for node in root.findall("provides/mediatype")}
    assert "image/jpeg" in kinds and len(kinds) >= len(FORMATS)
    if shutil.which("appstreamcli"):
        done = subprocess.run(
            ["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout


def test_the_manual_tells_every_command_and_flag(share: Path) -> None:
    page = gzip.decompress((share / "man" / "man1" / "scrubber.1.gz").read_bytes()).decode()
    for name in COMMANDS:
        assert f"scrubber {name}" in page
    assert r"\-\-profile" in page and "EXIT STATUS" in page
    window = gzip.decompress((share / "man" / "man1" / "photo-scrubber.1.gz").read_bytes()).decode()
    assert r"\-\-look" in window and "FILE" in window


def test_shells_complete_by_asking_the_program(share: Path) -> None:
    for place in ("bash-completion/completions/scrubber", "zsh/vendor-completions/_scrubber",
                  "fish/vendor_completions.d/scrubber.fish"):  # fmt: skip
        assert "_SCRUBBER_COMPLETE" in (share / place).read_text("utf-8")


def test_the_icon_is_drawn_in_every_size(tmp_path: Path) -> None:
    import facts
    import icons
    from PIL import Image

    icons.make(tmp_path / "share", tmp_path)
    for size in facts.SIZES:
        with Image.open(tmp_path / "share/icons/hicolor" / f"{size}x{size}" / "apps/photo-scrubber.png") as picture:
            assert picture.size == (size, size)
            assert picture.getpixel((size // 2, size // 4))[3] == 255  # type: ignore[index]
    with Image.open(tmp_path / "app.ico") as picture:
        assert (256, 256) in picture.info["sizes"]


def test_every_model_and_list_goes_into_the_program() -> None:
    import contents

    inside = {f"{folder}/{Path(source).name}" for source, folder in contents.files()}
    for model in MODELS.values():
        assert f"{model.package}/{model.path}" in inside
    assert any(name.endswith("model_q4.onnx") for name in inside)
    for package in contents.LISTS:
        assert any(name.startswith(f"{package}/") for name in inside), package


def test_code_that_is_not_run_is_not_taken_along() -> None:
    import contents

    assert not contents.keeps("PySide6/Qt/plugins/platformthemes/libqgtk3.so")
    assert not contents.keeps("PySide6/Qt/plugins/tls/libqopensslbackend.so")
    assert contents.keeps("PySide6/Qt/plugins/platforms/libqxcb.so")
    assert contents.keeps("PySide6/Qt/translations/qtbase_de.qm")
    assert not contents.keeps("PySide6/Qt/translations/qtbase_ja.qm")
    for model in MODELS.values():
        assert model.package in contents.LEFT_OUT


@pytest.mark.parametrize(
    ("program", "worker"),
    [
        ("/opt/p/photo-scrubber", "scrubber"),
        ("/opt/p/scrubber", "scrubber"),
        ("/opt/p/photo-scrubber.exe", "scrubber.exe"),
    ],
)
def test_an_installed_program_starts_its_command_line_as_worker(
    monkeypatch: pytest.MonkeyPatch, program: str, worker: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)
    assert host.command() == [f"/opt/p/{worker}", host.WORKER]


def test_from_source_python_starts_the_worker() -> None:
    assert host.command()[0] == sys.executable
    assert host.WORKER not in host.command()


def test_the_worker_is_known_before_anything_else_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    from scrubber import cli
    from scrubber.worker import child

    given: list[list[str]] = []
    monkeypatch.setattr(child, "main", given.append)
    monkeypatch.setattr(sys, "argv", ["scrubber", host.WORKER, "folder", "#3", "#4"])
    cli.main()
    assert given == [["folder", "#3", "#4"]]


def test_other_programs_do_not_load_our_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy

    monkeypatch.setattr(sys, "_MEIPASS", "/opt/p/_internal", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/p/_internal:/own")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/own")
    runpy.run_path(str(PACKAGING / "start" / "environment.py"))
    import os

    assert os.environ["LD_LIBRARY_PATH"] == "/own"
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/p/_internal")
    runpy.run_path(str(PACKAGING / "start" / "environment.py"))
    assert "LD_LIBRARY_PATH" not in os.environ


def test_what_macos_is_told_is_a_property_list_and_never_claims_photos() -> None:
    import facts

    told = plistlib.loads(plistlib.dumps(facts.bundle()))
    kind = told["CFBundleDocumentTypes"][0]
    assert kind["LSHandlerRank"] == "Alternate" and "jpg" in kind["CFBundleTypeExtensions"]


def test_the_windows_script_compiles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    import facts
    import icons
    import windows

    monkeypatch.setattr(facts, "BUILD", tmp_path)
    icons.make(tmp_path / "share", tmp_path / "icons")
    windows.compiles()
    assert (tmp_path / "windows" / "installer.exe").read_bytes()[:2] == b"MZ"


def test_the_flatpak_manifest_asks_for_no_network() -> None:
    import yaml

    manifest = yaml.safe_load((PACKAGING / "flatpak" / "manifest.yml").read_text("utf-8"))
    import facts

    assert manifest["id"] == facts.IDENTIFIER
    assert manifest["command"] == "photo-scrubber"
    assert not [wish for wish in manifest["finish-args"] if "network" in wish or "filesystem=host" in wish]


@pytest.mark.skipif(not all(map(shutil.which, ("gcc", "readelf", "objdump"))), reason="no compiler is installed")
def test_a_library_that_is_never_called_is_replaced_and_what_it_needed_goes_too(tmp_path: Path) -> None:
    """Small libraries: cv2 asks for a film decoder, which asks for a codec; another for the version of its encoder."""
    import ctypes

    import trim

    inside = tmp_path / "_internal"
    (inside / "cv2").mkdir(parents=True)

    def build(name: str, code: str, *needs: str) -> None:
        (tmp_path / "code.c").write_text(code)
        found = [f"-l:{need}" for need in needs]
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", inside / name, tmp_path / "code.c", f"-L{inside}",
                        f"-Wl,-soname,{Path(name).name}", "-Wl,--no-as-needed", *found], check=True)  # fmt: skip

    build("libvpx.so.1", "int codec(void) { return 1; }")
    build("libavcodec-12ab.so.9", "int codec(void); int film(void) { return codec(); } int state[4];", "libvpx.so.1")
    build("cv2/cv2.so", "int film(void); int use(void) { return film(); } int still(void) { return 7; }",
          "libavcodec-12ab.so.9")  # fmt: skip
    build("libx265-34cd.so.2", "char *words[] = {0, 0, \"5.1\"}; char **x265_api_get_2(int bits) { return words; } "
          "void x265_cleanup(void) {} void x265_picture_free(void) {} char large[1 << 20] = {1};")  # fmt: skip
    build("heif.so", "char **x265_api_get_2(int); void x265_cleanup(void); "
          "char *version(void) { char *told = x265_api_get_2(8)[2]; x265_cleanup(); return told; }",
          "libx265-34cd.so.2")  # fmt: skip
    (inside / "heif.so").rename(inside / "cv2" / "heif.so")
    trim.trim(inside)
    assert {path.name for path in inside.iterdir()} == {"cv2", "libavcodec-12ab.so.9", "libx265-34cd.so.2"}
    assert (inside / "libx265-34cd.so.2").stat().st_size < 1 << 16
    ctypes.CDLL(str(inside / "libx265-34cd.so.2"), mode=ctypes.RTLD_GLOBAL)
    version = ctypes.CDLL(str(inside / "cv2" / "heif.so")).version
    version.restype = ctypes.c_char_p
    assert version() == b"", "it is asked for its version, and that must not end the program"
    ctypes.CDLL(str(inside / "libavcodec-12ab.so.9"), mode=ctypes.RTLD_GLOBAL)
    assert ctypes.CDLL(str(inside / "cv2" / "cv2.so")).still() == 7
