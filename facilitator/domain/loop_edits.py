"""Changes to the loops of a protocol that is being written; places and depths count from 0.

The outermost loop of a step has depth 0. Neighbours of one block at a depth, and at all depths
above it, are in the loop together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod

from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.protocol_check import MOST_LOOPS
from facilitator.domain.protocol_edits import with_step
from facilitator.domain.repeat import Over, Repeat, loops, times


@dataclass(frozen=True, slots=True)
class LoopSum:
    """What a loop comes to: how often it is gone through, the minutes and the steps of all that.

    In a loop that stands in others it is counted for one time of the one around it.
    """

    times: int
    minutes: int
    steps: int


def looped(protocol: Protocol, at: int, depth: int, over: Over | None, times: int = 2) -> Protocol:
    """With a step's loop of that depth over something else, for all that are in it.

    Where the step has no loop of that depth it gets one, alone and within its others. None takes
    the step alone out of the loop; those within it stay.
    """
    step = protocol.steps[at]
    own = step.repeats
    if over is None:
        return with_step(protocol, at, replace(step, repeats=own[:depth] + own[depth + 1 :]))
    count = times if over is Over.TIMES else 0
    if depth >= len(own):
        if len(own) >= MOST_LOOPS:
            return protocol
        loop = Repeat(over, _fresh(protocol), count)
        return with_step(protocol, at, replace(step, repeats=(*own, loop)))
    loop = Repeat(over, own[depth].block, count)
    return _with_loop(protocol, _run(protocol.steps, at, depth), depth, loop)


def wrapped(protocol: Protocol, at: int, over: Over, times: int = 2) -> Protocol:
    """With one loop more around a step and all that repeats together with it."""
    places = _run(protocol.steps, at, 0)
    if not may_wrap(protocol, at):
        return protocol
    loop = Repeat(over, _fresh(protocol), times if over is Over.TIMES else 0)
    steps = tuple(
        replace(step, repeats=(loop, *step.repeats)) if place in places else step
        for place, step in enumerate(protocol.steps)
    )
    return replace(protocol, steps=steps)


def unwrapped(protocol: Protocol, at: int) -> Protocol:
    """Without the outermost loop of a step, for all that are in it."""
    places = _run(protocol.steps, at, 0)
    steps = tuple(
        replace(step, repeats=step.repeats[1:]) if place in places else step
        for place, step in enumerate(protocol.steps)
    )
    return replace(protocol, steps=steps)


def may_wrap(protocol: Protocol, at: int) -> bool:
    """Whether there is a loop to put another around, and room for one."""
    deepest = max(len(protocol.steps[place].repeats) for place in _run(protocol.steps, at, 0))
    return 0 < deepest < MOST_LOOPS and bool(protocol.steps[at].repeats)


def joined(protocol: Protocol, at: int, depth: int, *, together: bool) -> Protocol:
    """With a step that is in the loop of the one before it, or begins another one like it.

    What comes after it in the loop goes with it.
    """
    if not may_join(protocol, at, depth):
        return protocol
    step = protocol.steps[at]
    if together:
        # A loop that ends at this depth stays the step's own within the one that it joins.
        loop = protocol.steps[at - 1].repeats[depth]
        repeats = (*step.repeats[:depth], loop, *step.repeats[depth + 1 :])
        return with_step(protocol, at, replace(step, repeats=repeats))
    if not is_joined(protocol, at, depth):
        return protocol
    after = range(at, _run(protocol.steps, at, depth).stop)
    alone = replace(step.repeats[depth], block=_fresh(protocol))
    return _with_loop(protocol, after, depth, alone)


def may_join(protocol: Protocol, at: int, depth: int) -> bool:
    """Whether the step before has a loop of that depth which this step can be in."""
    if at < 1 or depth >= len(protocol.steps[at - 1].repeats):
        return False
    step = protocol.steps[at]
    return depth <= len(step.repeats) and (depth == 0 or is_joined(protocol, at, depth - 1))


def is_joined(protocol: Protocol, at: int, depth: int) -> bool:
    """Whether a step is in its loop of that depth together with the one before it."""
    return at > 0 and _alike(protocol.steps[at - 1], protocol.steps[at], depth)


def in_place(protocol: Protocol, at: int) -> Protocol:
    """With a step in the loops that the one before and the one after it share.

    A step that was put between two of one block would cut their loop in two.
    """
    if not 0 < at < len(protocol.steps) - 1:
        return protocol
    before, step, after = protocol.steps[at - 1 : at + 2]
    shared = 0
    while _alike(before, after, shared):
        shared += 1
    if not shared or _alike(before, step, shared - 1):
        return protocol
    return with_step(protocol, at, replace(step, repeats=before.repeats[:shared]))


def loop_sums(protocol: Protocol, at: int, people: int) -> tuple[LoopSum, ...]:
    """What each loop of a step comes to with so many people, the outermost first."""
    step = protocol.steps[at]
    held = protocol.sitting(step.sitting)
    place = sum(each.sitting == step.sitting for each in protocol.steps[:at])
    every = loops(held)
    counts = [[times(loop, block, people) for loop, block in around] for around in every]
    out = []
    for depth in range(len(every[place])):
        minutes = steps = 0
        for n in _run(held, place, depth):
            passes = prod(counts[n][depth:])
            minutes += passes * held[n].minutes_for(people)
            steps += passes
        out.append(LoopSum(counts[place][depth], minutes, steps))
    return tuple(out)


def _alike(one: Step, other: Step, depth: int) -> bool:
    """Whether neighbours are in one loop of that depth."""
    if min(len(one.repeats), len(other.repeats)) <= depth:
        return False
    pairs = zip(one.repeats[: depth + 1], other.repeats[: depth + 1], strict=True)
    return all(a.block == b.block for a, b in pairs)


def _run(steps: tuple[Step, ...], at: int, depth: int) -> range:
    """The places of the neighbours that are in a step's loop of that depth, its own with them."""
    first = last = at
    while first > 0 and _alike(steps[first - 1], steps[at], depth):
        first -= 1
    while last + 1 < len(steps) and _alike(steps[last + 1], steps[at], depth):
        last += 1
    return range(first, last + 1)


def _with_loop(protocol: Protocol, places: range, depth: int, loop: Repeat) -> Protocol:
    steps = tuple(
        replace(step, repeats=(*step.repeats[:depth], loop, *step.repeats[depth + 1 :]))
        if place in places
        else step
        for place, step in enumerate(protocol.steps)
    )
    return replace(protocol, steps=steps)


def _fresh(protocol: Protocol) -> str:
    """A name that no block of it has."""
    known = {loop.block for step in protocol.steps for loop in step.repeats}
    return next(name for n in range(1, len(known) + 2) if (name := f"block {n}") not in known)
