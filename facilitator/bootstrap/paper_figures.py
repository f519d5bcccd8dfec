"""The figures of documents: drawn once for each language, the same in Word, PDF and preview."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

from facilitator.app.ports import Words
from facilitator.app.store_port import Deliver
from facilitator.domain.document import Document, Figure, Picture

_log = logging.getLogger(__name__)

_MOST = 60
"""Pictures that are kept: more than any one document holds, some two megabytes."""


class PaperFigures:
    """An `app.ports.Drawer`, for any thread. The first figure takes half a second.

    One that cannot be drawn is none: its table stands alone.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, Figure], bytes] = OrderedDict()

    def __call__(self, figure: Figure, words: Words, /) -> bytes:
        """See `Drawer`."""
        with self._lock:
            found = self.kept(figure, words)
            if found:
                return found
            try:
                found = _drawn(figure, words)
            except Exception:  # noqa: BLE001 -- minutes without a figure are better than none
                _log.exception("a figure could not be drawn")
                return b""
            self._kept[words.language, figure] = found
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
            return found

    def draw_soon(
        self, document: Document, words: Words, deliver: Deliver, drawn: Callable[[], None]
    ) -> None:
        """Draw what a document still lacks in a thread of its own; then `deliver` calls `drawn`."""
        shown = (block.figure for block in document.blocks if isinstance(block, Picture))
        lacking = [figure for figure in shown if not self.kept(figure, words)]
        if not lacking:
            return

        def work() -> None:
            for figure in lacking:
                self(figure, words)
            with suppress(RuntimeError):  # the window may be gone by now
                deliver(drawn)

        Thread(target=work, name="figures-on-paper").start()

    def kept(self, figure: Figure, words: Words, /) -> bytes:
        """The picture if it was drawn before, else b"": a `Drawer` that nobody waits for."""
        return self._kept.get((words.language, figure), b"")


def _drawn(figure: Figure, words: Words) -> bytes:
    from dataclasses import replace

    from facilitator.charts.drawing import draw
    from facilitator.charts.look import PAPER

    return draw(figure, words, replace(PAPER, mirrored=words.right_to_left))
