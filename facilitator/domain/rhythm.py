"""How a team met in a term: what helped and what to change, norms kept, open actions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.agenda import Item
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.focus import Kept, focuses, how_often
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team

PLUS_DELTA = "plus-delta"
"""The protocol by which a team looks back on a meeting; own versions keep its identity."""


_OPEN = (State.OPEN, State.SNOOZED)


@dataclass(frozen=True, slots=True)
class Looked:
    """What was typed in one step of a look back: "Plus: what to keep". No title for none."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LookBack:
    """A meeting that was looked back on by plus and delta."""

    day: date
    parts: tuple[Looked, ...]


def look_backs(meetings: Iterable[Meeting]) -> tuple[LookBack, ...]:
    """What helped and what to change, meeting by meeting, the earliest first; nothing private."""
    out = []
    for meeting in sorted(meetings, key=lambda each: (each.plan.day, each.plan.start, each.id)):
        if meeting.log.results is None:
            continue
        parts = tuple(
            part
            for item in meeting.plan.items
            if item.protocol == PLUS_DELTA
            for part in _parts(meeting, item)
        )
        if parts:
            out.append(LookBack(meeting.plan.day, parts))
    return tuple(out)


def _parts(meeting: Meeting, item: Item) -> tuple[Looked, ...]:
    kept = [note for note in meeting.record.notes if note.item == item.id and _told(note)]
    results = meeting.log.results
    steps = () if results is None else (s for s in results.steps if s.item == item.id)
    titles = {step.segment: step.title for step in steps}
    by_title: dict[str, list[str]] = {title: [] for title in ("", *titles.values())}
    for note in kept:
        by_title[titles.get(note.segment, "")].append(note.text)
    return tuple(Looked(title, tuple(lines)) for title, lines in by_title.items() if lines)


def _told(note: Note) -> bool:
    open_to_all = not note.private and not note.confidential
    return open_to_all and note.kind is Kind.NOTE and bool(note.text.strip())


def norms_kept(team: Team, meetings: Iterable[Meeting]) -> tuple[tuple[str, Kept], ...]:
    """How often each of the team's norms, and any that was in focus, was kept in these meetings."""
    past = focuses(each for each in meetings if each.log.results is not None)
    every = {norm.strip().casefold(): norm.strip() for norm in (e.norm for e in past)}
    every = {norm.strip().casefold(): norm.strip() for norm in team.norms if norm.strip()} | every
    told = ((norm, how_often(norm, past)) for norm in every.values())
    return tuple((norm, kept) for norm, kept in told if kept.focus)


@dataclass(frozen=True, slots=True)
class Load:
    """How many actions somebody has open; `person` is "" for those that nobody has taken yet."""

    person: str
    open: int


def loads(team: Team, commitments: Iterable[Commitment]) -> tuple[Load, ...]:
    """Open actions by who does them, in the order of the team: for the leader's eyes alone.

    Never in a document nor in the room's window. An action of two counts with both.
    """
    still_open = [
        each
        for each in commitments
        if each.kind is Kind.ACTION and each.state in _OPEN and each.text.strip()
    ]
    people = [member.id for member in team.members]
    counts = {each: sum(each in action.owners for action in still_open) for each in people}
    active = {member.id for member in team.active}
    free = sum(not action.owners for action in still_open)
    told = [Load(each, n) for each, n in counts.items() if n or each in active]
    return (*told, Load("", free)) if free else tuple(told)
