"""Cells of the agenda are edited in place, and nothing that is typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionComboBox

from facilitator.app.teams import item_problem
from facilitator.domain.agenda import EVERYONE_LEADS, Item, LeadKind, Method, Purpose
from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.prepare.editors import CellCombo, CellLine, CellPicker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MINUTES_SENTENCE = item_problem(Item("", title="Close", minutes=0))


def editor(table) -> CellLine:
    return table.findChild(CellLine)


def test_minutes_within_the_bounds_are_taken(held, table, keys, begin):
    press, type_words, _ = keys
    for typed, minutes in (("7", 7), ("600", 600), (" 12 ", 12), ("\u0661\u0665", 15)):
        begin(table, 1, Column.MINUTES)
        type_words(typed)
        press(Key.Key_Return)
        assert held.plan.items[1].minutes == minutes
    assert held.refused == []


def test_other_minutes_are_refused_with_a_sentence_and_the_old_stay(held, table, keys, begin):
    press, type_words, _ = keys
    for typed in ("0", "10000", "601", "five", "-5", "5.5", ""):
        held.refused.clear()
        begin(table, 1, Column.MINUTES)
        press(Key.Key_F2, Key.Key_Backspace)
        type_words(typed)
        press(Key.Key_Return)
        assert held.plan.items[1].minutes == 6
        assert held.refused == [MINUTES_SENTENCE]
        assert table.agenda.cell(1, Column.MINUTES) == "6"


def test_passing_through_how_an_item_is_held_changes_nothing(held, table, keys, begin):
    press, _, _ = keys
    item = replace(
        held.plan.items[1],
        method=Method.PROTOCOL,
        protocol="standard-team-meeting",
        sitting=1,
        step=2,
    )
    items = (held.plan.items[0], item, *held.plan.items[2:])
    held.show(plan=replace(held.plan, items=items))
    begin(table, 1, Column.TITLE)
    press(Key.Key_F2, *[Key.Key_Tab] * 5, Key.Key_Return)
    assert held.plan.items[1] == item


def test_what_is_typed_is_told_while_the_cell_is_still_open(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.TITLE)
    type_words("We are ")
    line = editor(table)
    line._typist._pause.timeout.emit()
    type_words("here")
    line._typist._cap.timeout.emit()
    assert [(plan.items[0].title, typing) for plan, typing in held.wishes] == [
        ("We are ", True),
        ("We are here", True),
    ]
    assert line.text() == "We are here"
    assert line.hasFocus()
    press(Key.Key_Return)
    assert held.wishes[-1][0].items[0].title == "We are here"
    assert held.wishes[-1][1] is False


def test_a_great_cut_is_told_as_well_as_typing(held, table, keys, begin):
    _, type_words, _ = keys
    begin(table, 2, Column.TITLE)
    type_words("T")
    editor(table)._typist._pause.timeout.emit()
    assert [(plan.items[2].title, typing) for plan, typing in held.wishes] == [("T", False)]


def test_escape_gives_back_what_stood_there_also_to_the_store(held, table, keys, begin):
    press, type_words, _ = keys
    before = held.plan
    begin(table, 0, Column.LEAVES)
    type_words("Two words")
    editor(table)._typist._pause.timeout.emit()
    assert held.plan.items[0].leaves == "Two words"
    press(Key.Key_Escape)
    assert held.plan == before
    assert held.wishes[-1] == (before, False)


@pytest.mark.parametrize("typed", ["", "   "])
def test_a_title_that_is_emptied_is_refused_and_the_old_one_stays(held, table, keys, typed, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.TITLE)
    press(Key.Key_F2, Key.Key_Backspace)
    type_words(typed)
    editor(table)._typist._pause.timeout.emit()
    press(Key.Key_Return)
    assert held.titles()[0] == "Check-in"
    assert held.refused == [item_problem(Item(""))]
    assert all(plan.items[0].title == "Check-in" for plan, _ in held.wishes)


def test_all_lead_stands_alone_and_people_take_it_away(held, table, keys, begin):
    press, _, focused = keys
    begin(table, 4, Column.LEAD)
    press(Key.Key_Space)
    press(Key.Key_Home, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert [lead.who for lead in held.plan.items[4].leads] == ["ana", "ben"]
    assert table.agenda.cell(4, Column.LEAD) == "Ana and Ben"
    press(Key.Key_Space)
    press(Key.Key_Home, Key.Key_Space, Key.Key_Return)
    assert held.plan.items[4].leads == (EVERYONE_LEADS,)
    press(Key.Key_Space)
    press(Key.Key_End, Key.Key_Space, Key.Key_Escape)
    assert held.plan.items[4].leads == (EVERYONE_LEADS,)
    assert focused() is table


def test_a_role_can_lead_beside_a_person(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.LEAD)
    press(Key.Key_Space)
    type_words("Tim")
    press(Key.Key_Space, Key.Key_Return)
    assert {lead.kind for lead in held.plan.items[0].leads} == {LeadKind.PERSON, LeadKind.ROLE}
    assert table.agenda.cell(0, Column.LEAD) == "Ana and Timekeeper"


def test_a_choice_is_found_by_any_of_its_words(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.PURPOSE)
    type_words("dec")
    press(Key.Key_Return)
    assert held.plan.items[0].purpose is Purpose.DECIDE
    begin(table, 2, Column.HOW)
    type_words("pairs")
    press(Key.Key_Return)
    item = held.plan.items[2]
    assert (item.method, item.protocol, item.presenters) == (Method.PAIRS, "", ())


def test_a_choice_is_made_from_the_opened_list_too(held, table, keys, qtbot, begin):
    press, _, focused = keys
    begin(table, 0, Column.PURPOSE)
    press(Key.Key_Return)
    press(Key.Key_End, Key.Key_Return)
    qtbot.waitUntil(lambda: held.plan.items[0].purpose is Purpose.LEARN)
    qtbot.waitUntil(lambda: focused() is table)


def test_one_sitting_of_a_protocol_is_chosen_by_name(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.HOW)
    type_words("goal workshop, sitting 2")
    press(Key.Key_Return)
    item = held.plan.items[0]
    assert (item.method, item.protocol, item.sitting) == (Method.PROTOCOL, "goal-workshop", 2)
    assert table.agenda.cell(0, Column.HOW) == "Goal workshop, sitting 2 of 2"


def test_a_click_opens_a_field_of_the_current_row_only(held, table):
    def click(row, column):
        middle = table.visualRect(table.agenda.index(row, column)).center()
        button = Qt.MouseButton.LeftButton
        QTest.mouseClick(table.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(middle))

    click(1, Column.MINUTES)
    assert table.row == 1
    assert table.state() is not table.State.EditingState
    click(1, Column.MINUTES)
    assert table.state() is table.State.EditingState


def test_tab_goes_through_the_cells_and_leaves_after_the_last(held, table, keys, begin):
    press, _, focused = keys
    begin(table, 4, Column.TITLE)
    press(Key.Key_F2)
    seen = []
    for _ in range(6):
        seen.append(table.currentIndex().column())
        press(Key.Key_Tab)
    assert seen == [*range(Column.TITLE, Column.LEAVES + 1)]
    assert not table.isAncestorOf(focused())
    assert focused() is not table
    assert held.wishes == []


def test_pasted_text_beyond_the_limit_is_refused_whole(held, table, keys, qapp, begin):
    press, _, _ = keys
    qapp.clipboard().setText("x" * 12_000_000)
    begin(table, 0, Column.TITLE)
    press(Key.Key_F2)
    press(Key.Key_V, modifier=CONTROL)
    press(Key.Key_Escape)
    assert held.titles()[0] == "Check-in"
    assert held.refused
    assert len(qapp.clipboard().text()) == 12_000_000
    qapp.clipboard().clear()


def test_undo_belongs_to_the_field_while_it_has_something_to_undo(held, table, keys, begin):
    press, type_words, _ = keys
    begin(table, 0, Column.TITLE)
    type_words("Welcome")
    press(Key.Key_Z, modifier=CONTROL)
    assert held.told == []
    press(Key.Key_Escape)
    table.setFocus()
    press(Key.Key_Z, modifier=CONTROL)
    press(Key.Key_Z, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert held.told == ["undo", "redo"]


def test_tab_in_an_opened_choice_keeps_it_and_goes_on(held, table, keys, qtbot, begin):
    press, _, focused = keys
    begin(table, 0, Column.PURPOSE)
    press(Key.Key_Space)
    press(Key.Key_Down, Key.Key_Tab)
    qtbot.waitUntil(lambda: held.plan.items[0].purpose is Purpose.DISCUSS)
    qtbot.waitUntil(lambda: table.currentIndex().column() == Column.LEAD)
    assert focused() is table.indexWidget(table.currentIndex())


def test_a_protocol_that_is_not_in_the_library_is_left_as_it_is(held, table, keys, begin):
    press, _, _ = keys
    item = replace(held.plan.items[0], method=Method.PROTOCOL, protocol="lost")
    held.show(plan=replace(held.plan, items=(item,)))
    assert table.agenda.cell(0, Column.HOW) == "Protocol"
    begin(table, 0, Column.HOW)
    press(Key.Key_F2, Key.Key_Tab)
    assert held.wishes == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 1.5, 2.0])
def test_words_of_our_own_are_not_cut_while_a_cell_is_edited(hold, scale):
    held = hold(scale=scale)
    table = held.screen.agenda.table
    held.show(plan=replace(held.plan, items=(*held.plan.items, Item("new"))))
    table.edit_cell(0, Column.PURPOSE)
    combo = table.findChild(CellCombo)
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    longest = max(
        combo.fontMetrics().horizontalAdvance(words)
        for words in map(combo.itemText, range(combo.count()))
    )
    assert longest <= combo._room(option)
    table.edit_cell(5, Column.LEAD)
    picker = table.findChild(CellPicker)
    assert picker.fontMetrics().horizontalAdvance("Nobody yet") <= picker._room().width()
