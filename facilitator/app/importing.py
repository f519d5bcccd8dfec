"""What an exchange file would change here: found out first, done only when it is wished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.app.called import label, name_of
from facilitator.app.comparing import differing, renamed
from facilitator.app.errors import UserError
from facilitator.app.keeping import Kept, Owned, Shelf
from facilitator.app.kept_compared import approved_here, beside_approved, compared_kept
from facilitator.app.owned import identity_of, joined, owned_holds
from facilitator.app.parcel import Parcel
from facilitator.app.settling import of_team, same_people, without_times
from facilitator.app.standing import Compared, Standing
from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.school_days import MOST_DAYS_OFF, SchoolDays
from facilitator.domain.template import Template
from facilitator.domain.words import tr

_CLOSED = frozenset({Standing.BINNED, Standing.UNDER_WAY})


@dataclass(frozen=True, slots=True)
class Here:
    """What is here: everything by identity, what lies in the bin included under `binned`."""

    teams: Mapping[str, Team] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    binned: frozenset[tuple[Shelf, str]] = frozenset()
    protocols: Mapping[str, OwnProtocol] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    school: SchoolDays = field(default_factory=SchoolDays)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    aims: Mapping[str, Aim] = field(default_factory=dict)
    variants: Mapping[str, Variant] = field(default_factory=dict)
    forms: Mapping[str, OwnForm] = field(default_factory=dict)
    minutes: Mapping[str, Parts] = field(default_factory=dict)


def compare(parcels: Sequence[Parcel], here: Here) -> tuple[Compared, ...]:
    """Each value of a file, teams first and the school's own last, compared with what is here.

    A team of the same name and school is the same team, as are its people by their names. Turns
    have times only as far as the team has agreed to them here. Raises UserError when a file
    names no team and it cannot be told which one is meant, or when it holds two versions of one
    thing.
    """
    values: dict[tuple[type, str], Kept | Owned] = {}
    for parcel in parcels:
        for value in _values(_settled(parcel, here)):
            before = values.setdefault((type(value), identity(value)), value)
            if before != value:
                raise UserError(
                    tr(
                        "The file holds {what} twice, and not the same. Export it anew, then "
                        "import it.",
                        what=label(value),
                    )
                )
    ordered = sorted(values.values(), key=lambda value: _ORDER.index(type(value)))
    compared = tuple(_compared(value, here) for value in ordered)
    closed = {identity(c.value): c.standing for c in compared if c.standing in _CLOSED}
    approved = approved_here(compared, here.meetings)
    followed = (_with_its_meeting(each, closed) for each in compared)
    named = {t.id: t.name for t in (*here.teams.values(), *ordered) if isinstance(t, Team)}
    told = (_with_its_team(each, named) for each in followed)
    return tuple(beside_approved(each, approved) for each in told)


def names_of(parcels: Sequence[Parcel]) -> frozenset[tuple[Shelf, str]]:
    """The meetings, commitments and goals in parcels: what has to be known of what is here."""
    names = {(Shelf.GOAL, goal.id) for p in parcels for goal in p.goals}
    names |= {(Shelf.MEETING, p.meeting.id) for p in parcels if p.meeting is not None}
    return frozenset(names | {(Shelf.COMMITMENT, c.id) for p in parcels for c in p.commitments})


def stands(value: Kept | Owned, here: Here) -> bool:
    """Whether just this is here."""
    return _known(value, here) == value


_ORDER: tuple[type, ...] = (
    Team,
    Meeting,
    Commitment,
    Goal,
    OwnProtocol,
    Template,
    OwnForm,
    SchoolDays,
    Aim,
    Variant,
    Parts,
)
_SHELVES: Mapping[type, Shelf] = {
    Template: Shelf.TEMPLATE,
    Aim: Shelf.AIM,
    Variant: Shelf.VARIANT,
}


def identity(value: Kept | Owned) -> str:
    """What a value is known by among those of its kind."""
    match value:
        case Team() | Meeting() | Commitment() | Goal():
            return value.id
        case _:
            return identity_of(value)


def _values(parcel: Parcel) -> Iterator[Kept | Owned]:
    if parcel.own is not None:
        yield parcel.own
        return
    if parcel.team is not None:
        yield parcel.team
    if parcel.meeting is not None:
        yield parcel.meeting
    yield from parcel.commitments
    yield from parcel.goals
    yield from parcel.aims
    yield from parcel.variants
    if parcel.minutes is not None:
        yield parcel.minutes


def _settled(parcel: Parcel, here: Here) -> Parcel:
    """The parcel with the identities and the consent that hold here."""
    if parcel.own is not None:
        return parcel
    team = parcel.team
    if team is None:
        team = _only_team(here)
        parcel = of_team(parcel, team)
    known = here.teams.get(team.id) or _namesake(team, here)
    if known is None:
        return parcel
    names = same_people(parcel, known) | {team.id: known.id}
    parcel = renamed(parcel, {old: new for old, new in names.items() if old != new})
    team = replace(parcel.team or team, timing_consent=known.timing_consent)
    parcel = replace(parcel, team=team)
    if team.timing_consent is None and parcel.meeting is not None:
        parcel = replace(parcel, meeting=without_times(parcel.meeting))
    return parcel


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


def _compared(value: Kept | Owned, here: Here) -> Compared:
    match value:
        case Team() | Meeting() | Commitment() | Goal():
            return _compared_kept(value, here)
        case _:
            return _compared_owned(value, here)


def _compared_kept(value: Kept, here: Here) -> Compared:
    known = _known_kept(value, here)
    if known is None:
        return Compared(value, Standing.NEW)
    if known == value:
        return Compared(value, Standing.SAME)
    if name_of(value) in here.binned:
        return Compared(value, Standing.BINNED)
    return compared_kept(value, known)


def _compared_owned(value: Owned, here: Here) -> Compared:
    known = _known_owned(value, here)
    if known == value:
        return Compared(value, Standing.SAME)
    if known in (None, SchoolDays()):
        return Compared(value, Standing.NEW)
    if (_SHELVES.get(type(value)), identity_of(value)) in here.binned:
        return Compared(value, Standing.BINNED)
    places = differing(known, value)
    if owned_holds(known, value):
        return Compared(value, Standing.LESS, places, known)
    together = joined(known, value)
    if isinstance(together, SchoolDays) and len(together.off) > MOST_DAYS_OFF:
        told = tr("There is room for {n} days off. Remove some first.", n=MOST_DAYS_OFF)
        raise UserError(told)
    # Days off that come together lose nothing, so that there nothing has to be decided.
    more = isinstance(value, SchoolDays) or owned_holds(value, known)
    return Compared(together, Standing.MORE if more else Standing.CONFLICT, places, known)


def _with_its_meeting(each: Compared, closed: Mapping[str, Standing]) -> Compared:
    """What was made in a meeting that takes nothing in now is not taken in either."""
    if not isinstance(each.value, Commitment) or each.standing is Standing.SAME:
        return each
    return replace(each, standing=closed.get(each.value.meeting, each.standing))


def _with_its_team(each: Compared, named: Mapping[str, str]) -> Compared:
    """What a team has chosen, with that team's name."""
    if not isinstance(each.value, Parts):
        return each
    return replace(each, whose=named.get(each.value.team, ""))


def _known(value: Kept | Owned, here: Here) -> Kept | Owned | None:
    match value:
        case Team() | Meeting() | Commitment() | Goal():
            return _known_kept(value, here)
        case _:
            return _known_owned(value, here)


def _known_kept(value: Kept, here: Here) -> Kept | None:
    match value:
        case Team():
            return here.teams.get(value.id)
        case Meeting():
            return here.meetings.get(value.id)
        case Commitment():
            return here.commitments.get(value.id)
        case Goal():
            return here.goals.get(value.id)


def _known_owned(value: Owned, here: Here) -> Owned | None:
    match value:
        case OwnProtocol():
            return here.protocols.get(value.id)
        case Template():
            return here.templates.get(value.id)
        case Aim():
            return here.aims.get(value.id)
        case Variant():
            return here.variants.get(value.id)
        case OwnForm():
            return here.forms.get(value.name)
        case Parts():
            return here.minutes.get(value.team)
        case SchoolDays():
            return here.school
