"""What is done for a goal: its actions, and a line for one more."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.notes import LONGEST_TEXT, Kind
from facilitator.domain.words import Names, Said, ShortDate, Text, tr
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.named_list import Named, NamedList, NamedRows
from facilitator.ui.kit.plain import PlainLabel

ADD_KEY = "Ctrl+Shift+A"
_MOST_HIGH = 14
STATES: dict[State, Text] = {
    State.OPEN: tr("Open"),
    State.DONE: tr("Done"),
    State.DROPPED: tr("Dropped"),
}


class ActionsCard(Card):
    """Lists the actions that serve a goal.

    `added` carries the words of one more, `opened` the identity of the meeting where one was made,
    `turned` an action that is done now, or open again.
    """

    added = Signal(str)
    opened = Signal(str)
    turned = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._say = say
        self.add = KeyButton(say(tr("Add an action")), ADD_KEY, "link", bind=True)
        self._none = PlainLabel(
            say(tr("No action yet. What is agreed in a look at this goal stands here by itself.")),
            tone="muted",
        )
        self.rows = _ActionRows(words)
        self.list = NamedList(
            self.rows, say(tr("Actions for this goal")), _MOST_HIGH, Qt.Key.Key_Space
        )
        self.line = PlainLine(limit=LONGEST_TEXT)
        self.field = LabelledField(
            say(tr("The action, then Enter")),
            self.line,
            say(
                tr("A name and a day in it are understood, as in “Ben copies the sheet by Friday”.")
            ),
        )
        head = row(Heading(say(tr("Actions for this goal"))), self.add)
        head.setStretch(0, 1)
        content = column(head, self._none, self.list, self.field, None)
        super().__init__(content, margins=(16, 12), parent=parent)
        self.setAccessibleName(say(tr("Actions for this goal")))
        self.field.hide()
        self.add.clicked.connect(self._begin)
        self.line.returnPressed.connect(self._keep)
        self.line.refused.connect(lambda text: self.field.show_error(say(text)))
        self.list.enter_wished.connect(self._open)
        self.list.turn_wished.connect(self._turn)

    def show_goal(self, view: GoalView) -> None:
        """Show what is done for this goal."""
        actions = tuple(each for each in view.folder.commitments if each.kind is Kind.ACTION)
        self.rows.names = view.names
        self.list.show_rows(tuple(sorted(actions, key=lambda each: each.state is not State.OPEN)))
        if actions and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0))
        self._none.setVisible(not actions)
        self.list.setVisible(bool(actions))
        self.list.limit()

    @property
    def chosen(self) -> Commitment | None:
        """The action that the keyboard is on."""
        at = self.list.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def _begin(self) -> None:
        self.field.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self) -> None:
        text = self.line.text().strip()
        if not text:
            self.field.show_error(self._say(tr("Write a few words.")))
            return
        self.field.show_error("")
        self.line.clear()
        self.added.emit(text)

    def _open(self) -> None:
        if self.chosen is not None and self.chosen.meeting:
            self.opened.emit(self.chosen.meeting)

    def _turn(self) -> None:
        if self.chosen is not None:
            self.turned.emit(self.chosen)


def action_said(action: Commitment, names: Mapping[str, str]) -> Said:
    """Who does an action and by when, as far as that is agreed."""
    who = tuple(names.get(each, each) for each in action.owners)
    if action.next_meeting:
        when: Text | None = tr("by the next meeting")
    else:
        when = None if action.due is None else tr("by {day}", day=ShortDate(action.due))
    parts: tuple[str | Text, ...] = (*((tr("{names}", names=Names(who)),) if who else ()),)
    if when is not None:
        parts = (*parts, when)
    match parts:
        case (first, second):
            return tr("{names}, {when}", names=first, when=second)
        case (only,):
            return only
    return tr("Nobody and no day yet")


class _ActionRows(NamedRows[Commitment]):
    """Actions by their words, where they stand, who does them and by when."""

    def __init__(self, words: Words) -> None:
        super().__init__(self._aloud)
        self._say = words.say
        self.names: Mapping[str, str] = {}

    def named(self, row: Commitment) -> Named:
        """Its words and state, who does it and by when."""
        who = self._say(action_said(row, self.names))
        return Named(row.text, self._say(STATES[row.state]), who, row.state is State.OPEN)

    def _aloud(self, action: Commitment) -> str:
        return self._say(
            tr(
                "{action}. {state}. {who}",
                action=action.text,
                state=STATES[action.state],
                who=action_said(action, self.names),
            )
        )
