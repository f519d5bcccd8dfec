"""The room's strip: how far the meeting is, without words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.strip_places import Block, BlockPlace, BlockState, Strip, places
from facilitator.ui.room.view import RoomBlock, RoomStrip
from facilitator.ui.theme import theme_of


class StripBar(QWidget):
    """Blocks to scale: what is past is filled, now fills up, the bell is a line."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = RoomStrip()
        self.setAccessibleName(name)

    def show_strip(self, strip: RoomStrip, sentence: str = "") -> None:
        """Show the blocks, the place of now and of the bell; `sentence` says them in words."""
        if theme_of(self).reduced_motion:
            strip = replace(strip, now=float(int(strip.now)))
        if strip != self._strip:
            self._strip = strip
            self.setAccessibleDescription(sentence)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw well, blocks and bell, mirrored with the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        shown = self._strip
        blocks = tuple(Block("", block.minutes, block.state) for block in shown.blocks)
        laid = places(Strip(blocks, shown.slot, now=shown.now), self.width(), 4)
        theme = theme_of(self)
        if laid.well is not None:
            well = QRectF(laid.well.start, 3, laid.well.length, self.height() - 6)
            painter.fillRect(well, theme.colour("sunken"))
        for block, place in zip(shown.blocks, laid.blocks, strict=True):
            self._draw(painter, block, place)
        if laid.bell is not None:
            painter.setPen(QPen(theme.colour("text"), max(4.0, self.height() / 5)))
            painter.drawLine(round(laid.bell), 0, round(laid.bell), self.height())

    def _draw(self, painter: QPainter, block: RoomBlock, place: BlockPlace) -> None:
        theme = theme_of(self)
        box = QRectF(place.span.start + 2, 3, max(2.0, place.span.length - 4), self.height() - 6)
        shape = QPainterPath()
        shape.addRoundedRect(box, box.height() / 3, box.height() / 3)
        past = block.state is BlockState.PAST
        now = block.state is BlockState.NOW
        painter.fillPath(shape, theme.colour("accent" if past else "surface"))
        if place.done is not None:
            painter.save()
            painter.setClipPath(shape)
            done = QRectF(place.done.start, 0, place.done.length, self.height())
            painter.fillRect(done, theme.colour("accent"))
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent" if now else "edge"), 3 if now else 1.5))
        painter.drawPath(shape)
