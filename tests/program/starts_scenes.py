"""Where meetings begin, are moved, cancelled and written up; all that was typed begins with zq."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.results import Results
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.series import Rule
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.rooms import Room
from tests.program.house import NINE, House, settle
from tests.program.scenes import DAY, LIBRARY, PLAN, Filled

ASKED = (
    ("move", "Ctrl+M"),
    ("cancel", "Ctrl+Shift+M"),
    ("template", "Ctrl+T"),
    ("go-on", "Ctrl+G"),
)
ITEM = TemplateItem("zqItem", 5, bring=("zqCards",))
OWN = Template("own", "zqOwn", (Part((ITEM,)),), own=True)
SCHOOL = SchoolDays((DayOff(date(2026, 11, 2), date(2026, 11, 6), "zqHoliday"),))
PARKED = Note("parked", Kind.PARKING, "zqParked", NINE)
HELD = Meeting("zqheld", "t", replace(PLAN, day=DAY - timedelta(7)), Record((PARKED,)))
HELD = replace(HELD, log=replace(HELD.log, results=Results(NINE, NINE.plus(60_000))))
RULE = Rule(DAY + timedelta(1), every=1)
ROW = replace(PLAN, day=DAY + timedelta(1), series="zqrow", rule=RULE, moved_from=DAY)


def starts(house: House) -> Iterator[str]:
    """Everything that Meetings asks besides what the usual walk comes to."""
    store = Filled()
    store.shelve(SCHOOL, OWN)
    store.save(HELD, Meeting("zqone", "t", ROW))
    gone = replace(ROW, day=DAY + timedelta(8), cancelled=True, reason="zqSnow", moved_from=None)
    store.save(Meeting("zqtwo", "t", gone))
    house.fill(store, LIBRARY)
    house.press("Ctrl+2")
    yield "list"
    tables = house.window.findChildren(PlainTable)
    table = next(each for each in tables if each.model().rowCount() >= 4)
    for name, key in ASKED:
        table.setFocus()
        table.setCurrentIndex(table.model().index(table.model().row_of("zqone"), 0))  # type: ignore[attr-defined]
        house.press(key)
        yield name
        house.press("Escape")
    house.press("Ctrl+H")
    yield "on-paper"
    house.press("Escape", "Ctrl+D")
    yield "shelf"
    house.press("Escape")
    house.program.open_meeting("m", Room.PREPARE)
    settle()
    house.press("Alt+9")
    yield "waiting-in-prepare"
    house.press("Del")
    yield "put-away-in-prepare"
