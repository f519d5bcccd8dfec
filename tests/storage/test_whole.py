"""The store as a whole: what is taken out and put into another one is the same there."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.choosing import to_take
from facilitator.app.importing import Here, compare
from facilitator.app.keeping import Shelf
from facilitator.app.owned import identity_of
from facilitator.app.standing import Standing
from facilitator.domain.people import Team
from facilitator.storage import commitment_rows
from tests import strategies
from tests.examples import share
from tests.exchange.owned import OWNED
from tests.storage.conftest import PATIENCE, Clock, Opened
from tests.storage.samples import TEAM, a_meeting, an_action

MEETING = a_meeting("meeting")
LOOSE = an_action("loose", "")


def taken_in(opened: Opened, parcels, *, conflicts: bool = False):
    """Import as the command line does it; what was compared."""
    names = {(Shelf.MEETING, p.meeting.id) for p in parcels if p.meeting is not None}
    names |= {(Shelf.COMMITMENT, c.id) for p in parcels for c in p.commitments}
    here: Here = opened.ask(opened.store.known, frozenset(names))
    compared = compare(parcels, here)
    opened.store.save_together(*to_take(compared, conflicts=conflicts))
    assert opened.store.flush(PATIENCE), opened.watcher.heard
    return compared


def all_of(opened: Opened):
    return opened.ask(opened.store.parcels, "", "")


def test_what_was_taken_out_comes_in_equal_and_only_once(opened, open_in, tmp_path):
    lonely = Team("lonely", "Nobody met yet")
    opened.kept(TEAM, lonely, MEETING, a_meeting("other"), an_action(), LOOSE)
    parcels = all_of(opened)
    assert {p.meeting.id for p in parcels if p.meeting} == {"meeting", "other"}
    assert {p.team.id for p in parcels if p.meeting is None} == {"team", "lonely"}
    assert [c.id for p in parcels if p.meeting is None for c in p.commitments] == ["loose"]
    there = open_in(tmp_path / "there")
    assert {c.standing for c in taken_in(there, parcels)} == {Standing.NEW}
    assert all_of(there) == parcels
    commits = there.path.read_bytes()[24:28]
    assert {c.standing for c in taken_in(there, parcels)} == {Standing.SAME}
    assert there.path.read_bytes()[24:28] == commits
    assert opened.ask(opened.store.parcels, "team", "other") == (parcels[1],)
    assert len(opened.ask(opened.store.parcels, "lonely", "")) == 1


@settings(max_examples=share(25), deadline=None)
@given(st.lists(strategies.meetings(), max_size=3, unique_by=lambda m: m.id), strategies.teams())
def test_any_meetings_come_in_as_they_were_taken_out(tmp_path_factory, meetings, team):
    one = Opened(tmp_path_factory.mktemp("one") / "data", Clock())
    other = Opened(tmp_path_factory.mktemp("other") / "data", Clock())
    try:
        one.kept(team, *(replace(each, team=team.id) for each in meetings))
        parcels = all_of(one)
        assert len(parcels) == max(1, len(meetings))
        taken_in(other, parcels)
        assert all_of(other) == parcels
    finally:
        one.store.close()
        other.store.close()


@settings(max_examples=share(25), deadline=None)
@given(st.lists(OWNED, max_size=4, unique_by=lambda v: (type(v), identity_of(v))))
def test_what_the_school_made_its_own_comes_in_as_it_was_taken_out(tmp_path_factory, values):
    one = Opened(tmp_path_factory.mktemp("one") / "data", Clock())
    other = Opened(tmp_path_factory.mktemp("other") / "data", Clock())
    try:
        one.store.save_together(*values)
        parcels = all_of(one)
        assert {(type(p.own), identity_of(p.own)) for p in parcels} == {
            (type(v), identity_of(v)) for v in values
        }
        assert {c.standing for c in taken_in(other, parcels)} <= {Standing.NEW}
        assert all_of(other) == parcels
        assert {c.standing for c in taken_in(other, parcels)} <= {Standing.SAME}
    finally:
        one.store.close()
        other.store.close()


def test_what_lies_in_the_bin_is_not_taken_out_and_nothing_is_taken_over_it(opened):
    opened.kept(TEAM, MEETING, an_action())
    parcels = all_of(opened)
    opened.store.bin(Shelf.MEETING, "meeting")
    assert [p.meeting for p in all_of(opened)] == [None]
    changed = replace(MEETING, plan=replace(MEETING.plan, title="Other"))
    compared = taken_in(opened, (replace(parcels[0], meeting=changed),), conflicts=True)
    assert [c.standing for c in compared] == [Standing.SAME, Standing.BINNED, Standing.SAME]
    assert len(opened.ask(opened.store.binned)) == 1


def test_all_are_taken_in_or_none(opened, monkeypatch):
    opened.kept(TEAM)
    save_change = commitment_rows.write_parts

    def broken(*given):
        raise RuntimeError("in the middle")

    monkeypatch.setattr(commitment_rows, "write_parts", broken)
    opened.store.save_together(MEETING, an_action())
    assert not opened.store.flush(300)
    # It is tried again all the time: it must not go well before the disk has been read.
    there = Opened(opened.folder, opened.clock)
    assert [p.meeting for p in all_of(there)] == [None]
    there.store.close()
    monkeypatch.setattr(commitment_rows, "write_parts", save_change)
    assert opened.store.flush(PATIENCE)
    assert [p.meeting for p in all_of(opened)] == [MEETING]
