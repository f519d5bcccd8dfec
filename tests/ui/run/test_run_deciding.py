"""Counting in every way by keys alone, and what follows from a count."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.agenda import Method
from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Vote
from facilitator.ui.run.wishes import Decided, Tallied
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import LINES, SEGMENTS, Stage, counting_hands

CTRL = Qt.KeyboardModifier.ControlModifier
LOW = (0, 0, 1, 1, 3, 1)


def counted(stage: Stage, tallied: Tallied) -> Stage:
    """The meeting once the count was kept."""
    return stage.count(tallied.tally, tallied.question)


def step_with(vote, **more):
    return Stage().begin((replace(SEGMENTS[-2], vote=vote, **more), SEGMENTS[-1]))


@pytest.fixture
def card(hold):
    """Shows a meeting, presses F2 and gives the held screen and its card."""

    def show(view):
        held = hold(view)
        press(Qt.Key.Key_F2)
        return held, held.screen.stage.centre.voices.count

    return show


def test_five_choices_take_ten_keys(card):
    # F2, six numbers and Ctrl+Enter: eight.
    held, _ = card(counting_hands().view())
    type_words("001131")
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last == ("counted", (Tallied(Vote.FIST, LOW),))
    assert held.screen.stage.capture.line.hasFocus()


def test_a_number_that_may_have_a_second_digit_waits_for_it(card):
    stage = counting_hands()
    for at in range(9):
        stage.arrive(f"guest{at}", f"Guest {at}")
    _, count = card(stage.view())
    type_words("120")
    assert count.tally()[:2] == (12, 0)
    press(Qt.Key.Key_Return)  # belongs to the 0 that led on by itself
    assert count.fields[2].hasFocus()
    press(Qt.Key.Key_Backspace)
    assert count.fields[1].hasFocus()


def test_one_key_gives_the_rest_to_the_last_and_who_abstains_is_not_counted(card):
    held, count = card(counting_hands().view())
    type_words("11")
    type_words("+")
    assert count.tally() == (1, 1, 0, 0, 0, 4)
    count.setup.abstains.setChecked(True)
    count.fields[0].setFocus()
    type_words("1")
    type_words("+")
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last == ("counted", (Tallied(Vote.FIST, (1, 1, 0, 0, 0, 3), abstained=1),))


def test_more_hands_than_people_are_said_and_kept(card):
    held, count = card(counting_hands().view())
    type_words("9")
    assert count._heading._count.text() == "9 hands, and 6 are here"
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last[1][0].tally == (9, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("vote", "keys", "tally"),
    [
        (Vote.THUMBS, "114", (1, 1, 4)),
        (Vote.HANDS, "105", (1, 0, 5)),
        (Vote.CONSENT, "006", (0, 0, 6)),
    ],
)
def test_fixed_choices_are_typed_in_their_order(card, vote, keys, tally):
    held, _ = card(step_with(vote).view())
    type_words(keys)
    press(Qt.Key.Key_Return)
    assert held.last == ("counted", (Tallied(vote, tally),))


def test_gradients_have_eight_levels_or_fewer_and_their_words_can_be_changed(card):
    held, count = card(step_with(Vote.GRADIENTS).view())
    assert len(count.fields) == 8
    count.setup.levels.setCurrentIndex(0)
    count.setup.levels.picked.emit("3")
    assert len(count.fields) == 3
    count.setup.typed.setPlainText("No\nPerhaps\nYes\nYes, gladly")
    count.focus_first()
    type_words("0132")
    press(Qt.Key.Key_Return)
    options = ("No", "Perhaps", "Yes", "Yes, gladly")
    assert held.last == ("counted", (Tallied(Vote.GRADIENTS, (0, 1, 3, 2), "", options),))


def test_dots_are_put_on_what_was_kept_and_their_sum_is_watched(card):
    lines = tuple(replace(line, item="i4") for line in LINES)
    held, count = card(step_with(Vote.DOTS, each=2).view(lines))
    options = tuple(line.text for line in lines if not line.private)
    assert count.setup.options == options
    type_words("9")
    assert count._heading._count.text() == "9 of 12 dots"
    type_words("7")
    assert count._heading._count.text() == "16 dots, and there are only 12"
    press(Qt.Key.Key_Return, modifier=CTRL)
    tally = (9, 7) + (0,) * (len(options) - 2)
    assert held.last == ("counted", (Tallied(Vote.DOTS, tally, "", options, 2),))


def test_dots_find_what_was_kept_in_the_item_with_the_step_before(card):
    """A protocol that is laid out as an agenda has its options in an item of their own."""
    lines = tuple(replace(line, item="i3") for line in LINES)
    view = step_with(Vote.DOTS, each=2).view(lines)
    plan = view.meeting.plan
    steps = {"i3": 1, "i4": 3}
    laid_out = tuple(
        replace(item, method=Method.PROTOCOL, protocol="dot-voting", step=steps[item.id])
        if item.id in steps
        else item
        for item in plan.items
    )
    meeting = replace(view.meeting, plan=replace(plan, items=laid_out))
    _, count = card(replace(view, meeting=meeting))
    assert count.setup.options == tuple(line.text for line in lines if not line.private)


def test_choices_are_written_without_the_field_going_away(card):
    held, count = card(step_with(Vote.DOTS, each=2).view(()))
    assert not count.setup._take.isEnabled()  # with no note to take it would empty the field
    assert not count.setup._edit.isVisible()
    type_words("Card")
    press(Qt.Key.Key_Return)
    type_words("Weekly check")
    assert count.setup.typed.hasFocus()
    assert count.setup.options == ("Card", "Weekly check")
    count.focus_first()
    type_words("93")
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last == ("counted", (Tallied(Vote.DOTS, (9, 3), "", count.setup.options, 2),))


def test_after_a_low_count_its_words_are_asked_for_and_it_becomes_a_decision(card):
    stage = counting_hands()
    held, count = card(stage.view())
    wondered, decided = [], []
    count.after.wondered.connect(wondered.append)
    count.after.decided.connect(decided.append)
    type_words("001131")
    press(Qt.Key.Key_Tab)
    type_words("Keep it?")
    press(Qt.Key.Key_Return)
    held.show(counted(stage, held.last[1][0]).view())
    assert count.after.isVisible()
    assert not count.fields[0].isVisible()
    press(Qt.Key.Key_F2)
    assert count.fields[0].hasFocus()
    press(Qt.Key.Key_F2)
    assert QApplication.focusWidget().accessibleName() == "What would raise a two to a three?"
    type_words("A trial")
    press(Qt.Key.Key_Return)
    assert [text.msgid for text in wondered] == ["{question}: {asked} {answer}"]
    press(Qt.Key.Key_F2, Qt.Key.Key_F2, Qt.Key.Key_Tab)
    type_words("Too early")
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert decided == [Decided("Keep it?", "Keep it?", "Too early")]
    assert held.screen.stage.capture.line.hasFocus()


def test_a_step_that_rates_asks_for_no_remedy_and_for_no_dissent(card):
    for capture, asked in (((Kind.EVIDENCE,), False), ((Kind.NOTE, Kind.DECISION), True)):
        stage = step_with(Vote.FIST, capture=capture).count(LOW, "How was it?")
        _, count = card(stage.view())
        count.asked.setText("How was it?")
        press(Qt.Key.Key_F2, Qt.Key.Key_F2)
        after = count.after
        lines = (after.help, after.dissent, after.decision)
        assert tuple(line.isVisibleTo(after) for line in lines) == (asked, asked, True)


def test_a_second_count_begins_with_empty_numbers_and_keeps_the_question(card):
    stage = counting_hands().count(LOW, "Keep it?")
    held, count = card(stage.view())
    assert count.tally() == (0,) * 6
    type_words("000060")
    press(Qt.Key.Key_Return)
    assert held.last == ("counted", (Tallied(Vote.FIST, (0, 0, 0, 0, 6, 0), "Keep it?"),))
    held.show(counted(stage, held.last[1][0]).view())
    assert len(count._history.text().splitlines()) == 2
    assert not count.after.help.isVisible()


def test_numbers_typed_under_cover_are_counted_and_shown_together(card):
    _held, count = card(counting_hands().view())
    count.setup.cover.setChecked(True)
    count.focus_first()
    for number in "3455":
        type_words(number)
        press(Qt.Key.Key_Return)
    assert count.cover.fields[0].text() == ""
    assert not any(count.tally())
    assert "3.7" not in count._result.text()
    assert count.cover._typed.text() == "4 of 6 have typed. Hand the laptop on."
    type_words("2")
    step = count.cover.step
    assert count.under_cover("another step") is None
    assert count.under_cover(step) == Tallied(Vote.FIST, (0, 0, 1, 1, 1, 2)), "Enter is not needed"
    count.uncovered()
    assert count.under_cover(step) is None
    assert not count.setup.under_cover


def test_scores_of_a_private_step_are_typed_under_cover_choice_by_choice(card):
    stage = step_with(Vote.SCORES, private=True)
    _held, count = card(stage.view())
    count.setup.typed.setPlainText("Maps\nGames\nPlays")
    count.focus_first()
    fields = count.cover.fields
    assert [field.accessibleName() for field in fields] == [
        f"Your score for {choice}, under cover" for choice in ("Maps", "Games", "Plays")
    ]
    for score in "513":
        type_words(score)
        press(Qt.Key.Key_Return)
    type_words("4")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    type_words("2")
    press(Qt.Key.Key_Return)
    assert fields[1].hasFocus(), "what was left out is asked for"
    assert count.cover.entries == 1
    type_words("6")
    assert fields[1].text() == ""
    type_words("5")
    press(Qt.Key.Key_Return)
    assert (fields[0].hasFocus(), {field.text() for field in fields}) == (True, {""})
    assert not count.numbers.isVisible()
    seen = (count._result.text(), count._heading.accessibleName(), count.cover._typed.text())
    assert not {"9", "6"} & set("".join(seen[:2]))
    assert seen[2].startswith("2 of ")
    assert count.under_cover(count.cover.step) == Tallied(
        Vote.SCORES, (9, 6, 5), "", ("Maps", "Games", "Plays"), 2
    )


def test_a_question_counted_before_leaves_its_field_while_it_is_typed(card):
    held, count = card(counting_hands().count(LOW, "Again?").next().view())
    press(Qt.Key.Key_F2)
    count.asked.setFocus()
    type_words("Again?")
    assert count.asked.hasFocus()
    assert count._history.isVisible()
    assert held.wishes == []
