"""Before the minutes go out: what is pointed at in them, and what was wished about each place.

What is wished holds for one meeting until the program ends. It changes the documents and what goes
with them, never what was kept; only a line that is held back is marked, as by its key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator.app.keeping import Starts
from facilitator.app.lines import line_of
from facilitator.app.ports import Words
from facilitator.app.sheet import Sheet, kept_here, with_line
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import lexicon, spared_of
from facilitator.domain.document import Document
from facilitator.domain.minutes_parts import Copy
from facilitator.domain.watch import Finding, replaced, watched
from facilitator.domain.watch_list import NO_NAMES
from facilitator.domain.watch_words import WatchWords
from facilitator.domain.words import Said, tr
from facilitator.ui.minutes.watch_card import WatchCard, WatchView

T = TypeVar("T")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Handled:
    """What was wished in the minutes of one meeting; of what is held back, the lines too."""

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
    """What was wished, meeting by meeting, for all that hands something over."""

    def __init__(self) -> None:
        self._all: dict[str, Handled] = {}

    def of(self, meeting: str) -> Handled:
        """What was wished in the minutes of a meeting."""
        return self._all.get(meeting, Handled())

    def keep(self, meeting: str, handled: Handled) -> None:
        """Let this hold from now on."""
        self._all[meeting] = handled

    def treated(self, meeting: str, value: T) -> T:
        """A document, a name or whatever goes out, with what is to stand in it instead."""
        return replaced(value, self.of(meeting).replaced)


class MinutesWatch:
    """Stands behind the card. The list of names comes from the store: see `know`."""

    def __init__(
        self, program: Program, card: WatchCard, handling: Handling, changed: Callable[[], None]
    ) -> None:
        """`changed` is called after each wish."""
        self._program, self._card, self._handling = program, card, handling
        self._names = NO_NAMES
        self._changed = changed
        self._looked: tuple[object, ...] = ()
        self._found: tuple[Finding, ...] = ()
        self._words: dict[str, WatchWords] = {}
        card.replace_wished.connect(self._replace)
        card.leave_wished.connect(self._leave)
        card.apart_wished.connect(self._hold_back)
        card.again_wished.connect(self._look_again)

    def know(self, starts: Starts) -> None:
        """Take the list of names as it is shelved."""
        self._names = starts.watch

    def show(self, document: Document, spoken: Words, name: str, copy: Copy) -> int:
        """Look through a document as it would be without any wish; how much is open in it."""
        desk = self._program.desk
        if desk.meeting is None or desk.team is None:
            return 0
        asked = (document, spoken.language, name, self._names, desk.team)
        if asked != self._looked:
            self._looked = asked
            spared = spared_of(desk.team, desk.meeting)
            words = self._lexicon(spoken.language)
            self._found = watched(document, self._names, words, spared, (name,))
        handled = self._handling.of(desk.meeting.id)
        left = tuple(each for each in self._found if each.key not in handled.keys)
        whole = copy is not Copy.CONFIDENTIAL
        self._card.show_watch(WatchView(left, handled.said, self._names.count, whole))
        return len(left)

    def _lexicon(self, language: str) -> WatchWords:
        if language not in self._words:
            self._words[language] = lexicon(self._program.setting.resources, language)
        return self._words[language]

    def _replace(self, finding: Finding) -> None:
        now = self._now
        self._keep(replace(now, replaced=(*now.replaced, finding)))

    def _leave(self, finding: Finding) -> None:
        now = self._now
        self._keep(replace(now, left=(*now.left, finding)))

    def _hold_back(self, finding: Finding) -> None:
        """Mark the lines that have these words; what is no line of its own is told."""
        desk = self._program.desk
        if desk.meeting is None:
            return
        lines = lines_with(desk.sheet, desk.meeting.id, finding)
        if not lines:
            self._program.tell(
                tr(
                    "These words stand in no line that was kept, such as a title. Write something "
                    "else instead, or change them where they stand."
                )
            )
            return
        if self._mark(lines, confidential=True):
            now = self._now
            self._keep(replace(now, held=(*now.held, (finding, lines))))

    def _look_again(self) -> None:
        """As if nothing had been wished; lines that were held back come into the minutes again."""
        lines = tuple(line for _, each in self._now.held for line in each)
        if not lines or self._mark(lines, confidential=False):
            self._keep(Handled())

    def _mark(self, lines: tuple[str, ...], *, confidential: bool) -> bool:
        """Whether it was done: minutes that are approved have to be opened first."""
        desk = self._program.desk
        sheet = desk.sheet
        for identity in lines:
            line = line_of(sheet, identity)
            if line is not None:
                sheet = with_line(sheet, replace(line, confidential=confidential))
        desk.close_step()
        desk.change(sheet)
        return desk.sheet == sheet

    @property
    def _now(self) -> Handled:
        meeting = self._program.desk.meeting
        return self._handling.of("" if meeting is None else meeting.id)

    def _keep(self, handled: Handled) -> None:
        meeting = self._program.desk.meeting
        if meeting is not None:
            self._handling.keep(meeting.id, handled)
            self._changed()


def lines_with(sheet: Sheet, meeting: str, finding: Finding) -> tuple[str, ...]:
    """The lines of a meeting in whose words something was found and that all may read."""
    return tuple(
        line.id
        for line in kept_here(sheet, meeting)
        if line.text in finding.texts and not (line.private or line.confidential)
    )
