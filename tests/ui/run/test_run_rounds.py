"""The panels about orders, rests, hands and groups, by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain import speaking
from facilitator.domain.events import Order, Outcome
from facilitator.domain.results import Results, TurnResult
from facilitator.domain.time import SECOND
from tests.ui.run import grouped
from tests.ui.run.conftest import press
from tests.ui.run.samples import Stage, in_the_round, moment

KEY = Qt.Key
DEEP = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def wished(panels, name):
    """What a panel sends up from now on."""
    heard = []
    getattr(panels, name).connect(lambda *values: heard.append(values))
    return heard


def open_panel(held, stage, key, **more):
    """The panel of a key over a moment of the meeting."""
    held.show(replace(stage.view(), **more))
    press(key, modifier=DEEP)
    return held.screen.stage.rounds


def rows(names):
    return [(row.name, row.word) for row in names.rows]


def in_capture(held):
    return QApplication.focusWidget() is held.screen.stage.capture.line


def at_the_start():
    """The round has just been entered; Elin only listens."""
    stage = Stage().begin()
    while stage.run.current != "i3.5":
        stage.next()
    return stage


EARLIER = (
    Results(
        moment(10, 0),
        moment(10, 9),
        turns=tuple(
            TurnResult("x", person, Outcome.SPOKE, span * SECOND)
            for person, span in (("ben", 300), ("ana", 240), ("farah", 40), ("dev", 100))
        ),
    ),
)


def test_an_order_is_found_changed_by_hand_and_taken(held):
    panels = open_panel(held, at_the_start(), KEY.Key_R, earlier=EARLIER)
    heard = wished(panels, "ordered")
    assert [name for name, _ in rows(panels.order.list)] == [
        *("Ana", "Ben", "Carys", "Dev", "Farah"),
    ]
    press(KEY.Key_4)
    assert panels.order.pending == ("carys", "farah", "dev", "ana", "ben")
    press(KEY.Key_Return)
    assert heard == [(("carys", "farah", "dev", "ana", "ben"), Order.FAIR)]
    assert in_capture(held)
    press(KEY.Key_R, modifier=DEEP)
    press(KEY.Key_2)
    press(KEY.Key_Down, modifier=ALT)
    press(KEY.Key_Down, modifier=ALT)
    press(KEY.Key_Return)
    assert heard[1] == (("ben", "carys", "ana", "dev", "farah"), Order.CHOSEN)


def test_drawing_again_gives_another_order_in_the_end(held):
    panels = open_panel(held, at_the_start(), KEY.Key_R)
    seen = set()
    for _ in range(60):
        press(KEY.Key_3)
        seen.add(panels.order.pending)
    assert len(seen) > 3
    press(KEY.Key_1)
    assert panels.order.pending == ("ana", "ben", "carys", "dev", "farah")


def test_fairness_says_why_it_is_not_possible(held):
    panels = open_panel(held, at_the_start(), KEY.Key_R)
    assert panels.order._why.text() == "Fair: Only when the team has agreed that turns are timed."
    before = panels.order.pending
    press(KEY.Key_4)
    assert panels.order.pending == before
    assert in_capture(held) is False
    open_room = replace(at_the_start().view(), earlier=EARLIER, mirrored=True)
    held.show(open_room)
    assert panels.order._why.text() == "Fair: Not while the room sees this screen."


def test_who_speaks_already_goes_on_whatever_the_order(held):
    panels = open_panel(held, in_the_round(), KEY.Key_R)
    press(KEY.Key_3)
    assert panels.order.pending[0] == "carys"
    press(KEY.Key_Up, modifier=ALT)
    assert panels.order.pending[0] == "carys"
    press(KEY.Key_Escape)
    begun = open_panel(held, at_the_start().pass_(40 * SECOND), KEY.Key_R).order
    assert begun._goes_on.isChecked()
    assert begun._goes_on.text() == "Ana speaks already and goes on"
    press(KEY.Key_3)
    assert begun.pending[0] == "ana"


def test_an_order_that_is_being_chosen_stays_until_the_round_goes_on(held):
    stage = at_the_start()
    panels = open_panel(held, stage, KEY.Key_R)
    press(KEY.Key_Down, modifier=ALT)
    chosen = panels.order.pending
    assert chosen[:2] == ("ben", "ana")
    held.show(stage.pass_(SECOND).view())
    assert panels.order.pending == chosen
    held.show(stage.turn().view())
    assert panels.order.pending == ("ben", "carys", "dev", "farah")


@pytest.mark.parametrize(
    ("key", "panel", "words"),
    [
        (KEY.Key_R, "order", "Nobody speaks in turn in this step."),
        (KEY.Key_D, "give", "Nobody speaks in turn in this step."),
        (KEY.Key_M, "groups", "There are no groups in this step."),
    ],
)
def test_a_panel_that_is_of_no_use_now_says_so(held, key, panel, words):
    panels = open_panel(held, Stage().begin(), key)
    shown = getattr(panels, panel)
    assert words in (shown._why.text() if panel == "order" else shown._about.text())
    press(KEY.Key_Return, KEY.Key_1)
    press(KEY.Key_Escape)
    assert in_capture(held)


def test_what_is_left_is_given_by_a_digit(held):
    stage = in_the_round()
    panels = open_panel(held, stage, KEY.Key_D)
    heard = wished(panels, "given")
    assert rows(panels.give.list) == [
        ("Dev", "to come"),
        ("Farah", "to come"),
        ("Ben", "to come"),
        ("Ana", "has had a turn"),
    ]
    press(KEY.Key_4)
    assert heard == [("ana",)]
    assert in_capture(held)
    stage.wish(speaking.give_rest, "ana")
    held.show(stage.view())
    assert stage.run.round.speaker == "ana"


def test_hands_go_up_and_down_by_digits_and_the_list_stays(held):
    stage = grouped.raising("carys")
    panels = open_panel(held, stage, KEY.Key_S)
    heard = wished(panels, "hand")
    press(KEY.Key_1, KEY.Key_5, KEY.Key_3)
    assert heard == [("ana",), ("farah",), ("carys",)]
    assert panels.hands.isVisible()
    for person in ("ana", "farah"):
        stage.wish(speaking.raise_hand, person)
    held.show(stage.view())
    assert rows(panels.hands.list) == [
        ("Ana", "next"),
        ("Ben", ""),
        ("Carys", "speaks now"),
        ("Dev", ""),
        ("Farah", "waits, number 2"),
    ]
    press(KEY.Key_F7)
    assert held.last[0] == "moved"
    held.show(stage.turn().view())
    assert ("Ana", "speaks now") in rows(panels.hands.list)
    press(KEY.Key_Escape)
    assert in_capture(held)


def test_in_a_round_no_hand_is_asked_for(held):
    panels = open_panel(held, in_the_round(), KEY.Key_S)
    assert panels.hands._about.text() == "In this step everyone has a turn."
    assert rows(panels.hands.list) == []


def test_two_people_change_groups_by_enter_on_each(held):
    panels = open_panel(held, grouped.at(grouped.TALK), KEY.Key_M)
    heard = wished(panels, "regrouped")
    press(KEY.Key_Return)
    assert panels.groups._about.text() == "With whom does Ana change places?"
    press(KEY.Key_Return, KEY.Key_Down, KEY.Key_Return)
    press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert heard == [((("ana", "dev", "carys"), ("ben", "farah")),)]
    anew, shown = wished(panels, "redrawn"), wished(panels, "groups_shown")
    press(KEY.Key_1, KEY.Key_2)
    assert (len(anew), len(shown)) == (1, 1)
    assert in_capture(held)
