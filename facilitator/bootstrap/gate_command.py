"""The look before a command writes something: told, replaced by initials, or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.app.overview import Overview
from facilitator.app.ports import Words
from facilitator.app.store_port import WholeStore
from facilitator.bootstrap.asking import CommandWatcher, answer, say
from facilitator.bootstrap.watched_out import lexicon, look_at, spared_of_all
from facilitator.domain.watch import Finding, Spared, replaced
from facilitator.domain.watch_list import WatchList
from facilitator.domain.watch_look import Leaving, looked_through
from facilitator.domain.words import tr
from facilitator.paths import resources

T = TypeVar("T")


class Personal(StrEnum):
    """What is to become of what may be personal."""

    TELL = "tell"
    REPLACE = "replace"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Gate:
    """What is looked for in what a command writes in a language, and what it does then."""

    names: WatchList
    spared: Spared
    language: str
    wish: Personal = Personal.TELL

    def look(self, leaving: Leaving) -> Looked:
        """Look through all that leaves together; a UserError where that is refused."""
        found = self._found(leaving)
        if found and self.wish is Personal.REFUSE:
            raise UserError(tr("Nothing is written. {look}", look=look_at(found)))
        if self.wish is not Personal.REPLACE:
            return Looked((), found)
        instead = tuple(each for each in found if each.instead)
        # What nothing can stand for is left, and the name of the file was typed by hand.
        parts = replaced(leaving.parts, instead)
        return Looked(instead, self._found(replace(leaving, parts=parts)))

    def _found(self, leaving: Leaving) -> tuple[Finding, ...]:
        words = lexicon(resources(), self.language)
        return looked_through(leaving, self.names, words, self.spared)


@dataclass(frozen=True, slots=True)
class Looked:
    """What is written as something else, and what is left to look at."""

    instead: tuple[Finding, ...]
    left: tuple[Finding, ...]

    def treated(self, value: T) -> T:
        """Whatever goes out, with what is to stand in it instead."""
        return replaced(value, self.instead)

    def tell(self, words: Words) -> None:
        """Say what was done and what is left, a line each."""
        for each in self.instead:
            say(words.say(tr("“{it}” is written as {as_}", it=each.found, as_=each.instead)))
        if self.left:
            say(words.say(look_at(self.left)))


def gate_of(
    store: WholeStore,
    watcher: CommandWatcher,
    overview: Overview,
    words: Words,
    personal: Personal,
) -> Gate:
    """The look before something about any of the teams is written."""
    starts: Starts = answer(store.starts, watcher)
    return Gate(starts.watch, spared_of_all(overview.teams), words.language, personal)
