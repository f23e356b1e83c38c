"""PCManFM and PCManFM-Qt: actions as DES-EMA, the "Desktop Entry Specification: Extensions for Menus and Actions"."""

from __future__ import annotations

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import FOLDERS, IMAGES, Item, Offer, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "pcmanfm", "PCManFM", "linux", True


def found(place: Place) -> bool:
    return place.has("pcmanfm") or place.has("pcmanfm-qt")


def items(place: Place) -> tuple[Item, ...]:
    folder = place.data / "file-manager/actions"
    return tuple(OwnFile(folder / f"photo-scrubber-{offer.key}.desktop", _entry(offer)) for offer in place.offers)


def _entry(offer: Offer) -> bytes:
    """Two profiles: with several types in one, a selection of mixed types gets no entry at all.

    No Tooltip: PCManFM shows it in place of the name.
    """
    main = group(
        "Desktop Entry",
        Type="Action",
        Name=offer.name,
        Icon=text(offer.icon),
        Profiles="photos;folders;",
    )
    return entry(main, _profile("photos", offer, IMAGES), _profile("folders", offer, FOLDERS))


def _profile(name: str, offer: Offer, types: str) -> str:
    return group(f"X-Action-Profile {name}", Name=offer.name, MimeTypes=f"{types};", Exec=exec_line(offer.command))
