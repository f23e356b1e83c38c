"""Thunar: entries of our own in its Send To menu.

Its custom actions would stand one level higher, but all share one file, which a running Thunar writes over.
"""

from __future__ import annotations

from dataclasses import replace

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import Item, Offer, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "thunar", "Thunar (Send To)", "linux", True


def found(place: Place) -> bool:
    return place.has("thunar")


def items(place: Place) -> tuple[Item, ...]:
    folder = place.data / "Thunar/sendto"
    # Thunar starts one process for chosen files and one for chosen folders: `--collect` makes them one run.
    place = replace(place, commands=replace(place.commands, scrub=(*place.commands.scrub, "--collect")))
    return tuple(OwnFile(folder / f"photo-scrubber-{offer.key}.desktop", _entry(offer)) for offer in place.offers)


def _entry(offer: Offer) -> bytes:
    return entry(
        group(
            "Desktop Entry",
            Type="Application",
            Name=offer.name,
            Comment=offer.about,
            Icon=text(offer.icon),
            Exec=exec_line(offer.command),
        )
    )
