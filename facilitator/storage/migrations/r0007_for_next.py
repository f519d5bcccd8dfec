"""Items that went off an agenda, kept whole for the next one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 7


def upgrade() -> None:
    """Add a column to meetings."""
    kept = sa.Column("for_next", sa.Text(), nullable=False, server_default="[]")
    op.add_column("meeting", kept)
