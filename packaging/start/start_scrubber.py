"""The command line, as an installed program starts it; also every worker process."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from scrubber.cli import main

    main()
