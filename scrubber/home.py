"""Where the program keeps what it remembers between runs: in the person's own state folder, never among copies."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def remembered(name: str) -> Path:
    """The file of this name in the state folder; it need not exist."""
    return Path(platformdirs.user_state_dir("photo-scrubber", appauthor=False)) / name
