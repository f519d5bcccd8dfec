"""Templates, the school's calendar, series; meetings that are moved or cancelled, items carried."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 6


def upgrade() -> None:
    """Add columns to meetings and items, and two tables."""
    op.add_column("meeting", _text("series"))
    op.add_column("meeting", sa.Column("moved_from", sa.Text(), nullable=True))
    op.add_column("meeting", _no("cancelled"))
    op.add_column("meeting", _text("reason"))
    op.create_index("ix_meeting_series", "meeting", ["series"])
    op.add_column("item", _text("carried"))
    op.add_column("item", sa.Column("carried_from", sa.Text(), nullable=True))
    op.create_table(
        "template",
        _key(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("binned_utc", sa.Integer(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sqlite_strict=True,
    )
    op.create_table(
        "school",
        _key(),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_strict=True,
    )


def _key() -> sa.Column[str]:
    return sa.Column("id", sa.Text(), primary_key=True, nullable=False)


def _no(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, server_default="0")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")
