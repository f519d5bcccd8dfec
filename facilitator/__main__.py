"""The program from the command line: `facilitator` or `python -m facilitator`."""

from __future__ import annotations

import sys
import time

_BEGAN = time.perf_counter()


def main() -> None:
    """Run the command line and leave with its exit code."""
    from facilitator.bootstrap.commands import run

    sys.exit(run(sys.argv[1:], _BEGAN))


if __name__ == "__main__":
    main()
