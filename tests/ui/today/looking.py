"""What holds for every screen: named, said by the words, nothing cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

ISOLATES = re.compile("[\u2066-\u2069]")


def seen(whole: QWidget) -> list[QWidget]:
    """The parts of a screen that are shown."""
    return [part for part in whole.findChildren(QWidget) if part.isVisible()]


def unnamed(whole: QWidget) -> list[str]:
    """What can be operated and has no name for assistive technology."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    return [
        repr(part)
        for part in seen(whole)
        if isinstance(part, kinds)
        and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(part.parent(), QAbstractSpinBox | QComboBox)
        and not part.accessibleName()
    ]


def texts(whole: QWidget) -> Iterator[str]:
    """Everything that a screen says, to the eye or the ear."""
    for part in seen(whole):
        yield part.accessibleName()
        yield part.accessibleDescription()
        yield part.toolTip()
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit) and not isinstance(part.parent(), QDateTimeEdit):
            yield part.placeholderText()
        if isinstance(part, QComboBox):
            yield from (part.itemText(at) for at in range(part.count()))
        if isinstance(part, QTableView):
            yield from _cells(part)


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (str(model.index(at, column).data()) for at in range(model.rowCount()))


def unsaid(whole: QWidget, typed: set[str], keys: set[str]) -> set[str]:
    """Texts of a screen in the made-up language that never went through the words.

    `typed` are the words of people, `keys` what stands in key caps.
    """
    found = set()
    for text in texts(whole):
        for part in re.split(r" · |\n", ISOLATES.sub("", text)):
            known = part in typed or part in keys
            if any(c.isalpha() for c in part) and not part.startswith("[") and not known:
                found.add(part)
    return found


def needs(part: QWidget) -> QSize:
    """The least size at which a part shows all that it holds, at its present width."""
    if part.hasHeightForWidth():
        return QSize(part.minimumSizeHint().width(), part.heightForWidth(part.width()))
    return part.sizeHint()


def cut(whole: QWidget) -> list[str]:
    """Labels, buttons and fields that are smaller than what they hold."""
    return [
        f"{part!r} {part.size().toTuple()} needs {needs(part).toTuple()}"
        for part in seen(whole)
        if isinstance(part, QLabel | QAbstractButton | QAbstractSpinBox)
        and part.text()
        and needs(part).expandedTo(part.size()) != part.size()
    ]
