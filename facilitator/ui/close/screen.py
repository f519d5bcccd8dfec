"""The close of a meeting: read back, owners and dates, parking lot, rating, next meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.app.sheet import Sheet, with_closing, with_line
from facilitator.domain.closing import Closing, Destination
from facilitator.domain.commitment import Commitment
from facilitator.domain.words import tr
from facilitator.ui.close.actions import ActionsCard
from facilitator.ui.close.again import AgainCard
from facilitator.ui.close.confidential import KEY, turn_under_keyboard
from facilitator.ui.close.ending import NextCard, OthersCard, RatingCard
from facilitator.ui.close.last_minutes import LastMinutesCard
from facilitator.ui.close.reading import DecisionsCard, EarlierCard, ParkingCard
from facilitator.ui.close.view import CloseView, left_to_do, read_back, sort_parked
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.pages import Page
from facilitator.ui.theme import theme_of

NARROW = 1050
"""Below this effective width the columns stand below each other."""


class CloseScreen(QWidget):
    """Shows the close and says what was settled.

    `sheet_wished` carries the sheet as it should be, and whether typing goes on. `parked_moved`
    sends a parked line to a destination, as making an action needs a moment and an identity.
    `refused` carries a sentence about words that were not taken.
    """

    sheet_wished = Signal(object, bool)
    action_added = Signal(str)
    parked_moved = Signal(str, object)
    reported = Signal(str, object)
    finish_wished = Signal()
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._sheet = Sheet()
        say = words.say
        self._decisions = DecisionsCard(words)
        self.last = LastMinutesCard(words)
        self._earlier = EarlierCard(words)
        self._parking = ParkingCard(words)
        self._again = AgainCard(words)
        self._others = OthersCard(words)
        self._actions = ActionsCard(words)
        self._rating = RatingCard(words)
        self._next = NextCard(words)
        self._left = SignLabel(Sign.DIAMOND, "")
        self._finish = KeyButton(
            say(tr("Finish and see the minutes")), say(tr("Ctrl+Enter")), "primary"
        )
        # Not the key of the next step: pressed once too often it would end the meeting for good.
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._finish.click)
        apart = QShortcut(QKeySequence(KEY), self)
        apart.activated.connect(lambda: turn_under_keyboard(self))
        self._pair = row(self._rating, self._next, gap=16)
        self._pair.setStretch(0, 1)
        self._pair.setStretch(1, 1)
        self._columns = row(
            boxed(
                column(
                    self.last,
                    self._decisions,
                    self._earlier,
                    self._again,
                    self._parking,
                    self._others,
                    None,
                    gap=16,
                )
            ),
            boxed(column(self._actions, self._pair, None, gap=16)),
            gap=16,
        )
        self._columns.setStretch(0, 9)
        self._columns.setStretch(1, 13)
        self._columns.setContentsMargins(32, 4, 32, 12)
        area = Page(boxed(self._columns))
        self._foot = row(self._left, self._finish, gap=16, margins=(32, 8))
        self._foot.setStretch(0, 1)
        # Else no line of the foot would be wider than the button, when the words are measured.
        self._foot.setAlignment(self._finish, Qt.AlignmentFlag.AlignLeft)
        lines = column(area, self._foot, gap=0)
        # Below each other, what stands at the foot takes no more height than its words.
        lines.setStretch(0, 1)
        self.setLayout(lines)
        self._wire()

    def show_close(self, view: CloseView) -> None:
        """Show where the close stands."""
        self._sheet = view.sheet
        for card in (
            self._decisions,
            self._earlier,
            self._again,
            self._parking,
            self._others,
            self._actions,
            self._rating,
            self._next,
        ):
            card.show_close(view)
        left = left_to_do(view)
        fine = tr("All is settled")
        sign, tone = (Sign.DIAMOND, "soon") if left else (Sign.TICK, "accent")
        self._left.show_sign(sign, self._words.say(left or fine), tone)
        words = tr("Finish and see the minutes") if view.live else tr("See the minutes")
        self._finish.setText(self._words.say(words))

    @property
    def one_more(self) -> PlainLine:
        """The line for one more action."""
        return self._actions.new

    def focus_new_action(self) -> None:
        """Begin to type one more action."""
        self._actions.focus_new()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns side by side where there is room, else below each other."""
        super().resizeEvent(event)
        wide = theme_of(self).effective(self.width()) >= NARROW
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for box in (self._columns, self._pair, self._foot):
            if box.direction() != across:
                box.setDirection(across)

    def _wire(self) -> None:
        self._decisions.read.connect(
            lambda key, on: self.sheet_wished.emit(read_back(self._sheet, key, on), False)
        )
        self._decisions.changed.connect(lambda made: self._action_changed(made, False))
        self._earlier.reported.connect(self.reported)
        self._parking.sorted.connect(self._sorted)
        self._actions.changed.connect(self._action_changed)
        self._actions.added.connect(self.action_added)
        for card in (self._others, self._rating, self._next):
            card.changed.connect(self._closing_changed)
            card.refused.connect(self.refused)
        self._actions.refused.connect(self.refused)
        self._finish.clicked.connect(self._finished)

    def _finished(self) -> None:
        """What is being typed settles first."""
        typed_in = QApplication.focusWidget()
        if typed_in is not None and typed_in is not self._finish and self.isAncestorOf(typed_in):
            typed_in.clearFocus()
        self._actions.add_typed()
        self.finish_wished.emit()

    def _sorted(self, note: str, to: Destination | None) -> None:
        if to is Destination.ACTION:
            self.parked_moved.emit(note, to)
        else:
            self.sheet_wished.emit(sort_parked(self._sheet, note, to), False)

    def _action_changed(self, action: Commitment, typing: bool) -> None:
        self.sheet_wished.emit(with_line(self._sheet, action), typing)

    def _closing_changed(self, closing: Closing, typing: bool) -> None:
        self.sheet_wished.emit(with_closing(self._sheet, closing), typing)
