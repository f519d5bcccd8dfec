"""The tick by which what was agreed goes into part B of the minutes alone."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.ports import Words
from facilitator.domain.commitment import Commitment
from facilitator.domain.words import tr
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.tick_box import TickBox

KEY = "Ctrl+I"


class ConfidentialBox(TickBox):
    """`clicked` carries whether the line is to be confidential."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.say(tr("Confidential")))
        self._say = words.say
        native = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(native)
        self.setToolTip(as_tip(native))

    def show_line(self, line: Commitment) -> None:
        """Show whether it is, and say to assistive technology of what."""
        self.setChecked(line.confidential)
        about = tr("Confidential, for part B of the minutes alone: {about}", about=line.text)
        self.setAccessibleName(self._say(about))


def turn_under_keyboard(screen: QWidget) -> None:
    """Tick or untick the line that the keyboard is on; nothing where it is on none."""
    within: QWidget | None = QApplication.focusWidget()
    while within is not None and within is not screen:
        boxes = within.findChildren(ConfidentialBox)
        if isinstance(within, ConfidentialBox):
            boxes = [within]
        if len(boxes) == 1:
            boxes[0].click()
        if boxes:
            return
        within = within.parentWidget()
