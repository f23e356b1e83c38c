"""Text out of files, their names included, made fit for a terminal, a page or a window."""

from __future__ import annotations

# Zero width joiner and non-joiner: they hold the parts of one picture or word together, and steer nothing.
JOINERS = "\u200c\u200d"


def printable(text: str, also: str = "") -> str:
    """Control characters, marks that turn the direction of writing and broken encodings are made visible.

    Those in `also` stay as they are.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in JOINERS or c in also else "\N{REPLACEMENT CHARACTER}" for c in text)
