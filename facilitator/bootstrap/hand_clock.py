"""A clock moved by hand, for the sample, the demonstration and the pictures."""

from __future__ import annotations

from facilitator.domain.time import Millis, Moment


class HandClock:
    """Fulfils `app.ports.Clock`; only `pass_` and `sleep` move it."""

    def __init__(self, now: Moment) -> None:
        self._now = now
        self._awake: Millis = 1_000_000
        self._boot: Millis = 1_000_000

    def awake(self) -> Millis:
        """Milliseconds of waking time."""
        return self._awake

    def since_boot(self) -> Millis:
        """Milliseconds with sleep."""
        return self._boot

    def now(self) -> Moment:
        """The wall clock."""
        return self._now

    def pass_(self, span: Millis) -> None:
        """Let waking time pass."""
        self._awake += span
        self._boot += span
        self._now = self._now.plus(span)

    def sleep(self, span: Millis) -> None:
        """Let time pass as if the machine slept."""
        self._boot += span
        self._now = self._now.plus(span)

    def set_wall(self, now: Moment) -> None:
        """Change the wall clock alone, as a person may."""
        self._now = now
