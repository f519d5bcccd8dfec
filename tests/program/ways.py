"""Walks that many looks share: to come to a scene costs more than to look at it.

A way is gone once a session, when the first test asks for what was found on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from facilitator.app.ports import Words
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from tests.program import looks, run_looks
from tests.program.findings import Found
from tests.program.house import House, high, settle
from tests.program.looks import Look
from tests.program.walks import WALKS

NARROW = (1024, 768)


@dataclass(frozen=True, slots=True)
class Way:
    """How a program is opened, and what is looked for in it; looks that remember are made anew."""

    words: Callable[[], Words]
    looks: Callable[[], dict[str, Look]]
    narrow: dict[str, Look] = field(default_factory=dict)
    """What is looked for in the same window once it is as narrow as a small screen."""
    scale: float = 1.0


def _every_day() -> dict[str, Look]:
    return {
        "again": looks.again,
        "named": looks.named,
        "bound": looks.bound,
        "swallowed": looks.swallowed,
        "led": looks.led(),
        "scrolled": run_looks.scrolled,
    }


_LARGE = {"whole": looks.whole, "leading": run_looks.leading, "brought": run_looks.brought}
_WHOLE: dict[str, Look] = {"whole": looks.whole}
WAYS = {
    "english": Way(English, _every_day, {**_WHOLE, "scrolled": run_looks.scrolled}),
    "english-200": Way(English, lambda: _LARGE, scale=2.0),
    "pseudo": Way(Pseudo, lambda: _WHOLE, _WHOLE),
    "pseudo-200": Way(Pseudo, lambda: _WHOLE, scale=2.0),
    "mirrored": Way(MirroredPseudo, lambda: {**_WHOLE, "pasted": looks.pasted()}, _WHOLE),
    "typing": Way(English, lambda: {"typed": looks.typed}),
}
Findings = dict[tuple[str, int], Found]
"""By the name of the look and the width of the window."""


def go(way: Way, walk: str) -> Findings:
    """Go one walk, and give what each look found."""
    house = House(way.words(), scale=way.scale)
    found: Findings = defaultdict(list)
    wide, wide_looks = house.size, way.looks()

    def look(scene: str, size: tuple[int, int], each: dict[str, Look]) -> None:
        for name, one in each.items():
            assert house.window.size().toTuple() == size, scene
            with kept():
                found[name, size[0]] += [(scene, what) for what in one(house, scene)]

    try:
        for scene in WALKS[walk](house):
            look(scene, wide, wide_looks)
            if way.narrow:
                resized(house, NARROW)
                look(scene, NARROW, way.narrow)
                resized(house, wide)
    finally:
        house.shut()
    return found


def resized(house: House, size: tuple[int, int]) -> None:
    """Give the window another size, up to the next beat, at which the run shows its end anew."""
    house.window.resize(*size)
    settle()
    house.program.refresh()
    high()


@contextmanager
def kept() -> Iterator[None]:
    """The walk goes on from where the keyboard was."""
    keeps = QApplication.focusWidget()
    yield
    gone = keeps is None or not isValid(keeps) or not keeps.isVisible()
    if not gone and keeps is not QApplication.focusWidget():
        keeps.setFocus()
        settle()
