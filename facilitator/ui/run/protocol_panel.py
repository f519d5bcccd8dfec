"""The protocols there are, found by a few letters, for a step that leads on to any of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.find import Findable, FindPanel, Naming


class ProtocolPanel(FindPanel):
    """Laid over the screen; it is no window and stops nothing.

    `chosen` carries the identity of a protocol, `left` says that none was wanted.
    """

    def __init__(self, words: Words, over: QWidget) -> None:
        naming = Naming(
            tr("A protocol"),
            tr("Type a few letters of a protocol"),
            tr("No protocol is called that."),
        )
        super().__init__(words, over, naming)

    def open_protocols(self, protocols: Mapping[str, str]) -> None:
        """Offer these names by identity; the same again puts it away."""
        if self.isVisible():
            self._leave()
        else:
            self.open_with(tuple(Findable(key, name) for key, name in protocols.items()))
