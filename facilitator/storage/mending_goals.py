"""Making goals that come from a damaged store fit to be opened: no reading is dropped unsaid."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from facilitator.storage.codec import decimal_from
from facilitator.storage.shaping import sha


def mend_goals(into: dbapi2.Connection) -> None:
    """A number that is none cannot be guessed; a reading keeps its words as evidence instead."""
    into.create_function("is_number", 1, _is_number)
    for column in ("baseline", "target"):
        into.execute(f"UPDATE goal SET {column} = NULL WHERE NOT is_number({column})")  # noqa: S608
    into.execute("UPDATE goal SET body = '{}' WHERE NOT json_valid(body)")
    into.execute(
        "INSERT OR IGNORE INTO evidence (goal, id, position, what, whereabouts, day, meeting)"
        " SELECT goal, id, position, trim(value || ' ' || note), '', day, meeting FROM reading"
        " WHERE NOT is_number(value)"
    )
    into.execute("DELETE FROM reading WHERE NOT is_number(value)")


def adopt_parts(into: dbapi2.Connection) -> None:
    """Give a nameless goal to readings, reviews and evidence that have lost their own."""
    for table in ("reading", "review", "evidence"):
        question = f"SELECT DISTINCT goal FROM {table} WHERE goal NOT IN (SELECT id FROM goal)"  # noqa: S608
        for (goal,) in into.execute(question).fetchall():
            into.execute(_GOAL, (goal, sha(goal, "")))
    for table in ("goal_change", "dismissed"):
        into.execute(f"DELETE FROM {table} WHERE goal NOT IN (SELECT id FROM goal)")  # noqa: S608


def count_anew(into: dbapi2.Connection) -> None:
    """What stands in a goal's row for the lists follows from the readings and reviews left."""
    into.execute(_FOR_LISTS)


def _is_number(text: str | None) -> bool:
    try:
        return text is None or decimal_from(text).is_finite()
    except ValueError:
        return False


_GOAL = (
    "INSERT INTO goal (id, team, title, sentence, standing, level, variant, unit, owner, priority,"
    " sha, revision, body)"
    " VALUES (?, coalesce((SELECT id FROM team ORDER BY rowid LIMIT 1), 'team'), '', '', 'open',"
    " 'learner', '', '', '', '', ?, 0, '{}')"
)
_LAST = "FROM reading WHERE reading.goal = goal.id ORDER BY position DESC, id DESC LIMIT 1"
_DAY = "date({utc} / 1000 + 60 * coalesce({offset}, 0), 'unixepoch')"
_HELD = _DAY.format(utc="held_utc", offset="held_offset")
_CHANGED = _DAY.format(utc="utc", offset='"offset"')
_MADE = _DAY.format(
    utc="json_extract(body, '$.made.utc')", offset="json_extract(body, '$.made.offset')"
)
_LOOKS = (
    "SELECT max(day) FROM reading WHERE reading.goal = goal.id",
    f"SELECT max({_HELD}) FROM review WHERE review.goal = goal.id",  # noqa: S608
    f"SELECT max({_CHANGED}) FROM goal_change WHERE goal_change.goal = goal.id",  # noqa: S608
    f"SELECT {_MADE}",
)
_SEEN = ", ".join(f"coalesce(({look}), '')" for look in _LOOKS)
_FOR_LISTS = (
    f"UPDATE goal SET latest = (SELECT value {_LAST}), latest_day = (SELECT day {_LAST}),"  # noqa: S608
    f" looked_at = nullif(max({_SEEN}), ''),"
    " next_review = (SELECT min(day) FROM review"
    " WHERE review.goal = goal.id AND held_utc IS NULL)"
)
"""Put together from constants alone."""
