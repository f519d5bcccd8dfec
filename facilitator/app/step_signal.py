"""The signal when the time of a step is over."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.run import Phase, Run


class StepSignal:
    """Calls `ring` once each time that a step's time runs out while it is looked at.

    A step whose time was over before the first look, or before a pause ended, is passed over in
    silence; one that was given more time rings again.
    """

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._running_down = ""

    def look(self, run: Run) -> None:
        """Look at the meeting as it is at this moment; call it at every beat."""
        segment = run.segment
        if segment is None or run.phase is not Phase.RUNNING:
            self._running_down = ""
            return
        left = run.remaining
        if left <= 0 and segment.id == self._running_down:
            self._ring()
        self._running_down = segment.id if left > 0 else ""
