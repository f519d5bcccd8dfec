"""The room's layout: step, words to read, speaker and clock, large enough for the last row."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.time import clock_face, clock_face_up
from facilitator.domain.words import tr
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.room.page_label import PageLabel
from facilitator.ui.room.pages import collected, groups_within, height_of, pages_within
from facilitator.ui.room.placing import Placing
from facilitator.ui.room.strip_bar import StripBar
from facilitator.ui.room.view import RoomView
from facilitator.ui.theme import theme_of

LEAST = 1 / 30
"""The smallest text as a part of the window's height."""

# Parts of the height: margins, texts, the clock.
_MARGIN, _SMALL, _TITLE, _WORDS, _NAME, _NEXT = 0.08, 0.044, 0.082, 0.063, 0.1, 0.055
_CLOCK, _STRIP, _GAP, _WORDS_LEAST, _TIGHT = 0.5, 0.024, 0.025, 0.045, 0.05


class RoomFace(Placing):
    """Shows a RoomView and nothing else; there is nothing to click. Long words have pages."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view = RoomView()
        self._group_lines: tuple[str, ...] = ()
        self._page = 0
        self._pages: tuple[str, ...] = ("",)
        self._placed: tuple[object, ...] = ()
        self._bar = QRect()
        say = words.say
        self._item = self._line("muted")
        self._title = PlainLabel(weight=600, parent=self)
        self._aside = PlainLabel(tone="accent", parent=self)
        self._text = PageLabel(self)
        self._of = self._line("muted")
        self._now = PlainLabel(say(tr("Speaks now")), weight=600, tone="accent", parent=self)
        self._speaker = self._line("", 600)
        self._next = self._line("muted")
        self._groups = PlainLabel(parent=self)
        self.clock = ClockFace(say(tr("Time left")), self)
        self._left = self._line("muted")
        self._left.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._strip = StripBar(say(tr("Time strip")), self)
        self._then = self._line("muted")
        self._ends = SignLabel(Sign.BELL, "", weight=600, wrap=False, parent=self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def page(self) -> tuple[int, int]:
        """The page of the words that is shown, from 1, and how many there are."""
        return self._page + 1, len(self._pages)

    def show_room(self, view: RoomView) -> None:
        """Show what the room may see; other words begin at their first page."""
        say = self._words.say
        if _words_of(view) != _words_of(self._view):
            self._page = 0
        self._view = view
        self._item.setText(view.item)
        self._title.setText(say(view.title))
        self._aside.setText(say(view.aside))
        self._speaker.setText("" if view.groups else say(view.speaker))
        self._next.setText(
            say(tr("Next: {name}", name=view.next_speaker)) if view.next_speaker else ""
        )
        self._group_lines = tuple(say(group) for group in view.groups)
        face = clock_face_up(view.left, view.whole) if view.up else clock_face(view.left)
        spoken = say(tr("{time}, {word}", time=face, word=say(view.word)))
        self.clock.show_reading(view.left, view.whole, say(view.word), view.still, spoken, view.up)
        self._left.setText(say(view.step_left))
        self._then.setText(say(view.then))
        sentence = say(view.bell or view.end)
        if view.bell and view.end:
            sentence = say(tr("{bell} · {end}", bell=say(view.bell), end=say(view.end)))
        self._ends.show_sign(
            Sign.OCTAGON if view.over else Sign.BELL, sentence, "over" if view.over else ""
        )
        self._strip.show_strip(view.strip, sentence)
        self._place_if_changed()

    def turn_page(self, by: int) -> bool:
        """Go to another page of the words; False when there is none that way."""
        wanted = self._page + by
        if not 0 <= wanted < len(self._pages):
            return False
        self._page = wanted
        self._place()
        return True

    def smallest_text(self) -> int:
        """The height of the smallest letters shown, in pixels."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        labels = (label for label in self.findChildren(PlainLabel, options=direct) if label.text())
        return min((label.font().pixelSize() for label in labels), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All grows with the height."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar beside the speaker."""
        if self._bar.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self).colour("accent"))
        radius = self._bar.width() / 2
        painter.drawRoundedRect(self._mirrored(self._bar), radius, radius)

    def _line(self, tone: str, weight: int = 400) -> PlainLabel:
        return PlainLabel(weight=weight, tone=tone, wrap=False, elide=True, parent=self)

    def _place_if_changed(self) -> None:
        view = self._view
        placed = (
            *(view.item, view.title, view.speaker, view.next_speaker, view.then),
            *(view.end, bool(view.step_left), view.groups, view.aside, _words_of(view)),
        )
        if placed != self._placed:
            self._placed = placed
            self._place()

    def _place(self) -> None:
        """Give every part its place and size of letters."""
        margin = self._part(_MARGIN)
        side = min(self._part(_CLOCK), round(self.width() * 0.34))
        column = QRectF(margin, margin, self.width() - 3 * margin - side, 0)
        foot = self._place_foot(margin)
        strip = foot - self._part(_STRIP + 0.016)
        self._place_clock(side, margin, round(strip))
        self._put(self._strip, QRectF(margin, strip, self.width() - 2 * margin, self._part(_STRIP)))
        for tight in (False, True):
            column.setTop(self._place_head(column, margin, tight))
            column.setBottom(self._place_speaker(column, strip - self._part(_GAP * 1.6), tight))
            self._place_words(column)
            if len(self._pages) == 1:
                break  # what stands around the words gives way before they have pages
        self.update()

    def _place_clock(self, side: int, margin: int, below: int) -> None:
        x = self.width() - margin - side
        y = max(margin, (below - side - self._part(_SMALL * 2)) // 2)
        self._put(self.clock, QRectF(x, y, side, side))
        self._write(
            self._left,
            _SMALL,
            QRectF(
                x - margin, y + side + self._part(_GAP), side + 2 * margin, self._part(_SMALL * 1.4)
            ),
        )

    def _place_foot(self, margin: int) -> float:
        """What comes then and when we end, below it if need be; gives where they begin."""
        whole, high = self.width() - 2 * margin, self._part(_SMALL * 1.4)
        foot = self.height() - round(margin * 0.75) - self._part(_SMALL * 1.3)
        size = self._size_beside(_SMALL, whole - margin / 2, self._then, self._ends)
        if not size:
            ends = QRectF(margin, foot, whole, high)
            self._ends.set_size(self._fitting(self._ends, _SMALL, whole - 2 * high))
            self._put(self._ends, ends)
            self._write(self._then, _SMALL, ends.translated(0, -high))
            return foot - high
        for label in (self._then, self._ends):
            label.set_size(size)
        wide = self._ends.sizeHint().width() + 8
        self._put(self._ends, QRectF(margin + whole - wide, foot, wide, high))
        self._put(self._then, QRectF(margin, foot, whole - wide - margin / 2, high))
        return foot

    def _place_head(self, column: QRectF, top: float, tight: bool) -> float:
        """Item and title; gives where they end."""
        y = self._place_line(self._item, column, top)
        size = self._part(_TIGHT) if tight else self._title_size(column.width())
        tall = height_of(self._title.text(), self._font(size, 600), column.width()) + 4
        self._title.set_size(size)
        self._put(self._title, QRectF(column.x(), y, column.width(), tall))
        return self._place_aside(column, y + tall, tight) + self._part(_GAP)

    def _place_aside(self, column: QRectF, y: float, tight: bool) -> float:
        """The norm or the count, on as many lines as it needs; gives where it ends."""
        text = self._aside.text()
        self._aside.setVisible(bool(text))
        if not text:
            return y
        size = self._fitting(self._aside, _SMALL, column.width())
        if size < self._part(0.04) and not tight:
            size = self._part(_SMALL)  # on two lines, read from further away
        tall = max(self._part(_SMALL * 1.4), height_of(text, self._font(size, 400), column.width()))
        self._aside.set_size(size)
        self._put(self._aside, QRectF(column.x(), y, column.width(), tall + 4))
        return y + tall

    def _place_line(self, label: PlainLabel, column: QRectF, y: float) -> float:
        """A small line, if it says anything; gives where it ends."""
        label.setVisible(bool(label.text()))
        if not label.text():
            return y
        high = self._part(_SMALL * 1.4)
        self._write(label, _SMALL, QRectF(column.x(), y, column.width(), high))
        return y + high

    def _title_size(self, width: float) -> int:
        """One line where it can be, else two, else as many as there are at the least size."""
        text = self._title.text()
        for lines in (1.5, 2.7):
            for size in (self._part(_TITLE), self._part(0.072), self._part(0.062)):
                if height_of(text, self._font(size, 600), width) <= size * lines:
                    return size
        return self._part(_WORDS_LEAST)

    def _place_speaker(self, column: QRectF, bottom: float, tight: bool) -> float:
        """Speaker and next, at the foot of the column; gives where they begin."""
        self._groups.setVisible(bool(self._group_lines))
        if self._group_lines:
            for label in (self._now, self._speaker, self._next):
                label.hide()
            return self._place_groups(column, bottom)
        shown = bool(self._speaker.text())
        for label in (self._now, self._speaker, self._next):
            label.setVisible(shown and bool(label.text()))
        if not shown:
            self._bar = QRect()
            return bottom
        indent = self._part(0.035)
        parts = [(self._now, _SMALL), (self._speaker, _NAME * 0.8 if tight else _NAME)]
        if self._next.text():
            parts.append((self._next, _SMALL if tight else _NEXT))
        y = bottom - sum(self._part(part * 1.3) for _, part in parts)
        top = y
        for label, part in parts:
            high = self._part(part * 1.3)
            box = QRectF(column.x() + indent, y, column.width() - indent, high)
            self._write(label, part, box)
            y += high
        self._bar = QRect(round(column.x()), round(top), self._part(0.01), round(bottom - top))
        return top - self._part(_GAP)

    def _place_groups(self, column: QRectF, bottom: float) -> float:
        """The groups in the place of the speaker, line by line or, if many, in one paragraph."""
        indent = self._part(0.035)
        size, text = groups_within(
            self._group_lines,
            lambda part: self._font(self._part(part), 400),
            column.width() - indent,
            (bottom - column.y()) * 0.6,
        )
        high = height_of(text, self._font(self._part(size), 400), column.width() - indent) + 4
        self._groups.setText(text)
        self._groups.set_size(self._part(size))
        self._put(
            self._groups,
            QRectF(column.x() + indent, bottom - high, column.width() - indent, high),
        )
        top = bottom - high
        self._bar = QRect(round(column.x()), round(top), self._part(0.01), round(high))
        return top - self._part(_GAP)

    def _place_words(self, column: QRectF) -> None:
        of = self._part(_SMALL * 1.4)
        sizes = [self._part(part) for part in (_WORDS, 0.056, 0.05, _WORDS_LEAST)]
        size, pages = pages_within(
            self._shown_words, sizes, lambda s: self._font(s, 400), column, of
        )
        self._pages = pages
        self._page = min(self._page, len(pages) - 1)
        self._text.set_size(size)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._text.setText(pages[self._page])
        self._put(self._text, column)
        several = len(pages) > 1
        self._of.setVisible(several)
        if several:
            page, all_pages = self.page
            self._of.setText(self._words.say(tr("{n} of {all}", n=page, all=all_pages)))
            below = QRectF(column.x(), column.bottom() - of, column.width(), of)
            self._write(self._of, _SMALL, below)

    @property
    def _shown_words(self) -> str:
        """The question in front of the group and what was collected, else the words to read."""
        return collected(self._view.in_front, self._view.ideas) or self._view.say


def _words_of(view: RoomView) -> tuple[object, ...]:
    """What stands in the place of the words; other words begin at their first page."""
    return view.say, view.ideas, view.in_front
