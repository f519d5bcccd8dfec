"""With the mouse of a real window: a protocol comes into the agenda, an item to another place."""

from __future__ import annotations

import pytest

from tests.journeys.desktop import until
from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey

CELL, ROW = "table cell", "list item"


def agenda(keys: Keyboard, *titles: str) -> list[str]:
    """These titles in the order in which they stand in the agenda."""
    places = {title: keys.eyes.ask("place", CELL, title) for title in titles}
    return sorted(titles, key=lambda title: places[title][1])


def middle(place: list[int]) -> tuple[int, int]:
    left, top, width, height = place
    return left + width // 2, top + height // 2


def between(keys: Keyboard, above: str, below: str) -> tuple[int, int]:
    """Where the lower half of one item ends and the upper of the next begins."""
    left, top, width, height = keys.eyes.ask("place", CELL, above)
    assert top + height - 2 <= keys.eyes.ask("place", CELL, below)[1] <= top + height + 2
    return left + width // 2, top + height - 3


def drag(keys: Keyboard, begin: tuple[int, int], end: tuple[int, int]) -> None:
    near = (end[0] + 12, end[1])
    keys.eyes.ask("mouse", way=[begin, near, end])


@pytest.mark.extended
def test_a_protocol_and_an_item_are_dragged_to_a_place(keys: Keyboard) -> None:
    keys.stand("What is the team called?")
    keys.type("Readers")
    keys.press("Tab")
    keys.stand("Who meets?")
    keys.type("Ana, Ben, Carys, Dev")
    while not (before := keys.eyes.ask("where")).startswith("Weekly team meeting"):
        keys.press("Tab")
        until(lambda before=before: keys.eyes.ask("where") != before)
    keys.type("blank")
    keys.stand("Blank")
    keys.press("Return")
    for at, words in enumerate(("check-in", "fist", "check-out"), 1):
        keys.press("Ctrl+f")
        keys.stand("Search protocols")
        keys.type(words)
        keys.press("Return")
        keys.there(f"Agenda: {at} item")
    keys.press("Ctrl+f")
    keys.type("five whys")
    begin = middle(keys.eyes.ask("place", ROW, "Five whys"))
    drag(keys, begin, between(keys, "Check-in", "Fist to five"))
    keys.there("Agenda: 4 items")
    titles = ("Check-in", "Five whys", "Fist to five", "Check-out")
    assert agenda(keys, *reversed(titles)) == [*titles]

    moved = ["Five whys", "Fist to five", "Check-in", "Check-out"]
    drag(
        keys,
        middle(keys.eyes.ask("place", CELL, "Check-in")),
        between(keys, "Fist to five", "Check-out"),
    )
    until(lambda: agenda(keys, *titles) == moved)
    keys.press("Ctrl+z")
    until(lambda: agenda(keys, *titles) == [*titles])
