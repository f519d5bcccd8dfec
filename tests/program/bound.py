"""Which keys a part of the window answers to by itself, and which its buttons show."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.run.kind_keys import KindKeys
from tests.program.house import House

_SIGNS = {"↑": "Up", "↓": "Down", "Enter": "Return"}


def plain(key: str) -> str:
    """A key in the form of the list: of two that mean the same, one."""
    for sign, name in _SIGNS.items():
        key = key.replace(sign, name)
    return QKeySequence(key).toString()


def keys_in(part: QWidget) -> Iterator[str]:
    """Every key that something in it answers to by itself, and every one that a button shows."""
    for shortcut in part.findChildren(QShortcut):
        bound = shortcut.keys()
        yield from (plain(key.toString()) for key in bound)
    for button in part.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty():
            yield plain(button.shortcut().toString())
        if isinstance(button, KeyButton) and not isinstance(button.parent(), KindKeys):
            yield plain(button._key)


def keys_of_window(house: House) -> set[str]:
    """The same of the window, without its rooms."""
    own = [s for s in house.window.findChildren(QShortcut) if s.parent() is house.window]
    bar = (house.window.bar, house.window.notice, house.window.banner, house.window.head)
    return {plain(key.toString()) for s in own for key in list(s.keys())} | {
        key for part in bar for key in keys_in(part)
    }
