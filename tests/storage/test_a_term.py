"""A team's term, as the store answers it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from facilitator.app.keeping import Shelf
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.goal import Goal
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.terms import Term
from facilitator.domain.time import Moment
from tests.storage.samples import PLAN, TEAM, a_meeting

TERM = Term(date(2026, 9, 1), date(2026, 12, 18))


def on(day: date, **more) -> object:
    made = a_meeting(f"m-{day.isoformat()}")
    return replace(made, plan=replace(PLAN, day=day, **more))


def at(day: date) -> Moment:
    return Moment(round(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000))


def action(identity: str, made: date, *changes: tuple[State, date]) -> Commitment:
    told = tuple(Change(state, "", at(day)) for state, day in changes)
    return Commitment(identity, TEAM.id, Kind.ACTION, identity, at(made), "", changes=told)


def test_meetings_of_every_stage_what_was_open_or_changed_and_the_goals(opened):
    inside = (on(TERM.first), on(date(2026, 10, 1), cancelled=True), on(TERM.last))
    outside = (on(date(2026, 8, 31)), on(date(2026, 12, 19)))
    early, late = date(2026, 5, 1), date(2027, 2, 1)
    done = State.DONE
    told = (
        action("still open", early),
        action("kept in the term", early, (done, date(2026, 10, 2))),
        action("made in the term", date(2026, 10, 1), (done, late)),
    )
    not_told = (
        action("settled before", early, (done, date(2026, 6, 1))),
        action("made after", late),
    )
    goal, gone = Goal("g", TEAM.id), Goal("gone", TEAM.id)
    other = Team("other", "Another team")
    theirs = replace(on(date(2026, 10, 1)), id="theirs", team="other")
    every = (*inside, *outside, theirs, *told, *not_told, goal, gone)
    opened.kept(TEAM, other, *every)
    opened.store.bin(Shelf.GOAL, "gone")
    folder = opened.ask(opened.store.term, TEAM.id, TERM)
    assert folder.meetings == inside
    assert {each.id for each in folder.commitments} == {each.id for each in told}
    assert folder.goals == (goal,)
    opened.store.bin(Shelf.MEETING, inside[0].id)
    assert opened.ask(opened.store.term, TEAM.id, TERM).meetings == inside[1:]


def test_the_first_and_the_last_day_that_there_are_can_be_asked_for(opened):
    opened.kept(TEAM)
    assert not opened.ask(opened.store.term, TEAM.id, Term(date.min, date.max)).meetings
