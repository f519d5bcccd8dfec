"""Splitting, merging, notes, hints and checklist: each by its key, each one step to undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.agenda import Method, Purpose, planned_minutes
from facilitator.ui.prepare.agenda_model import Column

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFTED = CONTROL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def on_row(held, table, begin):
    """To stand on a row of the agenda; what was told comes back at the end of the test."""

    def stand(row: int):
        begin(table, row, Column.TITLE)
        return held

    return stand


def test_an_item_is_split_at_a_number_of_minutes(on_row, keys):
    press, type_words, focused = keys
    held = on_row(0)
    held.show(plan=with_item(held.plan, 0, notes="mine", leaves="One word each"))
    press(Key.Key_J, modifier=SHIFTED)
    bar = held.screen.agenda.acts.bar
    assert bar.isVisible()
    assert focused() is bar.minutes
    assert bar.minutes.text() == "2"
    type_words("9")
    press(Key.Key_Return)
    assert held.refused[-1].msgid == "Type a number from 1 to {most}."
    press(Key.Key_Backspace)
    type_words("3")
    press(Key.Key_Return)
    first, second = held.plan.items[:2]
    assert (first.title, first.minutes, first.notes, first.leaves) == ("Check-in", 3, "mine", "")
    assert (second.title, second.minutes, second.leaves) == (
        "Check-in, continued",
        1,
        "One word each",
    )
    assert not bar.isVisible()
    assert len(held.wishes) == 1
    press(Key.Key_Up)
    press(Key.Key_J, modifier=CONTROL)
    assert held.plan.items[0].title == "Check-in"
    assert held.plan.items[0].minutes == 4


def with_item(plan, at, **changes):
    items = list(plan.items)
    items[at] = replace(items[at], **changes)
    return replace(plan, items=tuple(items))


def test_escape_leaves_an_item_whole(on_row, keys):
    press, _, focused = keys
    held = on_row(1)
    press(Key.Key_J, modifier=SHIFTED)
    press(Key.Key_Escape)
    assert held.wishes == []
    assert focused() is held.screen.agenda.table
    assert not held.screen.agenda.acts.bar.isVisible()


def test_an_item_with_a_protocol_is_taken_into_its_steps(on_row, keys):
    press, _, _ = keys
    held = on_row(2)
    before = held.plan
    press(Key.Key_J, modifier=SHIFTED)
    steps = held.plan.items[2 : len(held.plan.items) - 2]
    assert len(steps) > 2
    assert [item.step for item in steps] == list(range(1, len(steps) + 1))
    assert planned_minutes(held.plan.items) == planned_minutes(before.items)
    assert all(item.presenters == ("elin",) for item in steps)
    assert steps[-1].leaves == "Two changes to the plan"
    assert len(held.wishes) == 1


def test_two_items_become_one_and_no_word_is_lost(on_row, keys):
    press, _, _ = keys
    held = on_row(0)
    held.show(plan=with_item(held.plan, 1, notes="Ask Ben", bring="The list"))
    press(Key.Key_J, modifier=CONTROL)
    whole = held.plan.items[0]
    assert (whole.title, whole.minutes) == ("Check-in and Reports on actions", 10)
    assert (whole.notes, whole.bring, whole.leaves) == (
        "Ask Ben",
        "The list",
        "One word each and Done, open or carried",
    )
    on_row(1)
    press(Key.Key_J, modifier=CONTROL)
    assert held.refused[-1].msgid == "Each of the two has a protocol or a step of its own."
    on_row(3)
    press(Key.Key_J, modifier=CONTROL)
    assert held.refused[-1].msgid == "No item stands below."
    assert len(held.wishes) == 1


def test_the_menu_of_a_row_shows_every_act_with_its_key_and_does_it(on_row, keys):
    press, _, _ = keys
    held = on_row(0)
    agenda = held.screen.agenda
    press(Key.Key_M, modifier=SHIFTED)
    menu = agenda.acts.menu
    assert menu.isVisible()
    shown = [action.text().split("\t") for action in menu.actions()]
    names = [name for name, _ in shown]
    assert {"Edit", "Duplicate", "Split", "Remove", "Move down", "Lock"} <= set(names)
    assert all(key for _, key in shown)
    assert len({key for _, key in shown}) == len(shown)
    up = menu.actions()[names.index("Move up")]
    assert not up.isEnabled()
    assert "No item stands above." in up.toolTip()
    menu.actions()[names.index("Merge with the item below")].trigger()
    assert len(held.plan.items) == 4
    assert not menu.isVisible()


def test_notes_and_what_to_bring_are_typed_below_the_table(on_row, keys):
    press, type_words, focused = keys
    held = on_row(1)
    own = held.screen.agenda.own
    press(Key.Key_I, modifier=SHIFTED)
    assert focused() is own.notes
    type_words("Ask Ben first")
    press(Key.Key_I, modifier=SHIFTED)
    assert focused() is own.bring
    type_words("The list of actions")
    held.screen.agenda.table.setFocus()
    item = held.plan.items[1]
    assert (item.notes, item.bring) == ("Ask Ben first", "The list of actions")
    assert own.notes.accessibleName() == "Notes on Reports on actions, only for you"
    held.screen.agenda.table.choose(0)
    assert (own.notes.toPlainText(), own.bring.text()) == ("", "")
    held.screen.agenda.table.choose(1)
    assert own.notes.toPlainText() == "Ask Ben first"
    assert [typing for _, typing in held.wishes][-1] is False


def test_what_is_typed_stays_with_its_item_when_another_is_chosen(on_row, keys):
    press, type_words, _ = keys
    held = on_row(1)
    press(Key.Key_I, modifier=SHIFTED)
    type_words("For row one")
    held.screen.agenda.table.choose(3)
    assert [item.notes for item in held.plan.items] == ["", "For row one", "", "", ""]


def test_hints_are_few_and_go_by_their_key(held, keys, qtbot):
    press, _, _ = keys
    hints = held.screen.strip.hints
    assert not hints.isVisible()
    items = tuple(
        replace(item, purpose=Purpose.INFORM, method=Method.DISCUSSION, leaves="", protocol="")
        for item in held.plan.items
    )
    held.show(plan=replace(held.plan, items=items))
    shown = [line.text() for line in hints.lines if line.isVisible()]
    assert len(shown) == 3
    whys = [line.accessibleDescription() for line in hints.lines]
    assert not any(why.isVisible() for why in hints.whys)
    held.screen.head.title.setFocus()
    press(Key.Key_H, modifier=SHIFTED)
    qtbot.waitUntil(lambda: [why.text() for why in hints.whys if why.isVisible()] == whys)
    press(Key.Key_6, modifier=ALT)
    qtbot.waitUntil(lambda: held.plan.put_away == ("informing",))
    left = [line.text() for line in hints.lines if line.isVisible()]
    assert shown[0] not in left
    assert shown[1:] == left[:2]
    assert [why.text() for why in hints.whys][:2] == whys[1:]
    press(Key.Key_H, modifier=SHIFTED)
    qtbot.waitUntil(lambda: not any(why.isVisible() for why in hints.whys))
    assert len(held.wishes) == 1
    held.show(held=True)
    assert not hints.isVisible()


def test_the_checklist_is_ticked_by_hand_and_by_the_plan(held, keys):
    press, _, _ = keys
    held.screen.tabs.setCurrentIndex(3)
    checks = held.screen.checks
    box = checks.boxes["room"]
    box.setFocus()
    press(Key.Key_Space)
    assert held.plan.ticked == ("room",)
    assert box.isChecked()
    assert checks.seen["for"].accessibleDescription() == "Done"
    held.show(plan=replace(held.plan, purpose="", ticked=()))
    assert checks.seen["for"].accessibleDescription() == "Open"
    assert not box.isChecked()
    assert len(held.wishes) == 1
    assert held.screen.tabs.tabText(3).startswith("Checklist: ")


def test_the_menu_opens_where_the_pointer_is(held, table, qtbot):
    place = table.visualRect(table.agenda.index(2, Column.TITLE)).center()
    table.customContextMenuRequested.emit(place)
    QApplication.processEvents()
    assert table.row == 2
    assert held.screen.agenda.acts.menu.isVisible()
    QTest.keyClick(held.screen.agenda.acts.menu, Key.Key_Escape)
    assert held.wishes == []


def test_tab_goes_from_the_table_down_to_the_notes(on_row, keys):
    press, _, focused = keys
    held = on_row(2)
    agenda = held.screen.agenda
    met = []
    for _ in range(4):
        press(Key.Key_Tab)
        met.append(focused())
    assert met[-2:] == [agenda.own.bring, agenda.own.notes]
    assert met[:2] == [agenda.presenters, agenda.sounds.choice]


def test_what_is_typed_in_a_cell_is_kept_by_a_merge(on_row, keys):
    press, type_words, _ = keys
    held = on_row(0)
    type_words("Welcome")
    press(Key.Key_J, modifier=CONTROL)
    assert held.titles()[0] == "Welcome and Reports on actions"
    held.screen.agenda.table.choose(2)
    assert held.titles()[0] == "Welcome and Reports on actions"


def test_an_item_is_confidential_by_its_key_and_says_so(on_row, keys, table):
    press, _, _ = keys
    held = on_row(0)
    press(Key.Key_C, modifier=SHIFTED)
    assert held.plan.items[0].confidential
    cell = table.agenda.index(0, Column.TITLE).data()
    assert cell == f"{held.plan.items[0].title} (confidential)"
    press(Key.Key_C, modifier=SHIFTED)
    assert not held.plan.items[0].confidential
