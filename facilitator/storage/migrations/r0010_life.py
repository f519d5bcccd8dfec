"""The life of minutes, what is confidential, what was put off, what came in its place."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 10


def upgrade() -> None:
    """Add a table and columns. Minutes that are there were approved by nobody here."""
    _text("meeting", "standing")
    _text("meeting", "answer")
    _text("meeting", "approved", "[]")
    _text("commitment", "dissent")
    op.add_column("change", sa.Column("until", sa.Text(), nullable=True))
    _text("change", "other")
    for table in ("item", "note", "commitment"):
        column = sa.Column("confidential", sa.Integer(), nullable=False, server_default="0")
        op.add_column(table, column)
    op.create_table(
        "passage",
        sa.Column("meeting", sa.Text(), nullable=False, primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False, primary_key=True, autoincrement=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("at_meeting", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("kept", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="CASCADE"),
        sqlite_strict=True,
    )


def _text(table: str, name: str, given: str = "") -> None:
    op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=given))
