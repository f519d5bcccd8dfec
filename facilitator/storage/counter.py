"""The number of commits, noted beside the store: only a store behind it has lost something.

A write-ahead log that was cut off or deleted leaves a store that looks sound and lacks its last
commits; this is how it is noticed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from facilitator.storage.files import COUNTER, write_small


@dataclass(frozen=True, slots=True)
class Count:
    """Which store, by the name it was born with, and how many commits it has seen."""

    born: str
    commits: int

    @property
    def next(self) -> Count:
        """After one more."""
        return Count(self.born, self.commits + 1)


def note(folder: Path, count: Count) -> None:
    """Write the count beside the store, once those commits are on the disk."""
    data = json.dumps({"store": count.born, "commits": count.commits})
    write_small(folder / COUNTER, data.encode(), sync=False)


def noted(folder: Path) -> Count | None:
    """The count beside the store; None when there is none, or when it cannot be read."""
    try:
        found = json.loads((folder / COUNTER).read_bytes())
        return Count(str(found["store"]), int(found["commits"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def lost(stored: Count, beside: Count | None) -> int:
    """How many commits the store lacks."""
    if beside is None or beside.born != stored.born:
        return 0
    return max(0, beside.commits - stored.commits)
