"""The window, as an installed program starts it."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from scrubber_ui.app import main

    sys.exit(main())
