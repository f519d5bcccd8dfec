"""Roles, expected people, guests, presenters and dates ahead."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.agenda import Lead, LeadKind, RoleHolders
from facilitator.domain.people import Member, Person, Role
from facilitator.domain.signals import Signal
from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.prepare.dates_model import DateColumn
from facilitator.ui.prepare.editors import CellLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def people(held):
    held.screen.tabs.setCurrentIndex(1)
    return held.screen.people


@pytest.fixture
def dates(held):
    held.screen.tabs.setCurrentIndex(2)
    held.screen.dates.table.setFocus()
    return held.screen.dates.table


def row_of(people, name) -> int:
    model = people.expected.list.model()
    return next(row for row in range(model.rowCount()) if model.index(row).data() == name)


def stand_on(people, name):
    box = people.expected.list
    box.setCurrentIndex(box.model().index(row_of(people, name)))
    box.setFocus()
    return box


def test_a_role_has_one_or_several_holders(held, people, hand_tools):
    press, _, focused = hand_tools
    picker = people.roles.pickers[Role.OBSERVER]
    picker.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Tab)
    assert held.plan.holders(Role.OBSERVER) == ("ana", "ben")
    assert picker.accessibleDescription() == "Ana and Ben"
    assert focused() is people.roles.pickers[Role.PRESENTER]
    picker.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert held.plan.holders(Role.OBSERVER) == ()
    assert Role.OBSERVER not in {held_.role for held_ in held.plan.roles}


def test_escape_leaves_a_role_as_it_was(held, people, hand_tools):
    press, _, focused = hand_tools
    picker = people.roles.pickers[Role.FACILITATOR]
    picker.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Space, Key.Key_Escape)
    assert held.wishes == []
    assert picker.keys == ("ana", "dev")
    assert focused() is picker


def test_a_tick_taken_away_is_an_apology_and_can_be_given_back(held, people):
    box = stand_on(people, "Ben")
    QTest.keyClick(box, Key.Key_Space)
    assert held.plan.apologies == ("farah", "ben")
    assert box.hasFocus()
    assert people.expected.heading._count.text() == "5 of 7 come"
    QTest.keyClick(box, Key.Key_Space)
    assert held.plan.apologies == ("farah",)


def test_a_member_who_is_new_to_the_team_can_be_expected(held, people):
    team = held.view.team
    held.show(team=replace(team, members=(*team.members, Member("gil", "Gil"))))
    assert held.plan.person("gil") is None
    QTest.keyClick(stand_on(people, "Gil"), Key.Key_Space)
    assert held.plan.person("gil") == Person("gil", "Gil")
    assert "gil" not in held.plan.apologies


def test_a_guest_is_added_by_name(held, people):
    guest = people.expected.guest
    guest.setFocus()
    QTest.keyClicks(guest, "  Hana  ")
    QTest.keyClick(guest, Key.Key_Return)
    added = held.plan.expected[-1]
    assert (added.name, added.guest) == ("Hana", True)
    assert guest.text() == ""


@pytest.mark.parametrize(
    ("typed", "says"), [("", "empty"), ("   ", "empty"), ("ana", "Two people are called")]
)
def test_a_name_that_cannot_be_told_apart_is_refused_and_stays_to_be_mended(
    held, people, typed, says
):
    guest = people.expected.guest
    QTest.keyClicks(guest, typed)
    people.expected.add.click()
    assert held.wishes == []
    assert says in held.refused[0].msgid
    assert guest.text() == typed


def test_a_guest_who_goes_leaves_no_trace_in_the_plan(held, people):
    item = replace(
        held.plan.items[2], leads=(Lead(LeadKind.PERSON, "guest"),), presenters=("guest", "elin")
    )
    plan = replace(
        held.plan,
        items=(item,),
        roles=(*held.plan.roles, RoleHolders(Role.OBSERVER, ("guest",))),
        apologies=("guest",),
    )
    held.show(plan=plan)
    QTest.keyClick(stand_on(people, "Gwen"), Key.Key_Delete)
    assert "guest" not in repr(replace(held.plan, expected=())).replace("guest=", "")
    assert held.plan.person("guest") is None
    assert held.plan.items[0].presenters == ("elin",)


def test_a_member_is_not_removed_by_the_key_that_removes_guests(held, people):
    QTest.keyClick(stand_on(people, "Ben"), Key.Key_Delete)
    assert held.wishes == []
    assert not people.expected.remove.isEnabled()


def test_presenters_are_asked_for_where_a_protocol_has_one(held, hand_tools):
    press, _, _ = hand_tools
    agenda = held.screen.agenda
    agenda.table.choose(0, Column.TITLE)
    assert not agenda.presenters.isVisible()
    agenda.table.choose(2, Column.TITLE)
    assert agenda.presenters.isVisible()
    agenda.presenters.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Home, Key.Key_Space, Key.Key_Return)
    assert held.plan.items[2].presenters == ("ana", "elin")


def test_where_an_item_is_heard_is_chosen_by_keys_and_named(held, hand_tools):
    press, _, _ = hand_tools
    agenda = held.screen.agenda
    agenda.table.choose(0, Column.TITLE)
    choice = agenda.sounds.choice
    assert choice.accessibleName() == "Sounds in Check-in"
    choice.setFocus()
    press(Key.Key_Down)
    assert held.wishes == [(held.plan, False)]
    assert [item.signal for item in held.plan.items[:2]] == [Signal.END, Signal.ALL]
    agenda.table.choose(1, Column.TITLE)
    assert choice.chosen() == "all"
    held.show(plan=replace(held.plan, items=()))
    assert not choice.isVisible()


def test_a_date_is_added_typed_and_removed_by_keys(held, dates, hand_tools):
    press, type_words, _ = hand_tools
    press(Key.Key_Insert)
    assert held.plan.dates[-1].day == date(2026, 12, 18)
    type_words("11012027")
    press(Key.Key_Tab)
    type_words("First day of term")
    dates.findChild(CellLine)._typist._pause.timeout.emit()
    assert held.wishes[-1][1] is True
    press(Key.Key_Return)
    last = held.plan.dates[-1]
    assert (last.day, last.what) == (date(2027, 1, 11), "First day of term")
    assert held.wishes[-1] == (held.plan, False)
    press(Key.Key_Delete)
    assert [ahead.id for ahead in held.plan.dates] == ["d1", "d2"]


def test_escape_gives_a_date_back_as_it_was(held, dates, hand_tools):
    press, type_words, _ = hand_tools
    before = held.plan
    dates.edit_cell(0, DateColumn.DAY)
    type_words("31")
    press(Key.Key_Escape)
    dates.edit_cell(0, DateColumn.WHAT)
    type_words("Nothing")
    dates.findChild(CellLine)._typist._pause.timeout.emit()
    press(Key.Key_Escape)
    assert held.plan == before


def test_the_tabs_say_how_much_is_behind_them(held):
    tabs = held.screen.tabs
    assert [tabs.tabText(at) for at in range(tabs.count())] == [
        "Agenda: 5 items",
        "People and roles: 6",
        "Dates ahead: 2",
        "Checklist: 9 of 17",
    ]
    control = Qt.KeyboardModifier.ControlModifier
    shown = []
    panels = (held.screen.agenda, held.screen.people, held.screen.dates, held.screen.checks)
    for _ in panels:
        QTest.keyClick(held.screen, Key.Key_PageDown, control)
        shown.append([panel.isVisible() for panel in panels].index(True))
    assert shown == [1, 2, 3, 0]
