"""The made-up languages keep what a program reads and change what a person reads."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.words import LongDate, Names, ShortDate, tr, trn
from facilitator.language.pseudo import MirroredPseudo, Pseudo, pseudo
from facilitator.language.speaker import PLACE

WORDS = Pseudo()


@pytest.mark.parametrize(
    ("source", "made_up"),
    [
        ("Keep", "[Kéép··]"),
        ("&Save to {place}", "[&Sávé tö {place}··]"),
        ("Word (*.docx)", "[Wörd (*.docx)··]"),
        ("Who will do it by when?", "[Whö wíll dö ít bý whéñ?······ ··]"),
    ],
)
def test_a_sentence_is_made_up_like_this(source, made_up):
    assert pseudo(source) == made_up


@given(st.lists(st.one_of(st.text(), st.sampled_from(["{who}", "{n}"])), max_size=8).map("".join))
def test_places_are_kept_and_a_sentence_grows_by_a_third(source):
    made_up = pseudo(source)
    assert PLACE.findall(made_up) == PLACE.findall(source)
    assert (made_up[0], made_up[-1]) == ("[", "]")
    assert len(made_up) >= len(source) + 4


def test_all_that_is_not_typed_is_seen_to_be_ours():
    assert WORDS.say(trn("{n} turn", "{n} turns", 1)) == "[1 türñ··]"
    assert WORDS.say(trn("{n} turn", "{n} turns", 2)) == "[2 türñš··]"
    assert WORDS.say(tr("For {who}", who=Names(("Ana", tr("all"))))) == "[För Ana áñd [áll··]··]"
    assert WORDS.say("Ana") == "Ana"
    assert WORDS.date(date(2026, 8, 24)) == "[24 Áügüšt 2026]"
    assert WORDS.time(time(10, 42)) == "[10:42]"
    day = date(2026, 8, 24)
    assert WORDS.say(tr("{d}", d=LongDate(day))) == "[Möñdáý 24 Áügüšt 2026··]"
    assert WORDS.say(tr("{d}", d=ShortDate(day))) == "[Möñ 24 Áügüšt··]"


def test_the_mirrored_one_is_the_same_from_right_to_left():
    mirrored = MirroredPseudo()
    assert mirrored.say(tr("Start now")) == WORDS.say(tr("Start now"))
    assert (WORDS.right_to_left, mirrored.right_to_left) == (False, True)
