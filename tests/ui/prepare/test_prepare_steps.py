"""One act at the screen is one step of undo on the desk, however long it was typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.domain.meeting import Meeting
from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.prepare.editors import CellLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


class NoStore:
    """Keeps nothing."""

    def __getattr__(self, name):
        return lambda *_, **__: None


class AtDesk:
    """A screen before a desk, joined as the program joins them."""

    def __init__(self, held):
        self.held = held
        self.first = held.plan
        self.desk = Desk(NoStore())
        self.desk.open(Folder(held.view.team, Meeting("m", "team", held.plan)))
        held.screen.plan_wished.connect(self._planned)

    def _planned(self, plan, typing):
        self.desk.change(replace(self.desk.sheet, plan=plan), typing=typing)
        if not typing:
            self.desk.close_step()

    def steps(self) -> int:
        """How many times there is something to undo before all is as it was."""
        count = 0
        while self.desk.can_undo:
            self.desk.undo(0, None)
            count += 1
        assert self.desk.sheet.plan == self.first
        return count


@pytest.fixture
def at_desk(held):
    return AtDesk(held)


def test_a_title_typed_with_pauses_is_one_step(at_desk, table, begin, keys):
    press, type_words, _ = keys
    begin(table, 0, Column.TITLE)
    type_words("Good morning")
    for words in (" everyone", " and welcome"):
        table.findChild(CellLine)._typist._pause.timeout.emit()
        type_words(words)
    press(Key.Key_Return)
    assert at_desk.desk.sheet.plan.items[0].title == "Good morning everyone and welcome"
    assert at_desk.steps() == 1


def test_a_line_of_the_head_typed_with_pauses_is_one_step(at_desk, held):
    head = held.screen.head
    head.place.setFocus()
    head.place.end(False)
    for words in (" on the", " first", " floor"):
        QTest.keyClicks(head.place, words)
        head._lines["place"]._pause.timeout.emit()
    QTest.keyClicks(head.place, "!")
    held.screen.agenda.table.setFocus()
    assert at_desk.desk.sheet.plan.place == "Room 6 on the first floor!"
    assert at_desk.steps() == 1


def test_two_fields_are_two_steps_and_a_reverted_one_is_none(at_desk, held, table, begin, keys):
    press, type_words, _ = keys
    begin(table, 1, Column.MINUTES)
    type_words("9")
    press(Key.Key_Return)
    press(Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    begin(table, 0, Column.LEAVES)
    press(Key.Key_F2)
    press(Key.Key_Escape)
    assert at_desk.steps() == 2
