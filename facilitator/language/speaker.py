"""Filling a sentence's places: what all languages have in common."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date, time
from typing import TypeAlias

from facilitator.domain.words import LongDate, Names, Said, ShortDate, Text, TinyDate, Value
from facilitator.language.formats import Formats
from facilitator.language.isolate import isolated

PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
"""A named place. Only this is ever filled: no attributes, indexes, formats or doubled braces."""

_Moment: TypeAlias = date | time | LongDate | ShortDate | TinyDate


class Speaker(ABC):
    """One language. Fulfils the port `Words`; `say` raises for no text, however damaged."""

    @property
    @abstractmethod
    def language(self) -> str:
        """The language's code: "en", "cy", "pt_BR"."""

    @property
    @abstractmethod
    def qt_locale(self) -> str:
        """The name by which QLocale and Qt's own catalogues know the language: "en_GB"."""

    @property
    @abstractmethod
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""

    @property
    @abstractmethod
    def formats(self) -> Formats:
        """The language's numbers, days, times and lists."""

    @abstractmethod
    def sentence(self, msgid: str, plural: str, number: int | None) -> str:
        """The sentence with its places still open; `number` decides between plural forms."""

    def say(self, said: Said) -> str:
        """The sentence; words that a person typed come back as they are.

        A place that nothing fills stays visible as {name}, so that the rest can still be read.
        """
        if isinstance(said, str):
            return said
        if not said.msgid:
            return ""
        places = said.places
        number = places.get("n")
        found = self.sentence(said.msgid, said.plural, number if isinstance(number, int) else None)
        return PLACE.sub(lambda place: self._filled(place, places), found) if places else found

    def date(self, day: date) -> str:
        """A day without its weekday: "24 November 2026"."""
        return self.formats.day(day)

    def time(self, at: time) -> str:
        """A time of day: "10:42"."""
        return self.formats.clock(at)

    def _filled(self, place: re.Match[str], places: Mapping[str, Value]) -> str:
        value = places.get(place[1])
        return place[0] if value is None else self._value(value)

    def _value(self, value: Value) -> str:
        match value:
            case str():
                return isolated(value, right_to_left=self.right_to_left)
            case Text():
                return self.say(value)
            case Names():
                return self.formats.names([self._value(part) for part in value.parts])
            case int():
                return self.formats.number(value)
            case date() | time() | LongDate() | ShortDate() | TinyDate():
                return self._moment(value)
            case _:
                return self.formats.decimal(value)

    def _moment(self, value: _Moment) -> str:
        match value:
            case LongDate():
                return self.formats.long_day(value.day)
            case ShortDate():
                return self.formats.short_day(value.day)
            case TinyDate():
                return self.formats.tiny_day(value.day)
            case date():
                return self.formats.day(value)
            case _:
                return self.formats.clock(value)
