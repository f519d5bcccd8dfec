"""What Enter does in the forms of goals: it goes on, and keeps where nothing more is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.editors import PlainEdit, PlainLine
from facilitator.ui.protocols.parts import Part

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELDS = ("combo", "line", "edit", "day")
"""Where parts have what is typed or chosen in, in the order in which it is read."""


def enter_goes_on(lines: Sequence[PlainLine], keep: Callable[[], object]) -> None:
    """Enter in a line with words leads to the next; in an empty one and in the last it keeps.

    So two strokes keep what stands in the first line alone. What is asked first is asked for by
    `keep` itself, which leads back there.
    """
    following: tuple[QWidget | None, ...] = (*lines[1:], None)
    for line, after in zip(lines, following, strict=True):
        line.returnPressed.connect(partial(_entered, line, after, keep))


def _entered(line: PlainLine, after: QWidget | None, keep: Callable[[], object]) -> None:
    if after is None or not line.text().strip():
        keep()
    else:
        after.setFocus(Qt.FocusReason.TabFocusReason)


class EnterLeads(QObject):
    """Enter in a field leads to the next one in sight; after the last it calls `over`.

    In words of several lines Enter begins another line, as everywhere.
    """

    def __init__(self, parent: QObject, parts: Iterable[Part], over: Callable[[], object]) -> None:
        super().__init__(parent)
        self._over = over
        self._fields = [
            field
            for part in parts
            for name in _FIELDS
            if isinstance(field := getattr(part, name, None), QWidget)
        ]
        for field in self._fields:
            if isinstance(field, PlainLine):
                # Its own signal, since a list of proposals hands Enter on past all filters.
                field.returnPressed.connect(partial(self._lead, field))
            elif not isinstance(field, PlainEdit):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a choice or a day."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in _ENTER and bare and isinstance(watched, QWidget):
                self._lead(watched)
                return True
        return super().eventFilter(watched, event)

    def _lead(self, field: QWidget) -> None:
        shown = [each for each in self._fields if each.isVisible()]
        after = shown[shown.index(field) + 1 :] if field in shown else []
        if after:
            after[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._over()
