"""What a fit to the bell gave an item and its steps, and whether it is locked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 3


def upgrade() -> None:
    """Add three columns to items."""
    op.add_column("item", _number("ideal"))
    op.add_column("item", sa.Column("steps", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("item", _number("locked"))


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, server_default="0")
