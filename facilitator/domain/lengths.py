"""How long many protocols take, for any number of people, without writing their loops out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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
    """The minutes of protocols, in the order in which they were handed in."""

    def __init__(self, protocols: Iterable[Protocol]) -> None:
        self._protocols = tuple(_prepared(protocol) for protocol in protocols)
        self._known: dict[int, tuple[Length, ...]] = {}

    def for_people(self, people: int) -> tuple[Length, ...]:
        """How long each takes with so many people."""
        known = self._known.get(people)
        if known is None:
            count = _Count(people)
            known = tuple(_longest(sittings, count) for sittings in self._protocols)
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[people] = known
        return known


@dataclass(frozen=True, slots=True)
class _Changing:
    """A step whose minutes hang on the number of people.

    Steps with the same `spoken` take the same minutes a pass, those with the same `walked` the
    same number of passes.
    """

    step: Step
    usual: int
    loops: tuple[_Loop, ...]
    spoken: _Alike
    walked: _Alike


@dataclass(frozen=True, slots=True)
class _Sitting:
    """One sitting: the minutes of the steps that are always the same, and the other steps."""

    fixed: Length
    changing: tuple[_Changing, ...]


class _Count:
    """What is counted for one number of people, each thing once: groups take their time."""

    def __init__(self, people: int) -> None:
        self._people = people
        self._spoken: dict[_Alike, tuple[int, int]] = {}
        self._passes: dict[_Alike, int] = {(): 1}

    def minutes(self, each: _Changing) -> tuple[int, int]:
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


def _longest(sittings: tuple[_Sitting, ...], count: _Count) -> Length:
    if len(sittings) == 1:
        return _minutes(sittings[0], count)
    each = [_minutes(sitting, count) for sitting in sittings] or [(0, 0, 0)]
    return max(m[0] for m in each), max(m[1] for m in each), max(m[2] for m in each)


def _minutes(sitting: _Sitting, count: _Count) -> Length:
    whole, least, bare = sitting.fixed
    for each in sitting.changing:
        longer, shorter = count.minutes(each)
        whole += longer
        least += shorter
        if not each.step.drop:
            bare += shorter
    return whole, least, bare


def _prepared(protocol: Protocol) -> tuple[_Sitting, ...]:
    usual = protocol.people.usual
    return tuple(_sitting(protocol.sitting(n), usual) for n in range(1, protocol.sittings + 1))


def _sitting(steps: tuple[Step, ...], usual: int) -> _Sitting:
    whole = least = bare = 0
    changing: list[_Changing] = []
    for step, around in zip(steps, loops(steps), strict=True):
        round_ = step.format is Format.ROUND and step.seconds > 0
        if round_ or around:
            circle = (step.speaks.value, step.group_size, step.groups, step.seconds, usual)
            # In a round the ideal counts only where nobody knows how many speak.
            known = round_ and step.speaks is not Who.VOLUNTEERS
            spoken = (0 if known else step.ideal, step.least, *(circle if round_ else ()))
            changing.append(_Changing(step, usual, tuple(around), spoken, _walked(around)))
            continue
        whole += step.ideal
        least += step.least
        bare += 0 if step.drop else step.least
    return _Sitting((whole, least, bare), tuple(changing))


def _walked(around: Iterable[_Loop]) -> _Alike:
    return tuple(
        (loop.over.value, loop.times, *((each.group_size, each.groups) for each in block))
        for loop, block in around
    )
