"""Draws figures off the event loop, one after the other; the newest wish of a view counts."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from facilitator.app.ports import Words
from facilitator.charts.look import Look
from facilitator.ui.goals.figure import FigureWish

_log = logging.getLogger(__name__)


def look_of(wish: FigureWish) -> Look:
    """The wish as the drawing part understands it."""
    scheme = wish.scheme
    return Look(
        width=max(wish.width, 80),
        height=max(wish.height, 60),
        letters=wish.letters,
        scale=wish.scale,
        mirrored=wish.mirrored,
        ground=scheme.surface,
        ink=scheme.text,
        muted=scheme.muted,
        grid=scheme.line,
        accent=scheme.accent,
        warn=scheme.soon,
        bold=scheme.bold_lines,
    )


class Figures(QObject):
    """One thread that draws. `drawn` carries the wish and the bytes of a PNG, here in the window.

    The thread is made with the first wish and ends with the program.
    """

    drawn = Signal(object, bytes)

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._pool: ThreadPoolExecutor | None = None
        self._newest: FigureWish | None = None

    def draw(self, wish: FigureWish) -> None:
        """Draw this one soon; an older wish that has not begun is passed over."""
        self._newest = wish
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "figures")
        self._pool.submit(self._work, wish).add_done_callback(_tell)

    def close(self) -> None:
        """Draw nothing more."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, wish: FigureWish) -> None:
        if wish != self._newest:
            return
        from facilitator.charts.goal_line import draw

        png = draw(wish.chart, self._words, look_of(wish))
        # A signal from another thread is delivered in the window's, which may be gone by now.
        with suppress(RuntimeError):
            self.drawn.emit(wish, png)


def _tell(done: Future[None]) -> None:
    """A figure that cannot be drawn leaves its words and its table; the log says why."""
    error = None if done.cancelled() else done.exception()
    if error is not None:
        _log.error("a figure could not be drawn", exc_info=error)
