"""A defect is told in one sentence and written down without a word of what people typed."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from facilitator.app.errors import UserError
from facilitator.bootstrap import faults
from facilitator.bootstrap.faults import Faults, known
from facilitator.domain.words import Text, tr

CANARY = "zq-canary-note"


@pytest.fixture
def told() -> list[Text]:
    return []


@pytest.fixture
def hooked(tmp_path: Path, told: list[Text]) -> Iterator[Faults]:
    """The program's hooks in place of the tests' own."""
    before = sys.excepthook, threading.excepthook
    hooked = Faults(tmp_path, told.append)
    hooked.hook()
    yield hooked
    sys.excepthook, threading.excepthook = before
    faults.faulthandler.disable()
    hooked._crash.close()


def fail(note: str = CANARY) -> None:
    raise ValueError(f"cannot read {note}")


def log_of(folder: Path) -> str:
    return (folder / "faults.log").read_text("utf-8")


def test_an_error_in_a_slot_is_logged_without_its_words(
    hooked: Faults, told: list[Text], tmp_path: Path, qtbot: QtBot
) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    assert "Your work is saved" in told[0].msgid
    log = log_of(tmp_path)
    assert "ValueError" in log
    assert "test_faults.py" in log
    assert CANARY not in log


def test_an_error_in_a_thread_is_told_too(hooked: Faults, told: list[Text], tmp_path: Path) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 1
    assert CANARY not in log_of(tmp_path)


def test_what_a_person_can_act_on_is_told_as_it_is_and_is_no_defect(
    hooked: Faults, told: list[Text], tmp_path: Path
) -> None:
    sentence = tr("The disk is full.")
    hooked.note(UserError(sentence))
    assert told == [sentence]
    assert not (tmp_path / "faults.log").exists()
    assert known(UserError(sentence)) == sentence


def test_the_log_begins_anew_before_it_grows_without_end(hooked: Faults, tmp_path: Path) -> None:
    path = tmp_path / "faults.log"
    path.write_text("x" * (faults.LONGEST_LOG + 1))
    hooked.note(ValueError(CANARY))
    assert path.stat().st_size < 2_000


def test_a_log_that_cannot_be_written_makes_no_second_fault(
    told: list[Text], tmp_path: Path
) -> None:
    Faults(tmp_path / "none", told.append).note(ValueError(CANARY))
    assert len(told) == 1
