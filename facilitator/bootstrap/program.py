"""The running program: what is open, where the window is, and how one leads to the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Protocol as Port

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.errors import UserError
from facilitator.app.library import Library
from facilitator.app.overview import Overview
from facilitator.app.ports import Clock, Words
from facilitator.bootstrap.finders import Finders
from facilitator.bootstrap.late_store import LateStore
from facilitator.bootstrap.own_protocols import OwnProtocols
from facilitator.bootstrap.preferences import Preferences
from facilitator.bootstrap.standing import NOT_CANCELLED, standing
from facilitator.bootstrap.table import Table
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Text, tr
from facilitator.ui.bar import BarView
from facilitator.ui.kit.signs import Sign
from facilitator.ui.rooms import BESIDE, HOUSE, JOURNEY, Room
from facilitator.ui.window import MainWindow

if TYPE_CHECKING:
    from facilitator.app.conductor import Conductor
    from facilitator.app.desk import Desk
    from facilitator.app.keeping import Folder

BEAT = 250
"""Milliseconds between looks at the clock; a late one loses no time."""
IDLE = 20_000
"""The same while no meeting runs."""


class Shown(Port):
    """A room as the program sees it."""

    @property
    def widget(self) -> QWidget:
        """Its screen."""
        ...

    def show(self) -> None:
        """Draw it anew from what is open."""
        ...

    def beat(self) -> None:
        """Draw only what the passing of time changes."""
        ...


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and in which language the program runs. `data` holds the store and the backups."""

    words: Words
    clock: Clock
    data: Path
    resources: Path


def seen_key(meeting: str) -> str:
    """The name under which the store keeps, as a draft, that the room sees this screen."""
    return f"seen:{meeting}"


class Program:
    """Knows the desk, the conductor, the store and the window, and keeps them together."""

    def __init__(
        self,
        setting: Setting,
        window: MainWindow,
        builders: dict[Room, Callable[[Program], Shown]],
        preferences: Preferences | None = None,
    ) -> None:
        self.setting = setting
        self.words = setting.words
        self.clock = setting.clock
        self.window = window
        self.preferences = preferences or Preferences()
        self.store = LateStore()
        self.table = Table(self.store, setting.clock, self.refresh)
        self.library = Library()
        self.own = OwnProtocols(self)
        self.finders = Finders(setting.words)
        self.overview = Overview()
        self.known = False
        self.room = Room.TODAY
        self.mirrored = False
        self.drafts: dict[str, str] = {}
        self.trouble: UserError | None = None
        self.reopen: Callable[[], None] = lambda: None
        self.watch: Callable[[], None] = lambda: None
        self._builders = builders
        self._shown: dict[Room, Shown] = {}
        self.last_saved: Moment | None = None
        self._failing = False
        self._heart = QTimer(window)
        self._heart.setInterval(BEAT)
        self._heart.timeout.connect(self._beat)
        window.chosen.connect(self.go)

    @property
    def desk(self) -> Desk:
        """What is open; to ask whether something is, look at the table."""
        return self.table.desk

    @property
    def conductor(self) -> Conductor:
        """Who leads the meeting on the desk."""
        return self.table.conductor

    # Where we are

    def go(self, room: Room) -> None:
        """Go to a room, if it can be entered now."""
        if room not in self.legal_rooms():
            self.refresh()
            return
        focused = QApplication.focusWidget()
        if focused is not None and not self.window.bar.isAncestorOf(focused):
            focused.clearFocus()  # What is being typed there settles first.
        self.room = room
        if room in (Room.TODAY, Room.MEETINGS, Room.GOALS):
            self.store.overview(self.show_overview)
        self.refresh()
        self.window.take_up()

    def legal_rooms(self) -> frozenset[Room]:
        """The rooms that can be entered now; with a store that cannot be opened only its own."""
        if self.trouble is not None:
            return frozenset((Room.RESCUE,))
        meeting = self.table.meeting
        if meeting is None:
            return frozenset((*HOUSE, *BESIDE, Room.PROTOCOL, Room.RESCUE))
        every = frozenset((*HOUSE, *JOURNEY, *BESIDE, Room.PROTOCOL, Room.RESCUE))
        return every - NOT_CANCELLED if meeting.stage is Stage.CANCELLED else every

    def refresh(self) -> None:
        """Draw the room we are in from what is open."""
        shown = self.shown(self.room)
        shown.show()
        self._beat_meeting()
        meeting, team = self.table.meeting, self.table.team
        slim = self.room is Room.RUN and self.table.live
        if not self.table.live:
            self.window.bar.put(None)
        view = BarView(
            self.words.say(tr("No team yet")) if team is None else team.name,
            self.room,
            "" if meeting is None else self.title,
            self.legal_rooms(),
            slim,
        )
        self.window.show_place(view, self.under)
        self.watch()
        # Four beats a second while a clock runs; else enough to let Today follow the day.
        beat = BEAT if self.table.live else IDLE
        if self._heart.interval() != beat or not self._heart.isActive():
            self._heart.start(beat)

    def shown(self, room: Room) -> Shown:
        """A room, built when it is first needed."""
        if room not in self._shown:
            shown = self._builders[room](self)
            self._shown[room] = shown
            self.window.add_room(room, shown.widget)
        return self._shown[room]

    @property
    def title(self) -> str:
        """The open meeting's title, or a word for one that has none."""
        meeting = self.table.meeting
        title = "" if meeting is None else meeting.plan.title.strip()
        return title or self.words.say(tr("Meeting without a title"))

    @property
    def under(self) -> str:
        """Day, start, bell and place of the open meeting."""
        meeting = self.table.meeting
        if meeting is None:
            return ""
        plan = meeting.plan
        when = tr(
            "{day}, {start} to the bell at {bell}",
            day=LongDate(plan.day),
            start=plan.start,
            bell=plan.bell,
        )
        if plan.place.strip():
            when = tr("{when}, {place}", when=when, place=plan.place)
        return self.words.say(standing(plan, when))

    # What is open

    def open_meeting(self, identity: str, room: Room | None = None) -> None:
        """Fetch a meeting and go to the room that suits its stage, or to `room`."""
        current = self.table.meeting
        if current is not None and current.id == identity:
            self.go(room or self._home_of(current.stage))
            return
        if self.table.live:
            self.tell(tr("A meeting is under way. Finish it first, or go back to it with Ctrl+5."))
            return

        def lay(folder: Folder | None) -> None:
            if folder is None:
                self.tell(tr("This meeting is not in the store any more."))
                return
            self.lay_open(folder, room)

        self.store.folder(identity, lay)

    def lay_open(self, folder: Folder, room: Room | None = None) -> None:
        """Lay a meeting on the desk; one that was under way goes on where it stood."""
        self.desk.refuse_by(self.tell)
        self.desk.open(folder)
        self.conductor.resume(folder.tick)
        for draft in folder.drafts:
            self.drafts[draft.key] = draft.text
        if folder.meeting.stage is Stage.RUNNING:
            self.mirrored = bool(self.drafts.get(seen_key(folder.meeting.id)))
        self.go(room or self._home_of(folder.meeting.stage))

    @staticmethod
    def _home_of(stage: Stage) -> Room:
        homes = {Stage.RUNNING: Room.RUN, Stage.HELD: Room.MINUTES}
        return homes.get(stage, Room.PREPARE)

    def show_overview(self, overview: Overview) -> None:
        """Teams and meetings as the store has them now."""
        self.overview, self.known = overview, True
        if self.table.team is None and overview.teams:
            latest = overview.meetings[0].team if overview.meetings else overview.teams[0].id
            team = next((t for t in overview.teams if t.id == latest), overview.teams[0])
            self.table.take_team(team)
        self.refresh()

    def begin_start_now(self) -> None:
        """Lead the focus to what Start now asks."""
        begin = getattr(self.shown(Room.TODAY).widget, "begin_start_now", None)
        if callable(begin):
            begin()

    @staticmethod
    def new_id() -> str:
        """An identity that no other value has."""
        from uuid import uuid4  # no part of the start

        return uuid4().hex

    # What has to be told

    def tell(self, text: Text, *, done: bool = False) -> None:
        """Say one sentence under the bar; `done` when it tells of something that went well."""
        sign = Sign.TICK if done else Sign.DIAMOND
        self.window.notice.show_notice(self.words.say(text), sign)

    def saved(self, at: Moment) -> None:
        """Fulfils `app.store_port.SaveWatcher`."""
        self.last_saved, self._failing = at, False
        self.window.show_saved(self.words.say(tr("Saved {time}", time=at.civil.time())))

    def failed(self, text: Text) -> None:
        """Fulfils `app.store_port.SaveWatcher`."""
        since = self.last_saved or self.clock.now()
        self._failing = True
        self.window.show_failing(
            self.words.say(tr("Not saved since {time}", time=since.civil.time())),
            self.words.say(text),
        )

    def undo(self) -> None:
        """Take back the last act of the open meeting."""
        self.conductor.undo()

    def redo(self) -> None:
        """Bring back what was undone last."""
        self.desk.redo()

    def _beat(self) -> None:
        self.table.beat()
        self.shown(self.room).beat()
        self._beat_meeting()
        self.watch()

    def _beat_meeting(self) -> None:
        """What shows a meeting under way in every room: its end, and the room's window."""
        if self.table.live and self.room is not Room.RUN:
            self.shown(Room.RUN).beat()
