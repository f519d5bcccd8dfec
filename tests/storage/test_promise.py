"""Without a team's consent nobody's speaking can be timed: not in the store, not in a backup."""

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.events import Finished, LeftEarly, Outcome, Turned
from facilitator.domain.meeting import Log
from facilitator.domain.results import Presence, Results, TurnResult
from facilitator.domain.turn_times import without_times
from facilitator.storage import backups
from tests.storage.samples import AT, TEAM, a_meeting, a_round

CONSENTING = replace(TEAM, timing_consent=AT)
TOLD = (1_800_000_041_013, 1_800_000_077_031)
"""The moments at which the turns of `a_round` ended; no other number in the samples is alike."""
RESULTS = Results(AT, AT, turns=(TurnResult("one.1", "ana", Outcome.SPOKE, 41_013),))


def times_in(folder: Path) -> set[str]:
    """The files in which a time of a turn can be read, in whatever way SQLite stores it."""
    signs = [number.to_bytes(6, "big") for number in TOLD]
    signs += [number.to_bytes(3, "big") for number in (41_013, 77_031)]
    signs += [str(number).encode() for number in (*TOLD, 41_013, 77_031)]
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file()
        and path.suffix != ".db-shm"
        and any(sign in path.read_bytes() for sign in signs)
    }


def test_hidden_times_leave_the_disk_at_once(opened):
    meeting = a_meeting(events=a_round())
    opened.kept(TEAM, meeting)
    assert times_in(opened.folder)
    hidden = without_times(meeting.log.events, "one.1")
    opened.kept(replace(meeting, log=Log(hidden)))
    assert opened.folder_of("meeting").meeting.log.events == hidden
    assert not times_in(opened.folder)
    # A stale value that still has them does not bring them back.
    opened.kept(meeting)
    assert opened.folder_of("meeting").meeting.log.events == hidden
    assert not times_in(opened.folder)


def test_a_finished_meeting_has_no_times_without_consent(opened):
    opened.kept(TEAM, a_meeting(events=a_round(finished=True)))
    opened.kept(replace(a_meeting(), log=Log(a_round(finished=True), RESULTS)))
    found = opened.folder_of("meeting").meeting.log
    assert found.results.turns == (TurnResult("one.1", "ana", Outcome.SPOKE),)
    assert not times_in(opened.folder)


def test_with_consent_they_are_kept(opened):
    log = Log(a_round(finished=True), RESULTS)
    opened.kept(CONSENTING, replace(a_meeting(), log=log))
    assert opened.folder_of("meeting").meeting.log == log


def backed_up(opened, why):
    """Make a backup and wait until it counts."""
    before = len(backups.present(opened.folder))
    opened.store.backup(why)
    opened.store.close()
    assert len(backups.present(opened.folder)) == before + 1, opened.watcher.heard


def test_a_backup_has_no_times_of_the_step_under_way(opened):
    opened.kept(TEAM, a_meeting(events=a_round()[:3]))
    backed_up(opened, "timer")
    assert times_in(opened.folder) == {"store.db"}


@pytest.mark.parametrize("killed", [False, True])
def test_withdrawing_cleans_the_store_and_every_older_backup(opened, open_in, clock, killed):
    log = Log(a_round(finished=True), RESULTS)
    opened.kept(CONSENTING, replace(a_meeting(), log=log))
    backed_up(opened, "close")
    opened = open_in(opened.folder)
    clock.ms += 1000
    backed_up(opened, "timer")
    names = {path.name for _, _, path in backups.present(opened.folder)}
    assert times_in(opened.folder) == {"store.db", *names}
    opened = open_in(opened.folder)
    if killed:  # before the backups were reached
        opened.store._keeper.withdrawn = lambda team: None
        opened.store._writer._listener = opened.store._keeper
    opened.kept(TEAM)
    opened.store.close()
    assert times_in(opened.folder) == (names if killed else set())
    opened = open_in(opened.folder)
    opened.store.close()
    assert not times_in(opened.folder)
    assert {path.name for _, _, path in backups.present(opened.folder)} == names
    for backup in backups.verified(opened.folder):
        assert backup.meetings == 1


def test_order_and_outcome_stay(opened):
    opened.kept(CONSENTING, a_meeting(events=a_round()))
    opened.kept(TEAM)
    # What is open was not told; the store does not let the times in again.
    opened.kept(a_meeting(events=a_round(finished=True)))
    found = [e for e in opened.folder_of("meeting").meeting.log.events if isinstance(e, Turned)]
    assert [(turn.person, turn.outcome) for turn in found] == [
        ("ana", Outcome.SPOKE),
        ("ben", Outcome.SPOKE),
    ]
    assert {turn.at for turn in found} == {AT}


def test_withdrawing_hides_when_someone_left_in_the_middle_of_a_turn(opened):
    begun, first, *_ = a_round()
    left = LeftEarly(2, first.t, first.at, "ana")
    told = Results(AT, AT, presence=(Presence("ana", "Ana", left=first.at),))
    ended = Finished(3, 90_000, AT.plus(90_000))
    opened.kept(CONSENTING, replace(a_meeting(), log=Log((begun, left, ended), told)))
    assert times_in(opened.folder)
    opened.kept(TEAM)
    (presence,) = opened.folder_of("meeting").meeting.log.results.presence
    assert presence.left == AT
    assert not times_in(opened.folder)
