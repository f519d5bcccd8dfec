"""A meeting that is led and typed in the real program until somebody ends the process.

python -m tests.long._leader FOLDER MEETING SEED

Says on standard output what it does, a JSON value a line with the seconds of the monotonic clock:
"did" with what stands in the line, how many lines were kept and events happened, step, speaker
and milliseconds of the meeting; "saved" when all that was handed in is on the disk.
"""

import json
import os
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.app.keeping import Folder
from facilitator.bootstrap.leaving import leave_well
from facilitator.clocks import MachineClock
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.meeting import Meeting
from facilitator.domain.time import Moment
from facilitator.language.english import English
from facilitator.storage.store import open_store
from facilitator.ui.kit.editors import PlainLine
from tests.export.third_grade import PLAN, TEAM
from tests.program.house import House

KEY_EVERY = 60
"""Milliseconds between two keys: sixteen a second, a quick typist."""
MOVES = ("F6", "F7", "F7", "F8", "F9", "Alt+2", "Alt+1")
WORDS = "Each of us rereads thirteen samples and brings two of them on Monday. "
TUNING = Item(
    "i0", "Tuning", leads=(EVERYONE_LEADS,), method=Method.PROTOCOL, protocol="tuning-short"
)


def say(what: str, *more: object) -> None:
    """One line, written at once: what, the seconds, and more."""
    line = json.dumps([what, time.monotonic(), *more])
    os.write(1, f"{line}\n".encode())


class Leader:
    """Presses keys by a timer, and says what it has done."""

    def __init__(self, folder: Path, meeting: str, seed: int) -> None:
        self._chance = random.Random(seed)
        self._kept = 0
        self._letters = 0
        house = self._house = House(English(), clock=MachineClock(), data=folder)
        program = house.program
        tell = program.saved

        def saved(at: Moment) -> None:
            tell(at)
            say("saved", at.utc)

        program.saved = saved
        store = open_store(folder, house.courier, program, house.clock)
        house.fill(store)
        items = (*PLAN.items[:1], replace(TUNING, minutes=24, presenters=("ana",)), *PLAN.items[1:])
        made = Meeting(meeting, TEAM.id, replace(PLAN, items=items))
        store.save(TEAM, made)
        program.lay_open(Folder(TEAM, made))
        leave_well(house.app, program)
        house.press("Ctrl+5", "F5")
        self._tell()
        self._timer = QTimer(house.window)
        self._timer.timeout.connect(self._press)
        self._timer.start(KEY_EVERY)

    def leave(self) -> None:
        """What the program does once it was asked to go."""
        self._timer.stop()
        self._house.program.store.close()

    def _press(self) -> None:
        dice = self._chance.random()
        if dice < 0.06:
            self._house.press(self._chance.choice(MOVES))
        elif dice < 0.11 and self._text().strip():
            self._kept += 1
            self._house.press("Return")
        else:
            self._house.type(WORDS[self._letters % len(WORDS)])
            self._letters += 1
        self._tell()

    def _text(self) -> str:
        line = QApplication.focusWidget()
        assert isinstance(line, PlainLine)
        return line.text()

    def _tell(self) -> None:
        run = self._house.program.conductor.run
        turn = run.round
        speaker = "" if turn is None or turn.speaker is None else turn.speaker
        wall, events = self._house.clock.now().utc, len(self._house.program.desk.events)
        say("did", wall, self._text(), self._kept, events, run.current, speaker, run.t)


def main(arguments: list[str]) -> None:
    """Lead until the end of the process comes from outside."""
    app = QApplication([])
    leader = Leader(Path(arguments[0]), arguments[1], int(arguments[2]))
    app.setProperty("leader", leader)
    app.exec()
    leader.leave()


if __name__ == "__main__":
    main(sys.argv[1:])
