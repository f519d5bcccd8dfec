"""Every room of the program, and what can lie over it, one after the other.

All that people have typed begins with "zq", so that what did not go through the words shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtWidgets import QApplication

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import NewerStore, UserError
from facilitator.app.keeping import Backup, Binned, Shelf
from facilitator.app.library import Library
from facilitator.app.questions import Ask, Question
from facilitator.app.sheet import keep, with_closing
from facilitator.app.standing import Compared, Standing
from facilitator.app.store_port import Then
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, Method, RoleHolders
from facilitator.domain.closing import Destination, Sorted
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE
from facilitator.domain.words import tr
from facilitator.ui.meetings.files_panel import FilesPanel
from facilitator.ui.meetings.values import FileView
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.held_before import held_before, left_before
from tests.program.house import NINE, House, settle
from tests.program.minutes_scenes import handed_over
from tests.program.staged import PROTOCOL

NAMES = ("Ana", "Ben", "Carys", "Dev", "Elin")
TEAM = Team(
    "t",
    "zqTeam",
    "zqSchool",
    (
        *(Member(n.lower(), f"zq{n}", "zqLead", f"zq{n.lower()}@zqschool") for n in NAMES),
        Member("gone", "zqGone", active=False),
    ),
    ("zqNorm-one", "zqNorm-two"),
)


DIFFERING = tuple(
    Compared(replace(TEAM, id=str(at)), standing, (tr("name"), tr("members")))
    for at, standing in enumerate(Standing)
)
LIBRARY = Library({PROTOCOL.id: PROTOCOL})
DAY = date(2026, 10, 21)
PLAN = Plan(
    title="zqMeeting",
    day=DAY,
    start=time(9, 10),
    bell=time(10, 0),
    place="zqPlace",
    purpose="zqAim",
    items=(
        Item("i1", "zqCheck-in", leads=(EVERYONE_LEADS,), minutes=3, leaves="zqLeaves"),
        Item(
            "i2",
            "zqMatter",
            leads=(Lead(LeadKind.PERSON, "ana"), Lead(LeadKind.PERSON, "ben")),
            method=Method.PROTOCOL,
            minutes=10,
            protocol="zqp",
            presenters=("elin",),
        ),
        Item("i3", "zqTalk", minutes=30, leads=(Lead(LeadKind.ROLE, "facilitator"),)),
        Item("i4", "zqEnd", minutes=12),
    ),
    roles=(
        RoleHolders(Role.FACILITATOR, ("ana", "ben")),
        RoleHolders(Role.TIMEKEEPER, ("carys",)),
    ),
    expected=tuple(Person(m.id, m.name) for m in TEAM.active),
    apologies=("dev",),
    dates=(DateAhead("d1", date(2026, 10, 28), "zqData"),),
    norm="zqNorm-one",
)
NEXT = Meeting("m", "t", PLAN)
LATER = Meeting("later", "t", replace(PLAN, day=DAY + timedelta(days=7), title=""))


HELD = held_before(PLAN)
EARLIER = left_before(DAY)
BACKUPS = tuple(
    Backup(f"zq{why}", NINE.plus(-days * 24 * 60 * MINUTE), days + 1, why)
    for days, why in enumerate(("day", "timer", "close", "migration", "bulk"))
)


class Filled(MemoryStore):
    """A store with a team, its meetings, what is still open, and a bin that holds something."""

    def __init__(self) -> None:
        super().__init__()
        self.save(TEAM, LATER, NEXT, *EARLIER)

    def binned(self, then: Then[tuple[Binned, ...]]) -> None:
        then(tuple(Binned(shelf, shelf.value, f"zq{shelf.value}", NINE) for shelf in Shelf))


def _capture(house: House, kind: Kind, text: str, *, private: bool = False) -> None:
    program = house.program
    sheet = keep(
        program.desk.sheet, program.table.where(), program.new_id(), kind, text, private=private
    )
    program.desk.change(sheet)
    house.clock.pass_(1000)


def _go(house: House, room: Room) -> None:
    house.program.go(room)
    settle()


def _files(house: House) -> FilesPanel:
    (panel,) = house.window.findChildren(FilesPanel)
    return panel


def before(house: House) -> Iterator[str]:
    """The rooms before a meeting begins; the house was opened with nothing in it."""
    yield "waiting"
    house.fill(MemoryStore(), LIBRARY)
    yield "first"
    _go(house, Room.TEAM)
    yield "no-team"
    _go(house, Room.MEETINGS)
    yield "no-meetings"


def rooms(house: House) -> Iterator[str]:
    """All rooms of a planned meeting, with its lists and panels."""
    program = house.program
    house.fill(Filled(), LIBRARY)
    yield "today"
    _go(house, Room.MEETINGS)
    yield "meetings"
    house.press("Ctrl+N")
    yield "new-meeting"
    house.press("Escape", "Ctrl+B")
    yield "bin"
    house.press("Escape", "Ctrl+I")
    yield "files"
    _files(house).show_file(FileView("zqfile.zip", DIFFERING))
    settle()
    yield "file-looked-into"
    _go(house, Room.TEAM)
    yield "team"
    program.store.save(*HELD)
    house.press("Ctrl+R", "Ctrl+Shift+L")
    settle()
    yield "team-rhythm"
    house.press("Ctrl+E")
    settle()
    yield "team-report-leaving"
    house.press("Escape")
    house.press("Escape")
    _go(house, Room.SETTINGS)
    yield "settings"
    house.press("F1")
    yield "all-keys"
    house.press("Escape")
    program.open_meeting("m", Room.PREPARE)
    settle()
    yield "prepare"
    house.press("Ctrl+E")
    yield "prepare-send"
    program.shown(Room.PREPARE).widget.show_over_nothing()
    for panel in ("prepare-people", "prepare-dates", "prepare-checks"):
        house.press("Ctrl+PgDown")
        yield panel
    house.press("Ctrl+PgDown", "Ctrl+K")
    yield "find"
    house.press("Escape")
    program.tell(tr("This meeting is not in the store any more."))
    program.failed(tr("The store does not answer. Try again later."))
    settle()
    yield "notice-and-banner"
    program.saved(house.clock.now())
    house.window.notice.show_notice("")
    _go(house, Room.CLOSE)
    yield "close-before"
    _go(house, Room.MINUTES)
    yield "minutes-before"


def meeting(house: House) -> Iterator[str]:
    """A meeting from its start to its minutes."""
    program, conductor = house.program, house.program.conductor
    house.fill(Filled(), LIBRARY)
    program.saved(house.clock.now())
    program.open_meeting("m", Room.RUN)
    settle()
    yield "run-ready"
    house.clock.pass_(5 * MINUTE)
    house.press("F5")
    yield "run-late"
    conductor.answer(count=False)
    yield "run-overrun"
    house.press("F12", "5")
    yield "run-thumbs"
    house.press("Escape", "Escape")
    for kind in Kind:
        _capture(house, kind, f"zq{kind.value}-line")
    _capture(house, Kind.NOTE, "zqprivate", private=True)
    _capture(house, Kind.ACTION, "zqsecond")
    settle()
    yield "run-step"
    for key, name in (("Shift+F3", "run-people"), ("Ins", "run-insert"), ("F3", "run-agenda")):
        house.press(key)
        yield name
        house.press("Escape")
    house.press("Alt+3")
    yield "run-action"
    house.press("Alt+1", "F6")
    house.beat(30)
    yield "run-protocol"
    house.press("Ctrl+Shift+X")
    yield "run-lead-on"
    house.press("Escape", "Shift+F1")
    house.press("F6", "F7", "F8")
    house.beat(100)
    yield "run-round"
    for key, name in (("Ctrl+Shift+R", "run-order"), ("Ctrl+Shift+D", "run-give")):
        house.press(key)
        yield name
        house.press(key)
    house.press("F5")
    yield "run-paused"
    house.press("F5", "F6")
    yield "run-private"
    house.press("Ctrl+Shift+X")
    yield "run-goal"
    house.press("Escape", "F6")
    yield "run-vote"
    house.press("Ctrl+Shift+S", "1")
    yield "run-hands"
    house.press("Ctrl+Shift+S")
    conductor.undo()
    settle()
    conductor.question = Question(Ask.SLEEP, 12 * MINUTE)
    program.refresh()
    settle()
    yield "run-slept"
    conductor.question = None
    program.mirrored = True
    program.refresh()
    settle()
    yield "run-veiled"
    house.press("F11")
    yield "run-peeked"
    house.press("F11")
    program.mirrored = False
    program.refresh()
    while conductor.run.segment is not None:
        conductor.do(Move.NEXT)
    settle()
    yield "run-through"
    _go(house, Room.CLOSE)
    yield "close"
    closing = program.desk.sheet.closing
    note = next(n for n in program.desk.sheet.record.notes if n.kind is Kind.PARKING)
    sorted_ = (Sorted(note.id, Destination.NEXT_AGENDA),)
    fresh = replace(closing, next_day=DAY + timedelta(days=7), rating=4, sorted=sorted_)
    program.desk.change(with_closing(program.desk.sheet, fresh))
    settle()
    yield "close-settled"
    house.press("Ctrl+Return")
    yield "minutes"
    yield from handed_over(house)


def rescue(house: House) -> Iterator[str]:
    """A store that cannot be opened."""
    program = house.program
    program.trouble = DamagedStore(tr("Nothing is called that."), BACKUPS)
    _go(house, Room.RESCUE)
    yield "damaged"
    for scene, kind in (("newer", NewerStore), ("passing", UserError)):
        program.trouble = kind(tr("Nothing is called that."))
        program.refresh()
        settle()
        yield scene


def focused() -> object:
    """What has the keyboard."""
    return QApplication.focusWidget()
