"""What has to hold of every log, however it came to be: shared by a test and its long form."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from facilitator.domain.act import run_after
from facilitator.domain.events import Event
from facilitator.domain.fold import replay
from facilitator.storage.codec import fields_from_json, fields_to_json
from tests.domain.meetings import Played

HOURS_2 = 2 * 3_600_000
APART = ("n", "t", "at")


def stored(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events as they come back from the store's own form."""
    return tuple(
        fields_from_json(type(e), fields_to_json(e, APART), n=e.n, t=e.t, at=e.at) for e in events
    )


def check(stages: list[Played], random: Random) -> int:
    """Replay at every moment, crash at one, let the wall jump everywhere; how many moments."""
    for stage in stages:
        assert replay(stage.events) == stage.run
    crash = random.randrange(len(stages))
    events = stages[crash].events
    resumed = replay(stored(events))
    assert resumed == stages[crash].run
    # What happens after the crash leads to the same as if there had been none.
    for before, after in zip(stages[crash:], stages[crash + 1 :], strict=False):
        fresh = after.events[len(before.events) :]
        resumed = run_after(resumed, before.events, fresh) if fresh else resumed
        assert resumed == after.run
    last = stages[-1]
    jumped = tuple(
        replace(e, at=e.at.plus(random.choice((-HOURS_2, 0, HOURS_2, 3_600_000))))
        for e in last.events
    )
    told, plain = replay(jumped), replay(last.events)
    assert replace(told, votes=()) == replace(plain, votes=())
    return len(stages)
