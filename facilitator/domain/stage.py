"""How far a meeting has come; apart from meeting.py, as a list of meetings needs only this."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"
    CANCELLED = "cancelled"
