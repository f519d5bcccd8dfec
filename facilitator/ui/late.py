"""Parts of a screen that are made when they are first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.tab_order import Place, lead_through

Made = TypeVar("Made", bound=QWidget)


class Late(Generic[Made]):
    """A part that most never come to: it is made by the first `now()`, in its place.

    `place` stands where the part will, from the start: Tab comes to the part there.
    """

    def __init__(self, make: Callable[[], Made]) -> None:
        self.place: QWidget = Place()
        self.made: Made | None = None
        self._make = make
        self._waiting: list[Callable[[Made], object]] = []
        lines = self._lines = QVBoxLayout(self.place)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)

    def now(self) -> Made:
        """The part; the first call makes it."""
        if self.made is None:
            part = self.made = self._make()
            self._lines.addWidget(part)
            lead_through(self.place, part)
            for tell in self._waiting:
                tell(part)
            self._waiting.clear()
        return self.made

    def then(self, tell: Callable[[Made], object]) -> None:
        """Let this hear of the part: as soon as it is made, or at once where it is."""
        if self.made is None:
            self._waiting.append(tell)
        else:
            tell(self.made)
