"""Frozen dataclasses to JSON and back, for what varies too much to have columns of its own.

Every field is written out, so that a default that changes later changes no stored value. A field
that is missing takes its default (a later program may have added it); an unknown field, a word
that an enumeration does not have, or another type is a `BadValue` that names its place.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from facilitator.storage.clean import clean

Read: TypeAlias = Callable[[Any, str], Any]
"""From what JSON gave, and the place it stands at, to a value."""

T = TypeVar("T")

SIMPLE = (str, int, bool)


class BadValue(Exception):
    """Something stored cannot be understood: where, and what is wrong with it."""


def to_json(value: object) -> str:
    """A value, or a tuple of values, as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """The dataclass of that kind that the JSON text holds. Raises BadValue."""
    return cast(T, _reader(kind)(_loaded(text), kind.__name__))


def many_from_json(kind: type[T], text: str) -> tuple[T, ...]:
    """The tuple of such values that the JSON text holds. Raises BadValue."""
    if text == "[]":
        return ()
    read = _reader(kind)
    loaded = _loaded(text)
    if not isinstance(loaded, list):
        raise BadValue(f"no list but {type(loaded).__name__}")
    return tuple(read(each, f"[{at}]") for at, each in enumerate(loaded))


def fields_to_json(value: object, without: tuple[str, ...]) -> str:
    """The fields of a dataclass but for those that have columns of their own."""
    names = (name for name in _names(type(value)) if name not in without)
    plain = {name: _plain(getattr(value, name)) for name in names}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")) if plain else "{}"


def fields_from_json(kind: type[T], text: str, /, **columns: object) -> T:
    """The dataclass of the fields in the JSON text and those of the columns. Raises BadValue."""
    loaded = {} if text == "{}" else _loaded(text)
    try:
        return kind(**_fields(kind)(loaded, kind.__name__), **columns)
    except TypeError as error:
        raise BadValue(f"{kind.__name__}: {error}") from error


def decimal_from(text: str) -> Decimal:
    """The number that a text says, every digit of it. Raises ValueError."""
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"{text!r} is no number") from error


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadValue("no JSON") from error


def _plain(value: object) -> object:
    if isinstance(value, str):
        return clean(str(value))
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if dataclasses.is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in _names(type(value))}
    raise BadValue(f"{type(value).__name__} cannot be stored")


def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 -- a dataclass has no common type
    return _names_of(kind)


@cache
def _names_of(kind: Any) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(field.name for field in dataclasses.fields(kind))


def _reader(hint: Any) -> Read:  # noqa: ANN401 -- nor has a type hint
    return _reader_of(hint)


@cache
def _reader_of(hint: Any) -> Read:  # noqa: ANN401
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _optional(hint)
    if origin is tuple:
        return _tuple(get_args(hint)[0])
    if hint in SIMPLE:
        return _exactly(hint)
    if issubclass(hint, StrEnum):
        return _converted(hint)
    if issubclass(hint, date | time):
        return _converted(hint.fromisoformat)
    if hint is Decimal:
        return _converted(decimal_from)
    return _dataclass(hint)


def _exactly(kind: type) -> Read:
    def read(given: object, at: str) -> object:
        if type(given) is not kind:
            raise BadValue(f"{at}: {kind.__name__} expected, not {type(given).__name__}")
        return given

    return read


def _converted(convert: Callable[[str], object]) -> Read:
    def read(given: object, at: str) -> object:
        if not isinstance(given, str):
            raise BadValue(f"{at}: text expected, not {type(given).__name__}")
        try:
            return convert(given)
        except ValueError as error:
            raise BadValue(f"{at}: {error}") from error

    return read


def _optional(hint: Any) -> Read:  # noqa: ANN401
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    if len(kinds) != 1:
        raise TypeError(f"{hint} cannot be told apart in JSON")
    inner = _reader(kinds[0])

    def read(given: object, at: str) -> object:
        return None if given is None else inner(given, at)

    return read


def _tuple(kind: Any) -> Read:  # noqa: ANN401
    inner = _reader(kind)

    def read(given: object, at: str) -> object:
        if not isinstance(given, list):
            raise BadValue(f"{at}: a list expected, not {type(given).__name__}")
        return tuple(inner(each, f"{at}[{n}]") for n, each in enumerate(given))

    return read


def _dataclass(kind: Any) -> Read:  # noqa: ANN401
    fields = _fields(kind)

    def read(given: object, at: str) -> object:
        try:
            return kind(**fields(given, at))
        except TypeError as error:
            raise BadValue(f"{at}: {error}") from error

    return read


def _fields(kind: Any) -> Read:  # noqa: ANN401
    return _fields_of(kind)


@cache
def _fields_of(kind: Any) -> Read:  # noqa: ANN401
    called = str(kind.__name__)
    if not dataclasses.is_dataclass(kind):
        raise BadValue(f"{called} cannot be stored")
    hints = get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in _names(kind)}

    def read(given: object, at: str) -> dict[str, object]:
        if not isinstance(given, dict):
            raise BadValue(f"{at}: {called} expected, not {type(given).__name__}")
        values = {}
        for name, each in given.items():
            if name not in readers:
                raise BadValue(f"{at}: {called} has no {name!r}")
            values[name] = readers[name](each, f"{at}.{name}")
        return values

    return read
