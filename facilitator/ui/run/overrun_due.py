"""When the overrun card comes by itself: once a step, and again when more time has gone."""

from __future__ import annotations

from facilitator.domain.time import MINUTE, Millis, minutes_between
from facilitator.ui.run.overrun_words import to_bell
from facilitator.ui.run.view import RunView

LATER: Millis = 3 * MINUTE
"""After "ask later" so much more time has to go."""


class OverrunDue:
    """Remembers what was put up with: a step over its time, an end past the bell.

    In another step only what has slipped since is asked about.
    """

    def __init__(self) -> None:
        self._step = ("", "")
        self._over_from: Millis = 1
        self._late_from: Millis = MINUTE
        self._accepted: Millis = 0

    def look(self, view: RunView) -> bool:
        """Whether it is time to ask."""
        over, late = self._now(view)
        if not over:
            self._over_from = 1  # it had time again since
        if not late:
            self._accepted, self._late_from = 0, MINUTE
        return view.segment is not None and (over >= self._over_from or late >= self._late_from)

    def settle(self, view: RunView) -> None:
        """Something was chosen, or is to be asked later."""
        over, late = self._now(view)
        self._over_from = over + LATER if over else 1
        self._accepted = late
        self._late_from = late + (LATER if late >= MINUTE else MINUTE)

    def _now(self, view: RunView) -> tuple[Millis, Millis]:
        segment = view.segment
        step = (view.meeting.id, "" if segment is None else segment.id)
        if step != self._step:
            self._accepted = self._accepted if step[0] == self._step[0] else 0
            self._step = step
            self._over_from, self._late_from = 1, self._accepted + MINUTE
        return max(0, -view.run.remaining), _slipped(view)


def _slipped(view: RunView) -> Millis:
    """How far the expected end lies past the bell, without what the plan itself was too long."""
    plan = view.meeting.plan
    room = minutes_between(plan.start, plan.bell) * MINUTE
    too_long = max(0, sum(segment.planned for segment in view.run.baseline) - room)
    return max(0, -to_bell(view) - too_long)
