"""Notes for the facilitator leave no trace in what colleagues read or the room sees."""

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.next_meeting import repeated
from facilitator.domain.before import Before
from facilitator.domain.expand import Room, expand
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes
from facilitator.domain.people import Team
from facilitator.domain.sending import entry, letter, subject
from facilitator.domain.time import Moment
from tests.domain.meetings import few
from tests.strategies import meetings, teams

NOW = Moment(1_793_000_000_000, 120)
MARK = "zqOnlyMine"


def noted(meeting: Meeting, words: str) -> Meeting:
    items = tuple(replace(item, notes=words) for item in meeting.plan.items)
    return replace(meeting, plan=replace(meeting.plan, items=items))


@few
@given(meetings(), teams())
def test_minutes_say_the_same_with_and_without_notes(meeting: Meeting, team: Team):
    with_them = minutes(team, noted(meeting, MARK), (), (), NOW)
    assert with_them == minutes(team, noted(meeting, ""), (), (), NOW)
    assert MARK not in repr(with_them)


@few
@given(meetings(), teams())
def test_what_goes_out_before_a_meeting_has_none_but_the_run_sheet(meeting: Meeting, team: Team):
    plan = noted(meeting, MARK).plan
    before = Before(team, meeting.id, plan, NOW)
    for kind in Handout:
        told = repr(handout(kind, before))
        assert (MARK in told) == (kind is Handout.RUN_SHEET and bool(plan.items))
    assert MARK not in repr((subject(before), letter(before), entry(before)))


@few
@given(meetings(), st.integers(0, 8))
def test_what_is_held_has_no_notes(meeting: Meeting, people: int):
    """The room's view, the log and the results are made of segments alone."""
    here = tuple(f"p{number}" for number in range(people))
    segments = expand(noted(meeting, MARK).plan, Room(here, {}), {})
    assert MARK not in repr(segments)
    assert len(segments) == len(meeting.plan.items)


@few
@given(meetings(), teams())
def test_a_meeting_that_is_planned_again_begins_its_checklist_anew(meeting: Meeting, team: Team):
    plan = replace(meeting.plan, ticked=("room",), put_away=("voices",))
    again = repeated(
        team, noted(replace(meeting, plan=plan), MARK), map(str, count()).__next__
    ).plan
    assert (again.ticked, again.put_away) == ((), ())
    assert all(item.notes == MARK for item in again.items)
