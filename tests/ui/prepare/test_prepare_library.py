"""The protocol library: search, look into, read, insert."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.app.laying_out import as_item, as_items
from facilitator.app.library import Library
from facilitator.ui.kit.named_rows import FAR, STRONG
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.agenda_model import Column

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shelf(held):
    return held.screen.library


def listed(shelf) -> list[str]:
    model = shelf.list.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def choose(shelf, name):
    shelf.list.setCurrentIndex(shelf.list.model().index(listed(shelf).index(name)))


def visible_words(widget) -> str:
    QApplication.processEvents()
    labels = widget.findChildren(PlainLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_search_finds_by_every_word(shelf, library):
    there = len(library.protocols)
    assert len(listed(shelf)) == there
    QTest.keyClicks(shelf.search, "team meeting")
    assert listed(shelf)[0] == "Standard team meeting"
    assert shelf.heading._count.text() == f"{len(listed(shelf))} of {there}"
    QTest.keyClicks(shelf.search, " zebra")
    assert listed(shelf) == []
    shelf.search.clear()
    QTest.keyClicks(shelf.search, "zebra")
    assert listed(shelf) == []
    assert not shelf.insert.isEnabled()
    QTest.keyClick(shelf.search, Key.Key_Return)
    assert shelf.protocol is None


def test_minutes_are_those_for_the_people_who_come(held, shelf, library):
    protocol = library.protocols["check-in"]

    def shown():
        row = listed(shelf).index("Check-in")
        return shelf.list.model().index(row).data(FAR)

    least, whole = protocol.least_minutes(6), protocol.minutes_for(6)
    assert shown() == f"{least}–{whole} min"
    people = tuple(person.id for person in held.plan.expected[2:])
    held.show(plan=replace(held.plan, apologies=people))
    assert protocol.least_minutes(2) == protocol.minutes_for(2) == 4
    assert shown() == "4 min"


def test_the_order_and_the_reason_go_by_the_free_minutes_and_the_people(held, shelf):
    tip, aloud = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole

    def reason(name, role):
        row = listed(shelf).index(name)
        words = shelf.list.model().index(row).data(role).replace("\n", " ")
        assert shelf.list.model().reason(row) in words
        return words

    items = tuple(item for item in held.plan.items if item.id != "i3")
    held.show(plan=replace(held.plan, items=items))
    free = 45 - sum(item.minutes for item in items)
    model = shelf.list.model()
    fits = [model.index(row).data(STRONG) for row in range(model.rowCount())]
    assert fits == sorted(fits, reverse=True)
    assert not all(fits)
    for role in (tip, aloud):
        assert f"of your {free} minutes" in reason("Check-in", role)
        assert "Made for 2 to 20 people." in reason("Check-in", role)
    held.show(plan=replace(held.plan, items=items, bell=held.plan.start))
    assert "Takes 5 minutes." in reason("Check-in", tip)


def test_enter_inserts_below_the_current_row(held, shelf, library):
    held.screen.agenda.table.choose(1, Column.TITLE)
    QTest.keyClick(held.screen, Key.Key_F, CONTROL)
    assert shelf.search.hasFocus()
    QTest.keyClicks(shelf.search, "notice")
    QTest.keyClick(shelf.search, Key.Key_Return)
    QTest.keyClick(shelf.search, Key.Key_Down)
    QTest.keyClick(shelf.list, Key.Key_Return)
    protocol = library.protocols["notice-and-wonder"]
    wanted = as_item(protocol, 6, "")
    assert [replace(item, id="") for item in held.plan.items[2:4]] == [wanted, wanted]
    assert [typing for _, typing in held.wishes] == [False, False]


def test_inserting_leads_back_to_the_agenda(held, shelf):
    choose(shelf, "Check-in")
    held.screen.tabs.setCurrentIndex(2)
    shelf.insert.click()
    assert held.screen.agenda.isVisible()
    assert not held.screen.dates.isVisible()
    assert held.plan.items[-1].title == "Check-in"


def test_a_protocol_in_two_sittings_is_inserted_by_one_of_them(held, shelf, library):
    choose(shelf, "Check-in")
    assert not shelf.sitting.isVisible()
    choose(shelf, "Goal workshop")
    assert shelf.sitting.isVisible()
    assert shelf.sitting.currentText().startswith("Sitting 1 of 2, ")
    shelf.sitting.setCurrentIndex(1)
    shelf.sitting.activated.emit(1)
    protocol = library.protocols["goal-workshop"]
    words = visible_words(shelf._card)
    assert all(step.title in words for step in protocol.sitting(2))
    assert not any(step.title in words for step in protocol.sitting(1))
    shelf.insert.click()
    assert held.plan.items[-1].sitting == 2
    assert held.plan.items[-1].minutes == protocol.minutes_for(6, 2)


def test_a_whole_meeting_can_be_laid_out_as_items(held, shelf, library, qtbot):
    assert not shelf.lay_out.isVisible()
    choose(shelf, "Standard team meeting")
    held.show(plan=replace(held.plan, items=()))
    with qtbot.waitSignal(held.screen.plan_wished):
        QTest.keyClick(held.screen, Key.Key_Return, CONTROL)
    protocol = library.protocols["standard-team-meeting"]
    wanted = as_items(protocol, 6, lambda: "")
    assert tuple(replace(item, id="") for item in held.plan.items) == wanted
    assert len({item.id for item in held.plan.items}) == len(wanted)


def test_a_protocol_can_be_looked_into_and_read(held, shelf, library, qtbot):
    for protocol in tuple(library.protocols.values())[::12]:
        choose(shelf, protocol.name)
        card = visible_words(shelf._card)
        assert protocol.purpose in card
        assert all(step.title in card for step in protocol.sitting(1))
        assert protocol.origin in card
        QTest.keyClick(held.screen, Key.Key_R, CONTROL)
        qtbot.waitUntil(shelf.reading.isVisible)
        words = visible_words(shelf.reading)
        for step in protocol.sitting(1):
            for part in (step.cue, step.say, step.sticks):
                assert part.replace("{presenter}", "the presenter") in words
        QTest.keyClick(shelf.reading.back, Key.Key_Escape)
        assert not shelf.reading.isVisible()
        assert shelf.list.hasFocus()


def test_what_answers_best_is_chosen_for_enter(held, shelf):
    QTest.keyClicks(shelf.search, "check-out")
    assert shelf.protocol.name == "Check-out"
    QTest.keyClick(shelf.search, Key.Key_Return)
    assert held.plan.items[-1].protocol == "check-out"


def test_the_chosen_protocol_stays_chosen_while_the_list_changes(shelf):
    choose(shelf, "Short tuning")
    QTest.keyClicks(shelf.search, "short")
    assert shelf.protocol.name == "Short tuning"
    QTest.keyClicks(shelf.search, " consult")
    assert shelf.protocol.name == "Short consultancy"


def test_showing_a_plan_again_leaves_the_library_as_it_is(held, shelf):
    choose(shelf, "Plus / delta")
    shelf.search.setFocus()
    QTest.keyClicks(shelf.search, "delta")
    held.show()
    assert shelf.protocol.name == "Plus / delta"
    assert shelf.search.text() == "delta"
    assert shelf.search.hasFocus()


def test_an_empty_library_says_so_and_offers_nothing(held, shelf):
    held.show(library=Library())
    assert listed(shelf) == []
    assert "No protocol fits" in visible_words(shelf._card)
    for button in (shelf.insert, shelf.read):
        assert not button.isEnabled()
    assert held.screen.agenda.table.agenda.cell(2, Column.HOW) == "Protocol"
