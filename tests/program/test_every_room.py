"""Every room of the real program: said by the words, not cut, named, its keys its own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.ports import Words
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.ui.minutes.page import PageView
from facilitator.ui.rooms import Room
from tests.program import keyboard, looking, ringed
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, Filled
from tests.program.walks import WALKS

SIZES = {
    "100": (Pseudo(), (1366, 768), 1.0),
    "200": (Pseudo(), (1366, 768), 2.0),
    "1024": (Pseudo(), (1024, 768), 1.0),
    "english-200": (English(), (1366, 768), 2.0),
    "english-1024": (English(), (1024, 768), 1.0),
    "mirrored": (MirroredPseudo(), (1366, 768), 1.0),
}


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize(("words", "size", "scale"), SIZES.values(), ids=SIZES)
def test_all_is_said_by_the_words_and_nothing_is_cut(
    open_house: Open, walk: str, words: Words, size: tuple[int, int], scale: float
) -> None:
    house = open_house(words=words, size=size, scale=scale)
    found = []
    for scene in WALKS[walk](house):
        assert house.window.size().toTuple() == size, scene
        for _ in range(5):
            settle()  # a height that follows from a width goes up from part to part
        if isinstance(words, Pseudo):
            found += [f"{scene}: {fault}" for fault in sorted(looking.unsaid(house))]
        found += [f"{scene}: {fault}" for fault in looking.cut(house)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("walk", WALKS)
def test_all_is_named_has_keys_of_its_own_and_shows_the_focus(open_house: Open, walk: str) -> None:
    house = open_house(words=English())
    known: set[QWidget] = set()
    found = []
    for scene in WALKS[walk](house):
        faults = [*looking.unnamed(house), *looking.misnamed(house), *keyboard.clashes(house)]
        keeps = QApplication.focusWidget()
        faults += led(house, known)
        if keeps is not None and keeps.isVisible():
            keeps.setFocus()
        found += [f"{scene}: {fault}" for fault in faults]
    assert not found, "\n" + "\n".join(found)


def led(house: House, known: set[QWidget]) -> list[str]:
    """Where Tab goes wrong, or its place cannot be seen; those that are known were looked at."""
    try:
        open_before = keyboard.open_to_tab(house)
        stops = keyboard.tour(house)
        with keyboard.unpainted(house):
            # A table chooses its first row when it is met: that frees buttons.
            if keyboard.open_to_tab(house) != open_before:
                stops = keyboard.tour(house)
            returned = keyboard.tour(house, back=True)
    except AssertionError as trap:
        return [str(trap)]
    stops[0].setFocus()
    settle()
    # What is in sight only while the keyboard is beside it is not met from its other side.
    back = [s for s in (stops[0], *stops[:0:-1]) if s in returned or s.isVisible()]
    return [
        *keyboard.unreached(house, stops),
        *keyboard.unread(house, stops),
        *([] if returned == back else [f"Shift+Tab goes {paths(returned)}, not {paths(back)}"]),
        *ringed.unseen(house, stops, known),
    ]


def paths(stops: list[QWidget]) -> list[str]:
    """Stops in words."""
    return [looking.called(stop) for stop in stops]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_minutes_grow_with_the_letters_of_the_window(open_house: Open, scale: float) -> None:
    house = open_house(scale=scale).fill(Filled(), LIBRARY)
    house.program.open_meeting("m", Room.MINUTES)
    settle()
    (page,) = house.window.findChildren(PageView)

    def letters() -> int:
        return page.document().defaultFont().pixelSize()

    assert letters() == round(14 * scale)
    house.press("Ctrl+-")
    assert 14 * 0.8 <= letters() < round(14 * scale)
