"""Tells whether the transparency of a HEIC or AVIF has colours: viewers read how bright it is, and nothing else."""

from __future__ import annotations

from scrubber.formats import av1_sequence, bmff_picture, bmff_write, heif_pixels, hevc_sets
from scrubber.formats import bmff_items as items
from scrubber.formats.bmff_items import Item, Listing
from scrubber.formats.bmff_streams import SEQUENCE, hevc_sets_of, pieces
from scrubber.model.errors import Damaged, ScrubError

WHY = "The transparency has colours, which nobody sees."
EVEN = 8  # levels between red, green and blue that coding leaves in what is grey


def coloured(data: bytes, listing: Listing, item: Item) -> bool:
    """Whether something can be made out in the colours of a transparency, or nobody can say. Raises Damaged."""
    tiles = [listing.items[number] for number in listing.targets(b"dimg", item.number) if number in listing.items]
    coded = tiles or [item]
    if all(_grey(data, part) for part in coded):
        return False
    if any(part.sort != b"hvc1" for part in coded):  # encoders of AV1 store no colours there
        return True
    try:
        plain = bmff_write.written(data, bmff_picture.find(data, listing.alone(item.number)))
        seen = heif_pixels.of_heif(plain, deep=False)[..., :3]
    except ScrubError:
        return True
    return bool((seen.max(axis=2).astype(int) - seen.min(axis=2)).max() > EVEN)


def _grey(data: bytes, item: Item) -> bool:
    if item.sort == b"hvc1":
        sets = hevc_sets_of(item.first(b"hvcC") or b"")
        return not any(hevc_sets.colours(unit) for unit in sets if unit[0] >> 1 == hevc_sets.SEQUENCE)
    facts = [av1_sequence.read(body) for sort, _, body in pieces(items.content(data, item)) if sort == SEQUENCE]
    if not facts:
        raise Damaged("The compressed picture is damaged.")
    return all(fact.grey for fact in facts)
