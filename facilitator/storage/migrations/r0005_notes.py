"""Notes on an item, what to bring to it, what was ticked and which hints were put away."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 5


def upgrade() -> None:
    """Add two columns to items and two to meetings."""
    op.add_column("item", _text("bring", ""))
    op.add_column("item", _text("notes", ""))
    op.add_column("meeting", _text("ticked", "[]"))
    op.add_column("meeting", _text("put_away", "[]"))


def _text(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=default)
