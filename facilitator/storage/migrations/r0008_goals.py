"""Goals with their readings, reviews and changes; aims; variants; what works on which goal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 8


def upgrade() -> None:
    """Make the tables of goals, and name the goal in items and commitments."""
    for table in ("item", "commitment"):
        op.add_column(table, sa.Column("goal", sa.Text(), nullable=False, server_default=""))
        op.create_index(f"ix_{table}_goal", table, ["goal"])
    _goals()
    _part(
        "reading",
        _key("id"),
        _number("position"),
        *_texts("day", "value", "note"),
        _number("size", may_lack=True),
        *_texts("meeting", "groups"),
    )
    _part(
        "review",
        _key("id"),
        _number("position"),
        _text("day"),
        _number("held_utc", may_lack=True),
        _number("held_offset", may_lack=True),
        _text("meeting"),
        _text("verdict", may_lack=True),
        *_texts("reason", "reflection"),
    )
    _part(
        "goal_change",
        _place(),
        _number("utc"),
        _number("offset"),
        *_texts("part", "before", "after", "reason", "meeting"),
    )
    _part(
        "dismissed",
        _place(),
        *_texts("rule", "phrase", "reason"),
        _number("utc"),
        _number("offset"),
    )
    _part(
        "evidence",
        _key("id"),
        _number("position"),
        *_texts("what", "whereabouts"),
        _text("day", may_lack=True),
        _text("meeting"),
    )
    op.create_table(
        "aim", _key("id"), *_texts("kind", "text", "team", "body"), *_binned(), sqlite_strict=True
    )
    op.create_table("variant", _key("id"), *_texts("name", "body"), *_binned(), sqlite_strict=True)


def _goals() -> None:
    may_lack = ("baseline", "target", "direction", "start", "due")
    for_lists = ("latest", "latest_day", "looked_at", "next_review")
    op.create_table(
        "goal",
        _key("id"),
        *_texts("team", "title", "sentence", "standing", "level", "variant", "unit"),
        *(_text(name, may_lack=True) for name in may_lack),
        *_texts("owner", "priority"),
        _text("baseline_day", may_lack=True),
        _number("cohort_size", may_lack=True),
        *(_text(name, may_lack=True) for name in for_lists),
        sa.Column("sha", sa.LargeBinary(), nullable=False),
        _number("revision"),
        *_binned(),
        _text("body"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_team", "goal", ["team"])


def _part(name: str, *columns: sa.Column[str] | sa.Column[int]) -> None:
    belongs = sa.ForeignKeyConstraint(["goal"], ["goal.id"], ondelete="CASCADE")
    op.create_table(name, _key("goal"), *columns, belongs, sqlite_strict=True)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), primary_key=True, nullable=False)


def _place() -> sa.Column[int]:
    return sa.Column(
        "position", sa.Integer(), primary_key=True, nullable=False, autoincrement=False
    )


def _binned() -> tuple[sa.Column[int], sa.Column[int]]:
    return _number("binned_utc", may_lack=True), _number("binned_offset", may_lack=True)


def _number(name: str, *, may_lack: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=may_lack)


def _text(name: str, *, may_lack: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=may_lack)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [_text(name) for name in names]
