"""A planned meeting whose start has passed while the program lies open: asked about once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from facilitator.app.lateness import lateness
from facilitator.bootstrap.program import Program
from facilitator.domain.stage import Stage
from facilitator.ui.rooms import Room

if TYPE_CHECKING:
    from facilitator.app.keeping import Folder
    from facilitator.ui.run.start_card import StartCard


@dataclass(frozen=True, slots=True)
class _Planned:
    id: str
    title: str
    day: date
    start: time


class ForgottenStart:
    """Looks at each beat, in Today at all meetings of the day, in Prepare at the open one."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._asked: set[str] = set()
        self._card: StartCard | None = None
        self._late: _Planned | None = None
        program.watch = self.look

    def look(self) -> None:
        """Ask, ask no more, or leave things as they are."""
        self._late = next((each for each in self._planned() if self._is_late(each)), None)
        late, card = self._late, self._card
        if late is None:
            if card is not None:
                card.hide()
            return
        if card is None:
            card = self._card = self._made()
        card.ask(late.title, self._program.clock.now().civil.time(), late.start)

    def _is_late(self, planned: _Planned) -> bool:
        now = self._program.clock.now()
        return planned.id not in self._asked and lateness(now, planned.day, planned.start) > 0

    def _planned(self) -> tuple[_Planned, ...]:
        program = self._program
        if program.table.live or program.room not in (Room.TODAY, Room.PREPARE):
            return ()
        meeting = program.table.meeting
        here: tuple[_Planned, ...] = ()
        if meeting is not None and meeting.stage is Stage.PLANNED:
            plan = meeting.plan
            here = (_Planned(meeting.id, plan.title.strip(), plan.day, plan.start),)
        if program.room is Room.PREPARE:
            return here
        others = tuple(
            _Planned(line.id, line.title.strip(), line.day, line.start)
            for line in program.overview.meetings
            if line.stage is Stage.PLANNED and (meeting is None or line.id != meeting.id)
        )
        return (*here, *others)

    def _made(self) -> StartCard:
        from facilitator.ui.run.start_card import StartCard

        card = StartCard(self._program.words)
        self._program.window.put_card(card)
        card.started.connect(self._start)
        card.put_away.connect(self._put_away)
        return card

    def _put_away(self) -> None:
        if self._late is not None:
            self._asked.add(self._late.id)
        self.look()

    def _start(self, count: bool) -> None:
        late, program = self._late, self._program
        if late is None:
            return
        self._put_away()
        meeting = program.table.meeting
        if meeting is not None and meeting.id == late.id:
            self._begin(count)
            return

        def lay(folder: Folder | None) -> None:
            if folder is not None and not program.table.live:
                program.lay_open(folder, Room.RUN)
                self._begin(count)

        program.store.folder(late.id, lay)

    def _begin(self, count: bool) -> None:
        """Start with the people who are expected; who is missing can be said later."""
        from facilitator.ui.run.screen import RunScreen

        program = self._program
        program.go(Room.RUN)
        screen = program.shown(Room.RUN).widget
        if isinstance(screen, RunScreen):
            screen.ready.begin()
            program.conductor.answer(count)
