"""The machine's clocks: one that never jumps nor counts sleep, one that counts it, the wall's."""

from __future__ import annotations

import sys
import time
from datetime import datetime

from facilitator.domain.time import Millis, Moment


def _linux_since_boot() -> Millis:
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000


def _mac_since_boot() -> Millis:
    # On macOS time.monotonic stands still in sleep and CLOCK_MONOTONIC does not.
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000


def _windows_awake() -> Millis:
    # Counts tenths of a microsecond of waking time; both of Python's own clocks count sleep.
    import ctypes  # only where it is needed, for it takes long to load

    ticks = ctypes.c_ulonglong()
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
    return ticks.value // 10_000


def _monotonic() -> Millis:
    return time.monotonic_ns() // 1_000_000


class MachineClock:
    """Fulfils `app.ports.Clock` on Linux, macOS and Windows."""

    def __init__(self) -> None:
        self._awake = _windows_awake if sys.platform == "win32" else _monotonic
        self._boot = {"linux": _linux_since_boot, "darwin": _mac_since_boot}.get(
            sys.platform, _monotonic
        )

    def awake(self) -> Millis:
        """Milliseconds of waking time."""
        return self._awake()

    def since_boot(self) -> Millis:
        """Milliseconds with sleep."""
        return self._boot()

    def now(self) -> Moment:
        """The wall clock with its offset."""
        here = datetime.now().astimezone()
        offset = here.utcoffset()
        minutes = 0 if offset is None else round(offset.total_seconds() / 60)
        return Moment(round(here.timestamp() * 1000), minutes)
