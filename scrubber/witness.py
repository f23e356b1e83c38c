"""Asks a second witness, exiftool, what it sees in a copy, where it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Set
from pathlib import Path
from typing import Any

from scrubber.model.report import CheckResult, Leak

NAME = "witness"
PATIENCE = 60  # seconds
MOST_NAMED = 20
# What showing a picture needs, by exiftool's groups: the file itself, sizes, how it is packed, its colours.
GROUPS = {"SourceFile", "ExifTool", "System", "File", "Composite", "ICC-header", "ICC-meas"}
_FACTS = {
    "JFIF": "JFIFVersion ResolutionUnit XResolution YResolution",
    "IFD0": "Orientation SubfileType ImageWidth ImageHeight BitsPerSample Compression PhotometricInterpretation"
    " StripOffsets SamplesPerPixel RowsPerStrip StripByteCounts PlanarConfiguration Predictor ExtraSamples SampleFormat"
    " ColorMap TileWidth TileLength TileOffsets TileByteCounts FillOrder T4Options T6Options PageNumber",
    "ExifIFD": "ColorSpace",
    "Adobe": "DCTEncodeVersion APP14Flags0 APP14Flags1 ColorTransform",
    "PNG": "ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace Palette Transparency SRGBRendering"
    " Gamma ProfileName WhitePointX WhitePointY RedX RedY GreenX GreenY BlueX BlueY SignificantBits AnimationFrames"
    " AnimationPlays ColorPrimaries TransferCharacteristics MatrixCoefficients VideoFullRangeFlag",
    "RIFF": "VP8Version ImageWidth ImageHeight HorizontalScale VerticalScale AlphaIsUsed WebP_Flags BackgroundColor"
    " AnimationLoopCount FrameCount Duration AlphaPreprocessing AlphaFiltering AlphaCompression",
    "GIF": "GIFVersion ImageWidth ImageHeight HasColorMap ColorResolutionDepth BitsPerPixel BackgroundColor FrameCount"
    " AnimationIterations Duration TransparentColor",
    "BMP": "BMPVersion ImageWidth ImageHeight Planes BitDepth Compression ImageLength PixelsPerMeterX PixelsPerMeterY"
    " NumColors NumImportantColors RedMask GreenMask BlueMask AlphaMask ColorSpace RenderingIntent",
    "QuickTime": "MajorBrand MinorVersion CompatibleBrands HandlerType ImageSpatialExtent ImagePixelDepth"
    " HEVCConfigurationVersion GeneralProfileSpace GeneralTierFlag GeneralProfileIDC GenProfileCompatibilityFlags"
    " ConstraintIndicatorFlags GeneralLevelIDC MinSpatialSegmentationIDC ParallelismType ChromaFormat BitDepthLuma"
    " BitDepthChroma AverageFrameRate ConstantFrameRate NumTemporalLayers TemporalIDNested MediaDataSize"
    " MediaDataOffset MediaData AV1ConfigurationVersion ChromaSamplePosition ColorProfiles ColorPrimaries"
    " TransferCharacteristics MatrixCoefficients VideoFullRangeFlag Rotation Mirroring PixelAspectRatio CleanAperture"
    " AuxiliaryImageType SeqProfile SeqLevelIdx0 SeqTier0 HighBitDepth TwelveBit ChromaSubsamplingX"
    " ChromaSubsamplingY InitialDelaySamples ImageRotation PrimaryItemReference"
    " MovieHeaderVersion TimeScale Duration PreferredRate PreferredVolume MatrixStructure PreviewTime PreviewDuration"
    " PosterTime SelectionTime SelectionDuration CurrentTime NextTrackID",
    "Track": "TrackHeaderVersion TrackID TrackDuration TrackLayer TrackVolume MatrixStructure ImageWidth ImageHeight"
    " Unknown_auxl Unknown_prem Unknown_edts MediaHeaderVersion MediaTimeScale MediaDuration HandlerType GraphicsMode"
    " OpColor OtherFormat Unknown_colr Unknown_av1C Unknown_ccst Unknown_auxi Unknown_pasp Unknown_clap Unknown_irot"
    " Unknown_imir TimeToSampleTable SampleToChunk SampleSizes ChunkOffset SyncSampleTable PixelAspectRatio"
    " CleanAperture ColorProfiles ColorPrimaries TransferCharacteristics MatrixCoefficients VideoFullRangeFlag",
    "Meta": "PrimaryItemReference",
    "ICC_Profile": "ProfileDescription ProfileCopyright MediaWhitePoint MediaBlackPoint RedMatrixColumn"
    " GreenMatrixColumn BlueMatrixColumn RedTRC GreenTRC BlueTRC GrayTRC ChromaticAdaptation Gamut ColorPrimaries"
    " TransferCharacteristics MatrixCoefficients VideoFullRangeFlag AToB0 AToB1 AToB2 BToA0 BToA1 BToA2 DToB0 DToB1"
    " DToB2 DToB3 BToD0 BToD1 BToD2 BToD3",
}
FACTS = {group: frozenset(names.split()) for group, names in _FACTS.items()}
# Fields of an animated AVIF that can't be left out, and what stands in them where nothing is told.
_NEVER = "0000:00:00 00:00:00"
EMPTY = {"QuickTime:CreateDate": _NEVER, "QuickTime:ModifyDate": _NEVER, "Track:TrackCreateDate": _NEVER,
         "Track:TrackModifyDate": _NEVER, "Track:MediaCreateDate": _NEVER, "Track:MediaModifyDate": _NEVER,
         "Track:MediaLanguageCode": "und"}  # fmt: skip

RIGHTS, DATE = frozenset({"IFD0:Artist", "IFD0:Copyright"}), frozenset({"ExifIFD:DateTimeOriginal"})


def ask(path: Path, *, rights: bool = False, date: bool = False) -> CheckResult:
    """What exiftool sees beyond what showing the picture needs: the names of the entries, never what stands in them.

    `rights` and `date` were kept by choice.
    """
    tool = shutil.which("exiftool")
    if tool is None:
        return CheckResult(NAME, False, "The second witness is not there: exiftool is not installed.")
    command = [tool, "-json", "-G1", "-a", "-u", "-ee3", "--", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE, stdin=subprocess.DEVNULL)
        (seen,) = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return CheckResult(NAME, False, "The second witness took too long.")
    except (OSError, ValueError):
        return CheckResult(NAME, False, "The second witness could not read the file.")
    if "ExifTool:Error" in seen:
        return CheckResult(NAME, False, "The second witness could not read the file.")
    return CheckResult(NAME, True, leaks=tuple(_leaks(seen, (RIGHTS if rights else set()) | (DATE if date else set()))))


def _leaks(seen: dict[str, Any], kept: Set[str]) -> list[Leak]:
    strange = [name for name, value in seen.items() if not allowed(name, value) and name not in kept]
    leaks = [Leak(f"exiftool sees {name}", name) for name in strange[:MOST_NAMED]]
    if len(strange) > MOST_NAMED:
        leaks.append(Leak(f"exiftool sees {len(strange) - MOST_NAMED} entries more"))
    return leaks


def allowed(name: str, value: object = None) -> bool:
    """Whether an entry (`IFD0:Orientation`) belongs to what showing the picture needs."""
    group, _, tag = name.partition(":")
    if name == "ExifTool:Warning":
        return False
    if group[:3] == "IFD" and group[3:].isdigit():
        group = "IFD0"  # a document's further pages
    elif group[:5] == "Track" and group[5:].isdigit():
        group = "Track"
    told = EMPTY.get(f"{group}:{tag}")
    return group in GROUPS or tag in FACTS.get(group, frozenset()) or (told is not None and value == told)
