"""What a file written by hand leaves out: shorthands spelt out, identities, moments, times.

An identity that is left out follows from what identifies the value, so that the same file gives
the same values each time that it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID, uuid5

from msgspec import Struct
from msgspec.structs import replace

from facilitator.domain.agenda import LeadKind
from facilitator.domain.closing import NormKept
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.time import later
from facilitator.exchange.goal_shape import GoalTable
from facilitator.exchange.meeting_shape import (
    ClosingTable,
    CommitmentTable,
    FileTable,
    ItemTable,
    LeadTable,
    MeetingTable,
    MemberTable,
    NoteTable,
    PassageTable,
    PersonTable,
    TeamTable,
)
from facilitator.exchange.moments import clock_from, clock_said, day_from, moment_at, moment_said
from facilitator.exchange.scope import folded

_OURS = UUID("5b9f6f0c-6f0e-5c0e-9d5f-3c0b7a3f1d42")
_PLAN = Plan()

T = TypeVar("T", bound=Struct)


def derived(*parts: str | int) -> str:
    """An identity that follows from what it is made of."""
    return uuid5(_OURS, "\n".join(str(part).replace("\n", " ") for part in parts)).hex


def filled(file: FileTable) -> FileTable:
    """The file with everything said: each thing a table with an identity, each moment known."""
    team = None if file.team is None else _team(file.team)
    meeting = None if file.meeting is None else _meeting(file.meeting, team)
    commitments = _commitments(file.commitments, team, meeting)
    of = "" if team is None else team.id or ""
    return replace(
        file,
        team=team,
        meeting=meeting,
        commitments=commitments,
        goals=tuple(map(_goal, _counted(file.goals, of, "goal"))),
        aims=_counted(file.aims, of, "aim"),
    )


def _goal(goal: GoalTable) -> GoalTable:
    of = goal.id or ""
    return replace(
        goal,
        readings=_counted(goal.readings, of, "reading"),
        reviews=_counted(goal.reviews, of, "review"),
        evidence=_counted(goal.evidence, of, "piece"),
    )


def _team(given: str | TeamTable) -> TeamTable:
    team = TeamTable(name=given) if isinstance(given, str) else given
    of = team.id or derived("team", folded(team.name))
    members = tuple(MemberTable(m) if isinstance(m, str) else m for m in team.members)
    names = _told_apart(members)
    return replace(
        team,
        id=of,
        members=tuple(
            replace(member, id=member.id or derived("person", of, name))
            for member, name in zip(members, names, strict=True)
        ),
    )


def _told_apart(people: Sequence[MemberTable | PersonTable]) -> list[str]:
    """Their names, with a count behind the second and third of one name."""
    seen, out = dict[str, int](), []
    for person in people:
        name = folded(person.name)
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name}\t{seen[name]}")
    return out


def _meeting(meeting: MeetingTable, team: TeamTable | None) -> MeetingTable:
    belongs = "" if team is None else team.id or ""
    of = meeting.id or derived("meeting", belongs, folded(meeting.title), meeting.day)
    start = meeting.start or clock_said(_PLAN.start)
    at = _moment(meeting.day, start)
    notes = tuple(NoteTable(n) if isinstance(n, str) else n for n in meeting.notes)
    return replace(
        meeting,
        id=of,
        start=start,
        bell=meeting.bell or _bell(start),
        items=_items(meeting.items, of, "item"),
        for_next=_items(meeting.for_next, of, "for-next"),
        expected=_people(meeting.expected, team),
        dates=_counted(meeting.dates, of, "date"),
        notes=_dated(notes, of, at),
        closing=_closing(meeting.closing or ClosingTable()),
        passages=tuple(_passage(each, of, at) for each in meeting.passages),
    )


def _dated(notes: tuple[NoteTable, ...], of: str, at: str | None) -> tuple[NoteTable, ...]:
    return tuple(replace(note, at=note.at or at) for note in _counted(notes, of, "note"))


def _passage(passage: PassageTable, of: str, at: str | None) -> PassageTable:
    kept = passage.kept
    if kept is None:
        return passage
    whole = replace(
        kept,
        notes=_dated(kept.notes, of, at),
        closing=_closing(kept.closing),
        made=_told(kept.made, of, of, at),
        earlier=_told(kept.earlier, of, of, at),
    )
    return replace(passage, kept=whole)


def _items(items: tuple[str | ItemTable, ...], of: str, word: str) -> tuple[ItemTable, ...]:
    whole = tuple(ItemTable(title=i) if isinstance(i, str) else i for i in items)
    whole = tuple(replace(item, leads=tuple(map(_lead, item.leads))) for item in whole)
    return _counted(whole, of, word)


def _closing(closing: ClosingTable) -> ClosingTable:
    """Files from before there was a third answer say true or false of the norm."""
    kept = closing.norm_kept
    if isinstance(kept, bool):
        return replace(closing, norm_kept=NormKept.YES if kept else NormKept.NO)
    return closing


def _counted(things: tuple[T, ...], of: str, word: str) -> tuple[T, ...]:
    """With an identity from the place in the list where none is given."""
    return tuple(
        replace(thing, id=getattr(thing, "id", None) or derived(word, of, place))
        for place, thing in enumerate(things)
    )


def _bell(start: str) -> str:
    """As long after the start as in any plan. A start that is none is told later."""
    try:
        return clock_said(later(clock_from(start), _PLAN.minutes))
    except ValueError:
        return clock_said(_PLAN.bell)


def _moment(day: str, start: str) -> str | None:
    """When the meeting is to begin; None where the file says no day or time. That is told later."""
    try:
        return moment_said(moment_at(day_from(day), clock_from(start)))
    except ValueError:
        return None


def _lead(given: str | LeadTable) -> LeadTable:
    """A bare word is everyone, a role, or the name of a person."""
    if isinstance(given, LeadTable):
        return given
    if given == LeadKind.ALL.value:
        return LeadTable(LeadKind.ALL)
    return LeadTable(LeadKind.ROLE if given in set(Role) else LeadKind.PERSON, given)


def _people(
    given: tuple[str | PersonTable, ...], team: TeamTable | None
) -> tuple[PersonTable, ...]:
    """Those expected: members of the team by their names, and guests."""
    people = tuple(PersonTable(p) if isinstance(p, str) else p for p in given)
    members = [m for m in (() if team is None else team.members) if isinstance(m, MemberTable)]
    by_name = {folded(member.name): member.id for member in reversed(members)}
    ids = {member.id for member in members}
    belongs = "" if team is None else team.id or ""
    out = []
    for person, name in zip(people, _told_apart(people), strict=True):
        identity = person.id or by_name.get(name) or derived("person", belongs, name)
        guest = bool(members) and identity not in ids
        out.append(
            replace(person, id=identity, guest=guest if person.guest is None else person.guest)
        )
    return tuple(out)


def _commitments(
    given: tuple[CommitmentTable, ...], team: TeamTable | None, meeting: MeetingTable | None
) -> tuple[CommitmentTable, ...]:
    where = "" if meeting is None else meeting.id or ""
    at = None if meeting is None else _moment(meeting.day, meeting.start or "")
    of = where or ("" if team is None else team.id or "")
    return _told(given, of, where, at)


def _told(
    given: tuple[CommitmentTable, ...], of: str, where: str, at: str | None
) -> tuple[CommitmentTable, ...]:
    """With identities, and the moment and the meeting that go without saying."""
    return tuple(
        replace(
            each,
            at=each.at or at,
            meeting=where if each.meeting is None else each.meeting,
            changes=tuple(
                replace(
                    change,
                    at=change.at or each.at or at,
                    meeting=where if change.meeting is None else change.meeting,
                )
                for change in each.changes
            ),
        )
        for each in _counted(given, of, "commitment")
    )
