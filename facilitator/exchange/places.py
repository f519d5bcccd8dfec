"""Places in a meeting file: a path of field names and counts, as people say it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import reduce
from typing import TypeAlias

from facilitator.domain.words import Said, Text, tr

Path: TypeAlias = tuple[str | int, ...]
"""Such as ("meeting", "agenda", 2, "minutes"); counts from 0."""

_PARTS = re.compile(r"\[(\d+)\]|([^.\[\]]+)")

_COUNTED: dict[str, Callable[[int], Text]] = {
    "members": lambda n: tr("member {n}", n=n),
    "expected": lambda n: tr("expected person {n}", n=n),
    "agenda": lambda n: tr("agenda item {n}", n=n),
    "notes": lambda n: tr("note {n}", n=n),
    "commitments": lambda n: tr("commitment {n}", n=n),
    "events": lambda n: tr("event {n}", n=n),
    "goals": lambda n: tr("goal {n}", n=n),
    "readings": lambda n: tr("reading {n}", n=n),
    "reviews": lambda n: tr("review {n}", n=n),
    "segments": lambda n: tr("segment {n}", n=n),
}


def path_of(place: str) -> Path:
    """The path in a place as msgspec writes it, such as ".meeting.agenda[2].minutes"."""
    return tuple(int(n) if n else name for n, name in _PARTS.findall(place.removeprefix("$")))


def said(path: Path) -> Said:
    """The place as a sentence can hold it; people count from one."""
    if not path:
        return ""
    parts: list[Said] = []
    for at, part in enumerate(path):
        following = path[at + 1] if at + 1 < len(path) else None
        if isinstance(part, int):
            parts.append(_counted(path[at - 1] if at else "", part + 1))
        elif not isinstance(following, int) and not _is_frame(part, following):
            parts.append(part)
    return reduce(lambda outer, inner: tr("{outer}, {inner}", outer=outer, inner=inner), parts)


def _is_frame(part: str, following: str | int | None) -> bool:
    """Whether a name says no more than the one after it."""
    return part == "meeting" and following is not None


def _counted(name: str | int, n: int) -> Said:
    word = _COUNTED.get(str(name))
    return tr("{list} {n}", list=str(name), n=n) if word is None else word(n)
