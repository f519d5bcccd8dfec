"""What a language must know beside its sentences: numbers, days, times and lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING
from typing import Protocol as Port

if TYPE_CHECKING:
    from decimal import Decimal


class Formats(Port):
    """One language's forms. Every method answers for every day and time, and for
    whole numbers of up to 64 bits; none raises."""

    def number(self, number: int) -> str:
        """A whole number, grouped from five digits on: "9999", "10,000"."""
        ...

    def decimal(self, number: Decimal) -> str:
        """A finite number with all its digits but closing zeros, grouped likewise: "38.25"."""
        ...

    def day(self, day: date) -> str:
        """A day without its weekday: "24 November 2026"."""
        ...

    def long_day(self, day: date) -> str:
        """A day as a heading says it: "Tuesday 24 November 2026"."""
        ...

    def short_day(self, day: date) -> str:
        """A day as a list says it, without the year: "Tue 24 November"."""
        ...

    def tiny_day(self, day: date) -> str:
        """Day and month where room is short: "24 Nov"."""
        ...

    def clock(self, at: time) -> str:
        """Hours and minutes: "10:42"."""
        ...

    def names(self, parts: Sequence[str]) -> str:
        """Parts joined as the language joins a list, "" for none: "Ana, Ben and Carys"."""
        ...
