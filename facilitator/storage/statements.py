"""The statements that write a row; each is built once, as building costs more than running it."""

from __future__ import annotations

from functools import cache

from sqlalchemy import ColumnElement, Executable, Table, bindparam, delete, func, update
from sqlalchemy.dialects.sqlite import insert

OWNER = "of_owner"
NOW_UTC = "now_utc"
NOW_OFFSET = "now_offset"


def named(key: str) -> str:
    """The name under which a statement expects the value of a key column."""
    return f"of_{key}"


@cache
def upserts(table: Table) -> Executable:
    """Insert a row, or put it in the place of the one with its key."""
    fresh = insert(table)
    others = {c.name: fresh.excluded[c.name] for c in table.columns if not c.primary_key}
    keys = [column.name for column in table.primary_key]
    return fresh.on_conflict_do_update(index_elements=keys, set_=others)


@cache
def deletes(table: Table, owner: str, keys: tuple[str, ...]) -> Executable:
    """Delete the row of that key."""
    return delete(table).where(*_of(table, owner, keys))


@cache
def bins(table: Table, owner: str, keys: tuple[str, ...]) -> Executable:
    """Put the row of that key into the bin; what lies there already keeps its day."""
    return (
        update(table)
        .where(*_of(table, owner, keys))
        .values(
            binned_utc=func.coalesce(table.c.binned_utc, bindparam(NOW_UTC)),
            binned_offset=func.coalesce(table.c.binned_offset, bindparam(NOW_OFFSET)),
        )
    )


@cache
def updates(table: Table) -> Executable:
    """Update the top row of a value if it still has the revision that is expected."""
    names = [c.name for c in table.columns if c.name not in ("id", "binned_utc", "binned_offset")]
    return (
        update(table)
        .where(table.c.id == bindparam(OWNER), table.c.revision == bindparam("of_revision"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )


@cache
def touches(table: Table) -> str:
    """The next revision of the row with this identity and revision, its own columns unchanged.

    Text for the driver: every autosave runs it, and building it costs half of what it does.
    """
    return f"UPDATE {table.name} SET revision = revision + 1 WHERE id = ? AND revision = ?"  # noqa: S608


def _of(table: Table, owner: str, keys: tuple[str, ...]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [table.c[owner] == bindparam(OWNER)]
    conditions.extend(table.c[name] == bindparam(named(name)) for name in keys)
    return conditions
