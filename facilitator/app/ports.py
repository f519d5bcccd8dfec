"""What the application needs of the outside; adapters fulfil it, bootstrap hands it in."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING
from typing import Protocol as Port

if TYPE_CHECKING:
    # For types alone: the first screen has no figure and no meeting.
    from facilitator.domain.document import Figure
    from facilitator.domain.time import Millis, Moment
    from facilitator.domain.words import Said


class Words(Port):
    """One language: turns texts into sentences. Words typed by people pass unchanged."""

    @property
    def language(self) -> str:
        """The language's code, such as "en"."""
        ...

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        ...

    def say(self, said: Said) -> str:
        """The sentence, with dates, numbers and lists in the language's form."""
        ...

    def date(self, day: date) -> str:
        """A day without its weekday: "24 November 2026"."""
        ...

    def time(self, at: time) -> str:
        """A time of day: "10:42"."""
        ...


class Clock(Port):
    """Readings of the machine's clocks."""

    def awake(self) -> Millis:
        """Milliseconds on a clock that never jumps and stands still while the machine sleeps."""
        ...

    def since_boot(self) -> Millis:
        """Milliseconds on a clock that never jumps and counts the machine's sleep too."""
        ...

    def now(self) -> Moment:
        """The wall clock, which people may change."""
        ...


class Drawer(Port):
    """Draws the figures of documents."""

    def __call__(self, figure: Figure, words: Words, /) -> bytes:
        """A PNG for white paper; the same bytes each time. b"" where there is none to show."""
        ...
