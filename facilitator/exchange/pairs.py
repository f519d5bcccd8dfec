"""Which table of a meeting file stands for which value of the domain, and the way to the table.

Attributes of a table have the names of the value's fields, so that one walk serves them all.
"""

from __future__ import annotations

import dataclasses
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from msgspec import Struct

from facilitator.domain import (
    agenda,
    closing,
    commitment,
    criteria,
    events,
    goal,
    life,
    measure,
    notes,
    people,
    plan,
    results,
)
from facilitator.domain.clean import cleaned
from facilitator.domain.minutes_parts import Parts
from facilitator.domain.protocol import HandOver
from facilitator.domain.segment import Segment
from facilitator.domain.series import Rule
from facilitator.domain.time import Moment
from facilitator.domain.words import Text
from facilitator.exchange import goal_shape as goals
from facilitator.exchange import log_shape as log
from facilitator.exchange import meeting_shape as shape
from facilitator.exchange import results_shape as held
from facilitator.exchange.figures import figure_said
from facilitator.exchange.minutes_shape import CameTable, MinutesTable
from facilitator.exchange.moments import clock_said, day_said, moment_said

PAIRS: tuple[tuple[type[Struct], Any], ...] = (
    (shape.MemberTable, people.Member),
    (shape.TeamTable, people.Team),
    (shape.LeadTable, agenda.Lead),
    (shape.ItemTable, agenda.Item),
    (shape.RoleHoldersTable, agenda.RoleHolders),
    (shape.PersonTable, people.Person),
    (shape.DateTable, plan.DateAhead),
    (shape.RuleTable, Rule),
    (shape.NoteTable, notes.Note),
    (shape.SortedTable, closing.Sorted),
    (shape.LastMinutesTable, closing.LastMinutes),
    (shape.ClosingTable, closing.Closing),
    (shape.ChangeTable, commitment.Change),
    (shape.CommitmentTable, commitment.Commitment),
    (CameTable, life.Came),
    (shape.FrozenTable, life.Frozen),
    (shape.PassageTable, life.Passage),
    (log.HandOverTable, HandOver),
    (log.SegmentTable, Segment),
    (log.StartedTable, events.Started),
    (log.PausedTable, events.Paused),
    (log.ContinuedTable, events.Continued),
    (log.WentTable, events.Went),
    (log.TurnedTable, events.Turned),
    (log.RaisedTable, events.Raised),
    (log.LoweredTable, events.Lowered),
    (log.OrderedTable, events.Ordered),
    (log.UncoveredTable, events.Uncovered),
    (log.ArrivedTable, events.Arrived),
    (log.LeftEarlyTable, events.LeftEarly),
    (log.ReplannedTable, events.Replanned),
    (log.VotedTable, events.Voted),
    (log.GapTable, events.Gap),
    (log.TookBackTable, events.TookBack),
    (log.FinishedTable, events.Finished),
    (held.StepResultTable, results.StepResult),
    (held.TurnResultTable, results.TurnResult),
    (held.PresenceTable, results.Presence),
    (held.CountTable, results.Count),
    (held.ChoiceTable, results.Choice),
    (held.BreakTable, results.Break),
    (held.TogetherTable, results.Together),
    (held.ResultsTable, results.Results),
    (goals.GroupValueTable, goal.GroupValue),
    (goals.ReadingTable, goal.Reading),
    (goals.ReviewTable, goal.Review),
    (goals.MarkedTable, goal.Marked),
    (goals.DismissedTable, goal.Dismissed),
    (goals.PieceTable, goal.Piece),
    (goals.ScaleTable, measure.Scale),
    (goals.GoalTable, goal.Goal),
    (goals.AimTable, goal.Aim),
    (goals.LetterTable, criteria.Letter),
    (goals.VariantTable, criteria.Variant),
    (MinutesTable, Parts),
)

TABLES = {kind: table for table, kind in PAIRS}
KINDS = dict(PAIRS)


def to_table(value: Any) -> Any:  # noqa: ANN401 -- the values have no common type, nor the tables
    """The table of a domain value; of a tuple, theirs; of anything smaller, what JSON can hold.

    Texts are cleaned: what no file can hold has no place in one.
    """
    table = TABLES.get(type(value))
    return _plain(value) if table is None else table(**fields_of(value, _shared(table)))


def fields_of(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    """Those fields of a domain value, as its table has them."""
    return {name: to_table(getattr(value, name)) for name in names}


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, tuple):
        return tuple(to_table(each) for each in value)
    if isinstance(value, Moment):
        return moment_said(value)
    if isinstance(value, date):
        return day_said(value)
    if isinstance(value, time):
        return clock_said(value)
    if isinstance(value, Decimal):
        return figure_said(value)
    if isinstance(value, Text):
        return value.msgid  # Letters that began as shipped ones: their words are one's own now.
    if isinstance(value, str) and not isinstance(value, Enum):
        return cleaned(value)
    return value


@cache
def _shared(table: type[Struct]) -> tuple[str, ...]:
    """The fields that a table has in common with its value."""
    fields = {each.name for each in dataclasses.fields(KINDS[table])}
    return tuple(name for name in table.__struct_fields__ if name in fields)
