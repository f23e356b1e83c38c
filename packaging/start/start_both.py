"""Both commands in one program, where a link can stand for the second: it is the window if it is called so."""

import multiprocessing
import sys
from pathlib import Path

if __name__ == "__main__":
    multiprocessing.freeze_support()
    if Path(sys.argv[0]).name.startswith("photo-scrubber"):
        from scrubber_ui.app import main as window

        sys.exit(window())
    from scrubber.cli import main

    main()
