"""Why an item stands on an agenda that nobody put there by hand."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from facilitator.domain.words import LongDate, Text, tr, trn

THIRD = 3
"""Meetings over which something comes along until it is time to decide, to split or to drop it."""


class Carried(StrEnum):
    """What an item was, in the meeting that it was carried over from."""

    NO = ""
    PARKED = "parked"
    QUESTION = "open-question"
    ACTION = "action-to-report"
    UNFINISHED = "unfinished"
    CANCELLED = "cancelled"
    REVIEW = "goal-review"


def come_along(times: int) -> Text | None:
    """What is to be done with what has come along for so many meetings; None before the third."""
    if times < THIRD:
        return None
    return trn(
        "It has come along for {n} meeting: decide it, split it, or drop it.",
        "It has come along for {n} meetings: decide it, split it, or drop it.",
        times,
    )


def reason_for(why: Carried, day: date | None, times: int = 0) -> Text | None:
    """The reason in words, with the day of that meeting; None for an item of this one.

    `times` says how often it came along.
    """
    if day is None or why is Carried.NO:
        return None
    reason, again = _reason(why, day), come_along(times)
    return reason if again is None else tr("{reason}. {again}", reason=reason, again=again)


def _reason(why: Carried, day: date) -> Text:
    on = LongDate(day)
    return {
        Carried.PARKED: tr("Parked in the meeting of {day}", day=on),
        Carried.QUESTION: tr("An open question from the meeting of {day}", day=on),
        Carried.ACTION: tr("An action to report on, from the meeting of {day}", day=on),
        Carried.UNFINISHED: tr("Unfinished in the meeting of {day}", day=on),
        Carried.CANCELLED: tr("From the cancelled meeting of {day}", day=on),
        Carried.REVIEW: tr("A look at the goal was planned for {day}", day=on),
    }[why]
