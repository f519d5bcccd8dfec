"""What assistive technology says of itself, since the eye would see it and the ear would not."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_Politeness = QAccessible.AnnouncementPoliteness


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Let assistive technology say a sentence once, after what it is saying, or at once if urgent.

    It comes from the widget's window, so that it is heard whichever part of it is in sight.
    """
    if not sentence or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget.window(), sentence)
    event.setPoliteness(_Politeness.Assertive if urgent else _Politeness.Polite)
    QAccessible.updateAccessibility(event)
