"""Writing a goal in the real program, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from facilitator.domain.goal import Goal, Part, Standing
from facilitator.domain.measure import Direction, Scale
from facilitator.ui.goals.form import GoalForm
from facilitator.ui.goals.screen import GoalsScreen
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import TEAM, Filled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = ROOM_KEYS[Room.GOALS]
OPEN = Goal(
    "g",
    TEAM.id,
    sentence="The share of Year 4 pupils who read rises from 52% to 70% by 19 March 2027.",
    by_hand=True,
    cohort="Year 4 pupils",
    behaviour="read",
    standing=Standing.OPEN,
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    due=date(2027, 3, 19),
)


def screen_of(house: House) -> GoalsScreen:
    screen = house.program.shown(Room.GOALS).widget
    assert isinstance(screen, GoalsScreen)
    return screen


def form_of(house: House) -> GoalForm:
    return screen_of(house).form.now()


def kept(house: House) -> Goal:
    """The goal as the store has it."""
    store = house.store
    assert isinstance(store, MemoryStore)
    return list(store.goals_kept.values())[-1]


@pytest.fixture
def new(house: House) -> House:
    """A new goal is asked for, and its first question."""
    house.fill(Filled())
    house.press(KEY, "Ctrl+N")
    return house


def open_form(house: House) -> House:
    """The form of a goal that is under way."""
    store = Filled()
    store.save(OPEN)
    house.fill(store)
    house.press(KEY)
    screen_of(house).list.open_wished.emit("g")
    settle()
    house.press("F2")
    return house


@pytest.fixture
def agreed(house: House) -> House:
    return open_form(house)


def ask(house: House, name: str) -> None:
    """Go to the question of a field by keys, and to the field by Tab."""
    form = form_of(house)
    field = form.parts[name].widget
    for key in ("Ctrl+PgUp", "Ctrl+PgDown"):
        for _ in form.boxes:
            if not field.isVisible():
                house.press(key)
    for _ in range(80):
        if not field.isAncestorOf(house.focus):
            house.press("Tab")
    assert field.isAncestorOf(house.focus), name


def write(house: House, name: str, text: str) -> None:
    ask(house, name)
    house.press("Ctrl+A")
    house.type(text)
    house.press("Tab")


def test_the_sentence_grows_with_the_answers(new: House) -> None:
    form = form_of(new)
    assert new.focus is form.parts["cohort"].line
    new.type("Year 4 pupils")
    new.press("Return")
    assert new.focus is form.parts["level"].combo
    new.press("Return")
    assert form.place == 1
    assert kept(new).sentence == "The share of Year 4 pupils who … reaches … by …."
    write(new, "cohort_size", "42")
    write(new, "behaviour", "read 90 words a minute")
    write(new, "baseline", "52,5")
    write(new, "target", "70 %")
    write(new, "instrument", "the one-minute check")
    ask(new, "due")
    new.press("Down")
    settle()
    goal = kept(new)
    assert (goal.cohort_size, goal.baseline, goal.target) == (42, Decimal("52.5"), Decimal(70))
    assert goal.due == date(2027, 1, 13)
    assert goal.sentence == (
        "The share of Year 4 pupils who read 90 words a minute rises from 52.5% to 70% by"
        " 13 January 2027, measured with the one-minute check."
    )
    write(new, "owner", "zqana")
    assert kept(new).owner == "ana"
    write(new, "owner", "Somebody from the library")
    assert kept(new).owner == "Somebody from the library"


def test_words_by_hand_stay_until_they_are_taken_back(new: House) -> None:
    new.type("Year 4 pupils")
    form = form_of(new)
    form.head.sentence.edit.setFocus()
    new.press("Ctrl+A")
    new.type("We all read aloud")
    form.begin()
    assert (kept(new).sentence, kept(new).by_hand) == ("We all read aloud", True)
    write(new, "behaviour", "read aloud")
    assert kept(new).sentence == "We all read aloud"
    new.press("Ctrl+B")
    assert kept(new).sentence == "The share of Year 4 pupils who read aloud reaches … by …."
    assert form.head.sentence.edit.toPlainText() == kept(new).sentence
    new.press("Ctrl+Z", "Ctrl+Z")
    assert kept(new).sentence == "We all read aloud"
    assert kept(new).behaviour == ""


def test_what_is_no_number_is_told_and_kept_as_typed(new: House) -> None:
    for typed in ("NaN", "infinity", "1e999999", "seven", "9" * 39, "52 or so"):
        no_number_is_told_and_kept(new, typed)


def no_number_is_told_and_kept(new: House, typed: str) -> None:
    write(new, "target", "70")
    write(new, "target", typed)
    form = form_of(new)
    part = form.parts["target"]
    assert part.line.text() == typed
    assert "What you typed is kept as it is." in part.line.accessibleDescription()
    assert kept(new).target == Decimal(70), "the last that could be read"
    write(new, "instrument", "the check")
    new.press("Escape", "F2")
    assert part.line.text() == typed
    new.press("Escape", "Escape")
    assert isinstance(new.store, MemoryStore)
    assert typed in new.store.drafts.values()
    screen_of(new).list.open_wished.emit(kept(new).id)
    settle()
    new.press("F2")
    assert part.line.text() == typed
    write(new, "target", "65")
    assert kept(new).target == Decimal(65)
    assert typed not in new.store.drafts.values()


def test_odd_figures_are_told_at_their_field(agreed: House) -> None:
    for typed, said in (("52", "are the same"), ("120", "scale"), ("1000000000000", "scale")):
        figure_is_told_at_its_field(agreed, "target", typed, said)


def figure_is_told_at_its_field(agreed: House, field: str, typed: str, said: str) -> None:
    write(agreed, field, typed)
    assert kept(agreed).target == Decimal(typed), "nothing is blocked"
    form = form_of(agreed)
    ask(agreed, field)
    box = next(box for box in form.boxes if field in box.parts)
    texts = [label.text() for label in box.findChildren(SignLabel) if label.isVisible()]
    assert any(said in text for text in texts), texts


@pytest.mark.parametrize(
    ("more", "field", "said"),
    [
        ({"target": Decimal(40), "direction": Direction.UP}, "target", "below the start"),
        ({"baseline_unit": "points"}, "baseline_unit", "different ways"),
        ({"start": date(2027, 4, 1)}, "due", "before it starts"),
        ({"due": date(2020, 1, 1)}, "due", "is over"),
        ({"scale": Scale(Decimal(0), Decimal(60))}, "target", "scale"),
    ],
)
def test_what_does_not_go_together_is_told_at_its_question(
    house: House, more: dict[str, object], field: str, said: str
) -> None:
    store = Filled()
    store.save(replace(OPEN, **more))  # type: ignore[arg-type]
    house.fill(store)
    house.press(KEY)
    screen_of(house).list.open_wished.emit("g")
    settle()
    house.press("F2")
    ask(house, field)
    box = next(box for box in form_of(house).boxes if field in box.parts)
    texts = [label.text() for label in box.findChildren(SignLabel) if label.isVisible()]
    assert any(said in text for text in texts), texts
    assert said in form_of(house).parts[field].field.field.accessibleDescription()
    house.press("Ctrl+PgDown")
    assert kept(house) == replace(OPEN, **more)  # type: ignore[arg-type]


def test_a_missing_answer_is_told_once_it_was_passed(new: House) -> None:
    box = form_of(new).boxes[0]
    assert not box.findings.isVisible()
    new.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert box.findings.isVisible()
    new.press("Alt+6")
    assert form_of(new).reason.isAncestorOf(new.focus)
    new.press("Escape")
    assert not form_of(new).reason.isVisible()
    assert form_of(new).isVisible(), "Esc leads back to the question only"
    assert new.focus is form_of(new).parts["cohort"].line


def test_agreed_figures_change_with_a_reason(new: House) -> None:
    write(new, "target", "70")
    assert kept(new).changes == ()
    new.press("Ctrl+Return")
    assert kept(new).standing is Standing.OPEN
    write(new, "target", "65")
    (agreed, *marks) = kept(new).changes
    assert (agreed.part, agreed.after) == (Part.STANDING, "open")
    assert {mark.part for mark in marks} == {Part.TARGET, Part.SENTENCE}
    form = form_of(new)
    assert form.why.isVisible()
    assert not form.why.isAncestorOf(new.focus), "it asks without taking the keyboard"
    form.why.line.setFocus()
    new.type("The check has changed")
    new.press("Return")
    target = next(mark for mark in kept(new).changes if mark.part is Part.TARGET)
    assert (target.before, target.after, target.reason) == ("70", "65", "The check has changed")
    assert not form.why.isVisible()
    new.press("Escape")
    card = screen_of(new).page.changes
    texts = [label.text() for label in card.findChildren(PlainLabel)]
    assert any("70" in text and "65" in text and "The check has" in text for text in texts)


def test_a_goal_without_a_first_day_begins_when_it_is_agreed(new: House) -> None:
    ask(new, "due")
    new.press("Down")
    settle()
    new.press("Ctrl+Return")
    assert kept(new).start == date(2026, 10, 21)
    new.press("Ctrl+Z")
    assert (kept(new).start, kept(new).standing) == (None, Standing.DRAFT)


def test_a_priority_is_made_in_place(new: House) -> None:
    ask(new, "priority")
    new.press("End")
    assert new.focus is form_of(new).priority.line
    new.type("Every child reads")
    new.press("Return")
    assert isinstance(new.store, MemoryStore)
    (aim,) = new.store.ground_kept.aims
    assert (aim.text, kept(new).priority) == ("Every child reads", aim.id)
    assert form_of(new).priority.part.combo.currentText() == "Every child reads"


def test_letters_of_ones_own_are_made_in_place(new: House) -> None:
    ask(new, "variant")
    new.press("End")
    new.type("Ours")
    while form_of(new).letters.own.now().less.isEnabled():
        new.press("Ctrl+Del")
    new.press("Ctrl+S")
    assert isinstance(new.store, MemoryStore)
    (own,) = new.store.ground_kept.variants
    assert (own.name, [letter.letter for letter in own.letters]) == ("Ours", ["S"])
    assert kept(new).variant == own.id
    assert form_of(new).letters.shown.text() == "S: Specific"
