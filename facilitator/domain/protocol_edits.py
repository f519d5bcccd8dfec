"""Changes to the steps of a protocol that is being written; places count from 0."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.repeat import Over, Repeat


def with_step(protocol: Protocol, at: int, step: Step) -> Protocol:
    """With another step at that place."""
    return replace(protocol, steps=(*protocol.steps[:at], step, *protocol.steps[at + 1 :]))


def put_in(protocol: Protocol, at: int, step: Step) -> Protocol:
    """With one more step, which stands at that place then."""
    return replace(protocol, steps=(*protocol.steps[:at], step, *protocol.steps[at:]))


def taken_out(protocol: Protocol, at: int) -> Protocol:
    """Without the step at that place."""
    return replace(protocol, steps=(*protocol.steps[:at], *protocol.steps[at + 1 :]))


def moved(protocol: Protocol, at: int, to: int) -> Protocol:
    """With a step at another place; the same where there is no such place."""
    if not 0 <= to < len(protocol.steps):
        return protocol
    return put_in(taken_out(protocol, at), to, protocol.steps[at])


def looped(protocol: Protocol, at: int, over: Over | None, times: int = 2) -> Protocol:
    """With its loop over something else, together with the neighbours that repeat with it.

    None takes the step alone out of its loop. Nested loops are left as they are.
    """
    step = protocol.steps[at]
    if len(step.repeats) > 1:
        return protocol
    if over is None:
        return with_step(protocol, at, replace(step, repeats=()))
    block = step.repeats[0].block if step.repeats else _fresh(protocol)
    loop = Repeat(over, block, times if over is Over.TIMES else 0)
    first, last = _block(protocol, at)
    steps = tuple(
        replace(each, repeats=(loop,)) if first <= place <= last else each
        for place, each in enumerate(protocol.steps)
    )
    return replace(protocol, steps=steps)


def joined(protocol: Protocol, at: int, *, together: bool) -> Protocol:
    """With a step that repeats together with the one before it, or by itself again."""
    if at < 1:
        return protocol
    step, before = protocol.steps[at], protocol.steps[at - 1]
    if together:
        return with_step(protocol, at, replace(step, repeats=before.repeats))
    if len(step.repeats) != 1:
        return protocol
    alone = replace(step.repeats[0], block=_fresh(protocol))
    return with_step(protocol, at, replace(step, repeats=(alone,)))


def is_joined(protocol: Protocol, at: int) -> bool:
    """Whether a step repeats together with the one before it."""
    if at < 1 or not protocol.steps[at].repeats:
        return False
    return protocol.steps[at].repeats == protocol.steps[at - 1].repeats


def _block(protocol: Protocol, at: int) -> tuple[int, int]:
    """The first and the last of the neighbours that repeat with a step."""
    loops = protocol.steps[at].repeats
    first = last = at
    while loops and first > 0 and protocol.steps[first - 1].repeats == loops:
        first -= 1
    while loops and last + 1 < len(protocol.steps) and protocol.steps[last + 1].repeats == loops:
        last += 1
    return first, last


def _fresh(protocol: Protocol) -> str:
    """A name that no block of it has."""
    known = {loop.block for step in protocol.steps for loop in step.repeats}
    return next(name for n in range(1, len(known) + 2) if (name := f"block {n}") not in known)
