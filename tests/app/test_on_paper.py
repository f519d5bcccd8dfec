"""A meeting entered afterwards, and templates: what goes in comes out, and nothing else."""

from dataclasses import replace
from datetime import date, time

from facilitator.app.new_meeting import When
from facilitator.app.on_paper import Line, OnPaper, fresh, held
from facilitator.app.parcel import Parcel
from facilitator.app.planning import days_of
from facilitator.app.rescheduling import cancelled, moved, revived
from facilitator.app.templates import as_template, laid_out
from facilitator.domain.agenda import Item, Lead, LeadKind, Method
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.stage import Stage
from facilitator.exchange.meeting_file import parcel_from, written

TEAM = Team("team", "Year 4", members=(Member("ana", "Ana"), Member("ben", "Ben")))
DAY = date(2026, 10, 21)
TOLD = OnPaper(
    DAY,
    time(15, 30),
    time(16, 5),
    ("ana", "nobody"),
    (Line(Kind.NOTE, "First"), Line(Kind.NOTE, "Second"), Line(Kind.ACTION, "Copy", ("ana",))),
)


def ids():
    return iter(f"id-{n}" for n in range(99)).__next__


def test_what_was_held_on_paper_goes_out_and_comes_in_equal() -> None:
    meeting, made = held(TEAM, fresh(TEAM, "Talk", TOLD, "m"), TOLD, 60, ids())
    assert (meeting.stage, meeting.log.events) == (Stage.HELD, ())
    assert [note.text for note in meeting.record.notes] == ["First", "Second"]
    results = meeting.log.results
    assert results is not None
    assert [each.person for each in results.presence] == ["ana"]
    assert (results.began.civil.time(), results.ended.civil.time()) == (time(15, 30), time(16, 5))
    parcel = Parcel(TEAM, meeting, made)
    assert parcel_from("x.json", written(parcel)) == parcel


def test_a_meeting_that_goes_back_to_its_day_was_not_moved() -> None:
    meeting = Meeting("m", "team", Plan(day=DAY, start=time(9), bell=time(9, 40)))
    (there,) = moved((meeting,), date(2026, 10, 22), time(23, 50), SchoolDays()).changed
    assert (there.plan.moved_from, there.plan.bell) == (DAY, time(23, 59))
    (further,) = moved((there,), date(2026, 10, 23), time(9), SchoolDays()).changed
    assert further.plan.moved_from == DAY
    (back,) = moved((further,), DAY, time(9), SchoolDays()).changed
    assert back.plan.moved_from is None
    (gone,) = cancelled((meeting,), " Snow ")
    assert (gone.stage, gone.plan.reason) == (Stage.CANCELLED, "Snow")
    assert revived(gone) == meeting


def test_one_meeting_is_on_the_day_that_was_chosen_be_it_off_or_not() -> None:
    school = SchoolDays((DayOff(DAY, DAY),))
    when = When(DAY, time(9), time(9, 40))
    assert days_of(when, None, 1, school) == (DAY,)
    assert DAY not in days_of(when, None, 3, school)


def test_a_template_of_ones_own_gives_the_same_agenda_again_without_people() -> None:
    person = (Lead(LeadKind.PERSON, "ana"),)
    items = (
        Item("a", "Talk", minutes=7, leads=person, leaves="A list", bring="Pens, paper"),
        Item("b", "Gone", method=Method.PROTOCOL, protocol="not-on-the-shelf", notes="Mine"),
    )
    meeting = Meeting("m", "team", Plan(items=items))
    own = as_template(meeting, TEAM, " Ours ", "own")
    assert (own.name, own.people.usual, own.parts[0].minutes) == ("Ours", 2, 40)
    talk, gone = laid_out(own, 0, 2, {}, ids())
    assert replace(talk, id="a", leads=person) == items[0]
    assert (gone.method, gone.protocol, gone.notes) == (Method.DISCUSSION, "", "")
