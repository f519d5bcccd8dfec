"""Hints come where something may be missing, go when it is there, and never name a person."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given

from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, Method, Purpose
from facilitator.domain.checklist import checks, with_tick
from facilitator.domain.design import Design
from facilitator.domain.hints import hints
from facilitator.domain.people import Person, Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import GroupSize, Protocol, Step
from tests.domain.meetings import few
from tests.strategies import plans

ONE_STEP = (Step("One", "", "", "", 5, 2),)
PROTOCOLS = {
    "tuning": Protocol(
        "tuning",
        "Tuning",
        "feedback-on-work",
        "",
        ONE_STEP,
        GroupSize(4, 8),
        roles=(Role.PRESENTER,),
    ),
    "check-out": Protocol("check-out", "Check-out", "opening-closing", "", ONE_STEP),
}
ANA = (Lead(LeadKind.PERSON, "ana"),)
PEOPLE = tuple(Person(name, f"zq{name}") for name in ("ana", "ben", "carys", "dev"))


def held_by(protocol: str, identity: str, minutes: int = 5, **more: object) -> Item:
    item = Item(identity, identity, method=Method.PROTOCOL, protocol=protocol, minutes=minutes)
    return replace(item, **more)


GOOD = Plan(
    items=(
        Item("news", "News", Purpose.INFORM, ANA, Method.ROUND, 5, "All know"),
        held_by("tuning", "work", 30, presenters=("ben",), purpose=Purpose.LEARN),
        Item("plan", "Plan", Purpose.DECIDE, (EVERYONE_LEADS,), minutes=20, leaves="A decision"),
        held_by("check-out", "out"),
    ),
    expected=PEOPLE,
)


BACK = ("evaluation", "look back")


def keys(plan: Plan, people: int = 4) -> set[str]:
    return {hint.key for hint in hints(Design(plan, PROTOCOLS, people, ("break", "pause"), BACK))}


def with_items(change: Callable[[Item], Item]) -> Plan:
    return replace(GOOD, items=tuple(map(change, GOOD.items)))


WANTING = {
    "presenter:work": with_items(lambda item: replace(item, presenters=())),
    "decision": with_items(
        lambda i: replace(i, purpose=Purpose.DISCUSS) if i.purpose is Purpose.DECIDE else i
    ),
    "informing": with_items(lambda i: replace(i, purpose=Purpose.INFORM, leaves="x")),
    "leaves": with_items(lambda i: replace(i, leaves="")),
    "looking-back": replace(GOOD, items=(GOOD.items[3], *GOOD.items[:3])),
    "break": with_items(lambda i: replace(i, minutes=30)),
    "voices": with_items(lambda i: replace(i, method=Method.DISCUSSION, leads=ANA)),
}


def test_a_well_designed_meeting_has_no_hint():
    assert keys(GOOD) == set()


@pytest.mark.parametrize("key", WANTING)
def test_a_hint_tells_what_is_missing_and_goes_when_it_is_put_away(key: str):
    plan = WANTING[key]
    assert key in keys(plan)
    assert key not in keys(replace(plan, put_away=(key,)))
    assert keys(replace(plan, put_away=(key,))) == keys(plan) - {key}


@pytest.mark.parametrize("people", [3, 9])
def test_a_protocol_for_another_number_of_people_is_told(people: int):
    assert keys(GOOD, people) == {"size:work"}


def test_a_presenter_who_cannot_come_is_no_presenter():
    assert keys(replace(GOOD, apologies=("ben",))) == {"presenter:work"}
    holder = replace(WANTING["presenter:work"], roles=())
    led = tuple(replace(i, leads=ANA) if i.id == "work" else i for i in holder.items)
    assert keys(replace(holder, items=led)) == set()


def test_a_plan_that_is_only_begun_is_not_judged():
    lone = Plan(items=(Item("talk", "Talk", minutes=40, leads=ANA),), expected=PEOPLE)
    assert keys(lone) == set()


def test_a_break_is_one_by_its_name():
    long = WANTING["break"]
    pause = Item("pause", "Coffee BREAK", Purpose.INFORM, minutes=10)
    rest = (*long.items[:2], pause, *long.items[2:])
    assert "break" not in keys(replace(long, items=rest))


def test_an_evaluation_at_the_end_is_time_to_look_back():
    without = WANTING["looking-back"]
    assert "looking-back" in keys(without)
    evaluation = Item("eval", "Meeting EVALUATION", Purpose.DISCUSS, minutes=5)
    following = Item("next", "Next agenda", Purpose.DISCUSS, minutes=5)
    for after in ((), (following,)):
        items = (*without.items, evaluation, *after)
        assert "looking-back" not in keys(replace(without, items=items))
    # In the middle something else is evaluated.
    items = (without.items[0], evaluation, *without.items[1:])
    assert "looking-back" in keys(replace(without, items=items))


@few
@given(plans())
def test_no_hint_names_a_person_and_any_plan_can_be_looked_at(plan: Plan):
    people = tuple(replace(person, name="zqName") for person in plan.expected)
    design = Design(replace(plan, expected=people), PROTOCOLS, 6)
    found = hints(design)
    assert "zqName" not in repr((found, checks(design)))
    assert len({hint.key for hint in found}) == len(found)
    away = replace(plan, put_away=tuple(hint.key for hint in found))
    assert hints(replace(design, plan=away)) == ()


def test_the_checklist_ticks_what_it_sees_and_keeps_what_a_person_says():
    lines = {line.key: line for line in checks(Design(GOOD, PROTOCOLS, 4))}
    assert {key for key, line in lines.items() if line.done} == {
        *("shared", "brought", "looking-back", "early"),
    }
    for key, line in lines.items():
        ticked = with_tick(GOOD, key, on=True)
        after = next(each for each in checks(Design(ticked, PROTOCOLS, 4)) if each.key == key)
        assert after.done == (line.done or line.by_hand)
        assert with_tick(ticked, key, on=False) == GOOD
    parts = [line.part for line in lines.values()]
    assert parts == sorted(parts, key=list(dict.fromkeys(parts)).index)
