"""How often something came along is the number of held meetings that it went through."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.carried_times import times, times_left
from facilitator.app.carrying import carried_id, left_of
from facilitator.app.keeping import Folder
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried, come_along, reason_for
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.language.english import English
from tests.carried_lines import ASKED, WAYS, held_before, neighbours, past, term

SAID = English()


@given(st.lists(st.sampled_from(WAYS), max_size=6).map(tuple))
def test_it_is_followed_however_each_meeting_ended(ways: tuple[str, ...]) -> None:
    met = term(ways)
    for meeting, n in zip(met, held_before(met), strict=True):
        (line,) = (
            i for i in (*meeting.plan.items, *meeting.plan.for_next) if not i.id.startswith("n")
        )
        assert times(meeting, (), past(met)) == ({line.id: n} if n else {})


@given(st.lists(st.sampled_from(WAYS), max_size=5).map(tuple))
def test_what_waits_says_what_it_will_be_on_the_agenda(ways: tuple[str, ...]) -> None:
    met = term(ways)
    for before, after in neighbours(met):
        folder = Folder(Team("t"), before, times=times(before, (), past(met)))
        left = left_of(before, (), after.plan.day)
        found = {carried_id(i, after.id): n for i, n in times_left(left, [folder]).items()}
        told = times(after, (), past(met))
        assert {identity: found[identity] for identity in told} == told


def test_a_question_counts_as_its_register_does() -> None:
    met = term(("unfinished", "cancelled", "unfinished", "unfinished"), asked=True)
    told = times(met[-1], (ASKED,), past(met, ASKED))
    here = {told[i.id] for i in met[-1].plan.items if i.title == ASKED.text}
    assert (told[ASKED.id], here) == (3, {3})


@given(st.lists(st.sampled_from(("unfinished", "cancelled")), max_size=5).map(tuple))
def test_a_question_that_is_not_come_to_waits_once(ways: tuple[str, ...]) -> None:
    """However often it came along as an item that was not finished."""
    for meeting in term(("unfinished", *ways), asked=True)[1:]:
        assert [i.title for i in meeting.plan.items].count(ASKED.text) == 1


def test_what_comes_from_a_meeting_that_is_gone_came_along_once() -> None:
    lost = Item("x", carried=Carried.UNFINISHED, carried_from=date(2026, 9, 1))
    off = Item("y", carried=Carried.CANCELLED, carried_from=date(2026, 9, 1))
    look = Item("z", carried=Carried.REVIEW, carried_from=date(2026, 9, 1))
    meeting = Meeting("m", "t", Plan(day=date(2026, 10, 1), items=(lost, off, look)))
    assert times(meeting, (), past(())) == {"x": 1}


def test_from_the_third_time_it_is_said_what_to_do() -> None:
    assert come_along(2) is None
    day = date(2026, 9, 1)
    twice, thrice = (reason_for(Carried.UNFINISHED, day, n) for n in (2, 3))
    assert twice is not None
    assert thrice is not None
    told = "It has come along for 3 meetings: decide it, split it, or drop it."
    assert SAID.say(thrice) == f"{SAID.say(twice)}. {told}"
    assert reason_for(Carried.NO, day, 9) is None
