"""English: the language that the sentences are written in, so it needs no catalogue.

Its formats stand here and not in Babel's data (en_GB, which they follow), because reading that
data costs more than all other words at the start together; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from facilitator.language.speaker import Speaker

if TYPE_CHECKING:
    from decimal import Decimal

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
GROUPED_FROM = 10_000


class EnglishFormats:
    """British forms: 24 hours, day before month, "and" without a comma."""

    last_joined_by = " and "

    def number(self, number: int) -> str:
        return f"{number:,}" if abs(number) >= GROUPED_FROM else str(number)

    def decimal(self, number: Decimal) -> str:
        whole, _, part = f"{abs(number):f}".partition(".")
        whole = f"{int(whole):,}" if int(whole) >= GROUPED_FROM else whole
        part = part.rstrip("0")
        minus = "-" if number < 0 else ""
        return f"{minus}{whole}.{part}" if part else f"{minus}{whole}"

    def day(self, day: date) -> str:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def long_day(self, day: date) -> str:
        return f"{_DAYS[day.weekday()]} {self.day(day)}"

    def short_day(self, day: date) -> str:
        return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1]}"

    def tiny_day(self, day: date) -> str:
        name = _MONTHS[day.month - 1]
        return f"{day.day} {name[: 4 if name == 'September' else 3]}"

    def clock(self, at: time) -> str:
        return f"{at.hour:02}:{at.minute:02}"

    def names(self, parts: Sequence[str]) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return self.last_joined_by.join([", ".join(parts[:-1]), parts[-1]])


class English(Speaker):
    """Sentences as they are written in the source."""

    language = "en"
    qt_locale = "en_GB"
    right_to_left = False
    formats = EnglishFormats()

    def sentence(self, msgid: str, plural: str, number: int | None) -> str:
        return plural if plural and number not in {1, -1} else msgid
