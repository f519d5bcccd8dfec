"""The signals while the time of a step runs out, and when a speaker's share is used up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from facilitator.domain.run import Phase, Run
from facilitator.domain.segment import Segment
from facilitator.domain.signals import Signal
from facilitator.domain.thresholds import THRESHOLDS, Threshold, reached

_HEARD: Mapping[Signal, frozenset[Threshold]] = MappingProxyType(
    {
        Signal.ALL: frozenset(THRESHOLDS),
        Signal.END: frozenset({Threshold.UP}),
        Signal.NONE: frozenset(),
    }
)


class StepSignal:
    """Calls `ring` once each time that a threshold is reached while it is looked at.

    A late look rings for the last threshold only. What was reached before the first look at a
    step, or before a pause ended, is passed over in silence; a step that was given more time
    rings again. In a round the share of whoever speaks rings at its end alone.
    """

    def __init__(self, ring: Callable[[Threshold], None]) -> None:
        self._ring = ring
        self._step: tuple[str, int] = ("", 0)
        self._turn: tuple[str, bool] = ("", False)

    def look(self, run: Run) -> None:
        """Look at the meeting as it is at this moment; call it at every beat."""
        segment = run.segment
        if segment is None or run.phase is not Phase.RUNNING:
            self._step, self._turn = ("", 0), ("", False)
            return
        of_step, of_turn = self._look_at_step(run, segment), self._look_at_turn(run, segment)
        threshold = of_step or of_turn
        if threshold is not None and threshold in _HEARD[segment.signal]:
            self._ring(threshold)

    def _look_at_step(self, run: Run, segment: Segment) -> Threshold | None:
        (before, so_far), now = self._step, reached(run.remaining, segment.planned)
        self._step = (segment.id, now)
        return THRESHOLDS[now - 1] if segment.id == before and now > so_far else None

    def _look_at_turn(self, run: Run, segment: Segment) -> Threshold | None:
        turn = run.round
        if turn is None or turn.speaker is None or not turn.share:
            self._turn = ("", False)
            return None
        before, was_up = self._turn
        now = f"{segment.id} {len(turn.turns)} {turn.speaker}"
        self._turn = (now, run.turn_remaining <= 0)
        return Threshold.UP if now == before and self._turn[1] and not was_up else None
