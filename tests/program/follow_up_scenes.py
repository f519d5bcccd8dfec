"""The room of what became of things: each register, with one row chosen and with several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.meeting import Record
from facilitator.domain.notes import Kind, Note
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import NINE, House, high, settle
from tests.program.scenes import DAY, NEXT, PLAN, TEAM
from tests.program.test_rounds_by_keys import LAST

KEY = ROOM_KEYS[Room.FOLLOW_UP]
MEMBER = TEAM.members[0].id
OTHER = replace(TEAM, id="zqother", name="zqOther", members=())
NOTES = (
    Note("n1", Kind.PARKING, "zqParked", NINE),
    Note("n2", Kind.EVIDENCE, "zqEvidence", NINE, file="zqscores.xlsx"),
    Note("n3", Kind.WONDERING, "zqWondering", NINE),
)
HELD = replace(
    LAST,
    plan=replace(PLAN, day=DAY - timedelta(days=7), title="zqReading"),
    record=Record(NOTES, Closing(worth_sharing="zqShare", ask_head="zqMayWe")),
)


def made(identity: str, kind: Kind, text: str, **more: object) -> Commitment:
    """Something that the meeting agreed."""
    at = NINE.plus(len(identity) * 1000)
    return Commitment(identity, TEAM.id, kind, text, at, HELD.id, **more)  # type: ignore[arg-type]


LATER = Change(State.SNOOZED, "", NINE, "zqAfterwards", DAY + timedelta(days=90))
MADE = (
    made("a", Kind.ACTION, "zqCopyTexts", owners=(MEMBER,), due=DAY - timedelta(days=2)),
    made("ab", Kind.ACTION, "zqBookHall", next_meeting=True, private=True),
    made("abc", Kind.ACTION, "zqAskLibrary").to(LATER),
    made("d", Kind.DECISION, "zqReadAloud", method="zqconsent", dissent="zqTooEarly"),
    made("de", Kind.DECISION, "zqReadWeekly", confidential=True),
    made("q", Kind.QUESTION, "zqWhoTells"),
)


def filled(house: House) -> House:
    """A program that has all of it."""
    house.fill(MemoryStore())
    house.store.save(TEAM, OTHER, HELD, NEXT, *MADE)
    house.program.store.overview(house.program.show_overview)
    settle()
    return house


def follow_up(house: House) -> Iterator[str]:
    """Everything that the room can show."""
    house.fill(MemoryStore())
    house.press(KEY)
    yield "follow-up-empty"
    filled(house)
    house.press(KEY)
    house.press("Ctrl+D")
    yield "follow-up-actions"
    house.press("Ctrl+S")
    settle()
    yield "follow-up-leaving"
    house.press("Escape")
    settle()
    house.press("Alt+3")
    house.type("zqnever")
    house.press("Return")
    high()
    yield "follow-up-no-day"
    house.press("Escape")
    screen = house.program.shown(Room.FOLLOW_UP).widget
    for at in (1, 2, 6):
        screen.bar.register.setCurrentIndex(at)
        screen.bar.register.activated.emit(at)
        settle()
        screen.focus_table()
        screen.table.selectAll()
        settle()
        yield f"follow-up-{at}"
    house.press("Ctrl+F")
    house.type("zqnowhere")
    yield "follow-up-nothing"
