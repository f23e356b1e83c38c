"""The one real face: a NASA portrait in the public domain that comes inside the package scikit-image."""

from __future__ import annotations

import hashlib
import importlib.util
import io
from pathlib import Path

from PIL import Image

SHA256 = "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5"
ABSENT = "The portrait is left out: the package scikit-image, which holds its public-domain photo, is not installed."
CHANGED = "The portrait is left out: scikit-image's astronaut.png is not the photo that this drawing was made for."


def astronaut() -> Image.Image:
    """The photo, 512 x 512 RGB. Raises FileNotFoundError, with a sentence for people, where it is absent or another."""
    spec = importlib.util.find_spec("skimage")  # found without importing the package
    path = Path(spec.origin).parent / "data" / "astronaut.png" if spec and spec.origin else None
    if path is None or not path.is_file():
        raise FileNotFoundError(ABSENT)
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise FileNotFoundError(CHANGED)
    return Image.open(io.BytesIO(data)).convert("RGB")
