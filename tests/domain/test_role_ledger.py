"""Roles go round fairly, and the ledger tells who had them, who was away and who swapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import RoleHolders
from facilitator.domain.closing import Closing
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.results import Presence, Results
from facilitator.domain.role_ledger import KEPT, ROTATING, Held, Ledger, ledger
from facilitator.domain.role_turns import Why, present, reason, turns
from facilitator.domain.time import Moment
from facilitator.language.english import English
from tests.examples import share

FIRST = date(2026, 9, 7)
NAMES = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")


def plan_on(
    week: int, roles: Mapping[Role, tuple[str, ...]], people: Sequence[str] = NAMES
) -> Plan:
    return Plan(
        day=FIRST + timedelta(weeks=week),
        start=time(15, 30),
        roles=tuple(RoleHolders(role, holders) for role, holders in roles.items()),
        expected=tuple(Person(each, each) for each in people),
    )


def held(
    week: int,
    roles: Mapping[Role, tuple[str, ...]],
    here: Sequence[str] = NAMES,
    closing: Closing | None = None,
) -> Meeting:
    results = Results(Moment(0), Moment(1), presence=tuple(Presence(p, p) for p in here))
    return Meeting(
        f"m{week}",
        "t",
        plan_on(week, roles),
        Record(closing=closing or Closing()),
        Log(results=results),
    )


@given(st.integers(1, 9), st.integers(0, 30), st.sampled_from([ROTATING, KEPT]))
@settings(max_examples=share(50))
def test_with_the_same_people_no_role_comes_to_one_twice_more_than_to_another(
    size: int, meetings: int, roles: tuple[Role, ...]
) -> None:
    people = tuple(f"p{n}" for n in range(size))
    known = Ledger()
    for week in range(meetings):
        before = known.sittings[-1] if known.sittings else None
        made = turns(known, people, roles)
        assert [each.role for each in made] == list(roles)
        assert len({each.person for each in made}) == min(size, len(roles))
        if before is not None and size >= len(roles):
            assert all(each.person not in before.of(each.role).did for each in made if size > 1)
        shared = {each.role: (each.person,) for each in made}
        known = known.with_plan(f"m{week}", plan_on(week, shared, people))
    for role in roles:
        times = [known.times(role, each) for each in people]
        assert max(times) - min(times) <= 1, (role, times)


@given(st.data())
@settings(max_examples=share(50))
def test_only_who_is_there_is_proposed_and_always_the_same(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 7))
    people = tuple(f"p{n}" for n in range(size))
    known = Ledger()
    for week in range(data.draw(st.integers(0, 8))):
        here = tuple(sorted(data.draw(st.sets(st.sampled_from(people)))))
        made = turns(known, here)
        assert {each.person for each in made} <= set(here)
        assert bool(made) is bool(here)
        assert made == turns(known, here)
        shared = {each.role: (each.person,) for each in made}
        known = known.with_plan(f"m{week}", plan_on(week, shared, people))


def test_only_active_members_without_apologies_are_asked() -> None:
    members = tuple(Member(name, name) for name in NAMES)
    team = Team("t", members=(replace(members[0], active=False), *members[1:]))
    assert present(team, Plan(apologies=("Ben",))) == ("Carys", "Dev", "Elin", "Farah")


def test_an_absence_and_a_swap_are_told_and_only_who_did_it_is_counted() -> None:
    agreed = Closing(
        next_day=FIRST + timedelta(weeks=1),
        next_roles=(
            RoleHolders(Role.FACILITATOR, ("Ana",)),
            RoleHolders(Role.RECORDER, ("Dev",)),
        ),
    )
    first = held(0, {Role.FACILITATOR: ("Ben",)}, closing=agreed)
    roles = {Role.FACILITATOR: ("Carys",), Role.RECORDER: ("Elin",), Role.TIMEKEEPER: ("Ana",)}
    second = held(1, roles, here=("Ben", "Carys", "Dev", "Elin"))
    known = ledger((second, first))
    told = known.sittings[1]
    assert told.of(Role.FACILITATOR) == Held(Role.FACILITATOR, ("Carys",), ("Ana",), ())
    assert told.of(Role.RECORDER) == Held(Role.RECORDER, ("Elin",), (), ("Dev",))
    assert told.of(Role.TIMEKEEPER) == Held(Role.TIMEKEEPER, (), ("Ana",), ())
    assert [known.times(Role.FACILITATOR, each) for each in ("Ana", "Ben", "Carys")] == [0, 1, 1]
    assert known.times(Role.TIMEKEEPER, "Ana") == 0


def test_a_cancelled_meeting_gives_nobody_a_turn() -> None:
    plan = replace(plan_on(0, {Role.FACILITATOR: ("Ana",)}), cancelled=True)
    assert ledger((Meeting("m", "t", plan),)).sittings == ()


def test_who_comes_later_does_not_have_every_turn() -> None:
    known = Ledger()
    everyone = NAMES[:4]
    for week in range(12):
        made = turns(known, everyone[:3] if week < 6 else everyone)
        shared = {each.role: (each.person,) for each in made}
        expected = everyone[:3] if week < 6 else everyone
        known = known.with_plan(f"m{week}", plan_on(week, shared, expected))
    later = known.sittings[6:]
    for role in ROTATING:
        assert sum("Dev" in each.of(role).did for each in later) <= 2


def test_who_was_away_for_long_does_not_have_the_same_role_twice_running() -> None:
    known = Ledger()
    for week in range(16):
        here = NAMES[1:] if week < 10 else NAMES
        made = turns(known, here, (Role.FACILITATOR,))
        shared = {each.role: (each.person,) for each in made}
        known = known.with_plan(f"m{week}", plan_on(week, shared))
        before = known.sittings[-2] if week else None
        assert before is None or all(each.person not in before.of(each.role).did for each in made)


def test_the_reason_is_told_in_words() -> None:
    say = English().say
    one = held(0, {Role.FACILITATOR: ("Ana",), Role.TIMEKEEPER: ("Ben",)})
    first = turns(ledger((one,)), NAMES)[0]
    assert (first.person, first.why) == ("Carys", Why.NOT_YET)
    assert say(reason(first, "Carys")) == "Carys: not yet this term"
    two, three = (held(week, {Role.FACILITATOR: ("Ben",)}) for week in (8, 9))
    again = turns(ledger((one, two, three)), ("Ana", "Ben"), (Role.FACILITATOR,))[0]
    assert say(reason(again, "Ana")) == "Ana: least often, last on Mon 7 September"
    even = turns(ledger((one, two)), ("Ana", "Ben"), (Role.FACILITATOR,))[0]
    assert say(reason(even, "Ana")) == "Ana: next in turn, last on Mon 7 September"
    alone = turns(ledger((one,)), ("Ana",))
    assert {each.why for each in alone} == {Why.ALONE}


def test_counts_begin_with_the_term_and_the_rotation_goes_on_from_before() -> None:
    one = held(0, {Role.FACILITATOR: ("Ana",)})
    known = ledger((one,), since=FIRST + timedelta(weeks=4))
    assert known.times(Role.FACILITATOR, "Ana") == 0
    assert turns(known, NAMES)[0].person == "Ben"
