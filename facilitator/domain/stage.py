"""How far a meeting has come; apart from meeting.py, as a list of meetings needs only this."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"
    CANCELLED = "cancelled"


class Standing(StrEnum):
    """Where the minutes of a meeting stand."""

    NONE = ""
    DRAFT = "draft"
    APPROVED = "approved"
    REOPENED = "reopened"
    """Approved once, and open for changes now."""
