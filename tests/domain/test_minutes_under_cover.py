"""Minutes made in the middle of a private step tell how much lies under cover, and no more."""

import pytest

from facilitator.domain import act, speaking
from facilitator.domain.agenda import Item
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.minutes import minutes
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from tests.domain.meetings import BEGAN, Played, going_round, started, step
from tests.domain.minutes_reader import all_text

NOTES = (
    Note("n1", Kind.NOTE, "zqSeen", BEGAN, "a", "a"),
    Note("n2", Kind.NOTE, "zqHidden", BEGAN, "b", "b"),
    Note("n3", Kind.PARKING, "zqHidden parked", BEGAN, "b", "b"),
    Note("n4", Kind.NOTE, "zqHidden, and for the facilitator alone", BEGAN, "b", "b", True),
)
DECISION = Commitment("d1", "t", Kind.DECISION, "zqHidden too", BEGAN, "m", "b", "b")


@pytest.fixture
def private() -> Played:
    """In the private step b, between two others."""
    played = started(step("a"), going_round("b", private=True), step("c"))
    played.wish(act.next_step)
    return played


def made(played: Played, *, replayed: bool) -> str:
    meeting = Meeting(
        "m",
        "t",
        Plan(items=tuple(Item(name, name) for name in "abc")),
        Record(NOTES),
        Log(played.events),
    )
    now = BEGAN.plus(played.t)
    run = None if replayed else played.run
    return all_text(minutes(Team("t", "Team"), meeting, (DECISION,), (), now, run))


@pytest.mark.parametrize("replayed", [False, True])
def test_what_lies_under_cover_is_counted_and_not_told(private: Played, replayed: bool):
    told = made(private, replayed=replayed)
    assert "zqSeen" in told
    assert "zqHidden" not in told
    assert "3 entries are still under cover" in told


@pytest.mark.parametrize(
    "wish",
    [speaking.uncover, act.next_step, act.finish],
    ids=["shown together", "the step has ended", "the meeting has ended"],
)
def test_it_is_told_once_it_is_in_sight(private: Played, wish):
    private.wish(wish)
    told = made(private, replayed=False)
    assert told.count("zqHidden") >= 3
    assert "for the facilitator alone" not in told
    assert "under cover" not in told


def test_a_step_that_was_left_for_a_while_is_still_under_cover(private: Played):
    private.wish(act.go_to, "c")
    assert "zqHidden" not in made(private, replayed=False)
