"""The ways out when an agenda does not fit."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import Item, Method
from facilitator.domain.fit import fit
from facilitator.domain.fit_choices import Way, best, choices, chosen, left_for_next
from facilitator.domain.protocol import Protocol, Step
from tests.domain.agendas import Agenda, agendas, plan_of
from tests.examples import share


@settings(max_examples=share(60))
@given(agendas(), st.integers(0, 60))
def test_every_choice_does_what_it_says(agenda: Agenda, minutes: int):
    plan = plan_of(agenda.items, minutes)
    fitted = agenda.fitted(minutes)
    offered = choices(plan, fitted, agenda.people, agenda.protocols)
    if fitted.fits:
        assert offered == ()
    for choice in offered:
        made = chosen(plan, choice)
        after = fit(made, agenda.people, agenda.protocols)
        assert (after.shortest, after.room) == (choice.shortest, choice.room)
        assert after.fits == choice.enough
        assert after.shortest < fitted.shortest or after.room > fitted.room
        gone = {item.id for item in plan.items} - {item.id for item in made.items}
        if choice.way in (Way.NEXT, Way.SITTINGS):
            assert {item.id for item in left_for_next(plan, choice)} == gone
    few = best(offered)
    assert len(few) == len({choice.way for choice in offered})
    for one in few:
        same = [choice for choice in offered if choice.way is one.way]
        assert one.enough == any(choice.enough for choice in same)


def test_each_way_for_an_agenda_of_two_sittings():
    goal = Protocol("goal", "Goal setting", "", "", (_step(1), _step(1), _step(2)))
    items = (
        Item("news", "News", minutes=9, locked=True),
        Item("g1", "Ideas", method=Method.PROTOCOL, minutes=20, protocol="goal"),
        Item("g2", "Choice", method=Method.PROTOCOL, minutes=10, protocol="goal", sitting=2),
    )
    plan = plan_of(items, 20)
    offered = choices(plan, fit(plan, 6, {"goal": goal}), 6, {"goal": goal})
    told = [(one.way, one.name, one.shortest, one.room) for one in best(offered)]
    assert told == [
        (Way.LATER, "", 27, 27),
        (Way.UNLOCK, "News", 23, 20),
        (Way.REMOVE, "News", 18, 20),
        (Way.NEXT, "News", 18, 20),
        (Way.SITTINGS, "Goal setting", 21, 20),
    ]


def _step(sitting: int) -> Step:
    return replace(Step("Step", "", "", "", 10, 6), sitting=sitting)
