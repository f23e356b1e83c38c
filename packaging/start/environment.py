"""Runs before either program: what it starts (a file manager, a mail program) must not load our libraries."""

import os
import sys

# The start-up code of an installed program puts its own folder in front of the system's libraries and keeps what
# stood there. The loader has read it by now, so putting it back changes only what other programs get to see.
for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    elif os.environ.get(_name, "").startswith(getattr(sys, "_MEIPASS", "\0")):
        del os.environ[_name]
