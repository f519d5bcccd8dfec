"""Protocols of one's own: what is saved is what is loaded, and a version stays as it was."""

import sqlite3
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.own_protocol import OwnProtocol, Version, drafted, saved
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.time import Moment
from facilitator.storage import backups
from facilitator.storage.fresh import make_store
from facilitator.storage.recovery import recover
from tests.examples import share
from tests.protocols import protocols
from tests.storage.samples import AT

ONE_STORE = settings(
    max_examples=share(30), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def kept(opened, *own: OwnProtocol) -> dict[str, OwnProtocol]:
    opened.store.keep_protocols(*own)
    return {each.id: each for each in opened.ask(opened.store.protocols)}


@ONE_STORE
@given(st.lists(protocols(), min_size=1, max_size=3), protocols(), st.booleans())
def test_what_is_saved_is_what_is_loaded(opened, words, draft, retired):
    before = {each.id: each for each in opened.ask(opened.store.protocols)}
    own = before.get(words[0].id, OwnProtocol(words[0].id))
    for n, each in enumerate(words):
        own = saved(own, each, AT.plus(n))
        assert kept(opened, own)[own.id] == own
    own = replace(drafted(own, draft), retired=retired)
    assert kept(opened, own) == before | {own.id: own}


def test_a_version_that_was_saved_is_never_written_over(opened, open_in):
    first = _own("First")
    kept(opened, first)
    other = replace(first, versions=(Version(1, Moment(1), _words("Other")),))
    assert kept(opened, other)["own"] == first
    opened.store.close()
    again = open_in(opened.folder)
    assert again.ask(again.store.protocols) == (first,)


def test_a_damaged_version_leaves_the_others(opened, open_in, tmp_path):
    own = saved(_own("First"), _words("Second"), AT)
    kept(opened, own)
    opened.store.close()
    raw = sqlite3.connect(opened.path)
    raw.execute("UPDATE protocol_version SET words = '{' WHERE number = 1")
    raw.commit()
    raw.close()
    again = open_in(opened.folder)
    assert again.ask(again.store.protocols) == (replace(own, versions=own.versions[1:]),)
    again.store.close()
    fresh = tmp_path / "fresh" / "store.db"
    fresh.parent.mkdir()
    make_store(fresh)
    assert recover(opened.path, [], fresh)
    salvaged = open_in(fresh.parent)
    assert salvaged.ask(salvaged.store.protocols) == (replace(own, versions=own.versions[1:]),)


def test_they_are_in_a_backup(opened):
    kept(opened, _own("First"))
    opened.store.backup("import")
    opened.store.close()
    (_, _, path), *_ = backups.present(opened.folder)
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT protocol, number FROM protocol_version").fetchall() == [("own", 1)]
    raw.close()


def _words(name: str) -> Protocol:
    return Protocol("own", name, "", "", (Step("Look", "", "", "", 3, 2),))


def _own(name: str) -> OwnProtocol:
    return saved(OwnProtocol("own"), _words(name), AT)
