"""What the accessibility tree tells of itself while a meeting runs: each thing once."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tests.journeys.conftest import Begin
from tests.journeys.desktop import Eyes, until

pytestmark = pytest.mark.journey

UNHEARD = 5.0
"""Seconds after which a press of the menu counts as not heard."""
SPOKEN, NAMED = "object:announcement", "object:property-change:accessible-name"
SHOWN = re.compile(r"\+?(\d+):(\d\d) of this turn, (.+)")


def spoken(eyes: Eyes, part: str = "") -> list[str]:
    """All that was said aloud since "listen"; with `part`, once that was said."""
    return [words for kind, _, _, words in eyes.ask("heard", part=part) if kind == SPOKEN]


def short_enough(eyes: Eyes) -> bool:
    """Whether a turn takes a quarter of a minute at most."""
    return any(re.search(r"equal share 0:(0\d|1[0-5])", n) for n in eyes.ask("names", part="share"))


def a_minute_less(eyes: Eyes) -> None:
    """Shorten the step. A menu that is pressed too early may stay unheard: then press again."""
    before = eyes.ask("names", part="equal share")
    eyes.press("More…")
    eyes.ask("press", "menu item", "1 min less\tShift+F9")
    end = time.monotonic() + UNHEARD
    while time.monotonic() < end:
        now = eyes.ask("names", part="equal share")
        if now and now != before:
            return


@pytest.mark.extended
def test_the_clock_is_read_at_any_time_and_speaks_at_its_thresholds_only(
    begin: Begin, eyes: Eyes, tmp_path: Path
) -> None:
    begin(tmp_path / "data")
    eyes.ask("write", "text", "What is the team called?", text="Year 4")
    eyes.ask("write", "text", "Who meets?", text="Ana, Ben, Carys, Dev, Elin, Farah, Gwen, Hugo")
    eyes.press("Make the meeting")
    eyes.press("Start the meeting")
    eyes.ask("find", "check box", "Hugo")
    eyes.ask("listen")
    eyes.press("Start")
    heard = spoken(eyes, "Ana speaks now")
    # A minute may have gone by since the meeting was made: then its end is told, too.
    told = [line for line in heard if not line.startswith("Ends about ")]
    assert told == ["Now: Check-in, 4 min", "Ana speaks now"]
    # One minute for eight voices: what a threshold takes is a matter of seconds.
    until(lambda: short_enough(eyes) or a_minute_less(eyes))
    eyes.ask("listen")
    said = spoken(eyes, "The time of this turn is over")
    assert [re.sub(r"^0:0\d", "", line) for line in said] == [
        " of this turn, Soon over",
        " of this turn, Ending now",
        "The time of this turn is over",
    ]
    # Meanwhile it could be read: its name was another every second, and told no oftener.
    named = [name for kind, _, _, name in eyes.ask("heard") if kind == NAMED]
    shown = [name for name in named if SHOWN.fullmatch(name)]
    assert len({SHOWN.fullmatch(name)[2] for name in shown}) >= 4
    assert len(shown) <= len(set(shown)) * 2
    eyes.ask("listen")
    eyes.press("Next speaker")
    assert spoken(eyes, "Ben speaks now") == ["Ben speaks now"]
    eyes.ask("listen")
    eyes.press("Next step")
    assert spoken(eyes, "Now: ") == ["Now: Promises from last time, 5 min"]
    eyes.ask("press", "page tab", "Minutes")
    eyes.ask("listen")
    eyes.press("Save as Word")
    (told,) = spoken(eyes, "The minutes are saved as")
    assert eyes.ask("names", part=told)
