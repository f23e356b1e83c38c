"""The pictures and notes that a HEIF or AVIF file lists, with their properties and how they belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scrubber.formats import bmff_boxes as b
from scrubber.formats import limits
from scrubber.formats.once import once
from scrubber.model.errors import Damaged, NotAPhoto, TooLarge

Links = Mapping[tuple[bytes, int], list[int]]
_BAD = "The file's list of pictures is damaged."


@dataclass(frozen=True, slots=True)
class Property:
    """`content` is what stands in the property's box; `essential` says that a reader must understand it."""

    name: bytes
    content: bytes
    essential: bool


@dataclass(frozen=True, slots=True)
class Item:
    """`sort` is its four-letter type, `title` its name and `media` its MIME type where it has them."""

    number: int
    sort: bytes
    title: bytes = b""
    media: bytes = b""
    properties: tuple[Property, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()  # first byte and end in the file, in order
    readable: bool = True

    def first(self, name: bytes) -> bytes | None:
        return next((p.content for p in self.properties if p.name == name), None)


@dataclass(frozen=True, slots=True)
class Reference:
    sort: bytes
    source: int
    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """All that the `meta` box says, and the boxes round it. `strange` are its boxes that nobody needs to know."""

    brand: bytes
    boxes: tuple[b.Box, ...]
    primary: int
    items: Mapping[int, Item]
    references: tuple[Reference, ...]
    handler: bytes = b""
    strange: tuple[b.Box, ...] = field(default=())
    _targets: Links = field(default_factory=dict)  # both ways of `references`, since hostile files hold many thousands
    _sources: Links = field(default_factory=dict)

    def targets(self, sort: bytes, source: int) -> tuple[int, ...]:
        return tuple(self._targets.get((sort, source), ()))

    def sources(self, sort: bytes, target: int) -> tuple[int, ...]:
        return tuple(self._sources.get((sort, target), ()))

    def alone(self, number: int) -> Listing:
        """Another picture as the one that is shown, to which nothing belongs but its tiles."""
        tiles, whole = ({link: to for link, to in links.items() if link[0] == b"dimg"}
                        for links in (self._targets, self._sources))  # fmt: skip
        kept = tuple(reference for reference in self.references if reference.sort == b"dimg")
        return replace(self, primary=number, references=kept, _targets=tiles, _sources=whole)


@once
def read(data: bytes) -> Listing:
    """Raises Damaged, TooLarge, or NotAPhoto for a film without a still picture."""
    boxes = tuple(b.walk(data, 0, len(data)))
    if not boxes or boxes[0].name != b"ftyp":
        raise Damaged("The file does not begin like a HEIF or AVIF.")
    meta = next((x for x in boxes if x.name == b"meta"), None)
    if meta is None:
        if any(x.name == b"moov" for x in boxes):
            raise NotAPhoto("The file holds a film and no photo.", "Save one frame of it as JPEG or PNG first.")
        raise Damaged("The file is cut off before its picture begins.")
    inside = tuple(b.walk(data, meta.start + 4, meta.end))
    return _listing(data, boxes, meta, inside)


def _listing(data: bytes, boxes: tuple[b.Box, ...], meta: b.Box, inside: tuple[b.Box, ...]) -> Listing:
    def only(name: bytes) -> b.Box | None:
        return next((x for x in inside if x.name == name), None)

    pitm, iinf, iloc, iprp = only(b"pitm"), only(b"iinf"), only(b"iloc"), only(b"iprp")
    if pitm is None or iinf is None or iloc is None:
        raise Damaged(_BAD)
    reader = b.Reader(data, pitm.start, pitm.end)
    version, _ = reader.version()
    primary = reader.take(2 if version == 0 else 4)
    spans = _spans(data, iloc, only(b"idat"))
    properties = _properties(data, iprp) if iprp else {}
    items = {}
    for number, sort, title, media in _entries(data, iinf):
        found = spans.get(number)
        items[number] = Item(
            number, sort, title, media, properties.get(number, ()), found or (), readable=found is not None
        )
    known = (b"hdlr", b"pitm", b"iinf", b"iloc", b"iprp", b"iref", b"idat", b"dinf", b"grpl")
    hdlr, iref = only(b"hdlr"), only(b"iref")
    references = _references(data, iref) if iref else ()
    targets, sources = _links(references)
    return Listing(
        brand=data[boxes[0].start : boxes[0].start + 4],
        boxes=boxes,
        primary=primary,
        items=items,
        references=references,
        handler=data[hdlr.start + 24 : hdlr.end].rstrip(b"\0") if hdlr else b"",
        strange=tuple(x for x in inside if x.name not in known),
        _targets=targets,
        _sources=sources,
    )


def _links(references: tuple[Reference, ...]) -> tuple[Links, Links]:
    targets: dict[tuple[bytes, int], list[int]] = {}
    sources: dict[tuple[bytes, int], list[int]] = {}
    for one in references:
        targets.setdefault((one.sort, one.source), []).extend(one.targets)
        for target in dict.fromkeys(one.targets):
            sources.setdefault((one.sort, target), []).append(one.source)
    return targets, sources


def content(data: bytes, item: Item) -> bytes:
    """All bytes of an item. Raises Damaged where they are not all there."""
    if not item.readable or not item.spans:
        raise Damaged("A part of the picture is not in the file.")
    if sum(end - start for start, end in item.spans) > len(data):
        raise Damaged(_BAD)
    if any(end > len(data) for _, end in item.spans):
        raise Damaged("The picture is cut off before its end.")
    return b"".join(data[start:end] for start, end in item.spans)


def _entries(data: bytes, iinf: b.Box) -> list[tuple[int, bytes, bytes, bytes]]:
    """Number, type, name and MIME type of each entry (8.11.6)."""
    reader = b.Reader(data, iinf.start, iinf.end)
    version, _ = reader.version()
    reader.take(2 if version == 0 else 4)
    out = []
    for infe in b.walk(data, reader.at, iinf.end):
        one = b.Reader(data, infe.start, infe.end)
        version, _ = one.version()
        if infe.name != b"infe" or version not in (2, 3):
            continue
        number = one.take(2 if version == 2 else 4)
        one.take(2)
        sort = one.bytes(4)
        title, _, rest = data[one.at : infe.end].partition(b"\0")
        out.append((number, sort, title, rest.partition(b"\0")[0]))
        if len(out) > limits.MAX_ITEMS:
            raise TooLarge("The file lists more pictures than any program writes.")
    return out


def _spans(data: bytes, iloc: b.Box, idat: b.Box | None) -> dict[int, tuple[tuple[int, int], ...] | None]:
    """Where each item's bytes stand (8.11.3); None where they stand in a way that nobody uses for photos."""
    reader = b.Reader(data, iloc.start, iloc.end)
    version, _ = reader.version()
    sizes = reader.take(2)
    offset_size, length_size, base_size, index_size = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    count, total = reader.take(2 if version < 2 else 4), 0
    out: dict[int, tuple[tuple[int, int], ...] | None] = {}
    for _ in range(count):
        number = reader.take(2 if version < 2 else 4)
        method = reader.take(2) & 15 if version else 0
        elsewhere, base = reader.take(2), reader.take(base_size)
        spans, extents = [], reader.take(2)
        total += extents
        if total > limits.MAX_ITEMS * 4:
            raise TooLarge("The file consists of more parts than any program writes.")
        origin, end = (idat.start, idat.end) if method == 1 and idat else (0, len(data))
        for _ in range(extents):
            reader.take(index_size if version else 0)
            start, length = origin + base + reader.take(offset_size), reader.take(length_size)
            spans.append((start, start + length if length else max(start, end)))
        out[number] = tuple(spans) if not elsewhere and (method == 0 or (method == 1 and idat)) else None
    return out


def _properties(data: bytes, iprp: b.Box) -> dict[int, tuple[Property, ...]]:
    """Of each item (8.11.14), in their order."""
    parts = list(b.walk(data, iprp.start, iprp.end))
    ipco = next((x for x in parts if x.name == b"ipco"), None)
    if ipco is None:
        return {}
    known = [(x.name, data[x.start : x.end]) for x in b.walk(data, ipco.start, ipco.end)]
    out: dict[int, tuple[Property, ...]] = {}
    for ipma in (x for x in parts if x.name == b"ipma"):
        reader = b.Reader(data, ipma.start, ipma.end)
        version, flags = reader.version()
        wide = 2 if flags & 1 else 1
        for _ in range(reader.take(4)):
            number, own = reader.take(2 if version == 0 else 4), []
            for _ in range(reader.take(1)):
                entry = reader.take(wide)
                index = entry & ((1 << (8 * wide - 1)) - 1)
                if index > len(known):
                    raise Damaged(_BAD)
                if index:
                    own.append(Property(*known[index - 1], bool(entry >> (8 * wide - 1))))
            out.setdefault(number, tuple(own))
    return out


def _references(data: bytes, iref: b.Box) -> tuple[Reference, ...]:
    """Which item needs or describes which (8.11.12)."""
    reader = b.Reader(data, iref.start, iref.end)
    version, _ = reader.version()
    wide, out, total = 2 if version == 0 else 4, [], 0
    for one in b.walk(data, reader.at, iref.end):
        inner = b.Reader(data, one.start, one.end)
        source, count = inner.take(wide), inner.take(2)
        total += count
        if total > limits.MAX_LINKS:
            raise TooLarge("The file lists more pictures than any program writes.")
        out.append(Reference(one.name, source, tuple(inner.take(wide) for _ in range(count))))
    return tuple(out)
