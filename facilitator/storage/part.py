"""A value is kept as one row and its parts: rows of other tables, each kind with its key.

What a save writes is the difference of two values, part by part: `is` first, then equality.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from sqlalchemy import Connection, Table

from facilitator.domain.time import Moment
from facilitator.storage.clean import clean
from facilitator.storage.statements import (
    NOW_OFFSET,
    NOW_UTC,
    OWNER,
    bins,
    deletes,
    named,
    upserts,
)

Row: TypeAlias = dict[str, object]
Key: TypeAlias = tuple[str | int, ...]

V = TypeVar("V")
C = TypeVar("C")


def fit(row: Row) -> Row:
    """The row with every text in it as the disk can hold it."""
    return {name: clean(each) if type(each) is str else each for name, each in row.items()}


@dataclass(frozen=True, slots=True)
class Changes(Generic[C]):
    """What differs in the things of one kind.

    `put` has what is new or changed with its key, its place and what stood under that key
    before, if anything did; `gone` the keys of what is there no more.
    """

    put: list[tuple[Key, int, C | None, C]]
    gone: list[Key]


@dataclass(frozen=True, slots=True)
class Part(Generic[V, C]):
    """One kind of thing that belongs to a value.

    `owner` is the column that names the value, `keys` the other columns of the primary key.
    `things` gives the things in their order, `key` the key of one with its place. `stays` says
    of a thing that is gone from the value whether its row is to stay nevertheless. With `bins`
    it goes into the bin.
    """

    table: Table
    owner: str
    keys: tuple[str, ...]
    things: Callable[[V], Sequence[C]]
    key: Callable[[int, C], Key]
    row: Callable[[C], Row]
    stays: Callable[[V, Key], bool] = lambda _value, _key: False
    bins: bool = False

    def changed(self, before: V | None, after: V) -> Changes[C]:
        """What differs. What is the same at both ends is not looked at more than once."""
        old: Sequence[C] = () if before is None else self.things(before)
        new = self.things(after)
        start, same_at_end = _alike(old, new)
        was = self._placed(old, start, len(old) - same_at_end)
        now = self._placed(new, start, len(new) - same_at_end)
        put = [
            (key, place, was[key][1] if key in was else None, thing)
            for key, (place, thing) in now.items()
            if key not in was or not self._same(was[key], place, thing)
        ]
        gone = [key for key in was if key not in now and not self.stays(after, key)]
        return Changes(put, gone)

    def write(self, db: Connection, owner: str, changes: Changes[C], now: Moment) -> int:
        """Write what differs; how many rows that were."""
        if changes.put:
            rows = [self._full_row(owner, key, place, new) for key, place, _, new in changes.put]
            db.execute(upserts(self.table), rows)
        if changes.gone:
            away = bins if self.bins else deletes
            when = {NOW_UTC: now.utc, NOW_OFFSET: now.offset} if self.bins else {}
            db.execute(
                away(self.table, self.owner, self.keys),
                [self._where(owner, key) | when for key in changes.gone],
            )
        return len(changes.put) + len(changes.gone)

    def save(self, db: Connection, owner: str, before: V | None, after: V, now: Moment) -> int:
        """Find what differs and write it."""
        return self.write(db, owner, self.changed(before, after), now)

    @property
    def _moves(self) -> bool:
        """Whether a thing can stand elsewhere and be the same: its place is no part of its key."""
        return "position" in self.table.c and "position" not in self.keys

    def _same(self, was: tuple[int, C], place: int, thing: C) -> bool:
        stays = was[0] == place or not self._moves
        return stays and (was[1] is thing or was[1] == thing)

    def _placed(self, things: Sequence[C], start: int, end: int) -> dict[Key, tuple[int, C]]:
        return {self.key(at, things[at]): (at, things[at]) for at in range(start, end)}

    def _where(self, owner: str, key: Key) -> Row:
        keys = {named(name): each for name, each in zip(self.keys, key, strict=True)}
        return fit({OWNER: owner, **keys})

    def _full_row(self, owner: str, key: Key, place: int, thing: C) -> Row:
        row: Row = {"position": place} if self._moves else {}
        row |= self.row(thing)
        row |= {self.owner: owner, **dict(zip(self.keys, key, strict=True))}
        if self.bins:
            row |= {"binned_utc": None, "binned_offset": None}
        return fit(row)


def _alike(old: Sequence[C], new: Sequence[C]) -> tuple[int, int]:
    """How many things at the start and at the end are the same, at the same places, in both."""
    if old is new:
        return len(new), 0
    start, most = 0, min(len(old), len(new))
    while start < most and (old[start] is new[start] or old[start] == new[start]):
        start += 1
    end, most = 0, most - start if len(old) == len(new) else 0
    while end < most and (old[-1 - end] is new[-1 - end] or old[-1 - end] == new[-1 - end]):
        end += 1
    return start, end
