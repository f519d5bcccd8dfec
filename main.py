"""Hands the command line to facilitator, nothing else."""

from facilitator.__main__ import main

if __name__ == "__main__":
    main()
