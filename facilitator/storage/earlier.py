"""What a team's last meetings came to: who spoke when, who worked with whom, what took how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection, bindparam, select

from facilitator.app.store_port import EARLIER
from facilitator.domain.meeting import Meeting
from facilitator.domain.results import Results
from facilitator.domain.stage import Stage
from facilitator.storage import meeting_rows, tables
from facilitator.storage.codec import from_json
from facilitator.storage.shaping import iso

_m = tables.meeting.c
_LATEST = (
    select(_m.id, _m.results)
    .where(
        _m.team == bindparam("of_team"),
        _m.day <= bindparam("until"),
        _m.stage == Stage.HELD.value,
        _m.results.is_not(None),
        _m.binned_utc.is_(None),
    )
    .order_by(_m.day.desc(), _m.start.desc(), _m.id)
    .limit(EARLIER)
)


def question(team: str, until: date) -> Callable[[Connection], tuple[Results, ...]]:
    """Asks for the results of the team's last meetings up to a day, the latest last."""

    def ask(db: Connection) -> tuple[Results, ...]:
        rows = db.execute(_LATEST, {"of_team": team, "until": iso(until)}).all()
        return tuple(from_json(Results, row.results) for row in reversed(rows))

    return ask


def whole(team: str, until: date) -> Callable[[Connection], tuple[Meeting, ...]]:
    """Asks for the same meetings as they are kept, plans and logs included."""

    def ask(db: Connection) -> tuple[Meeting, ...]:
        rows = db.execute(_LATEST, {"of_team": team, "until": iso(until)}).all()
        found = (meeting_rows.load(db, row.id) for row in reversed(rows))
        return tuple(each[0] for each in found if each is not None)

    return ask
