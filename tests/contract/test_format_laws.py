"""Laws that every format in the table keeps."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import piexif
import pytest
from PIL import Image

from scrubber.contracts import Fidelity, Format
from scrubber.decode import decode, open_photo
from scrubber.formats import FORMATS, identify, jpeg_blocks, jpeg_frame, jpeg_segments
from scrubber.model import turns
from scrubber.model.errors import ScrubError
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

WIDTH, HEIGHT = 151, 109  # no multiple of any block

# How Pillow writes each sort: (format, options, mode)
SORTS: dict[str, tuple[str, dict[str, object], str]] = {
    "jpeg 4:4:4": ("JPEG", {"subsampling": 0, "quality": 90}, "RGB"),
    "jpeg 4:2:2": ("JPEG", {"subsampling": 1, "quality": 75}, "RGB"),
    "jpeg 4:2:0": ("JPEG", {"subsampling": 2, "quality": 85}, "RGB"),
    "jpeg grey": ("JPEG", {"quality": 85}, "L"),
    "jpeg rgb": ("JPEG", {"keep_rgb": True, "quality": 85}, "RGB"),
    "jpeg progressive": ("JPEG", {"progressive": True, "quality": 60}, "RGB"),
    "jpeg restart": ("JPEG", {"restart_marker_blocks": 5, "quality": 95}, "RGB"),
    "png rgb": ("PNG", {}, "RGB"),
    "png grey": ("PNG", {}, "L"),
    "png palette": ("PNG", {}, "P"),
    "png alpha": ("PNG", {}, "RGBA"),
    "png grey alpha": ("PNG", {}, "LA"),
    "png one bit": ("PNG", {}, "1"),
    "gif": ("GIF", {}, "P"),
    "gif grey": ("GIF", {}, "L"),
    "webp": ("WEBP", {"quality": 80}, "RGB"),
    "webp lossless": ("WEBP", {"lossless": True}, "RGB"),
    "webp alpha": ("WEBP", {"lossless": True}, "RGBA"),
    "bmp": ("BMP", {}, "RGB"),
    "bmp palette": ("BMP", {}, "P"),
    "bmp one bit": ("BMP", {}, "1"),
    "tiff": ("TIFF", {}, "RGB"),
    "tiff lzw": ("TIFF", {"compression": "tiff_lzw"}, "RGB"),
    "tiff deflate": ("TIFF", {"compression": "tiff_adobe_deflate"}, "RGBA"),
    "tiff packbits": ("TIFF", {"compression": "packbits"}, "P"),
    "tiff grey": ("TIFF", {"compression": "tiff_lzw"}, "L"),
    "tiff fax": ("TIFF", {"compression": "group4"}, "1"),
    "tiff cmyk": ("TIFF", {}, "CMYK"),
}
sorts = pytest.mark.parametrize("sort", SORTS)
# Containers that can't tell which side is up, and those whose own tag Pillow writes and our reader undoes at once.
UNTURNED, TURNED_AT_ONCE = ("gif", "bmp"), ("tiff",)
orientations = pytest.mark.parametrize("orientation", range(1, 9))


def scene(seed: int, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Pixels:
    width, height = size
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    soft = np.stack([x * 255 // width, y * 255 // height, (x + y) * 127 // (width + height) + 60], axis=-1)
    return np.clip(soft + rng.normal(0, 12, soft.shape), 0, 255).astype(np.uint8)


def written(sort: str, pixels: Pixels, orientation: int = 1, secret: str = "") -> bytes:
    """A file of this sort with everything planted that Pillow can plant."""
    kind, options, mode = SORTS[sort]
    exif = {"0th": {piexif.ImageIFD.Orientation: orientation}}
    if secret:
        exif["0th"] |= {piexif.ImageIFD.Artist: secret.encode()}
        exif["GPS"] = {piexif.GPSIFD.GPSLatitude: ((51, 1), (30, 1), (0, 1)), piexif.GPSIFD.GPSLatitudeRef: b"N"}
    picture = Image.fromarray(pixels)
    if mode == "P":
        picture = picture.quantize(48)
    out = io.BytesIO()
    if kind == "TIFF":  # libtiff takes no directories below the first
        how: dict[str, object] = {"tiffinfo": {274: orientation, 315: secret or "nobody"}}
    else:
        how = {"exif": piexif.dump(exif)}
    picture.convert(mode).save(out, kind, **how, **options)
    return out.getvalue()


def secret_fits(sort: str) -> bool:
    """Whether Pillow can write Exif into a file of this sort."""
    return not sort.startswith(UNTURNED)


def aligned(header: Header, box: tuple[int, int, int, int]) -> Mask:
    """Upright mask of whole units round a box given as stored (left, top, right, bottom)."""
    (width, height), (wide, high) = header.size, header.unit
    left, top, right, bottom = box if right_way(header) else (box[1], box[0], box[3], box[2])
    mask = np.zeros((height, width), dtype=bool)
    mask[top // high * high : -(-bottom // high) * high, left // wide * wide : -(-right // wide) * wide] = True
    return turns.upright(mask, header.orientation)


def right_way(header: Header) -> bool:
    """Whether the header's size is the one in which the scene was stored: a TIFF's is that of the upright picture."""
    return header.format != "tiff" or header.size == (WIDTH, HEIGHT) or header.size[0] > header.size[1]


def painted(pixels: Pixels, mask: Mask) -> Pixels:
    out = pixels.copy()
    out[mask, :3] = (20, 90, 160)
    return out


def blocks(data: bytes) -> jpeg_blocks.Blocks:
    return jpeg_blocks.read(data, jpeg_frame.parse(jpeg_segments.read(data)))


# ---------------------------------------------------------------- rebuild


@sorts
@orientations
def test_a_rebuilt_photo_is_clean_upright_and_the_same_picture(sort: str, orientation: int) -> None:
    secret = "Wilhelmina Oakes 7731"
    data = written(sort, scene(1), orientation, secret)
    form, photo = open_photo(data)
    assert photo.header.orientation == (1 if sort.startswith((*UNTURNED, *TURNED_AT_ONCE)) else orientation)
    assert photo.hidden or not secret_fits(sort)
    copy = form.rebuild(data, photo.header)
    assert secret.encode() not in copy.data
    again, after = open_photo(copy.data)
    assert again is form and after.hidden == ()
    if copy.fidelity is Fidelity.EXACT:
        assert np.array_equal(after.pixels, photo.pixels)
    else:
        assert np.abs(after.pixels.astype(int) - photo.pixels).max() <= 8
    assert form.rebuild(copy.data, after.header).data == copy.data


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.NAME)
def test_a_format_knows_its_own_files_and_no_others(form: Format) -> None:
    own = {sort: written(sort, scene(1))[:64] for sort in SORTS}
    assert all(form.matches(head) == (sort.split()[0] == form.NAME) for sort, head in own.items())
    assert form.SUFFIX.startswith(".")


# ---------------------------------------------------------------- redact


# A lossy WebP can't be changed in one place by anybody else; its own law is below.
@pytest.mark.parametrize("sort", [sort for sort in SORTS if sort != "webp"])
@pytest.mark.parametrize("orientation", [1, 3, 5, 6])
@pytest.mark.parametrize("box", [(40, 30, 75, 60), (130, 90, WIDTH, HEIGHT)])
def test_what_is_covered_does_not_matter(sort: str, orientation: int, box: tuple[int, int, int, int]) -> None:
    """Two photos that differ only under the mask give the same bytes."""
    copies = []
    first = written(sort, scene(1), orientation)
    for data in (first, differing(sort, first, orientation, box)):
        form, photo = open_photo(data)
        mask = aligned(photo.header, box)
        copies.append((form.redact(data, photo.header, painted(photo.pixels, mask), mask, 0).data, photo.pixels, mask))
    (one, pixels, mask), (two, others, _) = copies
    assert not np.array_equal(pixels[mask], others[mask])
    assert one == two


def differing(sort: str, data: bytes, orientation: int, box: tuple[int, int, int, int]) -> bytes:
    """The same photo with other content in the units under a box: made without the code that is tested here."""
    form = identify(data)
    header = form.header(data)
    if form.NAME == "jpeg":
        return jpeg_differing(data, turns.stored(aligned(header, box), orientation))
    return pixels_differing(data, turns.stored(aligned(header, box), header.orientation), SORTS[sort])


def pixels_differing(data: bytes, mask: Mask, sort: tuple[str, dict[str, object], str]) -> bytes:
    """Pixels changed and the file written again by Pillow, which has turned a TIFF upright as it read it."""
    kind, options, _ = sort
    picture = Image.open(io.BytesIO(data))
    values = np.array(picture)
    values[mask] = values[mask][::-1]
    other = Image.fromarray(values)
    if picture.mode == "P":
        other = Image.fromarray(values, "P")
        other.putpalette(picture.getpalette())
    if picture.mode == "CMYK":
        other = Image.fromarray(values, "CMYK")
    out = io.BytesIO()
    exif = {"exif": picture.info["exif"]} if kind in ("PNG", "WEBP") and "exif" in picture.info else {}
    other.save(out, kind, **options, **exif)
    return out.getvalue()


def jpeg_differing(data: bytes, mask: Mask) -> bytes:
    """Coefficients of the covered blocks changed with libjpeg's own reader and writer."""
    parts = jpeg_segments.read(data)
    picture = jpeg_frame.parse(parts)
    old = jpeg_blocks.read(data, picture)
    wide, high = old.frame.unit
    rows, columns = np.nonzero(mask[::high, ::wide])
    for index, plane in enumerate(old.planes):
        part = old.frame.components[index]
        down, across = (1, 1) if len(old.planes) == 1 else (part.down, part.across)
        for y, x in zip(rows, columns, strict=True):
            spot = plane[y * down : (y + 1) * down, x * across : (x + 1) * across]
            spot[...] = -spot
            spot[..., 0, 0] += 9
    raw = jpeg_blocks.write(old)
    end = next(
        s.at for s in parts.items if s.marker not in (jpeg_segments.APP0, jpeg_segments.APP1, jpeg_segments.APP14)
    )
    tables = next(s.at for s in jpeg_segments.read(raw).items if s.marker != jpeg_segments.APP0)
    return data[:end] + raw[tables:]


@sorts
@orientations
def test_what_is_not_covered_stays(sort: str, orientation: int) -> None:
    data = written(sort, scene(1), orientation)
    form, photo = open_photo(data)
    mask = aligned(photo.header, (40, 30, 75, 60))
    paint = painted(photo.pixels, mask)
    copy = form.redact(data, photo.header, paint, mask, 0)
    _, after = open_photo(copy.data)
    assert after.hidden == () and form.rebuild(copy.data, after.header).data == copy.data
    want = np.array([77, 77, 77] if sort == "jpeg grey" else [20, 90, 160])  # 77 is the brightness of that blue
    if copy.fidelity is Fidelity.REENCODED:
        assert np.abs(after.pixels[~mask].astype(int) - photo.pixels[~mask]).mean() < 6
        return
    assert np.abs(after.pixels[mask][:, :3] - want).mean() < 12
    if form.NAME != "jpeg":
        assert np.array_equal(after.pixels[~mask][:, :3], photo.pixels[~mask][:, :3])
    else:
        same_blocks(form, data, copy.data, photo.header, mask)


def same_blocks(form: Format, data: bytes, copy: bytes, header: Header, mask: Mask) -> None:
    """Every block outside the mask has the coefficients that a rebuild of the whole photo has."""
    whole = form.rebuild(data, header).data
    turned = form.header(copy).orientation == 1
    covered = mask if turned else turns.stored(mask, header.orientation)
    new, old = blocks(copy), blocks(whole)
    for index, (plane, want) in enumerate(zip(new.planes, old.planes, strict=True)):
        part, (most_x, most_y) = new.frame.components[index], new.frame.most
        step_y, step_x = 8 * most_y // part.down, 8 * most_x // part.across
        touched = covered[::step_y, ::step_x]
        assert plane.shape[:2] == touched.shape
        assert np.array_equal(plane[~touched], want[~touched])
        assert not np.array_equal(plane[touched], want[touched])


@pytest.mark.parametrize("factors", [(1, 2), (4, 1), (2, 2), (2, 1)])
def test_jpegs_of_unusual_sampling_are_covered_exactly(factors: tuple[int, int]) -> None:
    """4:4:0, 4:1:1, 4:2:0 and 4:2:2, put together block by block."""
    data = sampled(*factors)
    form, photo = open_photo(data)
    assert photo.header.editable and photo.header.unit == (8 * factors[0], 8 * factors[1])
    mask = aligned(photo.header, (40, 30, 75, 60))
    copy = form.redact(data, photo.header, painted(photo.pixels, mask), mask, 0)
    same_blocks(form, data, copy.data, photo.header, mask)
    after = decode(copy.data, form.header(copy.data))
    inner = np.zeros_like(mask)
    inner[36:44, 48:60] = True
    assert np.abs(after[inner & mask].astype(int) - (20, 90, 160)).max() <= 8


def sampled(across: int, down: int) -> bytes:
    """A JPEG whose luma has these sampling factors, from coefficients of a 4:4:4 JPEG."""
    plain = written("jpeg 4:4:4", scene(1, (WIDTH, HEIGHT)))
    old = blocks(plain)
    parts = (jpeg_frame.Component(across, down, 0), *(jpeg_frame.Component(1, 1, 1) for _ in range(2)))
    frame = jpeg_frame.Frame(0xC0, (WIDTH, HEIGHT), parts)
    planes = (old.planes[0], *(p[: frame.blocks(1)[1], : frame.blocks(1)[0]] for p in old.planes[1:]))
    return jpeg_blocks.write(jpeg_blocks.Blocks(frame, old.colours, planes, old.tables))


@pytest.mark.parametrize("sort", ["png rgb", "png alpha", "jpeg 4:2:0"])
def test_covering_everything_and_nothing_works(sort: str) -> None:
    data = written(sort, scene(1))
    form, photo = open_photo(data)
    for mask in (np.ones((HEIGHT, WIDTH), dtype=bool), np.zeros((HEIGHT, WIDTH), dtype=bool)):
        copy = form.redact(data, photo.header, painted(photo.pixels, mask), mask, 0)
        assert decode(copy.data, form.header(copy.data)).shape == photo.pixels.shape


def test_a_lossy_webp_is_encoded_from_nothing_but_what_is_seen() -> None:
    """The same file and the same paint give the same copy, whatever the decoder had found under the cover."""
    data = written("webp", scene(1))
    form, photo = open_photo(data)
    assert not photo.header.editable
    mask = aligned(photo.header, (40, 30, 75, 60))
    paint = painted(photo.pixels, mask)
    copy = form.redact(data, photo.header, paint, mask, 0)
    assert copy.fidelity is Fidelity.REENCODED
    assert form.redact(data, photo.header, paint.copy(), mask, 0).data == copy.data
    assert data[40:80] not in copy.data


# ---------------------------------------------------------------- real files

# What the outside witness may see in a copy: sizes, the container, and colours.
ALLOWED = (
    *("SourceFile", "ExifTool:", "System:", "File:", "JFIF:", "Adobe:"),
    *("ICC-header:", "ICC_Profile:", "IFD0:Orientation", "PNG:", "RIFF:", "GIF:", "Composite:"),
    *("IFD0:ImageWidth", "IFD0:ImageHeight", "IFD0:BitsPerSample", "IFD0:Compression", "IFD0:StripOffsets"),
    *("IFD0:PhotometricInterpretation", "IFD0:SamplesPerPixel", "IFD0:RowsPerStrip", "IFD0:StripByteCounts"),
    *("IFD0:Predictor", "IFD0:ColorMap", "IFD0:ExtraSamples"),
)
PNG_FACTS = set(
    "BitDepth ColorType Compression Filter Interlace ImageWidth ImageHeight Palette Transparency Gamma SRGBRendering"
    " ProfileName WhitePointX WhitePointY RedX RedY GreenX GreenY BlueX BlueY".split()
)
FACTS = {
    "RIFF": set("ImageWidth ImageHeight VP8Version HorizontalScale VerticalScale AlphaIsUsed WebP_Flags Duration"
                " AnimationLoopCount BackgroundColor FrameCount AlphaPreprocessing AlphaFiltering"
                " AlphaCompression".split()),
    "GIF": set("GIFVersion ImageWidth ImageHeight HasColorMap ColorResolutionDepth BitsPerPixel BackgroundColor"
               " AnimationIterations FrameCount Duration TransparentColor".split()),
    "Composite": {"ImageSize", "Megapixels"},
}  # fmt: skip
ICC_FACTS = set(
    "ProfileDescription ProfileCopyright MediaWhitePoint MediaBlackPoint RedMatrixColumn GreenMatrixColumn"
    " BlueMatrixColumn RedTRC GreenTRC BlueTRC GrayTRC ChromaticAdaptation AToB0 AToB1 AToB2 BToA0 BToA1"
    " BToA2 Gamut".split()
)


def real_files(shared: Path) -> Iterator[Path]:
    names = sorted((shared / "hidden" / "files").iterdir())
    endings = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff")
    return (path for path in names if path.suffix.lower() in endings)


@pytest.mark.real
def test_every_real_file_ends_in_a_clean_copy_or_a_sentence(shared: Path, tmp_path: Path) -> None:
    cleaned = 0
    for path in real_files(shared):
        data = path.read_bytes()
        try:
            form, photo = open_photo(data)
            copy = form.rebuild(data, photo.header)
        except ScrubError as error:
            assert error.sentence.endswith("."), path.name
            continue
        _, after = open_photo(copy.data)
        assert after.hidden == (), path.name
        assert form.rebuild(copy.data, after.header).data == copy.data, path.name
        most = 0 if copy.fidelity is Fidelity.EXACT else 16
        assert np.abs(with_alpha(after.pixels) - with_alpha(photo.pixels)).max(initial=0) <= most, path.name
        (tmp_path / f"{cleaned}{form.SUFFIX}").write_bytes(copy.data)
        cleaned += 1
    assert cleaned >= 190
    outside_witness(tmp_path)


def with_alpha(pixels: Pixels) -> np.ndarray:
    """Signed, and always four channels: a copy has an alpha channel only where something is transparent."""
    wide = pixels.astype(np.int16)
    return wide if wide.shape[2] == 4 else np.dstack([wide, np.full(wide.shape[:2], 255, np.int16)])


def outside_witness(folder: Path) -> None:
    tool = shutil.which("exiftool")
    if tool is None:
        return
    done = subprocess.run(
        [tool, "-json", "-G1", "-a", "-u", "-ee3", "-r", str(folder)], capture_output=True, check=True
    )
    for seen in json.loads(done.stdout):
        for name in (re.sub(r"^IFD\d+:", "IFD0:", name) for name in seen):
            group, _, tag = name.partition(":")
            assert name.startswith(ALLOWED), (seen["SourceFile"], name)
            assert group != "PNG" or tag in PNG_FACTS, (seen["SourceFile"], name)
            assert group not in FACTS or tag in FACTS[group], (seen["SourceFile"], name)
            assert group != "ICC_Profile" or tag in ICC_FACTS, (seen["SourceFile"], name)
            assert name != "ExifTool:Warning", (seen["SourceFile"], seen[name])


@pytest.mark.real
def test_real_photos_can_be_covered_block_by_block(shared: Path) -> None:
    covered = 0
    for path in list(real_files(shared))[::4]:
        data = path.read_bytes()
        try:
            form, photo = open_photo(data)
            form.rebuild(data, photo.header)
        except ScrubError:
            continue
        width, height = photo.header.size
        mask = aligned(photo.header, (width // 3, height // 3, width // 2 + 1, height // 2 + 1))
        copy = form.redact(data, photo.header, painted(photo.pixels, mask), mask, 0)
        _, after = open_photo(copy.data)
        assert after.hidden == (), path.name
        assert after.pixels.shape[:2] == photo.pixels.shape[:2], path.name
        if form.NAME == "jpeg" and copy.fidelity is not Fidelity.REENCODED:
            same_blocks(form, data, copy.data, photo.header, mask)
        covered += 1
    assert covered >= 25
