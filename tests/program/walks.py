"""All walks through the program, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.program.follow_up_scenes import follow_up
from tests.program.goal_scenes import forms, goals
from tests.program.house import House
from tests.program.library_scenes import library
from tests.program.own_scenes import writing
from tests.program.scenes import before, meeting, rescue, rooms
from tests.program.starts_scenes import starts

WALKS: dict[str, Callable[[House], Iterator[str]]] = {
    "before": before,
    "rooms": rooms,
    "meeting": meeting,
    "library": library,
    "follow-up": follow_up,
    "goals": goals,
    "goal forms": forms,
    "writing": writing,
    "starts": starts,
    "rescue": rescue,
}
