"""What a file would change: never more than is said, and nothing at a second time."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.app.choosing import Choice, followed, to_store, to_take, unchosen, ways
from facilitator.app.comparing import differing, holds, renamed
from facilitator.app.errors import UserError
from facilitator.app.importing import Here, compare
from facilitator.app.keeping import Kept, Shelf
from facilitator.app.parcel import Parcel
from facilitator.app.standing import Compared, Standing
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.events import Finished, Started
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment
from facilitator.domain.turn_times import without_any_times
from tests import strategies
from tests.storage.samples import a_round

AT = Moment(1_800_000_000_000, 60)
TEAM = Team("t", "Third grade", "North School", (Member("ana", "Ana"), Member("ben", "Ben")))
PLAN = Plan("Goals", date(2026, 10, 20), expected=(Person("ana", "Ana"),))
NOTES = (Note("n1", Kind.NOTE, "Read the samples", AT), Note("n2", Kind.NOTE, "Two more", AT))
HELD = Log((Started(1, 0, AT), Finished(2, 60_000, AT)))
MEETING = Meeting("m", "t", PLAN, Record(NOTES), HELD)
ACTION = Commitment("a", "t", Kind.ACTION, "Bring two samples", AT, "m", owners=("ana",))
PARCEL = Parcel(TEAM, MEETING, (ACTION,))


def here_with(*values: Kept, binned: frozenset[tuple[Shelf, str]] = frozenset()) -> Here:
    """A store that holds these."""
    return Here(
        {v.id: v for v in values if isinstance(v, Team)},
        {v.id: v for v in values if isinstance(v, Meeting)},
        {v.id: v for v in values if isinstance(v, Commitment)},
        binned,
    )


def standings(compared: tuple[Compared, ...]) -> list[Standing]:
    return [each.standing for each in compared]


ALL = here_with(TEAM, MEETING, ACTION)


def of(parcel: Parcel, here: Here = ALL) -> dict[str, Standing]:
    return {each.value.id: each.standing for each in compare([parcel], here)}


@given(strategies.teams(), strategies.meetings(), strategies.commitments())
def test_what_was_taken_in_is_the_same_at_a_second_time(team, meeting, action):
    assume(len({team.id, meeting.id, action.id}) == 3)
    meeting = replace(meeting, team=team.id)
    parcel = Parcel(team, meeting, (replace(action, team=team.id, meeting=meeting.id),))
    first = compare([parcel], Here())
    assert standings(first) == [Standing.NEW] * 3
    again = compare([parcel], here_with(*to_take(first, conflicts=False)))
    # A team without consent keeps no times: what was taken in had them, the store's has not.
    assert all(each.standing is not Standing.NEW for each in again)
    settled = compare([parcel], here_with(*(each.value for each in again)))
    assert standings(settled) == [Standing.SAME] * 3


@given(strategies.meetings(), st.integers(0, 5))
def test_holding_means_that_nothing_is_lost(meeting, left_out):
    assert holds(meeting, meeting)
    fewer = replace(meeting.record, notes=meeting.record.notes[left_out:])
    less = replace(meeting, record=fewer, plan=replace(meeting.plan, purpose=""))
    assert holds(meeting, less)
    assert holds(less, meeting) == (less == meeting)
    assert bool(differing(less, meeting)) == (less != meeting)


@pytest.mark.parametrize(
    ("value", "standing"),
    [
        (replace(MEETING, record=Record((*NOTES, Note("n3", Kind.NOTE, "New", AT)))), "more"),
        (replace(MEETING, record=Record(NOTES[:1])), "less"),
        (replace(MEETING, record=Record((replace(NOTES[0], text="Otherwise"),))), "conflict"),
        (replace(MEETING, record=Record(NOTES[::-1])), "conflict"),
        (replace(MEETING, plan=replace(PLAN, day=date(2026, 10, 21))), "conflict"),
        (replace(MEETING, log=Log(HELD.events[:1])), "less"),
        (replace(MEETING, log=Log((Started(1, 5, AT),))), "conflict"),
    ],
)
def test_a_meeting_stands_to_the_one_here_as_it_should(value, standing):
    assert of(Parcel(TEAM, value))["m"] == standing


def test_a_state_that_was_added_elsewhere_is_more_and_one_that_differs_a_conflict():
    done = replace(ACTION, changes=(Change(State.DONE, "", AT),))
    dropped = replace(ACTION, changes=(Change(State.DROPPED, "", AT),))
    assert of(Parcel(TEAM, MEETING, (done,)))["a"] == "more"
    assert of(Parcel(TEAM, MEETING, (done,)), here_with(TEAM, MEETING, dropped))["a"] == "conflict"


def test_conflicts_are_taken_only_when_it_is_said_so():
    other = replace(MEETING, plan=replace(PLAN, title="Other"))
    compared = compare([Parcel(TEAM, other)], ALL)
    assert to_take(compared, conflicts=False) == ()
    assert to_take(compared, conflicts=True) == (other,)
    assert [place.msgid for place in compared[1].places] == ["title"]


def test_what_lies_in_the_bin_or_is_under_way_is_left_alone_with_all_that_it_made():
    more = replace(MEETING, record=Record((*NOTES, Note("n3", Kind.NOTE, "New", AT))))
    parcel = Parcel(TEAM, more, (replace(ACTION, text="Bring three samples"),))
    binned = here_with(TEAM, MEETING, binned=frozenset({(Shelf.MEETING, "m")}))
    assert of(parcel, binned) == {"t": "same", "m": "binned", "a": "binned"}
    running = replace(MEETING, log=Log(HELD.events[:1]))
    assert of(parcel, here_with(TEAM, running)) == {"t": "same", "m": "under-way", "a": "under-way"}


def test_a_team_and_its_people_are_known_by_their_names():
    elsewhere = renamed(PARCEL, {"t": "t2", "ana": "ana2", "ben": "ben2", "m": "m2", "a": "a2"})
    compared = {each.value.id: each for each in compare([elsewhere], ALL)}
    assert {key: each.standing for key, each in compared.items()} == {
        "t": Standing.SAME,
        "m2": Standing.NEW,
        "a2": Standing.NEW,
    }
    assert compared["m2"].value == replace(MEETING, id="m2")
    assert compared["a2"].value == replace(ACTION, id="a2", meeting="m2")
    far = replace(elsewhere, team=replace(elsewhere.team, school="South School"))
    assert of(far)["t2"] is Standing.NEW


def test_a_name_that_two_people_bear_stands_for_neither():
    twins = replace(TEAM, members=(Member("a1", "Ana"), Member("a2", "Ana")))
    elsewhere = renamed(Parcel(twins, None), {"t": "t2", "a1": "b1", "a2": "b2"})
    (team,) = compare([elsewhere], here_with(twins))
    assert isinstance(team.value, Team)
    assert [member.id for member in team.value.members] == ["b1", "b2"]


def test_a_file_without_a_team_belongs_to_the_only_one():
    meeting = Meeting("m3", "", replace(PLAN, expected=(Person("x", "ben"),)))
    compared = compare([Parcel(None, meeting)], ALL)
    assert compared[1].value == replace(
        meeting, team="t", plan=replace(PLAN, expected=(Person("ben", "ben"),))
    )
    for here in (Here(), here_with(TEAM, replace(TEAM, id="u", name="Other"))):
        with pytest.raises(UserError, match="which team met"):
            compare([Parcel(None, meeting)], here)


def test_times_come_only_as_far_as_the_team_here_has_agreed():
    agreed = replace(TEAM, timing_consent=AT)
    events = a_round(finished=True)
    timed = replace(MEETING, log=Log(events))
    parcel = Parcel(agreed, timed)
    first = compare([parcel], here_with(TEAM))
    assert standings(first) == [Standing.SAME, Standing.NEW]
    taken = first[1].value
    assert isinstance(taken, Meeting)
    assert taken.log.events == without_any_times(events) != events
    assert standings(compare([parcel], here_with(TEAM, taken))) == [Standing.SAME] * 2
    assert [each.value for each in compare([parcel], Here())] == [agreed, timed]


def test_two_versions_of_one_thing_in_a_file_are_refused():
    other = replace(MEETING, plan=replace(PLAN, title="Other"))
    with pytest.raises(UserError, match="twice"):
        compare([PARCEL, Parcel(TEAM, other)], ALL)
    assert len(compare([PARCEL, PARCEL], ALL)) == 3


def test_what_belongs_to_a_team_or_a_meeting_that_stays_out_stays_out_too():
    compared = compare([PARCEL], Here())
    assert [ways(each)[0] for each in compared] == [Choice.FILE] * 3
    without_team = (Choice.HERE, Choice.FILE, Choice.FILE)
    assert followed(compared, without_team) == (Choice.HERE,) * 3
    assert to_store(compared, without_team) == ()
    without_meeting = (Choice.FILE, Choice.HERE, Choice.FILE)
    assert to_store(compared, without_meeting) == (TEAM,)


def test_in_a_clash_the_file_counts_only_where_it_clashes():
    here = replace(MEETING, record=Record(NOTES[:1]))
    other = replace(MEETING, plan=replace(PLAN, title="Other"), record=Record(NOTES[1:]))
    compared = compare([Parcel(TEAM, other)], here_with(TEAM, here))
    kept = replace(MEETING, record=Record(NOTES))
    assert ways(compared[1]) == (Choice.HERE, Choice.BOTH, Choice.FILE)
    assert to_store(compared, (Choice.HERE, Choice.BOTH)) == (kept,)
    assert to_store(compared, (Choice.HERE, Choice.FILE)) == (replace(kept, plan=other.plan),)
    assert to_store(compared, unchosen(compared, conflicts=False)) == ()
