"""The steps of a protocol that is being written, in their order."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitator.app.ports import Words
from facilitator.domain.loop_edits import in_place
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.protocol_check import MOST_STEPS, step_passes
from facilitator.domain.protocol_edits import moved, put_in, taken_out
from facilitator.domain.protocol_labels import FORMATS
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.protocols.lines import Line, LineList

_KEYS = ("Ins", "Ctrl+D", "Alt+Up", "Alt+Down", "Del")


class StepsCard(Card):
    """`changed` carries the Protocol with other steps; `chosen` the place of a step, from 0."""

    changed = Signal(object, bool)
    chosen = Signal(int)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._protocol: Protocol | None = None
        self._showing = False
        self.heading = Heading(say(tr("Steps")))
        self.list = _Steps(say(tr("Steps")))
        names = (tr("Add a step"), tr("Duplicate"), tr("Up"), tr("Down"), tr("Remove"))
        pairs = zip(names, _KEYS, strict=True)
        self.add, self.double, self.up, self.down, self.out = (
            KeyButton(say(name), key) for name, key in pairs
        )
        buttons = Flow(self.add, self.double, self.up, self.down, self.out)
        lines = column(self.heading, self.list, buttons, gap=8)
        super().__init__(lines, margins=(16, 16))
        self._deeds: dict[str, Callable[[], None]] = dict(
            zip(
                _KEYS,
                (self._add, self._double, lambda: self._move(-1), lambda: self._move(1), self._out),
                strict=True,
            )
        )
        for button, deed in zip(
            (self.add, self.double, self.up, self.down, self.out), self._deeds.values(), strict=True
        ):
            button.clicked.connect(deed)
        self.list.deed_wished.connect(lambda key: self._deeds[key]())
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._choose(now.row()))

    def show_steps(self, protocol: Protocol, at: int, wrong: Collection[int]) -> None:
        """Show the steps, one of them chosen; `wrong` are places at which something is wrong."""
        self._protocol = protocol
        self._showing = True
        times = {n - 1: passes for n, passes in step_passes(protocol, protocol.people.usual)}
        lines = tuple(
            self._line(place, step, times.get(place, 1), place in wrong)
            for place, step in enumerate(protocol.steps)
        )
        self.list.show_lines(lines, at)
        self._showing = False
        count = tr("{n} of at most {most}", n=len(lines), most=MOST_STEPS)
        self.heading.show_heading(self._say(tr("Steps")), self._say(count))
        self.add.set_legal(len(lines) < MOST_STEPS)
        self.double.set_legal(0 <= at < len(lines) < MOST_STEPS)
        self.up.set_legal(at > 0)
        self.down.set_legal(at < len(lines) - 1)
        last = self._say(tr("A protocol has at least one step."))
        self.out.set_legal(len(lines) > 1, last if len(lines) < 2 else "")

    def _line(self, place: int, step: Step, times: int, wrong: bool) -> Line:
        title = step.title.strip() or self._say(tr("Step without a title"))
        words = self._say(tr("{n}. {title}", n=place + 1, title=title))
        note = self._say(_note(step, times))
        if wrong:
            note = self._say(tr("{note}. Something is to be put right here.", note=note))
        return Line(words, note, self._say(tr("{step}, {note}", step=words, note=note)))

    def _choose(self, at: int) -> None:
        if not self._showing and at >= 0:
            self.chosen.emit(at)

    @property
    def _at(self) -> int:
        return self.list.currentIndex().row()

    def _add(self) -> None:
        blank = Step(self._say(tr("New step")), "", "", "", 5, 3)
        self._put(blank)

    def _double(self) -> None:
        if self._protocol is not None and 0 <= self._at < len(self._protocol.steps):
            self._put(replace(self._protocol.steps[self._at]))

    def _put(self, step: Step) -> None:
        if self._protocol is not None and len(self._protocol.steps) < MOST_STEPS:
            at = self._at + 1
            self._tell(in_place(put_in(self._protocol, at, step), at), at)

    def _move(self, by: int) -> None:
        if self._protocol is not None:
            to = self._at + by
            if 0 <= to < len(self._protocol.steps):
                self._tell(moved(self._protocol, self._at, to), to)

    def _out(self) -> None:
        if self._protocol is not None and len(self._protocol.steps) > 1:
            at = self._at
            self._tell(taken_out(self._protocol, at), min(at, len(self._protocol.steps) - 2))

    def _tell(self, protocol: Protocol, at: int) -> None:
        self.chosen.emit(at)
        self.changed.emit(protocol, False)


def _note(step: Step, times: int) -> Text:
    """How long it takes, how often it is gone through, how people work."""
    how = FORMATS[step.format]
    if step.repeats:
        return trn(
            "{minutes} min, {n} time, {how}",
            "{minutes} min, {n} times, {how}",
            times,
            minutes=step.ideal,
            how=how,
        )
    return tr("{minutes} min, {how}", minutes=step.ideal, how=how)


class _Steps(LineList):
    """The list hears the keys of its buttons."""

    deed_wished = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key of the buttons says."""
        pressed = QKeySequence(event.keyCombination().toCombined())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != event.modifiers():
            pressed = QKeySequence(int(plain.value) | event.key())
        for key in _KEYS:
            if pressed == QKeySequence(key):
                self.deed_wished.emit(key)
                return
        super().keyPressEvent(event)
