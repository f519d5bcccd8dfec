"""Small shapes that several tables share: moments, civil times, words of enumerations, hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from facilitator.domain.stage import Stage, Standing
from facilitator.domain.time import Moment
from facilitator.storage.clean import clean
from facilitator.storage.codec import BadValue, decimal_from, many_from_json, to_json

E = TypeVar("E", bound=StrEnum)


def sha(identity: str, text: str) -> bytes:
    """What a row's identity and text hash to, as they stand on the disk."""
    return hashlib.sha256(f"{clean(identity)}\n{clean(text)}".encode()).digest()


def iso(value: date | time | None) -> str | None:
    """A civil day or time as text."""
    return None if value is None else value.isoformat()


def day_from(text: str | None) -> date | None:
    """The civil day that a text says. Raises BadValue."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise BadValue(f"day: {error}") from error


def time_from(text: str | None) -> time | None:
    """The civil time that a text says. Raises BadValue."""
    try:
        return None if text is None else time.fromisoformat(text)
    except ValueError as error:
        raise BadValue(f"time: {error}") from error


def said(number: Decimal | None) -> str | None:
    """A number as text, every digit of it."""
    return None if number is None else str(number)


def number_from(text: str | None) -> Decimal | None:
    """The number that a text says. Raises BadValue."""
    try:
        return None if text is None else decimal_from(text)
    except ValueError as error:
        raise BadValue(str(error)) from error


def a_number(text: str) -> Decimal:
    """The number that a text says, where there must be one. Raises BadValue."""
    number = number_from(text)
    return Decimal(0) if number is None else number  # 0.0 has a decimal place, and keeps it


def a_day(text: str) -> date:
    """The civil day that a text says, where there must be one. Raises BadValue."""
    return day_from(text) or date.min


def a_time(text: str) -> time:
    """The civil time that a text says, where there must be one. Raises BadValue."""
    found = time_from(text)
    return time.min if found is None else found


def word(kind: type[E], text: str) -> E:
    """The member of an enumeration. Raises BadValue for a word that it does not have."""
    try:
        return kind(text)
    except ValueError as error:
        raise BadValue(str(error)) from error


def standing_of(stage: str, stored: str) -> Standing:
    """Where the minutes of a row stand; rows of before there was a column for it say nothing."""
    return word(Standing, stored or (Standing.DRAFT if stage == Stage.HELD else Standing.NONE))


def names(parts: Sequence[str]) -> str:
    """Identities in their order as JSON text."""
    return to_json(tuple(parts)) if parts else "[]"


def names_from(text: str) -> tuple[str, ...]:
    """Identities in their order. Raises BadValue."""
    return many_from_json(str, text)


def moment_from(utc: int | None, offset: int | None) -> Moment | None:
    """The moment in two columns, None when there is none."""
    return None if utc is None else Moment(utc, offset or 0)
