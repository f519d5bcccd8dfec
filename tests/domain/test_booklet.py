"""Sheets of the booklet: where loops begin, how far they go and how often; what is private."""

import pytest

from facilitator.domain.booklet import Shelf, booklet
from facilitator.domain.document import texts
from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Protocol, Step, Vote
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.run_sheet import kept
from facilitator.domain.time import Moment
from facilitator.language.english import English

ROUNDS = Repeat(Over.TIMES, "rounds", 3)
MEMBERS = Repeat(Over.GROUP_MEMBERS, "members")
OTHERS = Repeat(Over.GROUP_MEMBERS, "others")
EACH, MEMBER = "each time", "once for each member of a group"


def told(*loops: tuple[Repeat, ...]) -> list[str]:
    """What the booklet says of steps A, B, … in these loops."""
    steps = tuple(Step(chr(65 + n), "", "", "", 4, 1, repeats=each) for n, each in enumerate(loops))
    shelf = Shelf((("Talk", (Protocol("x", "X", "decide", "", steps),)),), Moment(0, 0))
    said = [English().say(each) for each in texts(booklet(shelf))]
    return [each for each in said[said.index("Step") + 1 :] if not each.startswith("Speaks")]


def test_steps_of_one_loop_are_told_together() -> None:
    assert told((), (MEMBERS,), (MEMBERS,), ()) == [
        *("4 minutes", "A"),
        *("4 minutes", EACH, f"From here to “C”: {MEMBER}", "B"),
        *("4 minutes", EACH, "C"),
        *("4 minutes", "D"),
    ]


def test_a_loop_of_one_step_and_loops_side_by_side_are_told_apart() -> None:
    assert told((ROUNDS,), (MEMBERS,), (OTHERS,), (OTHERS,)) == [
        *("4 minutes", EACH, "Repeats: 3 times", "A"),
        *("4 minutes", EACH, f"Repeats: {MEMBER}", "B"),
        *("4 minutes", EACH, f"From here to “D”: {MEMBER}", "C"),
        *("4 minutes", EACH, "D"),
    ]


def test_a_loop_within_a_loop_says_both_the_outer_first() -> None:
    assert told((ROUNDS, MEMBERS), (ROUNDS, MEMBERS), (ROUNDS,)) == [
        *("4 minutes", EACH, "From here to “C”: 3 times", f"From here to “B”: {MEMBER}", "A"),
        *("4 minutes", EACH, "B"),
        *("4 minutes", EACH, "C"),
    ]


@pytest.mark.parametrize(
    ("vote", "capture", "said"),
    [
        (Vote.NONE, (), "Each alone, nobody looks"),
        (Vote.SCORES, (), "Each alone, nobody looks; what is typed is shown together"),
        (Vote.NONE, (Kind.NOTE,), "Each alone, nobody looks; what is typed is shown together"),
    ],
)
def test_a_private_step_tells_of_typing_only_where_something_is_kept(
    vote: Vote, capture: tuple[Kind, ...], said: str
) -> None:
    step = Step("A", "", "", "", 4, 1, vote=vote, capture=capture, private=True)
    assert English().say(tuple(kept(step))[-1]) == said
