"""Nemo, Cinnamon's file manager: two actions."""

from __future__ import annotations

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import FOLDERS, IMAGES, Item, Offer, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "nemo", "Nemo", "linux", True


def found(place: Place) -> bool:
    return place.has("nemo")


def items(place: Place) -> tuple[Item, ...]:
    folder = place.data / "nemo/actions"
    return tuple(OwnFile(folder / f"photo-scrubber-{offer.key}.nemo_action", _entry(offer)) for offer in place.offers)


def _entry(offer: Offer) -> bytes:
    return entry(
        group(
            "Nemo Action",
            Name=offer.name,
            Comment=offer.about,
            Icon_Name=text(offer.icon),
            Exec=exec_line(offer.command),
            Selection="notnone",
            Mimetypes=f"{IMAGES};{FOLDERS};",
            Quote="double",
        )
    )
