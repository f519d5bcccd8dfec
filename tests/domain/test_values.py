"""Small values: agenda, people, commitments, the stages of a meeting, clean text."""

from datetime import time
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act
from facilitator.domain.agenda import Item, planned_minutes, starts
from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.commitment import Change, Commitment, State, lacks
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Role, Team, named_twice, with_member
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment, minutes_between
from facilitator.domain.words import Text, tr, trn
from tests.domain.meetings import BEGAN, started, step

ITEMS = st.lists(st.integers(-5, 90).map(lambda n: Item(str(n), minutes=n)), max_size=8)


@given(ITEMS.map(tuple), st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_items_follow_each_other_on_the_clock(items: tuple[Item, ...], start: time):
    clock = starts(items, start)
    assert (len(clock), clock[0]) == (len(items) + 1, start)
    for item, begins, ends in zip(items, clock, clock[1:], strict=False):
        assert (minutes_between(begins, ends) - max(0, item.minutes)) % (24 * 60) == 0
    total = (minutes_between(start, clock[-1]) - planned_minutes(items)) % (24 * 60)
    assert total == 0


def test_a_bell_before_the_start_is_told_as_negative():
    assert Plan(start=time(15, 30), bell=time(16, 10)).minutes == 40
    assert Plan(start=time(15, 30), bell=time(15, 0)).minutes == -30


def test_nobody_holds_a_role_that_was_not_given():
    assert Plan().holders(Role.TIMEKEEPER) == ()
    assert Plan().person("ana") is None


@pytest.mark.parametrize(
    ("names", "doubled"),
    [
        (("Ana", "Ben"), ()),
        (("Ana", " ana ", "Ben", "ANA"), ("Ana",)),
        (("Ben", "Ana", "ben", "Ana"), ("Ben", "Ana")),
        (("", " "), ()),
    ],
)
def test_names_that_cannot_be_told_apart(names: tuple[str, ...], doubled: tuple[str, ...]):
    members = tuple(Member(str(n), name) for n, name in enumerate(names))
    assert named_twice(Team("t", members=members)) == doubled


def test_a_retired_member_is_named_but_does_not_meet():
    old, new = Member("1", "Ana", active=False), Member("2", "Ana")
    team = Team("t", members=(old, new))
    assert team.active == (new,)
    assert team.member("1") is old
    assert named_twice(team) == ()


def test_a_member_is_put_in_once():
    team = with_member(with_member(Team("t"), Member("1", "Ana")), Member("2", "Ben"))
    changed = with_member(team, Member("1", "Carys"))
    assert [(m.id, m.name) for m in changed.members] == [("1", "Carys"), ("2", "Ben")]


def test_a_commitment_keeps_all_its_states_and_what_was_true_then():
    made = Commitment("c", "t", Kind.ACTION, "Call.", Moment(0), "m1")
    done = made.to(Change(State.DONE, "m2", Moment(100))).to(Change(State.OPEN, "m3", Moment(200)))
    assert (made.state, done.state) == (State.OPEN, State.OPEN)
    assert [done.state_before(Moment(at)) for at in (99, 100, 199, 200)] == [
        State.OPEN,
        State.DONE,
        State.DONE,
        State.OPEN,
    ]


def test_what_an_action_lacks():
    action = Commitment("c", "t", Kind.ACTION, "Call.", Moment(0), "m1")
    owned = Commitment("c", "t", Kind.ACTION, "Call.", Moment(0), "m1", owners=("ana",))
    due = Commitment("c", "t", Kind.ACTION, "Call.", Moment(0), "m1", next_meeting=True)
    assert (lacks(action), lacks(owned), lacks(due)) == (("owner", "date"), ("date",), ("owner",))


def test_a_meeting_is_planned_then_running_then_held():
    played = started(step("a"))
    running = Meeting("m", "t", log=Log(played.events))
    played.wish(act.finish)
    ended = Meeting("m", "t", log=Log(played.events))
    on_paper = Meeting("m", "t", log=Log((), Results(BEGAN, BEGAN)))
    assert [m.stage for m in (Meeting("m", "t"), running, ended, on_paper)] == [
        Stage.PLANNED,
        Stage.RUNNING,
        Stage.HELD,
        Stage.HELD,
    ]
    assert (running.began, Meeting("m", "t").began) == (BEGAN, None)


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_is_what_every_file_can_hold(text: str):
    clean = cleaned(text)
    assert cleaned(clean) == clean
    assert ET.fromstring(f"<a>{escape(clean)}</a>".encode()).text in (clean, None)
    assert "\n" not in cleaned_line(text)
    assert cleaned_line(text) == cleaned_line(text).strip()


@given(st.text("abc äöü ع אב \N{ZERO WIDTH JOINER}\N{MAN}\N{RIGHT-TO-LEFT ISOLATE}<&{}\t\n"))
def test_what_people_write_stays_as_it_is(text: str):
    assert cleaned(text) == text


def test_the_same_words_are_the_same_text_in_whatever_order_they_are_filled():
    assert tr("{a} {b}", a="1", b=2) == tr("{a} {b}", b=2, a="1")
    assert trn("{n} of {all}", "{n} of {all}", 3, all=5).places == {"n": 3, "all": 5}
    assert tr("Stop") == Text("Stop")
