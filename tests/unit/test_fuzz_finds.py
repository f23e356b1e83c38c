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
    (
        "checked tiff", "ValueError",
        "eNrz9NRi4GBgYOBjQAaMjCwMjFA2EyMzAzOQ3gbEzEA2TJwNiS2IpF4USVwMSVwciQ0CnEC8hwET8ALxMSDObIeovwJ2EAT/YiAGMDIwT2BiEAGyn"
        "kFFjAyMTKwMTK0MzRUMgQxjKwMDhpEOAIM2C8g=",
    ),
    (
        "checked tiff", "ZeroDivisionError",
        "eNrz9NRi4GBgYOBiYGBkYWBkgABGJDYTIzMDM5BuA2JmIBsmzobEFkRSL4okLoYkLo7ElmHABgDK7AIE",
    ),
    (
        "checked bmff", "IndexError",
        "eNpjYGCQYcAJGGtyU0sSoRxFBgKAD4Wnw0A8sGAgDxzOLCgqANJzMwuS84G0CBY1Amh8YUwlPMjsgsyKTAZqArnMgtxEUjUBAG4kC2g=",
    ),
    ("checked webp", "OverflowError", "eNoL8nRzW8bAwBDu6hQApBi4GJCBo0+AhwwDfhAWYKGQAmHOZdRioCkAAI6wBnE="),
    (
        "checked bmff", "IndexError",
        "eNpjYGBQYMAPfuemliRC2YoE1DLwofDk8KrVyMzMS4PzpOAsRgaGxDIDQzg/K7OgqABIe2cWJOcDaREsZgmg8XmQ2MKYysUzC3IT4dYxtmAzBQDhwgzj",
    ),
    (
        "avif", "IndexError",
        "eNqtVMFuEzEQHW9TGqFAIzWHChUIUo85dG/VnkjCoZfCqUcOxrvbtWpnrbWzSioqgRDlCzjyE/wCPfQP+AQ48QswtnfJJrSlSFianRnP"
        "2DOeebMAMEjNXNGSa8CFPPVyGnKd70uehpLT9HAYDgHIuUwMBb+eZLEoKhkUZwZW1n3FjXQSQRpwkTOrPAMI3A7Sxgj5Gepe20T+GGnE"
        "+SR1J63lASpJUN1Dy71wnIvcRV5YAm8ZCpVRbymStM6DTmfCxbRRv3BVKOSfuGI58h7XKqk8t5G6lhSfcbux1m63kXVoGY7f9p3PFstF"
        "MWFihrfdgztv/EO9O1k4w47d2MfQYytMi0kkVXLsPqOIcaYiPdcmkTpCHy44LeYRrdN/xJWs64yJt0jwrgVBi6yfbwCsH8k8L9Eyk2UW"
        "k8rt296PzQVf+/6zWvbRpNkWstKmFf0p3Liw0MFzU9ATlDNz4uKTP+P7vd85wM0xr8yhbgZCJ4mNReduIrSp4lUnyGD5DvJZxtxWbiDj"
        "62tTnz26uBWSyUvp8dgrZRavpLsbe9tOvECctXemheh7mTzU5pVA+aM2Om74vLeYvaYktgBdOEB+UHvcHb447I9zDHh8dXO2Xan/gtYu"
        "Y9q98LU/1NfGVbceN5tI/chL+zBMmjWSJA0/aztdRgeOM86iLZY2bsCgMeq4p/XyXcGHW6Ap+I9o6hnfqI77LVQ/p39A2Ncmwn4BHvbI"
        "YQ==",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("name", "what", "packed"), FINDS)
def test_what_was_found_once_is_refused_in_the_right_way(name: str, what: str, packed: str) -> None:
    judge = Judge(next(target for target in TARGETS if target.name == name))
    judge.run(zlib.decompress(base64.b64decode(packed)))
    assert judge.faults == {}, what
