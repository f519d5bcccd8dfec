"""What is saved is what is loaded: any value, in any order, after any change."""

from dataclasses import replace
from uuid import uuid4

from hypothesis import HealthCheck, given, settings

from facilitator.domain.meeting import Meeting
from facilitator.storage.clean import clean
from facilitator.storage.codec import from_json, to_json
from facilitator.storage.reader import UNREADABLE
from tests import strategies as some
from tests.examples import share

# The same store serves all examples of a test: each is then also a save over what was there.
ONE_STORE = settings(
    max_examples=share(30), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def loaded(opened, meeting):
    """The meeting as a store that has just been started would read it."""
    opened.store._folders._bases._known.clear()
    return opened.folder_of(meeting.id).meeting


@ONE_STORE
@given(some.meetings(), some.plans(), some.records())
def test_a_meeting_is_loaded_as_it_was_saved(opened, meeting, plan, record):
    meeting = replace(meeting, id=uuid4().hex)
    for each in (meeting, replace(meeting, plan=plan, record=record)):
        opened.kept(each)
        assert loaded(opened, each) == each


@ONE_STORE
@given(some.teams(), some.teams())
def test_a_team_is_loaded_as_it_was_saved(opened, team, after):
    for each in (team, replace(after, id=team.id)):
        opened.kept(each)
        teams = {found.id: found for found in opened.ask(opened.store.overview).teams}
        assert teams[each.id] == each


@ONE_STORE
@given(some.commitments(), some.commitments())
def test_a_commitment_is_loaded_as_it_was_saved(opened, one, after):
    meeting = Meeting(one.meeting, one.team)
    for each in (one, replace(after, id=one.id, meeting=one.meeting)):
        opened.kept(meeting, each)
        found = {c.id: c for c in opened.folder_of(each.meeting).commitments}
        assert found[each.id] == each


@ONE_STORE
@given(
    some.meetings(some.ANY_TEXT),
    some.teams(some.ANY_TEXT),
    some.commitments(some.ANY_TEXT),
)
def test_no_text_at_all_keeps_a_value_from_the_disk(opened, meeting, team, commitment):
    meeting = replace(meeting, id=uuid4().hex)
    opened.kept(team, meeting, commitment)
    assert UNREADABLE not in opened.watcher.failures
    assert opened.folder_of(meeting.id).meeting.plan.title == clean(meeting.plan.title)
    assert not opened.watcher.failures


@given(some.ANY_TEXT)
def test_a_text_that_can_be_kept_is_not_touched(text):
    kept = clean(text)
    assert clean(kept) == kept
    assert kept.encode().decode() == kept
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    assert kept == text.replace("\0", "")


@given(some.segments())
def test_the_codec_is_lossless(segment):
    assert from_json(type(segment), to_json(segment)) == segment
