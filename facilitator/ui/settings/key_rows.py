"""Keys and what they do, as the list of all keys has them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.words import Text
from facilitator.ui.rooms import Room


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Keys in Qt's portable form that do the same, and what they do."""

    keys: tuple[str, ...]
    name: Text


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one room; of every one when `room` is None."""

    room: Room | None
    title: Text
    rows: tuple[KeyRow, ...]


def key_row(keys: str, name: Text) -> KeyRow:
    """A row of keys with spaces between them."""
    return KeyRow(tuple(keys.split()), name)
