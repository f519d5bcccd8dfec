"""How a document says who sits with whom, who speaks, and who listens."""

from dataclasses import replace

import pytest

from facilitator.domain.protocol import Format, Step, Who
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.segment import Segment
from facilitator.domain.speaking_words import sat, speaking, voices
from facilitator.language.english import English
from tests.export.before_specimens import shelf

STEP = Step("A", "", "", "", 4, 1)
TURNS = (Repeat(Over.GROUP_MEMBERS, "turn"),)
GROUPS = (("ana", "ben", "carys"), ("dev", "elin"))


def said(step):
    return " · ".join(map(English().say, voices(step)))


def segment(**more):
    step = Segment("s", "i", "A", "", 1, 1, 0, 0, size=4, **more)
    return " · ".join(map(English().say, speaking(step, ("ana", "ben"), "Ana")))


def of(protocol, title):
    return next(said(step) for step in shelf()[protocol].steps if step.title == title)


@pytest.mark.parametrize(
    ("protocol", "title", "told"),
    [
        ("gallery-walk", "Visit a poster", "In 6 groups · Speaks: all"),
        ("compass-points", "Talk in the corners", "In 4 groups · Speaks: all"),
        (
            "jigsaw",
            "Meet those with the same part",
            "In 4 new groups, each with someone of every group before · Speaks: all",
        ),
        (
            "fishbowl",
            "Inner talk two",
            "Speaks: all but whoever presents",
        ),
        (
            "troika",
            "Advice with a turned chair",
            "In threes · Speaks: all but whoever has the turn",
        ),
        (
            "gallery-walk",
            "Owners respond",
            "In 6 groups · Speaks: one of each group, 60 seconds each",
        ),
        (
            "save-the-last-word",
            "The others respond",
            "In groups of 4 · All in turn, 60 seconds each · Whoever has the turn listens",
        ),
        ("peer-coaching-triad", "Write down the step", "In threes · In silence"),
        ("collaborative-assessment", "Look in silence", "In silence"),
    ],
)
def test_a_step_says_the_groups_it_asks_for_and_who_speaks(protocol, title, told):
    assert of(protocol, title) == told


def test_every_silent_step_of_the_library_says_so_and_no_number_of_groups_is_lost():
    for protocol in shelf().values():
        for step in protocol.steps:
            told = said(step)
            assert ("In silence" in told) is (step.format is Format.SILENT), (protocol.id, told)
            assert not step.groups or f"In {step.groups} groups" in told, (protocol.id, told)


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ((2, 2, 2), "In 3 pairs"),
        ((5,), "In 1 group of 5"),
        ((3, 3), "In 2 groups of 3"),
        ((4, 3, 4), "In 3 groups: 2 of 4 and 1 of 3"),
    ],
)
def test_for_people_who_are_known_it_says_how_many_sit_together(sizes, told):
    assert English().say(sat(sizes)) == told


def test_a_meeting_says_its_own_groups_and_names_nobody_whose_turn_goes_round():
    assert segment(groups=GROUPS).startswith("In 2 groups: 1 of 3 and 1 of 2 ·")
    turn = segment(groups=GROUPS, member=0, speaks=Who.PRESENTER)
    assert turn.endswith("Speaks: whoever has the turn")
    assert segment(groups=GROUPS, speaks=Who.PRESENTER).endswith("Speaks: Ana")
    assert segment(speaks=Who.OTHERS).endswith("Speaks: all but Ana")
    silent = segment(format=Format.SILENT, listeners=("ana",), speaks=Who.NOBODY)
    assert silent == "In groups of 4 · In silence"


def test_a_loop_so_many_times_gives_nobody_a_turn():
    times = (Repeat(Over.TIMES, "turn", 2),)
    step = replace(STEP, speaks=Who.PRESENTER)
    assert said(replace(step, repeats=times)) == "Speaks: whoever presents"
    assert said(replace(step, repeats=TURNS)) == "Speaks: whoever has the turn"
