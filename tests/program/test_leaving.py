"""Leaving: by the window, by the system, in the middle of a word."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.app.keeping import Folder
from facilitator.app.line_draft import read
from facilitator.bootstrap.leaving import _Leaver
from facilitator.storage.store import DiskStore, open_store
from facilitator.ui.rooms import Room
from tests.long._typist import opened
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.scenes import LIBRARY, NEXT, TEAM

ROOT = Path(__file__).parents[2]


@pytest.fixture
def guarded(open_house: Open, tmp_path: Path) -> tuple[House, DiskStore]:
    """A meeting that is being prepared upon a real store, in a window that asks before it goes."""
    house = open_house(data=tmp_path)
    store = open_store(tmp_path, house.courier, house.program, house.clock)
    house.fill(store, LIBRARY)
    store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.PREPARE)
    house.window.guard_close(_Leaver(house.app, house.program).may_close)
    return house, store


def title_in(folder: Path) -> str:
    store, _ = opened(folder)
    answers: list[Folder | None] = []
    store.folder("m", answers.append)
    store.close()
    assert answers[0] is not None
    return answers[0].meeting.plan.title


def test_a_word_begun_is_kept_when_the_window_closes(
    guarded: tuple[House, DiskStore], tmp_path: Path
) -> None:
    house, store = guarded
    house.tab_to("Title of the meeting")
    house.write("Half a tit")
    assert house.window.close()
    store.close()
    assert title_in(tmp_path) == "Half a tit"


def test_a_window_with_unsaved_words_stays_once_and_says_why(
    guarded: tuple[House, DiskStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, store = guarded
    house.wait(lambda: house.program.last_saved is not None)
    monkeypatch.setattr(store, "flush", lambda _limit: False)
    assert not house.window.close()
    assert house.window.isVisible()
    assert "Not everything is saved yet" in house.notice
    assert house.window.close()


def test_a_window_that_could_save_again_warns_again_when_that_fails_anew(
    guarded: tuple[House, DiskStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, store = guarded
    house.wait(lambda: house.program.last_saved is not None)
    with monkeypatch.context() as full:
        full.setattr(store, "flush", lambda _limit: False)
        assert not house.window.close()
    saved = house.program.last_saved
    house.clock.pass_(1000)
    desk = house.program.desk
    desk.change(replace(desk.sheet, plan=replace(desk.sheet.plan, place="Hall")))
    house.wait(lambda: house.program.last_saved != saved)
    monkeypatch.setattr(store, "flush", lambda _limit: False)
    assert not house.window.close()
    assert house.window.close()


def test_a_fault_while_closing_keeps_the_window(house: House) -> None:
    def fails() -> bool:
        raise ValueError

    house.window.guard_close(fails)
    with pytest.raises(ValueError):  # noqa: PT011 -- any defect will do
        house.window.close()
    assert house.window.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", ["SIGTERM", pytest.param("SIGHUP", marks=pytest.mark.extended)])
def test_the_system_may_end_it_in_the_middle_of_a_word(tmp_path: Path, number: str) -> None:
    leader = subprocess.Popen(
        [sys.executable, "-m", "tests.long._leader", str(tmp_path), "m", "5"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert leader.stdout is not None
    did: list[list[object]] = []
    while len(did) < 12:
        line = json.loads(leader.stdout.readline())
        did += [line] if line[0] == "did" else []
    leader.send_signal(getattr(signal, number))
    rest, complaint = leader.communicate(timeout=60)
    assert leader.returncode == 0, complaint
    lines = [json.loads(line) for line in rest.splitlines()]
    *_, last = (line for line in (*did, *lines) if line[0] == "did")
    store, _ = opened(tmp_path)
    answers: list[Folder | None] = []
    store.folder("m", answers.append)
    store.close()
    found = answers[0]
    assert found is not None
    assert len(found.meeting.log.events) == last[5]
    assert [read(draft.text).text for draft in found.drafts] == [last[3]]
