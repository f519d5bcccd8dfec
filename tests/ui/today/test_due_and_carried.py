"""What is still open by the next meeting: told without shame, settled with one key, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.commitment import Change, State
from facilitator.domain.notes import Kind
from facilitator.language.english import English
from facilitator.ui.today.due import due_actions, open_questions
from tests.ui.today import samples


def told(lines):
    return {line.id: English().say(line.status) for line in lines}


def with_open(*commitments):
    view = samples.view()
    return replace(view, overview=replace(view.overview, open_commitments=commitments))


def test_actions_and_questions_say_where_they_stand():
    assert told(due_actions(samples.view())) == {
        "c3": "Still open since Fri 20 November",
        "c1": "Due today",
        "c2": "By this meeting",
    }
    assert told(open_questions(samples.view())) == {
        "q1": "Open for 3 meetings",
        "q2": "New from last time",
    }


@given(
    due=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    by_next=st.booleans(),
    private=st.booleans(),
    state=st.sampled_from(State),
    meeting=st.sampled_from(["last", "next"]),
    team=st.sampled_from(["year-4", "other"]),
)
def test_only_what_is_open_public_and_due_is_shown(due, by_next, private, state, meeting, team):
    changes = () if state is State.OPEN else (Change(state, "", samples.NOW),)
    made = samples.commitment(
        *("c", Kind.ACTION, "Do it"),
        due=due,
        next_meeting=by_next,
        private=private,
        meeting=meeting,
        team=team,
        changes=changes,
    )
    lines = due_actions(with_open(made))
    comes = by_next or (due is not None and due <= samples.DAY)
    mine = (meeting, team, private) == ("last", "year-4", False)
    # What was put off without a day is open again at once.
    still = state in (State.OPEN, State.REVISITED, State.SNOOZED)
    assert bool(lines) == (comes and mine and still)
    for line in lines:
        words = English().say(line.status).casefold()
        assert not any(word in words for word in ("late", "overdue", "behind", "days ago"))


def test_without_a_next_meeting_all_teams_old_actions_are_shown():
    tomorrow = samples.DAY + timedelta(days=1)
    mine = samples.commitment("mine", Kind.ACTION, "A", due=samples.DAY)
    other = samples.commitment("other", Kind.ACTION, "B", due=samples.DAY, team="other")
    later = samples.commitment("later", Kind.ACTION, "C", due=tomorrow)
    view = replace(with_open(mine, other, later), next=None)
    assert set(told(due_actions(view))) == {"mine", "other"}
    nobody_knows_when = samples.commitment("next", Kind.ACTION, "D", next_meeting=True)
    view = replace(with_open(nobody_knows_when), next=None)
    assert told(due_actions(view)) == {"next": "By the next meeting"}


def open_after(view, gone):
    left = tuple(c for c in view.overview.open_commitments if c.id != gone)
    return replace(view, overview=replace(view.overview, open_commitments=left))


def test_a_key_settles_an_action_and_another_takes_it_back(screen, qtbot):
    whole = screen()
    view = samples.view()
    whole.show_today(view)
    wished = []

    def hear(identity, state):
        wished.append((identity, state))
        whole.show_today(open_after(view, identity) if state is not State.OPEN else view)

    whole.state_wished.connect(hear)
    row = whole._actions._rows["c1"]
    row._done.setFocus()
    qtbot.keyClick(row._done, Qt.Key.Key_Space)
    assert row._status.text() == "Done"
    # The keyboard is where it can be taken back, and a slip costs one key.
    assert QApplication.focusWidget() is row._back
    qtbot.keyClick(row._back, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is row._done
    assert wished == [("c1", State.DONE), ("c1", State.OPEN)]
    assert row._status.text() == "Due today"


def test_what_was_settled_here_and_undone_elsewhere_is_open_again(screen):
    whole = screen()
    view = samples.view()
    whole.show_today(view)
    row = whole._actions._rows["c3"]
    row._drop.click()
    assert row._status.text() == "Dropped"
    whole.show_today(open_after(view, "c3"))
    assert row._status.text() == "Dropped"
    whole.show_today(view)
    assert row._status.text().startswith("Still open since")


def test_a_question_is_answered(screen):
    whole = screen()
    whole.show_today(samples.view())
    wished = []
    whole.state_wished.connect(lambda *told: wished.append(told))
    whole._questions._rows["q2"]._done.click()
    assert wished == [("q2", State.DONE)]
    assert whole._questions._rows["q2"]._status.text() == "Answered"


def test_nothing_open_leaves_no_empty_box(screen):
    whole = screen()
    whole.show_today(with_open())
    assert not whole._actions.isVisible()
    assert not whole._questions.isVisible()
    assert whole._start.isVisible()


def test_many_are_counted_and_a_few_shown(screen):
    many = tuple(
        samples.commitment(f"c{n}", Kind.ACTION, f"Task {n}", due=samples.DAY) for n in range(30)
    )
    whole = screen()
    whole.show_today(with_open(*many))
    shown = [row for row in whole._actions._rows.values() if row.isVisible()]
    assert len(shown) == 8
    assert whole._actions._more.text() == "and 22 more"
    assert whole._actions._heading._count.text() == "30"


def test_another_meeting_forgets_what_was_settled_before(screen):
    whole = screen()
    view = samples.view()
    whole.show_today(view)
    whole._actions._rows["c1"]._done.click()
    folder = replace(view.next, meeting=replace(view.next.meeting, id="after"))
    whole.show_today(replace(open_after(view, "c1"), next=folder))
    assert "c1" not in whole._actions._rows


def test_a_new_team_being_named_stays_when_the_screen_is_shown_again(screen):
    whole = screen()
    whole.show_waiting(samples.NOW)
    whole._start._line.setText("Year 5")
    whole.show_today(samples.view())
    assert whole._start._line.isVisible()
    assert whole._start.typed() == "Year 5"
