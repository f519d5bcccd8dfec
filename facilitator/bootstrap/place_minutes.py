"""Minutes: the page as it is now, and writing it to a file beside the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.app.errors import UserError
from facilitator.app.no_minutes import refuse_cancelled
from facilitator.app.sheet import earlier_actions, kept_here
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.minutes_life import MinutesLife, state_said
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.program import Program
from facilitator.domain.document import Document
from facilitator.domain.goal import Goal
from facilitator.domain.minutes import minutes
from facilitator.domain.stage import Stage
from facilitator.domain.words import Text, tr
from facilitator.paths import documents_folder, free_name, safe_name, write_atomically
from facilitator.ui.minutes.screen import MinutesScreen, MinutesView

_STATES = {
    Stage.PLANNED: tr("Planned: this is the agenda so far"),
    Stage.RUNNING: tr("Under way: these are the minutes so far"),
    Stage.CANCELLED: tr("Cancelled: there are no minutes"),
}


PATIENCE = 2_000
"""Milliseconds that a file waits for the goals to be known."""
SCREEN = 96.0
"""Dots an inch of a screen at 100 %."""


class MinutesRoom:
    """The minutes of the open meeting."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._saving = False
        self._files: dict[str, Path] = {}
        self._left: dict[Path, bytes] = {}
        self._figures = PaperFigures()
        self._goals: tuple[str, tuple[Goal, ...]] = ("", ())
        self._waiting: Callable[[], None] | None = None
        screen = self._screen = MinutesScreen(program.words, self._render)
        self._courier = Courier(screen)
        self._life = MinutesLife(program, screen.life, self._show)
        screen.word_wished.connect(self._save)
        screen.elsewhere_wished.connect(self._elsewhere)
        screen.folder_wished.connect(self._show_folder)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`. The goals come from the store, and the page is shown anew."""
        meeting = self._program.desk.meeting
        if meeting is not None:
            self._program.store.goals_of(meeting.id, lambda goals: self._know(meeting.id, goals))
        self._show()

    def _know(self, meeting: str, goals: tuple[Goal, ...]) -> None:
        if self._goals != (meeting, goals):
            self._goals = (meeting, goals)
            self._show()
        self._begin()

    def _show(self) -> None:
        desk = self._program.desk
        document = self._document()
        if desk.meeting is None or document is None:
            return
        held = sum(line.private for line in kept_here(desk.sheet, desk.meeting.id))
        file = self._files.get(desk.meeting.id)
        self._life.show()
        self._screen.show_minutes(
            MinutesView(
                document,
                _STATES.get(desk.meeting.stage) or state_said(desk.meeting),
                held,
                "" if file is None else file.name,
                self._saving,
            )
        )
        words, drawn = self._program.words, self._screen.show_figures
        self._figures.draw_soon(document, words, self._courier, drawn)

    def beat(self) -> None:
        """The page is drawn when it is looked at, not every second."""

    def _render(self, document: Document, scale: float) -> QTextDocument:
        from facilitator.paper.page import page

        return page(document, self._program.words, SCREEN * scale, self._figures.kept)

    def _document(self, wanted: str = "") -> Document | None:
        """The minutes of the open meeting; None without one, or where another one is wanted."""
        program = self._program
        desk = program.desk
        meeting, team = desk.meeting, desk.team
        if meeting is None or team is None or wanted not in ("", meeting.id):
            return None
        made = tuple(c for c in desk.sheet.commitments if c.meeting == meeting.id)
        earlier = earlier_actions(desk.sheet, meeting.id)
        names = program.own.names_in(meeting)
        run = program.conductor.run if program.conductor.live else None
        known, goals = self._goals
        if known != meeting.id:
            goals = ()
        return minutes(team, meeting, made, earlier, program.clock.now(), run, names, goals)

    def _save(self) -> None:
        if self._refused():
            return
        try:
            folder = documents_folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        self._write(folder / self._name(), replace=False)

    def _name(self) -> str:
        program, meeting = self._program, self._program.desk.meeting
        day = "" if meeting is None else meeting.plan.day.isoformat()
        otherwise = program.words.say(tr("Minutes"))
        return f"{safe_name(f'{day} {program.title}', otherwise)}.docx"

    def _refused(self) -> bool:
        """Whether there is nothing to save; then it is told why."""
        meeting = self._program.desk.meeting
        try:
            if meeting is not None:
                refuse_cancelled(meeting)
        except UserError as error:
            self._program.tell(error.text)
            return True
        return False

    def _elsewhere(self) -> None:
        if self._refused():
            return
        say = self._program.words.say
        dialog = QFileDialog(self._screen.window(), say(tr("Save the minutes as")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(tr("Word documents (*.docx)")))
        dialog.setDefaultSuffix("docx")
        dialog.selectFile(self._name())
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self._write(Path(path), replace=True)  # The dialog has asked about a file in the way.

    def _write(self, path: Path, *, replace: bool) -> None:
        """Build and write in a thread of its own: importing and writing take a second.

        Without `replace` a file that is not just as this program left it is kept, and the minutes
        go beside it: someone may have worked on it.
        """
        meeting = self._program.desk.meeting
        if meeting is None or self._saving:
            return
        self._saving = True
        self._show()
        self._waiting = partial(self._build, meeting.id, path, replace=replace)
        if self._goals[0] == meeting.id:
            self._begin()
        else:
            # The store has not answered yet. If it cannot, minutes without goals are better
            # than none.
            QTimer.singleShot(PATIENCE, self._screen, self._begin)

    def _begin(self) -> None:
        """Write what waits to be written, once."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _build(self, meeting: str, path: Path, *, replace: bool) -> None:
        document = self._document(meeting)
        if document is None:
            self._saving = False  # another meeting was opened meanwhile
            return
        words = self._program.words

        def work() -> None:
            from facilitator.export.word import Word

            try:
                content = Word(self._figures).to_bytes(document, words)
                free = path if replace or self._is_ours(path) else free_name(path)
                written = write_atomically(free, content)
                self._left[written] = sha256(content).digest()
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                self._courier(_later(self._failed, error))
            else:
                self._courier(lambda: self._done(meeting, path, written))

        threading.Thread(target=work, name="minutes").start()

    def _is_ours(self, path: Path) -> bool:
        if not path.exists():
            return True
        known = self._left.get(path)
        return known is not None and sha256(path.read_bytes()).digest() == known

    def _done(self, meeting: str, wished: Path, written: Path) -> None:
        self._saving = False
        self._files[meeting] = written
        self.show()
        self._program.tell(_where(wished, written), done=True)

    def _failed(self, error: Exception) -> None:
        self._saving = False
        self.show()
        self._program.tell(known(error))

    def _show_folder(self) -> None:
        meeting = self._program.desk.meeting
        file = None if meeting is None else self._files.get(meeting.id)
        if file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _where(wished: Path, written: Path) -> Text:
    if written.name == wished.name:
        return tr(
            "The minutes are saved as {file} in {folder}.",
            file=written.name,
            folder=str(written.parent),
        )
    return tr(
        "{wished} is kept as it is: it is open elsewhere or was changed. "
        "The minutes are saved as {file} in {folder}.",
        wished=wished.name,
        file=written.name,
        folder=str(written.parent),
    )


def _later(function: Callable[[Exception], None], error: Exception) -> Callable[[], None]:
    return lambda: function(error)
