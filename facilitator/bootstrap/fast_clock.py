"""A clock on which time passes faster, for rehearsals."""

from __future__ import annotations

from facilitator.app.ports import Clock
from facilitator.domain.time import Millis, Moment


class FastClock:
    """Fulfils `app.ports.Clock`, `speed` times as fast as another clock.

    It never sleeps: time that the machine spent asleep is no part of a rehearsal. Another speed
    holds from now on; what has passed stays passed.
    """

    def __init__(self, clock: Clock, speed: int) -> None:
        self._clock = clock
        self._speed = speed
        self._began = clock.now()
        self._passed: Millis = 0
        self._since = clock.awake()

    @property
    def speed(self) -> int:
        """How many times as fast."""
        return self._speed

    def set_speed(self, speed: int) -> None:
        """Let time pass at another speed from now on."""
        self._passed, self._since = self.awake(), self._clock.awake()
        self._speed = speed

    def awake(self) -> Millis:
        """Milliseconds since the rehearsal began."""
        return self._passed + (self._clock.awake() - self._since) * self._speed

    def since_boot(self) -> Millis:
        """The same: it does not sleep."""
        return self.awake()

    def now(self) -> Moment:
        """The wall clock of the rehearsal, the real one at its beginning."""
        return self._began.plus(self.awake())
