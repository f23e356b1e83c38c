"""Real photos from cameras, phones, editors and format test suites, all the way through."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scrubber import desk, settings
from scrubber.files import Original
from scrubber.model.report import Outcome, ScrubReport
from scrubber.options import changed
from scrubber.worker.host import Worker

pytestmark = pytest.mark.real

ENDS_WELL = {Outcome.CLEANED, Outcome.ALREADY_CLEAN, Outcome.REFUSED}
OTHERS = (".webp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif", ".bmp")
# What a witness may see in a clean copy: facts about the file and the picture, and colours.
ALLOWED_GROUPS = {"ExifTool", "System", "File", "Composite", "ICC-header", "ICC-meas", "PNG-cICP"}
ALLOWED_TAGS = {
    *("JFIF:JFIFVersion", "JFIF:ResolutionUnit", "JFIF:XResolution", "JFIF:YResolution"),
    *("IFD0:Orientation", "Adobe:DCTEncodeVersion", "Adobe:APP14Flags0", "Adobe:APP14Flags1", "Adobe:ColorTransform"),
    *("PNG:ImageWidth", "PNG:ImageHeight", "PNG:BitDepth", "PNG:ColorType", "PNG:Compression", "PNG:Filter"),
    *("PNG:Interlace", "PNG:Palette", "PNG:Transparency", "PNG:SRGBRendering", "PNG:Gamma", "PNG:ProfileName"),
    *("PNG:WhitePointX", "PNG:WhitePointY", "PNG:RedX", "PNG:RedY", "PNG:GreenX", "PNG:GreenY", "PNG:BlueX"),
    *("PNG:BlueY", "PNG:SignificantBits", "ExifIFD:ColorSpace", "PNG:AnimationFrames", "PNG:AnimationPlays"),
    *(f"GIF:{tag}" for tag in ("GIFVersion", "ImageWidth", "ImageHeight", "HasColorMap", "ColorResolutionDepth",
                               "BitsPerPixel", "BackgroundColor", "AnimationIterations", "FrameCount", "Duration",
                               "TransparentColor")),
    *(f"RIFF:{tag}" for tag in ("ImageWidth", "ImageHeight", "VP8Version", "HorizontalScale", "VerticalScale",
                                "AlphaIsUsed", "WebP_Flags", "Duration", "AnimationLoopCount", "BackgroundColor",
                                "FrameCount", "AlphaPreprocessing", "AlphaFiltering", "AlphaCompression")),
    *(f"IFD0:{tag}" for tag in ("ImageWidth", "ImageHeight", "BitsPerSample", "Compression", "StripOffsets",
                                "PhotometricInterpretation", "SamplesPerPixel", "RowsPerStrip", "StripByteCounts",
                                "Predictor", "ColorMap", "ExtraSamples")),
}  # fmt: skip
ALLOWED_PROFILE = {
    *("ProfileDescription", "ProfileCopyright", "MediaWhitePoint", "MediaBlackPoint", "RedMatrixColumn"),
    *("GreenMatrixColumn", "BlueMatrixColumn", "RedTRC", "GreenTRC", "BlueTRC", "GrayTRC", "ChromaticAdaptation"),
    *("Gamut", "Luminance", "ColorimetricIntentImageState"),
    *(f"{way}{number}" for way in ("AToB", "BToA", "DToB", "BToD") for number in range(4)),
}


def scrubbed(paths: list[Path], out: Path, profile_name: str, **values: object) -> dict[Path, ScrubReport]:
    profile = changed(settings.profile(profile_name), values)
    with Worker() as worker:
        return {
            path: desk.scrub_file(Original(path, Path(f"{i}") / path.name), profile, worker, out)
            for i, path in enumerate(paths)
        }


def digests(paths: list[Path]) -> list[str]:
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]


def check_all(paths: list[Path], reports: dict[Path, ScrubReport], out: Path) -> None:
    for path, report in reports.items():
        assert report.outcome in ENDS_WELL, (path.name, report.message)
        if report.copy:
            assert all(check.passed for check in report.checks), (path.name, report.checks)
        else:
            assert report.message, path.name
    written = [p for p in out.rglob("*") if p.is_file()]
    assert len(written) == sum(bool(r.copy) for r in reports.values())


def witness(folder: Path) -> list[tuple[str, str]]:
    """What exiftool sees in the copies beyond what showing them needs."""
    command = ["exiftool", "-r", "-j", "-G1", "-a", "-u", "-ee3", "-q", "-q", str(folder)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=250)
    rows = json.loads(done.stdout)
    assert rows
    return [(Path(row["SourceFile"]).name, tag) for row in rows for tag in row if not allowed(tag)]


def allowed(tag: str) -> bool:
    group, _, name = tag.partition(":")
    if group == "ICC_Profile":
        return name in ALLOWED_PROFILE
    if group.startswith("IFD") and group[3:].isdigit():  # the pages of a document
        tag = f"IFD0:{name}"
    return tag == "SourceFile" or group in ALLOWED_GROUPS or tag in ALLOWED_TAGS


def unlisted(reports: dict[Path, ScrubReport]) -> list[str]:
    """Refused files that docs/formats.md does not name with the reason; it shortens long names by dots."""
    text = (Path(__file__).parents[2] / "docs" / "formats.md").read_text()
    names = [name.split("…") for name in re.findall("`([^`]*)`", text) if len(name) > 5]
    refused = (path.name for path, report in reports.items() if not report.copy)
    return [name for name in refused if not any(all(part in name for part in parts) for parts in names)]


def test_every_jpeg_and_png_with_hidden_data_is_cleaned_or_refused(shared: Path, tmp_path: Path) -> None:
    files = sorted((shared / "hidden" / "files").iterdir())
    paths = [p for p in files if p.read_bytes()[:3] in (b"\xff\xd8\xff", b"\x89PN") or p.suffix in (".jpg", ".png")]
    assert len(paths) > 100
    before = digests(paths)
    reports = scrubbed(paths, tmp_path, "hidden-only")
    assert digests(paths) == before
    check_all(paths, reports, tmp_path)
    # What is refused are files that fuzzers broke on purpose; every photo of a camera is cleaned.
    refused = [path.name for path, report in reports.items() if not report.copy]
    assert len(refused) < 0.25 * len(paths)
    assert unlisted(reports) == []
    assert not [name for name in refused if name.startswith("exif-samples")]
    if shutil.which("exiftool") is None:
        pytest.skip("THE OUTSIDE WITNESS IS MISSING: exiftool is not installed")
    assert witness(tmp_path) == []


def test_every_other_file_with_hidden_data_is_cleaned_or_refused_with_a_reason(shared: Path, tmp_path: Path) -> None:
    files = sorted((shared / "hidden" / "files").iterdir())
    paths = [p for p in files if p.suffix.lower() in OTHERS]
    before = digests(paths)
    reports = scrubbed(paths, tmp_path, "hidden-only")
    assert digests(paths) == before
    check_all(paths, reports, tmp_path)
    for path, report in reports.items():
        if not report.copy:
            assert "original is untouched" in report.message or report.outcome is Outcome.REFUSED, path.name
    assert unlisted(reports) == []
    # Those that are refused: fuzzed files, bitmaps of a test suite that hardly any program shows, measurements.
    assert sum(bool(report.copy) for report in reports.values()) > 0.55 * len(paths)
    if shutil.which("exiftool"):
        assert [row for row in witness(tmp_path) if not row[0].lower().endswith((".heic", ".avif"))] == []


def test_a_sample_of_photos_of_people_and_of_text_is_covered_and_proven(shared: Path, tmp_path: Path) -> None:
    paths = (
        sorted((shared / "faces" / "photos").iterdir())[5::60] + sorted((shared / "text" / "photos").iterdir())[3::20]
    )
    before = digests(paths)
    reports = scrubbed(paths, tmp_path, "careful", effort="quick")
    assert digests(paths) == before
    check_all(paths, reports, tmp_path)
    assert sum(bool(r.copy) for r in reports.values()) == len(paths)
    if shutil.which("exiftool"):
        assert witness(tmp_path) == []


def test_the_witness_sees_what_is_in_originals(shared: Path, tmp_path: Path) -> None:
    if shutil.which("exiftool") is None:
        pytest.skip("THE OUTSIDE WITNESS IS MISSING: exiftool is not installed")
    for path in sorted((shared / "hidden" / "files").glob("exif-samples--*.jpg"))[:5]:
        shutil.copy(path, tmp_path)
    assert len(witness(tmp_path)) > 50
