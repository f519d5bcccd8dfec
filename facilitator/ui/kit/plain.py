"""Text that is never read as markup: labels, signs with their word, tooltips."""

from __future__ import annotations

import re
import textwrap

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.ui.early import (
    ALIGN_LEFT,
    ALIGN_MIDDLE,
    PLAIN_TEXT,
    TEXT_ON_ONE_LINE,
    seen_alignment,
)
from facilitator.ui.kit.clean import reads_right_to_left
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import theme_of

_LONG_WORD = re.compile(r"\S{31,}")
_TIP_COLUMNS = 64
_BOTH_WAYS = 2
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange})


def as_tip(text: str) -> str:
    """The text as Qt must be handed it for a tooltip or a model's ToolTipRole to show it plain.

    Qt guesses whether a tooltip is markup; where it would, this is the text escaped.
    """
    if QtGui.Qt.mightBeRichText(text):
        return QtGui.Qt.convertFromPlainText(text)
    lines = (textwrap.fill(line, _TIP_COLUMNS) for line in text.splitlines())
    return "\n".join(lines)


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Set a tooltip that is shown letter by letter, whoever wrote it."""
    tip = as_tip(text)
    widget.setToolTip(tip)
    if tip.startswith("<") and not widget.accessibleDescription():
        # Else a screen reader would fall back on the escaped form.
        widget.setAccessibleDescription(text)


class PlainLabel(QLabel):
    """Words of ours or of anyone: wrapped, in body or title size, never markup.

    size: "body", "title" or pixels. tone: "" or a role such as "muted", "accent", "over".
    elide: one line, cut with dots where room lacks, whole in the tooltip. typed: a person's own
    words, which read by their first strong letter whatever the window's direction.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: str | int = "body",
        weight: int = 400,
        tone: str = "",
        wrap: bool = True,
        elide: bool = False,
        typed: bool = False,
        align: int = ALIGN_LEFT | ALIGN_MIDDLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._named = False
        self._size = size
        self._weight = weight
        self._elide = elide
        self._typed = typed
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(wrap and not elide)
        self.setProperty("tone", tone)
        self._align = int(align)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(self.wordWrap())
        self.setSizePolicy(policy)
        self._dress()
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text; a word too long for any line may break after some letters."""
        if text == self._text:
            return
        self._text = text
        self._show()

    def text(self) -> str:
        """The text as it was handed in."""
        return self._text

    def setAlignment(self, align: int) -> None:
        """Align by the window's direction: left is where its lines begin."""
        self._align = int(align)
        self.setProperty("alignment", seen_alignment(self._align, self.isRightToLeft()))

    def set_tone(self, tone: str) -> None:
        """Change the role whose colour the words have."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
            self._dress()  # unpolishing brings back the font that the label had first

    def set_size(self, size: str | int) -> None:
        """Change the size of the words: "body", "title" or pixels."""
        self._size = size
        self._dress()

    def sizeHint(self) -> QSize:
        """Natural width up to a good line's length when wrapped, else what the words need."""
        if not self.wordWrap():
            return super().sizeHint()
        margins = self.contentsMargins()
        width = self.fontMetrics().size(0, super().text()).width() + 1
        width = min(width, 36 * self.fontMetrics().height())
        width += margins.left() + margins.right() + 2 * self.margin()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """When wrapped, the widest word and eight ems of a sentence; else all words.

        Where room lacks a layout takes as much from short labels as from long ones: the eight
        ems keep a few words on one line.
        """
        least = super().minimumSizeHint()
        if self._elide:
            return QSize(theme_of(self).em(4), least.height())
        if not self.wordWrap():
            return super().sizeHint()
        few = min(self.sizeHint().width(), theme_of(self).em(8))
        return QSize(max(least.width(), few), least.height())

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        kind = event.type()
        if kind in _RESTYLED:
            self._dress()
            # What is shown follows the direction; letters of another size only cut it elsewhere.
            if kind is QEvent.Type.LayoutDirectionChange:
                self._show()
            else:
                self._tell_cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip true: it holds the words only while they are cut."""
        super().resizeEvent(event)
        self._tell_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, with dots where they are to be cut."""
        if not self._elide or not self._cut():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        words = self.fontMetrics().elidedText(
            super().text(), QtCore.Qt.TextElideMode.ElideRight, box.width()
        )
        seen = seen_alignment(self._align, self.isRightToLeft())
        painter.drawText(box, seen | TEXT_ON_ONE_LINE, words)

    def _cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(super().text()) > self.contentsRect().width()

    def _tell_cut(self) -> None:
        if self._elide:
            self.setToolTip(as_tip(self._text) if self._cut() else "")

    def _show(self) -> None:
        text = _LONG_WORD.sub(_breakable, self._text) if self.wordWrap() else self._text
        shown = _directed(text, self._typed, self.isRightToLeft())
        super().setText(shown)
        if shown != self._text or self._named:
            # Marks of direction and places to break are for the eye alone.
            self._named = True
            self.setAccessibleName(self._text)
        self._tell_cut()

    def _dress(self) -> None:
        font = theme_of(self).font(self._size, self._weight)
        if font != self.font():
            self.setFont(font)
        # Qt aligns a label by the direction of its first letter, not by the window's.
        self.setAlignment(self._align)


class SignLabel(PlainLabel):
    """A sign painted before its word; assistive technology meets the word alone."""

    def __init__(
        self,
        sign: Sign | str,
        text: str = "",
        *,
        size: str | int = "body",
        weight: int = 500,
        tone: str = "",
        wrap: bool = True,
        typed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._sign = Sign(sign)
        super().__init__(
            text, size=size, weight=weight, tone=tone, wrap=wrap, typed=typed, parent=parent
        )

    def show_sign(self, sign: Sign | str, text: str, tone: str = "") -> None:
        """Change sign, word and tone together."""
        self._sign = Sign(sign)
        self.setText(text)
        self.set_tone(tone)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the sign at the height of their first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self.font())
        side = self._side()
        mirrored = self.isRightToLeft()
        inside = self.contentsRect()
        lines = self.heightForWidth(self.width()) if self.wordWrap() else self.height()
        top = inside.y() + max(0, inside.height() - lines) / 2
        line = min(self.fontMetrics().height(), inside.height())
        x = self.width() - side if mirrored else 0
        y = top + (line - side) / 2 if self.wordWrap() else (self.height() - side) / 2
        ink = self.palette().color(self.foregroundRole())
        paint_sign(painter, self._sign, QRectF(x, y, side, side), ink, mirrored)

    def _side(self) -> int:
        return self.font().pixelSize()

    def _dress(self) -> None:
        super()._dress()
        gap = self._side() + max(6, self._side() // 2)
        mirrored = self.isRightToLeft()
        self.setContentsMargins(0 if mirrored else gap, 0, gap if mirrored else 0, 0)


def _directed(text: str, typed: bool, right: bool) -> str:
    """The text with the marks that make it read in the right direction.

    Typed lines keep their own, isolated where they differ: a label by itself reads as its first
    letter does, and marks make lines higher in most fonts. A sentence of ours reads as the window
    does, even if it begins with a name in other letters. `right`: that is from right to left.
    """
    if typed:
        lines = text.split("\n")
        ways = {reads_right_to_left(line) for line in lines} - {None}
        return text if len(ways) < _BOTH_WAYS else "\n".join(f"\u2068{x}\u2069" for x in lines)
    if reads_right_to_left(text) in (None, right):
        return text
    return ("\u200f" if right else "\u200e") + text


def _breakable(match: re.Match[str]) -> str:
    word = match.group()
    return "\u200b".join(word[at : at + 20] for at in range(0, len(word), 20))
