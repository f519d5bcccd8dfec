"""The tray between the threads: what is handed in lies here until the writer takes it up."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from facilitator.app.keeping import Kept, Tick
from facilitator.domain.time import SECOND, Millis
from facilitator.storage.pending import Pending
from facilitator.storage.saving import Name


@dataclass(frozen=True, slots=True)
class Load:
    """What the writer has taken up: things to commit, and the seconds to note."""

    pending: Pending = field(default_factory=Pending)
    ticks: tuple[Tick | None, ...] = ()


class Tray:
    """Any thread hands in; the writer's takes up, and says what came of it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._pending = Pending()
        self._under_way = Pending()
        self._ticks: tuple[Tick | None, ...] = ()
        self._handed = self._taken = self._written = 0
        self._began: float | None = None
        self._failing = self._hurry = self._shut = False

    def put(self, change: Callable[[Pending], None]) -> None:
        """Hand something in; returns at once."""
        with self._changed:
            change(self._pending)
            self._handed += 1
            self._changed.notify_all()

    def put_tick(self, tick: Tick | None) -> None:
        """The second of the running meeting; a newer one takes its place."""
        with self._changed:
            self._ticks = (tick,)
            self._changed.notify_all()

    def ticket(self) -> int:
        """A number that stands for what has been handed in until now."""
        with self._changed:
            return self._handed

    def settled(self, ticket: int, limit: Millis) -> bool:
        """Wait until that is on the disk, or saving fails, or the limit; whether it is there."""
        with self._changed:
            self._changed.wait_for(lambda: self._written >= ticket or self._failing, limit / SECOND)
            return self._written >= ticket

    def emptied(self, limit: Millis) -> bool:
        """Wait until all is on the disk, trying again at once; whether it is."""
        with self._changed:
            self._hurry = True
            self._changed.notify_all()
            return self._changed.wait_for(self._is_empty, limit / SECOND)

    def unwritten(self) -> dict[Name, Kept]:
        """The values that were handed in and are not on the disk yet."""
        with self._changed:
            return self._under_way.values() | self._pending.values()

    def waiting_for_disk(self) -> float:
        """Seconds for which the present write has been under way; 0 without one."""
        with self._changed:
            return 0.0 if self._began is None else time.monotonic() - self._began

    def shut(self) -> None:
        """Let the writer go; what is not written by now is given up."""
        with self._changed:
            self._shut = True
            self._changed.notify_all()

    # The writer's side.

    def take_up(self, not_before: float, awake_at: float = math.inf) -> Load | None:
        """Wait for something to do; None once the tray is shut.

        Until the reading `not_before` of the monotonic clock only seconds are given out, unless
        somebody waits for an empty tray. At `awake_at` an empty load is, if there is no other.
        """
        with self._changed:
            while not self._shut:
                due = bool(self._pending) and (self._hurry or time.monotonic() >= not_before)
                if due or self._ticks:
                    return self._taken_up(due)
                now = time.monotonic()
                if now >= awake_at:
                    return Load()
                left = min(not_before if self._pending else math.inf, awake_at) - now
                self._changed.wait(None if left == math.inf else max(left, 0.001))
            return None

    def hurried(self) -> bool:
        """Whether somebody waits for an empty tray."""
        with self._changed:
            return self._hurry

    def done(self) -> bool:
        """What was taken up is on the disk; whether nothing else waits."""
        with self._changed:
            self._written = self._taken
            self._failing = False
            return self._settle(Pending())

    def put_back(self, left: Pending) -> None:
        """This could not be written; what was handed in since lies over it."""
        with self._changed:
            self._failing = True
            self._hurry = False
            self._settle(left)

    def noted(self) -> None:
        """The seconds that were taken up have been noted."""
        with self._changed:
            self._began = None
            self._changed.notify_all()

    def _taken_up(self, due: bool) -> Load:
        ticks, self._ticks = self._ticks, ()
        self._began = time.monotonic()
        if due:
            self._under_way, self._pending = self._pending, Pending()
            self._taken = self._handed
        return Load(self._under_way, ticks)

    def _settle(self, left: Pending) -> bool:
        self._pending = left.under(self._pending)
        self._under_way = Pending()
        self._began = None
        if not self._pending:
            self._hurry = False
        self._changed.notify_all()
        return not self._pending

    def _is_empty(self) -> bool:
        busy = self._pending or self._under_way or self._ticks
        return not busy and self._began is None
