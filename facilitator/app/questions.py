"""What a facilitator is asked about the clock, beside the meeting and never in its way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.time import Millis


class Ask(StrEnum):
    """What the facilitator is asked, once, beside the meeting and never in its way."""

    LATE_START = "late-start"
    CRASH = "crash"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class Question:
    """A span (milliseconds) that may count as meeting time, if the facilitator says so."""

    ask: Ask
    span: Millis
