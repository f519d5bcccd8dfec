"""Formats of every language from Babel's data (CLDR).

Importing this module costs about 20 ms and a locale another 15 ms, so only the language that
needs it imports it, at its first date, number or list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

from babel.core import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from facilitator.language.english import GROUPED_FROM


class CldrFormats:
    """The forms of one language.

    Raises on construction: ValueError (not a code) or babel.UnknownLocaleError (no data).
    """

    def __init__(self, code: str) -> None:
        self._locale = Locale.parse(code)

    def number(self, number: int) -> str:
        grouped = abs(number) >= GROUPED_FROM
        return format_decimal(number, locale=self._locale, group_separator=grouped)

    def decimal(self, number: Decimal) -> str:
        return format_decimal(
            number,
            locale=self._locale,
            decimal_quantization=False,
            group_separator=abs(number) >= GROUPED_FROM,
        )

    def day(self, day: date) -> str:
        return format_date(day, "long", self._locale)

    def long_day(self, day: date) -> str:
        return format_date(day, "full", self._locale)

    def short_day(self, day: date) -> str:
        return format_skeleton("MMMEd", day, locale=self._locale)

    def tiny_day(self, day: date) -> str:
        return format_skeleton("MMMd", day, locale=self._locale)

    def clock(self, at: time) -> str:
        return format_time(at, "short", locale=self._locale)

    def names(self, parts: Sequence[str]) -> str:
        return format_list(parts, locale=self._locale)
