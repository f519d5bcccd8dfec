"""Parcels that come together in one file and have to fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from facilitator.app.errors import UserError
from facilitator.app.owned import identity_of
from facilitator.app.parcel import Parcel
from facilitator.domain.people import Team
from facilitator.domain.words import Text, tr

Called: TypeAlias = tuple[Text, Parcel]
"""A parcel, and what its file is called in a complaint."""


def refuse_conflicts(parcels: Sequence[Called]) -> None:
    """Refuse what stands twice and may stand once, and a team told in two ways."""
    seen: dict[tuple[str, str], Text] = {}
    teams: dict[str, tuple[Team, Text]] = {}
    for called, parcel in parcels:
        for thing in _things(parcel):
            if thing in seen:
                raise UserError(
                    tr(
                        "{entry} holds the same as {other}. Take one of them out.",
                        entry=called,
                        other=seen[thing],
                    )
                )
            seen[thing] = called
        team = parcel.team
        if team is not None and teams.setdefault(team.id, (team, called))[0] != team:
            raise UserError(
                tr(
                    "{entry} says other things of the team than {other}. Make them alike.",
                    entry=called,
                    other=teams[team.id][1],
                )
            )


def _things(parcel: Parcel) -> Iterator[tuple[str, str]]:
    """What may be in one file only. The team itself may stand in many."""
    if parcel.own is not None:
        yield type(parcel.own).__name__, identity_of(parcel.own)
    if parcel.meeting is not None:
        yield "meeting", parcel.meeting.id
    elif parcel.team is not None and not _goes_along(parcel):
        yield "team", parcel.team.id
    if parcel.minutes is not None:
        yield "minutes", parcel.minutes.team
    yield from (("goal", each.id) for each in parcel.goals)
    yield from (("commitment", each.id) for each in parcel.commitments)


def _goes_along(parcel: Parcel) -> bool:
    """Whether it carries what goes with a team."""
    return bool(parcel.goals or parcel.aims or parcel.variants or parcel.minutes)
