"""A meeting that looks at a goal: what stands there, and what is decided, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.app.goals import GoalFolder
from facilitator.app.sheet import keep
from facilitator.domain.goal import Goal, Part, Standing, Verdict
from facilitator.domain.notes import Kind
from facilitator.ui.close.reading import DecisionsCard
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.rooms import Room
from facilitator.ui.run.goal_card import GoalCard
from facilitator.ui.run.kept_list import KeptList
from facilitator.ui.run.kept_menu import KeptMenu
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.test_goal_looks import GOAL, made
from tests.program.test_starting_points import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
QUESTION = "What helps those who read least?"


@pytest.fixture
def meeting(open_house: Open) -> House:
    house = opened(open_house, replace(GOAL, question=QUESTION))
    made(house)
    desk = house.program.desk
    look = desk.sheet.plan.items[-1]
    desk.change(replace(desk.sheet, plan=replace(desk.sheet.plan, items=(look,))))
    desk.close_step()
    house.press("F5", "F5")
    assert house.program.conductor.live
    return house


def card(house: House) -> GoalCard:
    (found,) = house.window.findChildren(GoalCard)
    return found


def kept(house: House) -> Goal:
    assert isinstance(house.store, MemoryStore)
    return house.store.goals_kept["g"]


def line(house: House) -> QWidget:
    (screen,) = [house.program.shown(Room.RUN).widget]
    capture: QWidget = screen.stage.capture.line  # type: ignore[attr-defined]
    return capture


def test_the_goal_stands_in_its_item_and_leaves_the_focus_alone(meeting: House) -> None:
    assert card(meeting).isVisible()
    assert QUESTION in card(meeting)._question.text()
    assert "70% by 19 March 2027" in card(meeting)._stands.text()
    assert meeting.focus is line(meeting)


def test_aiming_higher_is_decided_by_keys_with_its_mark(meeting: House) -> None:
    meeting.press("Shift+F2", "4")
    meeting.type("We are there early")
    meeting.press("Tab")
    meeting.type("Small groups work")
    meeting.tab_to("Where are we now?", back=True)
    meeting.type("68,5")
    meeting.tab_to("Where we want to be")
    meeting.type("80")
    meeting.press("Return")
    assert meeting.focus is line(meeting)
    goal = kept(meeting)
    look = goal.reviews[0]
    here = meeting.program.table.meeting
    assert here is not None
    assert (look.verdict, look.reason) == (Verdict.RAISE, "We are there early")
    assert (look.reflection, look.meeting) == ("Small groups work", here.id)
    assert look.held is not None
    assert goal.target == 80
    assert [(m.part, m.before, m.after, m.meeting) for m in goal.changes if m.part is Part.TARGET]
    assert goal.latest is not None
    assert (goal.latest.value, goal.latest.meeting) == (Decimal("68.5"), here.id)
    assert "Aim higher" in card(meeting)._decided.text()
    assert [each.id for each in goal.reviews] == ["r", "later"]


def test_stopping_ends_the_goal_and_can_be_taken_back(meeting: House) -> None:
    meeting.press("Ctrl+D", "3", "Return")
    assert kept(meeting).standing is Standing.STOPPED
    card(meeting)._back.click()
    assert kept(meeting).standing is Standing.OPEN
    assert kept(meeting).reviews[0].held is None


def test_what_is_no_number_is_said_and_nothing_is_lost(meeting: House) -> None:
    meeting.press("Shift+F2", "1")
    meeting.type("Because")
    meeting.tab_to("Where are we now?", back=True)
    meeting.type("half")
    meeting.press("Return")
    assert kept(meeting).reviews[0].verdict is None
    assert "number" in card(meeting)._value_field.error()
    meeting.press("Escape")
    assert meeting.focus is line(meeting)
    meeting.press("Shift+F2")
    assert card(meeting).reason.text() == "Because"


def test_an_action_of_the_item_serves_the_goal_and_the_end_lets_the_look_go(
    meeting: House,
) -> None:
    meeting.press("Alt+3")
    meeting.type("Copy the sheet")
    meeting.press("Return")
    (action,) = [c for c in meeting.program.desk.sheet.commitments if c.kind is Kind.ACTION]
    assert action.goal == "g"
    meeting.room(Room.CLOSE)
    labels = [each.text() for each in meeting.window.findChildren(QWidget) if hasattr(each, "text")]
    assert any("a look at the goal “Reading aloud”" in str(each) for each in labels)
    closing = meeting.program.desk.sheet.closing
    sheet = meeting.program.desk.sheet
    record = replace(sheet.record, closing=replace(closing, next_day=date(2026, 11, 4)))
    meeting.program.desk.change(replace(sheet, record=record))
    meeting.press("Ctrl+Return")
    assert isinstance(meeting.store, MemoryStore)
    (ahead,) = [m for m in meeting.store.meetings.values() if m.plan.day == date(2026, 11, 4)]
    assert [item.goal for item in ahead.plan.items].count("g") == 1
    assert kept(meeting).reviews[0].meeting == ahead.id


def test_an_action_is_given_a_goal_at_the_close(meeting: House) -> None:
    program = meeting.program
    bare = keep(program.desk.sheet, program.table.where(), "new", Kind.ACTION, "Ask the library")
    made = replace(bare.commitments[-1], goal="")
    program.desk.change(replace(bare, commitments=(*bare.commitments[:-1], made)))
    meeting.room(Room.CLOSE)
    meeting.tab_to("Which goal does it serve? Ask the library")
    meeting.press("Down")
    assert program.desk.sheet.commitments[-1].goal == "g"


def test_the_close_says_what_was_decided_of_a_goal(meeting: House) -> None:
    def told() -> str:
        meeting.room(Room.CLOSE)
        (found,) = meeting.window.findChildren(DecisionsCard)
        labels = found.findChildren(PlainLabel)
        return "\n".join(each.text() for each in labels if each.isVisible())

    assert "No decision was kept in this meeting." in told()
    meeting.room(Room.RUN)
    meeting.press("Ctrl+D", "4")
    meeting.type("We are there early")
    meeting.press("Return")
    assert "Goal: Reading aloud\nDecided: Aim higher. We are there early" in told()
    assert "No decision" not in told()
    meeting.room(Room.RUN)
    card(meeting)._back.click()
    assert "No decision was kept in this meeting." in told()


def keep_a_note(house: House, words: str) -> None:
    house.press("Alt+1")
    house.type(words)
    house.press("Return")


def notes(house: House) -> list[str]:
    return [note.text for note in house.program.desk.sheet.record.notes]


def decide_to_stop(house: House) -> None:
    house.press("Ctrl+D", "3", "Return")
    assert kept(house).standing is Standing.STOPPED


def test_undo_takes_back_the_last_act_whichever_it_was(meeting: House) -> None:
    before = kept(meeting)
    keep_a_note(meeting, "One")
    decide_to_stop(meeting)
    keep_a_note(meeting, "Two")
    meeting.press("Ctrl+Z")
    assert (notes(meeting), kept(meeting).standing) == (["One"], Standing.STOPPED)
    meeting.press("Ctrl+Z")
    assert (notes(meeting), kept(meeting)) == (["One"], before)
    assert not card(meeting)._decided.isVisible()
    meeting.press("Ctrl+Z")
    assert notes(meeting) == []


def test_what_was_deleted_before_is_not_offered_to_be_taken_back(meeting: House) -> None:
    keep_a_note(meeting, "One")
    meeting.press("Ctrl+Shift+K", "Home", "Delete")
    pane = meeting.program.shown(Room.RUN).widget.stage.kept  # type: ignore[attr-defined]
    assert pane._back.isVisible()
    meeting.press("Escape")
    decide_to_stop(meeting)
    assert not pane._back.isVisible(), "undo would take back the decision first"


def test_what_the_card_took_back_is_no_act_any_more(meeting: House) -> None:
    keep_a_note(meeting, "One")
    decide_to_stop(meeting)
    card(meeting)._back.click()
    keep_a_note(meeting, "Two")
    decide_to_stop(meeting)
    meeting.press("Ctrl+Z")
    assert (notes(meeting), kept(meeting).standing) == (["One", "Two"], Standing.OPEN)
    meeting.press("Ctrl+Z", "Ctrl+Z")
    assert notes(meeting) == []


@pytest.mark.parametrize("changed", [False, True])
def test_undo_reaches_a_goal_that_lies_no_longer_on_the_desk(meeting: House, changed: bool) -> None:
    before = kept(meeting)
    decide_to_stop(meeting)
    other = replace(GOAL, id="other")
    meeting.program.table.goal_desk.open(GoalFolder(other))
    if changed:
        meeting.store.save(replace(kept(meeting), why="Because"))
    now = kept(meeting)
    meeting.press("Ctrl+Z")
    assert kept(meeting) == (now if changed else before)
    told = meeting.window.notice.findChildren(PlainLabel)
    assert any(("changed since" if changed else "as it was before") in each.text() for each in told)
    assert meeting.program.table.goal_desk.goal == other


def choose_goal(house: House, name: str) -> None:
    house.press("Ctrl+Shift+K", "Home")
    house.tab_to("More…")
    house.press("Space")
    (menu,) = house.window.findChildren(KeptMenu)
    *_, below = [each for each in menu.findChildren(QMenu) if each.title() == "For which goal?"]
    (action,) = [each for each in below.actions() if each.text() == name]
    assert action.isCheckable()
    action.trigger()
    house.press("Escape")


def said(house: House) -> tuple[str, str]:
    """What stands below the only kept line, and what a screen reader says of it."""
    (found,) = house.window.findChildren(KeptList)
    (row,) = found._rows.rows
    return row.by, row.spoken


def test_a_line_is_linked_to_a_goal_and_says_so(meeting: House) -> None:
    meeting.press("Alt+2")
    meeting.type("We copy the sheet")
    meeting.press("Return")
    (made,) = meeting.program.desk.sheet.commitments
    assert made.goal == "g"
    assert said(meeting)[0] == "for the goal “Reading aloud”"
    choose_goal(meeting, "No goal")
    (made,) = meeting.program.desk.sheet.commitments
    assert (made.goal, said(meeting)[0]) == ("", "")
    choose_goal(meeting, "Reading aloud")
    assert meeting.program.desk.sheet.commitments[0].goal == "g"
    assert said(meeting)[1].endswith("We copy the sheet. for the goal “Reading aloud”")
    meeting.press("Ctrl+Z")
    assert meeting.program.desk.sheet.commitments[0].goal == ""


def test_a_decision_is_given_a_goal_at_the_close(meeting: House) -> None:
    meeting.press("Alt+2")
    meeting.type("We copy the sheet")
    meeting.press("Return")
    meeting.room(Room.CLOSE)
    assert meeting.focus.accessibleName() == "Read back: We copy the sheet"
    meeting.tab_to("Which goal does it serve? We copy the sheet")
    meeting.press("Up")
    assert meeting.program.desk.sheet.commitments[-1].goal == ""
