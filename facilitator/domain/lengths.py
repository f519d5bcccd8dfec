"""How long many protocols take, for any number of people, without writing their loops out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from facilitator.domain.protocol import Format, Protocol, Step, Who
from facilitator.domain.repeat import Repeat, loops, times

Length: TypeAlias = tuple[int, int, int]
"""Whole minutes of the longest sitting: in full, with every step at its least, and the same
without the steps that may be dropped."""

_KNOWN = 16
"""Numbers of people for which the minutes are kept."""
_Alike: TypeAlias = tuple[object, ...]
_Loop: TypeAlias = tuple[Repeat, tuple[Step, ...]]


class Lengths:
    """The minutes of protocols, in the order in which they were handed in.

    Thousands of protocols share a few hundred kinds of steps whose minutes hang on the number of
    people: each kind is counted once, and a protocol holds their numbers.
    """

    def __init__(self, protocols: Iterable[Protocol]) -> None:
        kinds: dict[_Kind, int] = {}
        self._protocols = tuple(_prepared(protocol, kinds) for protocol in protocols)
        self._kinds = tuple(kinds)
        self._known: dict[int, tuple[Length, ...]] = {}

    def for_people(self, people: int) -> tuple[Length, ...]:
        """How long each takes with so many people."""
        known = self._known.get(people)
        if known is None:
            count = _Count(people)
            minutes = [count.minutes(kind) for kind in self._kinds]
            known = tuple(_longest(sittings, minutes) for sittings in self._protocols)
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[people] = known
        return known


@dataclass(frozen=True, slots=True)
class _Kind:
    """Steps whose minutes hang on the number of people in the same way; `step` is one of them.

    Those with the same `spoken` take the same minutes a pass, those with the same `walked` the
    same number of passes.
    """

    step: Step = field(compare=False)
    usual: int = field(compare=False)
    loops: tuple[_Loop, ...] = field(compare=False)
    spoken: _Alike
    walked: _Alike


_Sitting: TypeAlias = tuple[int, int, int, tuple[int, ...], tuple[int, ...]]
"""One sitting: the minutes of the steps that are always the same, as in `Length`; then the kinds
of the other steps, by number, and those of them that stay where steps are dropped."""


class _Count:
    """What is counted for one number of people, each thing once: groups take their time."""

    def __init__(self, people: int) -> None:
        self._people = people
        self._spoken: dict[_Alike, tuple[int, int]] = {}
        self._passes: dict[_Alike, int] = {(): 1}

    def minutes(self, each: _Kind) -> tuple[int, int]:
        """In full and at the least."""
        if each.walked not in self._passes:
            passes = 1
            for loop, block in each.loops:
                passes *= times(loop, block, self._people)
            self._passes[each.walked] = passes
        if each.spoken not in self._spoken:
            step, people = each.step, self._people
            self._spoken[each.spoken] = step.minutes_for(people), step.least_for(people, each.usual)
        passes = self._passes[each.walked]
        whole, least = self._spoken[each.spoken]
        return whole * passes, least * passes


def _longest(sittings: tuple[_Sitting, ...], minutes: list[tuple[int, int]]) -> Length:
    if len(sittings) == 1:
        return _minutes(sittings[0], minutes)
    each = [_minutes(sitting, minutes) for sitting in sittings] or [(0, 0, 0)]
    return max(m[0] for m in each), max(m[1] for m in each), max(m[2] for m in each)


def _minutes(sitting: _Sitting, minutes: list[tuple[int, int]]) -> Length:
    whole, least, bare, changing, kept = sitting
    for kind in changing:
        longer, shorter = minutes[kind]
        whole += longer
        least += shorter
    for kind in kept:
        bare += minutes[kind][1]
    return whole, least, bare


def _prepared(protocol: Protocol, kinds: dict[_Kind, int]) -> tuple[_Sitting, ...]:
    usual = protocol.people.usual
    sittings = (protocol.sitting(n) for n in range(1, protocol.sittings + 1))
    return tuple(_sitting(steps, usual, kinds) for steps in sittings)


def _sitting(steps: tuple[Step, ...], usual: int, kinds: dict[_Kind, int]) -> _Sitting:
    whole = least = bare = 0
    changing: list[int] = []
    kept: list[int] = []
    for step, around in zip(steps, loops(steps), strict=True):
        round_ = step.format is Format.ROUND and step.seconds > 0
        if round_ or around:
            circle = (step.speaks.value, step.group_size, step.groups, step.seconds, usual)
            # In a round the ideal counts only where nobody knows how many speak.
            known = round_ and step.speaks is not Who.VOLUNTEERS
            spoken = (0 if known else step.ideal, step.least, *(circle if round_ else ()))
            kind = _Kind(step, usual, tuple(around), spoken, _walked(around))
            number = kinds.setdefault(kind, len(kinds))
            changing.append(number)
            if not step.drop:
                kept.append(number)
            continue
        whole += step.ideal
        least += step.least
        bare += 0 if step.drop else step.least
    return whole, least, bare, tuple(changing), tuple(kept)


def _walked(around: Iterable[_Loop]) -> _Alike:
    return tuple(
        (loop.over.value, loop.times, *((each.group_size, each.groups) for each in block))
        for loop, block in around
    )
