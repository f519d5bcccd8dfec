"""A screen to paint on, the same for both sides."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen() -> Iterator[tuple[str, dict[str, str]]]:
    """A name for the screen that is painted on, and the environment that leads to it."""
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    if os.environ.get("DISPLAY"):
        yield f"the display {os.environ['DISPLAY']}", env
        return
    if shutil.which("Xvfb") is None:
        yield "no screen (offscreen)", {**env, "QT_QPA_PLATFORM": "offscreen"}
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24"]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writer], stderr=subprocess.DEVNULL
    ) as server:
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        try:
            yield "Xvfb", {**env, "DISPLAY": f":{number}"}
        finally:
            server.terminate()
