"""A meeting is planned from an empty store in under sixty actions, and one runs within ten keys.

An action is a key with its modifiers, a word that is typed or a group of digits; a blank or a
comma between two words belongs to the word before. Looking costs nothing.
"""

from __future__ import annotations

import pytest

from tests.journeys.desktop import until
from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey


MOST, FEW = 60, 10


class Counted:
    """A keyboard that counts what is done on it."""

    def __init__(self, keys: Keyboard) -> None:
        self.keys, self.actions = keys, 0

    def press(self, *keys: str) -> None:
        self.actions += len(keys)
        self.keys.press(*keys)

    def type(self, words: str) -> None:
        self.actions += len(words.split())
        self.keys.type(words)

    def tab_to(self, name: str) -> None:
        """Each Tab on the way is an action of its own."""
        for _ in range(20):
            before = self.keys.eyes.ask("where")
            if before.startswith(name):
                return
            self.press("Tab")
            until(lambda before=before: self.keys.eyes.ask("where") != before)
        raise AssertionError(f"{name} is not reached by Tab")

    def take(self, words: str, items: int) -> None:
        """Put the first protocol that is found into the agenda."""
        self.press("Ctrl+f")
        self.keys.stand("Search protocols")
        self.type(words)
        self.press("Return")
        self.keys.there(f"Agenda: {items} item")


@pytest.mark.extended
def test_a_meeting_of_six_in_forty_minutes_is_planned_in_under_sixty_actions(
    keys: Keyboard,
) -> None:
    hand = Counted(keys)
    keys.stand("What is the team called?")
    hand.type("Readers")
    hand.press("Tab")
    keys.stand("Who meets?")
    hand.type("Ana, Ben, Carys, Dev, Elin, Farah")
    hand.tab_to("Weekly team meeting")
    hand.type("blank")
    keys.stand("Blank")
    hand.press("Return")
    keys.there("Agenda: 0 items")
    keys.stand("Title of the meeting")
    hand.press("Ctrl+a")
    hand.type("Tune the reading plan")
    hand.take("check-in", 1)
    hand.take("short tuning", 2)
    keys.there("Nobody brings something to")
    hand.press("Ctrl+Shift+I")
    own = "Notes on Short tuning, only for you"
    until(lambda: keys.eyes.ask("focused", "text", own))
    hand.type("Handouts are copied")
    # Back over what to bring and the sounds.
    hand.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    keys.stand("Who presents")
    hand.press("Space")
    keys.there("Done")
    hand.press("Down", "Down", "Down", "Space", "Return")
    until(lambda: not keys.eyes.ask("names", part="Nobody brings something to"))
    hand.take("fist", 3)
    hand.take("check-out", 4)
    keys.there("22 over")
    hand.press("Ctrl+b")
    keys.there("40 of 40 min")
    assert not keys.eyes.ask("names", part=" over")
    hand.press("F5")
    keys.stand("Start")
    assert hand.actions < MOST
    print(f"planned in {hand.actions} actions")
    hand.press("F5")
    keys.there("Short tuning, to come, 29 minutes")
    keys.step_until("Only for you: Handouts are copied")


def test_a_meeting_runs_within_ten_keys_of_start_now(keys: Keyboard) -> None:
    keys.stand("What is the team called?")
    hand = Counted(keys)
    hand.type("Readers")
    hand.press("Ctrl+Shift+N")
    keys.there("Ends about")
    keys.stand("Keep")
    assert hand.actions <= FEW
    print(f"started in {hand.actions} actions")
