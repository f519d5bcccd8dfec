"""By what rule the days of a series were found, so that it can go on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 9


def upgrade() -> None:
    """Add a column to meetings; nothing in it: the rule of those that are there is not known."""
    op.add_column("meeting", sa.Column("rule", sa.Text(), nullable=True))
