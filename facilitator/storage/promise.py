"""The promise about times: without a team's consent nobody's speaking can be timed afterwards."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, insert, select, update

from facilitator.domain.results import Results, untimed
from facilitator.domain.stage import Stage
from facilitator.domain.turn_times import without_any_times
from facilitator.storage import event_rows, tables
from facilitator.storage.codec import from_json, to_json

CLEAN_BACKUPS = "clean-backups"
CLEAN_ASIDE = "clean-aside"
"""The chores that are left when a team withdraws its consent; their subject is the team."""

_m, _t = tables.meeting.c, tables.team.c
_OF = _m.id == bindparam("of")
_RESULTS = select(_m.results).where(_OF)
_NEW_RESULTS = update(tables.meeting).where(_OF).values(results=bindparam("new_results"))
_NO_CONSENT = (
    update(tables.team)
    .where(_t.id == bindparam("of"))
    .values(consent_utc=None, consent_offset=None)
)
_CONSENT = select(_t.consent_utc).where(_t.id == bindparam("of"))


def consents(db: Connection, team: str) -> bool:
    """Whether the team has agreed that turns may be timed."""
    return db.execute(_CONSENT, {"of": team}).scalar() is not None


def timed(results: Results | None) -> bool:
    """Whether the results tell how long somebody spoke."""
    return results is not None and any(turn.taken is not None for turn in results.turns)


def hide_times(db: Connection, meeting: str) -> bool:
    """Take the times off every turn of a meeting, in its log and its results; whether any was."""
    events = event_rows.load(db, meeting)
    hidden = without_any_times(events)
    changed = [new for old, new in zip(events, hidden, strict=True) if new != old]
    event_rows.write_times(db, meeting, changed)
    stored = db.execute(_RESULTS, {"of": meeting}).scalar()
    if stored is None:
        return bool(changed)
    results = from_json(Results, stored)
    fresh = untimed(results, hidden)
    if fresh != results:
        db.execute(_NEW_RESULTS, {"of": meeting, "new_results": to_json(fresh)})
    return bool(changed) or fresh != results


def hide_times_of(db: Connection, team: str) -> bool:
    """The same for every meeting of a team; whether anything was changed."""
    meetings = db.execute(select(_m.id).where(_m.team == team)).scalars().all()
    return sum(hide_times(db, meeting) for meeting in meetings) > 0


def withdraw(db: Connection, team: str) -> bool:
    """A team has withdrawn its consent: clean the store, and note what else has to be."""
    rows = [{"kind": kind, "subject": team} for kind in (CLEAN_BACKUPS, CLEAN_ASIDE)]
    db.execute(insert(tables.chore).prefix_with("OR IGNORE"), rows)
    return hide_times_of(db, team)


def forget_consent(db: Connection, team: str) -> None:
    """What a backup still says of a consent that has been withdrawn since."""
    db.execute(_NO_CONSENT, {"of": team})


def hide_without_consent(db: Connection) -> bool:
    """Clean the meetings under way of every team that has not agreed, for a backup.

    The store may hold the times of the step under way, a backup may not. Meetings that are over
    have been cleaned in the store.
    """
    running = select(_m.id, _m.team).where(_m.stage == Stage.RUNNING.value)
    return (
        sum(hide_times(db, m) for m, team in db.execute(running).all() if not consents(db, team))
        > 0
    )
