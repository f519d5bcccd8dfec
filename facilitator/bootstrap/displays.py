"""Whether there is a display: asked without Qt, which ends the program where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SOCKETS = Path("/", "tmp", ".X11-unix")
"""Where the displays of this machine can be found, by their numbers."""
NAMELESS = Path("/proc/net/unix")
"""Where Linux lists those that stand in no folder."""


def has_display() -> bool:
    """Whether a window can be seen; a display that is only named, but not there, is none."""
    if sys.platform in ("win32", "darwin"):
        return True
    return _is_wayland_there(os.environ.get("WAYLAND_DISPLAY", "")) or _is_x_there(
        os.environ.get("DISPLAY", "")
    )


def _is_wayland_there(name: str) -> bool:
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", ""), name).exists()


def _is_x_there(name: str) -> bool:
    """A display of another machine is taken for there: nobody could know without asking it."""
    machine, _, number = name.rpartition(":")
    number = number.partition(".")[0]
    if machine not in ("", "unix") or not number.isdecimal():
        return bool(name)
    socket = SOCKETS / f"X{number}"
    try:
        return socket.exists() or f"@{socket}\n" in NAMELESS.read_text(errors="replace")
    except OSError:
        return False
