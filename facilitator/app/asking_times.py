"""Times that are asked about: a start that was late, an end that was forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time

from facilitator.app.lateness import LATEST
from facilitator.domain import act
from facilitator.domain.events import Cause, Event, Finished, Gap, Started
from facilitator.domain.plan import Plan
from facilitator.domain.run import Phase
from facilitator.domain.time import MINUTE, Millis, Moment, millis_until

QUIET: Millis = 20 * MINUTE
"""So long nothing is done past the bell and the expected end before the end may be forgotten."""


@dataclass(frozen=True, slots=True)
class ForgottenEnd:
    """When a meeting may have ended: at the last thing that was done, or at the bell after it."""

    last: Moment
    bell: Moment | None = None


def began_earlier(events: tuple[Event, ...], typed: time) -> Millis | None:
    """How long before its start a meeting began, if it began at the time typed.

    None when that is no time before the start, or one of another day.
    """
    began = next((event.at for event in events if isinstance(event, Started)), None)
    if began is None:
        return None
    earlier = -millis_until(began, began.civil.date(), typed)
    return earlier if 0 < earlier <= LATEST else None


def forgotten_end(
    now: act.Now, plan: Plan, written: Iterable[Moment] = (), away: Millis = 0
) -> ForgottenEnd | None:
    """What to ask of a meeting whose end was forgotten, None while nothing has to be asked.

    `written` is when lines were kept; `away` what the meeting's clock does not know of yet, as
    after a night. How long it was quiet is told by the meeting's clock, not by the wall's: that
    one can be changed. It is asked once a day.
    """
    if now.run.phase not in (Phase.RUNNING, Phase.PAUSED):
        return None
    last = now.events[-1]
    if now.t - last.t + away - now.run.to_come < QUIET or _was_asked(now):
        return None  # first, since it is looked at with every beat
    done = max((last.at, *(at for at in written if last.at < at <= now.at)))
    bell = last.at.plus(millis_until(last.at, plan.day, plan.bell))
    passed = now.t - last.t + away
    quiet = passed - (done.utc - last.at.utc)
    if quiet < QUIET or now.at.utc - bell.utc < QUIET:
        return None
    return ForgottenEnd(done, bell if bell > done else None)


def _was_asked(now: act.Now) -> bool:
    return any(
        isinstance(event, Gap)
        and event.cause is Cause.FORGOTTEN_END
        and event.at.civil.date() == now.at.civil.date()
        for event in now.events
    )


def still_on(now: act.Now) -> tuple[Event, ...]:
    """The meeting goes on: noted, so that it is not asked again."""
    return (Gap(*now.stamp, 0, Cause.FORGOTTEN_END, counted=False),)


def ending(now: act.Now, then: Moment | None = None) -> tuple[Event, ...]:
    """The end of a meeting, now or back at a moment that was forgotten.

    The time since then is a gap that does not count; the end never lies before the last event.
    """
    if then is None:
        return act.finish(now)
    last = now.events[-1]
    at = max(then, last.at)
    t = min(now.t, last.t + at.utc - last.at.utc)
    back = replace(now, t=t, at=at)
    span = max(0, now.at.utc - at.utc)
    gap = Gap(*back.stamp, span, Cause.FORGOTTEN_END, counted=False)
    finished = act.finish(back)
    return (gap, Finished(*back.stamp_after)) if finished else ()
