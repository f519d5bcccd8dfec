"""Expanding agendas and protocols for the people in the room."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import replan
from facilitator.domain.agenda import Item, Lead, LeadKind, Method, RoleHolders
from facilitator.domain.expand import Room, expand, fair_minutes, presenters
from facilitator.domain.grouping import sizes
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Format, Protocol, Step, Who, unrolled
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.signals import Signal
from facilitator.domain.time import MINUTE
from tests.domain.meetings import started

NAMES = {"ana": "Ana", "ben": "Ben", "carys": "Carys", "dev": "Dev", "elin": "Elin"}

_STEPS = st.builds(
    Step,
    title=st.sampled_from(("Look", "Say", "Ask")),
    cue=st.just("Hand over to {presenter}."),
    say=st.just("{presenter} begins."),
    sticks=st.just("Wait for {presenter}."),
    ideal=st.integers(0, 12),
    least=st.integers(0, 3),
    sitting=st.sampled_from((1, 1, 1, 2)),
    format=st.sampled_from((Format.ROUND, *Format)),
    speaks=st.sampled_from(Who),
    listens=st.sampled_from(Who),
    seconds=st.integers(0, 120),
    size=st.sampled_from((0, 0, 2, 3, 5)),
    groups=st.sampled_from((0, 0, 0, 2, 4)),
    repeats=st.lists(
        st.builds(
            Repeat, st.sampled_from(Over), st.sampled_from(("one", "two")), st.integers(0, 3)
        ),
        max_size=2,
    ).map(tuple),
)
PROTOCOLS = st.lists(_STEPS, min_size=1, max_size=6).map(
    lambda steps: Protocol("p", "P", "", "", tuple(steps))
)
ROOMS = st.sampled_from((0, 1, 2, 3, 5)).map(lambda n: Room(tuple(NAMES)[:n], NAMES))
ITEMS = st.lists(
    st.builds(
        Item,
        id=st.uuids().map(str),
        method=st.sampled_from((Method.PROTOCOL, Method.PROTOCOL, *Method)),
        minutes=st.integers(0, 600),
        protocol=st.sampled_from(("p", "p", "p", "gone")),
        sitting=st.sampled_from((1, 1, 2, 3)),
        presenters=st.sampled_from(((), ("ana",), ("ben", "elin"))),
    ),
    max_size=5,
).map(tuple)


@given(ITEMS, ROOMS, PROTOCOLS)
def test_segments_come_in_order_and_sum_exactly_to_their_items(items, room, protocol):
    segments = expand(Plan(items=items), room, {"p": protocol})
    assert list(dict.fromkeys(s.item for s in segments)) == [item.id for item in items]
    assert len({s.id for s in segments}) == len(segments)
    for item in items:
        own = [s for s in segments if s.item == item.id]
        assert sum(s.planned for s in own) == item.minutes * MINUTE
        assert [(s.number, s.of) for s in own] == [(n, len(own)) for n in range(1, len(own) + 1)]
        assert all(s.planned >= 0 for s in own)


@given(PROTOCOLS, ROOMS)
def test_nobody_speaks_in_a_group_who_only_listens(protocol, room):
    item = Item("i", method=Method.PROTOCOL, protocol="p", presenters=("ana",))
    for segment in expand(Plan(items=(item,)), room, {"p": protocol}):
        others = segment.with_groups(tuple(group[::-1] for group in segment.groups))
        for made in (segment, others) if segment.groups else ():
            spoken = [person for one in made.speakers for person in made.at_place(one)]
            assert not set(spoken) & set(made.listeners)
            assert len(set(spoken)) == len(spoken)
            assert set(made.listeners) <= set(room.here)


@given(ITEMS, ROOMS, PROTOCOLS)
def test_everybody_in_a_round_is_in_the_room_and_does_not_only_listen(items, room, protocol):
    for segment in expand(Plan(items=items), room, {"p": protocol}):
        if segment.groups:
            assert sorted(p for group in segment.groups for p in group) == sorted(room.here)
            spoken = [p for one in segment.speakers for p in segment.at_place(one)]
            assert len(set(spoken)) == len(spoken)
            assert set(spoken) <= set(room.here) - set(segment.listeners)
            continue
        assert set(segment.speakers) <= set(room.here)
        assert len(set(segment.speakers)) == len(segment.speakers)
        assert not set(segment.speakers) & set(segment.listeners)
        assert segment.is_round or not segment.speakers
        assert "{presenter}" not in segment.cue + segment.say + segment.sticks


@given(ITEMS, ROOMS, PROTOCOLS)
def test_a_latecomer_has_a_turn_where_all_have_one(items, room, protocol):
    segments = expand(Plan(items=items), room, {"p": protocol})
    played = started(*segments, here=room.here)
    played.wish(replan.arrive, "farah", "Farah")
    for segment in segments:
        if segment.is_round and not segment.groups:
            all_have = set(segment.speakers) == set(room.here) - set(segment.listeners)
            all_are_told = set(room.here) <= {*segment.speakers, *segment.listeners}
            joins = "farah" in played.run.rounds[segment.id].waiting
            assert joins == (all_have and all_are_told)


@given(st.lists(_STEPS, max_size=6).map(tuple), st.integers(0, 6))
def test_repeated_blocks_are_written_out_whole(steps: tuple[Step, ...], people: int):
    """Against the plain way: cut into blocks, then put each down as often as it says."""
    assert unrolled(steps, people) == tuple(_plainly(steps, people, 0))


def _plainly(steps: Sequence[Step], people: int, depth: int) -> list[Step]:
    blocks: list[list[Step]] = []
    for step in steps:
        loop = step.repeats[depth : depth + 1]
        same = blocks and loop and blocks[-1][-1].repeats[depth : depth + 1]
        if same and same[0].block == loop[0].block:
            blocks[-1].append(step)
        else:
            blocks.append([step])
    plain: list[Step] = []
    for block in blocks:
        loops = block[0].repeats[depth : depth + 1]
        members = max((n for step in block for n in step.group_sizes(people)), default=0)
        times = {
            Over.PARTICIPANTS: people,
            Over.TIMES: loops[0].times if loops else 1,
            Over.GROUP_MEMBERS: members or max(sizes(people, 3), default=0),
        }
        inner = _plainly(block, people, depth + 1) if loops else block
        plain += inner * (max(1, times[loops[0].over]) if loops else 1)
    return plain


def _step(title: str, **more: object) -> Step:
    return replace(Step(title, "{presenter}", "", "", 5, 1), **more)


def test_in_a_block_for_each_participant_each_presents_in_turn():
    each = Repeat(Over.PARTICIPANTS, "each")
    protocol = Protocol(
        "p",
        "P",
        "",
        "",
        (
            _step("Open"),
            _step("Show", repeats=(each,)),
            _step("Show", repeats=(each,)),
            _step("Answer", repeats=(each,), format=Format.ROUND, speaks=Who.OTHERS),
            _step("Break", repeats=(Repeat(Over.TIMES, "rest", 2),)),
        ),
    )
    item = Item("i", method=Method.PROTOCOL, protocol="p", minutes=10, presenters=("ben",))
    room = Room(("ana", "ben", "carys"), NAMES)
    segments = expand(Plan(items=(item,)), room, {"p": protocol})
    shown = [(s.title, s.cue, s.speakers, s.listeners) for s in segments]
    assert shown == [
        ("Open", "Ben", (), ()),
        ("Show", "Ana", (), ()),
        ("Show", "Ana", (), ()),
        ("Answer", "Ana", ("ben", "carys"), ("ana",)),
        ("Show", "Ben", (), ()),
        ("Show", "Ben", (), ()),
        ("Answer", "Ben", ("ana", "carys"), ("ben",)),
        ("Show", "Carys", (), ()),
        ("Show", "Carys", (), ()),
        ("Answer", "Carys", ("ana", "ben"), ("carys",)),
        ("Break", "Ben", (), ()),
        ("Break", "Ben", (), ()),
    ]


def test_who_presents_and_comes_late_does_not_join_the_round_of_the_others():
    protocol = Protocol("p", "P", "", "", (_step("R", format=Format.ROUND, speaks=Who.OTHERS),))
    item = Item("i", method=Method.PROTOCOL, protocol="p", presenters=("dev",))
    played = started(
        *expand(Plan(items=(item,)), Room(("ana", "ben"), NAMES), {"p": protocol}),
        here=("ana", "ben"),
    )
    played.wish(replan.arrive, "dev")
    played.wish(replan.arrive, "elin")
    assert played.run.rounds["i.1"].waiting == ("ana", "ben", "elin")


@pytest.mark.parametrize(
    ("named", "holders", "leads", "who"),
    [
        (("ana",), ("ben",), "carys", ("ana",)),
        ((), ("ben",), "carys", ("ben",)),
        ((), (), "carys", ("carys",)),
        ((), (), "", ()),
    ],
)
def test_who_presents(named, holders, leads, who):
    item = Item("i", presenters=named, leads=(Lead(LeadKind.ROLE, "facilitator"),))
    if leads:
        item = replace(item, leads=(*item.leads, Lead(LeadKind.PERSON, leads)))
    plan = Plan(items=(item,), roles=(RoleHolders(Role.PRESENTER, holders),))
    assert presenters(plan, item) == who


def test_who_only_listens_has_no_turn():
    step = _step("R", format=Format.ROUND, listens=Who.PRESENTER)
    item = Item("i", method=Method.PROTOCOL, protocol="p", presenters=("ben",))
    room = Room(("ana", "ben", "carys"), NAMES)
    (segment,) = expand(Plan(items=(item,)), room, {"p": Protocol("p", "P", "", "", (step,))})
    assert (segment.speakers, segment.listeners) == (("ana", "carys"), ("ben",))


def test_an_item_is_heard_as_it_says_unless_its_step_says_more():
    steps = (
        Step("Look", "", "", "", 2, 1),
        Step("Say", "", "", "", 2, 1, signal=Signal.END),
    )
    protocol = Protocol("p", "P", "", "", steps)
    led = Item("led", method=Method.PROTOCOL, protocol="p", signal=Signal.NONE)
    plan = Plan(items=(Item("plain", signal=Signal.END), Item("usual"), led))
    segments = expand(plan, Room(("ana",), NAMES), {"p": protocol})
    heard = [segment.signal for segment in segments]
    assert heard == [Signal.END, Signal.ALL, Signal.NONE, Signal.END]


def test_only_some_items_can_be_expanded():
    items = tuple(Item(name, minutes=1) for name in "abc")
    segments = expand(Plan(items=items), Room((), {}), {}, only=items[1:2])
    assert [s.item for s in segments] == ["b"]


def test_a_round_takes_longer_with_more_people_and_no_less_than_its_least():
    step = _step("Round", ideal=3, least=2, format=Format.ROUND, seconds=45)
    protocol = Protocol("p", "P", "", "", (step,))
    assert [fair_minutes(protocol, n) for n in (1, 2, 4, 5, 9)] == [2, 2, 3, 4, 7]
    others = replace(step, speaks=Who.OTHERS)
    assert [others.minutes_for(n) for n in (1, 5, 6)] == [2, 3, 4]
    assert replace(step, seconds=0).minutes_for(9) == 3
