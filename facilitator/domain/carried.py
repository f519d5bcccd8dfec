"""Why an item stands on an agenda that nobody put there by hand."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from facilitator.domain.words import LongDate, Text, tr


class Carried(StrEnum):
    """What an item was, in the meeting that it was carried over from."""

    NO = ""
    PARKED = "parked"
    QUESTION = "open-question"
    ACTION = "action-to-report"
    UNFINISHED = "unfinished"
    CANCELLED = "cancelled"
    REVIEW = "goal-review"


def reason_for(why: Carried, day: date | None) -> Text | None:
    """The reason in words, with the day of that meeting; None for an item of this one."""
    if day is None or why is Carried.NO:
        return None
    on = LongDate(day)
    return {
        Carried.PARKED: tr("Parked in the meeting of {day}", day=on),
        Carried.QUESTION: tr("An open question from the meeting of {day}", day=on),
        Carried.ACTION: tr("An action to report on, from the meeting of {day}", day=on),
        Carried.UNFINISHED: tr("Unfinished in the meeting of {day}", day=on),
        Carried.CANCELLED: tr("From the cancelled meeting of {day}", day=on),
        Carried.REVIEW: tr("A look at the goal was planned for {day}", day=on),
    }[why]
