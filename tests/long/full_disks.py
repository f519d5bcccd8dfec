"""A disk that fills up while a meeting is typed, and has room again later.

python -m tests.long.full_disks [tries]     (Linux, as root: it mounts a disk in memory)

Promise: no acknowledged line lost, it is told within two seconds, what is typed meanwhile stays
in memory and is saved when there is room. The long form is 40 tries, each with another amount of
room.
"""

import contextlib
import logging
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.time import Moment
from tests.long._mounting import cannot_mount
from tests.long._table import Line, not_here, tell
from tests.long._typist import TEAM, opened

SIZE = 4_000_000
PATIENCE = 10.0
PROMISE = "A full disk costs nothing"
FIGURE = "no line lost, told within 2.0 s, saved once there is room"


def one(folder: Path, filler: Path, room: int) -> tuple[int, float]:
    """Lines lost, and seconds until it was told."""
    store, ears = opened(folder)
    value = Meeting("meeting", TEAM.id)
    store.save(TEAM, value)
    store.flush(10_000)
    _fill(filler, room)
    number, told = 0, 0.0
    while not ears.failures and number < 5_000:
        number += 1
        line = Note(str(number), Kind.NOTE, f"Line {number} " * 40, Moment(number))
        value = replace(value, record=Record((*value.record.notes, line)))
        began = time.monotonic()
        store.save(value)
        if not store.flush(100):
            until = began + PATIENCE
            while not ears.failures and time.monotonic() < until:
                store.flush(20)
            told = time.monotonic() - began
    filler.unlink()
    saved = store.flush(20_000)
    store.close()
    store, ears = opened(folder)
    answers: list[int] = []
    store.folder("meeting", lambda found: answers.append(len(found.meeting.record.notes)))
    store.close()
    lost = number - answers[0] if saved and answers else number
    return lost, told


def _fill(filler: Path, room: int) -> None:
    """Take all the room but so many bytes."""
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4_096)):
            pass
    size = filler.stat().st_size
    with filler.open("r+b") as file:
        file.truncate(max(0, size - room))


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    if reason := cannot_mount():
        return not_here(PROMISE, FIGURE, reason)
    logging.disable()
    tries = int(arguments[0]) if arguments else 40
    lost, slowest = 0, 0.0
    with tempfile.TemporaryDirectory() as place:
        for number in range(tries):
            mount = ("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", place)
            subprocess.run(mount, check=True)
            try:
                lines, told = one(Path(place) / "data", Path(place) / "filler", number * 8_192)
            finally:
                subprocess.run(("umount", "-l", place), check=True)
            lost, slowest = lost + lines, max(slowest, told)
    return tell(
        Line(
            PROMISE,
            FIGURE,
            f"{tries} full disks",
            f"{lost} lines lost, told after at most {slowest:.2f} s",
            kept=not lost and slowest <= 2.0,
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
