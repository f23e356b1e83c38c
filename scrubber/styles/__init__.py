"""How a covered place can look. Every look obeys one law: nothing of what was there shows through.

`tests/contract/test_style_laws.py` runs over this table. To add a look is one module and one line.
"""

from __future__ import annotations

from scrubber.contracts import Style
from scrubber.styles import blur, mosaic, solid

STYLES: dict[str, Style] = {style.NAME: style for style in (solid, mosaic, blur)}

# Looks with an edge that is seen. They are drawn to their outline where the rest of its blocks can be made up.
SHARP = frozenset({solid.NAME})
