"""Draws the demo photos, with everything hidden in them that a real photo hides.

    python assets/demo/draw.py OUT_DIR [SCENE ...] [--truth FILE]

OUT_DIR gets the photos and nothing else. FILE gets, for tests and measurements, per photo the text and faces that were
drawn (kind null: ordinary text that must stay), with their outlines in the upright picture, and the strings that were
planted in the file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from assets.demo.camera import LIVES, developed  # noqa: E402
from assets.demo.scenes import SCENES, Scene  # noqa: E402


def draw(folder: Path, names: list[str], truth_file: Path | None = None) -> list[Path]:
    """The photos that were written; a portrait that can't be drawn here is told and left out."""
    folder.mkdir(parents=True, exist_ok=True)
    written, truth = [], []
    for name in names:
        try:
            scene = SCENES[name]()
        except FileNotFoundError as absent:
            print(absent, file=sys.stderr)
            continue
        suffix, data = developed(scene)
        path = folder / (name + suffix)
        path.write_bytes(data)
        written.append(path)
        truth.append(_truth(path.name, scene))
    if truth_file is not None:
        truth_file.write_text(json.dumps(truth, indent=1) + "\n", encoding="utf-8")
    return written


def _truth(name: str, scene: Scene) -> dict[str, object]:
    height, width = scene.pixels.shape[:2]
    planted = [
        {"text": p.text, "kind": p.kind, "polygon": [[round(x, 1), round(y, 1)] for x, y in p.polygon]}
        for p in scene.planted
    ]
    return {"file": name, "size": [width, height], "planted": planted, "hidden": list(LIVES[scene.name].canaries)}


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the demo photos.")
    parser.add_argument("folder", type=Path, metavar="OUT_DIR")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=f"any of: {', '.join(SCENES)} (default: all)")
    parser.add_argument("--truth", type=Path, metavar="FILE", help="write what was drawn where, and what was planted")
    args = parser.parse_args()
    unknown = sorted(set(args.scenes) - set(SCENES))
    if unknown:
        parser.error(f"no such scene: {', '.join(unknown)}")
    for path in draw(args.folder, args.scenes or list(SCENES), args.truth):
        print(path)


if __name__ == "__main__":
    main()
