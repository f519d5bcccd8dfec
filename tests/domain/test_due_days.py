"""What goes into calendars: each open action with a day once, whoever the file is for."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.commitment import State
from facilitator.domain.due_days import Ahead, dated
from facilitator.domain.notes import Kind
from tests.domain.sent import COMMITMENTS, PEOPLE, real, say, source_with
from tests.examples import share

NEXT = date(2026, 11, 4)


def day_of(commitment):
    by_next = commitment.next_meeting and commitment.meeting == "m1"
    return commitment.due or (NEXT if by_next else None)


@settings(max_examples=share(100))
@given(COMMITMENTS, st.sampled_from(("", *PEOPLE)))
def test_open_actions_that_are_to_come_and_no_others(commitments, person):
    told = dated(source_with(commitments), person=person)
    wanted = [
        c
        for c in commitments
        if c.kind is Kind.ACTION
        and not (c.private or c.confidential)
        and c.state is State.OPEN
        and (not person or person in c.owners)
    ]
    expected = {
        c.id: day_of(c)
        for c in wanted
        if day_of(c) and (c.meeting == "m1" or day_of(c) > date(2026, 10, 21))
    }
    assert {each.id: each.day for each in told.days} == expected
    assert told.without_day == sum(c.meeting == "m1" and not day_of(c) for c in wanted)
    for each in told.days if person else ():
        assert not {p.title() for p in PEOPLE} & set(say(each.title).replace(":", " ").split())


def test_the_team_reads_who_and_one_person_only_what():
    days = {each.id: each for each in dated(real()).days}
    assert say(days["c3"].title) == "Carys: Copy the prompt for all four classes"
    assert days["c3"].day == date(2026, 10, 26)
    (own,) = dated(real(), person="carys").days
    assert say(own.title) == "Copy the prompt for all four classes"
    assert own.id == "c3", "taking in both makes no double"
    assert [say(line) for line in own.about] == [
        "Agreed in SMART goal and monthly writing on Wednesday 21 October 2026."
    ]


def test_the_next_meeting_is_the_planned_one_else_what_was_agreed():
    ahead = dated(real()).ahead
    assert (ahead.id, ahead.day, ahead.start) == ("m1-next", NEXT, time(10, 20))
    assert (ahead.bell, ahead.place) == (time(11), "Room 4")
    planned = Ahead("m2", "Writing", NEXT, time(10, 30), time(11), "Room 5")
    assert dated(real(), planned).ahead == planned
    nothing = replace(real().meeting.record.closing, next_day=None)
    meeting = replace(real().meeting, record=replace(real().meeting.record, closing=nothing))
    assert dated(real(meeting)).ahead is None
