"""The log of a meeting as rows, and back. What is stored of it is not changed again.

The one exception is `rounds.without_times`, which takes the times off the turns of a step that
has ended. A log that was handed in with anything else changed or missing is a defect elsewhere:
it is noted in the program's log and the stored event stays as it is.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select, update

from facilitator.domain.events import EVENTS, Event
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.codec import BadValue, fields_from_json, fields_to_json
from facilitator.storage.part import Row, fit
from facilitator.storage.statements import upserts

_log = logging.getLogger(__name__)

KINDS = {kind.__name__: kind for kind in EVENTS}
IN_COLUMNS = ("n", "t", "at")

_e = tables.happening.c
_OF_MEETING = (
    select(_e.n, _e.t, _e.utc, _e.offset, _e.kind, _e.body)
    .where(_e.meeting == bindparam("of"))
    .order_by(_e.n)
)
_NEW_TIMES = (
    update(tables.happening)
    .where(_e.meeting == bindparam("of"), _e.n == bindparam("of_n"))
    .values(t=bindparam("new_t"), utc=bindparam("new_utc"), offset=bindparam("new_offset"))
)


def load(db: Connection, meeting: str) -> tuple[Event, ...]:
    """The log of a meeting, in its order. Raises BadValue."""
    return tuple(
        event_from(n, t, Moment(utc, offset), kind, body)
        for n, t, utc, offset, kind, body in db.execute(_OF_MEETING, {"of": meeting}).all()
    )


def event_from(n: int, t: int, at: Moment, kind: str, body: str) -> Event:
    """One event of its columns. Raises BadValue."""
    if kind not in KINDS:
        raise BadValue(f"no event is called {kind!r}")
    return fields_from_json(KINDS[kind], body, n=n, t=t, at=at)


def write(
    db: Connection, meeting: str, before: tuple[Event, ...], after: tuple[Event, ...]
) -> tuple[int, bool]:
    """Write what is new in a log: how many rows that were, and whether old times were removed."""
    if before is after:
        return 0, False
    start = _same_at_start(before, after)
    if start == len(before):
        _append(db, meeting, after[start:])
        return len(after) - start, False
    stored = {event.n: event for event in before}
    times: set[tuple[int, Moment]] = set()
    fresh: list[Event] = []
    hidden: list[Event] = []
    for event in after:
        known = stored.pop(event.n, None)
        if known is None:
            fresh.append(event)
        elif known is not event and known != event:
            if _only_hides(known, event, times):
                hidden.append(event)
            else:
                _log.error("event %d of a meeting was handed in changed; it stays", event.n)
        times.add((event.t, event.at))
    if stored:
        _log.error("%d events of a meeting were handed in no more; they stay", len(stored))
    _append(db, meeting, fresh)
    write_times(db, meeting, hidden)
    return len(fresh) + len(hidden), bool(hidden)


def _same_at_start(before: Sequence[Event], after: Sequence[Event]) -> int:
    start, most = 0, min(len(before), len(after))
    while start < most and before[start] is after[start]:
        start += 1
    return start


def _append(db: Connection, meeting: str, events: Sequence[Event]) -> None:
    if events:
        db.execute(upserts(tables.happening), [_row(meeting, event) for event in events])


def write_times(db: Connection, meeting: str, events: list[Event]) -> None:
    """Put the times of these events in the place of the stored ones."""
    if events:
        rows = [
            {
                "of": meeting,
                "of_n": event.n,
                "new_t": event.t,
                "new_utc": event.at.utc,
                "new_offset": event.at.offset,
            }
            for event in events
        ]
        db.execute(_NEW_TIMES, rows)


def _only_hides(known: Event, event: Event, times: set[tuple[int, Moment]]) -> bool:
    """Whether the event differs from the stored one only in having the times of one before it."""
    if type(known) is not type(event) or (event.t, event.at) not in times:
        return False
    return fields_to_json(known, IN_COLUMNS) == fields_to_json(event, IN_COLUMNS)


def _row(meeting: str, event: Event) -> Row:
    return fit(
        {
            "meeting": meeting,
            "n": event.n,
            "t": event.t,
            "utc": event.at.utc,
            "offset": event.at.offset,
            "kind": type(event).__name__,
            "body": fields_to_json(event, IN_COLUMNS),
        }
    )
