"""What one protocol is for and how it goes: purpose, steps with their minutes, origin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.words import Said, tr, trn
from facilitator.ui.kit.cards import boxed, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.family import Family, Kindred


class ProtocolCard(QWidget):
    """Shows a protocol in short. `wished` carries the identity of a related one to go to."""

    wished = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[Protocol, int, int, Kindred] | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(4)

    def show_protocol(
        self, protocol: Protocol | None, sitting: int, people: int, kindred: Kindred = ()
    ) -> None:
        """Show one sitting for so many people, or nothing."""
        wanted = None if protocol is None else (protocol, sitting, people, kindred)
        if wanted == self._shown and wanted is not None:
            return
        self._shown = wanted
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if protocol is None:
            none = tr("No protocol fits these words. Take one away, or search for another.")
            self._say(none)
        else:
            self._fill(protocol, sitting, people, kindred)
        self._lines.addStretch(1)

    def _fill(self, protocol: Protocol, sitting: int, people: int, kindred: Kindred) -> None:
        self._say(protocol.purpose)
        if kindred:
            family = Family(self._words, kindred, people, self)
            family.wished.connect(self.wished)
            self._lines.addWidget(family)
        for number, step in enumerate(protocol.sitting(sitting), 1):
            self._lines.addWidget(self._step(number, step, people))
        self._say(protocol.when)
        self._say(protocol.caution)
        if protocol.origin:
            self._say(tr("Where it comes from: {origin}", origin=protocol.origin))

    def _step(self, number: int, step: Step, people: int) -> QWidget:
        title = PlainLabel(self._words.say(tr("{n}. {step}", n=number, step=step.title)))
        minutes = trn("{n} min", "{n} min", step.minutes_for(people))
        line = row(title, PlainLabel(self._words.say(minutes), tone="muted", wrap=False))
        line.setStretch(0, 1)
        return boxed(line)

    def _say(self, said: Said) -> None:
        if said:
            self._lines.addWidget(PlainLabel(self._words.say(said), tone="muted"))
