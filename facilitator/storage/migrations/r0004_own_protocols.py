"""Protocols of one's own, with every version that was saved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 4


def upgrade() -> None:
    """Make two tables."""
    op.create_table(
        "protocol",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=True),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "protocol_version",
        sa.Column("protocol", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("utc", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["protocol"], ["protocol.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("protocol", "number"),
        sqlite_strict=True,
    )
