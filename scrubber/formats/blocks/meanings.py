"""What single entries of a file mean for the person whose photo it is, by the name that the entry goes by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_PLACE = "It tells where the photo was taken, to a few metres."
_HEIGHT = "It tells how high above the sea the photo was taken; in a house, on which floor."
_LOOK = "It tells which way the camera was looking."
_MOVE = "It tells how fast and which way the camera was moving."
_MOMENT = "It tells when the photo was taken, to the second."
_BODY = "The serial number of the camera: it links all photos taken with it, and leads to its buyer."
_LENS = "The serial number of the lens: it links all photos taken with it."
_MODEL = "It tells which camera or phone took the photo."
_OWNER = "It names the person who took or owns the photo."
_RIGHTS = "It names who holds the rights in the photo."
_EDITED = "It tells when the photo was changed or saved."
_PROGRAM = "It tells which program and version, at times which account, wrote the file."
_COPIES = "A number that links copies and edits of this photo to each other."
_STEPS = "It lists what was done to the photo, when, and with which program."
_PROMPT = "The words or settings that an AI program made the picture from."
_PEOPLE = "It names people in the photo."
_CONTACT = "It tells how to reach the author: address, phone, e-mail or web page."
_TOWN = "It tells the town, region or country where the photo was taken."
_BEFORE = "A small picture is stored that may show what was later cut off or covered."
_LAMP = "It tells how long the camera or phone had been running: photos of one day can be put in order."

_BY_NAME: Mapping[str, str] = MappingProxyType({
    name: meaning
    for meaning, names in {
        _PLACE: "GPSLatitude GPSLongitude GPSLatitudeRef GPSLongitudeRef GPSCoordinates GPSPosition GPSMapDatum",
        _HEIGHT: "GPSAltitude GPSAltitudeRef",
        _LOOK: "GPSImgDirection GPSImgDirectionRef GPSDestBearing GPSDestBearingRef",
        _MOVE: "GPSSpeed GPSSpeedRef GPSTrack GPSTrackRef",
        _MOMENT: "DateTimeOriginal DateTimeDigitized GPSDateStamp GPSTimeStamp CreateDate DateCreated"
        " DigitalCreationDate",
        "It tells in which time zone the photo was taken.": "OffsetTime OffsetTimeOriginal OffsetTimeDigitized"
        " TimeZoneOffset",
        _BODY: "BodySerialNumber CameraSerialNumber SerialNumber InternalSerialNumber",
        _LENS: "LensSerialNumber",
        _MODEL: "Make Model UniqueCameraModel LocalizedCameraModel LensMake LensModel HostComputer",
        _OWNER: "Artist CameraOwnerName OwnerName XPAuthor creator Author By-line Byline Creator",
        _RIGHTS: "Copyright rights CopyrightNotice UsageTerms WebStatement Credit Source",
        _EDITED: "DateTime ModifyDate MetadataDate tIME modify create timestamp",
        "It tells a place that the photo shows, or that somebody was heading for.": "GPSDestLatitude GPSDestLongitude"
        " GPSDestLatitudeRef GPSDestLongitudeRef GPSDestDistance GPSDestDistanceRef",
        _PROGRAM: "Software ProcessingSoftware CreatorTool xmptk",
        _COPIES: "DocumentID InstanceID OriginalDocumentID ImageUniqueID RawDataUniqueID ContentIdentifier"
        " documentID instanceID originalDocumentID",
        _STEPS: "History HistoryAction ImageHistory DerivedFrom action changed softwareAgent",
        "It tells when a step of editing was made.": "when",
        _PROMPT: "parameters prompt workflow Dream sd-metadata invokeai_metadata invokeai_graph AISystemUsed"
        " AIPromptInformation generation_data",
        _PEOPLE: "PersonInImage RegionPersonDisplayName PersonDisplayName",
        _CONTACT: "CreatorContactInfo CiAdrCity CiAdrExtadr CiAdrCtry CiAdrPcode CiAdrRegion CiEmailWork CiTelWork"
        " CiUrlWork",
        _TOWN: "City Country State Location Sub-location Province-State CountryName CountryCode Sublocation",
        _BEFORE: "thumbnail PreviewImage Thumbnails image",
        "It tells how many photos the camera has taken: with that, one camera is told from others.": "ImageNumber"
        " ShutterCount ImageCount",
        _LAMP: "RunTimeValue",
        "Words about the photo, often names, places or occasions.": "ImageDescription XPTitle XPKeywords XPSubject"
        " subject title description Headline Caption-Abstract Keywords ObjectName",
        "Free words that a person or a program left.": "UserComment XPComment",
        "It tells how the photo was rated: you can be told from others by your taste.": "Rating RatingPercent",
        "Exposure, lens or flash: together such settings can tell one camera, and one photographer, from others.":
        "ExposureTime FNumber ExposureProgram ISOSpeedRatings ShutterSpeedValue ApertureValue BrightnessValue"
        " ExposureBiasValue MeteringMode Flash FocalLength LightSource MaxApertureValue WhiteBalance",
    }.items()
    for name in names.split()
})  # fmt: skip
_TURN = re.compile(r"\[\d+\]$")


def meaning(path: str) -> str:
    """A sentence for the entry at `path` (`exif/GPSAltitude`, `xmp/dc:creator[2]`); empty where there is none."""
    name = path.rpartition("/")[2]
    if name.endswith("]"):
        name = _TURN.sub("", name)
    return _BY_NAME.get(name.rpartition(":")[2], "")
