"""The clock: a contour that drains clockwise, digits and a word."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.time import Millis, clock_face, clock_face_up
from facilitator.ui.kit.clock_state import STEPS, ClockState, share_left, state_of, steps_of
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import polygon
from facilitator.ui.theme import Theme, theme_of

_TONES: Mapping[ClockState, str] = MappingProxyType(
    {
        ClockState.CALM: "accent",
        ClockState.SOON: "soon",
        ClockState.LAST: "last",
        ClockState.OVER: "over",
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock shows. The word says the state in the window's language."""

    digits: str
    word: str
    state: ClockState
    steps: int
    still: bool = False


def contour(state: ClockState, box: QRectF) -> QPainterPath:
    """The outline of a state within a square, clockwise from the middle of its top."""
    if state is ClockState.CALM:
        path = QPainterPath(QPointF(box.center().x(), box.top()))
        path.arcTo(box, 90, -360)
        return path
    if state is ClockState.SOON:
        return _rounded_square(box)
    return _cornered(box, 6 if state is ClockState.LAST else 8)


def _rounded_square(box: QRectF) -> QPainterPath:
    inset = box.width() * 0.025
    box = box.adjusted(inset, inset, -inset, -inset)
    side = box.width() * 0.38
    path = QPainterPath(QPointF(box.center().x(), box.top()))
    far_x, far_y = box.right() - side, box.bottom() - side
    corners = ((far_x, box.top(), 90), (far_x, far_y, 0), (box.left(), far_y, 270))
    for x, y, angle in (*corners, (box.left(), box.top(), 180)):
        path.arcTo(QRectF(x, y, side, side), angle, -90)
    path.closeSubpath()
    return path


def _cornered(box: QRectF, corners: int) -> QPainterPath:
    # Turned so that an edge lies on top: the contour starts in its middle.
    turn = -math.pi / 2 + math.pi / corners
    radius = box.width() / 2 * (1.0 if corners == 6 else 1.04)
    points = polygon(box.center(), radius, corners, turn)
    path = QPainterPath((points[0] + points[-1]) / 2)
    for point in points:
        path.lineTo(point)
    path.closeSubpath()
    return path


class ClockFace(QWidget):
    """Time left as shape, colour, digits and word; turns with the time, not with the window.

    Its value is a label of its own in the accessibility tree, painted by the clock itself; the
    clock's description is the word, so it changes at thresholds only.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._reading = Reading("", "", ClockState.CALM, STEPS)
        self._fits: dict[tuple[str, str, float], QFont] = {}
        self._ground: tuple[ClockState, QPixmap] | None = None
        self._value = _Value(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def state(self) -> ClockState:
        """The state shown."""
        return self._reading.state

    def text(self) -> str:
        """The digits shown."""
        return self._reading.digits

    def show_reading(
        self,
        left: Millis,
        whole: Millis,
        word: str,
        still: bool = False,
        spoken: str = "",
        up: bool = False,
    ) -> None:
        """Show the time left of a whole (milliseconds, negative past zero) and the state's word.

        still: the clock stands, as in a pause; it loses its colour then. spoken: the value as a
        sentence for assistive technology; digits and word if empty. up: the digits show what
        has passed.
        """
        steps = steps_of(share_left(left, whole), few=theme_of(self).reduced_motion)
        digits = clock_face_up(left, whole) if up else clock_face(left)
        # Where nothing is counted nothing is ending either.
        state = ClockState.CALM if still and not (left or whole) else state_of(left, whole)
        reading = Reading(digits, word, state, steps, still)
        if reading == self._reading:
            return
        if reading.word != self._reading.word:
            self.setAccessibleDescription(word)
        self._reading = reading
        self._value.setText(spoken or f"{reading.digits}, {word}")
        self.update(self._dial().toAlignedRect())

    def sizeHint(self) -> QSize:
        """A dial that is read from 1.5 m away."""
        side = theme_of(self).em(16.5)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The least dial that holds its digits at title size."""
        side = theme_of(self).em(9)
        return QSize(side, side)

    def hasHeightForWidth(self) -> bool:
        """A clock is as high as wide, up to its hint."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as wide, but not higher than the hint."""
        return min(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget what was fitted into the old size."""
        super().resizeEvent(event)
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        """Forget what was drawn in the old colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._forget()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the kept ground, the rest of the contour, digits and word."""
        theme = theme_of(self)
        reading = self._reading
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dial = self._dial()
        painter.drawPixmap(dial.topLeft(), self._kept_ground(theme))
        tone = "muted" if reading.still else _TONES[reading.state]
        if reading.state is not ClockState.OVER and reading.steps:
            self._draw_rest(painter, theme, tone, dial)
        over = reading.state is ClockState.OVER
        digits_font, word_font = self._fonts(theme, dial.width())
        digits, word = QFontMetricsF(digits_font), QFontMetricsF(word_font)
        gap = dial.width() * 0.055
        height = digits.capHeight() + gap + word.height()
        base = dial.center().y() - height / 2 + dial.width() * 0.015 + digits.capHeight()
        # Digits and their plus sign stand in this order in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(digits_font)
        painter.setPen(theme.colour("on_over_fill" if over else "text"))
        painter.drawText(
            QPointF(dial.center().x() - digits.horizontalAdvance(reading.digits) / 2, base),
            reading.digits,
        )
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(word_font)
        if not over:
            painter.setPen(theme.colour(tone))
        below = QRectF(dial.x(), base + gap, dial.width(), word.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, reading.word)

    def _draw_rest(self, painter: QPainter, theme: Theme, tone: str, dial: QRectF) -> None:
        state = self._reading.state
        width = _pen_width(dial) * (1.0 if state is ClockState.CALM else 1.25)
        pen = QPen(theme.colour(tone), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        path = contour(state, _inside(dial))
        if self._reading.steps < STEPS:
            length = path.length() / width
            pen.setDashPattern([length * self._reading.steps / STEPS, length * 2])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)

    def _kept_ground(self, theme: Theme) -> QPixmap:
        """The filled shape with its drained track, drawn once for a state and a size."""
        state = self._reading.state
        if self._ground is not None and self._ground[0] is state:
            return self._ground[1]
        side = self._dial().width()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(math.ceil(side * ratio), math.ceil(side * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        dial = QRectF(0, 0, side, side)
        fills = {ClockState.LAST: "last_soft", ClockState.OVER: "over_fill"}
        fill = fills.get(state, "surface")
        track = "over_fill" if state is ClockState.OVER else "line"
        thin = theme.scheme.bold_lines and state is not ClockState.OVER
        pen = QPen(theme.colour(track), 2.0 if thin else _pen_width(dial))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(theme.colour(fill))
        painter.drawPath(contour(state, _inside(dial)))
        painter.end()
        self._ground = (state, pixmap)
        return pixmap

    def _fonts(self, theme: Theme, side: float) -> tuple[QFont, QFont]:
        """Fonts for digits and word, fitted once for each length, state and size."""
        state = self._reading.state
        inner = (side - 2 * _pen_width(self._dial())) * (0.62 if state is ClockState.LAST else 0.74)
        widest = "".join("0" if letter.isdigit() else letter for letter in self._reading.digits)
        digits = self._fits.get((widest, state, side))
        if digits is None:
            digits = _fitted(theme.digits(max(1, round(side * 0.30))), widest, inner)
            self._fits[widest, state, side] = digits
        word = self._fits.get((self._reading.word, state, side))
        if word is None:
            pixels = max(theme.body, round(side * (0.09 if side > 400 else 0.074)))
            word = _fitted(theme.font(pixels, 600), self._reading.word, inner * 0.92)
            self._fits[self._reading.word, state, side] = word
        return digits, word

    def _dial(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _forget(self) -> None:
        self._fits.clear()
        self._ground = None
        self._value.setGeometry(self._dial().toAlignedRect())
        self.update()


class _Value(PlainLabel):
    """The clock's value for assistive technology; the clock paints it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(wrap=False, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the painting to the clock."""


def _pen_width(dial: QRectF) -> float:
    return max(8.0, dial.width() * 0.052)


def _inside(dial: QRectF) -> QRectF:
    gap = _pen_width(dial)
    return dial.adjusted(gap, gap, -gap, -gap)


def _fitted(font: QFont, text: str, width: float) -> QFont:
    """The font, made smaller until the text fits into the width."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > width > 0:
        font.setPixelSize(max(8, int(font.pixelSize() * width / needed)))
    return font
