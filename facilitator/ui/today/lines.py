"""Cards of what is still open, a line each, to be settled on the spot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.commitment import State
from facilitator.domain.notes import Kind
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.early import ALIGN_RIGHT
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, Rule, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.tab_order import lead_through
from facilitator.ui.today.due import Line

MOST_LINES = 8


def _done_words(line: Line) -> tuple[Text, Text]:
    """What settling a line is called, alone and with what it settles."""
    if line.kind is Kind.QUESTION:
        return tr("Answered"), tr("Answered: {what}", what=line.what)
    return tr("Done"), tr("Done: {what}", what=line.what)


class LineRow(QWidget):
    """One open line with its two buttons; once settled, with the one that takes it back."""

    state_wished = Signal(str, object)

    def __init__(self, line: Line, words: Words) -> None:
        super().__init__()
        self._words = words
        self.line = line
        self.settled: State | None = None
        self._left = False
        self._status = SignLabel(line.sign, "", weight=600)
        self._who = PlainLabel(tone="muted", typed=True, align=ALIGN_RIGHT)
        self._what = PlainLabel(typed=True)
        self._done = KeyButton("", kind="quiet")
        self._drop = KeyButton(words.say(tr("Drop")), kind="quiet")
        self._back = KeyButton(words.say(tr("Take back")), kind="quiet")
        head = row(self._status, self._who)
        head.setStretch(0, 1)
        foot = row(self._what, self._done, self._drop, self._back, gap=0)
        foot.setStretch(0, 1)
        self.setLayout(column(Rule(), head, foot, gap=4))
        self._done.clicked.connect(lambda: self._settle(State.DONE))
        self._drop.clicked.connect(lambda: self._settle(State.DROPPED))
        self._back.clicked.connect(lambda: self._settle(None))
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        """Show the line as it stands now."""
        self.line = line
        say = self._words.say
        done, done_name = _done_words(line)
        if self.settled is None:
            self._status.show_sign(line.sign, say(line.status), line.tone)
        else:
            gone = tr("Dropped") if self.settled is State.DROPPED else done
            self._status.show_sign(Sign.TICK, say(gone), "muted")
        self._who.setText(say(line.who) if line.who else "")
        self._what.setText(line.what)
        self._what.set_tone("" if self.settled is None else "muted")
        self._done.setText(say(done))
        self._done.setAccessibleName(say(done_name))
        self._drop.setAccessibleName(say(tr("Drop: {what}", what=line.what)))
        self._back.setAccessibleName(say(tr("Take back: {what}", what=line.what)))
        self._done.setVisible(self.settled is None)
        self._drop.setVisible(self.settled is None)
        self._back.setVisible(self.settled is not None)

    def show_again(self, line: Line | None) -> None:
        """Show it as it is among the open ones now; one that came back there is open again."""
        if line is None:
            self._left = True
            return
        if self._left:
            self._left, self.settled = False, None
        self.show_line(line)

    def _settle(self, state: State | None) -> None:
        focused = any(b.hasFocus() for b in (self._done, self._drop, self._back))
        self.settled = state
        self.show_line(self.line)
        if focused:
            (self._done if state is None else self._back).setFocus()
        self.state_wished.emit(self.line.id, state or State.OPEN)


class LinesCard(Card):
    """A heading with its count and the lines below it; hidden while there are none.

    What was settled here stays in sight until the screen shows another meeting, so that a slip
    can be taken back.
    """

    state_wished = Signal(str, object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._rows: dict[str, LineRow] = {}
        self._heading = Heading("")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._more = PlainLabel(tone="muted")
        super().__init__(column(self._heading, self._lines, self._more, None, gap=8))

    def show_lines(self, heading: Text, lines: tuple[Line, ...]) -> None:
        """Show these lines, and those that were settled here."""
        fresh = {line.id: line for line in lines}
        order = [k for k in self._rows if k in fresh or self._rows[k].settled is not None]
        order += [line.id for line in lines if line.id not in self._rows]
        for gone in [key for key in self._rows if key not in order]:
            self._remove(gone)
        for key in order:
            self._show(key, fresh.get(key))
        lead_through(self, *(self._rows[key] for key in order))
        self._count(heading, len(fresh))
        self.setVisible(bool(order))

    def forget(self) -> None:
        """Let go of what was settled here: another meeting comes next."""
        for key in list(self._rows):
            self._remove(key)

    def _show(self, key: str, line: Line | None) -> None:
        held = self._rows.get(key)
        if held is None and line is not None:
            held = self._rows[key] = LineRow(line, self._words)
            held.state_wished.connect(self.state_wished)
            self._lines.addWidget(held)
        elif held is not None:
            held.show_again(line)

    def _count(self, heading: Text, open_lines: int) -> None:
        hidden = 0
        for at, held in enumerate(self._rows.values()):
            held.setVisible(at < MOST_LINES)
            hidden += at >= MOST_LINES
        self._more.setText(self._words.say(trn("and {n} more", "and {n} more", hidden)))
        self._more.setVisible(hidden > 0)
        self._heading.show_heading(self._words.say(heading), str(open_lines))

    def _remove(self, key: str) -> None:
        gone = self._rows.pop(key)
        self._lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
