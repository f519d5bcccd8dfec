"""A private desktop with its own screen, bus and window manager, and programs on it."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).parents[2]
CLIENT = Path(__file__).with_name("eyes_client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
HANGING = 30.0
"""Seconds: a guard against hanging, no measure."""
PAUSE = 0.03
"""Seconds between two looks at another program: without one, looking takes a core for itself."""
T = TypeVar("T")
NEEDED = ("Xvfb", "dbus-daemon", "openbox")
PACKAGES = "xvfb openbox dbus-daemon at-spi2-core python3-pyatspi"
PRESSED = "push button|check box|radio button"
"""The roles of what can be pressed."""


def missing() -> str:
    """Why there can be no desktop here, "" when there can."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    client = [SYSTEM_PYTHON, "-I", "-c", "import pyatspi"]
    if not lacking and subprocess.run(client, capture_output=True, check=False).returncode:
        lacking = ["pyatspi"]
    return f"{', '.join(lacking)} missing here: needs {PACKAGES}" if lacking else ""


def until(ask: Callable[[], T | None]) -> T:
    """What `ask` gives, as soon as it gives anything."""
    end = time.monotonic() + HANGING
    while (began := time.monotonic()) < end:
        if found := ask():
            return found
        # A look keeps three programs at work: rest as long as it took, within limits.
        time.sleep(min(0.5, max(PAUSE, time.monotonic() - began)))
    raise AssertionError("it did not come to pass")


@contextmanager
def desktop(folder: Path, size: str = "1366x768") -> Iterator[dict[str, str]]:
    """The environment of programs on a desktop of their own, of so many dots."""
    runtime, home = folder / "run", folder / "home"
    runtime.mkdir(mode=0o700)
    home.mkdir()
    env = {k: v for k, v in os.environ.items() if k in ("PATH", "LD_LIBRARY_PATH", "TZ")}
    env |= {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(runtime),
    }
    started: list[subprocess.Popen[Any]] = []
    try:
        env["DISPLAY"] = _screen(started, size)
        env["DBUS_SESSION_BUS_ADDRESS"] = _bus(started, env)
        _manager(started, env, folder / "managed")
        yield env
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(20)
            if process.stdout is not None:
                process.stdout.close()


_QUIET: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def _screen(started: list[subprocess.Popen[Any]], size: str) -> str:
    reading, writing = os.pipe()
    asked = ["-screen", "0", f"{size}x24", "-nolisten", "tcp", "-displayfd", str(writing)]
    started.append(subprocess.Popen(["Xvfb", *asked], pass_fds=[writing], **_QUIET))
    os.close(writing)
    with os.fdopen(reading) as told:
        return f":{told.readline().strip()}"


def _bus(started: list[subprocess.Popen[Any]], env: dict[str, str]) -> str:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    started.append(bus)
    assert bus.stdout is not None
    return bus.stdout.readline().strip()


def _manager(started: list[subprocess.Popen[Any]], env: dict[str, str], told: Path) -> None:
    """Without a window manager at work no window is ever active, and keys are lost."""
    os.mkfifo(told)
    reading = os.open(told, os.O_RDONLY | os.O_NONBLOCK)
    says_so = f"sh -c 'echo ready > {told}'"
    started.append(subprocess.Popen(["openbox", "--startup", says_so], env=env, **_QUIET))
    ready, _, _ = select.select([reading], [], [], 30)
    os.close(reading)
    assert ready, "openbox does not start"


class Program:
    """One run of the real program."""

    def __init__(self, env: dict[str, str], data: Path, *more: str) -> None:
        self._log = data.with_suffix(".log").open("a+")
        self.process = subprocess.Popen(
            [sys.executable, "main.py", "--data", str(data), *more],
            cwd=ROOT,
            env=env,
            stdout=self._log,
            stderr=self._log,
        )

    @property
    def pid(self) -> int:
        return self.process.pid

    def kill(self) -> None:
        """As if the power of this process alone were cut."""
        self.process.kill()
        self.process.wait(20)

    def end(self) -> str:
        """Ask it to go, and give all that it said."""
        self.process.terminate()
        self.process.wait(20)
        self._log.seek(0)
        said = self._log.read()
        self._log.close()
        return said


class Eyes:
    """Sees and presses by the accessibility tree, types by the keyboard."""

    def __init__(self, env: dict[str, str]) -> None:
        self._client = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", str(CLIENT)],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.pid = 0

    def ask(self, do: str, role: str = "", name: str = "", **more: object) -> Any:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        order = {"do": do, "pid": self.pid, "role": role, "name": name, **more}
        print(json.dumps(order), file=self._client.stdin, flush=True)
        answer = json.loads(self._client.stdout.readline())
        assert "error" not in answer, answer
        return answer["ok"]

    def press(self, name: str) -> None:
        """Press a button, once it is there."""
        self.ask("press", PRESSED, name)

    def step_until(self, part: str) -> None:
        """Go on step by step until this is in sight; a press is answered before its effect."""
        while not self.ask("names", part=part):
            before = self.ask("names", part=", now")
            self.press("Next step")
            until(lambda before=before: self.ask("names", part=", now") != before)

    def key(self, *keys: str) -> None:
        """Press keys, such as "F6" or "Ctrl+Shift+E", or letters."""
        for key in keys:
            *held, sym = key.split("+") if len(key) > 1 else [key]
            codes = [HELD[name] for name in held]
            self.ask("key", sym=SYMS.get(sym, ord(sym[0])), held=codes)

    def close(self) -> None:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.close()
        self._client.wait(20)
        self._client.stdout.close()


SYMS = {f"F{number}": 0xFFBD + number for number in range(1, 13)}
SYMS |= {"Return": 0xFF0D, "Tab": 0xFF09, "Escape": 0xFF1B, "Space": 0x20, "Down": 0xFF54}
SYMS |= {"Ins": 0xFF63, "Del": 0xFFFF, "PgUp": 0xFF55, "PgDown": 0xFF56}
HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}
"""Keycodes of the modifiers."""
