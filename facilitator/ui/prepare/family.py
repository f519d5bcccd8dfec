"""From a protocol to those that belong to it, and back to where one was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol
from facilitator.domain.related import Kin, kin_said
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.library_model import lasting_in_all
from facilitator.ui.tab_order import lead_through

Kindred: TypeAlias = tuple[tuple[Kin, Protocol], ...]
"""Protocols that there are, with what each is to the one that is shown."""

Asked = TypeVar("Asked")


class Family(QWidget):
    """A button for each; `wished` carries the identity of the one to go to."""

    wished = Signal(str)

    def __init__(self, words: Words, kindred: Kindred, people: int, place: QWidget) -> None:
        """`place` is the bare widget in which it will stand, as old as its neighbours."""
        super().__init__(place)
        say = words.say
        buttons = []
        for kind, protocol in kindred:
            told = tr(
                "{related}, {lasting}",
                related=kin_said(kind, protocol.name),
                lasting=lasting_in_all(protocol, people),
            )
            button = KeyButton(say(told), kind="link")
            # A cap on each of them would say the same many times over.
            button.setAccessibleDescription(say(tr("Enter opens it")))
            button.clicked.connect(lambda _=False, to=protocol.id: self.wished.emit(to))
            buttons.append(button)
        label = PlainLabel(say(tr("Related protocols")), weight=600, tone="muted")
        self.setLayout(column(label, *buttons, gap=0))
        lead_through(place, self)


class Trail(Generic[Asked]):
    """The protocols from which a person went on to related ones, each with what was asked then.

    Whoever chooses another one by themselves begins anew. `back` leads to the one before.
    """

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._steps: list[tuple[Protocol, Asked]] = []
        self._here = ""
        self._moving = False
        self.back = KeyButton("", "Esc", "link")
        self._show()

    @contextmanager
    def moving(self) -> Iterator[None]:
        """What is chosen meanwhile is chosen by nobody."""
        self._moving = True
        yield
        self._moving = False

    def went(self, came: Protocol | None, asked: Asked, to: str) -> None:
        """From one to another, which is shown by now."""
        if came is not None:
            self._steps.append((came, asked))
        self._here = to
        self._show()

    def last(self) -> tuple[str, Asked] | None:
        """Where the way back leads, which is gone then; None where there is none."""
        if not self._steps:
            return None
        came, asked = self._steps.pop()
        self._here = came.id
        self._show()
        return came.id, asked

    def look(self, identity: str) -> None:
        """This one is shown now."""
        if not self._moving and identity != self._here and self._steps:
            self._steps.clear()
            self._show()

    def _show(self) -> None:
        if self._steps:
            came, _ = self._steps[-1]
            self.back.setText(self._say(tr("Back to {name}", name=came.name)))
        self.back.setVisible(bool(self._steps))
