"""A meeting that was held on paper: what is typed is kept, and who was there or sent word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.paper_draft import PaperDraft, as_text, read
from facilitator.domain.people import Person
from facilitator.ui.kit.buttons import KeyButton
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.test_changed_meetings import ROW, opened, select, tab_to, type_in

WORDS = st.text(max_size=20)


@given(st.tuples(*[WORDS] * 6), st.lists(WORDS), st.dates(), st.times())
def test_a_draft_is_read_as_it_was_written(
    words: tuple[str, ...], absent: list[str], day: date, at: time
) -> None:
    team, *texts = words
    draft = PaperDraft(team, day, at, time(0), tuple(absent), *texts)
    kept = as_text(draft)
    assert read(kept) == (draft if kept else None)
    assert bool(kept) == bool(absent or any(text.strip() for text in texts))


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"day": 3}', '"words"'])
def test_what_is_no_draft_is_passed_over(text: str) -> None:
    assert read(text) is None


def fill(house: House) -> None:
    tab_to(house, "Farah")
    house.press("Space")
    tab_to(house, "Guests")
    type_in(house, "Gwen, ben")
    tab_to(house, "Apologies")
    type_in(house, "elin; Hugo")
    tab_to(house, "Notes")
    type_in(house, "We read two texts")


def test_what_is_typed_and_left_is_there_after_another_start(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    store = house.store
    assert isinstance(store, MemoryStore)
    select(house, "m0")
    house.press("Ctrl+H")
    fill(house)
    house.press("Esc")
    select(house, "m1")
    house.press("Ctrl+H")
    tab_to(house, "Notes")
    assert house.focus.toPlainText() == ""  # type: ignore[attr-defined]
    again = open_house(store=store).fill()
    again.press("Ctrl+2")
    select(again, "m0")
    again.press("Ctrl+H")
    tab_to(again, "Notes")
    assert again.focus.toPlainText() == "We read two texts"  # type: ignore[attr-defined]
    again.press("Ctrl+Return")
    meeting = store.meetings["m0"]
    results = meeting.log.results
    assert results is not None
    assert [each.name for each in results.presence] == ["Ana", "Ben", "Carys", "Dev", "Gwen"]
    names = {person.id: person for person in meeting.plan.expected}
    assert [names[each].name for each in meeting.plan.apologies] == ["Elin", "Hugo"]
    assert [p.name for p in names.values() if p.guest] == ["Gwen", "Hugo"]
    assert not store.drafts["paper:m0"]


def test_a_guest_who_was_invited_comes_by_name(open_house: Open) -> None:
    guest = Person("guest", "Gwen", guest=True)
    plan = replace(ROW[0].plan, expected=(guest,))
    house = opened(open_house, replace(ROW[0], plan=plan))
    select(house, "m0")
    house.press("Ctrl+H")
    tab_to(house, "Guests")
    type_in(house, "gwen")
    house.press("Ctrl+Return")
    assert isinstance(house.store, MemoryStore)
    meeting = house.store.meetings["m0"]
    assert meeting.log.results is not None
    assert meeting.log.results.presence[-1].person == "guest"
    assert meeting.plan.expected == (guest,)


def test_a_name_that_is_too_long_is_told_and_what_was_typed_stays(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    select(house, "m0")
    house.press("Ctrl+H")
    tab_to(house, "Guests")
    type_in(house, "G" * 300)
    house.press("Ctrl+Return")
    assert "longer than" in house.notice
    assert shown_text(house) == "G" * 300


def shown_text(house: House) -> str:
    tab_to(house, "Guests")
    return str(house.focus.text())  # type: ignore[attr-defined]


def test_the_button_that_saves_is_in_sight_without_scrolling(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    select(house, "m0")
    house.press("Ctrl+H")
    save = next(
        each
        for each in house.window.findChildren(KeyButton)
        if each.isVisible() and each.text() == "Save the meeting"
    )
    assert save.visibleRegion().boundingRect() == save.rect()
