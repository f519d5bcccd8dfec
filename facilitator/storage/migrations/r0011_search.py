"""What search goes by: all that can be found, and an index of its words."""

from __future__ import annotations

from alembic import op

from facilitator.storage import search_tables
from facilitator.storage.engine import driver

revision = 11


def upgrade() -> None:
    """Make the tables, empty: they are filled when all is as the present program has it."""
    search_tables.make(driver(op.get_bind()))
