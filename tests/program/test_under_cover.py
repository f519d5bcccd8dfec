"""Lines typed under cover: dots, nothing in sight, and no time or order that tells who typed."""

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.app.keeping import Folder
from facilitator.domain.events import Uncovered
from facilitator.ui.room.face import RoomFace
from facilitator.ui.rooms import Room
from facilitator.ui.run.kept_list import KeptList
from facilitator.ui.run.kept_pane import KeptPane
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM

WORDS = tuple(f"Thought {n}" for n in range(8))


@pytest.fixture
def silent(house: House) -> House:
    """In the step whose words are typed under cover."""
    house.fill(library=LIBRARY)
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5", "F6", "F6", "F6")
    settle()
    return house


def in_sight(house: House) -> list[str]:
    (kept,) = house.window.findChildren(KeptList)
    return [row.text for row in kept._rows.rows]


def keep_all(house: House) -> None:
    for words in WORDS:
        house.type(words)
        house.clock.pass_(7_000)
        house.press("Return")


def test_what_is_typed_under_cover_is_shown_together(silent: House) -> None:
    line = silent.focus
    assert isinstance(line, QLineEdit)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    keep_all(silent)
    assert in_sight(silent) == []
    (pane,) = silent.window.findChildren(KeptPane)
    assert pane._nothing.text() == "8 entries under cover"
    notes = silent.program.desk.sheet.record.notes
    assert sorted(note.text for note in notes) == list(WORDS)
    assert [note.text for note in notes] != list(WORDS)
    assert len({note.at for note in notes}) == 1
    assert not any(note.private for note in notes)
    silent.press("Ctrl+Shift+Y")
    assert sorted(in_sight(silent)) == list(WORDS)
    assert isinstance(silent.program.desk.events[-1], Uncovered)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert line.hasFocus()
    silent.press("Ctrl+Z")
    assert in_sight(silent) == []


def test_the_room_is_told_how_many_and_the_end_of_the_step_uncovers(silent: House) -> None:
    keep_all(silent)
    silent.program.mirrored = True
    silent.program.refresh()
    settle()
    (face,) = silent.window.findChildren(RoomFace)
    assert face._left.text() == "8 entries under cover"
    silent.program.mirrored = False
    silent.program.refresh()
    silent.press("F6")
    assert sorted(in_sight(silent)) == list(WORDS)
