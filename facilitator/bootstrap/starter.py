"""How this very program is started once more."""

from __future__ import annotations

import sys
from pathlib import Path

import facilitator


def own_command() -> list[str]:
    """The program and its first arguments: the frozen file, or Python with the package."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # In the source tree the package is found from anywhere only through the file beside it.
    beside = Path(facilitator.__file__).resolve().parent.parent / "main.py"
    return (
        [sys.executable, str(beside)] if beside.is_file() else [sys.executable, "-m", "facilitator"]
    )
