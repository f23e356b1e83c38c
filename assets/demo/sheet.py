"""A flat sheet to draw on (paper, board, screen) that remembers where its text stands."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Point = tuple[float, float]

INK = (38, 40, 52)
FINE = 2  # sheets are drawn at twice their size and shrunk, for smooth edges


@dataclass(frozen=True, slots=True)
class Planted:
    """Text (or a face) that was drawn: `kind` is a kind's name, None for ordinary text; `polygon` in pixels."""

    text: str
    kind: str | None
    polygon: tuple[Point, ...]


def font(size: float) -> ImageFont.FreeTypeFont:
    """Pillow's built-in font: no font files are needed."""
    made = ImageFont.load_default(size)
    assert isinstance(made, ImageFont.FreeTypeFont), "Pillow was built without FreeType"
    return made


class Sheet:
    """`width` x `height` pixels of one colour with rounded corners; what is drawn later lies on top."""

    def __init__(self, width: int, height: int, colour: Colour = (252, 252, 249), corner: int = 0) -> None:
        self.size = (width, height)
        self.picture = Image.new("RGBA", (width * FINE, height * FINE), (*colour, 0))
        box = (0, 0, width * FINE - 1, height * FINE - 1)
        ImageDraw.Draw(self.picture).rounded_rectangle(box, corner * FINE, fill=(*colour, 255))
        self.planted: list[Planted] = []

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.picture)

    def bar(self, left: float, top: float, right: float, bottom: float, colour: Colour, corner: float = 0) -> None:
        """A filled rectangle."""
        box = (left * FINE, top * FINE, right * FINE - 1, bottom * FINE - 1)
        self.pen.rounded_rectangle(box, corner * FINE, fill=(*colour, 255))

    def frame(self, box: Sequence[float], colour: Colour, width: float = 2, corner: float = 0) -> None:
        left, top, right, bottom = (c * FINE for c in box)
        self.pen.rounded_rectangle(
            (left, top, right, bottom), corner * FINE, outline=(*colour, 255), width=round(width * FINE)
        )

    def line(self, points: Sequence[Point], colour: Colour, width: float = 2) -> None:
        self.pen.line([(x * FINE, y * FINE) for x, y in points], (*colour, 255), round(width * FINE), joint="curve")

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.pen.ellipse([(x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE], colour)

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        self.pen.polygon([(x * FINE, y * FINE) for x, y in points], (*colour, 255))

    def wave(self, left: float, right: float, y: float, colour: Colour, width: float = 3) -> None:
        """A line drawn by hand."""
        dice = _dice(f"{left}{right}{y}")
        xs = np.linspace(left, right, max(3, int((right - left) / 60)))
        self.line([(float(x), y + float(dice.normal(0, 1.6))) for x in xs], colour, width)

    def picture_at(self, picture: Image.Image, left: float, top: float) -> None:
        """A picture in its own size, scaled to the sheet's drawing scale."""
        fine = picture.convert("RGBA").resize((picture.width * FINE, picture.height * FINE), Image.Resampling.LANCZOS)
        self.picture.alpha_composite(fine, (round(left * FINE), round(top * FINE)))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: Colour = INK,
        kind: str | None = None,
        bold: bool = False,
    ) -> float:
        """Printed text with its left top at (x, y); returns its width."""
        face, stroke, at = font(size * FINE), size * FINE / 30 if bold else 0, x * FINE
        left, top, right, bottom = self.pen.textbbox((at, y * FINE), text, face, stroke_width=stroke)
        if bold:
            for letter, following in zip(text, [*text[1:], ""], strict=True):  # wider set: strokes must not touch
                self.pen.text((at, y * FINE), letter, (*colour, 255), face, stroke_width=stroke)
                at += face.getlength(letter + following) - face.getlength(following) + stroke * 1.6
            right = at
        else:
            self.pen.text((at, y * FINE), text, (*colour, 255), face)
        self._note(text, kind, (left / FINE, top / FINE, right / FINE, bottom / FINE))
        return (right - left) / FINE

    def lines(
        self,
        x: float,
        y: float,
        rows: Sequence[tuple[str, str | None]],
        size: float,
        gap: float = 1.45,
        colour: Colour = INK,
    ) -> float:
        """Printed lines below each other, each (text, kind); returns the y below the last."""
        for text, kind in rows:
            if text:
                self.text(x, y, text, size, colour, kind)
            y += size * gap
        return y

    def hand(self, x: float, y: float, text: str, size: float, colour: Colour = INK, kind: str | None = None) -> float:
        """Text as a hand would write it: every letter leans, sits and turns a little differently; returns its width."""
        dice, face = _dice(text), font(size * FINE)
        at, boxes = x * FINE, []
        drift = float(dice.normal(0, 0.012))
        for letter in text:
            if letter != " ":
                boxes.append(self._letter(letter, at, y * FINE + drift * (at - x * FINE), face, colour, dice))
            at += face.getlength(letter) * float(dice.normal(0.97, 0.03)) + size * FINE * 0.015
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
        self._note(text, kind, (left / FINE, top / FINE, right / FINE, bottom / FINE))
        return (right - left) / FINE

    def _letter(
        self, letter: str, x: float, y: float, face: ImageFont.FreeTypeFont, colour: Colour, dice: np.random.Generator
    ) -> tuple[float, float, float, float]:
        side = round(face.size * 2)
        tile = Image.new("L", (side, side), 0)
        base = (side * 0.25, side * 0.25)
        ImageDraw.Draw(tile).text(base, letter, 255, face, stroke_width=face.size / 34)
        lean = 0.16 + float(dice.normal(0, 0.03))
        tile = tile.transform(
            tile.size, Image.Transform.AFFINE, (1, lean, -lean * side / 2, 0, 1, 0), Image.Resampling.BICUBIC
        )
        tile = tile.rotate(float(dice.normal(0, 2.5)), Image.Resampling.BICUBIC)
        left, top = round(x - base[0]), round(y - base[1] + float(dice.normal(0, 0.025)) * face.size)
        self.picture.paste((*colour, 255), (left, top), tile)
        inner = tile.getbbox() or (0, 0, 1, 1)
        return left + inner[0], top + inner[1], left + inner[2], top + inner[3]

    def _note(self, text: str, kind: str | None, box: tuple[float, float, float, float]) -> None:
        left, top, right, bottom = box
        self.planted.append(Planted(text, kind, ((left, top), (right, top), (right, bottom), (left, bottom))))

    def finished(self) -> np.ndarray:
        """H x W x 4 float32, 0 to 1, colours multiplied by alpha."""
        small = self.picture.resize(self.size, Image.Resampling.BOX)
        array = np.asarray(small, dtype=np.float32) / 255
        array[..., :3] *= array[..., 3:]
        return array


def _dice(text: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(text.encode()))
