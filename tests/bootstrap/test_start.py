"""From the first screen to the open store: what is seen when, and what is kept on the way."""

import errno
import gc
import json
import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from facilitator.bootstrap import front, opening
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.late_store import LateStore
from facilitator.bootstrap.options import Options
from facilitator.domain.people import Member, Team
from facilitator.domain.time import Moment
from facilitator.lock import FolderLock
from facilitator.paths import resources
from facilitator.storage import files, trouble
from facilitator.storage.files import store_file
from facilitator.storage.store import open_store
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore

HANGING = 30_000
"""Milliseconds after which what should have happened has not."""
TEAM = Team("team", "Year 5", members=(Member("ana", "Ana"),))


class Nobody:
    """Hears how saving goes and keeps it to itself."""

    def saved(self, at):
        """See the port."""

    def failed(self, text):
        """See the port."""


@pytest.fixture
def data(tmp_path):
    """A store with a team, closed well."""
    folder = tmp_path / "data"
    clock = HandClock(Moment(1_800_000_000_000, 60))
    store = open_store(folder, lambda call: call(), Nobody(), clock)
    store.save(TEAM)
    assert store.flush(HANGING)
    store.close()
    return folder


@pytest.fixture
def begin(qtbot, words, monkeypatch):
    """Starts the program as from the command line, and says which marks it has passed."""
    monkeypatch.setattr(opening, "leave_well", lambda _app, _program: None)  # signals stay ours
    monkeypatch.setattr(opening.Faults, "hook", lambda _self: None)
    begun = []

    def start(folder, **wishes):
        options = Options(folder, resources(), words, **wishes)
        app = QApplication.instance()
        begun.append(front._Front(options, app))
        return begun[-1]

    yield start
    for each in begun:
        each.leave()
        each._window.deleteLater()
    gc.unfreeze()


def until(qtbot, front_, mark):
    qtbot.waitUntil(lambda: mark in front_._marks, timeout=HANGING)


def test_the_command_line_is_told_how_long_it_took(tmp_path):
    command = [sys.executable, "-m", "facilitator", "--data", str(tmp_path), "--smoke"]
    for sample in (["--sample"], []):
        done = subprocess.run([*command, *sample], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        told = json.loads(done.stdout)
        assert told.pop("heavy_at_first_paint") == []
        assert 0 < told["first_paint_ms"] < told["usable_list_ms"]
        assert told["usable_list_ms"] <= told["store_open_ms"]
        # What is left behind is in good order: the next start may look first.
        assert not store_file(tmp_path).with_name("store.db-wal").exists()
    # With something to list, it is listed before the store is open.
    assert told["usable_list_ms"] < told["store_open_ms"]


def test_what_cannot_be_opened_is_told_on_the_command_line(tmp_path):
    command = [sys.executable, "-m", "facilitator", "--data", str(tmp_path), "--smoke"]
    store_file(tmp_path).write_bytes(b"no store at all")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The file with your meetings is damaged.")
    assert store_file(tmp_path).read_bytes() == b"no store at all"
    lock = FolderLock(tmp_path)
    assert lock.take()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lock.release()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Facilitator is open. Close its window first, then try again.\n"


NAMES_AT_FIRST_PAINT = """
import enum, sys, time
from facilitator.bootstrap import commands, front

def made():
    kinds = [kind for base in (enum.IntEnum, enum.IntFlag, enum.Flag, enum.Enum)
             for kind in base.__subclasses__()]
    names = {kind.__name__ for kind in kinds}
    # One of those that come with Qt, one of those with QStyle, one that is always needed.
    print(*(name in names for name in ("AlignmentFlag", "PixelMetric", "ColorRole")), flush=True)

def painted(self, then=front._Front._painted):
    made()
    then(self)

def told(self, then=front._Front._report):
    made()
    then(self)

front._Front._painted, front._Front._report = painted, told
sys.exit(commands.run(["--data", sys.argv[1], "--smoke"], time.perf_counter()))
"""


def test_the_first_screen_does_without_most_of_qts_names(tmp_path):
    command = [sys.executable, "-c", NAMES_AT_FIRST_PAINT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    first, later, _ = done.stdout.splitlines()
    assert first == "False False True"
    assert later == "True True True"


def test_the_list_stands_before_the_store(qtbot, begin, data, monkeypatch):
    may_open = threading.Event()
    opened = opening._opened

    def later(*given):
        assert may_open.wait(HANGING / 1000)
        return opened(*given)

    monkeypatch.setattr(opening, "_opened", later)
    front_ = begin(data)
    until(qtbot, front_, "listed")
    program = front_._opening.program
    assert program.overview.teams == (TEAM,)
    assert program.desk.team == TEAM
    assert not program.store.here
    may_open.set()
    until(qtbot, front_, "opened")
    assert program.store.here
    assert program.overview.teams == (TEAM,)


@pytest.mark.parametrize("known", [True, False])
def test_start_now_pressed_early_is_kept(qtbot, begin, data, monkeypatch, known):
    if not known:
        monkeypatch.setattr(opening, "first_look", lambda _folder: None)
    asked = []

    def begin_start_now(program):
        asked.append(program)

    monkeypatch.setattr(opening.Program, "begin_start_now", begin_start_now)
    front_ = begin(data)
    front_._page._press()
    until(qtbot, front_, "opened")
    assert asked == [front_._opening.program]


def test_what_is_done_before_the_store_is_open_is_written(qtbot, begin, data, monkeypatch):
    monkeypatch.setattr(opening.Opening, "_arrived", lambda *_given: None)  # we leave before it
    front_ = begin(data)
    until(qtbot, front_, "listed")
    store = front_._opening.program.store
    assert store.flush(0), "nothing to write yet: the window may close"
    store.save(Team("other", "Year 6"))
    assert not store.flush(0)
    qtbot.waitUntil(lambda: front_._opening._found is not None, timeout=HANGING)
    front_.leave()
    overview = opening.first_look(data)
    assert [team.name for team in overview.teams] == ["Year 5", "Year 6"]


def test_a_store_that_cannot_be_opened_leads_to_the_rescue(qtbot, begin, data):
    path = store_file(data)
    path.write_bytes(path.read_bytes()[:5000])
    front_ = begin(data)
    qtbot.waitUntil(lambda: shown(front_._window, Room.RESCUE), timeout=HANGING)
    assert front_._opening.program.legal_rooms() == {Room.RESCUE}


def test_what_may_pass_can_be_tried_again_without_a_new_start(qtbot, begin, data, monkeypatch):
    """A full disk, a stick that is pulled out: the list of before is no place to work in."""
    full = OSError(errno.ENOSPC, "full")
    sentence = trouble.cannot_open(full).msgid
    failing = [full, full]

    def make_folder(folder):
        if failing:
            raise failing.pop()
        folder.mkdir(exist_ok=True)

    monkeypatch.setattr(files, "make_folder", make_folder)
    front_ = begin(data)
    for _ in range(2):
        qtbot.waitUntil(lambda: shown(front_._window, Room.RESCUE), timeout=HANGING)
        program = front_._opening.program
        assert program.trouble is not None
        assert program.trouble.text.msgid == sentence
        again = QApplication.focusWidget()
        assert isinstance(again, QPushButton)
        assert again.accessibleName() == "Try again"
        again.click()
        assert not shown(front_._window, Room.RESCUE)
    until(qtbot, front_, "opened")
    assert [team.name for team in program.overview.teams] == ["Year 5"]


def shown(window, room):
    screen: QWidget | None = window.room(room)
    return screen is not None and screen.isVisible()


def test_a_question_waits_and_is_no_unsaved_work():
    late = LateStore()
    answers = []
    late.overview(answers.append)
    late.folder("meeting", answers.append)
    assert late.flush(0)
    late.draft("capture:meeting", "half a wo")
    assert not late.flush(0)
    late.arrive(MemoryStore())
    assert len(answers) == 2


def test_the_keyboard_begins_where_a_user_goes_on(qtbot, begin, data):
    front_ = begin(data)
    until(qtbot, front_, "opened")
    window = front_._window
    assert window.focusWidget().text() == "New meeting"
    assert window.focusWidget().isVisible()
