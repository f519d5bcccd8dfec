"""A protocol file of format 1 as it stands in TOML, and the domain's value that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import msgspec

from facilitator.domain.agenda import MOST_MINUTES
from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.notes import LONGEST_TEXT, Kind
from facilitator.domain.people import Role
from facilitator.domain.protocol import (
    Format,
    GroupSize,
    HandOver,
    Protocol,
    Step,
    Vote,
    Who,
)
from facilitator.domain.protocol_check import (
    LONGEST_LINE,
    MOST_IN_A_GROUP,
    MOST_LINES,
    MOST_LOOPS,
    MOST_PEOPLE,
    MOST_SECONDS,
    MOST_SITTINGS,
    MOST_STEPS,
    MOST_TIMES,
)
from facilitator.domain.related import MOST_RELATED, Kin, Related
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.signals import Signal

FORMAT = 1
"""The newest format that is understood."""

Line = Annotated[str, msgspec.Meta(max_length=LONGEST_LINE)]
Words = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
Identity = Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]{0,63}$")]
Named = Annotated[str, msgspec.Meta(max_length=LONGEST_LINE, pattern=r"\S")]
Minutes = Annotated[int, msgspec.Meta(ge=0, le=MOST_MINUTES)]
_Seconds = Annotated[int, msgspec.Meta(ge=0, le=MOST_SECONDS)]
Place = Annotated[int, msgspec.Meta(ge=0, le=MOST_STEPS)]
Sitting = Annotated[int, msgspec.Meta(ge=1, le=MOST_SITTINGS)]
_Times = Annotated[int, msgspec.Meta(ge=0, le=MOST_TIMES)]
_People = Annotated[int, msgspec.Meta(ge=1, le=MOST_PEOPLE)]
_Size = Annotated[int, msgspec.Meta(ge=0, le=MOST_IN_A_GROUP)]
Lines = Annotated[tuple[Line, ...], msgspec.Meta(max_length=MOST_LINES)]


class RepeatTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A loop: neighbours of one block repeat together."""

    over: Over
    block: Named
    times: _Times = 0


_Loops = Annotated[tuple[RepeatTable, ...], msgspec.Meta(max_length=MOST_LOOPS)]


class HandOverTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a step leads on to."""

    to: Annotated[str, msgspec.Meta(pattern="^(goal|protocol)$")]
    id: Annotated[str, msgspec.Meta(pattern="^[a-z0-9-]{0,64}$")] = ""


class StepTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One part of a protocol."""

    title: Named
    ideal: Minutes
    cue: Words = ""
    say: Words = ""
    sticks: Words = ""
    least: Minutes = 0
    drop: Place = 0
    sitting: Sitting = 1
    format: Format = Format.WHOLE_GROUP
    speaks: Who = Who.EVERYONE
    listens: Who = Who.NOBODY
    seconds: _Seconds = 0
    private: bool = False
    vote: Vote = Vote.NONE
    capture: Annotated[tuple[Kind, ...], msgspec.Meta(max_length=len(Kind))] = ()
    repeat: RepeatTable | _Loops | None = None
    hand_over: HandOverTable | None = None
    size: _Size = 0
    groups: _Size = 0
    grouping: Line = ""
    regroup: bool = False
    each: _Size = 0
    signal: Signal = Signal.ALL


class RelatedTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another protocol that belongs to this one."""

    kind: Kin
    id: Identity


class PeopleTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many people a protocol is for."""

    least: _People = GroupSize().least
    most: _People = GroupSize().most
    usual: _People = GroupSize().usual


class ProtocolTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A script for one conversation, in one file."""

    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    id: Identity
    name: Named
    steps: Annotated[tuple[StepTable, ...], msgspec.Meta(min_length=1, max_length=MOST_STEPS)]
    also: Lines = ()
    category: Line = ""
    purpose: Words = ""
    when: Words = ""
    when_not: Words = ""
    caution: Words = ""
    origin: Words = ""
    rights: Words = ""
    rights_note: Words = ""
    verification: Words = ""
    roles: Annotated[tuple[Role, ...], msgspec.Meta(max_length=len(Role))] = ()
    materials: Lines = ()
    people: PeopleTable = PeopleTable()
    related: Annotated[tuple[RelatedTable, ...], msgspec.Meta(max_length=MOST_RELATED)] = ()


def to_protocol(table: ProtocolTable, line: Callable[[str], str] = cleaned_line) -> Protocol:
    """The domain's value, every text cleaned; `line` makes a line of what has to be one."""
    return Protocol(
        id=table.id,
        name=line(table.name),
        category=line(table.category),
        purpose=cleaned(table.purpose),
        steps=tuple(_step(step, line) for step in table.steps),
        people=GroupSize(table.people.least, table.people.most, table.people.usual),
        also=tuple(line(name) for name in table.also),
        when=cleaned(table.when),
        when_not=cleaned(table.when_not),
        caution=cleaned(table.caution),
        origin=cleaned(table.origin),
        rights=cleaned(table.rights),
        rights_note=cleaned(table.rights_note),
        verification=cleaned(table.verification),
        roles=table.roles,
        materials=tuple(line(thing) for thing in table.materials),
        related=tuple(Related(each.kind, each.id) for each in table.related),
    )


def _step(table: StepTable, line: Callable[[str], str]) -> Step:
    return Step(
        title=line(table.title),
        cue=cleaned(table.cue),
        say=cleaned(table.say),
        sticks=cleaned(table.sticks),
        ideal=table.ideal,
        least=table.least,
        drop=table.drop,
        sitting=table.sitting,
        format=table.format,
        speaks=table.speaks,
        listens=table.listens,
        seconds=table.seconds,
        private=table.private,
        vote=table.vote,
        capture=table.capture,
        repeats=_repeats(table.repeat, line),
        hand_over=None if table.hand_over is None else _hand_over(table.hand_over),
        size=table.size,
        groups=table.groups,
        grouping=line(table.grouping),
        regroup=table.regroup,
        each=table.each,
        signal=table.signal,
    )


def _repeats(
    given: RepeatTable | tuple[RepeatTable, ...] | None, line: Callable[[str], str]
) -> tuple[Repeat, ...]:
    """The loops, the outermost first; a file may name one alone."""
    tables = given if isinstance(given, tuple) else () if given is None else (given,)
    return tuple(Repeat(each.over, line(each.block), each.times) for each in tables)


def _hand_over(table: HandOverTable) -> HandOver:
    return HandOver(table.to, table.id)
