"""Keys, letters, clicks and hours at random in one window of the real program.

python -m tests.long._monkey_hands MINUTES|STEPSs SEED

The seed also says for how many people: see `_monkey_meetings.CROWDS`. Prints one line of JSON: how
many steps, and what went wrong in plain words.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import random
import socket
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QProcess, Qt, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.line_draft import draft_key, read
from facilitator.bootstrap import goal_saving, minutes_saving, prepare_sending
from facilitator.domain.time import Moment
from facilitator.language.english import English
from facilitator.storage import backups
from facilitator.storage.store import open_store
from facilitator.ui.rooms import Room
from facilitator.ui.run.keys import KEYS as RUN_LINES
from facilitator.ui.run.keys import KeyTable
from facilitator.ui.window import MainWindow
from tests.long._monkey_eyes import Sight, drift, ended, lost, seen, unspent
from tests.long._monkey_meetings import CROWDS, meeting_of, team_of, with_everything
from tests.long._typist import opened
from tests.program.house import House, settle

KEYS = (
    *("Tab", "Tab", "Tab", "Shift+Tab", "Return", "Return", "Space", "Escape", "Delete", "Ins"),
    *("Up", "Down", "Down", "Left", "Right", "Home", "End", "F2", "Alt+Up", "Alt+Down"),
    *(f"Ctrl+{number}" for number in range(1, 8)),
    *("Ctrl+4", "Ctrl+5", "Ctrl+5", "Ctrl+K", "Ctrl+N", "Ctrl+B", "Ctrl+P", "Ctrl+D", "Ctrl+M"),
    *("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+A", "Ctrl+V", "Ctrl+X", "Ctrl+PgDown", "Ctrl+F", "Ctrl+R"),
    *(f"F{number}" for number in (3, 4, 5, 6, 6, 7, 7, 8, 9, 10, 11)),
    *(f"Shift+F{number}" for number in (1, 3, 4, 6, 7, 8, 9)),
    *(f"Alt+{number}" for number in range(10)),
    *("Ctrl++", "Ctrl+-", "Ctrl+.", "Ctrl+,", "Ctrl+Return", "Ctrl+E", "Ctrl+Shift+N", "Ctrl+Q"),
    *("F5", "F5", "Shift+F5", "Ctrl+Shift+R", "F12"),
    *("Ctrl+9", "Ctrl+9", "Ctrl+Shift+X", "Shift+F2", "Ctrl+PgUp", "Ctrl+L", "Ctrl+Shift+A"),
)
RUN_KEYS = (
    *(key for line in RUN_LINES for key in KeyTable().keys(line.deed)),
    *("Return",) * 6,
    *("F6", "F6", "F7", "F7", "F12", "F12"),
    *("Escape", "Up", "Down", "Down", "Left", "Right", "Tab", "Shift+Tab", "Space", "Del"),
    *("Ctrl+Return", "Ctrl+Backspace", "Ctrl+Up", "Ctrl+Down", "+"),
    *"1234567890",
)
REHEARSAL_KEYS = ("Ctrl+F9", "Ctrl+Shift+F9", "Ctrl+F7", "Ctrl+W")
WORDS = (
    *("Ana", "0910", "7", "Each of us rereads thirteen samples. ", "<b>x</b> & y", "قرار", " "),
    *("52", "57,5 %", "NaN", "Year 4 pupils"),
    *("Copy it @Zq1 by Friday", "action: ask @nobody tomorrow", "/"),
)
SPANS = (200, 1_000, 20_000, 120_000, 3_600_000)
KNOWN_WORDS = "This plugin does not support"
"""What the offscreen platform says of every window."""


class Faults(logging.Handler):
    """Everything that must not happen, in the order in which it did."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []
        sys.excepthook = lambda *error: self.add("".join(traceback.format_exception(*error)))
        sys.unraisablehook = lambda told: self.add(f"unraisable: {told.exc_value!r}")
        sys.addaudithook(self._heard)
        qInstallMessageHandler(self._warned)
        logging.getLogger("facilitator").addHandler(self)

    def add(self, words: str) -> None:
        self.seen.append(words)

    def emit(self, record: logging.LogRecord) -> None:
        self.add(f"log: {record.getMessage()} {record.exc_info and record.exc_info[1]!r}")

    def _heard(self, event: str, told: tuple[object, ...]) -> None:
        outside = event == "socket.__new__" and told[1] in (socket.AF_INET, socket.AF_INET6)
        if outside or event in ("socket.getaddrinfo", "socket.gethostbyname"):
            self.add(f"{event} {told[1:]}")

    def _warned(self, _kind: object, _place: object, words: str) -> None:
        if words and KNOWN_WORDS not in words:
            self.add(f"Qt: {words}")

    def look_at_sockets(self) -> None:
        """Those that libraries open past Python: every one that is no file is listed there."""
        if sys.platform != "linux":
            return
        held = {link for each in Path("/proc/self/fd").iterdir() if (link := _link(each))}
        for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
            for line in Path("/proc/self/net", table).read_text().splitlines()[1:]:
                if f"socket:[{line.split()[9]}]" in held:
                    self.add(f"a {table} socket")


def _link(path: Path) -> str:
    try:
        return str(path.readlink())
    except OSError:
        return ""  # closed meanwhile


class Monkey:
    """Does one thing after the other, and looks whether anything is lost by it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self.team = team_of(CROWDS[seed % len(CROWDS)])
        self._meetings = 0
        self.did = ""
        self.rooms: Counter[str] = Counter()
        house = self.house = House(English(), data=folder)
        self.store = open_store(folder, house.courier, house.program, house.clock)
        house.fill(self.store)
        house.program.library = with_everything(house.program.library)
        self._next_meeting()
        house.window.guard_close(lambda: False)  # It would find the way out soon.

    def step(self) -> str:
        """One thing that a hand may do; what it lost, "" for nothing."""
        program, clock = self.house.program, self.house.clock
        things = (self._key, self._word, self._click, self._time)
        self.rooms["rehearsal" if self._rehearses else program.room.value] += 1
        if ended(program) and self._chance.random() < 0.1:
            self._next_meeting()
        self.did = "-"
        before = seen(program, clock)
        self._chance.choices(things, (55, 20, 17, 8))[0]()
        after = seen(program, clock)
        return drift(before, after) or unspent(program) or self._lost(before, after)

    def _lost(self, before: Sight, after: Sight) -> str:
        elsewhere = self._rehearses or QApplication.activePopupWidget() is not None
        return "" if elsewhere else lost(before, after, self.did)

    @property
    def _rehearses(self) -> bool:
        active = QApplication.activeWindow()
        return isinstance(active, MainWindow) and active is not self.house.window

    def _next_meeting(self) -> None:
        self._meetings += 1
        meeting = meeting_of(self.team, f"m{self._meetings}")
        self.store.save(self.team, meeting)
        room = self._chance.choice((None, Room.RUN))
        self.house.program.lay_open(Folder(self.team, meeting), room)
        settle()

    def _key(self) -> None:
        running = self._rehearses or self.house.program.room is Room.RUN
        keys = RUN_KEYS if running and self._chance.random() < 0.8 else KEYS
        if self._rehearses and self._chance.random() < 0.1:
            keys = REHEARSAL_KEYS
        self.did = self._chance.choice(keys)
        self.house.press(self.did)

    def _word(self) -> None:
        self.house.type(self._chance.choice(WORDS))

    def _time(self) -> None:
        clock, dice = self.house.clock, self._chance.random()
        if dice < 0.15:
            clock.sleep(self._chance.choice(SPANS))
        elif dice < 0.3:
            back = Moment(self._chance.choice((86_400_000, 4_102_444_800_000)), -300)
            here = clock.now()
            clock.set_wall(self._chance.choice((here.plus(3_600_000), here.plus(-7_200_000), back)))
        else:
            clock.pass_(self._chance.choice(SPANS))
        self.did = ""
        self.house.program._beat()
        settle()

    def _click(self) -> None:
        active = QApplication.activeWindow() if self._rehearses else self.house.window
        top = QApplication.activePopupWidget() or active or self.house.window
        if isinstance(top, QMenu):
            top.close()
            return
        parts = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled()] or [top]
        wanted = [w for w in parts if isinstance(w, QAbstractButton | QLineEdit)] or parts
        part = self._chance.choice(wanted if self._chance.random() < 0.8 else parts)
        place = QPoint(self._chance.randrange(max(1, part.width())), part.height() // 2)
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=place)
        settle()
        self.house._come_back()


def wrong_with_the_store(folder: Path, monkey: Monkey) -> str:
    """What is wrong with the store afterwards, "" for nothing."""
    program = monkey.house.program
    pause = time.monotonic() + 1  # a typist tells after less
    monkey.house.wait(lambda: time.monotonic() > pause)
    meeting, sheet = program.desk.meeting, program.desk.sheet
    begun = seen(program, monkey.house.clock).begun
    if not monkey.store.flush(30_000):
        return "not all could be written"
    monkey.store.close()
    try:
        store, ears = opened(folder)
    except UserError as error:
        return error.text.msgid
    found: list[Folder | None] = []
    if meeting is not None:
        store.folder(meeting.id, found.append)
    store.close()
    if ears.failures:
        return ears.failures[0].msgid
    if len(backups.verified(folder)) != len(backups.present(folder)):
        return "a backup that cannot be restored"
    window = None if meeting is None else Folder(monkey.team, meeting, sheet.commitments)
    return "" if window is None else differing(window, found[0] if found else None, begun)


def differing(window: Folder, stored: Folder | None, begun: str) -> str:
    """What the window has and the store has not, "" for nothing."""
    meeting = window.meeting
    if stored is None or stored.meeting != meeting:
        return "the stored meeting is not the one in the window"
    drafts = {draft.key: draft.text for draft in stored.drafts}
    if begun and read(drafts.get(draft_key(meeting.id), "")).text != begun:
        return f"the line begun is {begun!r}, and {drafts} were kept"
    made, kept = (
        {c.id: c for c in folder.commitments if c.meeting == meeting.id}
        for folder in (window, stored)
    )
    return "" if made == kept else "the stored commitments are not those in the window"


def play(wanted: str, seed: int, place: Path, faults: Faults) -> dict[str, object]:
    """Play until the time is over or something went wrong."""
    for room in (goal_saving, minutes_saving, prepare_sending):
        room.documents_folder = lambda: place  # type: ignore[assignment]
    # Qt's own dialog is not ours to try; whoever opens it changes their mind.
    for opens in ("open", "show"):
        setattr(QFileDialog, opens, lambda self, *_: self.reject())
    QProcess.startDetached = lambda *_: True  # type: ignore[method-assign,assignment]
    QDesktopServices.openUrl = lambda _: True  # type: ignore[method-assign,assignment]
    monkey = Monkey(place / "data", seed)
    most = int(wanted[:-1]) if wanted.endswith("s") else sys.maxsize
    end = time.monotonic() + (1e9 if wanted.endswith("s") else 60 * float(wanted))
    steps = 0
    while steps < most and time.monotonic() < end and not faults.seen:
        if wrong := monkey.step():
            faults.add(f"after {monkey.did}: {wrong}")
        steps += 1
        if steps % 50 == 0:
            faults.look_at_sockets()
    wrong = wrong_with_the_store(place / "data", monkey)
    strays = monkey.house.strays.seen
    monkey.house.strays.seen = []
    monkey.house.shut()
    faults.seen += [f"a window of its own: {each}" for each in strays]
    faults.seen += [f"store: {wrong}"] if wrong else []
    return {"steps": steps, "rooms": monkey.rooms, "faults": faults.seen[:20]}


def main(wanted: str, seed: str) -> None:
    """Play once and print what came of it."""
    faulthandler.enable()
    app = QApplication([])
    faults = Faults()
    with tempfile.TemporaryDirectory() as place:
        try:
            told = play(wanted, int(seed), Path(place), faults)
        except Exception:  # noqa: BLE001 -- a monkey that cannot go on is a fault, too
            told = {"steps": 0, "rooms": {}, "faults": [*faults.seen, traceback.format_exc()]}
    print(json.dumps(told), flush=True)
    app.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
