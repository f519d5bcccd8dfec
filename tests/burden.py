"""What work costs this process: a guard against hanging and hoarding, not a measurement.

A test machine is shared. The two seconds are counted in processor time, with a wide limit of the
wall for what waits and does nothing.
"""

import resource
import time
from pathlib import Path

HANGING = 20.0
"""Seconds of the wall after which waiting counts as hanging."""


def seconds(began: float, busy: float) -> float:
    """Seconds of work since the readings `time.monotonic()` and `time.process_time()`.

    Of the wall, when that has taken so long that something hangs.
    """
    wall = time.monotonic() - began
    return wall if wall > HANGING else time.process_time() - busy


def megabytes() -> float:
    """The most memory that this program has held.

    What the system calls a process's peak includes that of the program which started it: Linux
    tells the program's own elsewhere.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
