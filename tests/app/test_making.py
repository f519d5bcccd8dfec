"""Teams and meetings made from what people type, and what goes from one meeting to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.laying_out import as_item, as_items
from facilitator.app.new_meeting import When, make_meeting, meeting_title
from facilitator.app.next_meeting import following, proposed_roles, repeated
from facilitator.app.sheet import Sheet, Where, keep, with_closing
from facilitator.app.teams import (
    LONGEST_NAME,
    item_problem,
    make_team,
    plan_problem,
    split_names,
    with_people,
)
from facilitator.domain.agenda import Item, Method, RoleHolders
from facilitator.domain.closing import Closing, Destination, Sorted
from facilitator.domain.expand import Room as RoomOfPeople
from facilitator.domain.expand import expand
from facilitator.domain.notes import Kind
from facilitator.domain.people import Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.role_ledger import ROTATING, Ledger
from facilitator.domain.time import Moment
from facilitator.language.english import English

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("team", "title"),
    [
        ("Third grade", "Third grade team meeting"),
        ("Year 4 team", "Year 4 team meeting"),
        ("The A Team", "The A Team meeting"),
        ("Steam", "Steam team meeting"),
    ],
)
def test_a_title_does_not_say_twice_that_it_is_a_team(team: str, title: str):
    assert meeting_title(Team("t", team), English()) == title


def ids():
    numbers = count(1)
    return lambda: f"i{next(numbers)}"


def team() -> Team:
    return make_team("Year 4", ("Ana", "Ben", "Carys"), ids())


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\u2003"])
def test_an_empty_name_is_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(UserError, match="empty"):
        make_team(name, (), ids())


def test_two_people_of_one_name_are_refused_by_name() -> None:
    with pytest.raises(UserError) as refused:
        make_team("Year 4", ("Ana", " ana ", "Ben"), ids())
    assert refused.value.text.places["names"].parts == ("Ana",)


def test_a_name_longer_than_the_limit_is_refused() -> None:
    with pytest.raises(UserError, match="longer"):
        make_team("x" * (LONGEST_NAME + 1), (), ids())


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ana, Ben,  Carys ", ("Ana", "Ben", "Carys")),
        ("Ana;Ben\nCarys\tDev", ("Ana", "Ben", "Carys", "Dev")),
        (" , ,, ", ()),
        ("Ana Maria, Ben", ("Ana Maria", "Ben")),
    ],
)
def test_names_are_split_as_people_type_them(typed: str, names: tuple[str, ...]) -> None:
    assert split_names(typed) == names


@pytest.mark.parametrize(
    ("start", "bell", "wrong"), [(15, 16, False), (16, 16, True), (17, 16, True)]
)
def test_a_bell_that_is_not_after_the_start_is_told(start: int, bell: int, wrong: bool) -> None:
    made = make_meeting(team(), "x", When(DAY, time(start), time(bell)), (), "m")
    assert (plan_problem(made.plan) is not None) is wrong


@pytest.mark.parametrize(
    ("minutes", "wrong"), [(0, True), (1, False), (600, False), (10_000, True), (-5, True)]
)
def test_minutes_outside_the_bounds_are_told(minutes: int, wrong: bool) -> None:
    assert (item_problem(Item("i", "Talk", minutes=minutes)) is not None) is wrong


def test_a_retired_member_is_not_expected_and_a_guest_stays() -> None:
    one = team()
    made = make_meeting(one, "x", When(DAY, time(15), time(16)), (), "m")
    guest = Person("g", "Farah", guest=True)
    plan = replace(made.plan, expected=(*made.plan.expected, guest))
    retired = replace(one, members=(replace(one.members[0], active=False), *one.members[1:]))
    assert [p.name for p in with_people(plan, retired).expected] == ["Ben", "Carys", "Farah"]


def held() -> tuple[Team, Sheet]:
    one = team()
    made = make_meeting(one, "Weekly", When(DAY, time(15, 30), time(16, 10)), (), "m")
    ahead = (DateAhead("d1", DAY, "gone"), DateAhead("d2", date(2027, 1, 5), "still ahead"))
    sheet = Sheet(replace(made.plan, dates=ahead, place="Room 6"))
    where = Where(one.id, "m", "", "", Moment(0))
    for key in ("stay", "go", "secret"):
        sheet = keep(sheet, where, key, Kind.PARKING, key, private=key == "secret")
    sorted_ = tuple(
        Sorted(key, Destination.DROPPED if key == "go" else Destination.NEXT_AGENDA)
        for key in ("stay", "go", "secret")
    )
    return one, with_closing(sheet, Closing(sorted=sorted_, next_day=date(2026, 12, 1)))


def test_what_was_parked_for_it_is_on_the_next_agenda() -> None:
    one, sheet = held()
    meeting = make_meeting(one, "", When(DAY, time(9), time(10)), (), "m")
    ahead = following(one, replace(meeting, plan=sheet.plan), sheet, ids())
    assert ahead is not None
    assert [item.title for item in ahead.plan.items] == ["stay"]
    assert (ahead.plan.start, ahead.plan.bell) == (time(15, 30), time(16, 10))
    assert [d.what for d in ahead.plan.dates] == ["still ahead"]
    assert ahead.plan.place == "Room 6"


def test_without_an_agreed_day_there_is_no_next_meeting() -> None:
    one, sheet = held()
    bare = with_closing(sheet, replace(sheet.closing, next_day=None))
    meeting = make_meeting(one, "", When(DAY, time(9), time(10)), (), "m")
    assert following(one, meeting, bare, ids()) is None


def test_roles_pass_on_until_everyone_has_had_each() -> None:
    one = team()
    meeting = make_meeting(one, "x", When(DAY, time(9), time(10)), (), "m")
    held_by: dict[Role, set[str]] = {}
    for _ in one.members:
        meeting = repeated(one, meeting, ids())
        for held_role in meeting.plan.roles:
            held_by.setdefault(held_role.role, set()).update(held_role.holders)
    everyone = {member.id for member in one.members}
    assert held_by == dict.fromkeys((Role.FACILITATOR, Role.TIMEKEEPER, Role.RECORDER), everyone)


_HELD = st.tuples(*[st.sets(st.integers(0, 5), max_size=2)] * 3)


@given(st.integers(1, 6), _HELD)
def test_nobody_is_proposed_for_two_roles_while_somebody_is_free(
    size: int, held_by: tuple[set[int], ...]
) -> None:
    one = make_team("Year 4", tuple(f"Ana {n}" for n in range(size)), ids())
    meeting = make_meeting(one, "x", When(DAY, time(9), time(10)), (), "m")
    ids_of = [member.id for member in one.members]
    roles = tuple(
        RoleHolders(role, tuple(ids_of[n] for n in sorted(holders) if n < size))
        for role, holders in zip(ROTATING, held_by, strict=True)
    )
    known = Ledger().with_plan("m", replace(meeting.plan, roles=roles))
    proposed = proposed_roles(one, known)
    assert [each.role for each in proposed] == list(ROTATING)
    assert len({each.holders for each in proposed}) == min(size, len(ROTATING))


def test_nobody_holds_a_role_in_a_team_without_members() -> None:
    empty = Team("t", "x")
    meeting = make_meeting(empty, "x", When(DAY, time(9), time(10)), (), "m")
    assert proposed_roles(empty, Ledger().with_plan("m", meeting.plan)) == ()


STEPS = (
    Step("Open", "", "Welcome.", "", 2, 1),
    Step("Round", "", "", "", 4, 2, seconds=30),
)
CHECK = Protocol("check", "Check-in", "opening-closing", "Hear all.", STEPS, also=("opening",))


def test_a_protocol_becomes_one_item_or_one_a_step() -> None:
    item = as_item(CHECK, 6, "i")
    assert (item.method, item.protocol, item.minutes) == (Method.PROTOCOL, "check", 6)
    laid_out = as_items(CHECK, 6, ids())
    assert [i.title for i in laid_out] == ["Open", "Round"]
    segments = expand(Plan(items=laid_out), RoomOfPeople(("a", "b"), {}), {"check": CHECK})
    assert [(s.title, s.say, s.of) for s in segments] == [("Open", "Welcome.", 1), ("Round", "", 1)]
