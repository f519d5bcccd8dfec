"""What the accessibility tree would leave out: open menus and lists, and editors of cells.

Qt lists no popup below an application and no editor below a table. A screen reader hears of them
when they take the focus; who works through the tree alone, as voice control and switches do,
would never find them.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtWidgets
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget


class WindowPage(QWidget):
    """All of a window; in the accessibility tree it also holds what is open over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        # Qt keeps a factory for good, so there is one however many windows there are.
        if app is not None and not app.property("lists_open_parts"):
            app.setProperty("lists_open_parts", True)
            QAccessible.installFactory(_interface)


class _PageInterface(QAccessibleWidget):
    def __init__(self, page: WindowPage) -> None:
        super().__init__(page, QAccessible.Role.Client, "")

    def childCount(self) -> int:
        return super().childCount() + len(_open_parts())

    def child(self, index: int) -> QAccessibleInterface:
        more = _open_parts()[max(0, index - super().childCount()) :]
        if index < super().childCount() or not more:
            return super().child(index)
        return QAccessible.queryAccessibleInterface(more[0])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        parts, part = _open_parts(), child.object()
        if part in parts:
            return super().childCount() + parts.index(part)
        return super().indexOfChild(child)


def _interface(kind: str, part: object) -> QAccessibleInterface | None:
    if kind != WindowPage.__name__ or not isinstance(part, WindowPage):
        return None
    interface = _PageInterface(part)
    # Qt holds it by its address alone.
    part.setProperty("interface", interface)
    return interface


def _open_parts() -> list[QWidget]:
    return [*_popups(), *_editor()]


def _popups() -> Iterator[QWidget]:
    """Menus and lists in sight; a combo box lists its own."""
    for top in QApplication.topLevelWidgets():
        popup = top.windowType() == top.windowType().Popup
        if popup and top.isVisible() and not isinstance(top.parent(), QtWidgets.QComboBox):
            yield top


def _editor() -> Iterator[QWidget]:
    """The editor of a cell, which has the focus for as long as it is there."""
    part = QApplication.focusWidget()
    while part is not None:
        above = part.parentWidget()
        view = None if above is None else above.parentWidget()
        if isinstance(view, QtWidgets.QAbstractItemView) and view.viewport() is above:
            yield part
            return
        part = above
