"""Windows that nobody asked for: a part that is shown before it has its place opens one.

They are noted where they are asked to show themselves. A filter of the application's events would
be handed each of the forty thousand that a program sends while its rooms are made, and took a
sixth of that time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.ui.room.window import RoomWindow
from facilitator.ui.window import MainWindow

_OPENED = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
_SHOWING = ("show", "setVisible", "showNormal", "showMaximized", "showFullScreen", "open")
_watching: list[Strays] = []


class Strays:
    """Notes every window but the main one and those that belong to an open list or menu."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def begin(self) -> None:
        """Note from now on."""
        _watching.append(self)

    def end(self) -> None:
        """Note no more."""
        _watching.remove(self)

    def note(self, part: QWidget) -> None:
        """One that will be shown."""
        own = isinstance(part, MainWindow | RoomWindow)
        if part.isWindow() and not own and part.windowType() not in _OPENED:
            self.seen.append(f"{type(part).__name__} {part.accessibleName()}")


def _noted(showing: Callable[..., None], *, takes: bool) -> Callable[..., None]:
    @wraps(showing)
    def shown(part: QWidget, *given: bool) -> None:
        if _watching and (not takes or given[0]):
            for strays in _watching:
                strays.note(part)
        # A signal hands its value on to whatever takes one; to show itself a part takes none.
        showing(part, *given) if takes else showing(part)

    return shown


for _kind in (QWidget, QDialog):
    for _name in _SHOWING:
        if _name in vars(_kind):
            setattr(_kind, _name, _noted(vars(_kind)[_name], takes=_name == "setVisible"))
