"""Registers across all meetings: what was decided, promised, asked, parked, shared and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from facilitator.domain.commitment import Commitment, State
from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr

EVERY_TEAM = "*"
"""The team of a wish for what all teams have."""


class Register(StrEnum):
    """The lists there are, in the order in which they are offered."""

    ACTIONS = "actions"
    DECISIONS = "decisions"
    QUESTIONS = "questions"
    PARKED = "parked"
    EVIDENCE = "evidence"
    SHARING = "sharing"
    HEAD = "head"


REGISTERS: Mapping[Register, Text] = {
    Register.ACTIONS: tr("Actions"),
    Register.DECISIONS: tr("Decisions"),
    Register.QUESTIONS: tr("Questions and wonderings"),
    Register.PARKED: tr("Parking lot"),
    Register.EVIDENCE: tr("Evidence"),
    Register.SHARING: tr("Worth sharing"),
    Register.HEAD: tr("Questions to the head"),
}
"""What they are called."""
OF_KIND: Mapping[Kind, Register] = {
    Kind.ACTION: Register.ACTIONS,
    Kind.DECISION: Register.DECISIONS,
    Kind.QUESTION: Register.QUESTIONS,
    Kind.WONDERING: Register.QUESTIONS,
    Kind.PARKING: Register.PARKED,
    Kind.EVIDENCE: Register.EVIDENCE,
}
"""In which register a kept line stands; a note stands in none."""


class Order(StrEnum):
    """By what a register is ordered; what is alike in it stands together."""

    DUE = "due"
    MADE = "made"
    PERSON = "person"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a register: a line that was kept, or words of the close of a meeting.

    `id` is that of the commitment or note, else of the meeting. `day` and `title` are those of the
    meeting. `settled` says where a parked line went, `answer` what the head said; `file` where
    evidence lies. `meetings` counts those of the team that were held since, this one's own among
    them, so that it tells how often something open came along. `commitment` is what can be changed.
    """

    register: Register
    id: str
    text: str
    team: str
    meeting: str
    day: date
    title: str = ""
    at: Moment = field(default_factory=lambda: Moment(0))
    kind: Kind = Kind.NOTE
    owners: tuple[str, ...] = ()
    settled: str = ""
    answer: str = ""
    file: str = ""
    private: bool = False
    confidential: bool = False
    meetings: int = 0
    commitment: Commitment | None = None

    @property
    def state(self) -> State:
        """Where it stands; what is no commitment is open while nothing was done with it."""
        if self.commitment is not None:
            return self.commitment.state
        return State.DONE if self.settled or self.answer.strip() else State.OPEN

    @property
    def due(self) -> date | None:
        """By when it is to be done, or the day until which it was put off."""
        if self.commitment is None:
            return None
        changes = self.commitment.changes
        put_off = changes[-1].until if self.state is State.SNOOZED and changes else None
        return put_off or self.commitment.due


@dataclass(frozen=True, slots=True)
class Registers:
    """What the store has of them, the latest first, with the names of guests by identity."""

    entries: tuple[Entry, ...] = ()
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterWish:
    """What is to be seen. `team` is "" for the open one; `settled` has what is done as well.

    `text` is looked for word by word in what is said, the names and the meeting's title.
    """

    register: Register = Register.ACTIONS
    text: str = ""
    team: str = ""
    owner: str = ""
    settled: bool = False
    order: Order = Order.DUE

    @property
    def narrows(self) -> bool:
        """Whether anything of the register is left out by more than its being done."""
        return bool(self.text.strip() or self.owner)


def is_open(entry: Entry, today: date) -> bool:
    """Whether something is still to be done with it now; a decision is while it holds."""
    if entry.commitment is not None:
        return entry.commitment.open_on(today)
    return entry.state is State.OPEN


def listed(
    entries: Iterable[Entry], wish: RegisterWish, today: date, names: Mapping[str, str]
) -> tuple[Entry, ...]:
    """The rows that are wished for, in the order that is wished for."""
    words = tuple(wish.text.casefold().split())
    shown = [
        each
        for each in entries
        if each.register is wish.register
        and (wish.settled or is_open(each, today))
        and (not wish.owner or wish.owner in each.owners)
        and (not words or _says(each, words, names))
    ]
    # The latest first; what is alike in what it is ordered by keeps that.
    return tuple(sorted(shown, key=_ORDERS[wish.order](names)))


def owners(entries: Iterable[Entry], names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Who owns anything, by identity and name, in the order of their names."""
    found = {who: names.get(who, "") for each in entries for who in each.owners}
    named = ((who, name) for who, name in found.items() if name.strip())
    return tuple(sorted(named, key=lambda each: each[1].casefold()))


def _says(entry: Entry, words: tuple[str, ...], names: Mapping[str, str]) -> bool:
    people = " ".join(names.get(who, "") for who in entry.owners)
    text = f"{entry.text} {people} {entry.title} {entry.answer} {entry.file}".casefold()
    return all(word in text for word in words)


def _by_due(_names: Mapping[str, str]) -> Callable[[Entry], Any]:
    def key(entry: Entry) -> tuple[date, int]:
        made = entry.commitment
        soon = made is not None and made.next_meeting and entry.due is None
        return (date.min if soon else entry.due or date.max), -entry.at.utc

    return key


def _by_person(names: Mapping[str, str]) -> Callable[[Entry], Any]:
    by_due = _by_due(names)

    def key(entry: Entry) -> tuple[bool, str, Any]:
        first = names.get(entry.owners[0], "") if entry.owners else ""
        return not first, first.casefold(), by_due(entry)

    return key


_STATES = {state: at for at, state in enumerate(State)}
_ORDERS: Mapping[Order, Callable[[Mapping[str, str]], Callable[[Entry], Any]]] = {
    Order.DUE: _by_due,
    Order.MADE: lambda _names: lambda entry: -entry.at.utc,
    Order.PERSON: _by_person,
    Order.STATE: lambda _names: lambda entry: (_STATES[entry.state], -entry.at.utc),
}
