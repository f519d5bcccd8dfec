"""Why a meeting stands still: a reason can be given, or changed, once the clock has stopped."""

from __future__ import annotations

from facilitator.domain.act import Now
from facilitator.domain.events import Continued, Event, Paused, effective
from facilitator.domain.run import Move
from facilitator.domain.time import Moment


def give_reason(now: Now, reason: str) -> tuple[Event, ...]:
    """The pause under way has this reason, "" for none.

    It goes on and is paused again in the same instant: no event is edited, no time passes, and
    whatever happened since the pause began keeps its place.
    """
    told = pause_under_way(now.events)
    if not now.may(Move.CONTINUE) or told is None or told[1] == reason:
        return ()
    return (Continued(*now.stamp), Paused(*now.stamp_after, reason))


def only_told(before: Event, event: Event) -> bool:
    """Whether two events that follow each other end no pause, but tell its reason."""
    told = isinstance(before, Continued) and isinstance(event, Paused)
    return told and (before.n + 1, before.t, before.at) == (event.n, event.t, event.at)


def pause_under_way(events: tuple[Event, ...]) -> tuple[Moment, str] | None:
    """When the last pause began and its reason; None where there was none."""
    begun: tuple[Moment, str] | None = None
    before: Event | None = None
    for event in effective(events):
        if isinstance(event, Paused):
            anew = begun is None or before is None or not only_told(before, event)
            begun = (event.at if anew or begun is None else begun[0], event.reason)
        before = event
    return begun
