"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 1


def upgrade() -> None:
    """Make all tables in an empty database."""
    op.create_table(
        "chore",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject"),
        sqlite_strict=True,
    )
    op.create_table(
        "commitment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("owners", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("next_meeting", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("private", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("sha", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_commitment_meeting", "commitment", ["meeting", "kind"], unique=False)
    op.create_index("ix_commitment_state", "commitment", ["state", "team"], unique=False)
    op.create_table(
        "draft",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("bell", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("norm", sa.Text(), nullable=False),
        sa.Column("apologies", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("read_back", sa.Text(), nullable=False),
        sa.Column("sorted", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("norm_kept", sa.Integer(), nullable=True),
        sa.Column("worth_sharing", sa.Text(), nullable=False),
        sa.Column("ask_head", sa.Text(), nullable=False),
        sa.Column("next_day", sa.Text(), nullable=True),
        sa.Column("next_start", sa.Text(), nullable=True),
        sa.Column("next_place", sa.Text(), nullable=False),
        sa.Column("results", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_day", "meeting", ["day", "start"], unique=False)
    op.create_index("ix_meeting_team", "meeting", ["team"], unique=False)
    op.create_table(
        "revision",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("shelf", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_strict=True,
    )
    op.create_index("ix_revision_of", "revision", ["shelf", "id"], unique=False)
    op.create_table(
        "store",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("born", sa.Text(), nullable=False),
        sa.Column("commits", sa.Integer(), nullable=False),
        sa.Column("opened_utc", sa.Integer(), nullable=False),
        sa.CheckConstraint("one = 1"),
        sa.PrimaryKeyConstraint("one"),
        sqlite_strict=True,
    )
    op.create_table(
        "team",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("school", sa.Text(), nullable=False),
        sa.Column("consent_utc", sa.Integer(), nullable=True),
        sa.Column("consent_offset", sa.Integer(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "tick",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("t", sa.Integer(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.CheckConstraint("one = 1"),
        sa.PrimaryKeyConstraint("one"),
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["commitment"], ["commitment.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("commitment", "position"),
        sqlite_strict=True,
    )
    op.create_index("ix_change_meeting", "change", ["meeting"], unique=False)
    op.create_table(
        "date_ahead",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "position"),
        sqlite_strict=True,
    )
    op.create_table(
        "event",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("t", sa.Integer(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "n"),
        sqlite_strict=True,
    )
    op.create_table(
        "expected",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("guest", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "position"),
        sqlite_strict=True,
    )
    op.create_table(
        "item",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("leaves", sa.Text(), nullable=False),
        sa.Column("protocol", sa.Text(), nullable=False),
        sa.Column("sitting", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("presenters", sa.Text(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "lead",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "item", "position"),
        sqlite_strict=True,
    )
    op.create_table(
        "member",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["team"], ["team.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("team", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "norm",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["team"], ["team.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("team", "position"),
        sqlite_strict=True,
    )
    op.create_table(
        "note",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("private", sa.Integer(), nullable=False),
        sa.Column("sha", sa.LargeBinary(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "role",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("next", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("holders", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("meeting", "next", "position"),
        sqlite_strict=True,
    )
