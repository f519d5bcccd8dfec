"""What is kept in a meeting under way: from the wishes of its screen to the desk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from facilitator.app.line_draft import draft_key
from facilitator.app.lines import (
    as_action,
    confidential_line,
    hidden_line,
    joined_line,
    line_of,
    moved_line,
    placed_line,
    served_line,
    split_line,
)
from facilitator.app.sheet import Sheet, as_kind, keep, with_line, without_line
from facilitator.app.under_cover import shuffled, where_covered
from facilitator.bootstrap.program import Program
from facilitator.domain.capture_line import understood
from facilitator.domain.date_words import date_words
from facilitator.domain.notes import Kind
from facilitator.domain.words import tr
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.wishes import (
    Apart,
    Captured,
    Hidden,
    Joined,
    LineWish,
    MadeAction,
    Parted,
    Placed,
    Served,
    Shifted,
)


class RunLines:
    """Keeps lines, and changes those that were kept; each wish is one step of undo."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        self._screen = screen
        self._dialog: QFileDialog | None = None
        screen.captured.connect(self._captured)
        screen.edited.connect(self._edited)
        screen.kind_changed.connect(self._kind_changed)
        screen.removed.connect(self._removed)
        screen.line_wished.connect(self._wished)
        screen.file_wished.connect(self._choose_file)

    def _captured(self, line: Captured) -> None:
        program, desk = self._program, self._program.desk
        desk.close_step()
        where, covered = program.table.where(), program.conductor.run.covered
        fresh = keep(
            desk.sheet,
            where_covered(where, desk.events) if covered else where,
            program.new_id(),
            line.kind,
            line.text,
            private=line.private,
            owners=line.owners,
            due=line.due,
            next_meeting=line.next_meeting,
            file=line.file,
        )
        desk.change(shuffled(fresh, where.segment) if covered else fresh)
        if desk.meeting is not None:
            program.store.draft(draft_key(desk.meeting.id), "")

    def _edited(self, identity: str, text: str, typing: bool) -> None:
        desk = self._program.desk
        line = line_of(desk.sheet, identity)
        if line is None:
            return
        if text.strip():
            desk.change(with_line(desk.sheet, replace(line, text=text)), typing=typing)
        elif not typing:
            desk.change(without_line(desk.sheet, identity))
        if not typing:
            desk.close_step()

    def _kind_changed(self, identity: str, kind: Kind) -> None:
        desk = self._program.desk
        line = line_of(desk.sheet, identity)
        if line is not None:
            desk.change(as_kind(desk.sheet, line, kind, self._program.table.where()))

    def _removed(self, identity: str) -> None:
        desk = self._program.desk
        desk.change(without_line(desk.sheet, identity))

    def _wished(self, wish: LineWish) -> None:
        desk = self._program.desk
        desk.close_step()
        desk.change(self._after(wish))

    def _after(self, wish: LineWish) -> Sheet:
        program, sheet = self._program, self._program.desk.sheet
        meeting = program.table.where().meeting
        match wish:
            case Shifted():
                return moved_line(sheet, meeting, wish.line, wish.step)
            case Parted():
                parts = (wish.first, wish.second)
                return split_line(sheet, meeting, wish.line, parts, program.new_id())
            case Joined():
                return joined_line(sheet, meeting, wish.line)
            case MadeAction():
                return self._as_action(sheet, wish.line)
            case _:
                return _marked(sheet, wish)

    def _as_action(self, sheet: Sheet, identity: str) -> Sheet:
        program = self._program
        line, names = line_of(sheet, identity), program.table.names
        if line is None:
            return sheet
        here = tuple((who, names.get(who, who)) for who in program.conductor.run.here)
        today = program.clock.now().civil.date()
        words = date_words(program.words.say)
        said = understood(line.text, here, tuple(names.items()), today, words)
        return as_action(sheet, identity, said, program.table.where())

    def _choose_file(self) -> None:
        """The system's own dialog, beside the meeting: clock and keys of the window go on."""
        if self._dialog is None:
            say = self._program.words.say
            self._dialog = QFileDialog(self._screen.window(), say(tr("A file as evidence")))
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.setWindowModality(Qt.WindowModality.NonModal)
            self._dialog.fileSelected.connect(self._screen.stage.capture.take_file)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()


def _marked(sheet: Sheet, wish: Hidden | Apart | Placed | Served) -> Sheet:
    """The sheet after a wish that leaves a line its words and its kind."""
    match wish:
        case Hidden():
            return hidden_line(sheet, wish.line)
        case Apart():
            return confidential_line(sheet, wish.line)
        case Placed():
            return placed_line(sheet, wish.line, wish.item, wish.segment)
        case Served():
            return served_line(sheet, wish.line, wish.goal)
