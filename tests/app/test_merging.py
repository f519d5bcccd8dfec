"""Two states of one thing put together: both are held, or it is said where they clash."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.comparing import holds, key_of
from facilitator.app.merging import together
from facilitator.domain.agenda import Item, RoleHolders
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.goal import Goal, Marked, Part, Reading, Standing
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment
from tests import strategies
from tests.domain.goals import goals
from tests.examples import share

FEW = settings(max_examples=share(60))
ANY = strategies.teams() | strategies.meetings() | strategies.commitments() | goals()
MINE = {"id", "team", "meeting", "kind", "person", "name", "what", "day", "key", "note", "group"}
AT = Moment(1_800_000_000_000, 60)


def at(minutes: int) -> Moment:
    return AT.plus(minutes * 60_000)


@st.composite
def thinned(draw: st.DrawFn, value: Any) -> Any:
    """The value with things left out that may be added later."""
    told: dict[str, Any] = {}
    for field in fields(value):
        now = getattr(value, field.name)
        if field.name in ("plan", "record", "closing"):
            told[field.name] = draw(thinned(now))
        elif isinstance(now, str) and type(now) is str and field.name not in MINE:
            told[field.name] = draw(st.sampled_from((now, "")))
        elif isinstance(now, tuple) and field.name not in ("changes", "dismissed", "passages"):
            keys = [key_of(each) for each in now]
            if now and None not in keys and len(set(keys)) == len(keys):
                left = [each for each in now if draw(st.booleans())]
                told[field.name] = tuple(draw(thinned(each)) for each in left)
    # What is marked in a goal goes by its marks, not by what is filled in.
    marked = {part.value for part in Part} if isinstance(value, Goal) else set()
    return replace(value, **{name: now for name, now in told.items() if name not in marked})


@FEW
@given(st.data())
def test_what_both_sides_only_added_comes_together_without_loss(data: st.DataObject) -> None:
    whole = data.draw(ANY)
    here, there = data.draw(thinned(whole)), data.draw(thinned(whole))
    merged = together(here, there)
    assert merged.clashes == ()
    assert holds(merged.value, here)
    assert holds(merged.value, there)
    assert together(there, here) == merged
    assert together(merged.value, there) == merged
    assert together(here, merged.value) == merged


@FEW
@given(st.data())
def test_of_any_two_both_are_held_or_the_clash_is_said(data: st.DataObject) -> None:
    here = data.draw(ANY)
    kind = type(here)
    strange = data.draw(
        {
            Team: strategies.teams(),
            Meeting: strategies.meetings(),
            Commitment: strategies.commitments(),
            Goal: goals(),
        }[kind]
    )
    taken = data.draw(st.sets(st.sampled_from([field.name for field in fields(kind)])))
    there = replace(here, **{name: getattr(strange, name) for name in taken})
    merged = together(here, there)
    assert holds(merged.value, here)
    assert together(merged.value, here).value == merged.value
    assert together(merged.value, there).value == merged.value
    if not merged.clashes:
        assert holds(merged.value, there)
        assert together(there, here) == merged


def action(*changes: Change) -> Commitment:
    return Commitment("a", "t", Kind.ACTION, "Bring samples", AT, "m", changes=changes)


def test_states_stand_in_the_order_of_their_moments() -> None:
    first = Change(State.SNOOZED, "", at(1), until=date(2026, 12, 1))
    done, again = Change(State.DONE, "m2", at(5)), Change(State.OPEN, "", at(3))
    merged = together(action(first, done), action(first, again))
    assert merged.value.changes == (first, again, done)
    assert not merged.clashes
    assert together(action(done), action(Change(State.DROPPED, "", at(5)))).clashes


def test_a_figure_that_one_side_changed_is_the_later_one() -> None:
    mark = Marked(at(2), Part.TARGET, "75", "80", "Asked too little")
    reading = Reading("r", date(2026, 11, 3), Decimal(60))
    before = Goal("g", "t", standing=Standing.OPEN, target=Decimal(75))
    raised = replace(before, target=Decimal(80), changes=(mark,))
    read = replace(before, readings=(reading,))
    assert holds(raised, before)
    assert not holds(before, raised)
    both = together(raised, read)
    assert both == together(read, raised)
    assert both.value == replace(raised, readings=(reading,))
    other = replace(mark, at=at(3), after="70")
    lowered = replace(before, target=Decimal(70), changes=(other,))
    assert [place.msgid for place in together(raised, lowered).clashes] == ["target"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda m: replace(m, plan=replace(m.plan, title="Other")), "title"),
        (lambda m: replace(m, plan=replace(m.plan, items=m.plan.items[::-1])), "agenda"),
        (
            lambda m: replace(
                m, plan=replace(m.plan, roles=(RoleHolders(Role.RECORDER, ("ben",)),))
            ),
            "roles",
        ),
        (lambda m: replace(m, record=replace(m.record, notes=(note("n", 1, "Else"),))), "notes"),
    ],
)
def test_what_clashes_is_named_and_the_first_stays(change: Any, place: str) -> None:
    plan = Plan(
        "Goals",
        items=(Item("i", "One"), Item("j", "Two")),
        roles=(RoleHolders(Role.RECORDER, ("ana",)),),
    )
    here = Meeting("m", "t", plan, Record((note("n", 1, "So"),)), Log())
    more = replace(here, record=Record((*here.record.notes, note("p", 2, "And"))))
    merged = together(here, change(more) if place != "notes" else change(here))
    assert [each.msgid for each in merged.clashes] == [place]
    assert merged.value == (here if place == "notes" else more)


def note(identity: str, minute: int, text: str) -> Note:
    return Note(identity, Kind.NOTE, text, at(minute))
