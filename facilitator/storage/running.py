"""The second of the running meeting in a small file, so that a resume finds the same second."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from facilitator.app.keeping import Tick
from facilitator.domain.time import Moment
from facilitator.storage.clean import clean
from facilitator.storage.files import RUNNING, write_small


def write(folder: Path, tick: Tick | None) -> None:
    """Write or remove the file. It is never waited for: a power cut may leave it torn."""
    path = folder / RUNNING
    if tick is None:
        path.unlink(missing_ok=True)
        return
    body = [clean(tick.meeting), tick.t, tick.at.utc, tick.at.offset]
    data = json.dumps({"tick": body, "sum": _sum(body)}, ensure_ascii=False)
    write_small(path, data.encode(), sync=False)


def read(folder: Path) -> Tick | None:
    """The second that was written last; None when there is none, or the file is torn."""
    try:
        found = json.loads((folder / RUNNING).read_bytes())
        meeting, t, utc, offset = body = found["tick"]
        if found["sum"] != _sum(body):
            return None
        return Tick(str(meeting), int(t), Moment(int(utc), int(offset)))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def later(one: Tick | None, other: Tick | None) -> Tick | None:
    """The one of two that was written later.

    Within a meeting its own clock tells, which never goes back: a wall clock may.
    """
    if one is None or other is None:
        return one or other
    if one.meeting == other.meeting:
        return one if one.t >= other.t else other
    return one if one.at.utc >= other.at.utc else other


def _sum(body: list[object]) -> str:
    return hashlib.sha256(json.dumps(body, ensure_ascii=False).encode()).hexdigest()[:16]
