"""Meetings for the monkey: every kind of step there is, for nobody, one, eight or sixty people."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.library import Library
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.protocol import Format, HandOver, Protocol, Step, Vote, Who
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.signals import Signal
from facilitator.domain.time import Moment
from tests.export.third_grade import PLAN, TEAM

CROWDS = (8, 0, 60, 1)
"""People expected, by the seed: from 1 on nobody, sixty, one, eight."""
DAY = 24 * 60
PAIRS = Repeat(Over.TIMES, "pairs", 2)
MEMBERS = Repeat(Over.GROUP_MEMBERS, "members")
TWICE = Repeat(Over.TIMES, "twice", 2)


def _step(title: str, *capture: Kind) -> Step:
    return Step(title, f"{title}: cue", f"{title}: for {{presenter}}", "", 4, 1, capture=capture)


def _vote(vote: Vote) -> Step:
    each = 3 if vote in (Vote.DOTS, Vote.SCORES) else 0
    return replace(_step(f"Vote {vote}", Kind.DECISION), vote=vote, each=each)


ROUND = replace(_step("Round"), format=Format.ROUND, seconds=30)
STEPS = (
    ROUND,
    replace(_step("Pairs", Kind.NOTE), format=Format.PAIRS, regroup=True, repeats=(PAIRS,)),
    replace(ROUND, title="Turns in threes", size=3, grouping="threes"),
    replace(ROUND, title="One a group", speaks=Who.GROUPS, size=3, grouping="threes"),
    replace(ROUND, title="Popcorn", speaks=Who.VOLUNTEERS),
    replace(ROUND, title="The others", speaks=Who.OTHERS, listens=Who.PRESENTER),
    replace(
        _step("A member presents"), format=Format.TRIADS, speaks=Who.PRESENTER, repeats=(MEMBERS,)
    ),
    replace(ROUND, title="The group asks", size=3, speaks=Who.OTHERS, repeats=(TWICE, MEMBERS)),
    replace(_step("Write under cover", Kind.WONDERING), private=True, format=Format.SILENT),
    replace(_vote(Vote.FIST), title="Vote under cover", private=True),
    *(_vote(vote) for vote in Vote if vote),
    replace(_step("Four groups"), format=Format.SMALL_GROUPS, groups=4, signal=Signal.END),
    replace(_step("May be dropped", Kind.EVIDENCE), drop=1, signal=Signal.NONE),
    replace(_step("On to a goal"), hand_over=HandOver("goal")),
    replace(_step("On to another"), hand_over=HandOver("protocol", "tuning-short")),
)
EVERYTHING = Protocol("everything", "Everything", "talk", "", STEPS)
LENGTHS = (60, 0, DAY, 600, 1)
"""Minutes of the items, one after another; a plan in a window has 600 at most, a file more."""


def with_everything(library: Library) -> Library:
    """The library with the protocol that has every kind of step."""
    return Library({**library.protocols, EVERYTHING.id: EVERYTHING})


def team_of(people: int) -> Team:
    """A team of so many; a larger one has agreed that turns are timed."""
    members = tuple(Member(f"p{n}", f"Zq{n} Colleague") for n in range(people))
    agreed = Moment(1_780_000_000_000) if people > 1 else None
    return replace(TEAM, id=f"team-{people}", members=members, timing_consent=agreed)


def meeting_of(team: Team, identity: str) -> Meeting:
    """A planned meeting with the protocol, plain items of every method, and odd lengths."""
    methods = (Method.PROTOCOL, *(m for m in Method if m is not Method.PROTOCOL), Method.PROTOCOL)
    items = tuple(
        Item(
            f"{identity}-i{n}",
            f"Item {n}",
            leads=(EVERYONE_LEADS,),
            method=method,
            minutes=LENGTHS[n % len(LENGTHS)],
            protocol="" if method is not Method.PROTOCOL else ("everything", "tuning-short")[n > 0],
        )
        for n, method in enumerate(methods)
    )
    everyone = tuple(Person(member.id, member.name) for member in team.members)
    plan = replace(PLAN, items=items, expected=everyone, roles=(), apologies=())
    return Meeting(identity, team.id, plan)
