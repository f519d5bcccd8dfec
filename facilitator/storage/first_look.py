"""The first list, read with the bare driver while the store proper is still being opened.

SQLAlchemy alone takes as long to load as the window. Nothing here judges a store: where anything
is not as usual the answer is None, and opening the store says what is to be said. A test holds
the answer equal to `lists.overview`.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlcipher3 import dbapi2

from facilitator.app.overview import MeetingLine, Overview
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Team
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.storage import files
from facilitator.storage.codec import BadValue
from facilitator.storage.shaping import (
    a_day,
    a_time,
    day_from,
    moment_from,
    names_from,
    standing_of,
    word,
)

# The same as in soundness.py and tables.py, which cannot be loaded here: they need SQLAlchemy.
MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = 0x4641434C
REVISION = 11

_TEAMS = """
SELECT id, name, school, consent_utc, consent_offset FROM team
WHERE binned_utc IS NULL ORDER BY name, id
"""
_MEMBERS = """
SELECT team, id, name, title, email, active FROM member
WHERE binned_utc IS NULL ORDER BY team, position
"""
_NORMS = "SELECT team, text FROM norm ORDER BY team, position"
_LINES = """
SELECT id, team, title, day, start, bell, stage,
  (SELECT count(*) FROM commitment
   WHERE meeting = m.id AND kind = 'decision' AND binned_utc IS NULL),
  (SELECT count(*) FROM commitment
   WHERE meeting = m.id AND kind = 'action' AND binned_utc IS NULL),
  series, moved_from, reason, standing
FROM meeting AS m
WHERE binned_utc IS NULL AND team NOT IN (SELECT id FROM team WHERE binned_utc IS NOT NULL)
ORDER BY day DESC, start DESC, id LIMIT 100
"""
_GONE_TEAMS = "SELECT id FROM team WHERE binned_utc IS NOT NULL"
_GONE_MEETINGS = f"SELECT id FROM meeting WHERE binned_utc IS NOT NULL OR team IN ({_GONE_TEAMS})"  # noqa: S608
_OPEN = (
    "FROM commitment WHERE binned_utc IS NULL AND state IN ('open', 'snoozed')"
    " AND kind IN ('action', 'question')"
    f" AND team NOT IN ({_GONE_TEAMS}) AND meeting NOT IN ({_GONE_MEETINGS})"
)
_COMMITMENTS = (
    'SELECT id, team, kind, text, utc, "offset", meeting, item, segment, owners, due,'
    f" next_meeting, accepted, method, private, goal, dissent,"
    f" confidential {_OPEN} ORDER BY utc, id"
)
_CHANGES = f"""
SELECT commitment, state, meeting, utc, "offset", reason, until, other FROM change
WHERE commitment IN (SELECT id {_OPEN}) ORDER BY commitment, position
"""  # noqa: S608
"""Put together from constants alone: no query here takes anything from outside."""


def first_look(folder: Path) -> Overview | None:
    """What `Store.overview` will answer, None where only opening the store can tell.

    Reads a file that was left in good order and changes no byte of it. Nobody may write to it
    meanwhile: call it with the folder locked and before the store is opened.
    """
    path = files.store_file(folder)
    try:
        if not _as_usual(folder, path):
            return None
        address = f"file:{quote(os.fsencode(path.as_posix()))}?mode=ro&immutable=1"
        with closing(dbapi2.connect(address, uri=True, isolation_level=None)) as db:
            db.execute("PRAGMA query_only=1")
            db.execute("PRAGMA trusted_schema=0")
            db.execute("PRAGMA cell_size_check=1")
            return Overview(tuple(_teams(db)), tuple(_lines(db)), tuple(_open_commitments(db)))
    except (OSError, dbapi2.DatabaseError, UnicodeDecodeError, BadValue):
        return None


def _as_usual(folder: Path, path: Path) -> bool:
    """Whether the file is ours, of this revision, was closed well and is not known as damaged."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(MAGIC):
        return False
    (revision,) = struct.unpack(">i", header[60:64])
    (application,) = struct.unpack(">I", header[68:72])
    if (application, revision) != (APPLICATION_ID, REVISION):
        return False
    log, _shared, journal = files.companions(path)
    crashed = journal.exists() or (log.exists() and log.stat().st_size > 0)
    return not crashed and not (folder / files.DAMAGE).exists()


def _teams(db: dbapi2.Connection) -> Iterator[Team]:
    people: dict[str, list[Member]] = {}
    for team, identity, name, title, email, active in db.execute(_MEMBERS):
        people.setdefault(team, []).append(Member(identity, name, title, email, bool(active)))
    norms: dict[str, list[str]] = {}
    for team, text in db.execute(_NORMS):
        norms.setdefault(team, []).append(text)
    for team, name, school, utc, offset in db.execute(_TEAMS):
        members = tuple(people.get(team, ()))
        consent = moment_from(utc, offset)
        yield Team(team, name, school, members, tuple(norms.get(team, ())), consent)


def _lines(db: dbapi2.Connection) -> Iterator[MeetingLine]:
    for row in db.execute(_LINES):
        identity, team, title, day, start, bell, stage, decisions, actions = row[:9]
        series, moved_from, reason, standing = row[9:]
        yield MeetingLine(
            id=identity,
            team=team,
            title=title,
            day=a_day(day),
            start=a_time(start),
            bell=a_time(bell),
            stage=word(Stage, stage),
            decisions=decisions,
            actions=actions,
            series=series,
            moved_from=day_from(moved_from),
            reason=reason,
            standing=standing_of(stage, standing),
        )


def _open_commitments(db: dbapi2.Connection) -> Iterator[Commitment]:
    history: dict[str, list[Change]] = {}
    for identity, state, meeting, utc, offset, reason, until, other in db.execute(_CHANGES):
        at = Moment(utc, offset)
        change = Change(word(State, state), meeting, at, reason, day_from(until), other)
        history.setdefault(identity, []).append(change)
    for row in db.execute(_COMMITMENTS):
        identity, team, kind, text, utc, offset, meeting, item, segment = row[:9]
        owners, due, next_meeting, accepted, method, private, goal, *later = row[9:]
        yield Commitment(
            id=identity,
            team=team,
            kind=word(Kind, kind),
            text=text,
            at=Moment(utc, offset),
            meeting=meeting,
            item=item,
            segment=segment,
            owners=names_from(owners),
            due=day_from(due),
            next_meeting=bool(next_meeting),
            accepted=bool(accepted),
            method=method,
            private=bool(private),
            changes=tuple(history.get(identity, ())),
            goal=goal,
            dissent=later[0],
            confidential=bool(later[1]),
        )
