"""Where the keyboard goes in the form of a goal."""

from __future__ import annotations

import pytest

from tests.program.house import House
from tests.program.scenes import Filled
from tests.program.test_goal_form import KEY, ask, form_of, kept

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def new(house: House) -> House:
    """A new goal is asked for, and its first question."""
    house.fill(Filled())
    house.press(KEY, "Ctrl+N")
    return house


def test_enter_goes_from_field_to_field_and_on_to_the_next_question(new: House) -> None:
    form = form_of(new)
    ask(new, "baseline")
    question = form.place
    new.type("52")
    for name in ("unit", "baseline_day", "baseline_unit"):
        new.press("Return")
        assert new.focus is form.parts[name].combo, name
    assert kept(new).baseline == 52
    new.press("Return")
    assert form.place == question + 1
    assert new.focus is form.parts["target"].line


def test_the_keyboard_stays_in_the_form_when_all_questions_come(new: House) -> None:
    form = form_of(new)
    new.press("Ctrl+PgDown", "Tab")
    assert new.focus is form.back
    new.press("Ctrl+L")
    assert new.focus is form.parts["cohort_size"].line
