"""Fitting the agenda to the bell on the screen."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.agenda import planned_minutes
from facilitator.domain.fit_choices import Way
from facilitator.language.pseudo import Pseudo
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.agenda_model import Column

CTRL = Qt.KeyboardModifier.ControlModifier


def told(held) -> list[str]:
    card = held.screen.fitting
    return [label.text() for label in card.lines if label.isVisible()]


def short(held, minutes: int) -> None:
    """Let the bell ring so many minutes after the start."""
    held.show(plan=replace(held.plan, bell=time(10, 20 + minutes)))


@pytest.fixture
def key(hand_tools, qtbot):
    """Press the key of a button, which acts when it comes up again."""

    def press(button, which, modifier=CTRL):
        hand_tools[0](which, modifier=modifier)
        qtbot.waitUntil(lambda: not button.isDown())

    return press


def test_one_key_fits_and_tells_beside_the_agenda_what_it_did(held, hand_tools, key):
    focused = hand_tools[2]
    focus = focused()
    key(held.screen.strip.fit_to_bell, Qt.Key.Key_B)
    card = held.screen.fitting
    assert card.isVisible()
    assert planned_minutes(held.plan.items) <= held.plan.minutes
    assert card.heading.text().startswith("Fits: ")
    assert told(held)
    assert all("→" in line or "left out" in line for line in told(held))
    assert len(held.wishes) == 1
    assert focused() is focus
    key(card.away, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert not card.isVisible()


def test_a_second_fit_changes_nothing_and_another_plan_puts_the_card_away(held):
    held.screen.strip.fit_to_bell.click()
    before = held.plan
    held.screen.strip.fit_to_bell.click()
    assert held.plan == before
    assert len(held.wishes) == 1
    assert held.screen.fitting.isVisible()
    held.show(plan=replace(held.plan, items=held.plan.items[1:]))
    assert not held.screen.fitting.isVisible()


def test_what_does_not_fit_changes_nothing_and_has_its_ways_out(held):
    short(held, 10)
    before = held.plan
    held.screen.strip.fit_to_bell.click()
    card = held.screen.fitting
    assert held.plan == before
    assert card.heading.text().startswith("Does not fit: the shortest is ")
    ways = [way for way, button in card.ways.items() if button.isVisible()]
    assert ways == [Way.LATER, Way.REMOVE, Way.NEXT]
    assert card.ways[Way.LATER].accessibleName().endswith("then it fits")
    wishes = []
    held.screen.left_wished.connect(lambda plan, left: wishes.append((plan, left)))
    card.ways[Way.LATER].click()
    ((plan, left),) = wishes
    assert plan.bell > before.bell
    assert left == ()
    assert planned_minutes(plan.items) <= plan.minutes


def test_what_is_kept_for_the_next_meeting_is_handed_on(held):
    short(held, 10)
    held.screen.strip.fit_to_bell.click()
    wishes = []
    held.screen.left_wished.connect(lambda plan, left: wishes.append((plan, left)))
    held.screen.fitting.ways[Way.NEXT].click()
    ((plan, left),) = wishes
    assert {item.id for item in plan.items} == {item.id for item in held.plan.items} - {
        item.id for item in left
    }
    assert len(left) == 1


def test_a_locked_item_says_so_and_keeps_its_minutes(held, key):
    panel = held.screen.agenda
    panel.table.choose(4)
    before = held.plan.items[4].minutes
    key(panel.lock, Qt.Key.Key_L)
    assert held.plan.items[4].locked
    assert panel.lock.text() == "Unlock"
    index = panel.table.agenda.index(4, Column.START)
    assert index.data() == "11:06, locked"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "11:06, locked"
    first = panel.table.agenda.index(0, Column.START)
    assert panel.table.cells.sign(first) is None
    key(held.screen.strip.fit_to_bell, Qt.Key.Key_B)
    assert held.plan.items[4].minutes == before
    inside = panel.table.agenda.index(4, Column.START)
    assert panel.table.cells.sign(inside) is Sign.LOCK
    key(panel.lock, Qt.Key.Key_L)
    assert not held.plan.items[4].locked


def test_typed_minutes_are_what_an_item_is_meant_to_have(held):
    tuning = held.plan.items[2]
    held.screen.agenda.table.agenda.wished.emit(replace(tuning, minutes=25), False)
    assert held.plan.items[2].ideal == 25


def test_more_minutes_than_were_typed_are_told_with_their_reason(held):
    tuning = held.plan.items[2]
    held.screen.agenda.table.agenda.wished.emit(replace(tuning, minutes=5), False)
    held.screen.strip.fit_to_bell.click()
    least = held.plan.items[2].minutes
    assert least > 5
    told_of = [line for line in told(held) if line.startswith(tuning.title)]
    assert told_of == [f"{tuning.title}: 5 → {least} min, the least that its steps need"]


@pytest.mark.parametrize("held_meeting", [True, False])
def test_nothing_is_fitted_where_nothing_is_planned(hold, held_meeting):
    held = hold()
    if held_meeting:
        held.show(held=True)
    else:
        held.show(plan=replace(held.plan, items=()))
    assert not held.screen.strip.fit_to_bell.isEnabled()
    held.screen.strip.fit_wished.emit()
    assert held.wishes == []


@pytest.mark.parametrize("minutes", [10, 35])
def test_every_word_of_the_card_goes_through_the_catalogue(hold, minutes):
    held = hold(words=Pseudo())
    short(held, minutes)
    held.screen.strip.fit_to_bell.click()
    card = held.screen.fitting
    labels = (card.heading, card.note, *card.lines, card.more)
    shown = [part.text() for part in (*labels, *card.ways.values()) if part.isVisible()]
    assert shown
    assert all(text.startswith("[") for text in shown), shown
