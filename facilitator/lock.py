"""One program a data folder: a lock that the operating system frees when its owner dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The lock of a data folder.

    It is a lock of the system on an open file, not the presence of a file: an empty, torn or
    left-behind lock file never blocks, and no number of a process has to be believed.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "program.lock"
        self._handle: int | None = None

    def take(self) -> bool:
        """Take it; False when another program holds it. A folder that takes no file is free:

        whoever opens the store there hears the reason then.
        """
        try:
            handle = os.open(
                self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600
            )
        except OSError:
            return True
        try:
            _seize(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Let go of it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
