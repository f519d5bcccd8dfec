"""The whole of a meeting file: from a parcel to its table, and back with all that it names."""

from __future__ import annotations

import dataclasses
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from facilitator.app.parcel import Parcel
from facilitator.domain.closing import Closing
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.minutes_parts import Parts
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.words import Said, tr
from facilitator.exchange.checks import refuse_faults
from facilitator.exchange.filling import filled
from facilitator.exchange.meeting_shape import (
    FORMAT,
    CommitmentTable,
    FileTable,
    MeetingTable,
    TeamTable,
)
from facilitator.exchange.naming import gone, nameable
from facilitator.exchange.pairs import fields_of, to_table
from facilitator.exchange.scope import Scope
from facilitator.exchange.untimed import as_agreed
from facilitator.exchange.values import to_value, values_of

_PLAN = tuple(name for name in MeetingTable.__struct_fields__ if name in Plan.__slots__)


def table_of(parcel: Parcel) -> FileTable:
    """The file of a parcel. It names what it does not carry, so that it can be read again."""
    kept = as_agreed(parcel)
    meeting = None if kept.meeting is None else _meeting_table(kept.meeting)
    here = "" if kept.meeting is None else kept.meeting.id
    table = FileTable(
        format=FORMAT,
        team=None if kept.team is None else to_table(kept.team),
        meeting=meeting,
        commitments=tuple(_made_here(to_table(each), here) for each in kept.commitments),
        goals=to_table(kept.goals),
        aims=to_table(kept.aims),
        variants=to_table(kept.variants),
        minutes=None if kept.minutes is None else to_table(kept.minutes),
    )
    return replace(table, gone=gone(table))


def _meeting_table(meeting: Meeting) -> MeetingTable:
    closing = meeting.record.closing
    return MeetingTable(
        id=meeting.id,
        **fields_of(meeting.plan, _PLAN),
        notes=to_table(meeting.record.notes),
        closing=None if closing == Closing() else to_table(closing),
        **fields_of(meeting.log, ("events", "results")),
        **fields_of(meeting, ("passages", "answer")),
    )


def _made_here(table: CommitmentTable, here: str) -> CommitmentTable:
    """The meeting of the file goes without saying."""
    changes = tuple(
        replace(change, meeting=None) if change.meeting == here else change
        for change in table.changes
    )
    meeting = None if table.meeting == here else table.meeting
    return replace(table, meeting=meeting, changes=changes)


def parcel_of(table: FileTable, file: Said) -> Parcel:
    """The parcel of a file that is called so. A UserError when anything does not fit."""
    if table.team is None and table.meeting is None:
        Scope(file).refuse(("meeting",), tr("is missing"))
    whole = filled(table)
    belongs = whole.team.id or "" if isinstance(whole.team, TeamTable) else ""
    scope = Scope(file, nameable(whole), frozenset(whole.gone), belongs)
    team = None
    if isinstance(whole.team, Struct):
        team = cast(Team, to_value(whole.team, ("team",), scope))
    meeting = None if whole.meeting is None else _meeting(whole.meeting, belongs, scope)
    minutes = None
    if whole.minutes is not None:
        minutes = cast(Parts, to_value(whole.minutes, ("minutes",), scope, team=belongs))
    refuse_faults(whole, scope)
    return as_agreed(
        Parcel(
            team,
            meeting,
            _each(whole.commitments, "commitments", scope),
            goals=_goals(whole, belongs, scope),
            aims=_each(whole.aims, "aims", scope),
            variants=_each(whole.variants, "variants", scope),
            minutes=minutes,
        )
    )


def _meeting(table: MeetingTable, team: str, scope: Scope) -> Meeting:
    values: dict[str, Any] = values_of(table, ("meeting",), scope)
    plan = Plan(**{name: values[name] for name in _PLAN})
    record = Record(values["notes"], values["closing"])
    log = Log(values["events"], values["results"])
    return Meeting(values["id"], team, plan, record, log, values["passages"], values["answer"])


def _goals(table: FileTable, team: str, scope: Scope) -> tuple[Goal, ...]:
    """The goals, their readings and reviews in the order of the days, whatever the file's is."""
    return tuple(
        dataclasses.replace(
            goal,
            readings=tuple(sorted(goal.readings, key=lambda reading: reading.day)),
            reviews=tuple(sorted(goal.reviews, key=lambda review: review.day)),
        )
        for goal in _each(table.goals, "goals", scope, team=team)
    )


def _each(tables: tuple[Struct, ...], name: str, scope: Scope, **more: object) -> tuple[Any, ...]:
    return tuple(to_value(each, (name, at), scope, **more) for at, each in enumerate(tables))
