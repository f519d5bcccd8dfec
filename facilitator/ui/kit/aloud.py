"""What assistive technology says of itself, since the eye would see it and the ear would not."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Let assistive technology say a sentence once, after what it is saying, or at once if urgent.

    It comes from the widget's window, so that it is heard whichever part of it is in sight.
    """
    if not sentence or not QtGui.QAccessible.isActive():
        return
    event = QtGui.QAccessibleAnnouncementEvent(widget.window(), sentence)
    politeness = QtGui.QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QtGui.QAccessible.updateAccessibility(event)
