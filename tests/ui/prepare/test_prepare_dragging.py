"""Items and protocols are dragged to a place in the agenda, which a line shows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.theme import theme_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MOVE = Qt.DropAction.MoveAction
COPY = Qt.DropAction.CopyAction
BUTTON = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


class Hand:
    """Drags over a table as the mouse does, event by event."""

    def __init__(self, table, data, action=MOVE):
        self.table, self.data, self.action = table, data, action

    def over(self, at: QPoint) -> bool:
        """Come in and move to a place; whether it would be taken there."""
        entering = QDragEnterEvent(at, self.action, self.data, *BUTTON)
        moving = QDragMoveEvent(at, self.action, self.data, *BUTTON)
        for event in (entering, moving):
            QApplication.sendEvent(self.table.viewport(), event)
        return moving.isAccepted()

    def drop(self, at: QPoint) -> bool:
        self.over(at)
        event = QDropEvent(QPointF(at), self.action, self.data, *BUTTON)
        QApplication.sendEvent(self.table.viewport(), event)
        return event.isAccepted()


def edge(table, row: int, upper: bool) -> QPoint:
    """A place in the upper or the lower half of a row."""
    box = table.visualRect(table.agenda.index(row, Column.TITLE))
    return QPoint(box.center().x(), box.top() + 3 if upper else box.bottom() - 3)


def of_row(table, row: int) -> QMimeData:
    return table.agenda.mimeData([table.agenda.index(row, column) for column in Column])


def of_protocol(held, name: str) -> QMimeData:
    protocols = held.screen.library.list.protocols
    index = protocols.index(protocols.row_of(name))
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    return protocols.mimeData([index])


@pytest.mark.parametrize(
    ("source", "row", "upper", "first"),
    [
        (0, 1, False, ["Reports on actions", "Check-in", "Tuning: reading plan"]),
        (2, 0, True, ["Tuning: reading plan", "Check-in", "Reports on actions"]),
        (0, 0, False, ["Check-in", "Reports on actions", "Tuning: reading plan"]),
    ],
)
def test_an_item_is_dropped_above_or_below_a_row(held, table, source, row, upper, first):
    assert Hand(table, of_row(table, source)).drop(edge(table, row, upper))
    assert held.titles()[:3] == first
    assert len(held.plan.items) == 5


def test_a_protocol_is_dropped_at_a_place(held, table):
    data = of_protocol(held, "check-in")
    assert Hand(table, data, COPY).drop(edge(table, 1, upper=True))
    assert held.titles()[:3] == ["Check-in", "Check-in", "Reports on actions"]
    dropped = held.plan.items[1]
    assert (dropped.protocol, dropped.id) == ("check-in", "n1")
    assert table.row == 1
    assert len(held.wishes) == 1


def test_below_the_last_row_is_the_end_and_an_empty_agenda_has_a_place(held, table):
    for kept, titles in ((2, ["Check-in", "Reports on actions", "Check-out"]), (0, ["Check-out"])):
        held.show(plan=replace(held.plan, items=held.plan.items[:kept]))
        below = QPoint(20, table.viewport().height() - 1)
        assert table.rowAt(below.y()) < 0
        assert Hand(table, of_protocol(held, "check-out"), COPY).drop(below)
        assert held.titles() == titles


def test_a_line_shows_where_it_would_stand(held, table):
    hand = Hand(table, of_protocol(held, "check-in"), COPY)
    place = edge(table, 1, upper=False)
    accent = theme_of(table).colour("accent").name()

    def lines() -> list[int]:
        """Rows of pixels that are accent from side to side."""
        picture = table.viewport().grab().toImage()
        across = range(10, picture.width() - 10, 40)
        return [
            y
            for y in range(picture.height())
            if all(picture.pixelColor(x, y).name() == accent for x in across)
        ]

    assert lines() == []
    assert hand.over(place)
    y = table.rowViewportPosition(2)
    assert lines() == [y - 2, y - 1, y]
    QApplication.sendEvent(table.viewport(), QDragLeaveEvent())
    assert lines() == []


def test_what_is_no_item_and_no_protocol_is_not_taken(held, table):
    words = QMimeData()
    words.setText("check-in")
    assert not Hand(table, words, COPY).drop(edge(table, 1, upper=True))
    strange = QMimeData()
    strange.setData("application/x-facilitator-protocol", b"\xff no such")
    Hand(table, strange, COPY).drop(edge(table, 1, upper=True))
    assert held.wishes == []


def test_a_meeting_that_was_held_takes_nothing(held, table):
    data = of_protocol(held, "check-in")
    held.show(held=True)
    assert not Hand(table, data, COPY).drop(edge(table, 1, upper=True))
    assert held.wishes == []
