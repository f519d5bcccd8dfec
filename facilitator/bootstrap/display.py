"""Whether a window can be shown, told by no more than names: asking Qt would end the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

SOCKETS = Path("/proc/net/unix")
"""Where Linux lists the sockets that are files, and those of a name alone."""


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a desktop is there: one that is named, as after `ssh`, may have gone."""
    if sys.platform in ("win32", "darwin"):
        return True
    return _x11(environ.get("DISPLAY", "")) or _wayland(environ)


def _x11(display: str) -> bool:
    host, _, number = display.rpartition(":")
    if not display or host not in ("", "unix") or not SOCKETS.exists():
        return bool(display)  # on another machine, or of a system that lists none
    socket = Path("/tmp", ".X11-unix", f"X{number.partition('.')[0]}")  # noqa: S108 -- X's own
    return socket.exists() or f"@{socket}" in SOCKETS.read_text("utf-8", "replace").split()


def _wayland(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environ.get("XDG_RUNTIME_DIR", ""), name).exists()
