"""The middle of the screen: the strip, where we are, what to say, clock, voices and moves.

Where we are and the moves stay in sight, and so does the clock where room is short; what stands
between them scrolls.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.early import ALIGN_RIGHT
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Say, boxed, column
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.kit.strip_places import Block, Strip
from facilitator.ui.run.agenda_rows import StripShow, agenda_place, strip
from facilitator.ui.run.aside_card import AsideCard
from facilitator.ui.run.goal_card import GoalCard
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.leading import LeadingCard
from facilitator.ui.run.move_buttons import MoveButtons
from facilitator.ui.run.overrun_card import OverrunCard
from facilitator.ui.run.promise_card import PromiseCard
from facilitator.ui.run.question_card import QuestionCard
from facilitator.ui.run.reading_order import holds_focus, read_in_order
from facilitator.ui.run.scroll import TallScroll, empty
from facilitator.ui.run.seen_card import SeenCard
from facilitator.ui.run.talk import RunClock, Voices
from facilitator.ui.run.time_cards import EarlierStart, EndCard, PauseCard
from facilitator.ui.run.times import Times
from facilitator.ui.run.view import RunView, head, next_line
from facilitator.ui.theme import theme_of

_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_SHORT_SAY = 240
"""Letters of words to read aloud that still stand in title size."""


class Centre(QWidget):
    """Shows the step under way. `set_form` lays it out for the window's effective width."""

    wished = Signal(object)
    mirror_answered = Signal(bool)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._compact = False
        self._unfolded = False
        self._sticks_text = ""
        self.strip = TimeStrip(say(tr("Time strip")), times=False)
        self._shown: StripShow | None = None
        self._blocks: tuple[Block, ...] = ()
        self._crumb = PlainLabel(tone="muted")
        self._left = PlainLabel(weight=600, wrap=False, align=ALIGN_RIGHT)
        self._left_shape = ("", 0)
        self._title = PlainLabel(size="title", weight=600, typed=True)
        self._then = SignLabel(Sign.ONWARD, "", weight=400, tone="muted")
        self._cue = PlainLabel(typed=True)
        self.sticks = KeyButton(say(tr("If it sticks")), keys.cap(Deed.STICKS), "link")
        self._sticks_line = SignLabel(Sign.DIAMOND, "", weight=400, typed=True)
        self._say = Say(say(tr("Say")))
        self.earlier = EarlierStart(words)
        self.question = QuestionCard(words, keys, self.earlier)
        self.pause, self.end = PauseCard(words), EndCard(words)
        self.leading = LeadingCard(words, keys)
        self.promises = PromiseCard(words, keys)
        asks = (self.question, self.promises, self.end, self.pause, self.leading)
        self._asks = boxed(column(*asks, gap=4))
        self._seen = SeenCard(words, keys)
        self.aside = AsideCard(words, keys)
        self.goal = GoalCard(words, keys)
        self._beside = boxed(column(self._seen, self.aside, self.goal, gap=4))
        self.clock = RunClock(words)
        self.voices = Voices(words, keys)
        self.buttons = MoveButtons(words, keys)
        self.times = Times(words, keys, self.buttons.panels)
        self.overrun = OverrunCard(words, keys)
        self._folded = False
        self._view: RunView | None = None
        self.sticks.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._grid = QGridLayout(self)
        inside = QWidget()
        self._inside = QGridLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.body = TallScroll(inside)
        self.sticks.clicked.connect(lambda: self.wished.emit(Deed.STICKS))
        self.buttons.wished.connect(self.wished)
        self.times.wished.connect(self.wished)
        self._seen.wished.connect(self.wished)
        self.aside.wished.connect(self.wished)
        self.leading.wished.connect(self.wished)
        self.promises.wished.connect(self.wished)
        self.goal.wished.connect(self.wished)
        self._seen.answered.connect(self.mirror_answered)
        self.overrun.changed.connect(self._rearrange)
        self._lay()

    def set_form(self, *, compact: bool, folded: bool) -> None:
        """Compact: the essentials stay, the rest scrolls. Folded: the agenda has a button here."""
        turned = compact != self._compact
        changed = (compact, folded) != (self._compact, self._folded)
        self._compact, self._folded = compact, folded
        if turned:
            self._unfolded = False
            self.overrun.set_compact(compact=compact)
            self.question.set_compact(compact=compact)
        if changed:
            self._lay()

    def bring(self, part: QWidget) -> None:
        """Scroll a part into sight."""
        if self.body.isAncestorOf(part):
            self.body.ensureWidgetVisible(part)

    @property
    def _tight(self) -> bool:
        """Whether there has to be room made, for want of width or for the overrun card."""
        return self._compact or self.overrun.open

    def _rearrange(self) -> None:
        """The overrun card came or went."""
        self._lay()
        if self._view is not None:
            self._show(self._view)
        if self.overrun.open and not holds_focus(self.body):
            self.body.verticalScrollBar().setValue(0)  # in a narrow window it stands on top

    def show_run(self, view: RunView) -> None:
        """Show the step under way."""
        self._view = view
        self._show(view)
        self.show_time(view)

    def _show(self, view: RunView) -> None:
        shown, say = head(view), self._words.say
        self._crumb.setText(say(shown.short if self._compact else shown.crumb))
        self._title.setText(say(shown.title))
        following = say(next_line(view))
        self._then.setText(following)
        self._then.setVisible(bool(following) and view.segment is not None)
        self._cue.setText(say(shown.cue))
        self._say.show_words(shown.say)
        self._say.set_size(
            "title" if not self.overrun.open and len(shown.say) <= _SHORT_SAY else "body"
        )
        self._say.setVisible(bool(shown.say))
        if shown.sticks != self._sticks_text:
            self._unfolded = False
        self._sticks_text = shown.sticks
        self._sticks_line.setText(shown.sticks)
        self._fold()
        self.buttons.agenda.setText(say(agenda_place(view)))
        self.question.show_run(view)
        self.promises.show_run(view)
        self.pause.show_run(view)
        self.leading.show_run(view)
        self.goal.show_run(view)
        self._seen.setVisible(view.mirrored)
        notes = "" if view.item is None else view.item.notes
        self.aside.show_aside(view.aside, notes, mirrored=view.mirrored)
        self.voices.show_run(view)
        self.buttons.show_run(view)
        self.clock.setVisible(view.segment is not None)

    def show_time(self, view: RunView) -> None:
        """Show the time that has passed: clock, time left of the step, the place on the strip."""
        shown = head(view)
        self._show_left(self._words.say(shown.left), shown.over)
        self.clock.show_time(view)
        self.times.show_time(view)
        self.end.show_run(view)
        self._show_strip(view)
        self.overrun.show_run(view)

    def _show_left(self, text: str, over: bool) -> None:
        """Change the seconds without asking the whole page for another layout."""
        self._left.setText(text)
        self._left.set_tone("over" if over else "")
        shape = (re.sub(r"\d", "0", text), self._left.font().pixelSize())
        if shape != self._left_shape:
            self._left_shape = shape
            self._left.setFixedSize(self._left.sizeHint() + QSize(theme_of(self).em(0.5), 0))

    def unfold(self) -> None:
        """Show what to do when it sticks, or fold it away again."""
        self._unfolded = not self._unfolded
        self._fold()

    def _fold(self) -> None:
        """In the compact form what to do is folded away together with what helps."""
        self.sticks.setVisible(bool(self._sticks_text) and not self._tight)
        self._cue.setVisible(bool(self._cue.text()) and (self._unfolded or not self._tight))
        self._sticks_line.setVisible(bool(self._sticks_text) and self._unfolded)

    def _show_strip(self, view: RunView) -> None:
        shown = strip(view)
        if self._shown is None or shown.blocks != self._shown.blocks:
            say = self._words.say
            self._blocks = tuple(
                Block(
                    block.title,
                    block.minutes,
                    block.state,
                    tip=say(block.spoken),
                    parked=block.parked,
                )
                for block in shown.blocks
            )
        self._shown = shown
        self.strip.show_strip(
            Strip(
                self._blocks,
                shown.slot,
                self._words.say(shown.bell),
                now=shown.now,
                sentence=self._words.say(shown.sentence),
            )
        )

    def _lay(self) -> None:
        """Put the parts into their places; they stay the same widgets."""
        theme = theme_of(self)
        close = self._tight
        across = theme.em(10.5 if self._compact else 15.5 if close or self._folded else 19)
        side = 20 if self._compact else 28
        self._grid.setContentsMargins(side, 8, side, 8)
        self.voices.set_narrow(close)
        self.times.set_compact(close)
        self.buttons.set_form(compact=close, folded=self._folded)
        self.promises.set_compact(compact=close)
        self._place_what_stays(close)
        self._place_what_scrolls(close)
        # Not before: shown without a parent it is a window of its own for a moment.
        self.strip.setVisible(not self._compact)
        self.clock.setMaximumWidth(across)
        for grid, has_clock in ((self._grid, close), (self._inside, not close)):
            grid.setHorizontalSpacing(24 if self._compact else 20)
            grid.setVerticalSpacing(4)
            grid.setColumnMinimumWidth(0, across if has_clock else 0)
            grid.setColumnStretch(1, 1)
        foot = (self.voices, self.times, self.buttons)
        if self._compact:
            read_in_order(self.overrun, self._asks, self._beside, *foot)
        else:
            read_in_order(self.sticks, self._beside, self._asks, *foot, self.overrun)

    def _place_what_stays(self, close: bool) -> None:
        """Where we are and the moves; the clock where room is short."""
        grid = self._grid
        empty(grid)
        grid.addWidget(self.strip, 0, 0, 1, 3)
        grid.addWidget(self._crumb, 1, 0, 1, 2)
        grid.addWidget(self._left, 1, 2)
        grid.addWidget(self._title, 2, 0, 1, 2)
        grid.addWidget(self._then, 2, 2)
        grid.addWidget(self.body, 3, 1 if close else 0, 1, 2 if close else 3)
        if close:
            grid.addWidget(self.clock, 3, 0)
        else:
            grid.addWidget(self.times, 4, 0, 1, 3)
        grid.addWidget(self.buttons, 5, 0, 1, 3)
        if not self._compact:
            grid.addWidget(self.overrun, 6, 0, 1, 3)
        grid.setAlignment(self._left, _TRAILING)
        grid.setAlignment(self._then, _TRAILING)
        grid.setRowStretch(3, 1)

    def _place_what_scrolls(self, close: bool) -> None:
        """What to do and to say, cards and voices."""
        grid = self._inside
        empty(grid)
        if self._compact:
            grid.addWidget(self.overrun, 0, 0, 1, 3)
        grid.addWidget(self._cue, 1, 0, 1, 2)
        grid.addWidget(self.sticks, 1, 2, 2, 1)
        grid.addWidget(self._sticks_line, 2, 0, 1, 2)
        grid.addWidget(self._say, 3, 0, 1, 3)
        # Where room is short, what is asked comes before what is quiet.
        grid.addWidget(self._asks, 4 if self._compact else 5, 0, 1, 3)
        grid.addWidget(self._beside, 5 if self._compact else 4, 0, 1, 3)
        grid.addWidget(self.voices, 6, 0 if close else 1, 1, 3 if close else 2)
        if close:
            grid.addWidget(self.times, 7, 0, 1, 3)
        else:
            grid.addWidget(self.clock, 6, 0)
        grid.setAlignment(self.sticks, _TRAILING)
        grid.setRowStretch(6, 0 if close else 1)
        grid.setRowStretch(8, 1 if close else 0)
