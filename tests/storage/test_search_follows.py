"""Whatever is written, binned, brought back and deleted: the index says what is kept."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.keeping import Shelf
from facilitator.app.search import Wanted, Word
from facilitator.storage.fresh import make_store
from facilitator.storage.recovery import recover
from facilitator.storage.search_mending import is_right
from tests import strategies as some
from tests.domain import goals as any_of
from tests.examples import share
from tests.storage.conftest import PATIENCE, Clock, Opened

RELEASED = sorted((Path(__file__).parent.parent / "databases").glob("*.db"))
MEETING, TEAM, GOAL = "meeting", "team", "goal"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = Opened(tmp_path_factory.mktemp("follows"), Clock())
    yield opened
    opened.store.close()


TEAMS = some.teams().map(lambda team: replace(team, id=TEAM))
MEETINGS = some.meetings().map(lambda meeting: replace(meeting, id=MEETING, team=TEAM))
GOALS = any_of.goals().map(lambda goal: replace(goal, id=GOAL, team=TEAM))
MADE = st.builds(
    lambda made, identity: replace(made, team=TEAM, id=identity),
    some.commitments(),
    st.sampled_from(("one", "two")),
)
ANYTHING = st.one_of(
    TEAMS, MEETINGS, GOALS, MADE, MADE.map(lambda made: replace(made, meeting=MEETING))
)
SHELVES = st.sampled_from((Shelf.TEAM, Shelf.MEETING, Shelf.GOAL))
OF = {Shelf.TEAM: TEAM, Shelf.MEETING: MEETING, Shelf.GOAL: GOAL}
DEEDS = st.one_of(
    ANYTHING,
    st.tuples(st.sampled_from(("bin", "restore")), SHELVES),
    st.tuples(st.sampled_from(("bin", "restore")), st.just(Shelf.TEAM)),
    st.just(("empty_bin",)),
)


def do(store, deed):
    if isinstance(deed, tuple):
        name, *shelf = deed
        getattr(store.store, name)(*(of for each in shelf for of in (each, OF[each])))
    else:
        store.store.save(deed)


@settings(max_examples=share(50))
@given(deeds=st.lists(DEEDS, min_size=1, max_size=6))
def test_the_index_is_what_one_made_anew_would_be(store, deeds):
    for deed in deeds:
        do(store, deed)
    assert store.store.flush(PATIENCE)
    assert is_right(store.folder)
    assert store.store._writer._searched  # it did follow each of them


def found(opened, word):
    return opened.ask(opened.store.search, Wanted((Word(word),))).found


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_store_of_any_release_can_be_searched_when_it_was_opened(released, open_in, tmp_path):
    shutil.copy(released, tmp_path / "store.db")
    opened = open_in(tmp_path)
    assert "note" in {hit.kind.value for hit in found(opened, "pupils")}
    opened.store.close()
    assert is_right(tmp_path)


def test_what_was_salvaged_can_be_searched(open_in, tmp_path):
    make_store(tmp_path / "store.db")
    recover(RELEASED[-1], [], tmp_path / "store.db")
    assert is_right(tmp_path)
    assert found(open_in(tmp_path), "pupils")
