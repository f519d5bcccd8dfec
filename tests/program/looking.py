"""What a window says, what it cuts, what it names, which keys it holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from facilitator.ui.find import FindPanel
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.kit.editors import PlainEdit, PlainLine
from tests.program.house import House

_ISOLATES = re.compile("[\u2066-\u2069\u200b\u200e\u200f]")
_TYPED = re.compile(r"zq«[^»]*»|zq[\w.@’-]*")
_SAID = re.compile(r"\[.*\]", re.DOTALL)
_KEY = re.compile(
    r"((Ctrl|Shift|Alt)\+)*(F\d+|\S|Return|Enter|Esc|Ins|Del|Pg(?:Up|Down)|Up|Down|↑|↓)"
)
_SHOWN = Qt.ItemDataRole.DisplayRole
_INPUTS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView),
    *(QPlainTextEdit, QTextEdit, QTabBar),
)


def shown(house: House) -> list[QWidget]:
    """All that is in sight, menus and lists that are open included."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return [w for top in tops for w in (top, *top.findChildren(QWidget)) if w.isVisible()]


# What is said


def _cells(model: QAbstractItemModel | None, across: bool) -> Iterator[str]:
    if model is None:
        return
    roles = (_SHOWN, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for column in range(model.columnCount() if across else 1):
        if across:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


def _by_ear(widget: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    # What a date says is Qt's, in the language that Qt was told.
    if interface is not None and not isinstance(widget, QDateTimeEdit):
        kinds = QAccessible.Text
        yield from (interface.text(k) for k in (kinds.Name, kinds.Description, kinds.Value))


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QAbstractSpinBox):
        yield widget.placeholderText()
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView):
        yield from _cells(widget.model(), isinstance(widget, QTableView))
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    yield from (action.text().partition("\t")[0] for action in widget.actions())


def texts(widget: QWidget) -> Iterator[str]:
    """Everything that a widget says, to the eye or the ear."""
    yield from _own(widget)
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield from _by_ear(widget)


def unsaid(house: House) -> set[str]:
    """Texts that never went through the words, though nobody typed them."""
    found = set()
    for widget in shown(house):
        for text in texts(widget):
            left = _SAID.sub("", _TYPED.sub("", _ISOLATES.sub("", text)))
            for part in left.splitlines():
                if any(c.isalpha() for c in part) and not _KEY.fullmatch(part.strip()):
                    found.add(f"{type(widget).__name__}: {part}")
    return found


# What is cut


def _needs(part: QWidget) -> QSize:
    if part.hasHeightForWidth():
        return QSize(part.minimumSizeHint().width(), part.heightForWidth(part.width()))
    return part.minimumSizeHint() if isinstance(part, QAbstractButton) else part.sizeHint()


def _elides(part: QWidget) -> bool:
    return bool(getattr(part, "_elide", False))


def cut(house: House) -> list[str]:
    """Words that are smaller than they need, outside their window, or upon each other."""
    found = []
    for part in shown(house):
        worded = isinstance(part, QLabel | QAbstractButton | QAbstractSpinBox) and part.text()
        if worded and not isinstance(part.parent(), ClockFace):
            if not _elides(part) and _needs(part).expandedTo(part.size()) != part.size():
                sizes = f"{part.size().toTuple()} needs {_needs(part).toTuple()}"
                found.append(f"{type(part).__name__} {part.text()!r} {sizes}")
            if _outside(part):
                found.append(f"{type(part).__name__} {part.text()!r} {_outside(part)}")
        if isinstance(part, QTabBar):
            end = max(part.tabRect(at).right() for at in range(part.count()))
            first = min(part.tabRect(at).left() for at in range(part.count()))
            if end >= part.width() or first < 0:
                found.append(f"tabs {part.accessibleName()!r} {first}..{end} of {part.width()}")
    return found + _overlaps(house)


def _outside(part: QWidget) -> str:
    """Where a part stands outside of what can be seen or scrolled to, "" if it does not."""
    here = QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())
    room = part.window().rect()
    above = part.parentWidget()
    while above is not None and above is not part.window():
        area = above.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is above
        around = QRect(above.mapTo(part.window(), QPoint(0, 0)), above.size())
        if not scrolls and not around.contains(here):
            return f"{here.getCoords()} is cut by {type(above).__name__} {around.getCoords()}"
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            view = QRect(above.mapTo(part.window(), QPoint(0, 0)), above.size())
            bar = area.horizontalScrollBar()
            still = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            beside = here.left() < view.left() or here.right() > view.right()
            if beside and (still or bar.maximum() == 0):
                return f"{here.getCoords()} beside {view.getCoords()}"
            return ""
        above = area
    return "" if room.contains(here) else f"{here.getCoords()} outside {room.getCoords()}"


def _overlaps(house: House) -> list[str]:
    by_parent: dict[QWidget, list[QWidget]] = defaultdict(list)
    for part in shown(house):
        if isinstance(part, QLabel | QAbstractButton | QLineEdit) and part.parentWidget():
            by_parent[part.parentWidget()].append(part)
    found = []
    for parts in by_parent.values():
        for at, one in enumerate(parts):
            for other in parts[at + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 2 and both.height() > 2:
                    found.append(f"{called(one)} lies upon {called(other)}")
    return found


def called(part: QWidget) -> str:
    text = part.text() if isinstance(part, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(part).__name__} {text or part.accessibleName()!r}"


# What is named


def unnamed(house: House) -> list[str]:
    """What can be operated and has no name for assistive technology."""
    return [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part in shown(house)
        if (isinstance(part, _INPUTS) or part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(part.parent(), QAbstractSpinBox | QComboBox | QTabBar)
        and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part is not part.window()
        and not part.accessibleName()
    ]


def misnamed(house: House) -> list[str]:
    """Labels that say something else to the ear than to the eye: a name hides the words shown."""
    return [
        f"{QLabel.text(label)!r} is called {label.accessibleName()!r}"
        for label in shown(house)
        if isinstance(label, QLabel)
        and label.accessibleName()
        and label.accessibleName() != _ISOLATES.sub("", QLabel.text(label))
    ]


# What can be typed in


def fields(house: House) -> list[PlainLine | PlainEdit]:
    """What can be typed in now; Find lies over all others and goes when one of them is chosen."""
    over = house.window.findChild(FindPanel)
    top = house.window if over is None or not over.isVisible() else over
    return [
        field
        for field in top.findChildren(QWidget)
        if isinstance(field, PlainLine | PlainEdit)
        and field.isVisible()
        and field.isEnabled()
        and not field.isReadOnly()
    ]


def typed(field: QWidget) -> str:
    """What stands in a field."""
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


# Which keys are held
