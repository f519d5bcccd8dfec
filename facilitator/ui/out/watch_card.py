"""What is pointed at before the minutes go out: one at a time, and what was done about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.watch import Finding, Why
from facilitator.domain.words import Said, Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign

WHY: Mapping[Why, Text] = MappingProxyType(
    {
        Why.NAME: tr("A name on your school’s list"),
        Why.SAFETY: tr("About somebody’s safety"),
        Why.HEALTH: tr("About somebody’s health"),
        Why.FAMILY: tr("About somebody’s family"),
        Why.BIRTH: tr("A day of birth, it seems"),
        Why.EMAIL: tr("An e-mail address"),
        Why.PHONE: tr("A telephone number, it seems"),
    }
)
REPLACE_KEY, LEAVE_KEY, APART_KEY, NEXT_KEY, AGAIN_KEY = (f"Alt+{n}" for n in range(1, 6))


@dataclass(frozen=True, slots=True)
class WatchView:
    """What still asks for a look, and in words what was done about the rest.

    `names` is how many names the school's list has; `holds_back` says whether a line can go from
    this copy into part B.
    """

    open: tuple[Finding, ...] = ()
    done: tuple[Said, ...] = ()
    names: int = 0
    holds_back: bool = True


class WatchCard(QWidget):
    """Never in the way: whatever is open, the minutes can be saved.

    `replace_wished`, `leave_wished` and `apart_wished` carry a Finding.
    """

    replace_wished = Signal(object)
    leave_wished = Signal(object)
    apart_wished = Signal(object)
    again_wished = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._view = WatchView()
        self._at = 0
        self._state = SignLabel(Sign.RING, "", wrap=True)
        self._found = PlainLabel(weight=600, typed=True)
        self._why = PlainLabel(tone="muted", typed=True)
        self._sentence = PlainLabel(typed=True)
        self._replace = KeyButton("", REPLACE_KEY, bind=True)
        self._leave = KeyButton(say(tr("Leave it as it is")), LEAVE_KEY, bind=True)
        self._apart = KeyButton(say(tr("Hold the line back, for part B")), APART_KEY, bind=True)
        self._next = KeyButton(say(tr("The next one")), NEXT_KEY, "quiet", bind=True)
        self._done = PlainLabel(tone="muted", typed=True)
        self._again = KeyButton(say(tr("Look again")), AGAIN_KEY, "quiet", bind=True)
        deeds = Flow(self._replace, self._leave, self._apart, self._next)
        finding = (self._found, self._why, self._sentence)
        self.setLayout(column(self._state, *finding, deeds, self._done, Flow(self._again), gap=6))
        self._one = (*finding, self._leave, deeds)
        self._replace.clicked.connect(lambda: self._tell(self.replace_wished.emit))
        self._leave.clicked.connect(lambda: self._tell(self.leave_wished.emit))
        self._apart.clicked.connect(lambda: self._tell(self.apart_wished.emit))
        self._next.clicked.connect(self._go_on)
        self._again.clicked.connect(self.again_wished)
        self.show_watch(self._view)

    def show_watch(self, view: WatchView) -> None:
        """Show the finding that somebody went on to, or else the first."""
        chosen = self._finding if self._at else None
        self._view = view
        keys = [each.key for each in view.open]
        self._at = keys.index(chosen.key) if chosen is not None and chosen.key in keys else 0
        self._show()

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard goes; None where nothing asks for a look."""
        finding = self._finding
        if finding is None:
            return None
        return self._replace if finding.instead else self._leave

    @property
    def _finding(self) -> Finding | None:
        found = self._view.open
        return found[self._at] if self._at < len(found) else None

    def _show(self) -> None:
        say, view, finding = self._say, self._view, self._finding
        for part in self._one:
            part.setVisible(finding is not None)
        self._replace.setVisible(finding is not None and bool(finding.instead))
        self._apart.setVisible(finding is not None and view.holds_back)
        self._next.setVisible(len(view.open) > 1)
        self._done.setText("\n".join(map(say, view.done)))
        self._done.setVisible(bool(view.done))
        self._again.setVisible(bool(view.done))
        sign = Sign.RING if finding is None else Sign.DIAMOND
        self._state.show_sign(sign, say(_state(view, self._at)))
        if finding is not None:
            self._found.setText(finding.found)
            about = tr("{why}, under “{where}”", why=WHY[finding.why], where=finding.where)
            times = trn("{n} time", "{n} times", finding.times)
            self._why.setText(
                say(
                    tr("{about} ({times})", about=about, times=times)
                    if finding.times > 1
                    else about
                )
            )
            self._sentence.setText(finding.sentence)
            self._replace.setText(say(tr("Write {words} instead", words=finding.instead)))

    def _tell(self, emit: Callable[[Finding], None]) -> None:
        if self._finding is not None:
            emit(self._finding)

    def _go_on(self) -> None:
        self._at = (self._at + 1) % max(1, len(self._view.open))
        self._show()


def _state(view: WatchView, at: int) -> Text:
    if view.open:
        return tr("Look at this: {n} of {all}", n=at + 1, all=len(view.open))
    if not view.names:
        return tr(
            "No address, number or personal matter is found. In Settings you can enter the names "
            "that should be looked for."
        )
    return tr("Nothing is left to look at.")
