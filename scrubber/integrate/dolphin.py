"""Dolphin and Konqueror: one service menu of KDE with both entries."""

from __future__ import annotations

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import FOLDERS, IMAGES, Item, Offer, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "dolphin", "Dolphin", "linux", True


def found(place: Place) -> bool:
    return place.has("dolphin")


def items(place: Place) -> tuple[Item, ...]:
    main = group(
        "Desktop Entry",
        Type="Service",
        X_KDE_ServiceTypes="KonqPopupMenu/Plugin",
        MimeType=f"{IMAGES};{FOLDERS};",
        X_KDE_Priority="TopLevel",
        Actions="".join(f"{offer.key};" for offer in place.offers),
    )
    content = entry(main, *map(_action, place.offers))
    # Executable: KDE starts nothing for an ordinary person from a menu file that isn't.
    return (OwnFile(place.data / "kio/servicemenus/photo-scrubber.desktop", content, runs=True),)


def _action(offer: Offer) -> str:
    return group(f"Desktop Action {offer.key}", Name=offer.name, Icon=text(offer.icon), Exec=exec_line(offer.command))
