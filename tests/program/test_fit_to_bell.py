"""Fitting the agenda to the bell in the whole program, and running what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from facilitator.app.keeping import Folder
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.closing import Destination
from facilitator.domain.time import MINUTE
from facilitator.ui.prepare.fit_card import FitCard
from facilitator.ui.rooms import Room
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, PLAN, TEAM


def prepared(house: House, bell: time) -> FitCard:
    """Prepare with a bell at that time."""
    meeting = replace(NEXT, plan=replace(PLAN, bell=bell))
    house.program.library = LIBRARY
    house.store.save(TEAM, meeting)
    house.program.lay_open(Folder(TEAM, meeting), Room.PREPARE)
    settle()
    card = house.window.findChild(FitCard)
    assert card is not None
    return card


def test_a_fit_is_kept_undone_by_one_key_and_run(house: House) -> None:
    prepared(house, time(9, 50))
    program, before = house.program, house.program.desk.sheet.plan
    house.press("Ctrl+B")
    fitted = program.desk.sheet.plan
    assert planned_minutes(fitted.items) == 40
    assert fitted.items[1].steps
    house.press("Ctrl+Z")
    assert program.desk.sheet.plan == before
    house.press("Ctrl+Shift+Z")
    assert program.desk.sheet.plan == fitted
    program.go(Room.RUN)
    house.press("F5")
    segments = [s for s in program.conductor.run.segments if s.item == "i2"]
    held = [minutes for minutes in fitted.items[1].steps if minutes]
    assert [segment.planned for segment in segments] == [minutes * MINUTE for minutes in held]
    assert sum(segment.planned for segment in program.conductor.run.segments) == 40 * MINUTE


def test_the_choices_of_what_does_not_fit_are_keys_and_one_act_each(house: House) -> None:
    card = prepared(house, time(9, 20))
    desk = house.program.desk
    before = desk.sheet
    house.press("Ctrl+B")
    assert card.isVisible()
    assert desk.sheet == before
    house.press("Alt+4")
    kept = desk.sheet
    gone = {item.title for item in before.plan.items} - {item.title for item in kept.plan.items}
    assert len(gone) == 1
    assert {note.text for note in kept.record.notes} == gone
    assert [each.to for each in kept.closing.sorted] == [Destination.NEXT_AGENDA]
    house.press("Ctrl+Z")
    assert desk.sheet == before
    house.press("Ctrl+B", "Alt+1")
    plan = desk.sheet.plan
    assert plan.bell > before.plan.bell
    assert planned_minutes(plan.items) == plan.minutes
    house.press("Ctrl+Z")
    assert desk.sheet == before
