"""Cluttered rooms: notes, cards and forms of the collection, pasted small, tilted and dim into its everyday photos.

The collection has no photos of rooms in which text hangs and lies about, so these stand in for them. Whatever text an
everyday photo shows by itself isn't known and doesn't count. The same seed draws the same rooms.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

Picture = npt.NDArray[np.uint8]
Corners = npt.NDArray[np.float32]  # N x 2

LONG = 2048  # pixels of a room's long side
NOTES = 4  # that are tried in each room
LINES = (1, 8)  # of a note
HEIGHTS = (10.0, 30.0)  # of its middle line, in pixels of the room
LEAST_HEIGHT = 7.0  # of a line that counts
UPSIDE_DOWN, ON_ITS_SIDE = 0.15, 0.1  # share of notes
TILT, ASKEW = 14.0, 0.1  # degrees (standard deviation), and how far a corner strays, as a share of the note's side
LIGHT, CONTRAST = (0.35, 1.0), (0.45, 1.0)  # of a note, as shares of its own
BLUR = 0.05  # of a line's height, at most
GRAIN, QUALITY = 3.0, 80


@dataclass(frozen=True, slots=True, eq=False)
class Note:
    """A part of a photo with text on it, and the outlines of its lines with their tags."""

    pixels: Picture
    lines: list[tuple[Corners, list[str]]]

    @property
    def height(self) -> float:
        return float(np.median([_height(corners) for corners, _ in self.lines]))


def draw(data: Path, folder: Path, rooms: int, seed: int) -> Path:
    """So many rooms in `folder/photos`, and their truth in `folder/truth.json`, whose path is the answer."""
    chance = np.random.default_rng(seed)
    work = [p for p in json.loads((data / "text" / "truth.json").read_text("utf-8")) if p["set"] == "work"]
    scenes = sorted((data / "faces" / "photos").glob("coco-*.jpg"))
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    truth = []
    for at, scene in enumerate(chance.permutation(len(scenes))[:rooms]):
        room, regions = _room(data / "text", work, _opened(scenes[scene]), chance)
        file = f"photos/room-{seed}-{at:03}.jpg"
        Image.fromarray(room).save(folder / file, quality=QUALITY)
        height, width = room.shape[:2]
        truth.append({"file": file, "set": "rooms", "w": width, "h": height, "regions": regions})
    path = folder / "truth.json"
    path.write_text(json.dumps(truth), "utf-8")
    return path


def _opened(path: Path) -> Picture:
    with Image.open(path) as picture:
        return np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))


def _room(
    folder: Path, work: list[dict[str, Any]], scene: Picture, chance: np.random.Generator
) -> tuple[Picture, list[dict[str, Any]]]:
    """A scene with notes, none over another, and their lines."""
    by = LONG / max(scene.shape[:2])
    room = cv2.resize(scene, None, fx=by, fy=by, interpolation=cv2.INTER_CUBIC)
    taken = np.zeros(room.shape[:2], bool)
    regions: list[dict[str, Any]] = []
    for _ in range(NOTES):
        photo = work[chance.integers(len(work))]
        note = _note(_opened(folder / photo["file"]), photo, chance)
        by = float(np.exp(chance.uniform(*np.log(HEIGHTS)))) / note.height
        shape = _shape(note, by, chance)
        room, taken, lines = _hung(room, taken, note, shape, by, chance)
        regions += [
            {"poly": corners.round(1).tolist(), "tags": tags}
            for corners, tags in lines
            if _height(corners) >= LEAST_HEIGHT
        ]
    grain = chance.normal(0, GRAIN, room.shape[:2])[..., np.newaxis]
    return np.clip(room + grain, 0, 255).astype(np.uint8), regions


def _note(pixels: Picture, photo: dict[str, Any], chance: np.random.Generator) -> Note:
    """A line of a photo with some of those next to it, cut out with a rim of paper."""
    regions = [(np.array(r["poly"], np.float32), r) for r in photo["regions"] if not r.get("ignore")]
    middles = np.array([corners.mean(axis=0) for corners, _ in regions])
    first = middles[chance.integers(len(regions))]
    near = np.argsort(np.hypot(*(middles - first).T))[: chance.integers(LINES[0], LINES[1] + 1)]
    corners = np.concatenate([regions[i][0] for i in near])
    rim = float(np.median([_height(regions[i][0]) for i in near])) * chance.uniform(0.4, 1.5)
    least = np.maximum(0, np.floor(corners.min(axis=0) - rim)).astype(int)
    most = np.minimum(pixels.shape[1::-1], np.ceil(corners.max(axis=0) + rim)).astype(int)
    inside = [(c, r) for c, r in regions if (c >= least).all() and (c <= most).all()]
    tags = [*photo.get("tags", [])]
    lines = [((c - least).astype(np.float32), sorted({*tags, *(r.get("tags") or [])} - {"work"})) for c, r in inside]
    return Note(pixels[least[1] : most[1], least[0] : most[0]], lines)


def _height(corners: Corners) -> float:
    """Of a line, across it."""
    return float(min(cv2.minAreaRect(corners.astype(np.float32))[1]))


def _shape(note: Note, by: float, chance: np.random.Generator) -> Corners:
    """Where a note's corners lie round its middle, in pixels of the room: shrunken, turned, and seen from aside."""
    high, wide = np.array(note.pixels.shape[:2]) * by
    corners = np.array([(-wide, -high), (wide, -high), (wide, high), (-wide, high)]) / 2
    corners += chance.uniform(-ASKEW, ASKEW, (4, 2)) * min(wide, high)
    way = chance.random()
    turn = 180.0 if way < UPSIDE_DOWN else chance.choice([90.0, -90.0]) if way < UPSIDE_DOWN + ON_ITS_SIDE else 0.0
    angle = np.deg2rad(turn + chance.normal(0, TILT))
    around = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return np.asarray(corners @ around, dtype=np.float32)


def _hung(
    room: Picture,
    taken: npt.NDArray[np.bool_],
    note: Note,
    shape: Corners,
    by: float,
    chance: np.random.Generator,
) -> tuple[Picture, npt.NDArray[np.bool_], list[tuple[Corners, list[str]]]]:
    """The room with the note at a free place, what is taken then, and the note's lines; the same where none is free."""
    high, wide = room.shape[:2]
    space = np.array([wide, high]) - (shape.max(axis=0) - shape.min(axis=0)) - 2
    if (space <= 0).any():
        return room, taken, []
    place = (shape - shape.min(axis=0) + 1 + chance.uniform(0, 1, 2) * space).astype(np.float32)
    tall, broad = note.pixels.shape[:2]
    ends = np.array([(0, 0), (broad, 0), (broad, tall), (0, tall)], dtype=np.float32)
    to_room = cv2.getPerspectiveTransform(ends, place)
    paper = np.zeros((high, wide), np.uint8)
    cv2.fillConvexPoly(paper, place.round().astype(np.int32), 255)
    if (taken & (paper > 0)).any():
        return room, taken, []
    seen = cv2.GaussianBlur(note.pixels, (0, 0), max(0.3, 0.45 / by))  # or shrinking would skip strokes
    shown = cv2.warpPerspective(seen, to_room, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    blur = chance.uniform(0, BLUR) * note.height * by
    shown = _dimmed(cv2.GaussianBlur(shown, (0, 0), max(0.2, blur)), paper > 0, chance)
    share = cv2.GaussianBlur(paper, (0, 0), 1.0)[..., np.newaxis] / 255.0
    lines = [(cv2.perspectiveTransform(c[np.newaxis], to_room)[0], tags) for c, tags in note.lines]
    return (room * (1 - share) + shown * share).astype(np.uint8), taken | (paper > 0), lines


def _dimmed(shown: Picture, paper: npt.NDArray[np.bool_], chance: np.random.Generator) -> npt.NDArray[np.float32]:
    mean = shown[paper].mean(axis=0)
    return np.asarray((mean + (shown - mean) * chance.uniform(*CONTRAST)) * chance.uniform(*LIGHT), dtype=np.float32)
