"""What is done with the findings of a goal, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.goal import Standing
from tests.program.house import House, settle
from tests.program.scenes import Filled
from tests.program.test_goal_form import KEY, OPEN, kept, open_form, screen_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def agreed(house: House) -> House:
    return open_form(house)


def test_a_finding_is_left_with_a_reason_and_taken_up_again(agreed: House) -> None:
    agreed.press("Escape")
    page = screen_of(agreed).page
    (first, *_) = page.letters._shown[1]
    agreed.press("Alt+6")
    assert agreed.focus is page.reason.line
    agreed.press("Return")
    assert kept(agreed).dismissed == ()
    agreed.type("We know them")
    agreed.press("Return")
    (away,) = kept(agreed).dismissed
    assert (away.rule, away.reason) == (first.rule, "We know them")
    assert first.rule not in {finding.rule for finding in page.letters._shown[1]}
    agreed.press("Alt+9")
    assert kept(agreed).dismissed == ()
    agreed.press("F2", "Ctrl+Z")
    assert kept(agreed).dismissed == (away,)


def test_an_activity_goes_to_the_actions(house: House) -> None:
    store = Filled()
    store.save(
        replace(OPEN, sentence="Hold six meetings to plan lessons.", standing=Standing.DRAFT)
    )
    house.fill(store)
    house.press(KEY)
    screen_of(house).list.open_wished.emit("g")
    settle()
    shown = screen_of(house).page.letters._shown[1]
    (place,) = [n for n, each in enumerate(shown, 1) if each.better and each.better.action]
    house.press(f"Alt+{place}")
    made = [each for each in store.commitments.values() if each.goal == "g"]
    assert [each.text for each in made] == ["Hold six meetings to plan lessons."]
    assert not kept(house).by_hand
