"""What a button measures. Layouts ask for it again and again; it is worked out once."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from facilitator.ui.early import TEXT_WRAPPED
from facilitator.ui.kit.button_effect import Effect
from facilitator.ui.kit.button_places import Widths
from facilitator.ui.theme import Theme

LEADING = frozenset({"choice", "link"})


class Bears(NamedTuple):
    """All that the measures of a button depend on: two that bear the same measure the same.

    `font` is that of the words; `hides_sign` says that room is kept for a sign not shown now.
    """

    theme: Theme
    font: QFont
    words: str
    key: str
    kind: str
    effect: Effect
    sign: bool
    hides_sign: bool


class Measures:
    """The measures of a button that bears this, in pixels."""

    def __init__(self, bears: Bears) -> None:
        self.bears = bears
        theme = bears.theme
        metrics = QFontMetricsF(bears.font)
        cap = QFontMetricsF(theme.font("body", 500)).horizontalAdvance(bears.key) + theme.em(0.7)
        self._metrics = metrics
        self._cap = max(cap, theme.em(1.4)) if bears.key else 0.0
        self._words = metrics.horizontalAdvance(bears.words) + 1
        self._widths: dict[float | None, Widths] = {}
        self._heights: dict[int, int] = {}
        self._least = 0

    def widths(self, room: float | None = None) -> Widths:
        """The widths in a button this wide; without one what they are by nature."""
        if room not in self._widths:
            self._widths[room] = self._work_out(room)
        return self._widths[room]

    def height(self, width: int) -> int:
        """Height of the wrapped words, at least that of any control."""
        if width not in self._heights:
            theme, effect, widths = self.bears.theme, self.bears.effect, self.widths(width)
            room = QRectF(0, 0, max(1.0, width - widths.fixed), 10_000)
            words = self._metrics.boundingRect(room, TEXT_WRAPPED, self.bears.words).height()
            beside = effect.height(theme, widths.effect) if widths.effect else 0
            high = round(max(words, beside)) + theme.em(0.7)
            self._heights[width] = max(theme.control, high)
        return self._heights[width]

    def least(self) -> int:
        """Wide enough for the widest word and for ten ems: only long words wrap."""
        if not self._least:
            theme, widths = self.bears.theme, self.widths(0)
            across = (self._metrics.horizontalAdvance(word) for word in self.bears.words.split())
            words = max(max(across, default=0), min(widths.words, theme.em(10)))
            self._least = max(theme.control, round(widths.fixed + words) + 2)
        return self._least

    def _work_out(self, room: float | None) -> Widths:
        theme, effect, kind = self.bears.theme, self.bears.effect, self.bears.kind
        # A link stands on the column's edge but for the room of its focus ring.
        pads = {"link": 4.0, "choice": theme.em(0.7)}
        return Widths(
            pad=pads.get(kind, theme.em(0.95)),
            gap=theme.em(0.5),
            sign=theme.em(1) if self.bears.sign else 0.0,
            words=self._words,
            cap=self._cap,
            effect=effect.width(theme) if room is None else effect.width_in(theme, room),
            leads=kind in LEADING,
            far=kind == "choice",
            hidden=self.bears.hides_sign,
        )
