"""Every protocol of the catalogue is led to its end, for few, as many as usual and many people."""

from collections import Counter

import pytest

from facilitator.domain import act, speaking
from facilitator.domain.events import Outcome
from facilitator.domain.finish import results
from facilitator.domain.fold import replay
from facilitator.domain.grouping import divided
from facilitator.domain.people import Role
from facilitator.domain.protocol import Format, Protocol, Step, Vote, Who
from facilitator.domain.repeat import Over
from facilitator.domain.run import Phase
from facilitator.domain.segment import Segment
from tests.domain.meetings import BEGAN, Played, started
from tests.domain.structures import Structure, here, structures

ALL = structures()
OPTIONS = ("Books", "Games", "Maps", "Trips", "Songs", "Plays", "Walks", "Tests")

ROUNDS_THAT_DIFFER = {
    # Five sit inside and have no turn; the plan counts one who presents.
    ("fishbowl", "Outer circle speaks"): 10,
}
"""Rounds whose minutes are not the catalogue's within one, and what they are at the usual group."""

WHOLES_THAT_DIFFER = {
    "open-space": 139,  # nineteen speakers there, twenty here
    "fishbowl": 56,
    "dilemma-consultancy": 57,  # eight speakers there, six of seven here
    "issaquah": 53,  # ten and eleven speakers there, nine of ten here
}
"""Protocols whose minutes are not the catalogue's, and what they are at the usual group."""

FEATURES = {
    "in a loop": 31,
    "in a loop over the participants": 2,
    "in a loop over the members of a group": 17,
    "in a loop of so many times": 12,
    "in nested loops": 0,  # a round in a loop is all that the catalogue nests
    "a round": 72,
    "a round in a loop": 3,
    "a round in all groups at once": 4,
    "in groups": 78,
    "in named groups": 13,
    "in a number of groups": 7,
    "in new groups each time": 4,
    "others speak": 23,
    "a round of the others": 8,
    "one for each group speaks": 9,
    "volunteers speak": 6,
    "who presents only listens": 23,
    "private": 7,
    "leads on to a goal": 5,
    "leads on to a protocol": 3,
    "may be dropped": 1,
    "fist-to-five": 5,
    "thumbs": 2,
    "dots": 9,
    "gradients": 2,
    "hands": 1,
    "consent": 1,
    "scores": 4,
}
"""How many steps have what: an annotation that is lost is seen here."""

LED_ON = {
    ("goal-review", "goal", ""),
    ("learning-cycle-kickoff", "goal", ""),
    ("learning-cycle-kickoff", "protocol", "notice-and-wonder"),
    ("network-group-monthly", "protocol", "tuning-short"),
    ("self-evaluation-session", "goal", ""),
    ("smart-goal-workshop", "goal", ""),
    ("standard-team-meeting", "protocol", ""),
    ("swot", "goal", ""),
}


def steps() -> list[tuple[Protocol, Step]]:
    return [(one.protocol, step) for one in ALL.values() for step in one.protocol.steps]


def counted() -> dict[str, int]:
    """How many steps have what."""
    tests = {
        "in a loop": lambda step: bool(step.repeats),
        "in a loop over the participants": lambda step: over(step, Over.PARTICIPANTS),
        "in a loop over the members of a group": lambda step: over(step, Over.GROUP_MEMBERS),
        "in a loop of so many times": lambda step: over(step, Over.TIMES),
        "in nested loops": lambda step: len(step.repeats) > 1,
        "a round": lambda step: step.format is Format.ROUND,
        "a round in a loop": lambda step: step.format is Format.ROUND and bool(step.repeats),
        "a round in all groups at once": lambda step: (
            step.format is Format.ROUND and step.group_size > 0 and step.speaks is not Who.GROUPS
        ),
        "in groups": lambda step: step.group_size > 0 or step.groups > 0,
        "in named groups": lambda step: bool(step.grouping),
        "in a number of groups": lambda step: step.groups > 0,
        "in new groups each time": lambda step: step.regroup,
        "others speak": lambda step: step.speaks is Who.OTHERS,
        "a round of the others": lambda step: (
            step.speaks is Who.OTHERS and step.format is Format.ROUND
        ),
        "one for each group speaks": lambda step: step.speaks is Who.GROUPS,
        "volunteers speak": lambda step: step.speaks is Who.VOLUNTEERS,
        "who presents only listens": lambda step: step.listens is Who.PRESENTER,
        "private": lambda step: step.private,
        "leads on to a goal": lambda step: (
            step.hand_over is not None and step.hand_over.to == "goal"
        ),
        "leads on to a protocol": lambda step: (
            step.hand_over is not None and step.hand_over.to == "protocol"
        ),
        "may be dropped": lambda step: step.drop > 0,
    }
    votes = Counter(str(step.vote) for _, step in steps() if step.vote)
    return {
        **{name: sum(test(step) for _, step in steps()) for name, test in tests.items()},
        **votes,
    }


def over(step: Step, what: Over) -> bool:
    return any(loop.over is what for loop in step.repeats)


def test_all_of_the_catalogue_is_here_with_all_that_its_cues_say():
    assert (len(ALL), len(steps())) == (82, 474)
    assert counted() == FEATURES
    led = [(protocol.id, step.hand_over) for protocol, step in steps() if step.hand_over]
    assert {(name, over.to, over.id) for name, over in led} == LED_ON
    assert {over.id for _, over in led} - {""} <= set(ALL)


def test_what_is_said_of_a_step_fits_together():
    for protocol, step in steps():
        where = f"{protocol.id}: {step.title}"
        assert bool(step.seconds) == (step.format is Format.ROUND), where
        assert not step.each or step.vote in (Vote.DOTS, Vote.SCORES), where
        assert step.vote is not Vote.DOTS or step.each, where
        assert not step.regroup or over(step, Over.TIMES), where
        in_groups = bool(step.group_sizes(12))
        assert in_groups or not (step.grouping or step.speaks is Who.GROUPS), where
        if over(step, Over.GROUP_MEMBERS):
            assert in_groups, where
        elif Who.PRESENTER in (step.speaks, step.listens) and not step.repeats:
            assert Role.PRESENTER in protocol.roles, where


def test_the_minutes_are_those_of_the_catalogue():
    rounds, wholes = {}, {}
    for one in ALL.values():
        usual = one.protocol.people.usual
        for step in one.protocol.steps:
            minutes = step.minutes_for(usual)
            if step.seconds and step.speaks is not Who.VOLUNTEERS:
                assert minutes == -(-step.seconds * step.speakers(usual) // 60)
            if abs(minutes - step.ideal) > bool(step.seconds):
                rounds[one.protocol.id, step.title] = minutes
        if one.protocol.minutes_for(usual) != one.minutes:
            wholes[one.protocol.id] = one.protocol.minutes_for(usual)
    assert rounds == ROUNDS_THAT_DIFFER
    assert wholes == WHOLES_THAT_DIFFER


@pytest.mark.parametrize("size", range(3), ids=("least", "usual", "most"))
@pytest.mark.parametrize("name", ALL)
def test_it_is_led_to_its_end(name: str, size: int):
    one = ALL[name]
    people = one.sizes[size]
    planned = one.segments(people)
    assert {segment.title for segment in planned} == {step.title for step in one.protocol.steps}
    played = started(*planned, here=here(people))
    regrouped = False
    while (segment := played.run.segment) is not None:
        played.wait(segment.planned / 1000 / (1 + len(segment.speakers)))
        if segment.private:
            assert played.run.covered
            assert played.wish(speaking.uncover)
        assert not played.run.covered
        if segment.groups and not regrouped:
            regrouped = others_together(played, segment)
            segment = played.run.segment
        heard(played, one, segment)
        if segment.vote:
            count(played, segment)
        assert played.wish(act.next_step)
    assert not played.run.at(played.t).current
    assert played.run.following is None
    assert played.run.done == tuple(segment.id for segment in planned)
    assert all(not turn.waiting for turn in played.run.rounds.values())
    asked = [segment.vote for segment in planned if segment.vote]
    assert [vote.vote for vote in played.run.votes] == asked
    assert played.wish(act.finish)
    assert played.run.phase is Phase.FINISHED
    told = results(played.run, played.events, {}, consent=False, ended=BEGAN.plus(played.t))
    assert [(count.vote, count.each) for count in told.counts] == [
        (segment.vote, segment.each) for segment in planned if segment.vote
    ]
    assert [(step.segment, step.done) for step in told.steps] == [(s.id, True) for s in planned]
    assert len(told.together) == len({s.grouping for s in planned if s.groups})
    assert replay(played.events) == played.run


def others_together(played: Played, segment: Segment) -> bool:
    """The groups are formed anew as the leader wishes, here and in all steps that share them."""
    wanted = divided(played.run.here, [len(group) for group in segment.groups], {}, seed=7)
    assert played.wish(speaking.regroup, wanted)
    alike = [s for s in played.run.segments if s.grouping == segment.grouping]
    assert all(each.groups == wanted for each in alike)
    assert {each.title for each in alike} >= {segment.title}
    return True


def heard(played: Played, one: Structure, segment: Segment) -> None:
    """Everybody who has a turn gets it, the first only when it comes back after a pass."""
    if segment.speaks is Who.VOLUNTEERS:
        for person in played.run.here:
            assert played.wish(speaking.raise_hand, person)
        assert played.wish(speaking.lower_hand, played.run.here[-1])
    turns: list[str] = []
    passed = segment.speaks is Who.VOLUNTEERS or len(segment.speakers) < 2
    while (turn := played.run.round) is not None and (speaker := turn.speaker) is not None:
        played.wait(segment.planned / 1000 / (1 + len(turn.waiting)))
        outcome = Outcome.SPOKE if passed else Outcome.PASSED
        assert played.wish(act.end_turn, outcome)
        turns += [speaker] if passed else []
        passed = True
    people = sorted(person for speaker in turns for person in segment.at_place(speaker))
    assert people == sorted(expected(played, one, segment))
    assert not set(people) & set(segment.listeners)


def expected(played: Played, one: Structure, segment: Segment) -> tuple[str, ...]:
    """Who has to have had a turn, each once."""
    room = played.run.here
    if segment.speaks is Who.VOLUNTEERS:
        return room[:-1]
    if segment.format is not Format.ROUND:
        return ()
    if segment.speaks is not Who.OTHERS:
        return room
    listening = segment.leaders if segment.groups else room[: one.presenting]
    assert set(segment.listeners) == set(listening)
    return tuple(person for person in room if person not in listening)


def count(played: Played, segment: Segment) -> None:
    """The step's own count is typed, of its kind and with its number of choices."""
    choices = act.CHOICES.get(segment.vote)
    options = OPTIONS if choices is None else ()
    tally = (0,) * ((choices or len(OPTIONS)) - 1) + (len(played.run.here),)
    assert played.wish(act.vote, tally, "Which?", Vote.NONE, options)
    vote = played.run.votes[-1]
    assert (vote.vote, vote.each, vote.options) == (segment.vote, segment.each, options)
