"""The program from the command line: `facilitator` or `python -m facilitator`."""

from __future__ import annotations

import gc
import sys
import time

_BEGAN = time.perf_counter()
# Importing makes many objects and no rubbish: a collection meanwhile costs a third of the way to
# the first screen. Whoever has imported all that it needs switches it on again.
gc.disable()


def main() -> None:
    """Run the command line and leave with its exit code."""
    from facilitator.bootstrap.commands import run

    sys.exit(run(sys.argv[1:], _BEGAN))


if __name__ == "__main__":
    main()
