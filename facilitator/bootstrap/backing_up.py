"""A backup that stands before something is changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.store_port import WholeStore
from facilitator.domain.words import Text, tr
from facilitator.storage import backups

LONGEST = 60.0
"""Seconds that a backup may take."""
LOOK_EVERY = 0.05
"""Seconds between two looks for it."""
_NONE = tr(
    "No backup could be made, so nothing has been changed. See that the disk has room, then try "
    "again."
)


def back_up(folder: Path, store: WholeStore, trouble: Callable[[], Text | None]) -> None:
    """Make a backup of a folder's store and wait until it counts. Not for the window's thread.

    UserError when none has come, with the trouble that is told of meanwhile if any is.
    """
    before = set(backups.present(folder))
    store.backup("import")
    ends = time.monotonic() + LONGEST
    while not set(backups.present(folder)) - before:
        if trouble() is not None or time.monotonic() > ends:
            raise UserError(trouble() or _NONE)
        time.sleep(LOOK_EVERY)
