"""What to say, without the language it is said in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    # For types alone: the first screen has no such number, and decimal takes long to load.
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class _Day:
    day: date


class LongDate(_Day):
    """A day as a heading says it: weekday, day, month and year."""

    __slots__ = ()


class ShortDate(_Day):
    """A day as a list says it: weekday in short, day and month, no year."""

    __slots__ = ()


class TinyDate(_Day):
    """A day where room is short, as below an axis: day and month alone."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Names or parts to be joined as the language joins a list ("Ana, Ben and Carys")."""

    parts: tuple[str | Text, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the catalogue and what fills its named places.

    `msgid` is the English sentence with places such as {name}; `plural` its form for many, or ""
    when there is only one form. With a plural, `arguments` holds the deciding number as "n".
    """

    msgid: str
    plural: str = ""
    arguments: tuple[tuple[str, Value], ...] = ()

    @property
    def places(self) -> Mapping[str, Value]:
        """The arguments by their names."""
        return dict(self.arguments)


Value: TypeAlias = Union[
    str, int, "Decimal", date, time, LongDate, ShortDate, TinyDate, Names, Text
]
Said: TypeAlias = Text | str
"""A Text of ours, or words that a person typed, which are never translated."""


def tr(msgid: str, /, **arguments: Value) -> Text:
    """A sentence of the catalogue: tr("Bell {bell}", bell=time(11, 5))."""
    return Text(msgid, "", tuple(sorted(arguments.items(), key=lambda pair: pair[0])))


def trn(one: str, many: str, n: int, /, **arguments: Value) -> Text:
    """A sentence that depends on a number: trn("{n} person", "{n} people", 6)."""
    return Text(
        one,
        many,
        tuple(sorted({**arguments, "n": n}.items(), key=lambda pair: pair[0])),
    )
