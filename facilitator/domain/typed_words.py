"""All that people typed in a value that is to go out, found and changed where it stands.

Our own sentences are left alone: what a person typed is a `str`, in a `Text` one of its arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from facilitator.domain.words import Text

T = TypeVar("T")
Change = Callable[[str], str]


def typed(value: object) -> Iterator[str]:
    """Each text that was typed, in reading order, as often as it stands there."""
    if isinstance(value, str):
        if value.strip() and not isinstance(value, Enum):
            yield value
        return
    for part in _parts(value):
        yield from typed(part)


def retyped(value: T, change: Change) -> T:
    """The value with each typed text changed; what does not change is the same object."""
    fresh: object = value
    if isinstance(value, Enum):
        return cast("T", value)
    if isinstance(value, str):
        fresh = change(value)
    elif isinstance(value, Text):
        fresh = _said(value, change)
    elif isinstance(value, tuple):
        fresh = _each(value, change)
    elif isinstance(value, Mapping):
        fresh = {key: retyped(part, change) for key, part in value.items()}
    elif is_dataclass(value):
        fresh = _whole(value, change)
    return cast("T", fresh)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, Text):
        return (argument for _, argument in value.arguments)
    if isinstance(value, tuple):
        return value
    if isinstance(value, Mapping):
        return value.values()
    if is_dataclass(value):
        return (getattr(value, part.name) for part in fields(value))
    return ()


def _said(value: Text, change: Change) -> Text:
    """The names of its places are ours."""
    fresh = tuple((name, retyped(argument, change)) for name, argument in value.arguments)
    same = all(now[1] is was[1] for now, was in zip(fresh, value.arguments, strict=True))
    return value if same else replace(value, arguments=fresh)


def _each(value: tuple[object, ...], change: Change) -> tuple[object, ...]:
    fresh = tuple(retyped(each, change) for each in value)
    return value if all(a is b for a, b in zip(fresh, value, strict=True)) else fresh


def _whole(value: object, change: Change) -> object:
    fresh: dict[str, object] = {}
    for part in fields(value):  # type: ignore[arg-type]
        was: object = getattr(value, part.name)
        now = retyped(was, change)
        if now is not was and part.init:
            fresh[part.name] = now
    return replace(value, **fresh) if fresh else value  # type: ignore[type-var]
