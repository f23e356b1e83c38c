"""Lines of addresses are told by how people write them, and what only looks like one stays in sight."""

from __future__ import annotations

from functools import cache

import pytest

from scrubber.classify import load
from scrubber.classify.judge import RuleJudge
from scrubber.contracts import Line
from scrubber.model.kinds import Kind

PLACES = (Kind.ADDRESS, Kind.POSTCODE)


@cache
def judge() -> RuleJudge:
    return load()


def covered(text: str) -> float:
    """The share of a line's characters that is hidden as an address."""
    (spans,) = judge().judge([Line(text)])
    own = {at for s in spans if s.kind in PLACES and s.confidence >= 0.5 for at in range(s.start, s.end)}
    return len(own) / len(text)


@pytest.mark.parametrize(
    "text",
    [
        # a town with its county, state or province
        "Sedbergh, Cumbria", "Holmfirth, W. Yorks", "Bungay, Suffolk", "nr Malmesbury, Wilts", "Rhayader, Powys",
        "Tobermory, Isle of Mull", "Great Malvern, Worcs", "Ballybofey, Co. Donegal", "Cork, Co Cork",
        "Tulsa, OK", "Duluth MN", "Kelowna, B.C.", "Grand Rapids, Michigan", "Wagga Wagga NSW", "Moose Jaw, Sask.",
        "New Haven, Conn.", "whitby, north yorkshire",
        # districts as they were and are
        "London S.E.15", "Ormskirk L39", "Sheffield S10",
        # homes without a number
        "Pinewood, Heath Drive", "The Manse, Kilmelford", "Old School House, Melmerby", "Bank House Farm, Longnor",
        "Tyn-y-Coed, Llanrwst", "Gortnamona, Tullamore", "Narrowboat Heron, Braunston Marina",
        "Flats 4-9 Kershaw House", "Croft 7, Balallan",
        # streets that end in words of other sorts
        "21 Kingfisher Reach", "19 Badgers Holt", "8 Juniper Brook", "1a Tanyard", "6 Saltings Cove", "17 Cty Hwy M",
        "Star Route 7", "Site 12 Box 4 RR 2", "77 Bloor St W, Unit 1204",
        # abroad
        "Schillerplatz 2", "Ringstr 19", "Zur alten Post 9", "Straße der Einheit 15", "Postfach 10 22 44",
        "Postbus 1402", "6 square des Acacias", "Lieu-dit Le Bourg", "Résidence Les Glycines", "Appt 24, 3e étage",
        "2 place de l'Église",
        "C/Goya 88", "C/. San Juan nº 5", "Rambla Nova 12", "P.zza Dante 8", "Chaussée de Wavre 210", "Grote Markt 14",
        "Piłsudskiego 8/10", "Praceta dos Lírios, lote 5", "Beco do Forno 3", "15 Sráid an Droichid",
        "Larch House, Rm 31",
        # houses and villages
        "Apple Tree House, Sway", "Thatched Cottage, Wool", "Sunnyside, Kelbrook", "Spindles, West Lavington",
        "Mill Race, Elstead", "2 Hen Ysgol", "28a Broadway", "8 Churchill R oad", "6 Oakwood Dr ive",
    ],
)  # fmt: skip
def test_lines_of_addresses_are_hidden(text: str) -> None:
    assert covered(text) >= 0.7


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("mum at 36 ferndale", "36 ferndale"),
        ("parcel for no 12", "no 12"),
        ("Decant 12 Mersey Ct to 40 Dee Ct", "12 Mersey Ct"),
    ],
)
def test_addresses_in_notes_are_hidden(text: str, what: str) -> None:
    (spans,) = judge().judge([Line(text)])
    assert any(what in text[s.start : s.end] for s in spans if s.kind in PLACES and s.confidence >= 0.5)


@pytest.mark.parametrize(
    "text",
    [
        "Visit Cornwall", "Best of Devon", "Radio Norfolk", "Made in Yorkshire", "Devon, Cornwall", "Pure Kent",
        "Lancashire, Yorkshire, Cheshire", "Paris, Milan, New York", "Sussex Wildlife Trust", "Essex 214-6",
        "Oxford A40", "Leeds M1", "Paris 2024", "Berlin 1936", "Gate 22 Malaga", "Unit 7 Fractions", "Flat 20% off",
        "Riverside, Lakeside", "Brookside, Emmerdale", "Hair, Beauty", "Sale, Saturday", "Woodside, Ward 4",
        "2 Hen Party", "Broadway", "42 Broadway shows", "8 Ways To Win", "Willow, Ash, Oak", "3 Corner Piece",
        "12 Chicken Pieces", "Piazza Italia Pizzeria", "Str 18 Dex 12", "No 12 bus",
        "12 Square Meals",
        "Platform 4 Leeds", "Lot 12 Victorian dresser", "Passage 3", "Villa 2 Arsenal 1", "Gill reach 4",
    ],
)  # fmt: skip
def test_what_only_looks_like_an_address_stays_in_sight(text: str) -> None:
    assert covered(text) == 0


def in_block(*rows: str) -> list[str]:
    """The rows of a block of which most is hidden as an address."""
    lines = [Line(row, "block", "column", n) for n, row in enumerate(rows)]
    own = []
    for line, spans in zip(lines, judge().judge(lines), strict=True):
        held = {at for s in spans if s.kind in PLACES and s.confidence >= 0.5 for at in range(s.start, s.end)}
        if 2 * len(held) > len(line.text):
            own.append(line.text)
    return own


@pytest.mark.parametrize(
    "rows",
    [
        ("Mrs E Tattersall", "Rose Bank", "Back Lane", "Hutton Rudby", "Yarm", "TS15 0HU"),
        ("Mr & Mrs Pell", "6 The Dell", "Rowde", "Devizes", "Wilts"),
        ("Siobhan Keane", "Curraheen", "Tralee", "Co. Kerry", "V92 XK31"),
        ("Mr B Hogan", "3/27 Kooyong Rd", "Armadale", "VIC 3143"),
    ],
)
def test_rows_of_an_address_stand_together(rows: tuple[str, ...]) -> None:
    assert in_block(*rows) == list(rows[1:])


def test_rows_of_things_and_towns_are_no_address() -> None:
    assert in_block("Menu", "12 Crunchy Taco", "8 Beef Burrito", "4 Nachos", "2 Churros") == []
    towns = [Line(town, "b", "c", n) for n, town in enumerate(("Leeds", "Bradford", "Wakefield", "Halifax"))]
    assert all(s.confidence < 0.5 for spans in judge().judge(towns) for s in spans)
