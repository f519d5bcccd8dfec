"""What the screen of a running meeting shows, told without any window."""

from dataclasses import replace
from datetime import time

import pytest

from facilitator.app.questions import Ask, Question
from facilitator.domain.events import Outcome
from facilitator.domain.protocol import Format, Vote
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE, SECOND
from facilitator.language.english import English
from facilitator.ui.kit.strip_places import BlockState
from facilitator.ui.run.agenda_rows import RowState, agenda_place, rail_rows, strip
from facilitator.ui.run.asking import asked, reason
from facilitator.ui.run.kept import kept_count, kept_rows
from facilitator.ui.run.tally import count_of, in_words
from facilitator.ui.run.view import ends, head, here_line, last_change, next_line
from facilitator.ui.run.voice_state import VoiceState
from facilitator.ui.run.voices import counting, upcoming, voices, who_talks
from tests.ui.run.samples import (
    LINES,
    SEATS,
    SEGMENTS,
    Stage,
    counting_hands,
    in_the_round,
    planned,
)


def say(said):
    return English().say(said)


def test_the_head_says_where_we_are():
    shown = head(in_the_round().view())
    assert say(shown.crumb) == "Tuning: reading plan · step 5 of 6 · Ana leads"
    assert say(shown.short) == "Tuning: reading plan, 5 of 6"
    assert say(shown.left) == "4:20 left in this step"
    assert not shown.over


def test_a_plain_item_says_its_place_its_leads_and_what_it_leaves():
    shown = head(counting_hands().view())
    assert say(shown.crumb) == "Item 4 of 5 · Ben and Carys lead"
    plain = replace(SEGMENTS[8], cue="")
    left = head(Stage().begin((plain,)).view())
    assert say(left.cue) == "To leave behind: Keep, adapt or stop"


def test_a_role_that_leads_is_named_by_its_holders():
    shown = head(Stage().begin().pass_(MINUTE).next().view())
    assert say(shown.crumb).endswith("Ana and Ben lead")


def test_time_over_is_said_without_a_sign():
    shown = head(Stage().begin().pass_(3 * MINUTE + 72 * SECOND).view())
    assert shown.over
    assert say(shown.left) == "1:12 over in this step"


def test_the_end_and_the_bell_agree_to_the_minute():
    stage = Stage().begin()
    for _ in range(200):
        shown = ends(stage.pass_(17 * SECOND).view())
        end = shown.about.places["time"]
        apart = (11 * 60 + 5) - (end.hour * 60 + end.minute)
        assert apart == shown.minutes
        assert shown.over == (end > time(11, 5))


@pytest.mark.parametrize(
    ("late", "words"),
    [
        (0, "5 min before the bell"),
        (5, "on the bell"),
        (9, "4 min past the bell"),
    ],
)
def test_the_margin_is_said_in_words(late, words):
    stage = Stage().begin().pause()
    assert say(ends(stage.pass_(late * MINUTE).view()).margin) == words


def test_a_meeting_held_on_another_day_has_no_bell():
    view = replace(Stage().begin().view(), until_bell=-26 * 60 * MINUTE)
    assert say(ends(view).margin) == ""
    assert not ends(view).over
    assert strip(view).slot == 0
    assert say(strip(view).sentence) == "Ends about 11:00"


def test_the_next_step_and_the_last_one():
    assert say(next_line(in_the_round().view())) == "Elin reflects, 2 min"
    assert say(next_line(Stage().begin(SEGMENTS[-1:]).view())) == "Then we close"


def test_the_round_lists_who_spoke_who_speaks_and_who_listens():
    listed = {voice.name: voice.state for voice in voices(in_the_round().view())}
    assert listed == {
        "Ana": VoiceState.SPOKE,
        "Ben": VoiceState.RETURNS,
        "Carys": VoiceState.NOW,
        "Dev": VoiceState.NEXT,
        "Farah": VoiceState.LATER,
        "Elin": VoiceState.LISTENS,
    }
    assert say(who_talks(in_the_round().view())) == "Voice 2 of 5, equal share 1:11"
    assert say(upcoming(in_the_round().view())) == "Next: Dev, then Farah"


def test_who_passed_comes_back_and_the_count_of_voices_stays_true():
    stage = in_the_round().turn().turn().turn()
    assert say(who_talks(stage.view())) == "Voice 5 of 5, equal share 4:20"
    assert say(upcoming(stage.view())) == ""
    stage.turn(Outcome.ABSENT)
    assert say(who_talks(stage.view())) == "All have had their turn"
    assert {v.name: v.state for v in voices(stage.view())}["Ben"] is VoiceState.ABSENT
    assert not counting(stage.view()).turn


def test_who_leaves_in_the_round_is_not_waited_for():
    stage = in_the_round().leave("dev")
    assert {v.name: v.state for v in voices(stage.view())}["Dev"] is VoiceState.LEFT
    assert say(here_line(stage.view())) == "5 of 6 here"
    assert say(last_change(stage.view())) == "Dev left"


def test_where_all_listen_nobody_is_listed():
    everyone = replace(SEGMENTS[3], listeners=SEATS)
    view = Stage().begin((everyone,)).view()
    assert voices(view) == ()
    assert say(who_talks(view)) == "The facilitator speaks"
    late = Stage().begin((replace(everyone, format=Format.WHOLE_GROUP),)).arrive("late", "Gwen")
    assert voices(late.view()) == ()
    assert say(who_talks(late.view())) == "The facilitator speaks"


def test_where_one_only_listens_the_others_talk():
    one = replace(SEGMENTS[4], listeners=("elin",))
    view = Stage().begin((one,)).view()
    assert [voice.person for voice in voices(view)] == ["elin"]
    assert say(who_talks(view)) == "All talk together"


def test_a_parked_item_is_not_done_and_shows_what_it_took():
    stage = Stage().begin().pass_(3 * MINUTE).next().pass_(2 * MINUTE).park()
    row = next(row for row in rail_rows(stage.view()) if row.item == "i2")
    assert (row.state, say(row.figures)) == (RowState.PARKED, "2")
    assert say(row.spoken) == "Reports on actions, parked, 2 minutes"
    assert [block.parked for block in strip(stage.view()).blocks][:3] == [False, True, False]
    back = next(row for row in rail_rows(stage.go("i2.1").view()) if row.item == "i2")
    assert back.state is RowState.NOW


def test_the_clock_counts_the_share_in_a_round_and_else_the_step():
    turn = counting(in_the_round().view())
    assert turn.turn
    assert turn.whole - turn.left == 24 * SECOND
    step = counting(Stage().begin().pass_(MINUTE).view())
    assert (step.left, step.whole, step.turn) == (2 * MINUTE, 3 * MINUTE, False)
    assert say(step.word) == "Time enough"
    paused = counting(Stage().begin().pause().view())
    assert paused.still
    assert say(paused.word) == "Paused"


def test_the_rail_has_ticks_minutes_and_the_steps_of_the_item_under_way():
    rows = rail_rows(in_the_round().view())
    assert [say(row.figures) for row in rows if not row.step] == [
        "4 of 3",
        "5 of 6",
        "11 of 18",
        "8",
        "5",
    ]
    steps = [row for row in rows if row.step]
    assert [row.state for row in steps] == [RowState.DONE] * 4 + [RowState.NOW, RowState.NEXT]
    assert say(steps[4].figures) == "now"
    assert say(rows[0].spoken) == "Check-in, done, 4 of 3 minutes"
    assert [row.item for row in rows if row.movable] == ["i4", "i5"]
    assert say(agenda_place(in_the_round().view())) == "Agenda 3 of 5"


def test_an_item_gone_from_waits_to_be_come_back_to():
    stage = in_the_round().go("i5.1")
    rows = {row.item: row for row in rail_rows(stage.view()) if not row.step}
    assert rows["i3"].state is RowState.LEFT
    assert rows["i3"].segment == "i3.5"
    assert rows["i5"].state is RowState.NOW


def test_the_strip_puts_the_bell_where_the_expected_end_says():
    view = in_the_round().view()
    shown = strip(view)
    assert [block.minutes for block in shown.blocks] == [4, 5, 18, 8, 5]
    assert [block.state for block in shown.blocks] == [
        BlockState.PAST,
        BlockState.PAST,
        BlockState.NOW,
        BlockState.NEXT,
        BlockState.NEXT,
    ]
    assert shown.slot == sum(block.minutes for block in shown.blocks) + ends(view).minutes
    assert 9 < shown.now < 27
    assert say(shown.sentence) == "Bell 11:05. Ends about 11:00, 5 min before the bell."


def test_pauses_eat_what_is_to_spare_before_the_bell():
    before = strip(Stage().begin().view())
    after = strip(Stage().begin().pause().pass_(3 * MINUTE).view())
    assert after.slot == before.slot - 3
    assert after.now == before.now


def test_every_move_that_is_not_possible_says_why():
    for view in (planned(), in_the_round().view(), Stage().begin().view()):
        for move in Move:
            why = reason(view, move)
            assert (why is None) == (move in view.moves)
            assert why is None or say(why).endswith(".")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            Question(Ask.LATE_START, 6 * MINUTE),
            (
                "6 minutes late: start from now, or count from 10:20?",
                "Count from 10:20",
                "From now",
            ),
        ),
        (
            Question(Ask.SLEEP, 12 * MINUTE),
            ("The computer slept for 12 min: count it?", "Count it", "Leave it out"),
        ),
        (
            Question(Ask.CRASH, 20 * SECOND),
            ("The program was away for 1 min: count it?", "Count it", "Leave it out"),
        ),
    ],
)
def test_questions_have_two_answers(question, words):
    said = asked(planned(), question)
    assert (say(said.question), say(said.count), say(said.leave)) == words


@pytest.mark.parametrize(
    ("vote", "tally", "words"),
    [
        (Vote.FIST, (0, 0, 0, 0, 0, 0), ""),
        (Vote.FIST, (0, 0, 1, 1, 3, 1), "6 hands. On average 3.7, lowest 2."),
        (Vote.FIST, (1, 0, 0, 0, 0, 0), "1 hand. On average 0.0, lowest 0."),
        (Vote.THUMBS, (1, 2, 3), "6 hands: 3 up, 2 sideways, 1 down."),
    ],
)
def test_a_hand_count_in_words(vote, tally, words):
    assert say(in_words(vote, tally)) == words


def test_a_count_belongs_to_its_step_and_shows_what_was_kept():
    assert count_of(in_the_round().view()) is None
    stage = counting_hands()
    assert count_of(stage.view()).tally == (0,) * 6
    stage.count((0, 0, 1, 1, 3, 1), "Keep the goal?")
    assert count_of(stage.view()).tally == (0, 0, 1, 1, 3, 1)
    assert count_of(stage.view()).question == "Keep the goal?"


def test_kept_lines_are_those_of_the_item():
    rows = kept_rows(in_the_round().view(LINES))
    assert [row.id for row in rows] == ["n1", "c1", "c2", "n2"]
    assert say(rows[2].by) == "Elin · by Tue 1 December"
    assert say(rows[2].spoken).startswith("Action: Try the paired")
    assert say(kept_count(in_the_round().view(LINES))) == "4 kept"


def test_a_screen_the_room_sees_keeps_private_lines_and_names_away():
    rows = kept_rows(in_the_round().view(LINES, mirrored=True))
    assert [row.id for row in rows] == ["n1", "c1", "c2"]
    assert say(rows[2].by) == "by Tue 1 December"
