"""How this very program is started once more."""

from __future__ import annotations

import sys


def own_command() -> list[str]:
    """The program and its first arguments: the frozen file, or Python with the package."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "facilitator"]
