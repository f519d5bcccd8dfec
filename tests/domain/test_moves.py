"""The state diagram: every phase with every move."""

import pytest

from facilitator.domain import act, replan, speaking
from facilitator.domain.events import Order, Outcome, Why
from facilitator.domain.protocol import HandOver
from facilitator.domain.run import MOVES, Move, Phase, moves
from tests.domain.meetings import Played, going_round, started, step

WISHES = {
    Move.START: lambda p: p.wish(act.start, (step("a"),), ("ana",)),
    Move.PAUSE: lambda p: p.wish(act.pause),
    Move.CONTINUE: lambda p: p.wish(act.go_on),
    Move.NEXT: lambda p: p.wish(act.next_step),
    Move.BACK: lambda p: p.wish(act.take_back_step),
    Move.GO_TO: lambda p: p.wish(act.go_to, "later"),
    Move.COME_BACK: lambda p: p.wish(act.come_back),
    Move.INSERT: lambda p: p.wish(replan.insert, (step("new"),)),
    Move.LEAD_ON: lambda p: p.wish(replan.insert, (step("new"),), Why.LED_ON),
    Move.MORE: lambda p: p.wish(replan.more),
    Move.LESS: lambda p: p.wish(replan.less),
    Move.PARK: lambda p: p.wish(replan.park_item),
    Move.NEXT_SPEAKER: lambda p: p.wish(act.end_turn, Outcome.SPOKE),
    Move.SPEAKER_BACK: lambda p: p.wish(act.take_back_speaker),
    Move.PASS: lambda p: p.wish(act.end_turn, Outcome.PASSED),
    Move.ABSENT: lambda p: p.wish(act.end_turn, Outcome.ABSENT),
    Move.ARRIVE: lambda p: p.wish(replan.arrive, "elin", "Elin"),
    Move.LEAVE: lambda p: p.wish(replan.leave, "dev"),
    Move.VOTE: lambda p: p.wish(act.vote, (0, 0, 1, 1, 1, 1)),
    Move.ORDER: lambda p: p.wish(speaking.put_in_order, ("dev", "ben"), Order.CHOSEN),
    Move.RAISE: lambda p: p.wish(speaking.raise_hand, "dev"),
    Move.GIVE: lambda p: p.wish(speaking.give_rest, "dev"),
    Move.UNCOVER: lambda p: p.wish(speaking.uncover),
    Move.REGROUP: lambda p: p.wish(speaking.regroup, (("ana", "carys"), ("ben", "dev"))),
    Move.FINISH: lambda p: p.wish(act.finish),
}
LIVE = {Phase.RUNNING, Phase.PAUSED}


def where(phase: Phase, move: Move) -> Phase | None:
    """Where a move leads, said once more and by hand; None where it is not legal."""
    turning = {
        (Phase.READY, Move.START): Phase.RUNNING,
        (Phase.RUNNING, Move.PAUSE): Phase.PAUSED,
        (Phase.PAUSED, Move.CONTINUE): Phase.RUNNING,
        (Phase.RUNNING, Move.FINISH): Phase.FINISHED,
        (Phase.PAUSED, Move.FINISH): Phase.FINISHED,
    }
    if move in (Move.START, Move.PAUSE, Move.CONTINUE, Move.FINISH):
        return turning.get((phase, move))
    return phase if phase in LIVE else None


def meeting_in(phase: Phase, move: Move = Move.NEXT) -> Played:
    """A meeting where every move would have something to work on."""
    if phase is Phase.READY:
        return Played()
    pairs = {
        "private": True,
        "grouping": "pairs",
        "groups": (("ana", "ben"), ("carys", "dev")),
        "hand_over": HandOver("protocol"),
    }
    played = started(
        step("first"), going_round("round", **pairs), step("later"), step("open", **pairs)
    )
    played.wish(act.go_to, "open")
    if move is not Move.RAISE:  # who waits in a round need not raise a hand
        played.wish(act.go_to, "round")
    played.wait(20)
    played.wish(act.end_turn, Outcome.SPOKE)
    into = {Phase.PAUSED: act.pause, Phase.FINISHED: act.finish}
    if phase in into:
        played.wish(into[phase])
    return played


@pytest.mark.parametrize("move", Move)
@pytest.mark.parametrize("phase", Phase)
def test_a_move_leads_where_the_diagram_says_or_nowhere(phase: Phase, move: Move):
    played = meeting_in(phase, move)
    assert played.run.phase is phase
    before, led_to = played.run, MOVES.get((phase, move))
    assert led_to is where(phase, move)
    assert (move in act.legal(played.run, played.events)) is (led_to is not None)
    made = WISHES[move](played)
    assert bool(made) is (led_to is not None)
    assert played.run.phase is (led_to or phase)
    assert (played.run == before) is (led_to is None)


@pytest.mark.parametrize("move", Move)
def test_what_is_not_offered_has_no_effect(move: Move):
    """At the very end of the agenda, with nothing under way, nothing left and nobody waiting."""
    played = started(step("only"))
    played.wish(act.next_step)
    offered = move in act.legal(played.run, played.events)
    if move is not Move.GO_TO:  # here it goes to a step that does not exist
        assert bool(WISHES[move](played)) is offered


def test_what_needs_the_log_is_left_to_the_log():
    run = meeting_in(Phase.RUNNING).run
    assert not moves(run) & {Move.BACK, Move.SPEAKER_BACK}
