"""The card for when time runs short: five choices with their new ends, in nobody's way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.events import Why
from facilitator.domain.overrun import Offer
from facilitator.domain.time import MINUTE
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.overrun_due import OverrunDue
from facilitator.ui.run.overrun_words import heading, new_end, offered, told, weight, what
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.thumbs_form import ThumbsForm
from facilitator.ui.run.view import RunView

_ROWS = (Why.SHRUNK, Why.TAKEN, Why.DROPPED, Why.PARKED, Why.EXTENDED)
"""Each choice has its number for good: what is not possible now leaves a gap."""
_OTHERS: dict[Why, Text] = {
    Why.TAKEN: tr("Another item"),
    Why.DROPPED: tr("Another step"),
}


class OverrunCard(Card):
    """Comes by itself and never takes the focus; `enter` puts the keyboard into it.

    `chosen` carries the Offer, the thumbs that were counted and what is to be said about it;
    `left` that the keyboard is to go back to the line, `changed` that the card came, went or
    unfolded.
    """

    chosen = Signal(object, tuple, object)
    left = Signal()
    changed = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        say = words.say
        self._words, self._keys = words, keys
        self._view: RunView | None = None
        self._due = OverrunDue()
        self._offers: dict[Why, tuple[Offer, ...]] = {}
        self._picked = dict.fromkeys(_ROWS, "")
        self._open = self._called = self._compact = self._settling = False
        self._step = ""
        self._heading = SignLabel(Sign.OCTAGON, "", weight=600, tone="over")
        self._note = PlainLabel(
            say(
                tr("{key}, then a number. Nothing stops meanwhile.", key=keys.native(Deed.OVERRUN))
            ),
            tone="muted",
        )
        self.rows = {why: KeyButton("", str(at), "choice") for at, why in enumerate(_ROWS, 1)}
        self._others = {why: KeyButton(say(name), kind="quiet") for why, name in _OTHERS.items()}
        self.form = ThumbsForm(words)
        self.later = KeyButton(say(tr("Carry on, ask later")), "Esc", "link")
        undo = keys.native(Deed.UNDO)
        stands = tr("The choice stands in the minutes. {key} takes it back.", key=undo)
        self._pairs: list[QBoxLayout] = []
        self._lines = boxed(column(*map(self._line, _ROWS), gap=4))
        foot = row(self.later, PlainLabel(say(stands), tone="muted"))
        self._foot = boxed(foot)
        head = row(self._heading, self._note)
        head.setStretch(0, 1)
        content = column(head, self._lines, self.form, self._foot, gap=4)
        super().__init__(content, "over", (16, 8), parent)
        self.setAccessibleName(say(tr("When time runs short")))
        self._wire()
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Show what is possible now, if it is time to."""
        self._view = view
        segment = "" if view.segment is None else view.segment.id
        if segment != self._step:
            self._step = segment
            self._close()
        if self._settling:
            self._settling = False
            self._due.settle(view)
        # Where it is asked whether the meeting is over, nothing is to be shortened.
        due = view.live and self._due.look(view) and view.forgotten is None
        if due and not self._open and not view.mirrored and view.question is None:
            self._show_open(called=False)
        elif self._open and not due and not self._called and not holds_focus(self):
            self._close()
        self._refresh()

    def set_compact(self, *, compact: bool) -> None:
        """In a narrow window only the heading comes by itself, and all stands in one column."""
        self._compact = compact
        way = QBoxLayout.Direction
        for pair in self._pairs:
            pair.setDirection(way.TopToBottom if compact else way.LeftToRight)
        self._fold()

    @property
    def open(self) -> bool:
        """Whether the card is there."""
        return self._open

    @property
    def whole(self) -> bool:
        """Whether its choices are in sight."""
        return self._open and (self._called or not self._compact)

    def enter(self) -> None:
        """Put the keyboard into the card, or from there back to the line."""
        if self._view is None or not self._view.live or self._view.segment is None:
            return
        if holds_focus(self):
            self.left.emit()
            return
        self._show_open(called=True)
        self._refresh()
        first = next((row for row in self.rows.values() if not row.isHidden()), self.later)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from choice to choice, across them to another item or step."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        why = next((why for why, row in self.rows.items() if row is watched), None)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_to(why, 1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if why is not None:
                self._other(why)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The numbers choose; Esc closes the form, then the card."""
        at = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif 0 <= at < len(_ROWS) and not event.modifiers() and not self.form.isVisible():
            self._choose(_ROWS[at])
        else:
            super().keyPressEvent(event)

    def _line(self, why: Why) -> QWidget | KeyButton:
        if why not in self._others:
            return self.rows[why]
        line = row(self.rows[why], self._others[why], gap=4)
        line.setStretch(0, 1)
        self._pairs.append(line)
        return boxed(line)

    def _wire(self) -> None:
        for why, button in self.rows.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
            button.clicked.connect(lambda _on=False, why=why: self._choose(why))
        for why, button in self._others.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, why=why: self._other(why))
        self.later.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.later.clicked.connect(self._escape)
        self.form.agreed.connect(self._extend)
        self.form.changed.connect(self._show_form)

    def _show_open(self, *, called: bool) -> None:
        was = self._open, self.whole
        self._open, self._called = True, called or self._called
        if not was[0]:
            self._picked = dict.fromkeys(_ROWS, "")
        if was == (self._open, self.whole):
            return
        self._fold()
        if not called and self._view is not None:
            key = self._keys.native(Deed.OVERRUN)
            matter = heading(self._view)
            announce(self, self._words.say(tr("{matter}. {key}: choices", matter=matter, key=key)))
        self.changed.emit()

    def _close(self) -> None:
        if not self._open:
            return
        had = holds_focus(self)
        self._open = self._called = False
        self._fold()
        self.changed.emit()
        if had:
            self.left.emit()

    def _fold(self) -> None:
        asking = self.form.isVisibleTo(self)
        if not self.whole and asking:
            self.form.hide()
            asking = False
        self._lines.setVisible(self.whole and not asking)
        self._foot.setVisible(self.whole)
        back = tr("Back to the choices") if asking else tr("Carry on, ask later")
        self.later.setText(self._words.say(back))
        self.setVisible(self._open)

    def _escape(self) -> None:
        if self.form.isVisibleTo(self):
            had = holds_focus(self)
            self.form.hide()
            self._fold()
            if had:
                self.rows[Why.EXTENDED].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._carry_on()

    def _carry_on(self) -> None:
        if self._view is not None:
            self._due.settle(self._view)
        self._close()

    def _refresh(self) -> None:
        """Say what each choice would do now; cheap while no minute has passed."""
        view = self._view
        if view is None or not self._open:
            return
        self._heading.setText(self._words.say(heading(view)))
        if not self.whole:
            return
        all_ = offered(view)
        self._offers = {why: tuple(one for one in all_ if one.why is why) for why in _ROWS}
        for why, button in self.rows.items():
            offer = self._offer(why)
            button.setVisible(offer is not None)
            if why in self._others:
                self._others[why].setVisible(len(self._offers[why]) > 1)
            if offer is not None:
                self._tell(button, view, offer)
        self._show_form()

    def _tell(self, button: KeyButton, view: RunView, offer: Offer) -> None:
        said = self._words.say(what(view, offer)), self._words.say(new_end(view, offer.span))
        if button.property("said") != list(said):
            button.setProperty("said", list(said))
            button.setText(said[0])
            button.show_effect(said[1], *weight(view, offer.span))

    def _show_form(self) -> None:
        if self._view is not None and self.form.isVisibleTo(self):
            span = self.form.minutes.value() * MINUTE
            self.form.end.setText(self._words.say(new_end(self._view, span)))

    def _offer(self, why: Why) -> Offer | None:
        among = self._offers.get(why, ())
        picked = (one for one in among if one.subject == self._picked[why])
        return next(picked, among[0] if among else None)

    def _other(self, why: Why) -> None:
        """The next item or step that the choice could be about."""
        among = self._offers.get(why, ())
        offer = self._offer(why)
        if offer is not None and len(among) > 1:
            self._picked[why] = among[(among.index(offer) + 1) % len(among)].subject
            self._refresh()

    def _step_to(self, why: Why | None, by: int) -> None:
        seen = [one for one in _ROWS if not self.rows[one].isHidden()]
        if why in seen:
            to = seen[(seen.index(why) + by) % len(seen)]
            self.rows[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, why: Why) -> None:
        offer = self._offer(why)
        if offer is None:
            return
        if why is Why.EXTENDED:
            self.form.begin()
            self._fold()
            self._show_form()
            if holds_focus(self):
                self.form.focus_first()
            return
        self._emit(offer, ())

    def _extend(self, minutes: int, tally: tuple[int, ...]) -> None:
        offer = self._offer(Why.EXTENDED)
        if offer is not None:
            self._emit(replace(offer, minutes=minutes, span=minutes * MINUTE), tally)

    def _emit(self, offer: Offer, tally: tuple[int, ...]) -> None:
        if self._view is None:
            return
        said = told(self._view, offer, self._keys.native(Deed.UNDO))
        self._settling = True
        self.form.hide()
        self._close()
        self.chosen.emit(offer, tally, said)
