"""A value is kept as one row and its parts: rows of other tables, each kind with its key.

What a save writes is the difference of two values, part by part: `is` first, then equality.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
class Part(Generic[V, C]):
    """One kind of thing that belongs to a value.

    `owner` is the column that names the value, `keys` the other columns of the primary key.
    `things` gives the things by those keys, in their order. `stays` says of a thing that is gone
    from the value whether its row is to stay nevertheless. With `bins` it goes into the bin.
    """

    table: Table
    owner: str
    keys: tuple[str, ...]
    things: Callable[[V], Mapping[Key, C]]
    row: Callable[[C], Row]
    stays: Callable[[V, Key], bool] = lambda _value, _key: False
    bins: bool = False

    def changed(self, before: V | None, after: V) -> tuple[list[tuple[Key, int, C]], list[Key]]:
        """What has to be written, with its key and position, and the keys of what is gone."""
        old = {} if before is None else self._placed(before)
        new = self._placed(after)
        put = [
            (key, place, thing)
            for key, (place, thing) in new.items()
            if not _same(old.get(key), place, thing)
        ]
        return put, [key for key in old if key not in new and not self.stays(after, key)]

    def write(self, db: Connection, owner: str, before: V | None, after: V, now: Moment) -> int:
        """Write what differs; how many rows that were."""
        put, gone = self.changed(before, after)
        if put:
            rows = [self._full_row(owner, key, place, thing) for key, place, thing in put]
            db.execute(upserts(self.table), rows)
        if gone:
            away = bins if self.bins else deletes
            when = {NOW_UTC: now.utc, NOW_OFFSET: now.offset} if self.bins else {}
            db.execute(
                away(self.table, self.owner, self.keys),
                [self._where(owner, key) | when for key in gone],
            )
        return len(put) + len(gone)

    def _placed(self, value: V) -> dict[Key, tuple[int, C]]:
        things = self.things(value)
        return {key: (place, thing) for place, (key, thing) in enumerate(things.items())}

    def _where(self, owner: str, key: Key) -> Row:
        keys = {named(name): each for name, each in zip(self.keys, key, strict=True)}
        return fit({OWNER: owner, **keys})

    def _full_row(self, owner: str, key: Key, place: int, thing: C) -> Row:
        row: Row = {"position": place} if "position" in self.table.c else {}
        row |= self.row(thing)
        row |= {self.owner: owner, **dict(zip(self.keys, key, strict=True))}
        if self.bins:
            row |= {"binned_utc": None, "binned_offset": None}
        return fit(row)


def _same(old: tuple[int, object] | None, place: int, thing: object) -> bool:
    return old is not None and old[0] == place and (old[1] is thing or old[1] == thing)
