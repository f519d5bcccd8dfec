"""The tables. Whatever changes here needs a migration; a test holds both to the same schema.

Civil days and times are ISO text, happenings milliseconds since 1970 in UTC with the offset in
minutes. `position` is a stored order, from 0. `binned_utc` is set while a row lies in the bin.
`sha` is the SHA-256 over identity and text, which finds damage that SQLite's own check does not.
Lists that nothing is asked of by itself are JSON.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

APPLICATION_ID = 0x4641434C
"""Stands in the file's header and says whose file this is."""

REVISION = 11
"""The schema of this program; `PRAGMA user_version` says which one a file has."""

metadata = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _place(name: str = "position") -> Column[int]:
    return Column(name, Integer, primary_key=True, nullable=False, autoincrement=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _later_text(name: str, given: str) -> Column[str]:
    """A text that was not in the first schema: rows of then have what is given."""
    return Column(name, Text, nullable=False, server_default=given)


def _later_number(name: str, given: int) -> Column[int]:
    """A number that was not in the first schema."""
    return Column(name, Integer, nullable=False, server_default=str(given))


def _maybe_text(name: str) -> Column[str]:
    return Column(name, Text, nullable=True)


def _maybe_number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=True)


def _binned() -> tuple[Column[int], Column[int]]:
    return _maybe_number("binned_utc"), _maybe_number("binned_offset")


def _sha() -> Column[bytes]:
    return Column("sha", LargeBinary, nullable=False)


def _belongs(*columns: str, to: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns, [f"{to}.id"], ondelete="CASCADE")


# One row: which store this is, how many commits it has seen, and when it was last opened.
store = Table(
    "store",
    metadata,
    _place("one"),
    _text("born"),
    _number("commits"),
    _number("opened_utc"),
    CheckConstraint("one = 1"),
    sqlite_strict=True,
)

team = Table(
    "team",
    metadata,
    _key("id"),
    _text("name"),
    _text("school"),
    _maybe_number("consent_utc"),
    _maybe_number("consent_offset"),
    _number("revision"),
    *_binned(),
    sqlite_strict=True,
)

norm = Table(
    "norm",
    metadata,
    _key("team"),
    _place(),
    _text("text"),
    _belongs("team", to="team"),
    sqlite_strict=True,
)

member = Table(
    "member",
    metadata,
    _key("team"),
    _key("id"),
    _number("position"),
    _text("name"),
    _text("title"),
    _text("email"),
    _number("active"),
    *_binned(),
    _belongs("team", to="team"),
    sqlite_strict=True,
)

meeting = Table(
    "meeting",
    metadata,
    _key("id"),
    _text("team"),
    _text("title"),
    _text("day"),
    _text("start"),
    _text("bell"),
    _text("place"),
    _text("purpose"),
    _text("norm"),
    _text("apologies"),
    _text("stage"),
    _text("read_back"),
    _text("sorted"),
    _number("rating"),
    _maybe_number("norm_kept"),
    _text("worth_sharing"),
    _text("ask_head"),
    _maybe_text("next_day"),
    _maybe_text("next_start"),
    _text("next_place"),
    _maybe_text("results"),
    _number("revision"),
    *_binned(),
    _later_text("norm_at", ""),
    _later_text("ticked", "[]"),
    _later_text("put_away", "[]"),
    _later_text("series", ""),
    _maybe_text("moved_from"),
    _later_number("cancelled", 0),
    _later_text("reason", ""),
    _later_text("for_next", "[]"),
    _maybe_text("rule"),
    _later_text("standing", ""),
    _later_text("answer", ""),
    _later_text("approved", "[]"),
    sqlite_strict=True,
)
Index("ix_meeting_day", meeting.c.day, meeting.c.start)
Index("ix_meeting_team", meeting.c.team)
Index("ix_meeting_series", meeting.c.series)

item = Table(
    "item",
    metadata,
    _key("meeting"),
    _key("id"),
    _number("position"),
    _text("title"),
    _text("purpose"),
    _text("method"),
    _number("minutes"),
    _text("leaves"),
    _text("protocol"),
    _number("sitting"),
    _number("step"),
    _text("presenters"),
    *_binned(),
    _later_text("signal", "all"),
    _later_number("ideal", 0),
    _later_text("steps", "[]"),
    _later_number("locked", 0),
    _later_text("bring", ""),
    _later_text("notes", ""),
    _later_text("carried", ""),
    _maybe_text("carried_from"),
    _later_text("goal", ""),
    _later_number("confidential", 0),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

Index("ix_item_goal", item.c.goal)

lead = Table(
    "lead",
    metadata,
    _key("meeting"),
    _key("item"),
    _place(),
    _text("kind"),
    _text("who"),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

role = Table(
    "role",
    metadata,
    _key("meeting"),
    _place("next"),
    _place(),
    _text("role"),
    _text("holders"),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

expected = Table(
    "expected",
    metadata,
    _key("meeting"),
    _place(),
    _text("id"),
    _text("name"),
    _number("guest"),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

date_ahead = Table(
    "date_ahead",
    metadata,
    _key("meeting"),
    _place(),
    _text("id"),
    _text("day"),
    _text("what"),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

note = Table(
    "note",
    metadata,
    _key("meeting"),
    _key("id"),
    _number("position"),
    _text("kind"),
    _text("text"),
    _number("utc"),
    _number("offset"),
    _text("item"),
    _text("segment"),
    _number("private"),
    _sha(),
    *_binned(),
    _later_text("file", ""),
    _later_number("confidential", 0),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

happening = Table(
    "event",
    metadata,
    _key("meeting"),
    _place("n"),
    _number("t"),
    _number("utc"),
    _number("offset"),
    _text("kind"),
    _text("body"),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

commitment = Table(
    "commitment",
    metadata,
    _key("id"),
    _text("team"),
    _text("meeting"),
    _text("kind"),
    _text("text"),
    _number("utc"),
    _number("offset"),
    _text("item"),
    _text("segment"),
    _text("owners"),
    _maybe_text("due"),
    _number("next_meeting"),
    _number("accepted"),
    _text("method"),
    _number("private"),
    _text("state"),
    _sha(),
    _number("revision"),
    *_binned(),
    _later_text("goal", ""),
    _later_text("dissent", ""),
    _later_number("confidential", 0),
    sqlite_strict=True,
)
Index("ix_commitment_meeting", commitment.c.meeting, commitment.c.kind)
Index("ix_commitment_state", commitment.c.state, commitment.c.team)
Index("ix_commitment_goal", commitment.c.goal)

change = Table(
    "change",
    metadata,
    _key("commitment"),
    _place(),
    _text("state"),
    _text("meeting"),
    _number("utc"),
    _number("offset"),
    _text("reason"),
    _maybe_text("until"),
    _later_text("other", ""),
    _belongs("commitment", to="commitment"),
    sqlite_strict=True,
)
Index("ix_change_meeting", change.c.meeting)

# What was done with the minutes of a meeting; `kept` is what was approved, as JSON.
passage = Table(
    "passage",
    metadata,
    _key("meeting"),
    _place(),
    _text("deed"),
    _number("utc"),
    _number("offset"),
    _text("at_meeting"),
    _text("words"),
    _maybe_text("kept"),
    _belongs("meeting", to="meeting"),
    sqlite_strict=True,
)

# A goal: columns for what lists show, all that nothing is asked of in `body`. What follows from
# its readings and reviews stands there for the lists. Numbers are decimals as text, exact.
goal = Table(
    "goal",
    metadata,
    _key("id"),
    _text("team"),
    _text("title"),
    _text("sentence"),
    _text("standing"),
    _text("level"),
    _text("variant"),
    _text("unit"),
    _maybe_text("baseline"),
    _maybe_text("target"),
    _maybe_text("direction"),
    _maybe_text("start"),
    _maybe_text("due"),
    _text("owner"),
    _text("priority"),
    _maybe_text("baseline_day"),
    _maybe_number("cohort_size"),
    _maybe_text("latest"),
    _maybe_text("latest_day"),
    _maybe_text("looked_at"),
    _maybe_text("next_review"),
    _sha(),
    _number("revision"),
    *_binned(),
    _text("body"),
    sqlite_strict=True,
)
Index("ix_goal_team", goal.c.team)

reading = Table(
    "reading",
    metadata,
    _key("goal"),
    _key("id"),
    _number("position"),
    _text("day"),
    _text("value"),
    _text("note"),
    _maybe_number("size"),
    _text("meeting"),
    _text("groups"),
    _belongs("goal", to="goal"),
    sqlite_strict=True,
)

review = Table(
    "review",
    metadata,
    _key("goal"),
    _key("id"),
    _number("position"),
    _text("day"),
    _maybe_number("held_utc"),
    _maybe_number("held_offset"),
    _text("meeting"),
    _maybe_text("verdict"),
    _text("reason"),
    _text("reflection"),
    _belongs("goal", to="goal"),
    sqlite_strict=True,
)

goal_change = Table(
    "goal_change",
    metadata,
    _key("goal"),
    _place(),
    _number("utc"),
    _number("offset"),
    _text("part"),
    _text("before"),
    _text("after"),
    _text("reason"),
    _text("meeting"),
    _belongs("goal", to="goal"),
    sqlite_strict=True,
)

dismissed = Table(
    "dismissed",
    metadata,
    _key("goal"),
    _place(),
    _text("rule"),
    _text("phrase"),
    _text("reason"),
    _number("utc"),
    _number("offset"),
    _belongs("goal", to="goal"),
    sqlite_strict=True,
)

evidence = Table(
    "evidence",
    metadata,
    _key("goal"),
    _key("id"),
    _number("position"),
    _text("what"),
    _text("whereabouts"),
    _maybe_text("day"),
    _text("meeting"),
    _belongs("goal", to="goal"),
    sqlite_strict=True,
)

# What goals serve, and letters of one's own to check them by; each whole.
aim = Table(
    "aim",
    metadata,
    _key("id"),
    _text("kind"),
    _text("text"),
    _text("team"),
    _text("body"),
    *_binned(),
    sqlite_strict=True,
)

variant = Table(
    "variant",
    metadata,
    _key("id"),
    _text("name"),
    _text("body"),
    *_binned(),
    sqlite_strict=True,
)

# A protocol of one's own: what is being written of it, and each version as it was saved.
protocol = Table(
    "protocol",
    metadata,
    _key("id"),
    _maybe_text("draft"),
    _number("retired"),
    sqlite_strict=True,
)

protocol_version = Table(
    "protocol_version",
    metadata,
    _key("protocol"),
    _place("number"),
    _number("utc"),
    _number("offset"),
    _text("words"),
    _belongs("protocol", to="protocol"),
    sqlite_strict=True,
)

# What a meeting can start from: own templates, and the one calendar of the school.
template = Table(
    "template",
    metadata,
    _key("id"),
    _text("name"),
    _text("body"),
    *_binned(),
    sqlite_strict=True,
)

school = Table(
    "school",
    metadata,
    _key("id"),
    _text("body"),
    sqlite_strict=True,
)

draft = Table(
    "draft",
    metadata,
    _key("key"),
    _text("text"),
    sqlite_strict=True,
)

revision = Table(
    "revision",
    metadata,
    Column("number", Integer, primary_key=True),
    _text("shelf"),
    _text("id"),
    _text("text"),
    _number("utc"),
    _number("offset"),
    sqlite_strict=True,
)
Index("ix_revision_of", revision.c.shelf, revision.c.id)

# The second of the running meeting, every ten seconds; the file beside the store is finer.
tick = Table(
    "tick",
    metadata,
    _place("one"),
    _text("meeting"),
    _number("t"),
    _number("utc"),
    _number("offset"),
    CheckConstraint("one = 1"),
    sqlite_strict=True,
)

# What has to be done outside the store and survives a crash until it is: backups to be cleaned.
chore = Table(
    "chore",
    metadata,
    _key("kind"),
    _key("subject"),
    sqlite_strict=True,
)
