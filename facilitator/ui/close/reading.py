"""Decisions read back to the room, earlier actions reported on, the parking lot sorted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.carried import come_along
from facilitator.domain.closing import Destination
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.labels import STATES
from facilitator.domain.notes import Note
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.ui.close.confidential import ConfidentialBox
from facilitator.ui.close.keyed import KeyedColumn
from facilitator.ui.close.view import CloseView, Settled, goal_choices
from facilitator.ui.kit.buttons import ToggleButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign


class _Choices:
    """Words above a line of choices of which one or none is on."""

    def __init__(
        self,
        words: Words,
        about: str,
        choices: tuple[tuple[str, Text], ...],
        chosen: Callable[[str], None],
    ) -> None:
        self.text = PlainLabel(about, weight=500, typed=True)
        self.under = PlainLabel("", tone="muted")
        self._buttons: dict[str, ToggleButton] = {}
        self._about = about
        self._say = words.say
        for key, label in choices:
            button = ToggleButton(words.say(label))
            button.clicked.connect(partial(chosen, key))
            self._buttons[key] = button
        self._labels = dict(choices)
        self.box = boxed(column(self.text, self.under, Flow(*self._buttons.values()), gap=4))
        self.name(about)

    def name(self, about: str) -> None:
        """Tell assistive technology what each choice is about."""
        for key, button in self._buttons.items():
            label = tr("{choice}: {about}", choice=self._labels[key], about=about)
            button.setAccessibleName(self._say(label))

    def show_choice(self, about: str, under: str, chosen: str) -> None:
        self.text.setText(about)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        if about != self._about:
            self._about = about
            self.name(about)
        for key, button in self._buttons.items():
            button.setChecked(key == chosen)


class DecisionsCard(Card):
    """Each decision with a button that says it was read back; below them what goals came to.

    `changed` carries a decision that serves another goal.
    """

    read = Signal(str, bool)
    changed = Signal(object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._head = Heading(words.say(tr("Decisions, read back")))
        self._none = PlainLabel(
            words.say(tr("No decision was kept in this meeting.")), tone="muted"
        )
        self._rows: KeyedColumn[Commitment] = KeyedColumn(self._row)
        self._goals: KeyedColumn[Settled] = KeyedColumn(lambda _: _GoalRow(words))
        self._view: CloseView | None = None
        lines = column(self._head, self._none, self._rows, self._goals, gap=8)
        super().__init__(lines, margins=(16, 16))

    def show_close(self, view: CloseView) -> None:
        """Show the decisions, which were read, and what was settled of goals."""
        self._view = view
        decisions = view.decisions
        read = sum(d.id in view.sheet.closing.read_back for d in decisions)
        count = tr("{read} of {all} read", read=read, all=len(decisions)) if decisions else None
        self._head.show_heading(
            self._words.say(tr("Decisions, read back")),
            "" if count is None else self._words.say(count),
        )
        self._none.setVisible(not decisions and not view.settled)
        self._rows.show_values(decisions)
        self._goals.show_values(view.settled)

    def _row(self, decision: Commitment) -> _DecisionRow:
        return _DecisionRow(self, self._words, decision)

    def number(self, decision: Commitment) -> int:
        """The decision's number in this meeting, from 1."""
        decisions = self._view.decisions if self._view is not None else ()
        return next((n for n, d in enumerate(decisions, 1) if d.id == decision.id), 0)

    def goals(self, decision: Commitment) -> tuple[tuple[str, str], ...]:
        """Keys and names of the goals that a decision can serve."""
        choices = goal_choices(self._view, decision)
        return tuple((key, self._words.say(name)) for key, name in choices)

    def is_read(self, decision: Commitment) -> bool:
        """Whether it was read back."""
        return self._view is not None and decision.id in self._view.sheet.closing.read_back


class _DecisionRow:
    def __init__(self, card: DecisionsCard, words: Words, decision: Commitment) -> None:
        self._card = card
        self._words = words
        self._number = PlainLabel(tone="accent", weight=600, wrap=False)
        self._text = PlainLabel(weight=500, typed=True)
        self._method = PlainLabel(tone="muted", typed=True)
        self._read = ToggleButton(words.say(tr("Read back")))
        self._read.clicked.connect(lambda on: card.read.emit(decision.id, on))
        self._decision = decision
        self._goal = PlainCombo()
        self._goal.picked.connect(lambda key: card.changed.emit(replace(self._decision, goal=key)))
        line = row(self._number, boxed(column(self._text, self._method, gap=4)), self._read, gap=12)
        line.setStretch(1, 1)
        self._apart = ConfidentialBox(words)
        self._apart.clicked.connect(
            lambda on: card.changed.emit(replace(self._decision, confidential=on))
        )
        # What is read back comes first, for the eye and for Tab.
        self.box: QWidget = boxed(column(line, Flow(self._goal, self._apart), gap=4))

    def show_value(self, value: Commitment) -> None:
        self._number.setText(str(self._card.number(value)))
        self._text.setText(value.text)
        self._method.setText(value.method)
        self._method.setVisible(bool(value.method))
        self._decision = value
        goals = self._card.goals(value)
        self._goal.show_choices(goals, value.goal)
        self._goal.setVisible(len(goals) > 1)
        self._apart.show_line(value)
        self._read.setChecked(self._card.is_read(value))
        name = tr("Read back: {about}", about=value.text)
        self._read.setAccessibleName(self._words.say(name))
        serves = tr("Which goal does it serve? {about}", about=value.text)
        self._goal.setAccessibleName(self._words.say(serves))


class _GoalRow:
    """What a goal came to; it is kept with the goal and has nothing to be ticked."""

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._goal = SignLabel(Sign.RING, "", weight=500, wrap=True)
        self._words = PlainLabel(tone="muted", typed=True)
        self.box: QWidget = boxed(column(self._goal, self._words, gap=4))

    def show_value(self, value: Settled) -> None:
        self._goal.setText(self._say(tr("Goal: {goal}", goal=value.goal)))
        self._words.setText("\n".join(map(self._say, value.words)))


class EarlierCard(Card):
    """Each action of an earlier meeting: done, still open or dropped."""

    reported = Signal(str, object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._view: CloseView | None = None
        self._head = Heading(words.say(tr("Earlier actions")))
        self._rows: KeyedColumn[Commitment] = KeyedColumn(self._row)
        super().__init__(column(self._head, self._rows, gap=8), margins=(16, 16))

    def show_close(self, view: CloseView) -> None:
        """Show what was open; without any the card is gone."""
        self._view = view
        still = sum(c.state is State.OPEN for c in view.earlier)
        count = trn("{n} still open", "{n} still open", still)
        self._head.show_heading(self._words.say(tr("Earlier actions")), self._words.say(count))
        self._rows.show_values(view.earlier)
        self.setVisible(bool(view.earlier))

    def _row(self, action: Commitment) -> _EarlierRow:
        return _EarlierRow(self, self._words, action)

    def owners(self, action: Commitment) -> str:
        """Who said they would do it."""
        if self._view is None or not action.owners:
            return ""
        return self._words.say(
            tr("{names}", names=Names(tuple(self._view.name(p) for p in action.owners)))
        )


class _EarlierRow:
    def __init__(self, card: EarlierCard, words: Words, action: Commitment) -> None:
        self._card = card
        states = tuple((s.value, STATES[s]) for s in (State.DONE, State.OPEN, State.DROPPED))

        def chosen(key: str) -> None:
            card.reported.emit(action.id, State(key))

        self._choices = _Choices(words, action.text, states, chosen)
        self.box: QWidget = self._choices.box

    def show_value(self, value: Commitment) -> None:
        self._choices.show_choice(value.text, self._card.owners(value), value.state.value)


class ParkingCard(Card):
    """Each parked line: to the next agenda, made an action, or dropped."""

    sorted = Signal(str, object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._view: CloseView | None = None
        self._head = Heading(words.say(tr("Parking lot")))
        self._none = PlainLabel(words.say(tr("Nothing was parked.")), tone="muted")
        self._rows: KeyedColumn[Note] = KeyedColumn(self._row)
        super().__init__(column(self._head, self._none, self._rows, gap=8), margins=(16, 16))

    def show_close(self, view: CloseView) -> None:
        """Show the parking lot and where each line goes."""
        self._view = view
        left = sum(view.sorted_to(note.id) is None for note in view.parked)
        count = self._words.say(trn("{n} to sort", "{n} to sort", left)) if left else ""
        self._head.show_heading(self._words.say(tr("Parking lot")), count)
        self._none.setVisible(not view.parked)
        self._rows.show_values(view.parked)

    def _row(self, note: Note) -> _ParkedRow:
        return _ParkedRow(self, self._words, note)

    def chosen(self, note: Note) -> str:
        """The key of where a line goes, "" while that is open."""
        to = None if self._view is None else self._view.sorted_to(note.id)
        return "" if to is None else to.value

    def again(self, note: Note) -> str:
        """What to do with a line that would come along for the third time or more; else ""."""
        times = 0 if self._view is None else self._view.times.get(note.id, 0)
        said = come_along(times + 1)
        return "" if said is None else self._words.say(said)


class _ParkedRow:
    def __init__(self, card: ParkingCard, words: Words, note: Note) -> None:
        self._card = card
        choices = (
            (Destination.NEXT_AGENDA.value, tr("Next agenda")),
            (Destination.ACTION.value, tr("Make it an action")),
            (Destination.DROPPED.value, tr("Drop")),
        )

        def chosen(key: str) -> None:
            taken_back = card.chosen(note) == key
            card.sorted.emit(note.id, None if taken_back else Destination(key))

        self._choices = _Choices(words, note.text, choices, chosen)
        self.box: QWidget = self._choices.box

    def show_value(self, value: Note) -> None:
        self._choices.show_choice(value.text, self._card.again(value), self._card.chosen(value))
