"""A meeting that is typed without a pause, and what must be found of it afterwards."""

import logging
import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder, Tick
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import Text
from facilitator.storage.store import DiskStore, open_store

TEAM = Team("team", "Third grade")
KEY_EVERY = 0.004
"""Seconds between two keys: the disk is kept busier than by any person."""


class MachineClock:
    """The machine's clocks."""

    def awake(self) -> Millis:
        return time.monotonic_ns() // 1_000_000

    since_boot = awake

    def now(self) -> Moment:
        return Moment(time.time_ns() // 1_000_000, 0)


class Ears:
    """Remembers what the store complains of."""

    def __init__(self) -> None:
        self.failures: list[Text] = []

    def saved(self, at: Moment) -> None:
        """Typing goes on."""

    def failed(self, text: Text) -> None:
        self.failures.append(text)


def opened(folder: Path) -> tuple[DiskStore, Ears]:
    """The store of a folder, with what it complains of."""
    ears = Ears()
    return open_store(folder, lambda call: call(), ears, MachineClock()), ears


def type_on(folder: Path, meeting: str, acknowledge: int) -> None:
    """Keep a meeting, word by word, until somebody ends this process.

    Writes to the file descriptor `acknowledge` the number of each line that is on the disk, and
    "typed <number> <seconds on the monotonic clock>" before each line is handed in.
    """
    logging.disable()  # the disk is meant to fail
    store, _ears = opened(folder)
    value = Meeting(meeting, TEAM.id)
    store.save(TEAM)
    number = 0
    while True:
        number += 1
        note = Note(f"{meeting}-{number}", Kind.NOTE, f"Line {number}", Moment(number))
        value = replace(value, record=Record((*value.record.notes, note)))
        os.write(acknowledge, f"typed {number} {time.monotonic()}\n".encode())
        store.save(value)
        for letters in range(1, 6):
            store.draft(f"capture:{meeting}", f"{number} " + "letters"[:letters])
            time.sleep(KEY_EVERY)
        store.tick(Tick(meeting, number, Moment(number)))
        if store.flush(20_000):
            os.write(acknowledge, f"kept {number}\n".encode())


@dataclass(frozen=True, slots=True)
class Said:
    """What the typist had said: the last line on the disk, and when each was typed."""

    kept: int = 0
    typed: tuple[float, ...] = ()


def heard(lines: str) -> Said:
    """What the lines of a typist say; the last may be cut off."""
    kept, typed = 0, []
    for line in lines.split("\n")[:-1]:
        word, *rest = line.split()
        if word == "kept":
            kept = int(rest[0])
        else:
            typed.append(float(rest[1]))
    return Said(kept, tuple(typed))


@dataclass(frozen=True, slots=True)
class Loss:
    """What was found: lines that had been acknowledged and are gone, seconds of typing that are

    gone, and a sentence for anything else that should not be.
    """

    lines: int = 0
    seconds: float = 0.0
    fault: str = ""


def found_of(folder: Path, meeting: str, said: Said, ended: float, *, tick: bool) -> Loss:
    """Open the store as a start does, and compare. `ended` is on the clock of `said.typed`."""
    try:
        store, ears = opened(folder)
    except UserError as error:
        return Loss(said.kept, fault=type(error).__name__)
    answers: list[Folder | None] = []
    store.folder(meeting, answers.append)
    store.close()  # what has been asked is answered before
    if ears.failures:
        return Loss(said.kept, fault=ears.failures[0].msgid)
    found = answers[0] if answers else None
    lines = 0 if found is None else len(found.meeting.record.notes)
    fault = ""
    if tick and said.kept and (found is None or found.tick is None or found.tick.t < said.kept):
        fault = "the second of the meeting is older than what was acknowledged"
    lost = said.typed[lines] if lines < len(said.typed) else ended
    return Loss(max(0, said.kept - lines), max(0.0, ended - lost), fault)
