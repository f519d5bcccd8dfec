"""What a team's last meetings came to, for who speaks when and who works with whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection, bindparam, select

from facilitator.app.store_port import EARLIER
from facilitator.domain.results import Results
from facilitator.domain.stage import Stage
from facilitator.storage import tables
from facilitator.storage.codec import from_json
from facilitator.storage.shaping import iso

_m = tables.meeting.c
_LATEST = (
    select(_m.results)
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
        rows = db.execute(_LATEST, {"of_team": team, "until": iso(until)}).scalars().all()
        return tuple(from_json(Results, row) for row in reversed(rows))

    return ask
