"""The identities and the consent that hold here, put over what comes in from a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.app.parcel import Parcel
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.results import untimed
from facilitator.domain.turn_times import without_any_times


def of_team(parcel: Parcel, team: Team) -> Parcel:
    """The parcel as one of this team."""
    meeting = None if parcel.meeting is None else _met(parcel.meeting, team)
    return replace(
        parcel,
        team=team,
        meeting=meeting,
        commitments=tuple(replace(c, team=team.id) for c in parcel.commitments),
        goals=tuple(replace(goal, team=team.id) for goal in parcel.goals),
        minutes=None if parcel.minutes is None else replace(parcel.minutes, team=team.id),
    )


def _met(meeting: Meeting, team: Team) -> Meeting:
    """The meeting as one of this team, what its approved minutes told as well."""
    passages = []
    for each in meeting.passages:
        kept = each.kept
        if kept is not None:
            made, earlier = (
                tuple(replace(c, team=team.id) for c in side) for side in (kept.made, kept.earlier)
            )
            kept = replace(kept, made=made, earlier=earlier)
        passages.append(replace(each, kept=kept))
    return replace(meeting, team=team.id, passages=tuple(passages))


def same_people(parcel: Parcel, known: Team) -> dict[str, str]:
    """People of the file who are members here under another identity, by their names.

    Only where a name means one person on either side.
    """
    here = _by_name(known.members)
    people: list[Member | Person] = [*(parcel.team.members if parcel.team else ())]
    if parcel.meeting is not None:
        people += parcel.meeting.plan.expected
    strange = {p.id: p for p in people if found(known.members, p.id) is None}
    return {i: here[name] for name, i in _by_name(strange.values()).items() if name in here}


def _by_name(people: Iterable[Member | Person]) -> dict[str, str]:
    """Identities by names that only one of them bears."""
    names: dict[str, list[str]] = {}
    for person in people:
        names.setdefault(person.name.strip().casefold(), []).append(person.id)
    return {name: each[0] for name, each in names.items() if name and len(each) == 1}


def without_times(meeting: Meeting) -> Meeting:
    """The meeting without how long anybody spoke."""
    log = meeting.log
    events = without_any_times(log.events)
    results = None if log.results is None else untimed(log.results, events)
    return replace(meeting, log=replace(log, events=events, results=results))
