"""Photos to measure on, drawn by the demo generator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import piexif
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
NOISE, QUALITY = 6.0, 90  # sensor noise that makes a drawn scene as large a file as a phone's photo


def twelve_megapixels(folder: Path) -> Path:
    """The demo scene of 4000 x 3000 pixels with a sensor's noise, some 4 MB, and what a phone writes of itself."""
    subprocess.run(
        [sys.executable, ROOT / "assets" / "demo" / "draw.py", folder, "desk"], check=True, capture_output=True
    )
    drawn = folder / "desk.jpg"
    exif = piexif.dump(piexif.load(str(drawn)))
    with Image.open(drawn) as scene:
        pixels = np.asarray(scene, np.float32)
        profile = scene.info.get("icc_profile")
    noise = np.random.default_rng(1).normal(0, NOISE, pixels.shape[:2]).astype(np.float32)
    noisy = np.clip(pixels + noise[..., None], 0, 255).astype(np.uint8)
    photo = folder / "phone.jpg"
    Image.fromarray(noisy).save(photo, quality=QUALITY, exif=exif, icc_profile=profile)
    return photo
