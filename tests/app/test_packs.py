"""A pack is compared with what is here, and taken in only where it is wished."""

from dataclasses import replace

import pytest

from facilitator.app.own_shelf import stocked
from facilitator.app.packs import Pack, Standing, compare_pack, pack_of, to_take
from facilitator.domain.own_protocol import OwnProtocol, drafted, saved
from facilitator.domain.protocol import HandOver, Protocol, Step
from facilitator.domain.time import Moment
from tests.exchange.refusing import said

AT = Moment(1_800_000_000_000)
LOOK = Protocol("look", "Look", "data", "", (Step("Look", "", "", "", 3, 2),))
TWO, THREE, OURS = (replace(LOOK, name=name) for name in ("Two", "Three", "Ours"))
SHIPPED = {"look": LOOK}


def mark(protocol: Protocol) -> str:
    return protocol.name


def own(*versions: Protocol) -> OwnProtocol:
    made = OwnProtocol("look")
    for n, words in enumerate(versions):
        made = saved(made, words, AT.plus(n))
    return made


def standing(pack: Pack, *mine: OwnProtocol, shipped=SHIPPED) -> Standing:
    (compared,) = compare_pack(pack, stocked(shipped, mine), mark)
    return compared.standing


def sent(*versions: Protocol, shipped=SHIPPED) -> Pack:
    """The pack of a school that has these versions."""
    return pack_of([versions[-1]], stocked(shipped, [own(*versions)]), mark)


@pytest.mark.parametrize(
    ("there", "here", "expected"),
    [
        ((TWO,), (), Standing.CHANGED),
        ((TWO,), (TWO,), Standing.SAME),
        ((TWO, THREE), (TWO,), Standing.CHANGED),
        ((TWO,), (TWO, THREE), Standing.OLDER),
        ((TWO, THREE), (TWO, OURS), Standing.CONFLICT),
        ((TWO,), (OURS,), Standing.CONFLICT),
        ((LOOK,), (OURS,), Standing.OLDER),
    ],
)
def test_how_a_version_from_elsewhere_stands_to_the_one_here(there, here, expected):
    mine = (own(*here),) if here else ()
    assert standing(sent(*there), *mine) is expected


def test_without_anything_here_it_is_new_also_when_it_was_put_aside():
    assert standing(sent(TWO, shipped={}), shipped={}) is Standing.NEW
    retired = replace(own(TWO), retired=True)
    assert standing(sent(TWO, shipped={}), retired, shipped={}) is Standing.NEW


def test_what_differs_is_told_from_here_to_the_pack():
    (compared,) = compare_pack(sent(TWO, THREE), stocked(SHIPPED, [own(TWO)]), mark)
    assert [said(change.line) for change in compared.changes] == [
        "Name: it was “Two”, it is “Three”."
    ]


def test_taking_in_adds_a_version_and_loses_nothing():
    mine = drafted(own(TWO), OURS)
    library = stocked(SHIPPED, [mine])
    compared = compare_pack(sent(TWO, THREE), library, mark)
    (taken,) = to_take(compared, library, AT, conflicts=())
    assert [version.protocol for version in taken.versions] == [TWO, THREE]
    assert taken.draft == OURS
    again = compare_pack(sent(TWO, THREE), stocked(SHIPPED, [taken]), mark)
    assert [each.standing for each in again] == [Standing.SAME]
    assert to_take(again, library, AT, conflicts={"look"}) == ()


def test_a_conflict_is_taken_only_when_it_is_said_so():
    library = stocked(SHIPPED, [own(OURS)])
    compared = compare_pack(sent(TWO), library, mark)
    assert to_take(compared, library, AT, conflicts=()) == ()
    (taken,) = to_take(compared, library, AT, conflicts={"look"})
    assert [version.protocol for version in taken.versions] == [OURS, TWO]


def test_what_it_leads_on_to_and_is_nowhere_is_told():
    step = replace(LOOK.steps[0], hand_over=HandOver("protocol", "gone"))
    (compared,) = compare_pack(Pack((replace(LOOK, steps=(step,)),)), stocked({}), mark)
    assert compared.missing == ("gone",)
