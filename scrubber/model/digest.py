"""SHA-256 of megabytes while something else is being done."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable


def begun(data: bytes) -> Callable[[], str]:
    """Starts to hash `data` in a thread (hashing lets other threads run); the answer waits for the hex digest."""
    result: list[str] = []
    thread = threading.Thread(target=lambda: result.append(hashlib.sha256(data).hexdigest()), daemon=True)
    thread.start()

    def finished() -> str:
        thread.join()
        return result[0]

    return finished
