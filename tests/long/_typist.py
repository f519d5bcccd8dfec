"""A meeting and its goal, typed without a pause, and what must be found of them afterwards."""

import logging
import os
import time
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.goals import GoalFolder
from facilitator.app.keeping import Folder, Tick
from facilitator.domain.goal import Goal, Reading, Standing, with_reading
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import Text
from facilitator.storage.search_mending import is_right
from facilitator.storage.store import DiskStore, open_store

TEAM = Team("team", "Third grade")
_FIRST = date(2026, 9, 7)
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


def goal_of(meeting: str) -> str:
    """The identity of the goal that is typed beside a meeting."""
    return f"goal-{meeting}"


def type_on(folder: Path, meeting: str, acknowledge: int) -> None:
    """Keep a meeting and its goal, letter by letter, until somebody ends this process.

    With each line of the meeting the goal's form is typed into, its sentence and a figure that
    cannot be read yet, and a reading is entered.

    Writes to the file descriptor `acknowledge` the number of each line that is on the disk, and
    "typed <number> <seconds on the monotonic clock>" before each line is handed in.
    """
    logging.disable()  # the disk is meant to fail
    store, _ears = opened(folder)
    value = Meeting(meeting, TEAM.id)
    goal = Goal(goal_of(meeting), TEAM.id, standing=Standing.OPEN, unit="%")
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
            goal = replace(goal, sentence=f"Goal {number} " + "letters"[:letters])
            store.save(goal)
            store.draft(f"goal:{goal.id}:target", "seven"[:letters])
            time.sleep(KEY_EVERY)
        day = _FIRST + timedelta(number)
        goal = with_reading(goal, Reading(f"{goal.id}-{number}", day, Decimal(number)))
        store.save(goal)
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
    goals: list[GoalFolder | None] = []
    store.folder(meeting, answers.append)
    store.goal(goal_of(meeting), goals.append)
    store.close()  # what has been asked is answered before
    if ears.failures:
        return Loss(said.kept, fault=ears.failures[0].msgid)
    found = answers[0] if answers else None
    lines = 0 if found is None else len(found.meeting.record.notes)
    fault = ""
    if tick and said.kept and (found is None or found.tick is None or found.tick.t < said.kept):
        fault = "the second of the meeting is older than what was acknowledged"
    goal = goals[0].goal if goals and goals[0] is not None else None
    readings = 0 if goal is None else len(goal.readings)
    if goal is not None and (goal.readings or goal.sentence) and not _follows(goal):
        fault = "the sentence of the goal is older than its readings"
    lines = min(lines, readings) if readings < said.kept else lines
    if not is_right(folder):
        fault = "what is searched is not what is kept"
    lost = said.typed[lines] if lines < len(said.typed) else ended
    return Loss(max(0, said.kept - lines), max(0.0, ended - lost), fault)


def _follows(goal: Goal) -> bool:
    """Whether the goal stands as it did at one moment of its typing."""
    word, number, *_ = goal.sentence.split()
    return word == "Goal" and len(goal.readings) in (int(number), int(number) - 1)
