"""Deleting is putting away: for thirty days it can be taken back."""

import time
from dataclasses import replace

import pytest

from facilitator.app.keeping import Binned, Shelf
from facilitator.domain.meeting import Record
from facilitator.domain.order import replaced, without
from tests.storage.conftest import PATIENCE
from tests.storage.samples import PLAN, TEAM, a_meeting, a_note, an_action

DAY = 24 * 60 * 60 * 1000


def without_note():
    return replace(a_meeting(), record=Record())


def binned(opened):
    return [(each.shelf, each.id) for each in opened.ask(opened.store.binned)]


@pytest.fixture
def filled(opened):
    opened.kept(TEAM, a_meeting(), an_action())
    return opened


def test_a_note_that_is_deleted_lies_in_the_bin(filled):
    filled.kept(without_note())
    assert filled.ask(filled.store.binned) == (
        Binned(Shelf.NOTE, "note", a_note().text, filled.clock.now()),
    )
    filled.store.restore(Shelf.NOTE, "note")
    assert filled.folder_of("meeting").meeting == a_meeting()


def test_undo_brings_a_note_back(filled):
    filled.kept(without_note())
    filled.kept(a_meeting())
    assert binned(filled) == []
    assert filled.folder_of("meeting").meeting == a_meeting()


def test_what_was_taken_out_stays_though_a_stale_value_follows(filled):
    filled.kept(without_note())
    filled.store.restore(Shelf.NOTE, "note")
    filled.kept(replace(without_note(), plan=replace(PLAN, place="Hall")))
    found = filled.folder_of("meeting").meeting
    assert (found.record.notes, found.plan.place) == ((a_note(),), "Hall")


def test_a_note_is_put_away_and_comes_back_by_a_value_that_has_it(filled):
    filled.store.bin(Shelf.NOTE, "note")
    assert filled.folder_of("meeting").meeting == without_note()
    filled.kept(a_meeting())
    assert filled.folder_of("meeting").meeting == a_meeting()


def test_an_item_lies_there_with_its_leads(filled):
    filled.store.bin(Shelf.ITEM, "two")
    assert binned(filled) == [(Shelf.ITEM, "two")]
    filled.store.restore(Shelf.ITEM, "two")
    assert filled.folder_of("meeting").meeting == a_meeting()


def test_a_commitment_comes_back_when_an_undo_hands_it_in(filled):
    filled.store.bin(Shelf.COMMITMENT, "action")
    assert filled.folder_of("meeting").commitments == ()
    filled.kept(an_action())
    assert filled.folder_of("meeting").commitments == (an_action(),)


@pytest.mark.parametrize("shelf", [Shelf.MEETING, Shelf.TEAM])
def test_with_a_meeting_or_team_goes_what_is_in_it(filled, shelf):
    identity = {Shelf.MEETING: "meeting", Shelf.TEAM: "team"}[shelf]
    filled.store.bin(shelf, identity)
    # Whoever still has it open does not bring it back by typing.
    filled.kept(replace(a_meeting(), plan=replace(PLAN, place="Hall")), replace(TEAM, school="S"))
    overview = filled.ask(filled.store.overview)
    assert (overview.meetings, overview.open_commitments) == ((), ())
    assert binned(filled) == [(shelf, identity)]
    filled.store.restore(shelf, identity)
    overview = filled.ask(filled.store.overview)
    assert [line.id for line in overview.meetings] == ["meeting"]
    assert overview.open_commitments == (an_action(),)


def test_what_was_agreed_in_no_meeting_goes_with_its_team(filled):
    filled.kept(replace(an_action("loose", ""), text="Quokkas everywhere"))
    filled.store.bin(Shelf.TEAM, TEAM.id)
    filled.store.empty_bin()
    filled.store.close()
    data = filled.path.read_bytes()
    assert b"Quokkas" not in data
    assert b"loose" not in data


def test_a_member_who_is_deleted_comes_back_by_undo(filled):
    filled.kept(replace(TEAM, members=TEAM.members[1:]))
    filled.kept(TEAM)
    assert filled.ask(filled.store.overview).teams == (TEAM,)


def readable(opened, words):
    """Whether the words can be read anywhere in the store's files."""
    found = [opened.path, opened.path.with_name("store.db-wal")]
    return any(words in path.read_bytes() for path in found if path.exists())


def gone(opened, words):
    """Whether they cannot be read there soon: whoever reads the store is not waited for."""
    end = time.monotonic() + PATIENCE / 1000
    while readable(opened, words) and time.monotonic() < end:
        time.sleep(0.01)
    return not readable(opened, words)


def test_what_is_deleted_for_good_is_not_readable_on_the_disk(filled):
    secret = "a pupil who must not be read of"
    filled.store.draft("capture:gone", secret)
    filled.store.close_revision(Shelf.NOTE, "private", f"{secret} before")
    note = a_note("private", f"{secret} now")
    filled.kept(a_meeting("gone", note), replace(an_action("kept-away", "gone"), text=secret))
    assert readable(filled, secret.encode())
    filled.store.bin(Shelf.MEETING, "gone")
    filled.store.empty_bin()
    assert filled.store.flush(5_000)
    assert gone(filled, secret.encode())
    assert filled.ask(filled.store.revisions, Shelf.NOTE, "private") == ()
    assert [line.id for line in filled.ask(filled.store.overview).meetings] == ["meeting"]
    assert filled.folder_of("meeting").commitments == (an_action(),)


def test_what_is_handed_in_after_the_bin_was_emptied_is_written_whole(filled):
    filled.store.bin(Shelf.COMMITMENT, "action")
    filled.kept(without_note())
    filled.store.empty_bin()
    assert binned(filled) == []
    filled.kept(an_action(), a_meeting())
    folder = filled.folder_of("meeting")
    assert (folder.meeting, folder.commitments) == (a_meeting(), (an_action(),))


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_after_thirty_days_a_start_empties_the_bin(filled, open_in, clock, days, left):
    filled.kept(without_note())
    # Somebody starts the program now and then; the clock alone does not empty the bin.
    for _ in range(2):
        filled.store.close()
        clock.ms += days * DAY // 2 + 1
        filled = open_in(filled.folder)
    assert len(binned(filled)) == left


def test_a_wrong_clock_does_not_empty_the_bin(filled, open_in, clock):
    filled.kept(without_note())
    filled.store.close()
    clock.ms += 74 * 365 * DAY
    filled = open_in(filled.folder)
    assert binned(filled) == [(Shelf.NOTE, "note")]


@pytest.mark.parametrize("started_again", [False, True])
def test_what_comes_back_from_the_bin_changes_no_order(opened, open_in, started_again):
    """Two notes are deleted in the window and taken back from the bin; then a text is mended."""
    notes = tuple(a_note(name, f"Note {name}") for name in "abcde")
    opened.kept(TEAM, a_meeting("meeting", *notes))
    opened.kept(a_meeting("meeting", notes[0], *notes[2:]))
    opened.kept(a_meeting("meeting", notes[0], *notes[3:]))
    for name in "bc":
        opened.store.restore(Shelf.NOTE, name)
    if started_again:
        opened.store.close()
        opened = open_in(opened.folder)
    again = opened.folder_of("meeting").meeting
    assert {note.id for note in again.record.notes} == set("abcde")
    mended = replace(again.record.notes[3], text="Mended")
    after = replace(again, record=Record(replaced(again.record.notes, mended)))
    opened.kept(after)
    assert opened.folder_of("meeting").meeting == after
    # What the window deletes once more is gone, although it was deleted before.
    fewer = replace(after, record=Record(without(after.record.notes, "b")))
    opened.kept(fewer)
    opened.store.close()
    assert open_in(opened.folder).folder_of("meeting").meeting == fewer


def test_a_meeting_in_the_bin_tells_its_own_day(filled):
    filled.store.bin(Shelf.MEETING, "meeting")
    days = {each.shelf: each.day for each in filled.ask(filled.store.binned)}
    assert days == {Shelf.MEETING: a_meeting().plan.day}
