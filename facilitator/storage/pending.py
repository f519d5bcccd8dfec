"""What was handed in and is not on the disk yet: the newest of each thing, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import Connection

from facilitator.app.keeping import Kept, Shelf
from facilitator.domain.time import Moment
from facilitator.storage.bases import Bases
from facilitator.storage.saving import Name, name_of

Act: TypeAlias = Callable[[Connection, Bases, Moment], bool]
"""Something done once, in its turn. True: what it deleted has to leave the log's old pages too."""

ORDER = (Shelf.TEAM, Shelf.MEETING, Shelf.COMMITMENT, Shelf.GOAL)
"""Teams first: what they have agreed to decides what may be kept of their meetings."""


@dataclass(slots=True)
class Turn:
    """Values and drafts by their names, the newest only; then what was to be done after them,

    and then why the store is to be copied as it is at that moment.
    """

    values: dict[Name, Kept] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)

    def in_order(self) -> list[tuple[Name, Kept]]:
        """The values, teams first."""
        return sorted(self.values.items(), key=lambda pair: ORDER.index(pair[0][0]))


@dataclass(slots=True)
class Pending:
    """Turn by turn: a value that comes after an act does not overtake it."""

    turns: list[Turn] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.turns)

    def value(self, value: Kept) -> None:
        """Take the newest of a value."""
        self._open().values[name_of(value)] = value

    def draft(self, key: str, text: str) -> None:
        """Take the newest of a draft."""
        self._open().drafts[key] = text

    def act(self, act: Act) -> None:
        """Do this once, after what has come until now."""
        self._open(after_acts=True).acts.append(act)

    def copy(self, why: str) -> None:
        """Copy the store for a backup as it is after what has come until now."""
        self._open(after_acts=True).copies.append(why)

    def values(self) -> dict[Name, Kept]:
        """The newest of each value."""
        found: dict[Name, Kept] = {}
        for turn in self.turns:
            found |= turn.values
        return found

    def under(self, newer: Pending) -> Pending:
        """This, which could not be written, with what has been handed in since over it."""
        if not self.turns or not newer.turns or self.turns[-1].acts or self.turns[-1].copies:
            return Pending([*self.turns, *newer.turns])
        last, first = self.turns[-1], newer.turns[0]
        values, drafts = last.values | first.values, last.drafts | first.drafts
        both = Turn(values, drafts, first.acts, first.copies)
        return Pending([*self.turns[:-1], both, *newer.turns[1:]])

    def between_copies(self) -> Iterator[Pending]:
        """The turns in groups, each up to the next copy of the store."""
        group: list[Turn] = []
        for turn in self.turns:
            group.append(turn)
            if turn.copies:
                yield Pending(group)
                group = []
        if group:
            yield Pending(group)

    def after(self, group: Pending) -> Pending:
        """What is left when the first turns have been written."""
        return Pending(self.turns[len(group.turns) :])

    def singly(self) -> list[Pending]:
        """Each thing by itself, for when one of them cannot be written and the others can."""
        return [Pending([part]) for turn in self.turns for part in _parts(turn)]

    def _open(self, *, after_acts: bool = False) -> Turn:
        last = self.turns[-1] if self.turns else None
        if last is None or last.copies or (last.acts and not after_acts):
            self.turns.append(Turn())
        return self.turns[-1]


def _parts(turn: Turn) -> Iterator[Turn]:
    for name, value in turn.in_order():
        yield Turn(values={name: value})
    for key, text in turn.drafts.items():
        yield Turn(drafts={key: text})
    for act in turn.acts:
        yield Turn(acts=[act])
    if turn.copies:
        yield Turn(copies=turn.copies)
