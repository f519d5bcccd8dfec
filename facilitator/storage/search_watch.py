"""What is written is noted by triggers of the connection's own, which are in no file.

So whatever writes, a save, the bin, a row that goes with its meeting, the index can follow it
before the commit; and a transaction that is taken back takes its notes back with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from facilitator.storage.search_sources import TOUCHED

WHOLE_MEETING = "whole-meeting"
WHOLE_TEAM = "whole-team"
"""Units whose parts all have to be looked at: they went to the bin or came back, or got a day."""

_ANY = ("INSERT", "UPDATE", "DELETE")

# Table: the thing that its rows belong to, by the columns for owner and identity.
_WATCHED: dict[str, tuple[str, str, str]] = {
    "note": ("note", "meeting", "id"),
    "item": ("item", "meeting", "id"),
    "lead": ("item", "meeting", "item"),
    "commitment": ("commitment", "", "id"),
    "change": ("commitment", "", "commitment"),
    "expected": ("meeting", "", "meeting"),
    "date_ahead": ("meeting", "", "meeting"),
    "passage": ("meeting", "", "meeting"),
    "team": ("team", "", "id"),
    "member": ("team", "", "team"),
    "norm": ("team", "", "team"),
    "goal": ("goal", "", "id"),
    "reading": ("goal", "", "goal"),
    "review": ("goal", "", "goal"),
    "evidence": ("goal", "", "goal"),
    "aim": ("aim", "", "id"),
    "template": ("template", "", "id"),
    "protocol": ("protocol", "", "id"),
    "protocol_version": ("protocol", "", "protocol"),
}
# Every save raises the revision of a top row, and nothing that can be found is in that.
_COLUMNS = {
    "commitment": (
        'team, text, kind, utc, "offset", meeting, item, owners, method, dissent, private,'
        " binned_utc"
    ),
    "team": "name, school, binned_utc",
    "goal": "title, sentence, start, due, owner, team, binned_utc, body",
    "meeting": "title, purpose, place, norm, reason, worth_sharing, ask_head, answer",
}

_WHOLE = {
    "INSERT": "",
    "DELETE": "",
    "UPDATE OF day, team, binned_utc": (
        " WHEN old.day IS NOT new.day OR old.team IS NOT new.team"
        " OR (old.binned_utc IS NULL) <> (new.binned_utc IS NULL)"
    ),
}


def watched(engine: Engine) -> Engine:
    """The engine, whose connection notes what it writes from its first statement on."""

    @event.listens_for(engine, "connect")
    def on_connect(raw: dbapi2.Connection, _record: object) -> None:
        watch(raw)

    return engine


def watch(raw: dbapi2.Connection) -> None:
    """From now on note what this connection writes. Not within a transaction."""
    raw.execute(f"CREATE TEMP TABLE {TOUCHED} (unit TEXT, owner TEXT, id TEXT)")
    for statement in _triggers():
        raw.execute(statement)


def _triggers() -> Iterator[str]:
    for table, (unit, owner, identity) in _WATCHED.items():
        for written in _ANY:
            yield _trigger(table, written, "", unit, owner, identity)
    yield _trigger("meeting", "UPDATE", "", "meeting", "", "id")
    for written, when in _WHOLE.items():
        yield _trigger("meeting", written, when, WHOLE_MEETING, "", "id")
    when = " WHEN (old.binned_utc IS NULL) <> (new.binned_utc IS NULL)"
    yield _trigger("team", "UPDATE OF binned_utc", when, WHOLE_TEAM, "", "id")
    yield _trigger("team", "DELETE", "", WHOLE_TEAM, "", "id")


def _trigger(table: str, when_written: str, when: str, unit: str, owner: str, identity: str) -> str:
    kind = when_written.split(maxsplit=1)[0]
    row = "old" if kind == "DELETE" else "new"
    if when_written == "UPDATE" and table in _COLUMNS:
        when_written = f"UPDATE OF {_COLUMNS[table]}"
    of = f"{row}.{owner}" if owner else "''"
    noted = f"INSERT INTO {TOUCHED} VALUES ('{unit}', {of}, {row}.{identity})"  # noqa: S608
    name = f"touch_{table}_{kind}_{unit}".replace("-", "_")
    after = f"AFTER {when_written} ON main.{table}{when}"
    return f"CREATE TEMP TRIGGER {name} {after} BEGIN {noted}; END"


# The parts of what was touched as a whole; a team's meetings come first.
SPREADING = (
    f"""INSERT INTO temp.{TOUCHED} SELECT '{WHOLE_MEETING}', '', id FROM meeting
    WHERE team IN (SELECT id FROM temp.{TOUCHED} WHERE unit = '{WHOLE_TEAM}')""",  # noqa: S608
    *(
        f"""INSERT INTO temp.{TOUCHED} SELECT '{table}', '', id FROM {table}
        WHERE team IN (SELECT id FROM temp.{TOUCHED} WHERE unit = '{WHOLE_TEAM}')"""  # noqa: S608
        for table in ("commitment", "goal", "aim")
    ),
    f"""INSERT INTO temp.{TOUCHED} SELECT 'meeting', '', id FROM temp.{TOUCHED}
    WHERE unit = '{WHOLE_MEETING}'""",  # noqa: S608
    *(
        f"""INSERT INTO temp.{TOUCHED} SELECT '{table}', {owner}, id FROM {table}
        WHERE meeting IN (SELECT id FROM temp.{TOUCHED} WHERE unit = '{WHOLE_MEETING}')"""  # noqa: S608
        for table, owner in (("note", "meeting"), ("item", "meeting"), ("commitment", "''"))
    ),
)
