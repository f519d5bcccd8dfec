"""Rows of the agenda come, go and change places, also while one of their cells is open."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.agenda import Item
from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.prepare.editors import CellLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def editor(table) -> CellLine:
    return table.findChild(CellLine)


def test_a_new_item_says_what_it_lacks_until_it_has_a_title(held, table, keys, begin):
    press, type_words, focused = keys
    begin(table, 1, Column.TITLE)
    press(Key.Key_Insert)
    assert held.titles() == [
        "Check-in",
        "Reports on actions",
        "",
        "Tuning: reading plan",
        "Goal review",
        "Close",
    ]
    assert isinstance(focused(), CellLine)
    problem = held.screen.agenda._problem
    assert problem.isVisible()
    assert problem.text() == "This item has no title yet. Type what it is about."
    assert table.agenda.cell(2, Column.TITLE) == "No title yet"
    type_words("Trip to the mill")
    press(Key.Key_Return)
    assert held.titles()[2] == "Trip to the mill"
    assert not problem.isVisible()


def test_the_fields_of_an_item_without_a_title_are_named_in_full(held, table, keys, begin):
    press, _, focused = keys
    begin(table, 1, Column.TITLE)
    press(Key.Key_Insert, Key.Key_Tab)
    agenda = held.screen.agenda
    fields = (focused(), agenda.sounds.choice, agenda.own.bring, agenda.own.notes)
    for field in fields:
        assert "an item without a title" in (
            f"{field.accessibleName()} {field.accessibleDescription()}"
        )


def test_an_empty_agenda_begins_with_insert(hold, keys):
    press, type_words, _ = keys
    held = hold()
    held.show(plan=replace(held.plan, items=()))
    held.screen.head.title.setFocus()
    press(Key.Key_Insert)
    type_words("Check-in")
    press(Key.Key_Return)
    assert held.titles() == ["Check-in"]


def test_insert_adds_to_what_is_shown_from_anywhere(held, keys):
    press, _, _ = keys
    before = len(held.plan.items), len(held.plan.dates)
    for tab in (1, 2):
        held.screen.tabs.setCurrentIndex(tab)
        held.screen.library.search.setFocus()
        press(Key.Key_Insert)
    assert (len(held.plan.items), len(held.plan.dates)) == (before[0], before[1] + 1)


def test_items_move_by_keys_and_the_row_stays_chosen(held, table, keys, begin):
    press, _, _ = keys
    begin(table, 2, Column.TITLE)
    press(Key.Key_Up, modifier=ALT)
    press(Key.Key_Up, modifier=ALT)
    press(Key.Key_Up, modifier=ALT)
    assert held.titles()[:3] == ["Tuning: reading plan", "Check-in", "Reports on actions"]
    assert table.row == 0
    press(Key.Key_Down, modifier=ALT)
    assert held.titles()[:2] == ["Check-in", "Tuning: reading plan"]
    assert len(held.wishes) == 3
    assert [table.agenda.cell(row, Column.START) for row in range(3)] == ["10:20", "10:24", "10:48"]


def test_items_are_removed_and_copied_by_keys(held, table, keys, begin):
    press, _, _ = keys
    begin(table, 3, Column.TITLE)
    press(Key.Key_Delete)
    assert "Goal review" not in held.titles()
    begin(table, 0, Column.TITLE)
    press(Key.Key_D, modifier=CONTROL)
    assert held.titles()[:3] == ["Check-in", "Check-in", "Reports on actions"]
    first, second = held.plan.items[:2]
    assert replace(second, id=first.id) == first
    assert second.id != first.id
    assert table.row == 1


@pytest.mark.parametrize(
    ("source", "row", "expected"),
    [
        (0, 2, ["Reports on actions", "Check-in", "Tuning: reading plan"]),
        (2, 0, ["Tuning: reading plan", "Check-in", "Reports on actions"]),
        (0, -1, ["Reports on actions", "Tuning: reading plan", "Goal review"]),
        (1, 1, ["Check-in", "Reports on actions", "Tuning: reading plan"]),
    ],
)
def test_a_dragged_item_stands_where_it_is_dropped(held, table, source, row, expected):
    model = table.agenda
    data = model.mimeData([model.index(source, column) for column in Column])
    assert table.dragDropMode() is table.DragDropMode.DragDrop
    model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, model.index(-1, -1))
    assert held.titles()[:3] == expected


def test_buttons_do_what_their_keys_do(held, table, begin):
    agenda = held.screen.agenda
    begin(table, 1, Column.TITLE)
    agenda.down.click()
    assert held.titles()[1:3] == ["Tuning: reading plan", "Reports on actions"]
    agenda.up.click()
    assert held.titles()[1:3] == ["Reports on actions", "Tuning: reading plan"]
    agenda.copy.click()
    assert held.titles()[1:3] == ["Reports on actions", "Reports on actions"]
    agenda.remove.click()
    assert held.titles()[1:3] == ["Reports on actions", "Tuning: reading plan"]
    begin(table, 0, Column.TITLE)
    agenda.add.click()
    assert held.titles()[:3] == ["Check-in", "", "Reports on actions"]


def test_tab_leaves_a_table_that_is_not_edited(held, table, keys):
    press, _, focused = keys
    press(Key.Key_Tab)
    assert focused() is not table
    assert not table.isAncestorOf(focused())


def test_showing_the_same_again_changes_nothing(held, table, begin):
    begin(table, 2, Column.LEAD)
    resets = []
    for signal in (table.agenda.modelReset, table.agenda.dataChanged, table.agenda.rowsInserted):
        signal.connect(lambda *_: resets.append(1))
    held.show()
    assert resets == []
    assert (table.row, table.currentIndex().column()) == (2, Column.LEAD)
    assert held.wishes == []


def test_an_open_cell_keeps_its_text_while_rows_come_and_go(held, table, keys, begin):
    press, type_words, focused = keys
    begin(table, 2, Column.TITLE)
    type_words("Fine")
    line = editor(table)
    items = held.plan.items
    held.show(plan=replace(held.plan, items=(Item("new", "First"), items[2], items[1], items[0])))
    assert editor(table) is line
    assert (line.text(), focused()) == ("Fine", line)
    type_words("tuning")
    press(Key.Key_Return)
    assert held.titles() == ["First", "Finetuning", "Reports on actions", "Check-in"]


def test_the_bell_moves_the_mark_of_items_past_it(held, table):
    sign = table.cells.sign
    marked = [sign(table.agenda.index(row, Column.START)) is not None for row in range(5)]
    assert marked == [False, False, False, False, True]
    held.show(plan=replace(held.plan, bell=time(10, 30)))
    marked = [sign(table.agenda.index(row, Column.START)) is not None for row in range(5)]
    assert marked == [False, False, True, True, True]


def test_insert_in_the_middle_of_typing_keeps_what_was_typed(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.TITLE)
    type_words("Welcome")
    press(Key.Key_Insert)
    type_words("Trip")
    press(Key.Key_Return)
    assert held.titles()[:3] == ["Welcome", "Trip", "Reports on actions"]


def test_an_item_moves_while_its_cell_is_open(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 1, Column.TITLE)
    type_words("Actions")
    press(Key.Key_Up, modifier=ALT)
    type_words(" first")
    press(Key.Key_Return)
    assert held.titles()[:2] == ["Actions first", "Check-in"]


def test_an_item_may_go_while_its_cell_is_open(held, table, keys, qtbot, begin):
    _, type_words, _ = keys
    begin(table, 2, Column.TITLE)
    type_words("Fine")
    gone = []
    editor(table).destroyed.connect(lambda: gone.append(1))
    held.show(plan=replace(held.plan, items=held.plan.items[:2]))
    qtbot.waitUntil(lambda: bool(gone))
    assert held.titles() == ["Check-in", "Reports on actions"]
    assert held.wishes == []
