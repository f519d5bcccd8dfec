"""What the line says of who and by when, shown below it before Enter and put into the fields."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.capture_line import Offered, Understood, understood
from facilitator.domain.date_words import date_words
from facilitator.domain.labels import KINDS
from facilitator.domain.notes import Kind
from facilitator.domain.words import LongDate, Names, Said, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.who_when import WhoWhen

_NOTHING = Understood("")


class LineReader(PlainLabel):
    """Reads the line for an action, and makes a note that speaks like one an action.

    `turned` carries the kind that the line's words ask for, or the one it had before. A kind that
    a person chose while the line was begun stays.
    """

    turned = Signal(object)

    def __init__(self, words: Words, fields: WhoWhen, parent: QWidget | None = None) -> None:
        super().__init__(tone="muted", parent=parent)
        self._words = words
        self._days = date_words(words.say)
        self._fields = fields
        self._here: Offered = ()
        self._others: Offered = ()
        self._today = date.min
        self._found = _NOTHING
        self._turned = False
        self._chosen = False
        self._covered = False
        self.hide()

    @property
    def found(self) -> Understood:
        """What the line says, nothing where it is no action."""
        return self._found

    @property
    def chosen(self) -> bool:
        """Whether a person chose the kind of the line that is begun."""
        return self._chosen

    @property
    def turned_it(self) -> bool:
        """Whether the line's own words made an action of it."""
        return self._turned

    def show_people(self, here: Offered, others: Offered, today: date) -> None:
        """Who can be named: those here, then others known."""
        self._here, self._others, self._today = here, others, today

    def read(self, line: str, kind: Kind) -> None:
        """Take in the line as it is now, of a kind."""
        said = understood(line, self._here, self._others, self._today, self._days)
        if self._turned and not said.action:
            self._turned, kind = False, Kind.NOTE
            self.turned.emit(kind)
        elif kind is Kind.NOTE and said.action and not self._chosen:
            self._turned, kind = True, Kind.ACTION
            self.turned.emit(kind)
        self._take(said if kind is Kind.ACTION else _NOTHING)

    def choose(self, line: str, kind: Kind) -> None:
        """A person chose the kind of the line."""
        self._turned, self._chosen = False, bool(line)
        self.read(line, kind)

    def forget(self) -> None:
        """The line was kept; the next one is as the one before it was at first."""
        turned, self._turned, self._chosen, self._found = self._turned, False, False, _NOTHING
        self._show_found()
        if turned:
            self.turned.emit(Kind.NOTE)

    def cover(self, covered: bool) -> None:
        """Show nothing where the room could read along."""
        self._covered = covered
        self.setVisible(bool(self.text()) and not covered)

    def _take(self, said: Understood) -> None:
        before, self._found = self._found, said
        if said.people != before.people:
            names = dict((*self._others, *self._here))
            self._fields.take_people(tuple((who, names[who]) for who in said.people))
        if (said.due, said.next_meeting) != (before.due, before.next_meeting):
            self._fields.take_when(said.due, said.next_meeting)
        self._show_found()

    def _show_found(self) -> None:
        words = self._words.say(self._preview())
        if words == self.text():
            return
        self.setText(words)
        # Where height is short a wrapped label would be squeezed to nothing.
        self.setMinimumHeight(self.heightForWidth(max(self._fields.width(), 200)) if words else 0)
        self.cover(self._covered)
        if words and not self._covered:
            announce(self, words)

    def _preview(self) -> Said:
        what = self._who_and_when()
        if not self._turned:
            return what
        kind = KINDS[Kind.ACTION]
        return tr("{kind}: {what}", kind=kind, what=what) if what else kind

    def _who_and_when(self) -> Said:
        said = self._found
        names = dict((*self._others, *self._here))
        people = tuple(names[who] for who in said.people if who in names)
        who = tr("{names}", names=Names(people)) if people else ""
        when: Said = tr("by next meeting") if said.next_meeting else ""
        if said.due is not None:
            when = tr("by {day}", day=LongDate(said.due))
        return tr("{who} · {when}", who=who, when=when) if who and when else who or when
