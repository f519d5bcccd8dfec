"""Rubbish is collected in the window's thread alone.

Python collects in whichever thread happens to make the next object. What Qt made must be deleted
where it was made: a collection in the thread of the store that meets a window's leavings stops
there for good, in the middle of a transaction.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between looks at how much has gathered."""


class Collector(QObject):
    """Collects when Python itself would, but for the thread; as long as its parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)

    def look(self) -> None:
        """Collect the oldest generation that is due; nothing where none is."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        old = [at for at, (count, most) in enumerate(due) if most and count > most]
        if old:
            gc.collect(old[-1])
