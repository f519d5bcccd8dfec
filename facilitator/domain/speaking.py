"""Who speaks when, and what is shown: wishes about rounds, hands and small groups, as in act."""

from __future__ import annotations

from facilitator.domain.act import Now
from facilitator.domain.events import (
    Event,
    Lowered,
    Order,
    Ordered,
    Outcome,
    Raised,
    Replanned,
    Turned,
    Uncovered,
    Why,
)
from facilitator.domain.grouping import Groups
from facilitator.domain.run import Move


def raise_hand(now: Now, person: str) -> tuple[Event, ...]:
    """Someone in the room wants to speak in a step that has no round of its own."""
    run, turn = now.run, now.run.round
    if not now.may(Move.RAISE) or person not in run.here:
        return ()
    if turn is not None and person in turn.waiting:
        return ()
    return (Raised(*now.stamp, run.current, person),)


def lower_hand(now: Now, person: str) -> tuple[Event, ...]:
    """Someone who waits with a raised hand no longer wants to speak."""
    turn = now.run.round
    if turn is None or not turn.volunteers or person not in turn.waiting:
        return ()
    return (Lowered(*now.stamp, now.run.current, person),)


def put_in_order(now: Now, waiting: tuple[str, ...], how: Order) -> tuple[Event, ...]:
    """Those who still wait speak in this order.

    Once a turn has ended the speaker goes on; before, while the words are read, anyone may begin.
    """
    turn = now.run.round
    if turn is None or not now.may(Move.ORDER):
        return ()
    if turn.turns:
        waiting = (turn.waiting[0], *(p for p in waiting if p != turn.waiting[0]))
    if turn.in_order(waiting).waiting == turn.waiting:
        return ()
    return (Ordered(*now.stamp, now.run.current, waiting, how),)


def give_rest(now: Now, person: str) -> tuple[Event, ...]:
    """The speaker stops, and what is left of the share is for someone else."""
    turn = now.run.round
    if turn is None or turn.speaker is None or not now.may(Move.GIVE):
        return ()
    known = {*turn.waiting, *(one.person for one in turn.turns)}
    if person == turn.speaker or person not in known or now.here.turn_remaining <= 0:
        return ()
    spoke = Outcome.SPOKE
    return (Turned(*now.stamp, now.run.current, turn.speaker, spoke, person),)


def uncover(now: Now) -> tuple[Event, ...]:
    """Show to all what was typed under cover in this step."""
    return (Uncovered(*now.stamp, now.run.current),) if now.may(Move.UNCOVER) else ()


def regroup(now: Now, groups: Groups) -> tuple[Event, ...]:
    """Other small groups in this step and in those to come that share its grouping."""
    segment = now.run.segment
    people = sorted(person for group in groups for person in group)
    if segment is None or not now.may(Move.REGROUP) or people != sorted(now.run.here):
        return ()
    changed = tuple(
        each.with_groups(groups)
        for each in now.run.segments
        if each.grouping == segment.grouping and each.id not in now.run.done
    )
    order = tuple(each.id for each in now.run.segments)
    return (Replanned(*now.stamp, order, changed, Why.GROUPED),)
