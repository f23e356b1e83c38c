"""Ordinary things of an office that tell nobody's secret: signs, a calendar, notes, a mug, pens, a screen."""

from __future__ import annotations

from collections.abc import Sequence

from assets.demo.sheet import INK, Colour, Sheet

WHITE = (252, 252, 250)
GREEN = (18, 132, 84)
BLUE = (28, 74, 148)
GREY = (120, 124, 130)

Row = tuple[str, str | None]


def fire_exit() -> Sheet:
    """The green sign over a door."""
    sign = Sheet(420, 140, GREEN, corner=8)
    sign.frame((6, 6, 414, 134), WHITE, 3, corner=6)
    sign.bar(24, 24, 88, 116, WHITE)
    sign.bar(30, 30, 82, 116, GREEN)
    for points in (((50, 58), (60, 80), (48, 108)), ((60, 80), (74, 96)), ((50, 58), (38, 78)), ((52, 60), (72, 72))):
        sign.line(points, WHITE, 7)
    sign.disc(54, 44, 8, WHITE)
    sign.text(112, 44, "Fire exit", 46, WHITE, bold=True)
    sign.shape(((332, 58), (366, 58), (366, 44), (396, 70), (366, 96), (366, 82), (332, 82)), WHITE)
    return sign


def wash_your_hands() -> Sheet:
    """A laminated poster."""
    poster = Sheet(360, 480, (240, 247, 252), corner=10)
    poster.bar(0, 0, 360, 110, BLUE, corner=10)
    poster.bar(0, 60, 360, 110, BLUE)
    poster.text(30, 32, "Wash your hands", 34, WHITE, bold=True)
    for i, step in enumerate(("Use warm water", "Soap for 20 seconds", "Rinse well", "Dry with a paper towel")):
        y = 150 + i * 78
        poster.disc(58, y + 18, 24, (92, 160, 214))
        poster.text(51, y + 3, str(i + 1), 28, WHITE, bold=True)
        poster.text(100, y + 4, step, 23, INK)
    return poster


def calendar(month: str = "MARCH", first: int = 4, days: int = 31) -> Sheet:
    """A wall calendar; `first` is the weekday of the first, 0 for Monday."""
    page = Sheet(420, 400, WHITE, corner=4)
    page.bar(0, 0, 420, 84, (188, 62, 52), corner=4)
    page.text(30, 18, month, 46, WHITE, bold=True)
    for i, day in enumerate(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")):
        page.text(28 + i * 54, 102, day, 20, GREY)
    for date in range(1, days + 1):
        column, row = (date - 1 + first) % 7, (date - 1 + first) // 7
        page.text(30 + column * 54, 142 + row * 42, str(date), 21, (188, 62, 52) if column > 4 else INK)
    page.pen.ellipse((2 * 182, 2 * 222, 2 * 226, 2 * 260), outline=(40, 90, 180, 255), width=5)
    return page


def note(rows: Sequence[Row], colour: Colour = (253, 236, 130), size: float = 34, side: int = 300) -> Sheet:
    """A sticky note with handwriting."""
    paper = Sheet(side, side, colour)
    paper.bar(0, 0, side, 40, tuple(max(0, c - 8) for c in colour))  # type: ignore[arg-type]
    y = 48.0
    for text, kind in rows:
        if text:
            paper.hand(22, y, text, size, (36, 44, 96), kind)
        y += size * 1.42
    return paper


def mug(radius: int = 150, colour: Colour = (46, 104, 122)) -> Sheet:
    """A mug of tea seen from above."""
    side = radius * 2 + 120
    cup = Sheet(side, side, (0, 0, 0))
    cup.picture.paste((0, 0, 0, 0), (0, 0, *cup.picture.size))
    middle = side / 2
    cup.line(((middle + radius - 10, middle), (middle + radius + 44, middle)), colour, 34)
    cup.disc(middle, middle, radius, colour)
    cup.disc(middle, middle, radius - 12, tuple(min(255, c + 26) for c in colour))  # type: ignore[arg-type]
    cup.disc(middle + 4, middle + 6, radius - 22, (112, 66, 34))
    cup.disc(middle - 18, middle - 14, radius - 66, (124, 75, 40))
    return cup


def pen(length: int = 520, colour: Colour = (28, 54, 120)) -> Sheet:
    body = Sheet(length, 34, (0, 0, 0))
    body.picture.paste((0, 0, 0, 0), (0, 0, *body.picture.size))
    body.shape(((0, 17), (46, 5), (46, 29)), (196, 198, 202))
    body.bar(44, 3, length, 31, colour, corner=12)
    body.bar(60, 7, length - 30, 13, tuple(min(255, c + 60) for c in colour), corner=3)  # type: ignore[arg-type]
    body.bar(length - 190, 0, length - 20, 8, (204, 206, 210), corner=4)
    return body


def keyboard(width: int = 1100) -> Sheet:
    """A keyboard without letters on its keys."""
    board = Sheet(width, width * 34 // 100, (52, 55, 60), corner=18)
    key = (width - 40) / 15
    for row in range(5):
        x = 20 + row % 2 * key * 0.3
        while x < width - 20 - key * 0.6:
            wide = key * 5.5 if row == 4 and 3.4 * key < x < 4.6 * key else key
            right = min(x + wide, width - 16)
            board.bar(x + 3, 20 + row * key * 0.94, right - 3, 14 + (row + 1) * key * 0.94, (82, 86, 92), corner=6)
            x += wide
    return board


def monitor(inside: Sheet, rim: int = 26) -> Sheet:
    """A screen with a dark rim that shows a sheet of its own size."""
    width, height = inside.size
    case = Sheet(width + 2 * rim, height + 2 * rim + 20, (30, 32, 36), corner=18)
    case.picture.alpha_composite(inside.picture, (rim * 2, rim * 2))
    case.disc(width / 2 + rim, height + rim * 1.7 + 10, 5, (108, 196, 132))
    for planted in inside.planted:
        moved = tuple((x + rim, y + rim) for x, y in planted.polygon)
        case.planted.append(type(planted)(planted.text, planted.kind, moved))
    return case
