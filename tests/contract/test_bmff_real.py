"""Every real HEIC and AVIF: cleaned with all its pixels, seen clean by an outside witness, or refused with a reason."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from scrubber.contracts import Evidence, Fidelity
from scrubber.decode import frames, open_photo
from scrubber.model.errors import ScrubError
from scrubber.model.plan import Plan
from scrubber.model.profile import Profile
from scrubber.verify import verify
from scrubber.witness import allowed

pytestmark = pytest.mark.real

# Files that their makers broke on purpose; docs/formats.md tells why each is refused.
REFUSED = {
    "metadata-extractor-images--IllegalArgumentException.HeifReader.processBoxes.heif",
    "pillow_heif--corrupted.heic",
    "pillow_heif--invalid_id.heic",
    "libavif--supported_gainmap_writer_version_with_extra_bytes.avif",
}
# What is transparent in it holds the rest of the pictures, so that it is compressed again.
COMPRESSED_AGAIN = {"libavif--alpha_video.avif"}


def files(shared: Path) -> list[Path]:
    every = sorted((shared / "hidden" / "files").iterdir())
    return [path for path in every if path.suffix.lower() in (".heic", ".heif", ".avif")]


def test_every_real_file_is_cleaned_with_all_its_pixels_or_refused_with_a_reason(shared: Path, tmp_path: Path) -> None:
    plan = Plan((), (), (), Profile(faces=False, text=False, codes=False))
    refused = set()
    for path in files(shared):
        data = path.read_bytes()
        try:
            form, photo = open_photo(data)
            copy = form.rebuild(data, photo.header)
        except ScrubError as error:
            assert error.sentence.endswith("."), path.name
            refused.add(path.name)
            continue
        _, after = open_photo(copy.data)
        assert after.hidden == () and after.header.frames == photo.header.frames, path.name
        if path.name in COMPRESSED_AGAIN:
            assert copy.fidelity is Fidelity.REENCODED
        else:
            assert np.array_equal(after.pixels, photo.pixels), path.name
            every = zip(frames(data, photo.header), frames(copy.data, after.header), strict=True)
            assert all(np.array_equal(one, other) for one, other in every), path.name
        assert form.rebuild(copy.data, after.header).data == copy.data, path.name
        checks = verify(Evidence(copy.data, data, plan, copy.fidelity, None, None))
        if not all(check.passed for check in checks):
            assert not any(check.leaks for check in checks), (path.name, checks)
            refused.add(path.name)
            continue
        (tmp_path / f"{path.stem}{form.SUFFIX}").write_bytes(copy.data)
    assert refused == REFUSED
    witness(tmp_path)


def witness(folder: Path) -> None:
    tool = shutil.which("exiftool")
    if tool is None:
        pytest.skip("THE OUTSIDE WITNESS IS MISSING: exiftool is not installed")
    command = [tool, "-json", "-G1", "-a", "-u", "-ee3", "-r", str(folder)]
    done = subprocess.run(command, capture_output=True, check=True)
    for seen in json.loads(done.stdout):
        assert not [name for name, value in seen.items() if not allowed(name, value)], seen
