"""Making rows that come from a damaged store fit to be opened: nothing of a note is dropped."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sqlcipher3 import dbapi2

from facilitator.domain.agenda import LeadKind, Method, Purpose
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import State
from facilitator.domain.goal import AimKind, Level, Standing, Verdict
from facilitator.domain.goal import Part as GoalPart
from facilitator.domain.measure import Direction
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.signals import Signal
from facilitator.domain.stage import Stage
from facilitator.storage.event_rows import KINDS
from facilitator.storage.mending_goals import adopt_parts, count_anew, mend_goals

WORDS: tuple[tuple[str, str, type[StrEnum], str], ...] = (
    ("note", "kind", Kind, Kind.NOTE),
    ("commitment", "kind", Kind, Kind.ACTION),
    ("commitment", "state", State, State.OPEN),
    ("change", "state", State, State.OPEN),
    ("item", "purpose", Purpose, Purpose.DISCUSS),
    ("item", "method", Method, Method.DISCUSSION),
    ("item", "signal", Signal, Signal.ALL),
    ("item", "carried", Carried, Carried.NO),
    ("lead", "kind", LeadKind, LeadKind.ALL),
    ("role", "role", Role, Role.RECORDER),
    ("meeting", "stage", Stage, Stage.HELD),
    ("goal", "standing", Standing, Standing.OPEN),
    ("goal", "level", Level, Level.LEARNER),
    ("goal_change", "part", GoalPart, GoalPart.SENTENCE),
    ("aim", "kind", AimKind, AimKind.PRIORITY),
)
"""Columns with a word of an enumeration, and what takes the place of one that is damaged."""

NULLABLE: tuple[tuple[str, str, type[StrEnum]], ...] = (
    ("goal", "direction", Direction),
    ("review", "verdict", Verdict),
)
"""Columns with such a word or none; one that is damaged is none."""

LISTS = (
    ("meeting", "apologies"),
    ("meeting", "read_back"),
    ("meeting", "sorted"),
    ("meeting", "ticked"),
    ("meeting", "put_away"),
    ("meeting", "for_next"),
    ("item", "presenters"),
    ("role", "holders"),
    ("commitment", "owners"),
    ("reading", "groups"),
)
DAYS = (("meeting", "day"), ("date_ahead", "day"), ("reading", "day"), ("review", "day"))
TIMES = (("meeting", "start"), ("meeting", "bell"))
OPTIONAL = (
    ("meeting", "next_day", "date"),
    ("meeting", "next_start", "time"),
    ("meeting", "moved_from", "date"),
    ("item", "carried_from", "date"),
    ("commitment", "due", "date"),
    ("goal", "start", "date"),
    ("goal", "due", "date"),
    ("goal", "baseline_day", "date"),
    ("evidence", "day", "date"),
)
VALUES = (("meeting", "results"), ("meeting", "rule"), ("protocol", "draft"))
CHILDREN = ("item", "lead", "role", "expected", "date_ahead", "note", "event")


def mend_words(into: dbapi2.Connection) -> None:
    """Put a sensible word, list or day in the place of one that cannot be understood."""
    for table, column, kind, instead in WORDS:
        known = _listed(kind)
        _put(into, table, column, f"'{instead.value}'", f"{column} NOT IN ({known})")  # type: ignore[attr-defined]
    for table, column, kind in NULLABLE:
        _put(into, table, column, "NULL", f"{column} NOT IN ({_listed(kind)})")
    for table, column in LISTS:
        _put(into, table, column, "'[]'", f"NOT json_valid({column})")
    for table, column in DAYS:
        _put(into, table, column, "'2000-01-01'", f"date({column}) IS NOT {column}")
    for table, column in TIMES:
        _put(into, table, column, "'00:00:00'", f"time({column}) IS NULL")
    for table, column, read in OPTIONAL:
        _put(into, table, column, "NULL", f"{column} IS NOT NULL AND {read}({column}) IS NULL")
    _mend_values(into)
    mend_goals(into)
    kinds = ", ".join(f"'{name}'" for name in KINDS)
    into.execute(f"DELETE FROM event WHERE kind NOT IN ({kinds}) OR NOT json_valid(body)")  # noqa: S608


def _mend_values(into: dbapi2.Connection) -> None:
    for table, column in VALUES:
        _put(into, table, column, "NULL", f"{column} IS NOT NULL AND NOT json_valid({column})")
    into.execute("DELETE FROM protocol_version WHERE NOT json_valid(words)")
    for table in ("template", "school", "aim", "variant"):
        into.execute(f"DELETE FROM {table} WHERE NOT json_valid(body)")  # noqa: S608


def adopt_orphans(into: dbapi2.Connection) -> None:
    """Give a nameless meeting or team to what has lost its own, so that it can be seen."""
    for table in CHILDREN:
        into.execute(_MEETING.format(table=table))
    into.execute(
        "UPDATE meeting SET day = (SELECT date(min(utc) / 1000, 'unixepoch') FROM note"
        " WHERE note.meeting = meeting.id) WHERE revision = -1"
        " AND id IN (SELECT meeting FROM note)"
    )
    into.execute("UPDATE meeting SET revision = 0 WHERE revision = -1")
    into.execute("DELETE FROM change WHERE commitment NOT IN (SELECT id FROM commitment)")
    into.execute(
        "INSERT OR IGNORE INTO protocol (id, draft, retired) SELECT DISTINCT protocol, NULL, 0"
        " FROM protocol_version WHERE protocol NOT IN (SELECT id FROM protocol)"
    )
    adopt_parts(into)
    for table in ("member", "norm", "meeting", "commitment", "goal"):
        into.execute(_TEAM.format(table=table))
    count_anew(into)


_MEETING = (
    "INSERT OR IGNORE INTO meeting (id, team, title, day, start, bell, place, purpose, norm,"
    " apologies, stage, read_back, sorted, rating, worth_sharing, ask_head, next_place, revision)"
    " SELECT DISTINCT meeting, coalesce((SELECT id FROM team ORDER BY rowid LIMIT 1), 'team'),"
    " '', '2000-01-01', '00:00:00', '00:00:00', '', '', '', '[]', 'held', '[]', '[]', 0, '', '',"
    " '', -1 FROM {table} WHERE meeting NOT IN (SELECT id FROM meeting)"
)
_TEAM = (
    "INSERT OR IGNORE INTO team (id, name, school, revision)"
    " SELECT DISTINCT team, '', '', 0 FROM {table} WHERE team NOT IN (SELECT id FROM team)"
)


def _put(into: dbapi2.Connection, table: str, column: str, value: str, where: str) -> None:
    into.execute(f"UPDATE {table} SET {column} = {value} WHERE {where}")  # noqa: S608


def _listed(kind: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{each.value}'" for each in kind)
