"""Draws figures off the event loop, one after the other; the newest wish of a view counts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.app.ports import Words
from facilitator.bootstrap.courier import Courier
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


_SOON = 40
"""Milliseconds in which a page finds its places: it asks for several sizes, and wants the last."""


class Figures(QObject):
    """One thread that draws. `drawn` carries the wish and the bytes of a PNG, here in the window.

    There are no bytes where it could not be drawn. The thread is made with the first wish and ends
    with the program.
    """

    drawn = Signal(object, bytes)

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._courier = Courier(self)
        self._pool: ThreadPoolExecutor | None = None
        self._newest: FigureWish | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._begin)

    def warm(self) -> None:
        """Load what draws before it is needed: that stalls the window, in a thread too."""
        self._beside(_load)

    def draw(self, wish: FigureWish) -> None:
        """Draw this one soon; an older wish that has not begun is passed over."""
        self._newest = wish
        self._soon.start()

    def close(self) -> None:
        """Draw nothing more."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        wish = self._newest
        if wish is not None:
            self._beside(partial(self._work, wish))

    def _beside(self, work: Callable[[], None]) -> None:
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "figures")
        self._pool.submit(work).add_done_callback(_tell)

    def _work(self, wish: FigureWish) -> None:
        if wish != self._newest:
            return
        from facilitator.charts.drawing import draw

        png = b""
        try:
            png = draw(wish.chart, self._words, look_of(wish))
        finally:
            self._courier(partial(self.drawn.emit, wish, png))


def _load() -> None:
    from facilitator.charts.sheet import warm

    warm()


def _tell(done: Future[None]) -> None:
    """A figure that cannot be drawn leaves its words and its table; the log says why."""
    error = None if done.cancelled() else done.exception()
    if error is not None:
        _log.error("a figure could not be drawn", exc_info=error)
