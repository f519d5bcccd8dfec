"""The look before the minutes go out: there a line can be held back, too.

A line that is held back is marked, as by its key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.app.lines import line_of
from facilitator.app.ports import Words
from facilitator.app.sheet import Sheet, kept_here, with_line
from facilitator.bootstrap.gate import Gate, Handled, Handling
from facilitator.bootstrap.minutes_out import coming, goes_with
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import spared_of
from facilitator.domain.document import Document
from facilitator.domain.minutes_parts import Copy
from facilitator.domain.minutes_source import Source
from facilitator.domain.watch import Finding
from facilitator.domain.watch_look import of_document
from facilitator.domain.words import tr
from facilitator.ui.out.watch_card import WatchCard


class MinutesWatch(Gate):
    """Stands behind the card of the minutes; what is wished holds for their meeting."""

    def __init__(
        self, program: Program, card: WatchCard, handling: Handling, changed: Callable[[], None]
    ) -> None:
        super().__init__(program, card, handling, changed)
        card.apart_wished.connect(self._hold_back)

    def show(self, document: Document, source: Source, spoken: Words, name: str, copy: Copy) -> int:
        """Look through a document and its mail as they would be without any wish.

        How much is open in them; part B goes with no mail.
        """
        desk = self.program.desk
        if desk.meeting is None or desk.team is None:
            return 0
        whole = copy is not Copy.CONFIDENTIAL
        planned = coming(source, self.program.overview.meetings)
        beside = (goes_with(source, planned),) if whole else ()
        leaving = of_document(document, name, *beside)
        spared = spared_of(desk.team, desk.meeting)
        return self.show_leaving(
            desk.meeting.id, leaving, spared, spoken.language, holds_back=whole
        )

    def look_again(self) -> None:
        """As if nothing had been wished; lines that were held back come into the minutes again."""
        lines = tuple(line for _, each in self.now.held for line in each)
        if not lines or self._mark(lines, confidential=False):
            self.keep(Handled())

    def _hold_back(self, finding: Finding) -> None:
        """Mark the lines that have these words; what is no line of its own is told."""
        desk = self.program.desk
        if desk.meeting is None:
            return
        lines = lines_with(desk.sheet, desk.meeting.id, finding)
        if not lines:
            self.program.tell(
                tr(
                    "These words stand in no line that was kept, such as a title. Write something "
                    "else instead, or change them where they stand."
                )
            )
            return
        if self._mark(lines, confidential=True):
            self.keep(replace(self.now, held=(*self.now.held, (finding, lines))))

    def _mark(self, lines: tuple[str, ...], *, confidential: bool) -> bool:
        """Whether it was done: minutes that are approved have to be opened first."""
        desk = self.program.desk
        sheet = desk.sheet
        for identity in lines:
            line = line_of(sheet, identity)
            if line is not None:
                sheet = with_line(sheet, replace(line, confidential=confidential))
        desk.close_step()
        desk.change(sheet)
        return desk.sheet == sheet


def lines_with(sheet: Sheet, meeting: str, finding: Finding) -> tuple[str, ...]:
    """The lines of a meeting in whose words something was found and that all may read."""
    return tuple(
        line.id
        for line in kept_here(sheet, meeting)
        if line.text in finding.texts and not (line.private or line.confidential)
    )
