"""Reads the addresses of files that some file managers hand over in place of paths."""

from __future__ import annotations

import os
import re
from pathlib import Path

LOCAL = re.compile(r"file://(?:localhost)?(?=/)", re.IGNORECASE)
ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")


def path_of(word: str) -> Path:
    """The path that a word means: the one of a `file:` address (RFC 8089), else the word itself as it is."""
    begin = LOCAL.match(word)
    if begin is None:
        return Path(word)
    coded = os.fsencode(word[begin.end() :])
    return Path(os.fsdecode(ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), coded)))
