"""Whether the store still lies where it was opened: a folder can be moved or deleted meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.domain.time import MINUTE, Millis

COPIED_EVERY: Millis = MINUTE
"""How often a store that was moved away is copied to where the next start looks for it."""


class Anchor:
    """Knows the file that was opened.

    What is written goes on into that file, wherever it is now, or into none that has a name any
    more: on most systems it stays open and takes everything.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _file_at(path)
        self._copied: Millis | None = None

    def holds(self) -> bool:
        """Whether the next start will find what is written now."""
        try:
            there = _file_at(self._path) == self._file
        except (FileNotFoundError, NotADirectoryError):
            there = False
        except OSError:
            return True  # it cannot be told; writing fails by itself then
        if there:
            self._copied = None
        return there

    def copy_due(self, now: Millis) -> bool:
        """Whether it is time for a copy, which is taken as made."""
        if self._copied is not None and now - self._copied < COPIED_EVERY:
            return False
        self._copied = now
        return True


def _file_at(path: Path) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 -- of the name, each time anew
    return found.st_dev, found.st_ino
