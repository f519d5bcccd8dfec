"""Where capture stands on the page."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """How capture stands: a column, one line at the foot, or that line before the room's eyes."""

    COLUMN = "column"
    LINE = "line"
    VEILED = "veiled"
