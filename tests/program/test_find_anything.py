"""Go to anything, by its keys alone: places, then what was kept, and the way there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.app.goal_desk import GoalDesk
from facilitator.app.keeping import Folder
from facilitator.app.search import Hit, HitKind, Hits, Holder, Piece, Wanted
from facilitator.app.store_port import Then
from facilitator.bootstrap.searching import sought
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import Finished, Started
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.results import Results
from facilitator.ui.find_all import SearchPanel
from facilitator.ui.find_rows import FoundDelegate
from facilitator.ui.kit.page import PageView
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import NINE, House, settle
from tests.program.scenes import PLAN, TEAM

LINES = tuple(
    Note(f"n{at}", Kind.NOTE, f"Line {at} of the afternoon", NINE, PLAN.items[0].id)
    for at in range(60)
)
SECRET = Note("secret", Kind.NOTE, "Speak gently with the quokka parents", NINE, private=True)
HELD = Meeting(
    "held",
    TEAM.id,
    replace(PLAN, title="Long ago", day=date(2026, 3, 3)),
    Record((*LINES, SECRET)),
    Log(
        (Started(1, 0, NINE, (), ()), Finished(2, 60_000, NINE.plus(60_000))),
        Results(NINE, NINE.plus(60_000)),
    ),
)
DECIDED = Commitment("d", TEAM.id, Kind.DECISION, "We read aloud <b>daily</b>", NINE, "held")
GOAL = Goal("g", TEAM.id, "Reading", "More quokkas read by spring")
AHEAD = Meeting("ahead", TEAM.id, PLAN)


@pytest.fixture
def filled(house: House) -> House:
    store = house.store
    store.save(TEAM, HELD, AHEAD, DECIDED, GOAL)
    house.program.store.overview(house.program.show_overview)
    settle()
    return house


def panel(house: House) -> SearchPanel:
    (found,) = house.window.findChildren(SearchPanel)
    return found


def rows(house: House) -> list[str]:
    model = panel(house)._list.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def said(house: House) -> str:
    return panel(house)._none.text()


def find(house: House, typed: str) -> None:
    house.press("Ctrl+K")
    house.type(typed)


def test_what_was_decided_is_found_and_leads_to_its_words_in_the_minutes(filled: House) -> None:
    find(filled, "aloud")
    (row,) = rows(filled)
    assert row == ("We read aloud <b>daily</b> (Decision · Tuesday 3 March 2026, Long ago)")
    delegate = panel(filled)._list.itemDelegate()
    assert isinstance(delegate, FoundDelegate)
    assert [piece.text for piece in delegate.rows[0].pieces if piece.hit] == ["aloud"]
    assert said(filled) == "1 found."
    filled.press("Return")
    assert filled.program.room is Room.MINUTES
    page = filled.program.shown(Room.MINUTES).widget.findChild(PageView)
    assert page.textCursor().selectedText() == "We read aloud <b>daily</b>"
    assert filled.focus is page


def test_a_line_deep_in_long_minutes_comes_into_sight(filled: House) -> None:
    find(filled, "line 57")
    filled.press("Return")
    page = filled.program.shown(Room.MINUTES).widget.findChild(PageView)
    assert page.textCursor().selectedText() == "Line 57 of the afternoon"
    assert page.viewport().rect().contains(page.cursorRect())
    assert page.verticalScrollBar().value() > 0


def test_a_goal_leads_to_its_page(filled: House) -> None:
    find(filled, "kind:goal quok")
    filled.press("Return")
    assert filled.program.room is Room.GOALS
    desk = filled.program.table.goal_desk
    assert isinstance(desk, GoalDesk)
    assert desk.goal is not None
    assert desk.goal.id == "g"


def test_places_stand_before_what_was_kept_and_arrows_lead_through_both(filled: House) -> None:
    find(filled, "go")
    assert rows(filled)[0] == "Goals"
    find_all = rows(filled)
    filled.press(*["Down"] * (len(find_all) + 2))
    assert panel(filled)._line.accessibleDescription() == find_all[-1]
    filled.press(*["Up"] * (len(find_all) + 2), "Return")
    assert filled.program.room is Room.GOALS


def test_places_that_begin_so_come_first_and_few_of_them(filled: House) -> None:
    filled.press("Ctrl+K")
    all_of_them = [words for _, words in panel(filled)._findables]
    filled.type("re")
    places = [row for row in rows(filled) if row in all_of_them]
    begins = [any(w.startswith("re") for w in row.casefold().split()) for row in places]
    assert len(places) == 5
    assert begins == sorted(begins, reverse=True)
    assert any(begins)


def test_what_is_only_for_me_says_so_and_is_told_where_no_minutes_have_it(filled: House) -> None:
    find(filled, "gently")
    assert rows(filled) == [
        "Speak gently with the quokka parents (Note, only for me · Tuesday 3 March 2026, Long ago)"
    ]
    filled.press("Return")
    assert filled.program.room is Room.MINUTES
    assert "Speak gently" in filled.notice


def test_what_is_confidential_says_so_to_eyes_and_ears(filled: House) -> None:
    filled.store.save(replace(DECIDED, confidential=True))
    find(filled, "daily")
    assert rows(filled) == [
        "We read aloud <b>daily</b> (Decision, confidential · Tuesday 3 March 2026, Long ago)"
    ]
    filled.press("Down", "Up")
    assert "confidential" in panel(filled)._line.accessibleDescription()
    filled.press("Return")
    assert filled.notice.startswith("Confidential, in part B")


def test_where_the_room_sees_this_screen_nothing_private_is_found(filled: House) -> None:
    filled.program.mirrored = True
    find(filled, "quokka")
    assert [row.split(" (")[0] for row in rows(filled)] == ["More quokkas read by spring"]
    filled.press("Escape")
    filled.program.mirrored = False


def test_the_capture_line_keeps_its_words_and_gets_the_keys_back(filled: House) -> None:
    filled.program.lay_open(Folder(TEAM, AHEAD), Room.RUN)
    filled.press("F5")
    line = filled.focus
    filled.type("half a sent")
    find(filled, "aloud")
    assert rows(filled)
    filled.press("Escape")
    assert filled.focus is line
    filled.type("ence")
    assert "half a sentence" in str(line.property("text") or line.toPlainText())
    find(filled, "aloud")
    filled.press("Return")
    assert filled.program.room is Room.RUN
    assert "under way" in filled.notice
    assert filled.focus is line


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "who:Ana"),
        ("x", "who:Ana"),
        ("xyzzy", "Nothing was found"),
        ("kind:zebra", "This is not understood: zebra"),
        ("who:", "who:Ana"),
        ("before:March read", "Before Sunday 1 March 2026"),
        ('"!!', "who:Ana"),
        ("kind:decision", "1 found"),
    ],
)
def test_every_state_is_said_in_plain_words(filled: House, typed: str, words: str) -> None:
    find(filled, typed)
    assert words in said(filled)
    assert panel(filled)._none.isVisible()
    filled.press("Return")
    assert panel(filled).isVisible() == (not rows(filled))  # where there is nowhere to go


class Slow(MemoryStore):
    """Answers when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Wanted, Then[Hits]]] = []

    def search(self, wanted: Wanted, then: Then[Hits]) -> None:
        self.asked.append((wanted, then))


def test_a_late_answer_to_what_is_typed_no_more_is_not_shown(open_house: Open) -> None:
    store = Slow()
    house = open_house().fill(store)
    find(house, "qu")
    house.type("o")
    (one, first), (two, second) = store.asked
    hit = Hit(HitKind.NORM, Holder.TEAM, "t", (Piece("Quiet"),))
    second(Hits(two, (replace(hit, pieces=(Piece("Quokka"),)),)))
    first(Hits(one, (hit,)))
    assert rows(house) == ["Quokka (Norm)"]


def test_a_broken_index_is_told_of(open_house: Open) -> None:
    store = Slow()
    house = open_house().fill(store)
    find(house, "qu")
    ((wanted, then),) = store.asked
    then(Hits(wanted, broken=True))
    assert "after the next start" in said(house)


def test_the_part_with_the_mark_is_what_is_sought() -> None:
    pieces = (Piece("…before the · Read "), Piece("aloud", hit=True), Piece(" daily · by thumbs"))
    hit = Hit(HitKind.DECISION, Holder.COMMITMENT, "d", pieces)
    assert sought(hit) == "Read aloud daily"
    assert sought(replace(hit, pieces=(Piece("Only this"),))) == "Only this"
