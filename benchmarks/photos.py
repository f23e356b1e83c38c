"""Photos to measure on, drawn by the demo generator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]


def twelve_megapixels(folder: Path) -> Path:
    """The demo scene of 4000 x 3000 pixels with all that is planted in it."""
    subprocess.run(
        [sys.executable, ROOT / "assets" / "demo" / "draw.py", folder], check=True, stdout=subprocess.DEVNULL
    )
    for path in sorted(folder.iterdir()):
        if path.suffix == ".jpg":
            with Image.open(path) as photo:
                if photo.width * photo.height >= 12_000_000:
                    return path
    raise FileNotFoundError("The demo generator drew no photo of 12 megapixels.")
