"""Roles go round by one rule wherever a meeting is planned, and Prepare says why."""

from __future__ import annotations

import pytest

from facilitator.domain.people import Role
from facilitator.domain.role_ledger import ROTATING
from facilitator.domain.run import Move
from facilitator.ui.prepare.people_panel import RolesCard
from facilitator.ui.rooms import Room
from tests.program.house import House, settle
from tests.program.scenes import HELD, LIBRARY, NEXT, Filled


@pytest.fixture
def filled(house: House) -> House:
    """Ben led the three meetings before, as Ana was not there; Dev has sent apologies."""
    store = Filled()
    store.save(*HELD)
    return house.fill(store, LIBRARY)


def test_prepare_tells_whose_turn_it_is_and_a_key_takes_it_over(filled: House) -> None:
    filled.program.open_meeting(NEXT.id, Room.PREPARE)
    settle()
    filled.program.shown(Room.PREPARE).widget.show_over_nothing()
    filled.press("Ctrl+PgDown")
    (card,) = filled.window.findChildren(RolesCard)
    told = card.why.text().splitlines()
    assert told[0] == "By turns:"
    assert told[1] == "Facilitator. zqAna: not yet this term"
    assert len(told) == 1 + len(ROTATING)
    filled.press("Ctrl+Shift+G")
    plan = filled.program.desk.sheet.plan
    assert plan.holders(Role.FACILITATOR) == ("ana",)
    taken = [plan.holders(role) for role in ROTATING]
    assert len({each for (each,) in taken}) == 3
    assert ("dev",) not in taken
    assert not card.take.isEnabled()
    filled.press("Ctrl+Z")
    assert filled.program.desk.sheet.plan.holders(Role.FACILITATOR) == ("ana", "ben")


def test_nothing_is_proposed_for_a_meeting_that_was_held(filled: House) -> None:
    filled.program.open_meeting(HELD[0].id, Room.PREPARE)
    settle()
    (card,) = filled.window.findChildren(RolesCard)
    assert not card.why.isVisible()
    assert not card.take.isVisible()


def test_the_close_proposes_those_whose_turn_it_is_next(filled: House) -> None:
    program = filled.program
    program.open_meeting(NEXT.id, Room.RUN)
    filled.press("F5")
    while program.conductor.run.segment is not None:
        program.conductor.do(Move.NEXT)
    program.go(Room.CLOSE)
    settle()
    agreed = {each.role: each.holders for each in program.desk.sheet.closing.next_roles}
    assert set(agreed) == set(ROTATING)
    # Ana and Ben lead this one together, Carys keeps its time.
    assert agreed[Role.FACILITATOR] not in (("ana",), ("ben",))
    assert agreed[Role.TIMEKEEPER] != ("carys",)
