"""A card for counting: a number for each choice, typed in ten seconds, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.cover_draft import CoverDraft
from facilitator.app.ports import Words
from facilitator.domain.events import Voted
from facilitator.domain.labels import VOTES
from facilitator.domain.protocol import Vote
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.count_after import CountAfter
from facilitator.ui.run.count_setup import CountSetup
from facilitator.ui.run.cover_count import CoverCount
from facilitator.ui.run.hand_fields import ENTER, HandFields
from facilitator.ui.run.keys import KeyTable
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.tally import (
    Counted,
    count_of,
    counts_shown,
    history,
    in_words,
    standing,
    sum_in_words,
    too_much,
    way_of,
)
from facilitator.ui.run.view import RunView
from facilitator.ui.run.wishes import Tallied
from facilitator.ui.tab_order import chain


class HandCount(Card):
    """Counts in a step that asks for it, or where it is wanted; hidden in others.

    `counted` carries a Tallied; `done` says that the fields are no longer needed. `after` has
    what is kept of a count beside its numbers. Esc leaves the card from anywhere in it.
    """

    counted = Signal(object)
    done = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        say = self._say = words.say
        self._view: RunView | None = None
        self._shown: Counted | None = None
        self._counts: tuple[Voted, ...] = ()
        self._wanted = self._again = ""
        self._heading = Heading("")
        self.setup = CountSetup(words)
        self.numbers = HandFields()
        self.cover = CoverCount(words, keys)
        self.asked = PlainLine(hint=say(tr("What was asked?")))
        self._history = PlainLabel(tone="muted")
        self._result = PlainLabel(weight=600)
        self._rest = KeyButton(say(tr("All who are left")), "+")
        self._keep = KeyButton(say(tr("Keep the count")), say(tr("Ctrl+Enter")))
        self._other = KeyButton(say(tr("Another way")), kind="quiet")
        self._other.setCheckable(True)
        self._question = boxed(row(self.asked, self._other))
        self._foot = Flow(self._rest, self._keep)
        self.after = CountAfter(words, keys)
        super().__init__(
            column(
                *(self._heading, self.setup, self.numbers, self.cover, self._question),
                *(self._history, self._result, self._foot, self.after),
                gap=8,
            ),
            "plain",
            (16, 8),
            parent,
        )
        for button in (self._rest, self._other):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._connect()
        self.hide()

    def want(self, view: RunView) -> None:
        """Count in this step though it does not ask for it, and begin to type.

        Wanted again while numbers are typed, it leads on to what follows from the last count.
        """
        typing = holds_focus(self.numbers) or holds_focus(self.asked)
        self._wanted = view.run.current
        self._again = "" if typing else view.run.current
        if not typing and self.after.isVisibleTo(self):
            self.numbers.clear()  # a count of its own, beside the earlier ones
        self.show_run(view)
        if not (typing and self.after.focus_first()):
            self.focus_first()

    def show_run(self, view: RunView) -> None:
        """Show the count that the step under way asks for or that was wanted, or none."""
        self._view = view
        wanted = self._wanted == view.run.current
        asked = way_of(view, wanted=wanted)
        self.setVisible(asked is not Vote.NONE)
        if asked is Vote.NONE or view.segment is None:
            return
        self.cover.show_run(view)
        self.setup.show_step(view, asked)
        counted = count_of(view, self.setup.vote, self.setup.options, wanted=wanted)
        if counted is not None and counted != self._shown:
            self._show(counted)
        self._follow()

    def tally(self) -> tuple[int, ...]:
        """The numbers as typed."""
        return self.numbers.tally()

    def in_front(self) -> str:
        """The question that is counted on, while the keyboard is in the card; "" for none."""
        return self.question if holds_focus(self) else ""

    @property
    def question(self) -> str:
        """What is counted on, as typed."""
        return self.asked.text().strip()

    def begin_again(self) -> None:
        """Count once more."""
        if self._view is not None:
            self.want(self._view)

    @property
    def fields(self) -> list[QWidget]:
        """The fields of the numbers, in their order."""
        return list(self.numbers.fields)

    def focus_first(self) -> None:
        """Begin to type."""
        first: QWidget = self.setup.typed if self.setup.typed.isVisible() else self.asked
        if self.cover.isVisible() and self.cover.fields:
            first = self.cover.fields[0]
        elif self.numbers.fields:
            first = self.numbers.fields[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def under_cover(self, step: str) -> Tallied | None:
        """The count of all that was typed under cover in a step, None where nothing was."""
        if self.cover.step != step:
            return None
        self.cover.finish()
        people, tally = self.cover.entries, self.cover.tally
        each = people if self.setup.vote is Vote.SCORES else 0
        return self.setup.tallied(tally, self.question, each) if sum(tally) else None

    def uncovered(self) -> None:
        """What was typed under cover is counted."""
        self._again = ""
        self.cover.begin_again()
        self.setup.cover.setChecked(False)

    def put_back(self, draft: CoverDraft, *, hidden: bool = True) -> None:
        """Go on with what was typed before, under cover or not; numbers typed so now stay."""
        view = self._view
        if view is None or view.segment is None or self.cover.entries:
            return
        self._wanted = self._again = view.run.current
        self.show_run(view)
        self.setup.put_back(draft, hidden=hidden)
        self.show_run(view)
        self.asked.show_text(draft.question)
        if hidden:
            self.cover.put_back(draft.tally, draft.entries)
        else:
            self.numbers.put_back(draft.tally)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter keeps the count from the question as well."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self.keep()
            return True
        return False

    def keep(self) -> None:
        """Keep the count, if there is any."""
        if sum(self.tally()) and not self.setup.under_cover:
            self._again = ""
            each = 0 if self._shown is None else self._standing(self._shown).each
            self.counted.emit(self.setup.tallied(self.tally(), self.question, each))
            if self.cover.entries:
                self.cover.begin_again()  # the open count stands in their place
            self.done.emit()

    def _connect(self) -> None:
        self.asked.installEventFilter(self)
        self.asked.refused.connect(lambda text: self._result.setText(self._say(text)))
        self.asked.textEdited.connect(self._type_on)
        self.asked.textChanged.connect(self._follow)
        self.setup.changed.connect(self._set_up)
        self.numbers.changed.connect(self._tell)
        self.numbers.entered.connect(self.keep)
        self.numbers.filled.connect(self._fill)
        self._rest.clicked.connect(self._fill)
        self._keep.clicked.connect(self.keep)
        self._other.toggled.connect(self._tell)
        self.after.done.connect(self.done)
        self.after.again_wished.connect(self.begin_again)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.done)

    def _type_on(self) -> None:
        """A question that was counted before takes no field away from under the hands."""
        self._again = self._step

    def _set_up(self) -> None:
        if self._view is not None:
            self.show_run(self._view)

    def _show(self, counted: Counted) -> None:
        before, self._shown = self._shown, counted
        if before is None or (counted.vote, counted.choices) != (before.vote, before.choices):
            self._build(counted)
            self.asked.show_text(counted.question)
        elif counted.question != before.question:
            self.asked.show_text(counted.question)
        if before is None or counted.tally != before.tally or before.choices != counted.choices:
            self.numbers.show_numbers(counted.tally)

    def _build(self, counted: Counted) -> None:
        say = self._say
        names = tuple(
            (say(choice), say(tr("Hands for {choice}", choice=choice)))
            for choice in counted.choices
        )
        self.numbers.show_choices(names, counted.most)
        # From a part that has its place already; not from the choices: a text view as the first
        # of two tears the chain.
        self.cover.show_choices(counted.vote, tuple(words for words, _ in names))
        typed = (*self.numbers.fields, *self.cover.stops)
        chain(self.setup.last_stop, *typed, self.asked, self._other)
        self.after.show_way(counted.vote)

    def _tell(self) -> None:
        shown = self._shown
        if shown is None or len(shown.choices) != len(self.tally()):
            return
        hidden, tally = self.setup.under_cover, self.tally()
        counted = self._standing(shown)
        self._lay(hidden, counted)
        self.numbers.set_most(counted.most)
        told = "" if hidden else self._say(sum_in_words(counted, tally))
        self._heading.show_heading(self._say(VOTES[shown.vote]), told)
        self._result.setText(
            "" if hidden else self._say(in_words(shown.vote, tally, shown.choices))
        )
        self._result.set_tone("over" if too_much(counted, tally) else "")
        self._result.setVisible(bool(self._result.text()))
        self._keep.set_legal(bool(sum(tally)), self._say(tr("Type at least one hand.")))

    def _lay(self, hidden: bool, counted: Counted) -> None:
        """Either the numbers are typed or what follows from them."""
        counting = not self._counts or self._again == self._step
        writing = holds_focus(self.setup.typed)  # nothing goes away from under the hands
        bare = self._other.isChecked() or not counted.choices or writing
        self.setup.setVisible(counting and bare)
        self.numbers.setVisible(counting and not hidden)
        self.cover.setVisible(counting and hidden)
        self._question.setVisible(counting)
        self._rest.setVisible(not hidden and counted.whole > 0)
        self._keep.setVisible(not hidden)
        self._foot.setVisible(counting)
        self.after.setVisible(not counting)

    @property
    def _step(self) -> str:
        return "" if self._view is None else self._view.run.current

    def _standing(self, shown: Counted) -> Counted:
        return standing(shown, self.setup.abstains.isChecked(), self.setup.dots)

    def _fill(self) -> None:
        """All who are left go to the last choice."""
        if self._shown is not None:
            rest = self._standing(self._shown).whole - sum(self.tally()[:-1])
            if rest >= 0 and not self.setup.under_cover:
                self.numbers.fill(rest)

    def _follow(self) -> None:
        """Show the counts so far of this question, and the numbers anew."""
        if self._view is not None:
            self._counts = counts_shown(self._view, self.question)
            self.after.show_counts(self._counts, self.question, rates=self._view.rates)
            self._history.setText("\n".join(self._say(text) for text in history(self._counts)))
            self._history.setVisible(bool(self._counts))
        self._tell()
