"""The card for when time runs short, in the whole program and by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.domain.events import Replanned, Why, effective
from facilitator.domain.time import MINUTE
from facilitator.ui.rooms import Room
from facilitator.ui.run.overrun_card import OverrunCard
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, Filled


@pytest.fixture
def over(house: House) -> House:
    """In a round that is four minutes over, with the end past the bell."""
    house.fill(Filled(), LIBRARY)
    house.program.open_meeting("m", Room.RUN)
    settle()
    house.press("F5", "F6", "F6")
    house.type("zqword ")
    assert card_of(house).isHidden()
    house.beat(3 * 60)
    assert card_of(house).isHidden()
    house.beat(20 + 4 * 60)
    return house


def card_of(house: House) -> OverrunCard:
    (card,) = house.window.findChildren(OverrunCard)
    return card


def chosen(house: House) -> list[tuple[Why, str, int, tuple[int, ...]]]:
    return [
        (e.why, e.subject, round(e.span / MINUTE), e.tally)
        for e in effective(house.program.desk.events)
        if isinstance(e, Replanned)
    ]


def test_it_comes_without_the_focus_and_takes_no_digit_of_the_line(over: House) -> None:
    assert card_of(over).isVisible()
    line = over.focus
    assert isinstance(line, QLineEdit)
    over.type("123")
    assert line.text() == "zqword 123"
    assert chosen(over) == []


def test_what_is_announced_is_what_the_bar_says_then(over: House) -> None:
    line = over.focus
    over.press("F12")
    announced = over.focus.accessibleName()
    over.press("1")
    assert [why for why, *_ in chosen(over)] == [Why.SHRUNK]
    end = over.program.shown(Room.RUN).widget.end_bar.text()  # type: ignore[attr-defined]
    assert announced.endswith(end.replace(" 4 min", ", 4 min").replace(" on the", ", on the"))
    assert over.notice.startswith("The rest is 4 min shorter. Ends about 10:00.")
    assert over.focus is line
    assert card_of(over).isHidden()
    over.press("Ctrl+Z", "Ctrl+Z")
    assert chosen(over) == []


def test_another_item_by_the_arrows(over: House) -> None:
    over.press("F12", "Down", "Right", "Return")
    assert chosen(over) == [(Why.TAKEN, "i4", -4, ())]


def test_an_optional_step_and_the_rest_of_the_item(over: House) -> None:
    over.press("F12", "3", "F12", "4")
    assert [(why, span) for why, _, span, _ in chosen(over)] == [
        (Why.DROPPED, -2),
        (Why.PARKED, -2),
    ]
    segment = over.program.conductor.run.segment
    assert segment is not None
    assert segment.item == "i3"


def test_going_on_with_thumbs(over: House) -> None:
    over.press("F12", "5", "2", "Tab", "1", "Tab", "Tab", "3", "Return")
    assert [(why, span, tally) for why, _, span, tally in chosen(over)] == [
        (Why.EXTENDED, 2, (1, 0, 3))
    ]
    assert over.program.conductor.run.remaining == 2 * MINUTE


def test_esc_goes_back_to_the_line_and_the_card_comes_later(over: House) -> None:
    line = over.focus
    over.press("F12", "5", "Escape")
    assert card_of(over).isVisible()
    over.press("Escape")
    assert (over.focus is line, card_of(over).isHidden()) == (True, True)
    over.beat(2 * 60)
    assert card_of(over).isHidden()
    over.beat(61)
    assert card_of(over).isVisible()
    assert over.focus is line


def test_the_next_step_is_left_in_peace(over: House) -> None:
    over.press("F6")
    assert card_of(over).isHidden()
    over.beat(50)
    assert card_of(over).isHidden()


def test_where_the_room_sees_the_screen_it_does_not_come(house: House) -> None:
    house.fill(Filled(), LIBRARY)
    house.program.open_meeting("m", Room.RUN)
    settle()
    house.press("F5", "F6", "F6")
    house.program.mirrored = True
    house.beat(10 * 60)
    house.program.refresh()
    settle()
    house.press("F12", "1")
    assert not card_of(house).isVisible()
    assert chosen(house) == []
