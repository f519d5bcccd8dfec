"""Before something goes out: what is pointed at in it, and what was wished about each place.

What is wished holds for one thing, such as a meeting, until the program ends. It changes the
documents and what goes with them, never what was kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator.app.keeping import Starts
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import lexicon
from facilitator.domain.watch import Finding, Spared, replaced
from facilitator.domain.watch_list import NO_NAMES
from facilitator.domain.watch_look import Leaving, looked_through
from facilitator.domain.watch_words import WatchWords
from facilitator.domain.words import Said, tr
from facilitator.ui.out.watch_card import WatchCard, WatchView

T = TypeVar("T")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Handled:
    """What was wished in one thing; of what is held back, the lines too."""

    replaced: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()
    held: tuple[tuple[Finding, tuple[str, ...]], ...] = ()

    @property
    def keys(self) -> frozenset[Key]:
        """Findings about which something was wished."""
        return frozenset(each.key for each in (*self.replaced, *self.left))

    @property
    def said(self) -> tuple[Said, ...]:
        """What was done, a line each."""
        return (
            *(tr("“{it}” is written as {as_}", it=f.found, as_=f.instead) for f in self.replaced),
            *(tr("“{it}” stays as it is", it=each.found) for each in self.left),
            *(tr("“{it}” is held back, for part B", it=each.found) for each, _ in self.held),
        )


class Handling:
    """What was wished, by the key of each thing, for all that hands something over."""

    def __init__(self) -> None:
        self._all: dict[str, Handled] = {}

    def of(self, key: str) -> Handled:
        """What was wished about one thing."""
        return self._all.get(key, Handled())

    def keep(self, key: str, handled: Handled) -> None:
        """Let this hold from now on."""
        self._all[key] = handled

    def treated(self, key: str, value: T) -> T:
        """A document, a name or whatever goes out, with what is to stand in it instead."""
        return replaced(value, self.of(key).replaced)


class Gate:
    """Stands behind a card. The list of names comes from the store: see `know`."""

    def __init__(
        self, program: Program, card: WatchCard, handling: Handling, changed: Callable[[], None]
    ) -> None:
        """`changed` is called after each wish."""
        self.program, self.handling = program, handling
        self._card, self._changed = card, changed
        self._names = NO_NAMES
        self._looked: tuple[object, ...] = ()
        self._found: tuple[Finding, ...] = ()
        self._words: dict[str, WatchWords] = {}
        self._key = ""
        card.replace_wished.connect(self._replace)
        card.leave_wished.connect(self._leave)
        card.again_wished.connect(self.look_again)

    def know(self, starts: Starts) -> None:
        """Take the list of names as it is shelved."""
        self._names = starts.watch

    def show_leaving(
        self, key: str, leaving: Leaving, spared: Spared, language: str, *, holds_back: bool = False
    ) -> int:
        """Look through something as it would be without any wish; how much is open in it.

        `holds_back`: a line of it can go into another copy; see `WatchCard.apart_wished`.
        """
        self._key = key
        asked = (leaving, spared, language, self._names)
        if asked != self._looked:
            self._looked = asked
            self._found = looked_through(leaving, self._names, self._lexicon(language), spared)
        handled = self.now
        left = tuple(each for each in self._found if each.key not in handled.keys)
        self._card.show_watch(WatchView(left, handled.said, self._names.count, holds_back))
        return len(left)

    @property
    def now(self) -> Handled:
        """What was wished about what is shown."""
        return self.handling.of(self._key)

    def keep(self, handled: Handled) -> None:
        """Let this hold for what is shown."""
        if self._key:
            self.handling.keep(self._key, handled)
            self._changed()

    def look_again(self) -> None:
        """As if nothing had been wished."""
        self.keep(Handled())

    def _lexicon(self, language: str) -> WatchWords:
        if language not in self._words:
            self._words[language] = lexicon(self.program.setting.resources, language)
        return self._words[language]

    def _replace(self, finding: Finding) -> None:
        self.keep(replace(self.now, replaced=(*self.now.replaced, finding)))

    def _leave(self, finding: Finding) -> None:
        self.keep(replace(self.now, left=(*self.now.left, finding)))
