"""What is to be done with each value of a file, and what is stored for it: all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from facilitator.app.keeping import Kept, Owned
from facilitator.app.standing import Compared, Standing
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import Parts
from facilitator.domain.people import Team


class Choice(StrEnum):
    """What is done with one value of a file."""

    FILE = "file"
    """It comes in; where it clashes with what is here, the file counts."""
    BOTH = "both"
    """Both come together; where they clash, what is here counts."""
    HERE = "here"
    """Nothing of it comes in."""


_WAYS: Mapping[Standing, tuple[Choice, ...]] = {
    Standing.NEW: (Choice.FILE, Choice.HERE),
    Standing.MORE: (Choice.FILE, Choice.HERE),
    Standing.BOTH: (Choice.BOTH, Choice.HERE),
    Standing.CONFLICT: (Choice.HERE, Choice.BOTH, Choice.FILE),
}


def ways(each: Compared) -> tuple[Choice, ...]:
    """What can be done with it; first what is done where nobody chooses."""
    found = _WAYS.get(each.standing, (Choice.HERE,))
    if each.standing is Standing.CONFLICT and each.together is None:
        return tuple(way for way in found if way is not Choice.BOTH)
    return found


def unchosen(compared: Sequence[Compared], *, conflicts: bool) -> tuple[Choice, ...]:
    """What is done where nobody chooses; with `conflicts` the file counts in all of these."""
    return tuple(
        Choice.FILE if conflicts and each.standing is Standing.CONFLICT else ways(each)[0]
        for each in compared
    )


def followed(compared: Sequence[Compared], choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices, with what belongs to a team or a meeting that stays out staying out as well."""
    out = {
        (type(each.value), each.value.id)
        for each, choice in zip(compared, choices, strict=True)
        if choice is Choice.HERE
        and each.standing is Standing.NEW
        and isinstance(each.value, Team | Meeting)
    }
    return tuple(
        Choice.HERE if out.intersection(_above(each.value)) else choice
        for each, choice in zip(compared, choices, strict=True)
    )


def to_store(compared: Sequence[Compared], choices: Sequence[Choice]) -> tuple[Kept | Owned, ...]:
    """The values to store when this is chosen."""
    pairs = zip(compared, followed(compared, choices), strict=True)
    found = (_stored(each, choice) for each, choice in pairs)
    return tuple(value for value in found if value is not None)


def to_take(compared: Sequence[Compared], *, conflicts: bool) -> tuple[Kept | Owned, ...]:
    """The values to store when nobody chooses by row: see `unchosen`."""
    return to_store(compared, unchosen(compared, conflicts=conflicts))


def _above(value: Kept | Owned) -> tuple[tuple[type, str], ...]:
    match value:
        case Meeting() | Goal() | Aim() | Parts():
            return ((Team, value.team),)
        case Commitment():
            return (Team, value.team), (Meeting, value.meeting)
        case _:
            return ()


def _stored(each: Compared, choice: Choice) -> Kept | Owned | None:
    if choice is Choice.HERE:
        return None
    if choice is Choice.BOTH:
        return each.together
    return each.value if each.instead is None else each.instead
