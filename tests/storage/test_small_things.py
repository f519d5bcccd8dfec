"""Drafts, the second of the running meeting, revisions, lists."""

import json
import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from facilitator.app.keeping import Draft, Shelf, Tick
from facilitator.domain.closing import Closing, NormKept
from facilitator.domain.commitment import Change, State
from facilitator.domain.meeting import Record
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from facilitator.storage import lists, running
from facilitator.storage.lists import PAGE
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, a_note, a_round, an_action


def test_a_draft_is_overwritten_and_belongs_to_its_meeting(opened):
    opened.store.draft("capture:meeting", "The firs")
    opened.store.draft("capture:meeting", "The first")
    opened.store.draft("capture:other", "Elsewhere")
    opened.kept(TEAM, a_meeting())
    assert opened.folder_of("meeting").drafts == (Draft("capture:meeting", "The first"),)
    opened.store.draft("capture:meeting", "")
    assert opened.folder_of("meeting").drafts == ()


def test_a_draft_is_answered_by_its_key(opened):
    answers = []
    opened.store.draft("paper:new", "The first")
    opened.store.draft_of("paper:new", answers.append)
    opened.store.draft_of("paper:other", answers.append)
    opened.kept(TEAM, a_meeting())
    assert opened.folder_of("meeting") is not None
    opened.store.draft("paper:new", "")
    opened.store.draft_of("paper:new", answers.append)
    assert opened.folder_of("meeting") is not None
    assert answers == ["The first", "", ""]


def test_the_second_is_found_again_after_a_start(opened, open_in):
    opened.kept(TEAM, a_meeting())
    for second in range(1, 4):
        opened.store.tick(Tick("meeting", second * 1000, AT.plus(second * 1000)))
        assert opened.store.flush(5_000)
    opened.store.close()
    again = open_in(opened.folder)
    assert again.folder_of("meeting").tick == Tick("meeting", 3000, AT.plus(3000))
    again.store.tick(None)
    assert again.store.flush(5_000)
    assert again.folder_of("meeting").tick is None


@pytest.mark.parametrize("torn", [b"", b"{", b"\0" * 200, b'{"tick": 5}', b"[]", b"\xff\xfe"])
def test_a_torn_file_costs_ten_seconds_at_most(opened, torn):
    opened.kept(TEAM, a_meeting())
    opened.store.tick(Tick("meeting", 1000, AT))
    assert opened.store.flush(5_000)
    (opened.folder / "running.json").write_bytes(torn)
    assert opened.folder_of("meeting").tick == Tick("meeting", 1000, AT)


def test_a_changed_second_is_not_believed(tmp_path):
    running.write(tmp_path, Tick("meeting", 1000, AT))
    assert running.read(tmp_path) == Tick("meeting", 1000, AT)
    path = tmp_path / "running.json"
    found = json.loads(path.read_text())
    found["tick"][1] = 9_999
    path.write_text(json.dumps(found))
    assert running.read(tmp_path) is None


def test_of_two_seconds_the_later_in_the_meeting_counts_whatever_the_wall_clock_said():
    sooner = Tick("meeting", 1000, AT)
    later = Tick("meeting", 2000, AT.plus(-7_200_000))
    assert running.later(sooner, later) == running.later(later, sooner) == later


def test_revisions_are_kept_once_and_latest_first(opened):
    for text in ("One", "One", "Two"):
        opened.store.close_revision(Shelf.NOTE, "note", text)
    found = opened.ask(opened.store.revisions, Shelf.NOTE, "note")
    assert [text for _at, text in found] == ["Two", "One"]
    assert opened.ask(opened.store.revisions, Shelf.COMMITMENT, "note") == ()


@pytest.mark.parametrize(("after", "kept"), [("", 1), ("Twelve", 1), ("Twelve pupils above", 0)])
def test_no_text_is_cut_without_a_revision(opened, after, kept):
    opened.kept(a_meeting())
    opened.kept(replace(a_meeting(), record=Record((a_note(text=after),))))
    found = opened.ask(opened.store.revisions, Shelf.NOTE, "note")
    assert [text for _at, text in found] == [a_note().text] * kept


def test_the_first_screen_gets_the_latest_hundred_and_what_is_open(opened):
    many = [
        replace(a_meeting(f"m{n}"), plan=replace(PLAN, day=date.fromordinal(738_000 + n)))
        for n in range(PAGE + 20)
    ]
    running_now = replace(a_meeting("m119", events=a_round()), plan=many[119].plan)
    done = an_action("done", "m119").to(Change(State.DONE, "m119", AT))
    decided = replace(an_action("decided", "m119"), kind=Kind.DECISION)
    asked = replace(an_action("asked", "m119"), kind=Kind.QUESTION)
    opened.kept(TEAM, *many[:119], running_now, done, decided, asked)
    overview = opened.ask(opened.store.overview)
    assert overview.teams == (TEAM,)
    assert [line.id for line in overview.meetings] == [f"m{n}" for n in range(119, 19, -1)]
    first = overview.meetings[0]
    assert (first.stage, first.decisions, first.actions) == (Stage.RUNNING, 1, 1)
    assert overview.open_commitments == (asked,)


def test_a_page_of_the_list_is_one_question(opened):
    opened.kept(TEAM, *(a_meeting(f"m{n}") for n in range(PAGE + 5)), an_action("one", "m104"))
    asked = []

    def question(db):
        event.listen(db, "before_cursor_execute", lambda *given: asked.append(given[2]))
        return lists.lines(db), lists.lines(db, page=1)

    answers = []
    opened.store._reader.ask(question, answers.extend)
    opened.store.close()
    first, second = answers
    assert (len(first), len(second)) == (PAGE, 5)
    assert sum(line.actions for line in (*first, *second)) == 1
    assert len(asked) == 2


def test_a_folder_has_what_was_made_changed_or_is_open_still(opened):
    earlier = a_meeting("earlier")
    done = replace(an_action("done", "earlier"), text="Done before")
    done = done.to(Change(State.DONE, "earlier", AT))
    here = replace(an_action("here", "earlier"), text="Done here").to(
        Change(State.DONE, "meeting", AT)
    )
    still = an_action("still", "earlier")
    opened.kept(TEAM, earlier, a_meeting(), done, here, still, an_action())
    found = {each.id for each in opened.folder_of("meeting").commitments}
    assert found == {"here", "still", "action"}


def test_answers_about_a_norm_are_numbers_that_stay(opened):
    for number, kept in ((0, NormKept.NO), (1, NormKept.YES), (2, NormKept.PARTLY), (None, None)):
        record = Record(closing=Closing(norm_kept=kept))
        opened.kept(TEAM, replace(a_meeting(), record=record))
        with sqlite3.connect(opened.path) as db:
            assert db.execute("SELECT norm_kept FROM meeting").fetchone() == (number,)


def test_there_is_no_folder_of_an_unknown_meeting(opened):
    assert opened.folder_of("unknown") is None


def test_a_meeting_of_an_unknown_team_opens_all_the_same(opened):
    opened.kept(a_meeting())
    assert opened.folder_of("meeting").meeting == a_meeting()
