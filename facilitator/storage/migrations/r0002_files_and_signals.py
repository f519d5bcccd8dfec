"""Files of evidence, how an item's time is heard, and where the norm of the day is shown again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 2


def upgrade() -> None:
    """Add a column each to notes, items and meetings."""
    op.add_column("note", _text("file", ""))
    op.add_column("item", _text("signal", "all"))
    op.add_column("meeting", _text("norm_at", ""))


def _text(name: str, given: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=given)
