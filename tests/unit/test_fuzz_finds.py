"""Files that once made a reader do what it must not, found by `make fuzz` and cut down to what matters."""

from __future__ import annotations

import base64
import zlib

import pytest

from benchmarks.fuzz.judge import Judge
from benchmarks.fuzz.targets import TARGETS

# The reader, what it did and where, and the file (deflated, base64).
FINDS = (
    ("checked bmp", "ValueError", "eNpz8mWAgnog1gBiCSAWAGJGBg6weAMjwygYrgAAs6QB6Q=="),
    ("checked tiff", "struct.error", "eNrz9NRi4GBgYOBiYGAEIzBgRGIzARnMUDYzkjgbElsQiS2KxBZDYosjsbEDAItEAUI="),
    ("checked webp", "OverflowError", "eNoL8nRzW8bAwBDu6hQApBi4GJCBo0+AhwwDfhAWYKGQAmHOZdRioCkAAI6wBnE="),
    (
        "checked bmff", "IndexError",
        "eNpjYGBQYMAPfuemliRC2YoE1DLwofDk8KrVyMzMS4PzpOAsRgaGxDIDQzg/K7OgqABIe2cWJOcDaREsZgmg8XmQ2MKYysUzC3IT4dYxtmAzBQDhwgzj",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("name", "what", "packed"), FINDS)
def test_what_was_found_once_is_refused_in_the_right_way(name: str, what: str, packed: str) -> None:
    judge = Judge(next(target for target in TARGETS if target.name == name))
    judge.run(zlib.decompress(base64.b64decode(packed)))
    assert judge.faults == {}, what
