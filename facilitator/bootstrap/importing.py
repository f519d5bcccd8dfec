"""Imports as Python has them, also once Qt is loaded."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Take PySide6 out of the way of imports.

    When it is loaded it puts itself in the place of Python's own `__import__`, and from then on
    reads the source of every module that is imported, to see whether it asks for PySide6's other
    way of writing names (`from __feature__ import …`). Nothing here does. Undone, the start is a
    twentieth shorter, and the source of the whole program does not stay in memory.
    """
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
