"""Hands the command line to facilitator, nothing else."""

import sys

from facilitator.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
