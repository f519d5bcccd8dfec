"""Killing the program in the middle of a meeting in a real window: where it goes on."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.journeys.desktop import PRESSED, Eyes, Program, until

CLOCK = re.compile(r"(\+?)(\d+):(\d\d) of this (?:step|turn), .+")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the window shows: the agenda's row, who speaks, seconds on the clock, words begun.

    `late` is how many seconds the meeting went on unseen: from a look to the end by force, and
    from going on to the look that follows. On a busy machine one look alone takes seconds.
    """

    row: str
    speaker: str
    seconds: int
    words: str
    late: float = 0.0


def clock(eyes: Eyes) -> int:
    """The seconds left that the clock shows, negative when it is over."""
    for name in eyes.ask("await", part=" of this "):
        if found := CLOCK.fullmatch(name):
            whole = int(found[2]) * 60 + int(found[3])
            return -whole if found[1] else whole
    raise AssertionError("no clock is in sight")


def seen(eyes: Eyes) -> Seen:
    """What the window shows now."""
    rows = eyes.ask("names", part=", now")
    speakers = [name for name in eyes.ask("names", part=", speaks now") if "," in name]
    # The minutes that an item has taken pass like the clock does.
    row = re.sub(r"\d+", "", rows[0]) if rows else ""
    speaker = speakers[0] if speakers else ""
    return Seen(row, speaker, clock(eyes), eyes.ask("read", "text", "Keep"))


def _next_step(eyes: Eyes, _chance: random.Random) -> None:
    before = eyes.ask("names", part=", now")
    if any("Close the meeting" in name for name in eyes.ask("names", part="Close the meeting")):
        return  # the last step: from here a key would leave the room
    eyes.key("F6")
    until(lambda: eyes.ask("names", part=", now") != before)


def _next_speaker(eyes: Eyes, _chance: random.Random) -> None:
    eyes.key("F7")


def _minute_more(eyes: Eyes, _chance: random.Random) -> None:
    eyes.key("F9")


def _type(eyes: Eyes, chance: random.Random) -> None:
    before = eyes.ask("read", "text", "Keep")
    words = "".join(chance.choice("abc de") for _ in range(chance.randrange(1, 9))).strip() or "a"
    until(lambda: eyes.ask("focused", "text", "Keep"))
    eyes.key(*words)
    until(lambda: eyes.ask("read", "text", "Keep") == before + words)


DEEDS: tuple[Callable[[Eyes, random.Random], None], ...] = (
    _next_speaker,
    _type,
    _next_step,
    _type,
    _minute_more,
)


def cut(
    eyes: Eyes, program: Program, begin: Callable[[], Program], chance: random.Random
) -> tuple[Seen, Seen, Program]:
    """Do something, wait for the disk's second, kill it there, and go on: before and after.

    What was typed or done more than a second ago has to be there: the clock shows two of them.
    """
    for _ in range(chance.randrange(1, 3)):
        chance.choice(DEEDS)(eyes, chance)
    shown = clock(eyes)
    until(lambda: clock(eyes) <= shown - 2)
    looked = time.monotonic()
    before = seen(eyes)
    program.kill()
    late = time.monotonic() - looked
    program = begin()
    eyes.ask("find", PRESSED, "Resume")
    resumed = time.monotonic()
    eyes.press("Resume")
    eyes.ask("await", part=" of this ")
    until(lambda: eyes.ask("read", "text", "Keep") == before.words)
    after = seen(eyes)
    return before, replace(after, late=late + time.monotonic() - resumed), program


def fault(before: Seen, after: Seen) -> str:
    """What is not as it was, "" for nothing; the clock may be two seconds on and two back.

    A second either way is the last one that was kept, another the rounding of what is shown.
    """
    if (before.row, before.speaker) != (after.row, after.speaker):
        return f"stands at {after}, stood at {before}"
    if before.words != after.words:
        return f"the line has {after.words!r}, had {before.words!r}"
    if not before.seconds - after.late - 2 <= after.seconds <= before.seconds + 2:
        late = f"{after.late:.1f} s of it unseen"
        return f"the clock shows {after.seconds} s, showed {before.seconds} s, {late}"
    return ""
