"""Days off and templates of one's own: between their page and the store."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from facilitator.app.keeping import Shelf
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.meeting_starts import NewMeetings
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.template_files import TemplateFiles
from facilitator.domain.order import found
from facilitator.domain.school_days import MOST_DAYS_OFF, DayOff, SchoolDays
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.meetings.shelf_panel import ShelfPanel

if TYPE_CHECKING:
    from facilitator.exchange.days_off import DaysFound


class OwnShelf:
    """What is done there can be taken back, one thing at a time."""

    def __init__(self, program: Program, panel: ShelfPanel, starts: NewMeetings) -> None:
        self._program = program
        self._panel = panel
        self._starts = starts
        self._back: Callable[[], None] = lambda: None
        self._courier = Courier(panel)
        panel.added.connect(self._add)
        panel.removed.connect(self._remove)
        panel.file_wished.connect(self._ask_file)
        panel.renamed.connect(self._rename)
        panel.binned.connect(self._bin)
        panel.undone.connect(self._undo)
        self.files = TemplateFiles(program, panel, starts, self._done)

    def take(self, path: Path) -> None:
        """Take the days off from a calendar file; a bad one changes nothing and is told of."""
        around = self._program.clock.now().civil.date()

        def work() -> None:
            from facilitator.exchange.days_off import read_days_off

            try:
                found_there = partial(self._taken, read_days_off(path, around))
            except Exception as error:  # noqa: BLE001 -- whatever it is, the window hears of it
                told = known(error)
                self._courier(lambda: self._program.tell(told))
            else:
                self._courier(found_there)

        threading.Thread(target=work, name="calendar", daemon=True).start()

    def _taken(self, got: DaysFound) -> None:
        school = self._starts.starts.school
        fresh = school.with_all(got.off)
        said: Text = trn(
            "{n} day off or holiday was taken in.",
            "{n} days off and holidays were taken in.",
            len(fresh.off) - len(school.off),
        )
        if got.with_a_time:
            left = trn(
                "{n} event with a time of day was left out.",
                "{n} events with a time of day were left out.",
                got.with_a_time,
            )
            said = tr("{taken} {left}", taken=said, left=left)
        self._put(fresh, said)

    def _add(self, day: DayOff) -> None:
        self._put(self._starts.starts.school.with_all((day,)), tr("The day off is kept."))

    def _remove(self, day: DayOff) -> None:
        self._put(self._starts.starts.school.without(day), tr("The day off is removed."))

    def _put(self, school: SchoolDays, said: Text) -> None:
        program, before = self._program, self._starts.starts.school
        if len(school.off) > MOST_DAYS_OFF:
            told = tr("There is room for {n} days off. Remove some first.", n=MOST_DAYS_OFF)
            program.tell(told)
            return
        program.store.shelve(school)
        self._done(said, lambda: program.store.shelve(before))

    def _rename(self, identity: str, name: str) -> None:
        own = found(self._starts.starts.templates, identity)
        if own is None or own.name == name:
            return
        store = self._program.store
        store.shelve(replace(own, name=name))
        self._done(tr("The template is called {name} now.", name=name), lambda: store.shelve(own))

    def _bin(self, identity: str) -> None:
        own = found(self._starts.starts.templates, identity)
        if own is None:
            return
        store = self._program.store
        store.bin(Shelf.TEMPLATE, identity)
        said = tr("{title} lies in the bin now.", title=own.name)
        self._done(said, lambda: store.restore(Shelf.TEMPLATE, identity))

    def _done(self, said: Text, back: Callable[[], None]) -> None:
        self._back = back
        self._starts.know()
        self._panel.show_done(self._program.words.say(said))

    def _undo(self) -> None:
        back, self._back = self._back, lambda: None
        back()
        self._starts.know()

    def _ask_file(self) -> None:
        say = self._program.words.say
        dialog = QFileDialog(self._panel.window(), say(tr("Take days off from a calendar file")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(say(tr("Calendars (*.ics)")))
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()
