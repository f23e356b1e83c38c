"""Every sort of private thing that the program knows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """How kinds are shown to a person."""

    PEOPLE = "People"
    PERSONAL_TEXT = "Names and addresses"
    OTHER_TEXT = "Other text"
    CODES = "Codes"
    OWN = "Drawn by you"
    LOCATION = "Location"
    DEVICE = "Device and author"
    PICTURES = "Hidden pictures"
    TRACES = "Other hidden traces"


class Kind(StrEnum):
    """One sort of private thing; the value is its name in files, flags and reports."""

    # seen in the picture
    FACE = "face"
    NAME = "name"
    ADDRESS = "address"
    POSTCODE = "postcode"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH_DATE = "birth_date"
    NHS_NUMBER = "nhs_number"
    NI_NUMBER = "ni_number"
    RECORD_NUMBER = "record_number"
    PLATE = "plate"
    CARD = "card"
    BANK = "bank"
    WEB = "web"
    NETWORK = "network"
    COORDINATES = "coordinates"
    ORGANISATION = "organisation"
    CODE = "code"
    WATCHED = "watched"
    SIGNATURE = "signature"
    HANDWRITING = "handwriting"
    BADGE = "badge"
    SHEET = "sheet"
    OTHER_TEXT = "other_text"
    DRAWN = "drawn"
    # hidden in the file
    LOCATION = "location"
    TIME = "time"
    DEVICE = "device"
    OWNER = "owner"
    PREVIEW = "preview"
    SECOND_PICTURE = "second_picture"
    MOVIE = "movie"
    EDIT_HISTORY = "edit_history"
    CREDENTIALS = "credentials"
    COMMENT = "comment"
    DESCRIPTION = "description"
    SOFTWARE = "software"
    COLOUR_PROFILE = "colour_profile"
    CAMERA_SETTINGS = "camera_settings"
    TRAILING_DATA = "trailing_data"
    FILLING = "filling"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a kind is called and why it matters, in words for the user."""

    label: str
    group: Group
    why: str
    seen: bool  # True: in the picture, False: hidden in the file


def _seen(label: str, group: Group, why: str) -> Meaning:
    return Meaning(label, group, why, True)


def _hidden(label: str, group: Group, why: str) -> Meaning:
    return Meaning(label, group, why, False)


MEANINGS: dict[Kind, Meaning] = {
    Kind.FACE: _seen("face", Group.PEOPLE, "People can be recognised by their face."),
    Kind.NAME: _seen("name", Group.PERSONAL_TEXT, "A name tells who somebody is."),
    Kind.ADDRESS: _seen("address", Group.PERSONAL_TEXT, "An address tells where somebody lives."),
    Kind.POSTCODE: _seen("postcode", Group.PERSONAL_TEXT, "A UK postcode stands for about 15 homes."),
    Kind.PHONE: _seen("phone number", Group.PERSONAL_TEXT, "A phone number belongs to one person."),
    Kind.EMAIL: _seen("e-mail address", Group.PERSONAL_TEXT, "An e-mail address belongs to one person."),
    Kind.BIRTH_DATE: _seen("date of birth", Group.PERSONAL_TEXT, "A date of birth singles somebody out."),
    Kind.NHS_NUMBER: _seen("NHS number", Group.PERSONAL_TEXT, "An NHS number belongs to one patient."),
    Kind.NI_NUMBER: _seen("National Insurance number", Group.PERSONAL_TEXT, "It belongs to one person."),
    Kind.RECORD_NUMBER: _seen("record number", Group.PERSONAL_TEXT, "A case or hospital number leads to a record."),
    Kind.PLATE: _seen("number plate", Group.PERSONAL_TEXT, "A number plate leads to a car's keeper."),
    Kind.CARD: _seen("payment card", Group.PERSONAL_TEXT, "A card number can be misused."),
    Kind.BANK: _seen("bank account", Group.PERSONAL_TEXT, "An account number can be misused."),
    Kind.WEB: _seen("web address", Group.PERSONAL_TEXT, "A web address can lead to a person or a place."),
    Kind.NETWORK: _seen("network address", Group.PERSONAL_TEXT, "It leads to a device."),
    Kind.COORDINATES: _seen("coordinates", Group.PERSONAL_TEXT, "Coordinates tell a place exactly."),
    Kind.ORGANISATION: _seen("organisation", Group.OTHER_TEXT, "A school or ward can narrow down who is meant."),
    Kind.CODE: _seen("QR code or barcode", Group.CODES, "A code can hold a name, a link or a password."),
    Kind.WATCHED: _seen("on your watch-list", Group.PERSONAL_TEXT, "You asked for it to be hidden."),
    Kind.SIGNATURE: _seen("signature", Group.PERSONAL_TEXT, "A signature belongs to one person, and can be copied."),
    Kind.HANDWRITING: _seen("handwriting", Group.OTHER_TEXT, "Somebody can be recognised by their hand."),
    Kind.BADGE: _seen("badge or identity card", Group.PEOPLE, "It tells who somebody is and where they work."),
    Kind.SHEET: _seen("sheet or screen of text", Group.OTHER_TEXT, "All of it can be covered in one go."),
    Kind.OTHER_TEXT: _seen("other text", Group.OTHER_TEXT, "Text that does not look personal."),
    Kind.DRAWN: _seen("drawn by you", Group.OWN, "You marked this place."),
    Kind.LOCATION: _hidden("location", Group.LOCATION, "It tells where the photo was taken."),
    Kind.TIME: _hidden("date and time", Group.DEVICE, "It tells when the photo was taken."),
    Kind.DEVICE: _hidden("camera or phone", Group.DEVICE, "A model or serial number links your photos."),
    Kind.OWNER: _hidden("owner or author", Group.DEVICE, "It tells whose photo this is."),
    Kind.PREVIEW: _hidden("preview picture", Group.PICTURES, "It can show the photo before it was cropped."),
    Kind.SECOND_PICTURE: _hidden("second picture", Group.PICTURES, "Another picture is stored in the file."),
    Kind.MOVIE: _hidden("film", Group.PICTURES, "A short film with sound is stored in the file."),
    Kind.EDIT_HISTORY: _hidden("edit history", Group.TRACES, "It tells what was changed, and in which files."),
    Kind.CREDENTIALS: _hidden("content credentials", Group.TRACES, "They tell who made and changed the photo."),
    Kind.COMMENT: _hidden("comment", Group.TRACES, "Free text is stored in the file."),
    Kind.DESCRIPTION: _hidden("title or keywords", Group.TRACES, "Words about the photo are stored in the file."),
    Kind.SOFTWARE: _hidden("software", Group.DEVICE, "It tells which program or account made the file."),
    Kind.COLOUR_PROFILE: _hidden("colour profile", Group.DEVICE, "It can hold the make and serial of a screen."),
    Kind.CAMERA_SETTINGS: _hidden("camera settings", Group.DEVICE, "Together they can tell one camera from others."),
    Kind.TRAILING_DATA: _hidden("data after the end", Group.TRACES, "Something is stored after the picture."),
    Kind.FILLING: _hidden("filling", Group.TRACES, "The file is larger than its picture needs."),
    Kind.UNKNOWN: _hidden("unknown data", Group.TRACES, "Nobody can say what it holds, so it goes."),
}


# Places as a whole, which are only offered: what is on them are findings of their own.
WHOLE = frozenset({Kind.SHEET, Kind.HANDWRITING, Kind.BADGE})


def label(kind: Kind) -> str:
    """What to call it on the screen."""
    return MEANINGS[kind].label


def seen(kind: Kind) -> bool:
    """True for things seen in the picture, False for things hidden in the file."""
    return MEANINGS[kind].seen


def is_line(kind: Kind) -> bool:
    """True for what is found in lines of text, whose outlines are as roomy as their reader makes them."""
    return MEANINGS[kind].group in (Group.PERSONAL_TEXT, Group.OTHER_TEXT) and kind not in WHOLE | {Kind.SIGNATURE}
