"""Small painted signs. A sign never stands without its word, which a neighbour or owner says."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from facilitator.ui.early import ALIGN_CENTRE


class Sign(StrEnum):
    """What a sign means; the words in brackets say how it is drawn."""

    TICK = "tick"  # done
    RING = "ring"  # open, due, to come
    DISC = "disc"  # now
    DIAMOND = "diamond"  # needs something, wondering, passed
    DECISION = "decision"  # (filled diamond)
    OCTAGON = "octagon"  # over, past the bell, not saved
    BELL = "bell"
    HELD = "held"  # held back (crossed ring)
    LINES = "lines"  # note, only listens, menu
    TRIANGLE = "triangle"  # action, speaks
    QUESTION = "question"
    SQUARE = "square"  # evidence
    PARKED = "parked"  # parking (paused box)
    DOWN = "down"  # a list opens below
    UP = "up"
    ONWARD = "onward"  # leads to what follows (an angle)
    LOCK = "lock"  # not to be changed by a fit


def polygon(centre: QPointF, radius: float, corners: int, turn: float) -> list[QPointF]:
    """Corners of a regular polygon, clockwise from the angle `turn` (radians; 0 points right)."""
    angles = (turn + index * 2 * math.pi / corners for index in range(corners))
    return [centre + QPointF(radius * math.cos(a), radius * math.sin(a)) for a in angles]


def paint_sign(
    painter: QPainter, sign: Sign | str, box: QRectF, ink: QColor, mirrored: bool = False
) -> None:
    """Draw a sign into a square box. `mirrored` turns round those that point along the reading
    direction (triangle, onward, lines); all others are the same everywhere."""
    sign = Sign(sign)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    if mirrored and sign in _DIRECTED:
        painter.translate(box.width(), 0)
        painter.scale(-1, 1)
    if sign in _FILL:
        painter.fillPath(_FILL[sign](box.width()), ink)
    else:
        pen = QPen(ink, _thickness(box.width()))
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QBrush())
        _DRAW[sign](painter, box.width())
    painter.restore()


def _thickness(side: float) -> float:
    return max(1.6, side / 8)


def _points(side: float, *pairs: tuple[float, float]) -> Sequence[QPointF]:
    return [QPointF(x * side, y * side) for x, y in pairs]


def _stroke(*pairs: tuple[float, float]) -> Callable[[QPainter, float], None]:
    return lambda painter, side: painter.drawPolyline(QPolygonF(_points(side, *pairs)))


def _shape(*pairs: tuple[float, float]) -> Callable[[QPainter, float], None]:
    return lambda painter, side: painter.drawPolygon(QPolygonF(_points(side, *pairs)))


def _round(gap: float) -> Callable[[QPainter, float], None]:
    return lambda painter, side: painter.drawEllipse(
        QRectF(gap * side, gap * side, (1 - 2 * gap) * side, (1 - 2 * gap) * side)
    )


def _filled(*pairs: tuple[float, float]) -> Callable[[float], QPainterPath]:
    return lambda side: _path(_points(side, *pairs))


def _path(corners: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _disc(side: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.06 * side, 0.06 * side, 0.88 * side, 0.88 * side))
    return path


def _box(painter: QPainter, side: float) -> None:
    inset = side * 0.11
    corner = side * 0.16
    painter.drawRoundedRect(
        QRectF(inset, inset, side - 2 * inset, side - 2 * inset), corner, corner
    )


def _parked(painter: QPainter, side: float) -> None:
    _box(painter, side)
    for x in (0.38, 0.62):
        painter.drawLine(*_points(side, (x, 0.34), (x, 0.66)))


def _lock(painter: QPainter, side: float) -> None:
    body = QRectF(0.18 * side, 0.46 * side, 0.64 * side, 0.46 * side)
    painter.drawArc(QRectF(0.3 * side, 0.08 * side, 0.4 * side, 0.5 * side), 0, 180 * 16)
    for x in (0.3, 0.7):
        painter.drawLine(*_points(side, (x, 0.33), (x, 0.46)))
    painter.setBrush(painter.pen().color())
    painter.drawRoundedRect(body, side * 0.06, side * 0.06)


def _octagon(side: float) -> QPainterPath:
    return _path(polygon(QPointF(side / 2, side / 2), side * 0.53, 8, math.pi / 8))


def _bell(side: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(0.08, 0.78)
    path.cubicTo(0.30, 0.60, 0.16, 0.12, 0.50, 0.12)
    path.cubicTo(0.84, 0.12, 0.70, 0.60, 0.92, 0.78)
    path.closeSubpath()
    path.addEllipse(QRectF(0.38, 0.77, 0.24, 0.21))
    path.setFillRule(QtCore.Qt.FillRule.WindingFill)
    return QTransform.fromScale(side, side).map(path)


def _held(painter: QPainter, side: float) -> None:
    _RING(painter, side)
    painter.drawLine(*_points(side, (0.25, 0.25), (0.75, 0.75)))


def _lines(side: float) -> QPainterPath:
    path, half = QPainterPath(), _thickness(side) / 2
    for y, end in ((0.22, 0.92), (0.5, 0.92), (0.78, 0.6)):
        line = QRectF(0.08 * side, y * side, (end - 0.08) * side, 0)
        path.addRoundedRect(line.adjusted(-half, -half, half, half), half, half)
    return path


def _question(painter: QPainter, side: float) -> None:
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(side * 1.05)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    box = QRectF(-side / 4, -side / 4, side * 1.5, side * 1.5)
    painter.drawText(box, ALIGN_CENTRE, "?")


_RING = _round(0.12)
_DIRECTED = frozenset({Sign.TRIANGLE, Sign.ONWARD, Sign.LINES})
_FILL: Mapping[Sign, Callable[[float], QPainterPath]] = MappingProxyType(
    {
        Sign.DISC: _disc,
        Sign.DECISION: _filled((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
        Sign.OCTAGON: _octagon,
        Sign.BELL: _bell,
        Sign.LINES: _lines,
        Sign.TRIANGLE: _filled((0.22, 0.10), (0.92, 0.5), (0.22, 0.90)),
    }
)
_DRAW: Mapping[Sign, Callable[[QPainter, float], None]] = MappingProxyType(
    {
        Sign.TICK: _stroke((0.14, 0.55), (0.40, 0.80), (0.88, 0.22)),
        Sign.RING: _RING,
        Sign.DIAMOND: _shape((0.5, 0.06), (0.94, 0.5), (0.5, 0.94), (0.06, 0.5)),
        Sign.HELD: _held,
        Sign.QUESTION: _question,
        Sign.SQUARE: _box,
        Sign.PARKED: _parked,
        Sign.DOWN: _stroke((0.2, 0.36), (0.5, 0.66), (0.8, 0.36)),
        Sign.UP: _stroke((0.2, 0.64), (0.5, 0.34), (0.8, 0.64)),
        Sign.LOCK: _lock,
        Sign.ONWARD: _stroke((0.38, 0.2), (0.66, 0.5), (0.38, 0.8)),
    }
)
