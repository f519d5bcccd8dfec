"""The room's window on a second screen that is pulled out and put back while a meeting runs.

The screens are monitors of one X server, which programs are told of as of any other.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.desktop import Eyes, Program, desktop, missing, until
from tests.journeys.test_journeys import first_meeting

pytestmark = pytest.mark.journey

ROOM = "Room’s window"
BESIDE = [1366, 0, 1366, 768]
GONE = "The second screen is gone, and the room sees nothing."


@dataclass
class Screens:
    """A laptop's screen on the left, and on the right one that can be pulled."""

    env: dict[str, str]

    def _order(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self.env, check=True, capture_output=True)

    def begin(self) -> None:
        self._order("--setmonitor", "laptop", "1366/361x768/203+0+0", "screen")

    def plug(self) -> None:
        self._order("--setmonitor", "beamer", "1366/361x768/203+1366+0", "none")

    def pull(self) -> None:
        self._order("--delmonitor", "beamer")


@dataclass
class Led:
    """A meeting under way."""

    eyes: Eyes
    screens: Screens

    def room(self) -> list[int]:
        """Where the room's window is, [] when it is nowhere."""
        return next((place for name, place in self.eyes.ask("windows") if name == ROOM), [])

    def goes_on(self, more: str) -> None:
        """The keyboard is in the capture line, with all that was typed, and the step runs."""
        line = self.eyes.ask("read", "text", "Keep")
        until(lambda: self.eyes.ask("focused", "text", "Keep"))
        self.eyes.key(*more)
        until(lambda: self.eyes.ask("read", "text", "Keep") == line + more)
        assert self.eyes.ask("await", part=" of this ")


@pytest.fixture
def led(tmp_path: Path) -> Iterator[Led]:
    if why := missing() or ("" if shutil.which("xrandr") else "xrandr missing here"):
        pytest.skip(why)
    (tmp_path / "desktop").mkdir()
    with desktop(tmp_path / "desktop", "2732x768") as env:
        screens, eyes = Screens(env), Eyes(env)
        screens.begin()
        program = Program(env, tmp_path / "data")
        eyes.pid = program.pid
        try:
            first_meeting(eyes)
            yield Led(eyes, screens)
        finally:
            eyes.close()
            said = program.end()
    assert "Traceback" not in said, said


@pytest.mark.extended
def test_it_hides_with_the_screen_that_is_pulled_and_comes_back_with_it(led: Led) -> None:
    led.screens.plug()
    led.eyes.key("F11")
    until(lambda: led.room() == BESIDE)
    led.goes_on("abc")
    for more in ("de", "fg"):
        led.screens.pull()
        assert led.eyes.ask("await", part=GONE)
        assert led.room() == []
        led.goes_on(more)
        led.screens.plug()
        until(lambda: led.room() == BESIDE)
        led.goes_on(more)


@pytest.mark.extended
def test_the_rooms_layout_moves_to_a_screen_that_appears(led: Led) -> None:
    led.eyes.key("F11")
    assert led.eyes.ask("await", part="Your view")
    assert led.room() == []
    led.screens.plug()
    until(lambda: led.room() == BESIDE)
    until(lambda: not led.eyes.ask("names", part="Your view"))
    led.goes_on("abc")
