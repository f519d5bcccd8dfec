"""A meeting that was held: its plan can be read and is kept as it was."""

from datetime import time

import pytest
from PySide6.QtCore import Qt

from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.prepare.agenda_model import PAST_BELL, Column

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
KEPT = "This meeting was held: the plan is kept as it was."
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kept(held):
    held.show(held=True, legal_to_start=False)
    return held


def test_it_says_so_and_judges_nothing(kept):
    strip = kept.screen.strip
    assert strip.balance.text() == KEPT
    assert not strip.strip.isVisible()
    assert not strip.start.isEnabled()
    assert strip.start.toolTip() == KEPT
    agenda = kept.screen.agenda.table.agenda
    assert not any(agenda.index(row, 0).data(PAST_BELL) for row in range(agenda.rowCount()))


def test_no_key_changes_it(kept, keys, begin):
    press, type_words, _ = keys
    screen, plan = kept.screen, kept.plan
    head = screen.head
    for field in (head.title, head.day, head.start, head.bell, head.place, head.norm):
        field.setFocus()
        type_words("0102")
        press(Key.Key_Up)
    for at, table in ((0, screen.agenda.table), (2, screen.dates.table)):
        screen.tabs.setCurrentIndex(at)
        begin(table, 1, Column.TITLE if at == 0 else 0)
        press(Key.Key_Insert, Key.Key_Return, Key.Key_Delete)
        type_words("gone")
        press(Key.Key_Up, modifier=ALT)
        press(Key.Key_D, modifier=CONTROL)
    screen.tabs.setCurrentIndex(0)
    sounds = screen.agenda.sounds.choice
    sounds.setFocus()
    press(Key.Key_Down)
    assert sounds.chosen() == "all"
    screen.tabs.setCurrentIndex(1)
    ticks = screen.people.expected.list
    ticks.setFocus()
    before = ticks.choices.keys
    press(Key.Key_Space)
    assert ticks.choices.keys == before
    screen.people.expected.guest.setFocus()
    type_words("Gwen")
    press(Key.Key_Return)
    screen.library.search.setFocus()
    press(Key.Key_Return)
    assert kept.plan is plan
    assert not kept.wishes
    assert head.start.time().toPython() == time(10, 20)
    assert not screen.agenda.table.findChildren(PlainCombo)


def test_a_meeting_to_come_after_it_can_be_planned_again(kept, keys, begin):
    press, _, _ = keys
    kept.show(held=False, legal_to_start=True)
    begin(kept.screen.agenda.table, 0, Column.TITLE)
    press(Key.Key_Delete)
    assert len(kept.titles()) == 4
    assert kept.screen.strip.strip.isVisible()
