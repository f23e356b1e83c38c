"""Four office scenes and a portrait. Everybody and everything in them is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from assets.demo import props
from assets.demo.astronaut import astronaut
from assets.demo.props import Row
from assets.demo.room import Room
from assets.demo.sheet import Planted, Sheet

MARKER_BLUE, MARKER_RED, MARKER_GREEN, MARKER_BLACK = (34, 62, 140), (178, 44, 44), (26, 110, 74), (40, 42, 48)


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A finished picture (H x W x 3), the truth about it, and a wider view that only its thumbnail shows."""

    name: str
    pixels: np.ndarray
    planted: tuple[Planted, ...]
    wider: np.ndarray


def whiteboard() -> Scene:
    """A rota on a whiteboard, with a sign and a poster beside it."""
    room = Room(2760, 1800, 11)
    room.wall((206, 202, 190))
    room.wood((120, 92, 66), 1650)
    room.shadow([(0, 1600), (2760, 1600), (2760, 1660), (0, 1660)], 0.25, 14)
    room.beam([(150, 0), (760, 0), (1380, 1800), (560, 1800)], 0.16, 40)
    room.beam([(880, 0), (1200, 0), (1900, 1800), (1520, 1800)], 0.13, 40)
    room.put(_frame(_rota()), [(188, 250), (1762, 172), (1786, 1372), (150, 1290)], lift=22)
    room.lay(props.fire_exit(), 2105, 210, 1.5, 1.05)
    room.lay(props.wash_your_hands(), 2110, 690, -1.2, 1.12)
    room.lay(props.calendar(), 2120, 1240, 1.4, 0.98)
    room.lay(props.note((("Key safe", None), ("is by the", None), ("blue door", None))), 1640, 1300, 6, 0.8, lift=8)
    room.lay(_ward_list(), 2590, 760, 2)
    room.light(0.3, 0.1, 0.6, 0.14, 0.03)
    room.light(0.95, 1.0, 0.6, -0.2)
    return _cropped("whiteboard", room, 2400)


def _rota() -> Sheet:
    board = Sheet(1500, 1080, (246, 247, 246))
    board.hand(60, 40, "Duty rota - week 12", 66, MARKER_BLUE)
    board.wave(60, 720, 132, MARKER_BLUE, 4)
    team = (
        ("Mon", "Daniel Whitfield", "07700 900142"),
        ("Tue", "Priya Raman", "07700 900377"),
        ("Wed", "Margaret Okafor", "020 7946 0823"),
        ("Thu", "Tomasz Nowak", "07700 900516"),
        ("Fri", "Sian Llewellyn", "01632 960458"),
    )
    for i, (day, name, phone) in enumerate(team):
        y = 178 + i * 100
        board.hand(70, y, day, 52, MARKER_RED)
        board.hand(240, y, name, 52, MARKER_BLACK, "name")
        board.hand(830, y, phone, 50, MARKER_BLUE, "phone")
        board.wave(60, 1250, y + 80, (150, 154, 160), 2)
    case = board.hand(70, 730, "Case CW/2024/01873", 46, MARKER_RED, "record_number")
    board.hand(84 + case, 730, "- home visit 2 pm", 46, MARKER_RED)
    ask = board.hand(70, 818, "ask for", 44, MARKER_BLACK)
    board.hand(84 + ask, 818, "Mrs Beatrice Holloway", 44, MARKER_BLACK, "name")
    board.hand(70, 940, "Team meeting every Thursday", 42, MARKER_GREEN)
    board.hand(930, 950, "bring cake!", 42, MARKER_GREEN)
    board.frame((1310, 60, 1440, 190), MARKER_GREEN, 4, corner=60)
    board.line(((1345, 110), (1346, 118)), MARKER_GREEN, 10)
    board.line(((1402, 110), (1403, 118)), MARKER_GREEN, 10)
    board.line(((1340, 142), (1358, 160), (1392, 160), (1410, 142)), MARKER_GREEN, 5)
    return board


def _frame(board: Sheet) -> Sheet:
    """An aluminium frame with a tray of pens round a board."""
    rim, (width, height) = 30, board.size
    outer = Sheet(width + 2 * rim, height + 2 * rim + 44, (186, 190, 194), corner=10)
    outer.frame((4, 4, width + 2 * rim - 4, height + 2 * rim - 4), (214, 217, 220), 5, corner=8)
    outer.picture.alpha_composite(board.picture, (rim * 2, rim * 2))
    outer.bar(0, height + rim + 8, width + 2 * rim, height + 2 * rim + 40, (160, 164, 170), corner=8)
    for i, colour in enumerate((MARKER_RED, MARKER_BLUE, MARKER_GREEN)):
        left = 240 + i * 190
        outer.bar(left, height + rim + 22, left + 150, height + rim + 48, (244, 244, 242), corner=8)
        outer.bar(left, height + rim + 22, left + 50, height + rim + 48, colour, corner=8)
    outer.bar(1010, height + rim + 12, 1180, height + rim + 50, (66, 70, 78), corner=6)
    for planted in board.planted:
        moved = tuple((x + rim, y + rim) for x, y in planted.polygon)
        outer.planted.append(Planted(planted.text, planted.kind, moved))
    return outer


def _ward_list() -> Sheet:
    """What stands beyond the edge of the finished photo: only the thumbnail shows it."""
    paper = Sheet(280, 400)
    paper.text(20, 24, "Visits today", 30, bold=True)
    paper.lines(20, 90, (("Mr Alan Prowse", "name"), ("Ms Ivy Tennant", "name")), 30)
    return paper


def desk() -> Scene:
    """A desk from above with an envelope and a letter from a hospital: 12 megapixels, small print."""
    room = Room(4000, 3000, 23)
    room.wood((160, 122, 88), boards=750)
    room.beam([(300, 0), (1500, 0), (2900, 3000), (1500, 3000)], 0.14, 60)
    room.beam([(1800, 0), (2600, 0), (4000, 2400), (4000, 3000), (3300, 3000)], 0.12, 60)
    room.lay(props.keyboard(1500), 2820, 190, -3, lift=16)
    room.lay(_hospital_letter(), 1330, 1610, -7, 1.02, tilt=0.035, lift=9)
    room.lay(_envelope(), 2900, 1330, 8, 1.06, tilt=0.02, lift=13)
    room.lay(props.mug(190), 3560, 640, 24, lift=44, shadow=0.42)
    room.lay(props.pen(760), 2620, 2090, -24, lift=15, shadow=0.42)
    room.lay(props.note((("Post by", None), ("Friday", None), ("2nd class", None)), size=42), 3480, 2330, -9, 1.25)
    room.lay(_business_card(), 2560, 2620, 5, 1.0)
    room.light(0.35, 0.2, 0.7, 0.08, 0.02)
    room.light(0.0, 1.0, 0.6, -0.22)
    return _cropped("desk", room, 4000)


def _hospital_letter() -> Sheet:
    page = Sheet(1600, 2240, (250, 250, 246))
    page.bar(0, 0, 1600, 26, (0, 94, 150))
    page.text(960, 80, "Fernleigh General Hospital", 44, (0, 94, 150), bold=True)
    page.text(960, 144, "Department of Cardiology", 32, (90, 96, 104))
    address: tuple[Row, ...] = (
        ("Mrs Beatrice Holloway", "name"),
        ("17 Larkspur Crescent", "address"),
        ("Netherwick", "address"),
        ("QX4 7HN", "postcode"),
    )
    page.lines(130, 300, address, 40)
    page.text(960, 310, "NHS number:", 34)
    page.text(1180, 308, "999 412 3564", 37, kind="nhs_number", bold=True)
    page.text(960, 372, "Date of birth:", 34)
    page.text(1180, 372, "14/02/1951", 36, kind="birth_date")
    page.text(960, 434, "Hospital no:", 34)
    page.text(1180, 434, "FG 583 1207", 36, kind="record_number")
    dear = page.text(130, 640, "Dear", 40)
    page.text(142 + dear, 640, "Mrs Holloway,", 40, kind="name")
    page.text(130, 730, "Your appointment", 48, bold=True)
    body = (
        "Thank you for coming to the clinic. Please bring a list of",
        "your tablets and this letter with you. You may eat and",
        "drink as usual. The visit takes about forty minutes.",
        "",
        "If you cannot come, tell us as early as you can, so that",
        "we can offer the time to somebody else. Parking is free",
        "for the first two hours. There is a cafe on the ground floor.",
    )
    y = page.lines(130, 830, tuple((line, None) for line in body), 38, 1.6)
    page.text(130, y + 30, "Questions? Ring the ward:", 38)
    page.text(610, y + 30, "0113 496 0728", 38, kind="phone")
    page.text(130, y + 180, "Yours sincerely", 38)
    page.hand(140, y + 262, "H. Ashworth", 74, (30, 48, 120), "name")
    page.text(130, y + 400, "Dr Helen Ashworth", 38, kind="name")
    page.text(130, y + 456, "Consultant", 34)
    page.text(130, 2150, "Printed on recycled paper", 24, (130, 134, 140))
    page.text(1010, 2150, "helen.ashworth@fernleigh.example", 26, (90, 94, 100), "email")
    return page


def _envelope() -> Sheet:
    paper = Sheet(1360, 820, (232, 214, 178), corner=6)
    paper.line(((0, 0), (680, 250), (1360, 0)), (214, 194, 156), 4)
    paper.bar(1150, 60, 1300, 240, (186, 62, 70), corner=4)
    paper.frame((1158, 68, 1292, 232), (240, 214, 210), 4)
    paper.text(1180, 92, "2nd", 44, (250, 236, 232), bold=True)
    paper.disc(1222, 184, 28, (214, 112, 116))
    for i in range(5):
        paper.wave(840, 1240, 90 + i * 30, (120, 110, 100), 4)
    for i, (text, kind) in enumerate(
        (
            ("Mr Colin Hargreaves", "name"),
            ("Flat 3, 42 Tannery Row", "address"),
            ("Little Oxbury", "address"),
            ("QX9 2DL", "postcode"),
        )
    ):
        paper.hand(330, 330 + i * 100, text, 66, (34, 40, 84), kind)
    return paper


def _business_card() -> Sheet:
    card = Sheet(680, 400, (250, 248, 244), corner=8)
    card.bar(0, 0, 22, 400, (46, 104, 122))
    card.text(70, 60, "Aisha Rahman", 50, kind="name", bold=True)
    card.text(70, 128, "Housing adviser", 32, (100, 104, 110))
    card.text(70, 230, "07700 900264", 34, kind="phone")
    card.text(70, 284, "aisha.rahman@oxbury.example", 32, kind="email")
    return card


def screen() -> Scene:
    """A client's record on a screen, notes stuck to its rim."""
    room = Room(2400, 1800, 37)
    room.wall((150, 166, 172))
    room.wood((150, 112, 78), 1330)
    room.shadow([(0, 1290), (2400, 1290), (2400, 1345), (0, 1345)], 0.3, 16)
    room.light(0.45, 0.35, 0.5, 0.3, 0.0)
    room.shadow([(760, 1390), (1560, 1390), (1700, 1500), (640, 1500)], 0.4, 30)
    stand = Sheet(420, 300, (46, 48, 54), corner=14)
    room.put(stand, [(1000, 1120), (1290, 1120), (1330, 1430), (960, 1430)], lift=14)
    room.put(props.monitor(_record()), [(330, 150), (2010, 92), (2030, 1236), (316, 1180)], lift=30, glow=0.0)
    room.lay(props.note((("Call back", None), ("Mr Prowse", "name"), ("01632 960271", "phone"))), 2090, 420, 7)
    room.lay(props.note((("Tea fund", None), ("2 pounds", None)), (188, 226, 170)), 2110, 800, -5, 0.85)
    room.put(props.keyboard(1150), [(640, 1500), (1640, 1490), (1740, 1740), (540, 1760)], lift=12)
    room.lay(props.mug(130, (150, 66, 58)), 1960, 1560, 12, lift=34, shadow=0.42)
    room.light(0.95, 0.1, 0.35, 0.1, 0.04)
    room.light(0.0, 1.0, 0.5, -0.2)
    return _cropped("screen", room, 2400)


def _record() -> Sheet:
    window = Sheet(1620, 1060, (244, 246, 249))
    window.bar(0, 0, 1620, 78, (38, 70, 112))
    window.text(36, 20, "Client record", 36, (250, 250, 252), bold=True)
    for i, name in enumerate(("Search", "Tasks", "Help")):
        window.text(1220 + i * 130, 24, name, 27, (204, 216, 232))
    window.bar(0, 78, 300, 1060, (226, 231, 238))
    for i, name in enumerate(("Summary", "Contacts", "Visits", "Letters", "Notes")):
        if i == 0:
            window.bar(0, 118, 300, 176, (202, 214, 230))
        window.text(40, 130 + i * 64, name, 28)
    window.disc(420, 210, 62, (176, 190, 206))
    window.disc(420, 192, 24, (236, 240, 244))
    window.bar(380, 222, 460, 252, (236, 240, 244), corner=20)
    window.text(520, 150, "Gwendolyn Fairbrother", 50, kind="name", bold=True)
    window.text(520, 222, "Open since spring", 28, (100, 108, 118))
    rows = (
        ("Date of birth", "03 September 1968", "birth_date"),
        ("NI number", "QQ 12 34 56 C", "ni_number"),
        ("Address", "8 Mossgate Lane, Netherwick", "address"),
        ("Postcode", "QX2 5BT", "postcode"),
        ("Mobile", "07700 900689", "phone"),
        ("E-mail", "g.fairbrother@post.example", "email"),
        ("Record", "REF-0047-5521", "record_number"),
    )
    for i, (label, value, kind) in enumerate(rows):
        y = 320 + i * 62
        window.bar(350, y + 50, 1560, y + 52, (220, 224, 230))
        window.text(360, y, label, 30, (100, 108, 118))
        window.text(640, y, value, 31, kind=kind)
    window.bar(350, 790, 1560, 1010, (255, 255, 255), corner=10)
    window.frame((350, 790, 1560, 1010), (214, 220, 228), 2, corner=10)
    window.text(380, 808, "Last note", 28, bold=True)
    spoke = window.text(380, 862, "Spoke with her neighbour,", 26)
    window.text(388 + spoke, 862, "Mr Rupert Quayle.", 26, kind="name")
    window.text(380, 906, "The heating works again. Next visit in two weeks.", 26)
    window.text(380, 950, "All forms have been sent.", 26)
    return window


def badge() -> Scene:
    """A staff badge and notes on a cork board."""
    room = Room(1800, 2400, 41)
    room.cork((176, 138, 100))
    room.beam([(0, 300), (1800, 1100), (1800, 1700), (0, 900)], 0.15, 50)
    ribbon = Sheet(60, 900, (36, 84, 150))
    for i in range(9):
        ribbon.bar(0, i * 100 + 40, 60, i * 100 + 46, (70, 116, 178))
    room.put(ribbon, [(790, -20), (846, -20), (932, 900), (884, 904)], lift=10)
    room.put(ribbon, [(1090, -20), (1146, -20), (964, 904), (916, 900)], lift=10)
    clip = Sheet(90, 110, (196, 199, 204), corner=16)
    room.lay(clip, 924, 930, 2, lift=8)
    room.lay(_badge(), 925, 1370, 3.5, 1.08, lift=16)
    room.lay(
        props.note(
            (("Ring Mrs", "name"), ("Hargreaves", "name"), ("re spare key", None), ("01632 960812", "phone")), size=36
        ),
        390,
        560,
        -6,
        1.2,
    )
    room.lay(
        props.note((("Water the", None), ("plants on", None), ("Fridays", None)), (248, 190, 200)), 1420, 640, 5, 1.1
    )
    room.lay(
        props.note((("Parking:", None), ("Otis Bramwell", "name"), ("bay 7", None)), (176, 214, 240), 38),
        390,
        1930,
        4,
        1.15,
    )
    room.lay(props.fire_exit(), 1330, 2190, -2, 1.1)
    for x, y, colour in ((390, 402, (196, 52, 52)), (1420, 500, (52, 110, 190)), (390, 1775, (240, 190, 60))):
        room.shadow([(x - 10, y), (x + 26, y + 8), (x + 30, y + 36), (x, y + 30)], 0.4, 6)
        pin = Sheet(56, 56, colour, corner=28)
        pin.disc(20, 19, 8, tuple(min(255, c + 60) for c in colour))  # type: ignore[arg-type]
        room.lay(pin, x, y, shadow=0)
    room.light(0.2, 0.2, 0.9, 0.08, 0.02)
    room.light(1.0, 1.0, 0.8, -0.2)
    return _cropped("badge", room, 1792)  # whole blocks, as from a phone, so that it can be turned without loss


def _badge() -> Sheet:
    card = Sheet(560, 820, (250, 251, 252), corner=34)
    card.bar(0, 0, 560, 150, (22, 92, 128), corner=34)
    card.bar(0, 90, 560, 150, (22, 92, 128))
    card.bar(220, 26, 340, 48, (188, 142, 96), corner=11)
    card.text(148, 78, "Fernleigh General", 34, (250, 250, 250), bold=True)
    card.bar(160, 190, 400, 480, (204, 214, 222), corner=10)
    card.disc(280, 300, 62, (146, 160, 174))
    card.bar(190, 386, 370, 560, (146, 160, 174), corner=80)
    card.bar(150, 481, 410, 570, (250, 251, 252))
    card.text(84, 520, "Nadia Kowalczyk", 50, kind="name", bold=True)
    card.text(84, 592, "Staff nurse", 36, (96, 102, 110))
    card.text(84, 664, "Staff no. 40718-22", 34, kind="record_number")
    dice, x = np.random.default_rng(5), 84.0
    while x < 460:
        wide = float(dice.choice([3, 3, 5, 8]))
        card.bar(x, 732, x + wide, 786, (34, 36, 40))
        x += wide + float(dice.choice([3, 4, 7]))
    return card


def portrait() -> Scene:
    """A framed portrait on the wall and a video call: a real face twice. Raises FileNotFoundError without it."""
    face = astronaut()
    room = Room(2400, 1800, 53)
    room.wall((196, 190, 176))
    room.wood((142, 104, 72), 1420)
    room.shadow([(0, 1376), (2400, 1376), (2400, 1430), (0, 1430)], 0.3, 16)
    room.beam([(300, 0), (900, 0), (1500, 1500), (800, 1500)], 0.13, 45)
    room.lay(_framed(face), 520, 640, -1.2, lift=26)
    room.lay(props.calendar("JUNE", 5, 30), 2110, 330, 1.5, 0.95)
    stand = Sheet(360, 260, (46, 48, 54), corner=12)
    room.put(stand, [(1320, 1180), (1580, 1180), (1610, 1500), (1290, 1500)], lift=14)
    room.put(props.monitor(_call(face), 22), [(905, 420), (1985, 470), (1975, 1262), (915, 1268)], lift=26)
    room.put(props.keyboard(1000), [(1010, 1560), (1880, 1570), (1960, 1770), (930, 1764)], lift=12)
    room.lay(props.mug(120, (62, 120, 92)), 640, 1610, 160, lift=32, shadow=0.42)
    room.lay(props.note((("Smile!", None), ("Team photo", None), ("on Monday", None)), size=38), 2170, 800, 4, 0.95)
    room.light(0.3, 0.1, 0.6, 0.1, 0.02)
    room.light(1.0, 1.0, 0.6, -0.18)
    return _cropped("portrait", room, 2400)


# Where the face is in the 512 x 512 astronaut picture: forehead to chin, ear to ear.
FACE = ((178, 46), (272, 46), (272, 182), (178, 182))


def _face_at(left: float, top: float, scale: float) -> Planted:
    return Planted("", "face", tuple((left + x * scale, top + y * scale) for x, y in FACE))


def _framed(face: Image.Image) -> Sheet:
    frame = Sheet(640, 720, (74, 52, 38))
    frame.frame((8, 8, 632, 712), (110, 80, 58), 6)
    frame.bar(44, 44, 596, 676, (244, 241, 233))
    print_ = face.crop((60, 0, 460, 470)).resize((440, 517), Image.Resampling.LANCZOS)
    frame.picture_at(print_, 100, 84)
    frame.planted.append(_face_at(100 - 60 * 1.1, 84, 1.1))
    frame.text(196, 624, "Employee of the year", 26, (92, 80, 66))
    return frame


def _call(face: Image.Image) -> Sheet:
    window = Sheet(1200, 860, (32, 36, 42))
    view = face.crop((0, 0, 512, 330)).resize((1130, 728), Image.Resampling.LANCZOS)
    window.picture_at(view, 35, 28)
    window.planted.append(_face_at(35, 28, 1130 / 512))
    window.bar(60, 690, 430, 740, (20, 22, 26), corner=10)
    window.text(80, 696, "Rosalind Penhale", 32, (246, 246, 246), "name")
    window.bar(900, 560, 1140, 735, (72, 84, 98), corner=12)
    window.disc(1020, 630, 34, (140, 152, 166))
    window.bar(966, 676, 1074, 735, (140, 152, 166), corner=30)
    for i, colour in enumerate(((70, 76, 86), (70, 76, 86), (200, 58, 54))):
        window.disc(510 + i * 90, 808, 32, colour)
        window.disc(510 + i * 90, 808, 10, (240, 240, 240))
    return window


def _cropped(name: str, room: Room, width: int) -> Scene:
    """What the camera was cropped to; text that lies outside is not in the truth."""
    seen = room.photographed()
    inside = tuple(p for p in room.planted if max(x for x, _ in p.polygon) < width)
    return Scene(name, np.ascontiguousarray(seen[:, :width]), inside, seen)


SCENES: dict[str, Callable[[], Scene]] = {
    "whiteboard": whiteboard,
    "desk": desk,
    "screen": screen,
    "badge": badge,
    "portrait": portrait,
}
