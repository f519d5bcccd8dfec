"""What is done with the findings of a goal, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.goal import Standing
from facilitator.ui.kit.buttons import KeyButton
from tests.program.house import House, settle
from tests.program.scenes import Filled
from tests.program.test_goal_form import KEY, OPEN, ask, form_of, kept, open_form, screen_of

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


def walked(house: House) -> list[tuple[int, bool]]:
    """Where Tab leads from the first field until it is there again: question, and if a finding."""
    form = form_of(house)
    form.begin()
    first, places = house.focus, list[tuple[int, bool]]()
    for _ in range(150):
        at = next((n for n, box in enumerate(form.boxes) if box.isAncestorOf(house.focus)), -1)
        if at >= 0:
            places.append((at, form.boxes[at].findings.isAncestorOf(house.focus)))
        house.press("Tab")
        if house.focus is first:
            return places
    raise AssertionError("Tab does not come round")


def shown_at(house: House) -> list[int]:
    """The questions at which findings stand, once for each of their buttons."""
    boxes = form_of(house).boxes
    return [
        n
        for n, box in enumerate(boxes)
        for each in box.findings.findChildren(KeyButton)
        if each.isVisible()
    ]


def test_tab_comes_from_a_field_to_what_is_worth_a_look_there(house: House) -> None:
    store = Filled()
    weak = replace(OPEN, standing=Standing.DRAFT, sentence="", target=OPEN.baseline, due=None)
    store.save(weak)
    house.fill(store)
    house.press(KEY)
    screen_of(house).list.open_wished.emit("g")
    settle()
    house.press("F2", "Ctrl+L")
    before = shown_at(house)
    assert before
    places = walked(house)
    assert places == sorted(places), "fields first, then the findings of the question"
    assert [at for at, finding in places if finding] == before
    assert {at for at, _ in places} == set(range(len(form_of(house).boxes)))
    ask(house, "target")
    house.press("Ctrl+A")
    house.type("170")
    house.press("Tab")
    after = shown_at(house)
    again = walked(house)
    assert again == sorted(again)
    assert [at for at, finding in again if finding] == after
