"""Loops of a protocol that is being written: one in another, together, alone again."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.loop_edits import (
    in_place,
    is_joined,
    joined,
    loop_sums,
    looped,
    may_join,
    may_wrap,
    unwrapped,
    wrapped,
)
from facilitator.domain.protocol import Format, Protocol, Step, unrolled
from facilitator.domain.protocol_check import MOST_LOOPS, faults
from facilitator.domain.protocol_edits import put_in
from facilitator.domain.repeat import Over
from tests.examples import share
from tests.protocols import protocols

ONE, TWO, THREE = (Step(name, "", "", "", 3, 2) for name in ("One", "Two", "Three"))
MADE = Protocol("made", "Made", "data", "To see.", (ONE, TWO, THREE))


def run_of(protocol: Protocol, people: int = 4) -> str:
    return " ".join(step.title for step in unrolled(protocol.steps, people))


def test_loops_in_one_another():
    once = looped(MADE, 1, 0, Over.TIMES, 2)
    assert run_of(once) == "One Two Two Three"
    pair = joined(once, 2, 0, together=True)
    assert run_of(pair) == "One Two Three Two Three"
    inner = looped(pair, 2, 1, Over.PARTICIPANTS)
    assert run_of(inner, 3) == "One Two Three Three Three Two Three Three Three"
    thrice = looped(inner, 2, 0, Over.TIMES, 3)
    assert run_of(thrice, 1) == "One Two Three Two Three Two Three"
    again = wrapped(looped(MADE, 0, 0, Over.TIMES, 2), 0, Over.PARTICIPANTS)
    assert run_of(again, 2) == "One One One One Two Three"
    assert run_of(looped(again, 0, 1, None), 2) == "One One Two Three"


def test_a_step_that_begins_anew_takes_with_it_what_comes_after_it():
    block = looped(MADE, 0, 0, Over.TIMES, 2)
    for at in (1, 2):
        block = joined(block, at, 0, together=True)
    assert run_of(block) == "One Two Three One Two Three"
    assert run_of(joined(block, 1, 0, together=False)) == "One One Two Three Two Three"


def test_a_step_between_two_of_one_loop_is_in_it():
    block = joined(looped(MADE, 0, 0, Over.TIMES, 2), 1, 0, together=True)
    more = put_in(block, 1, Step("New", "", "", "", 1, 1))
    assert run_of(in_place(more, 1)) == "One New Two One New Two Three"
    at_the_end = put_in(block, 2, Step("New", "", "", "", 1, 1))
    assert in_place(at_the_end, 2) == at_the_end


def test_what_a_loop_comes_to():
    groups = replace(TWO, format=Format.TRIADS)
    made = replace(MADE, steps=(ONE, groups, THREE))
    made = looped(made, 1, 0, Over.TIMES, 2)
    made = joined(made, 2, 0, together=True)
    made = looped(made, 1, 1, Over.GROUP_MEMBERS)
    outer, inner = loop_sums(made, 1, 9)
    assert (inner.times, inner.minutes, inner.steps) == (3, 9, 3)
    assert (outer.times, outer.minutes, outer.steps) == (2, 2 * (9 + 3), 2 * (3 + 1))
    assert loop_sums(made, 2, 9) == (outer,)
    assert loop_sums(made, 0, 9) == ()


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["over", "around", "together", "alone"]),
        st.integers(0, 3),
        st.integers(0, 4),
        st.none() | st.sampled_from(Over),
        st.integers(1, 3),
    ),
    max_size=12,
)


def edited(protocol: Protocol, kind: str, at: int, depth: int, over: Over | None, n: int):
    at %= len(protocol.steps)
    depth = min(depth, len(protocol.steps[at].repeats))
    if kind == "over":
        return looped(protocol, at, depth, over, n)
    if kind == "around":
        return wrapped(protocol, at, over or Over.TIMES, n)
    return joined(protocol, at, depth, together=kind == "together")


@settings(max_examples=share(40))
@given(protocols(), EDITS)
def test_whatever_is_changed_only_loops_change_and_the_sums_are_true(protocol, changes):
    protocol = replace(protocol, steps=tuple(replace(s, sitting=1) for s in protocol.steps))
    for change in changes:
        before, protocol = protocol, edited(protocol, *change)
        plain = [tuple(replace(s, repeats=()) for s in p.steps) for p in (before, protocol)]
        assert plain[0] == plain[1]
    assert all(len(step.repeats) <= MOST_LOOPS for step in protocol.steps)
    if any(fault.name == "repeats" for fault in faults(protocol)):
        return  # Names of blocks that met; or more parts than can be written out.
    people = protocol.people.usual
    for at, step in enumerate(protocol.steps):
        sums = loop_sums(protocol, at, people)
        assert len(sums) == len(step.repeats)
        if len(unrolled(protocol.steps, people)) == len(protocol.steps):
            assert all(each.times == 1 for each in sums)
    alone = [s for s in protocol.steps if not s.repeats]
    firsts = [
        at
        for at, step in enumerate(protocol.steps)
        if step.repeats and not is_joined(protocol, at, 0)
    ]
    told = [loop_sums(protocol, at, people)[0] for at in firsts]
    whole = unrolled(protocol.steps, people)
    assert len(alone) + sum(each.steps for each in told) == len(whole)
    minutes = sum(s.minutes_for(people) for s in alone) + sum(each.minutes for each in told)
    assert minutes == sum(s.minutes_for(people) for s in whole)


@settings(max_examples=share(40))
@given(protocols(), st.integers(0, 3), st.integers(0, 3))
def test_together_and_alone_and_what_is_offered(protocol, at, depth):
    at %= len(protocol.steps)
    if may_join(protocol, at, depth):
        pair = joined(protocol, at, depth, together=True)
        assert is_joined(pair, at, depth)
        assert not is_joined(joined(pair, at, depth, together=False), at, depth)
    else:
        assert joined(protocol, at, depth, together=True) == protocol
    assert may_wrap(protocol, at) == (wrapped(protocol, at, Over.TIMES) != protocol)
    if may_wrap(protocol, at):
        assert unwrapped(wrapped(protocol, at, Over.PARTICIPANTS), at) == protocol
