"""The time strip: one block an item, to scale, and the bell as a line."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.kit.strip_places import (
    Block,
    BlockPlace,
    BlockState,
    Places,
    Span,
    Strip,
    places,
    wording,
)
from facilitator.ui.theme import Theme, theme_of

_LOOKS = {
    BlockState.PAST: ("sunken", "edge", "text"),
    BlockState.NOW: ("accent_soft", "accent", "on_accent_soft"),
    BlockState.NEXT: ("surface", "edge", "text"),
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class TimeStrip(QWidget):
    """Shows a Strip; mirrored with the window. Whole words stand in each block's tooltip."""

    def __init__(self, name: str = "", times: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = Strip()
        self._times = times
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip) -> None:
        """Show blocks, bell and the place of now."""
        if theme_of(self).reduced_motion and strip.now is not None:
            strip = replace(strip, now=float(int(strip.now)))
        if strip != self._strip:
            self._strip = strip
            self.setAccessibleDescription(strip.sentence)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room; high enough for bell, blocks and times."""
        theme = theme_of(self)
        times = theme.em(1.7) if self._times else 4
        return QSize(theme.em(40), self._top() + theme.em(3) + times)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a folded window."""
        return QSize(theme_of(self).em(12), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell a block's whole words in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw well, blocks, times, bell and now, in this order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        laid = self._laid(theme)
        if laid.well is not None:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(self._box(laid.well).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        for block, place in zip(self._strip.blocks, laid.blocks, strict=True):
            if place.span.length > 1:
                self._draw_block(painter, theme, block, place)
        if self._times:
            self._draw_times(painter, theme, laid)
        if laid.bell is not None:
            self._draw_bell(painter, theme, laid.bell)
        if laid.now is not None:
            self._draw_now(painter, theme, laid.now)

    def _draw_block(self, painter: QPainter, theme: Theme, block: Block, place: BlockPlace) -> None:
        fill, edge, ink = _LOOKS[block.state]
        shape = QPainterPath()
        box = self._box(place.span).adjusted(1, 1, -1, -1)
        shape.addRoundedRect(box, 5, 5)
        painter.setBrush(theme.colour(fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPath(shape)
        painter.save()
        painter.setClipPath(shape)
        if place.past_bell is not None:
            past = self._box(place.past_bell)
            painter.fillRect(past, theme.colour("over_soft"))
            hatch = theme.colour("over")
            # Where grounds say nothing the hatch alone tells what is past the bell.
            hatch.setAlphaF(1.0 if theme.scheme.bold_lines else 0.3)
            painter.fillRect(past, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        if place.done is not None:
            done = self._box(place.done)
            bar = QRectF(done.x(), box.bottom() - 5, done.width(), 6)
            painter.fillRect(bar, theme.colour("accent"))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(edge), 2 if block.state is BlockState.NOW else 1))
        painter.drawPath(shape)
        self._draw_words(painter, theme, block, place, theme.colour(ink))

    def _draw_words(
        self, painter: QPainter, theme: Theme, block: Block, place: BlockPlace, ink: QColor
    ) -> None:
        now = block.state is BlockState.NOW
        font = theme.font("body", 600 if now else 500)
        thin = theme.font("body", 400)
        metrics = QFontMetricsF(font)
        label = block.label or str(block.minutes)
        label_width = QFontMetricsF(thin).horizontalAdvance(label) + 1
        words = Span(place.words.start + 9, place.words.end - 8)
        painter.setPen(ink)
        side = metrics.ascent() * 0.9
        if block.state is BlockState.PAST and words.length >= side + label_width + 13:
            tick = self._box(Span(words.start, words.start + side))
            square = QRectF(tick.x(), tick.center().y() - side / 2, side, side)
            paint_sign(painter, Sign.PARKED if block.parked else Sign.TICK, square, ink)
            words = Span(words.start + side + 5, words.end)
        beside = words.length - label_width - 8
        elided = metrics.elidedText(block.title, Qt.TextElideMode.ElideRight, beside)
        needs = (metrics.horizontalAdvance(block.title), label_width + 8)
        fits = wording(block.title, elided, needs, words.length)
        lift = -4 if now else 0
        # A bold hatch would run through the words: they get a ground of their own.
        ground = theme.scheme.bold_lines and place.past_bell is not None
        over = theme.colour("over_soft") if ground else None
        if fits.title:
            end = words.end - label_width - 8 if fits.minutes else words.end + 2
            self._write(painter, font, Span(words.start, end), fits.title, lift, over)
        if fits.minutes:
            span = Span(words.end - label_width, words.end)
            self._write(painter, thin, span, label, lift, over)
        elif not fits.title and label_width <= place.words.length - 4:
            # Too narrow for the margins that words have elsewhere.
            middle = (place.words.start + place.words.end - label_width) / 2
            self._write(painter, thin, Span(middle, middle + label_width), label, lift, over)

    def _write(
        self,
        painter: QPainter,
        font: QFont,
        span: Span,
        words: str,
        lift: float = 0,
        ground: QColor | None = None,
    ) -> None:
        painter.setFont(font)
        box = self._box(span).adjusted(-1, 0, 1, lift)
        flags = _MIDDLE | self._leading() | Qt.TextFlag.TextSingleLine
        if ground is not None:
            painter.fillRect(painter.boundingRect(box, flags, words).adjusted(-3, 0, 3, 0), ground)
        painter.drawText(box, flags, words)

    def _draw_times(self, painter: QPainter, theme: Theme, laid: Places) -> None:
        plain, bold = theme.font(), theme.font("body", 600)
        ends = QFontMetricsF(bold).horizontalAdvance(self._strip.ends) + 2
        last = laid.end - ends
        painter.setPen(theme.colour("muted"))
        free = -8.0
        for block, place in zip(self._strip.blocks, laid.blocks, strict=True):
            width = QFontMetricsF(plain).horizontalAdvance(block.starts) + 2
            if block.starts and place.span.start >= free and place.span.start + width < last - 8:
                span = Span(place.span.start, place.span.start + width)
                self._write_below(painter, theme, plain, span, block.starts)
                free = span.end + 8
        if self._strip.ends:
            painter.setPen(theme.colour("over" if self._strip.over else "text"))
            start = max(0.0, last)
            self._write_below(painter, theme, bold, Span(start, start + ends), self._strip.ends)

    def _write_below(
        self, painter: QPainter, theme: Theme, font: QFont, span: Span, words: str
    ) -> None:
        painter.setFont(font)
        box = self._box(span)
        below = QRectF(box.x(), box.bottom() + 2, box.width(), theme.em(1.5))
        painter.drawText(below, _MIDDLE | self._leading(), words)

    def _draw_bell(self, painter: QPainter, theme: Theme, at: float) -> None:
        font = theme.font("body", 600)
        ink = theme.colour("text")
        x = self._x(at)
        blocks = self._box(Span(0, 0))
        painter.setPen(QPen(ink, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(x, blocks.top() - 5, x, blocks.bottom() + 3))
        side = theme.em(1)
        words = QFontMetricsF(font).horizontalAdvance(self._strip.bell) + 2
        gap = theme.em(0.5)
        whole = side + gap + words
        start = min(max(0.0, at - whole / 2), max(0.0, self.width() - whole))
        sign = self._box(Span(start, start + side))
        height = self._top() - 6
        square = QRectF(sign.x(), (height - side) / 2, side, side)
        paint_sign(painter, Sign.BELL, square, ink)
        box = self._box(Span(start + side + gap, start + whole))
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(
            QRectF(box.x(), 0, box.width(), height), _MIDDLE | self._leading(), self._strip.bell
        )

    def _draw_now(self, painter: QPainter, theme: Theme, at: float) -> None:
        x, blocks, ink = self._x(at), self._box(Span(0, 0)), theme.colour("accent")
        half = theme.em(0.9) / 2
        x = min(max(x, half), self.width() - half)  # whole, also in the first minute
        top = blocks.top()
        # Above the words only; below them the bar in the block ends at the same place.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        corners = (
            QPointF(x - half, top - half - 2),
            QPointF(x + half, top - half - 2),
            QPointF(x, top),
        )
        painter.drawPolygon(QPolygonF(list(corners)))

    def _tell(self, event: QHelpEvent) -> None:
        for block, place in zip(self._strip.blocks, self._laid(theme_of(self)).blocks, strict=True):
            box = self._box(place.span)
            if box.contains(QPointF(event.pos())):
                tip = as_tip(block.tip or block.title)
                QToolTip.showText(event.globalPos(), tip, self, box.toAlignedRect())
                return
        QToolTip.hideText()

    def _laid(self, theme: Theme) -> Places:
        word = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(self._strip.bell)
        return places(self._strip, self.width(), (word + theme.em(1) + 8) / 2)

    def _top(self) -> int:
        return theme_of(self).em(1.8)

    def _box(self, span: Span) -> QRectF:
        """A stretch of the strip at the height of its blocks, mirrored with the window."""
        x = self.width() - span.end if self._mirrored() else span.start
        return QRectF(x, self._top(), span.length, theme_of(self).em(3))

    def _x(self, at: float) -> float:
        return self.width() - at if self._mirrored() else at

    def _leading(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
