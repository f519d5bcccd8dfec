"""Scores of which the step says no number: one from everyone who is here, whatever happens."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from facilitator.domain import act
from facilitator.domain.protocol import Vote
from facilitator.ui.run.hand_count import HandCount
from facilitator.ui.run.tally import count_of
from facilitator.ui.run.wishes import Tallied
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import SEGMENTS, Stage

CTRL = Qt.KeyboardModifier.ControlModifier
TITLES = ("Maps", "Games")


def ranking(people=30, each=0, vote=Vote.SCORES):
    stage = Stage().begin((replace(SEGMENTS[-2], vote=vote, each=each), SEGMENTS[-1]))
    for at in range(people - len(stage.run.here)):
        stage.arrive(f"guest{at}", f"Guest {at}")
    return stage


def kept(stage, tally, each):
    return stage.wish(act.vote, tally, "", Vote.SCORES, TITLES, each)


def sums(count: HandCount) -> str:
    return count._heading._count.text()


@pytest.fixture
def card(hold):
    """Shows a meeting, counts what is typed for two choices, and gives the screen and its card."""

    def show(view) -> tuple[object, HandCount]:
        held = hold(view)
        press(Qt.Key.Key_F2)
        count = held.screen.stage.centre.voices.count
        if count.setup.typed.isVisible():
            count.setup.typed.setPlainText("\n".join(TITLES))
            count.focus_first()
        return held, count

    return show


def choose(count: HandCount, box: str, value: str) -> None:
    """Choose another way, or another number."""
    combo = getattr(count.setup, box)
    combo.setCurrentIndex(combo.findData(value))
    combo.picked.emit(value)


def test_sums_of_all_who_are_here_can_be_typed(card):
    held, count = card(ranking().view())
    type_words("148")  # 30 people: at most 150, so three digits
    press(Qt.Key.Key_Return)
    type_words("97")
    assert sums(count) == "30 scores a choice, at most 150 for one choice"
    assert count._result.property("tone") != "over"
    press(Qt.Key.Key_Return)
    assert held.last == ("counted", (Tallied(Vote.SCORES, (148, 97), "", TITLES, 30),))


def test_who_comes_goes_or_takes_no_part_moves_the_number(card):
    stage = ranking(19)
    held, count = card(stage.view())
    assert sums(count).endswith("at most 95 for one choice")
    type_words("9")
    held.show(stage.arrive("late", "Late").view())
    type_words("7")
    assert count.tally()[0] == 97
    assert sums(count).endswith("at most 100 for one choice")
    count.setup.abstains.setChecked(True)
    assert sums(count) == "19 scores a choice, at most 95 for one choice"
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last == ("counted", (Tallied(Vote.SCORES, (97, 0), "", TITLES, 19, 1),))


def test_a_count_that_is_kept_or_taken_back_leaves_everyone_the_next(card):
    stage = kept(ranking(), (40, 31), 28)  # typed under cover by 28 of 30
    assert count_of(stage.view()).each == 30
    held, count = card(stage.view())  # as after a crash: nothing but the meeting is known
    count.begin_again()
    assert sums(count).startswith("30 scores a choice")
    held.show(stage.wish(act.take_back).view())
    count.setup.typed.setPlainText("\n".join(TITLES))
    count.focus_first()
    assert sums(count).startswith("30 scores a choice")
    type_words("140")
    assert count.tally()[0] == 140


def test_a_number_chosen_by_hand_holds_and_everyone_can_be_chosen_again(card):
    held, count = card(ranking().view())
    choose(count, "each", "7")
    count.focus_first()
    type_words("35")
    assert sums(count) == "7 scores a choice, at most 35 for one choice"
    choose(count, "each", "0")
    count.fields[0].setFocus()
    type_words("140")
    assert count.tally()[0] == 140
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last[1][0].each == 30


def test_another_way_and_back_keeps_what_the_step_says(card):
    for stage, said in (
        (ranking(), "30 scores a choice, at most 150 for one choice"),
        (ranking(each=4), "4 scores a choice, at most 20 for one choice"),
        (ranking(vote=Vote.FIST), "30 scores a choice, at most 150 for one choice"),
        (ranking(vote=Vote.DOTS, each=3), "30 scores a choice, at most 150 for one choice"),
    ):
        _, count = card(stage.view())
        choose(count, "way", Vote.FIST.value)
        choose(count, "way", Vote.SCORES.value)
        count.setup.typed.setPlainText("\n".join(TITLES))
        assert sums(count) == said


def test_more_scores_than_people_that_were_counted_stay(card):
    _, count = card(kept(ranking(8), (60, 31), 12).view())
    count.begin_again()
    assert sums(count) == "12 scores a choice, at most 60 for one choice"
