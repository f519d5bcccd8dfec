"""What the fields of a protocol are called, and their values, in the words of people."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from facilitator.domain.labels import KINDS, ROLES, SIGNALS, VOTES, listed, minutes_of
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.protocol import Format, GroupSize, HandOver, Vote, Who
from facilitator.domain.related import Related, kin_said
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.signals import Signal
from facilitator.domain.words import Said, Text, tr, trn

HEAD: Mapping[str, Text] = MappingProxyType(
    {
        "name": tr("Name"),
        "also": tr("Also called"),
        "category": tr("Where it stands in the library"),
        "purpose": tr("What it is for"),
        "when": tr("When it helps"),
        "when_not": tr("When to leave it"),
        "caution": tr("What to take care of"),
        "origin": tr("Where it comes from"),
        "rights": tr("Licence, in a word"),
        "rights_note": tr("What the licence means"),
        "verification": tr("What is from a source, and what is ours"),
        "roles": tr("Roles it needs"),
        "materials": tr("What to bring"),
        "people": tr("For how many people"),
        "related": tr("Related protocols"),
    }
)
"""The fields of a protocol but for its identity and its steps, in their order."""

STEP: Mapping[str, Text] = MappingProxyType(
    {
        "title": tr("Title of the step"),
        "cue": tr("What to do"),
        "say": tr("Words to read aloud"),
        "sticks": tr("If it sticks"),
        "ideal": tr("Ideal minutes"),
        "least": tr("At least"),
        "drop": tr("May be dropped"),
        "sitting": tr("In which meeting"),
        "format": tr("How people work"),
        "speaks": tr("Who speaks"),
        "listens": tr("Who only listens"),
        "seconds": tr("Seconds a speaker"),
        "private": tr("Each alone, nobody looks"),
        "vote": tr("Show of hands"),
        "capture": tr("What it leaves behind"),
        "repeats": tr("Repeats"),
        "hand_over": tr("Leads on to"),
        "size": tr("People in a group"),
        "groups": tr("How many groups"),
        "grouping": tr("Name of the groups"),
        "regroup": tr("New groups each time"),
        "each": tr("Dots or scores for each"),
        "signal": tr("When it is heard"),
    }
)
"""The fields of a step, in their order."""

FORMATS: Mapping[Format, Text] = MappingProxyType(
    {
        Format.WHOLE_GROUP: tr("All together"),
        Format.PRESENTER: tr("Someone presents"),
        Format.PAIRS: tr("In pairs"),
        Format.TRIADS: tr("In threes"),
        Format.SMALL_GROUPS: tr("In small groups"),
        Format.SILENT: tr("Each alone, in silence"),
        Format.ROUND: tr("One after another"),
    }
)

WHO: Mapping[Who, Text] = MappingProxyType(
    {
        Who.EVERYONE: tr("Everyone"),
        Who.PRESENTER: tr("Who presents"),
        Who.OTHERS: tr("All but who presents"),
        Who.FACILITATOR: tr("Who leads"),
        Who.GROUPS: tr("One of each group"),
        Who.VOLUNTEERS: tr("Who raises a hand"),
        Who.NOBODY: tr("Nobody"),
    }
)

COUNTS: Mapping[Vote, Text] = MappingProxyType({**VOTES, Vote.NONE: tr("No count")})

OVERS: Mapping[Over, Text] = MappingProxyType(
    {
        Over.PARTICIPANTS: tr("once for each person"),
        Over.GROUP_MEMBERS: tr("once for each member of a group"),
        Over.TIMES: tr("so many times"),
    }
)

_WORDS: tuple[tuple[type[StrEnum], Mapping[Any, Text]], ...] = (
    (Format, FORMATS),
    (Who, WHO),
    (Vote, COUNTS),
    (Signal, SIGNALS),
    (Kind, KINDS),
    (Role, ROLES),
)


def dropped(place: int) -> Text:
    """Whether and when a step is dropped as time runs short."""
    words = {0: tr("Never"), 1: tr("First"), 2: tr("Second"), 3: tr("Third"), 4: tr("Fourth")}
    return words.get(place) or tr("As number {n}", n=place)


def repeated(loops: tuple[Repeat, ...]) -> Said:
    """In which loops a step stands, the outermost first."""
    if not loops:
        return tr("Does not repeat")
    return listed(tuple(_loop(loop) for loop in loops))


def led_on(to: HandOver | None) -> Text:
    """Where a step leads on to."""
    if to is None:
        return tr("Nothing")
    if to.to == "goal":
        return tr("A goal")
    return tr("The protocol {id}", id=to.id) if to.id else tr("A protocol of your choice")


def people_of(size: GroupSize) -> Text:
    """For how many people."""
    return tr(
        "{least} to {most}, usually {usual}", least=size.least, most=size.most, usual=size.usual
    )


def said_of(field: str, value: object) -> Said:
    """A value of a field, in words; what is empty is said to be so."""
    if field == "drop" and isinstance(value, int):
        return dropped(value)
    if field in ("ideal", "least") and isinstance(value, int):
        return minutes_of(value)
    if field == "seconds" and isinstance(value, int):
        return trn("{n} second", "{n} seconds", value)
    return _said(value)


def _said(value: object) -> Said:
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words[value]
    match value:
        case GroupSize():
            return people_of(value)
        case HandOver() | None:
            return led_on(value)
        case Related():
            return kin_said(value.kind, value.id)
        case bool():
            return tr("Yes") if value else tr("No")
        case _:
            return _plain(value)


def _plain(value: object) -> Said:
    if isinstance(value, tuple):
        if value and isinstance(value[0], Repeat):
            return repeated(value)
        return listed(tuple(_said(each) for each in value)) if value else tr("Nothing")
    return (value or tr("Nothing")) if isinstance(value, str) else tr("{n}", n=_number(value))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _loop(loop: Repeat) -> Said:
    if loop.over is Over.TIMES:
        return trn("{n} time", "{n} times", loop.times)
    return OVERS[loop.over]
