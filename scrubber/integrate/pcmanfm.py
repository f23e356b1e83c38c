"""PCManFM and PCManFM-Qt: actions as DES-EMA, the "Desktop Entry Specification: Extensions for Menus and Actions"."""

from __future__ import annotations

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import Item, Offer, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "pcmanfm", "PCManFM", "linux", True
# Photos and folders, also chosen together. Of types that are named one must hold for everything that was chosen, so
# no list of them fits photos beside folders; what is excluded comes first, and then everything is taken.
OTHER = "application audio chemical font message model multipart text video x-content x-epoc x-world"
MIXED = (*(f"!{kind}/*" for kind in OTHER.split()), "all/all")


def found(place: Place) -> bool:
    return place.has("pcmanfm") or place.has("pcmanfm-qt")


def items(place: Place) -> tuple[Item, ...]:
    folder = place.data / "file-manager/actions"
    return tuple(OwnFile(folder / f"photo-scrubber-{offer.key}.desktop", _entry(offer)) for offer in place.offers)


def _entry(offer: Offer) -> bytes:
    """No Tooltip: PCManFM shows it in place of the name."""
    main = group("Desktop Entry", Type="Action", Name=offer.name, Icon=text(offer.icon), Profiles="photos;")
    types = "".join(f"{kind};" for kind in MIXED)
    profile = group("X-Action-Profile photos", Name=offer.name, MimeTypes=types, Exec=exec_line(offer.command))
    return entry(main, profile)
