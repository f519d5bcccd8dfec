"""The room of goals: with none, with several, and the page of a weak and of a strong one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.app.keeping import Folder
from facilitator.bootstrap.place_goals import GoalsRoom
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import (
    Aim,
    AimKind,
    Goal,
    Marked,
    Part,
    Reading,
    Review,
    Standing,
)
from facilitator.domain.notes import Kind
from facilitator.ui.goals.form_questions import NEW
from facilitator.ui.goals.results_page import ResultsPage
from facilitator.ui.goals.screen import GoalsScreen
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import NINE, House, high, settle
from tests.program.scenes import NEXT, TEAM, Filled

KEY = ROOM_KEYS[Room.GOALS]
STRONG = Goal(
    "zqstrong",
    TEAM.id,
    sentence="zqStrong zqgoal",
    cohort="zqcohort",
    behaviour="zqread",
    instrument="zqcheck",
    standing=Standing.OPEN,
    owner=TEAM.members[0].id,
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    cohort_size=42,
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
    readings=(Reading("a", date(2026, 10, 12), Decimal(50)),),
)
MIXED = replace(
    STRONG,
    id="zqmixed",
    sentence="zq«Raise reading and improve writing for more pupils as soon as possible.»",
    question="zqQuestion",
    priority="zqaim",
    readings=(Reading("a", date(2026, 9, 10), Decimal(52)),),
    reviews=(Review("v", date(2026, 11, 3)), Review("w", date(2027, 1, 12))),
)
"""One whose words have three better wordings, whatever language the screen speaks."""
_LOOK = replace(
    NEXT.plan.items[0], id="look", title="zqLook", goal="zqmixed", carried=Carried.REVIEW
)
WORKED_ON = replace(
    NEXT, id="worked", plan=replace(NEXT.plan, items=(*NEXT.plan.items, _LOOK), title="zqWorked")
)
AGREED = (
    Commitment("ga", TEAM.id, Kind.ACTION, "zqCopy", NINE, "worked", goal="zqmixed"),
    Commitment("gd", TEAM.id, Kind.DECISION, "zqDecided", NINE, "worked", goal="zqmixed"),
)


def look_into(house: House, path: Path) -> ResultsPage:
    """Let the open goal's page of results read a file, as if it had been chosen in the dialog."""
    room = house.program.shown(Room.GOALS)
    assert isinstance(room, GoalsRoom)
    room.results.look(path)
    page = room.widget.findChild(ResultsPage)
    assert isinstance(page, ResultsPage)
    house.wait(lambda: not page.busy)
    return page


def goals(house: House) -> Iterator[str]:
    """Everything that the room can show."""
    house.fill(MemoryStore())
    house.press(KEY)
    yield "goals-none"
    store = Filled()
    store.save(STRONG, replace(STRONG, id="zqthird"), MIXED)
    house.fill(store)
    house.press("Ctrl+1")
    settle()
    yield "today-goals"
    store = Filled()
    store.save(STRONG, MIXED, WORKED_ON, *AGREED)
    house.fill(store)
    house.press("Ctrl+1", KEY)
    yield "goals"
    house.press("Ctrl+F")
    house.type("zqmixed zqnothing")
    yield "goals-none-like-that"
    house.press("Ctrl+Shift+F", "Ctrl+T", "Ctrl+Shift+V")
    house.type("zqVision")
    house.press("Return")
    yield "goal-tree"
    house.press("Ctrl+Shift+R")
    yield "goal-tree-new"
    house.press("Escape", "Ctrl+T")
    screen = house.program.shown(Room.GOALS).widget
    assert isinstance(screen, GoalsScreen)
    screen.list.setFocus()
    house.press("Return")
    settle()
    yield "goal-strong"
    house.press("Ctrl+E")
    settle()
    yield "goal-story-leaving"
    house.press("Escape")
    settle()
    house.press("Ctrl+R", "Ins")
    settle()
    yield "goal-reading"
    house.press("Escape", "Ctrl+Shift+E")
    settle()
    yield "goal-evidence"
    house.press("Escape")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "zqcheck.csv"
        path.write_text("zqclass;zqscore\n" + "zqA;57\nzqB;91\n" * 12, encoding="utf-8")
        page = look_into(house, path)
        house.wait(lambda: page._results is not None)
        settle()
        yield "goal-results"
    house.press("Escape", "Escape", "Down", "Return")
    high()
    yield "goal-mixed"
    house.press("Ctrl+Shift+A")
    yield "goal-one-more-action"
    house.press("Escape")
    yield from _in_a_meeting(house)


def _in_a_meeting(house: House) -> Iterator[str]:
    """A meeting under way in an item that works on a goal."""
    program = house.program
    plan = replace(WORKED_ON.plan, items=(_LOOK,))
    program.lay_open(Folder(TEAM, replace(WORKED_ON, plan=plan)), Room.RUN)
    settle()
    house.press("F5")
    yield "goal-in-a-meeting"
    house.press("Shift+F2", "4")
    yield "goal-what-we-do"
    house.press("Return")
    yield "goal-decided"


def forms(house: House) -> Iterator[str]:
    """The form of a goal, one question at a time and all at once."""
    store = Filled()
    store.shelve(Aim("zqaim", AimKind.PRIORITY, "zqPriority", TEAM.id))
    store.save(replace(STRONG, changes=(Marked(NINE, Part.TARGET, "80", "70", "zqReason"),)))
    house.fill(store)
    house.press(KEY, "Ctrl+N")
    yield "goal-new"
    house.type("zqGroup")
    house.press("Return", "Return")
    house.type("zqmany")
    house.press("Tab")
    yield "goal-no-number"
    house.press("Ctrl+L")
    yield "goal-all-questions"
    house.press("Ctrl+Return", "Ctrl+L")
    screen = house.program.shown(Room.GOALS).widget
    assert isinstance(screen, GoalsScreen)
    form = screen.form.now()
    while form.place < len(form.boxes) - 2:
        house.press("Ctrl+PgDown")
    form.letters.part.combo.picked.emit(NEW)
    settle()
    yield "goal-own-letters"
    house.press("Escape", "Escape")
    screen.list.open_wished.emit(STRONG.id)
    settle()
    house.press("F2")
    house.press("Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+L")
    yield "goal-better-words"
    house.press("Alt+6")
    yield "goal-why"
