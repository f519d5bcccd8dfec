"""Why an item stands on an agenda that nobody put there by hand."""

from __future__ import annotations

from enum import StrEnum


class Carried(StrEnum):
    """What an item was, in the meeting that it was carried over from."""

    NO = ""
    PARKED = "parked"
    QUESTION = "open-question"
    ACTION = "action-to-report"
    UNFINISHED = "unfinished"
    CANCELLED = "cancelled"
