"""Who speaks: in groups, with raised hands, in an order that was chosen."""

import pytest

from facilitator.domain import speaking
from facilitator.domain.events import Order
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE
from facilitator.language.english import English
from facilitator.ui.run.asking import reason
from facilitator.ui.run.news import news, standing
from facilitator.ui.run.to_room import room_view
from facilitator.ui.run.voices import (
    counting,
    speaks_now,
    time_spoken,
    upcoming,
    voices,
    who_talks,
)
from tests.ui.run import grouped
from tests.ui.run.samples import in_the_round


def say(said):
    return English().say(said)


def listed(view):
    return [(say(v.name), say(v.word)) for v in voices(view)]


def test_in_a_round_in_groups_all_at_a_place_speak_at_once():
    stage = grouped.at(grouped.ROUND)
    assert say(who_talks(stage.view())) == "Turn 1 of 3 in every group, equal share 1:20"
    assert say(speaks_now(stage.view())) == "Ana and Dev speak, each in their group"
    assert say(upcoming(stage.view())) == "Next: Ben and Farah, then Carys"
    assert listed(stage.view())[0] == ("Ana and Dev", "speak now")
    stage.turn().turn()
    assert say(speaks_now(stage.view())) == "Carys speaks now"
    assert listed(stage.view()) == [
        ("Ana and Dev", "spoke"),
        ("Ben and Farah", "spoke"),
        ("Carys", "speaks now"),
    ]


def test_where_each_group_reports_the_group_has_the_turn():
    view = grouped.at(grouped.REPORTS).view()
    assert say(who_talks(view)) == "Group 1 of 2, equal share 2:00"
    assert say(speaks_now(view)) == "Group 1: Ana, Ben and Carys speak now"
    assert listed(view)[1] == ("Group 2: Dev and Farah", "next")


@pytest.mark.parametrize(
    ("segment", "line", "word"),
    [
        (grouped.TALK, "All talk in small groups", "talk together"),
        (grouped.PASS, "Now: Carys", "talk together"),
        (grouped.SILENT, "Each works in silence", "work in silence"),
    ],
)
def test_a_step_in_groups_shows_the_groups(segment, line, word):
    view = grouped.at(segment).view()
    assert say(who_talks(view)) == line
    assert listed(view) == [
        ("Group 1: Ana, Ben and Carys", word),
        ("Group 2: Dev and Farah", word),
    ]


def test_who_turns_away_while_the_others_talk_only_listens():
    assert say(who_talks(grouped.at(grouped.TURNED).view())) == "Ben and Farah only listen"
    view = grouped.at(grouped.TURNED_LAST).view()
    assert say(who_talks(view)) == "Carys only listens"
    assert listed(view)[-1] == ("Carys", "only listens")


@pytest.mark.parametrize("segment", [grouped.ROUND, grouped.REPORTS])
def test_the_number_of_a_place_is_never_shown(segment):
    stage = grouped.at(segment)
    before = standing(stage.view())
    for _ in stage.run.round.waiting:
        view = stage.view()
        shown = [said for said, _ in listed(view)]
        shown += [say(said) for said in (who_talks(view), speaks_now(view), upcoming(view))]
        shown += [say(said) for said in news(before, view)]
        shown += [say(room_view(view).speaker), say(room_view(view).next_speaker)]
        assert not any("#" in words for words in shown)
        stage.turn()


def test_raised_hands_wait_in_their_order_and_have_no_share():
    stage = grouped.raising("carys", "ana", "dev")
    assert listed(stage.view()) == [("Carys", "speaks now"), ("Ana", "next"), ("Dev", "to come")]
    assert say(who_talks(stage.view())) == "2 wait to speak"
    stage.pass_(MINUTE).turn()
    assert listed(stage.view()) == [("Carys", "spoke"), ("Ana", "speaks now"), ("Dev", "next")]
    stage.wish(speaking.raise_hand, "carys")
    assert [name for name, _ in listed(stage.view())] == ["Ana", "Dev", "Carys"]
    shown = counting(stage.view())
    assert (shown.left, shown.whole, shown.turn) == (3 * MINUTE, 4 * MINUTE, False)
    assert say(time_spoken(shown)) == "3:00 of this step, Time enough"


def test_without_a_hand_nobody_is_named():
    stage = grouped.at(grouped.POPCORN)
    assert say(who_talks(stage.view())) == "Whoever wants to speaks, one at a time"
    assert voices(stage.view()) == ()
    stage.wish(speaking.raise_hand, "ben")
    before = standing(stage.view())
    stage.turn()
    assert [say(each) for each in news(before, stage.view())] == ["Nobody waits to speak"]
    assert say(reason(stage.view(), Move.NEXT_SPEAKER)) == "Nobody waits to speak."


def test_a_chosen_order_is_the_order_of_the_list():
    stage = in_the_round()
    stage.wish(speaking.put_in_order, ("carys", "ben", "farah", "dev"), Order.CHOSEN)
    assert [v.person for v in voices(stage.view())] == [
        *("ana", "carys", "ben", "farah", "dev", "elin"),
    ]
    assert say(upcoming(stage.view())) == "Next: Ben, then Farah"


def test_the_room_sees_the_groups_and_in_a_round_the_speakers():
    seen = room_view(grouped.at(grouped.TALK).view())
    assert [say(group) for group in seen.groups] == [
        *("Group 1: Ana, Ben and Carys", "Group 2: Dev and Farah"),
    ]
    spoken = room_view(grouped.at(grouped.ROUND).view())
    assert spoken.groups == ()
    assert say(spoken.speaker) == "Ana and Dev"
