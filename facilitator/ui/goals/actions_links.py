"""Where a goal was worked on: meetings, what was decided there, protocols."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.notes import Kind
from facilitator.domain.words import Said, ShortDate, Text, tr
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.named_list import Named, NamedList, NamedRows
from facilitator.ui.kit.plain import PlainLabel

_MOST_HIGH = 16


@dataclass(frozen=True, slots=True)
class Link:
    """One thing that belongs to a goal; Enter leads to `meeting` or to `protocol`."""

    what: Said
    kind: Text
    below: Said = ""
    meeting: str = ""
    protocol: str = ""


class LinksCard(Card):
    """Lists them. `opened` carries the identity of a meeting, `protocol_opened` of a protocol."""

    opened = Signal(str)
    protocol_opened = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self.rows = _LinkRows(words)
        self.list = NamedList(self.rows, say(tr("Where it was worked on")), _MOST_HIGH)
        self._none = PlainLabel(
            say(tr("No meeting has worked on this goal yet.")),
            tone="muted",
        )
        content = column(Heading(say(tr("Where it was worked on"))), self._none, self.list, None)
        super().__init__(content, margins=(16, 12), parent=parent)
        self.setAccessibleName(say(tr("Where it was worked on")))
        self.list.enter_wished.connect(self._open)

    def show_goal(self, view: GoalView) -> None:
        """Show what belongs to this goal."""
        self.list.show_rows(links(view))
        if self.rows.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0))
        self._none.setVisible(not self.rows.rows)
        self.list.setVisible(bool(self.rows.rows))
        self.list.limit()

    def _open(self) -> None:
        at = self.list.currentIndex().row()
        if not 0 <= at < len(self.rows.rows):
            return
        link = self.rows.rows[at]
        if link.meeting:
            self.opened.emit(link.meeting)
        elif link.protocol:
            self.protocol_opened.emit(link.protocol)


_KINDS = {
    Kind.DECISION: tr("Decision"),
    Kind.QUESTION: tr("Question"),
}


def links(view: GoalView) -> tuple[Link, ...]:
    """Meetings, the latest first, with what was decided there; then protocols."""
    out: list[Link] = []
    made = [each for each in view.folder.commitments if each.kind in _KINDS]
    days = {each.id: each.day for each in view.folder.meetings}
    for meeting in reversed(view.folder.meetings):
        named = meeting.title.strip() or tr("Meeting without a title")
        day = tr("{day}", day=ShortDate(meeting.day))
        out.append(Link(named, tr("Meeting"), day, meeting.id))
        out += (
            Link(each.text, _KINDS[each.kind], day, meeting.id)
            for each in made
            if each.meeting == meeting.id
        )
    out += (
        Link(each.text, _KINDS[each.kind], meeting=each.meeting)
        for each in made
        if each.meeting not in days
    )
    out += (Link(name, tr("Protocol"), protocol=key) for key, name in view.protocols)
    return tuple(out)


class _LinkRows(NamedRows[Link]):
    """Links by their words and kinds."""

    def __init__(self, words: Words) -> None:
        super().__init__(self._aloud)
        self._say = words.say

    def named(self, row: Link) -> Named:
        """Its words, kind and day."""
        return Named(self._say(row.what), self._say(row.kind), self._say(row.below))

    def _aloud(self, link: Link) -> str:
        return self._say(
            tr("{kind}: {what}. {below}", kind=link.kind, what=link.what, below=link.below)
        )
