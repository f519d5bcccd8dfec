"""A protocol of one's own: versions stay, a draft is anybody's business only when it is saved."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.own_protocol import OwnProtocol, drafted, on_one_shelf, saved
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.time import Moment
from tests.protocols import protocols

AT = Moment(1_800_000_000_000)
LOOK = Protocol("look", "Look", "data", "", (Step("Look", "", "", "", 3, 2),))


@given(st.lists(protocols(), min_size=1, max_size=5), protocols())
def test_every_version_stays_as_it_was_saved(words, draft):
    own, before = OwnProtocol("own"), ()
    for n, each in enumerate(words):
        own = saved(drafted(own, draft), each, AT.plus(n))
        assert own.versions[: len(before)] == before
        assert own.draft is None
        assert own.on_shelf == replace(each, id="own")
        before = own.versions
    assert [version.number for version in before] == list(range(1, len(before) + 1))
    again = saved(own, own.versions[-1].protocol, AT.plus(99))
    assert again == own


def test_what_is_being_written_is_on_no_shelf():
    own = drafted(OwnProtocol("own"), LOOK)
    assert (own.on_shelf, own.name) == (None, "Look")
    assert on_one_shelf({}, [own]) == {}
    kept = saved(own, replace(LOOK, name=" Look\x0bagain "), AT)
    assert kept.name == "Look again"
    assert drafted(kept, kept.versions[0].protocol).draft is None


def test_an_own_one_lies_over_the_shipped_one_until_it_is_retired():
    shipped = {"a": replace(LOOK, id="a"), "look": LOOK, "z": replace(LOOK, id="z")}
    ours = saved(OwnProtocol("look"), replace(LOOK, name="Ours"), AT)
    more = saved(OwnProtocol("own-1"), replace(LOOK, name="More"), AT)
    shelf = on_one_shelf(shipped, [more, ours])
    assert [each.name for each in shelf.values()] == ["Look", "Ours", "Look", "More"]
    retired = [replace(ours, retired=True), replace(more, retired=True)]
    assert on_one_shelf(shipped, retired) == shipped
