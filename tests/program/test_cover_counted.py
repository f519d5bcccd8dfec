"""Numbers typed under cover: no way out of their step loses one, and nothing tells them before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.app.cover_draft import draft_key, read
from facilitator.app.keeping import Draft, Folder
from facilitator.app.library import Library
from facilitator.bootstrap.place_run import RunRoom
from facilitator.domain.agenda import Item, Method
from facilitator.domain.events import Voted, effective
from facilitator.domain.meeting import Meeting
from facilitator.domain.protocol import Protocol, Step, Vote
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE
from facilitator.ui.rooms import Room
from facilitator.ui.run.hand_count import HandCount
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.looking import shown, texts
from tests.program.scenes import PLAN, TEAM


def step(title: str, vote: Vote = Vote.NONE, *, private: bool = False) -> Step:
    return Step(title, "", "", "", 5, 1, vote=vote, private=private)


COUNTS = Protocol(
    "counts",
    "Counts",
    "decide",
    "",
    (step("Before"), step("Fingers", Vote.FIST, private=True), step("After"), step("End")),
)
LIBRARY = Library({COUNTS.id: COUNTS})
ITEMS = (
    Item("one", "One", method=Method.PROTOCOL, minutes=20, protocol="counts"),
    Item("two", "Two", minutes=5),
)
MEETING = Meeting("m", "t", replace(PLAN, items=ITEMS))
TYPED = (0, 0, 0, 0, 2, 1)


@pytest.fixture
def counting(house: House) -> House:
    """In a step under cover, with three numbers typed."""
    house.fill(library=LIBRARY)
    house.store.save(TEAM, MEETING)
    house.program.lay_open(Folder(TEAM, MEETING), Room.RUN)
    house.press("F5", "F6")
    card(house).focus_first()
    for number in "445":
        house.type(number)
        house.press("Return")
    return house


def card(house: House) -> HandCount:
    (found,) = house.window.findChildren(HandCount)
    return found


def kept(house: House) -> list[tuple[int, ...]]:
    return [e.tally for e in effective(house.program.desk.events) if isinstance(e, Voted)]


def by_the_clicker(house: House) -> None:
    run = house.program.shown(Room.RUN)
    assert isinstance(run, RunRoom)
    run.room_window().moved.emit(Move.NEXT)  # type: ignore[attr-defined]


WAYS: dict[str, Callable[[House], None]] = {
    "by F6": lambda h: h.press("F6"),
    "by a clicker in the room": by_the_clicker,
    "by parking the item": lambda h: h.press("F4"),
    "by the agenda": lambda h: h.program.conductor.go_to("two.1"),
    "by the end of the meeting": lambda h: h.program.conductor.finish(),
    "by showing together": lambda h: h.press("Ctrl+Shift+Y"),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_out_takes_them_into_the_count(counting: House, way: str) -> None:
    before = counting.program.conductor.run.current
    WAYS[way](counting)
    settle()
    (vote,) = (e for e in counting.program.desk.events if isinstance(e, Voted))
    assert (vote.segment, vote.tally) == (before, TYPED)
    assert not any(counting.store.drafts.values())  # type: ignore[attr-defined]
    counting.press("F6", "F6")
    assert kept(counting) == [TYPED]


def test_an_end_that_is_dated_back_takes_them_and_stays_where_it_was_put(counting: House) -> None:
    counting.clock.pass_(10 * MINUTE)
    end = counting.clock.now()
    counting.clock.pass_(90 * MINUTE)
    counting.program.conductor.finish(end)
    assert kept(counting) == [TYPED]
    assert counting.program.desk.events[-1].at == end


def test_a_crash_loses_none_and_nothing_tells_them(counting: House, open_house: Open) -> None:
    store, program = counting.store, counting.program
    meeting = program.desk.meeting
    assert meeting is not None
    drafts = store.drafts  # type: ignore[attr-defined]
    key = draft_key("m", program.conductor.run.current)
    draft = read(drafts[key])
    assert draft is not None
    assert (draft.tally, draft.entries) == (TYPED, 3)
    after = open_house().fill(store, LIBRARY)
    told = tuple(Draft(name, text) for name, text in drafts.items())
    after.program.lay_open(Folder(TEAM, meeting, drafts=told), Room.RUN)
    settle()
    assert card(after).cover.entries == 3
    # Nothing in sight differs from what stands there after three other numbers.
    said = {text for widget in shown(after) for text in texts(widget)}
    assert "3 of 4 have typed. Hand the laptop on." in said
    assert not any("4.3" in text or "2 for 4" in text for text in said)
    card(after).focus_first()
    after.type("0")
    after.press("Return", "F6")
    assert kept(after) == [(1, 0, 0, 0, 2, 1)]


def test_a_step_taken_back_keeps_what_was_typed_in_it(counting: House) -> None:
    counting.press("Shift+F6")
    assert counting.program.conductor.run.segment.title == "Before"  # type: ignore[union-attr]
    assert kept(counting) == []
    counting.press("F6")
    assert kept(counting) == []
    assert card(counting).cover.entries == 3
    counting.press("F6")
    assert kept(counting) == [TYPED]


def test_scores_with_typed_choices_come_back_too(house: House, open_house: Open) -> None:
    house.fill(library=LIBRARY)
    house.store.save(TEAM, MEETING)
    house.program.lay_open(Folder(TEAM, MEETING), Room.RUN)
    house.press("F5", "F2")
    count = card(house)
    setup = count.setup
    setup.way.setCurrentIndex(setup.way.findData(Vote.SCORES.value))
    setup.way.picked.emit(Vote.SCORES.value)
    setup.typed.setPlainText("Maps\nGames")
    setup.cover.setChecked(True)
    count.asked.setText("Which?")
    count.focus_first()
    for score in "52":
        house.type(score)
        house.press("Return")
    meeting, drafts = house.program.desk.meeting, house.store.drafts  # type: ignore[attr-defined]
    assert meeting is not None
    told = tuple(Draft(name, text) for name, text in drafts.items())
    after = open_house().fill(house.store, LIBRARY)
    after.program.lay_open(Folder(TEAM, meeting, drafts=told), Room.RUN)
    settle()
    after.press("F6")
    (vote,) = (e for e in after.program.desk.events if isinstance(e, Voted))
    assert vote.options == ("Maps", "Games")
    assert (vote.vote, vote.tally, vote.each, vote.question) == (Vote.SCORES, (5, 2), 1, "Which?")


@pytest.mark.parametrize(
    "text", ["", "x", "fist\n1\n1\n0", "fist\na b\n1\n0\n", "none\n\n1\n0\n", "fist\n-1 2\n1\n0\n"]
)
def test_what_is_no_draft_is_passed_over(text: str) -> None:
    assert read(text) is None


def test_hands_typed_in_sight_come_back_after_a_crash_until_they_are_kept(
    house: House, open_house: Open
) -> None:
    house.fill(library=LIBRARY)
    house.store.save(TEAM, MEETING)
    house.program.lay_open(Folder(TEAM, MEETING), Room.RUN)
    house.press("F5", "F2", *"201")
    meeting, drafts = house.program.desk.meeting, house.store.drafts  # type: ignore[attr-defined]
    assert meeting is not None
    after = open_house().fill(house.store, LIBRARY)
    told = tuple(Draft(name, text) for name, text in drafts.items())
    after.program.lay_open(Folder(TEAM, meeting, drafts=told), Room.RUN)
    settle()
    assert card(after).tally() == (2, 0, 1, 0, 0, 0)
    assert not card(after).setup.under_cover
    card(after).focus_first()
    after.press("Ctrl+Return")
    assert kept(after) == [(2, 0, 1, 0, 0, 0)]
    assert not any(drafts.values())
