"""Approved minutes do not change; what changes after them is told."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.approval import amendments, approve, may_become, reopen
from facilitator.domain.carried import Carried
from facilitator.domain.closing import LastMinutes
from facilitator.domain.commitment import Change, State
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage, Standing
from tests import strategies as some
from tests.domain.minutes_reader import all_text, lines, read, say
from tests.examples import share
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, TEAM

AT = ENDED.plus(86_400_000)
AFTER = AT.plus(86_400_000)
APPROVED = approve(HELD, MADE, EARLIER, AT, "next", "Ben was there from the start.")
OPEN = reopen(APPROVED, AFTER, "A word was wrong.")


def told(meeting: Meeting, made=MADE, earlier=EARLIER):
    return minutes(TEAM, meeting, made, earlier, AFTER)


def body(document):
    """All but the foot of the page."""
    return all_text(replace(document, footer_state=document.title))


@given(st.data())
@settings(max_examples=share(30))
def test_nothing_that_comes_later_changes_approved_minutes(data):
    states = st.builds(Change, st.sampled_from(State), st.just("x"), some.MOMENTS, some.TEXT)
    later = tuple(
        replace(each, text=data.draw(some.TEXT), due=data.draw(some.DAYS)).to(data.draw(states))
        for each in MADE
    )
    record = data.draw(some.records())
    changed = replace(APPROVED, record=record, plan=replace(APPROVED.plan, purpose="Other"))
    assert told(changed, later, ()) == told(APPROVED)
    assert body(told(APPROVED)) == body(told(HELD))


def test_how_often_an_item_came_along_is_kept_as_it_was_approved():
    day = HELD.plan.day - timedelta(days=7)
    first, *rest = HELD.plan.items
    first = replace(first, carried=Carried.UNFINISHED, carried_from=day)
    held = replace(HELD, plan=replace(HELD.plan, items=(first, *rest)))
    approved = approve(held, MADE, EARLIER, AT, times={first.id: 3})
    told = [
        all_text(minutes(TEAM, each, MADE, EARLIER, AFTER, times={first.id: n}))
        for each, n in ((held, 3), (approved, 4), (held, 4))
    ]
    assert ["come along for 3 meetings" in each for each in told] == [True, True, False]
    assert ["come along for 4 meetings" in each for each in told] == [False, False, True]


def test_the_foot_says_where_the_minutes_stand():
    feet = [say(told(each).footer_state) for each in (HELD, APPROVED, OPEN)]
    day = "Thursday 22 October 2026"
    assert feet == ["Draft", f"Approved on {day}", f"Approved on {day}, changed since"]


def test_what_was_changed_is_told_with_its_reason():
    notes = list(OPEN.record.notes)
    shown = next(n for n, note in enumerate(notes) if not note.private)
    gone = next(n for n, note in enumerate(notes) if not note.private and n != shown)
    old, lost = notes[shown].text, notes[gone].text
    notes[shown] = replace(notes[shown], text="Said otherwise")
    del notes[gone]
    changed = replace(OPEN, record=replace(OPEN.record, notes=tuple(notes)))
    found = read(told(changed))["Changed after approval"]
    assert say(found[0].line.parts[0]) == "A word was wrong."
    assert lines(found[1]) == [f"“{old}” is now “Said otherwise”", f"“{lost}” was taken out"]
    again = approve(changed, MADE, EARLIER, AFTER.plus(1))
    assert again.standing is Standing.APPROVED
    assert read(told(again))["Changed after approval"][1] == found[1]
    assert amendments(again, MADE, EARLIER)[0].again == AFTER.plus(1)


def test_minutes_that_were_opened_and_left_alone_tell_of_no_change():
    assert "Changed after approval" not in read(told(OPEN))


def test_what_is_private_is_not_kept_with_an_approval():
    kept = APPROVED.passages[0].kept
    assert not any(each.private for each in (*kept.notes, *kept.made, *kept.earlier))


def test_approved_minutes_stay_closed_until_they_are_opened():
    notes = replace(APPROVED.record, notes=())
    assert not may_become(APPROVED, replace(APPROVED, record=notes), MADE, MADE)
    assert may_become(OPEN, replace(OPEN, record=notes), MADE, MADE)
    action = next(each for each in MADE if each.kind is Kind.ACTION)
    done = tuple(
        e.to(Change(State.DONE, "x", AFTER)) if e is action else replace(e, due=None) for e in MADE
    )
    assert may_become(APPROVED, APPROVED, MADE, done)
    other = tuple(replace(e, text="Other") if e is action else e for e in MADE)
    assert not may_become(APPROVED, APPROVED, MADE, other)
    assert not may_become(APPROVED, APPROVED, MADE, MADE[1:])


@given(some.meetings(), st.text(" \t\n", max_size=2))
@settings(max_examples=share(20))
def test_only_held_minutes_are_approved_and_only_approved_ones_opened(meeting, blank):
    approved = approve(meeting, (), (), AT)
    if meeting.standing in (Standing.DRAFT, Standing.REOPENED) and meeting.stage is Stage.HELD:
        assert (approved.standing, approved.passages[-1].at) == (Standing.APPROVED, AT)
    else:
        assert approved is meeting
    assert reopen(approved, AFTER, blank) is approved


def test_the_next_meeting_tells_what_it_approved():
    settled = (LastMinutes("before", HELD.plan.day, "Ben was there."),)
    closing = replace(HELD.record.closing, approved=settled)
    document = told(replace(HELD, record=replace(HELD.record, closing=closing)))
    found = read(document)["Last minutes"]
    assert say(found[0].line.parts[0]) == "The minutes of Wednesday 21 October 2026 were approved."
    assert found[1].line.parts == ("Ben was there.",)
