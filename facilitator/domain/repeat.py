"""Repeating steps: loops over people, over the members of small groups, or so many times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from facilitator.domain.grouping import largest


class Over(StrEnum):
    """What a block of steps is repeated for."""

    PARTICIPANTS = "participants"
    GROUP_MEMBERS = "group-members"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Consecutive steps of one `block` repeat together, once for each of `over`, or `times`."""

    over: Over
    block: str
    times: int = 0


class Repeating(Protocol):
    """Anything that can stand in a loop."""

    @property
    def repeats(self) -> tuple[Repeat, ...]:
        """The loops it stands in, the outermost first."""
        ...

    def group_sizes(self, people: int) -> tuple[int, ...]:
        """The sizes of the small groups of so many people, () when it is not held in groups."""
        ...


S = TypeVar("S", bound=Repeating)
USUAL_GROUP = 3
"""Members of a group where a loop over its members does not say how many there are."""


@dataclass(frozen=True, slots=True)
class Pass(Generic[S]):
    """A step in one pass of its loops, each counted from 0.

    `person` is which of the people present it is for, `member` which of each group's members;
    -1 outside such a loop. `time` is the pass of the innermost loop that counts times. `at` is the
    place of the step among those that were given, from 0.
    """

    step: S
    person: int = -1
    member: int = -1
    time: int = -1
    at: int = 0


def passes(steps: Sequence[S], people: int) -> tuple[Pass[S], ...]:
    """The steps in the order in which they happen with so many people, loops written out."""
    return tuple(_unrolled(tuple(Pass(step, at=at) for at, step in enumerate(steps)), people, 0))


def loops(steps: Sequence[S], depth: int = 0) -> list[list[tuple[Repeat, tuple[S, ...]]]]:
    """For each step the loops it stands in, the outermost first, each with all its steps."""
    out: list[list[tuple[Repeat, tuple[S, ...]]]] = []
    at = 0
    while at < len(steps):
        loop, end = _loop(Pass(steps[at]), depth), at + 1
        if loop is None:
            out.append([])
            at = end
            continue
        while end < len(steps) and _same(_loop(Pass(steps[end]), depth), loop):
            end += 1
        block = tuple(steps[at:end])
        out += [[(loop, block), *inner] for inner in loops(block, depth + 1)]
        at = end
    return out


def _unrolled(given: tuple[Pass[S], ...], people: int, depth: int) -> list[Pass[S]]:
    out: list[Pass[S]] = []
    at = 0
    while at < len(given):
        loop, end = _loop(given[at], depth), at + 1
        if loop is None:
            out.append(given[at])
            at = end
            continue
        while end < len(given) and _same(_loop(given[end], depth), loop):
            end += 1
        block = given[at:end]
        for turn in range(times(loop, [each.step for each in block], people)):
            out += _unrolled(tuple(_turned(each, loop, turn) for each in block), people, depth + 1)
        at = end
    return out


def _loop(given: Pass[S], depth: int) -> Repeat | None:
    return given.step.repeats[depth] if depth < len(given.step.repeats) else None


def _same(other: Repeat | None, loop: Repeat) -> bool:
    return other is not None and other.block == loop.block


def _turned(given: Pass[S], loop: Repeat, turn: int) -> Pass[S]:
    match loop.over:
        case Over.PARTICIPANTS:
            return replace(given, person=turn)
        case Over.GROUP_MEMBERS:
            return replace(given, member=turn)
        case Over.TIMES:
            return replace(given, time=turn)


def times(loop: Repeat, block: Sequence[S], people: int) -> int:
    """How many passes a loop has with so many people; `block` are the steps that stand in it."""
    match loop.over:
        case Over.PARTICIPANTS:
            return max(1, people)
        case Over.GROUP_MEMBERS:
            members = max((max(step.group_sizes(people), default=0) for step in block), default=0)
            return max(1, members or largest(people, USUAL_GROUP))
        case Over.TIMES:
            return max(1, loop.times)
