"""A layout that sets widgets in lines like words, mirrored with the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Widgets in lines that wrap; the height follows from the width."""

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 8,
        line_gap: int | None = None,
        top: bool = False,
        foot: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rest = 0.0 if top else 1.0 if foot else 0.5
        self._items: list[QLayoutItem] = []
        self._line_gap = gap if line_gap is None else line_gap
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Called by addWidget."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a position, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and give the item at a position, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes no more room than its widgets need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """More lines, more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All widgets in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest widget by the highest."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Set or only measure the lines; gives the height they take."""
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            x = 0
            for item, size in line:
                if move:
                    left = rect.right() + 1 - x - size.width() if self._mirrored() else rect.x() + x
                    top = y + int((height - size.height()) * self._rest)
                    item.setGeometry(QRect(QPoint(left, top), size))
                x += size.width() + self.spacing()
            y += height + self._line_gap
        return max(0, y - self._line_gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_within(item, width)
            if not lines or used + self.spacing() + size.width() > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, size))
            used += self.spacing() + size.width()
        return lines

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft


class Flow(QWidget):
    """A widget of widgets in lines that wrap; `line_gap` is between the lines, else as in them.

    With `top` those of a line begin at one height, as fields do of which one says what is wrong;
    with `foot` they end at one, as a field without a label beside one that has it; else they
    stand with their middles on one line.
    """

    def __init__(
        self,
        *widgets: QWidget,
        gap: int = 8,
        line_gap: int | None = None,
        parent: QWidget | None = None,
        top: bool = False,
        foot: bool = False,
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap, line_gap, top, foot)
        for widget in widgets:
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def _size_within(item: QLayoutItem, width: int) -> QSize:
    """The size an item takes on a line of this width: its own, or wrapped into the line."""
    size = item.sizeHint().expandedTo(item.minimumSize())
    if size.width() > width:
        size.setWidth(max(width, item.minimumSize().width()))
    if item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size
