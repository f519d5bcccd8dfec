"""What an exchange file would change here: found out first, done only when it is wished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator.app.comparing import differing, holds, renamed
from facilitator.app.errors import UserError
from facilitator.app.keeping import Kept, Shelf
from facilitator.app.parcel import Parcel
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.results import untimed
from facilitator.domain.stage import Stage
from facilitator.domain.turn_times import without_any_times
from facilitator.domain.words import Text, tr


class Standing(StrEnum):
    """How a value of a file stands to the one that is here."""

    NEW = "new"
    SAME = "same"
    MORE = "more"
    LESS = "less"
    CONFLICT = "conflict"
    BINNED = "binned"
    UNDER_WAY = "under-way"


CHANGING = frozenset({Standing.NEW, Standing.MORE})
"""What is taken in by itself; a conflict only when it is said so."""


_CLOSED = frozenset({Standing.BINNED, Standing.UNDER_WAY})


@dataclass(frozen=True, slots=True)
class Here:
    """What is here: everything by identity, what lies in the bin included under `binned`."""

    teams: Mapping[str, Team] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    binned: frozenset[tuple[Shelf, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Compared:
    """A value of the file and how it stands to the one here. `places` are where they differ."""

    shelf: Shelf
    value: Kept
    standing: Standing
    places: tuple[Text, ...] = ()


def compare(parcels: Sequence[Parcel], here: Here) -> tuple[Compared, ...]:
    """Each team, meeting and commitment of a file, teams first, compared with what is here.

    A team of the same name and school is the same team, as are its people by their names. Turns
    have times only as far as the team has agreed to them here. Raises UserError when a file
    names no team and it cannot be told which one is meant, or when it holds two versions of one
    thing.
    """
    values: dict[tuple[Shelf, str], Kept] = {}
    for parcel in parcels:
        for shelf, value in _values(_settled(parcel, here)):
            before = values.setdefault((shelf, value.id), value)
            if before != value:
                raise UserError(
                    tr(
                        "The file holds {what} twice, and not the same. Export it anew, then "
                        "import it.",
                        what=label(value),
                    )
                )
    order = (Shelf.TEAM, Shelf.MEETING, Shelf.COMMITMENT)
    ordered = sorted(values.items(), key=lambda pair: order.index(pair[0][0]))
    compared = tuple(_compared(shelf, value, here) for (shelf, _), value in ordered)
    closed = {c.value.id: c.standing for c in compared if c.standing in _CLOSED}
    return tuple(_with_its_meeting(each, closed) for each in compared)


def names_of(parcels: Sequence[Parcel]) -> frozenset[tuple[Shelf, str]]:
    """The meetings and commitments in parcels: what has to be known of what is here."""
    names = {(Shelf.MEETING, p.meeting.id) for p in parcels if p.meeting is not None}
    return frozenset(names | {(Shelf.COMMITMENT, c.id) for p in parcels for c in p.commitments})


def shelf_of(value: Kept) -> Shelf:
    """The kind of a value."""
    match value:
        case Team():
            return Shelf.TEAM
        case Meeting():
            return Shelf.MEETING
        case Commitment():
            return Shelf.COMMITMENT


def to_take(compared: Sequence[Compared], *, conflicts: bool) -> tuple[Kept, ...]:
    """The values to store: new ones, those that hold more, and with `conflicts` those as well."""
    wanted = CHANGING | {Standing.CONFLICT} if conflicts else CHANGING
    return tuple(each.value for each in compared if each.standing in wanted)


def label(value: Kept) -> str:
    """What a value is called in a list."""
    match value:
        case Team():
            return value.name
        case Meeting():
            return f"{value.plan.day.isoformat()} {value.plan.title}".strip()
        case Commitment():
            return value.text if len(value.text) <= 60 else f"{value.text[:59]}…"


def _values(parcel: Parcel) -> Iterator[tuple[Shelf, Kept]]:
    if parcel.team is not None:
        yield Shelf.TEAM, parcel.team
    if parcel.meeting is not None:
        yield Shelf.MEETING, parcel.meeting
    for each in parcel.commitments:
        yield Shelf.COMMITMENT, each


def _settled(parcel: Parcel, here: Here) -> Parcel:
    """The parcel with the identities and the consent that hold here."""
    team = parcel.team
    if team is None:
        team = _only_team(here)
        parcel = _of_team(parcel, team)
    known = here.teams.get(team.id) or _namesake(team, here)
    if known is None:
        return parcel
    names = _same_people(parcel, known) | {team.id: known.id}
    parcel = renamed(parcel, {old: new for old, new in names.items() if old != new})
    team = replace(parcel.team or team, timing_consent=known.timing_consent)
    parcel = replace(parcel, team=team)
    if team.timing_consent is None and parcel.meeting is not None:
        parcel = replace(parcel, meeting=_without_times(parcel.meeting))
    return parcel


def _of_team(parcel: Parcel, team: Team) -> Parcel:
    meeting = None if parcel.meeting is None else replace(parcel.meeting, team=team.id)
    return Parcel(team, meeting, tuple(replace(c, team=team.id) for c in parcel.commitments))


def _only_team(here: Here) -> Team:
    living = [team for team in here.teams.values() if (Shelf.TEAM, team.id) not in here.binned]
    if len(living) != 1:
        raise UserError(
            tr(
                "The file does not say which team met. Write the team's name into it, then import "
                "it again."
            )
        )
    return living[0]


def _namesake(team: Team, here: Here) -> Team | None:
    """The team here that bears the same name, at the same school as far as both say it."""
    for known in here.teams.values() if team.name.strip() else ():
        schools = {known.school.strip().casefold(), team.school.strip().casefold()} - {""}
        same = known.name.strip().casefold() == team.name.strip().casefold()
        if same and len(schools) < 2 and (Shelf.TEAM, known.id) not in here.binned:
            return known
    return None


def _same_people(parcel: Parcel, known: Team) -> dict[str, str]:
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


def _without_times(meeting: Meeting) -> Meeting:
    log = meeting.log
    events = without_any_times(log.events)
    results = None if log.results is None else untimed(log.results, events)
    return replace(meeting, log=replace(log, events=events, results=results))


def _compared(shelf: Shelf, value: Kept, here: Here) -> Compared:
    known = _known(value, here)
    if known is None:
        return Compared(shelf, value, Standing.NEW)
    if known == value:
        return Compared(shelf, value, Standing.SAME)
    if (shelf, value.id) in here.binned:
        return Compared(shelf, value, Standing.BINNED)
    places = differing(known, value)
    if isinstance(known, Meeting) and known.stage is Stage.RUNNING:
        return Compared(shelf, value, Standing.UNDER_WAY, places)
    if holds(value, known):
        return Compared(shelf, value, Standing.MORE, places)
    standing = Standing.LESS if holds(known, value) else Standing.CONFLICT
    return Compared(shelf, value, standing, places)


def _with_its_meeting(each: Compared, closed: Mapping[str, Standing]) -> Compared:
    """What was made in a meeting that takes nothing in now is not taken in either."""
    if not isinstance(each.value, Commitment) or each.standing is Standing.SAME:
        return each
    return replace(each, standing=closed.get(each.value.meeting, each.standing))


def _known(value: Kept, here: Here) -> Kept | None:
    match value:
        case Team():
            return here.teams.get(value.id)
        case Meeting():
            return here.meetings.get(value.id)
        case Commitment():
            return here.commitments.get(value.id)
