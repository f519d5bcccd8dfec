"""The latest meetings of all teams, a new one, and the bin."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Binned, Shelf, Starts
from facilitator.app.library import Library
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.late import Late
from facilitator.ui.meetings.acts import Acts
from facilitator.ui.meetings.beside_list import Pages
from facilitator.ui.meetings.bin_panel import BinPanel
from facilitator.ui.meetings.new_form import NewForm
from facilitator.ui.meetings.pages import Page
from facilitator.ui.meetings.rows import RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.meetings.tell import headings, meeting_rows, title_of
from facilitator.ui.meetings.values import NewMeeting
from facilitator.ui.theme import theme_of

_TITLE, _TEAM = 1, 2
_COUNTS = (4, 5)
_NARROW = 820


class MeetingsScreen(QWidget):
    """Enter opens a meeting, Ctrl+N makes one, Del puts one into the bin, Ctrl+B shows the bin.

    Ctrl+I shows `files`, the way to another computer and back. restored carries the Shelf and the
    identity. begin_new opens the form from elsewhere.
    """

    opened = Signal(str)
    new_wished = Signal(object)
    left_asked = Signal(str, object)
    undone = Signal()
    binned = Signal(str)
    restored = Signal(object, str)
    bin_wished = Signal()
    emptied = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: dict[str, MeetingLine] = {}
        self._gone = ""
        self._teams = 0
        self._all_teams: tuple[Team, ...] = ()
        self._now, self._library, self._starts = Moment(0), Library(), Starts()
        self._form = Late(self._new_form)
        self.acts = Acts(words)
        pages = self._pages = Pages(words, self._list())
        self._bin, self.files = pages.bin, pages.files
        self.paper, self.shelf = pages.paper, pages.shelf
        self.setLayout(column(pages, gap=0))
        self._form.place.hide()
        self._wire()

    def show_meetings(self, lines: tuple[MeetingLine, ...], teams: tuple[Team, ...]) -> None:
        """Show meetings, the latest first, with the names of their teams."""
        self._lines = {line.id: line for line in lines}
        if self._form.made is not None:
            self._form.made.show_choices(lines, teams)
        self._table.show_rows(meeting_rows(lines, {t.id: t.name for t in teams}, self._words))
        self._teams, self._all_teams = len(teams), teams
        self._choose_columns()
        self._table.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if self._gone in self._lines:
            self._told.hide()
        reason = "" if teams else self._words.say(tr("Make a team first: Today helps with it."))
        self._new.set_legal(bool(teams), reason)
        self._follow()

    def show_library(self, library: Library, now: Moment) -> None:
        """Know what a new meeting can start from, and the day."""
        self._library, self._now = library, now
        if self._form.made is not None:
            self._form.made.show_library(library, now)

    def show_starts(self, starts: Starts) -> None:
        """Know own templates and the school's days off."""
        self._starts = starts
        self._pages.show_starts(starts)
        if self._form.made is not None:
            self._form.made.show_starts(starts)

    def show_left(self, team: str, items: tuple[Item, ...], taken: dict[str, date]) -> None:
        """Offer what earlier meetings left; left_asked asks for it, by team and day."""
        if self._form.made is not None:
            self._form.made.show_left(team, items, taken)

    def show_done(self, words: str, *, several: bool = False) -> None:
        """Tell what was done; undone is emitted when it is taken back, all of it if `several`."""
        self._gone = ""
        self._tell(words, words, several=several)

    def show_bin(self, binned: tuple[Binned, ...]) -> None:
        """Show what lies in the bin; bin_wished asks for it."""
        self._pages.show_bin(binned)

    def begin_new(self) -> None:
        """Open the form for a new meeting."""
        if self._new.isEnabled():
            self._pages.show_list()
            self.acts.put_away()
            self._below.hide()
            form = self._form.now()
            self._form.place.show()
            form.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back to the meetings comes to their list."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._pages.show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the counts make room for the titles."""
        super().resizeEvent(event)
        self._choose_columns()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del in the list puts a meeting into the bin; elsewhere it deletes letters."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self._table
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            self._put_away()
            return True
        return False

    def _list(self) -> QWidget:
        say = self._words.say
        self._new = KeyButton(say(tr("New meeting")), "Ctrl+N", "primary", bind=True)
        self._to_shelf = KeyButton(say(tr("Days off, templates")), "Ctrl+D", bind=True)
        self._to_bin = KeyButton(say(tr("The bin")), "Ctrl+B", bind=True)
        self._to_files = KeyButton(say(tr("In a file")), "Ctrl+I", bind=True)
        self._open = KeyButton(say(tr("Open")), "Enter")
        self._away = KeyButton(say(tr("Put into the bin")), "Del")
        self._table = PlainTable(say(tr("Meetings")), _TITLE)
        self._table.setModel(RowsModel(headings(self._words), self))
        self._table.installEventFilter(self)
        self._table.setProperty("begins", True)
        self._nothing = PlainLabel(say(tr("No meetings yet. A new one is made in a minute.")))
        self._nothing.set_tone("muted")
        head = row(
            PlainLabel(say(tr("Meetings")), size="title", weight=600),
            self._to_files,
            self._to_bin,
            self._new,
        )
        head.setStretch(0, 1)
        self._below = Flow(self._open, self._away, *self.acts.buttons, self._to_shelf)
        whole = column(
            head,
            self._form.place,
            self.acts,
            self._notice(),
            Card(column(self._nothing, self._table, gap=0), margins=(12, 8)),
            self._below,
            gap=12,
            margins=(32, 20),
        )
        whole.setStretch(4, 1)
        return Page(boxed(whole))

    def _notice(self) -> QWidget:
        self._told_words = SignLabel(Sign.TICK, "")
        self._undo = KeyButton(self._words.say(tr("Take back")), kind="quiet")
        line = row(self._told_words, self._undo)
        line.setStretch(0, 1)
        self._told = Card(line, "soft", margins=(20, 4))
        self._told.hide()
        return self._told

    def _wire(self) -> None:
        self._new.clicked.connect(self.begin_new)
        self.acts.left.connect(self._table.setFocus)
        self.acts.begun.connect(self._form.place.hide)
        self.acts.on_paper.connect(self.begin_paper)
        self._to_shelf.clicked.connect(self._show_shelf)
        self._to_bin.clicked.connect(self._show_bin)
        self._to_files.clicked.connect(self._show_files)
        # The button that holds this key lies behind the bin.
        QShortcut(QKeySequence("Ctrl+N"), self._bin.place, self.begin_new)
        self._bin.then(self._wire_bin)
        self._pages.left.connect(self._leave_page)
        self._open.clicked.connect(lambda: self._enter(self._table.current_key()))
        self._away.clicked.connect(self._put_away)
        self._undo.clicked.connect(self._take_back)
        self._table.entered_row.connect(self._enter)
        self._table.moved_to.connect(lambda _: self._follow())

    def _new_form(self) -> NewForm:
        form = NewForm(self._words)
        form.show_choices(tuple(self._lines.values()), self._all_teams)
        form.show_library(self._library, self._now)
        form.show_starts(self._starts)
        form.made.connect(self._made)
        form.left.connect(self._leave_form)
        form.asked.connect(self.left_asked)
        return form

    def _wire_bin(self, panel: BinPanel) -> None:
        panel.restored.connect(self.restored)
        panel.emptied.connect(self.emptied)

    def _choose_columns(self) -> None:
        narrow = theme_of(self).effective(self.width()) < _NARROW
        self._table.setColumnHidden(_TEAM, self._teams < 2)
        for at in _COUNTS:
            self._table.setColumnHidden(at, narrow)

    def _follow(self) -> None:
        """Let the buttons say what is possible with the chosen meeting."""
        line = self._lines.get(self._table.current_key())
        none = "" if line else self._words.say(tr("Choose a meeting in the list."))
        self._open.set_legal(line is not None, none)
        running = line is not None and line.stage is Stage.RUNNING
        busy = self._words.say(tr("This meeting is under way: finish it first."))
        self._away.set_legal(line is not None and not running, busy if running else none)
        self.acts.follow(line, tuple(self._lines.values()), team=self._teams > 0)

    def _enter(self, key: str) -> None:
        if key in self._lines:
            self.opened.emit(key)

    def _made(self, wish: NewMeeting) -> None:
        self._leave_form()
        self.new_wished.emit(wish)

    def _leave_form(self) -> None:
        self._form.place.hide()
        self._below.show()
        self._table.setFocus()

    def _put_away(self) -> None:
        line = self._lines.get(self._table.current_key())
        if line is None or not self._away.isEnabled():
            return
        title = self._words.say(title_of(line))
        self._gone = line.id
        told = self._words.say(tr("{title} lies in the bin now.", title=title))
        self._tell(told, title)
        self.binned.emit(line.id)

    def _tell(self, words: str, what: str, *, several: bool = False) -> None:
        say = self._words.say
        self._told_words.setText(words)
        announce(self, words)
        self._undo.setText(say(tr("Take back all")) if several else say(tr("Take back")))
        named = tr("Take back all: {what}", what=what)
        self._undo.setAccessibleName(say(named if several else tr("Take back: {what}", what=what)))
        self._told.show()

    def _take_back(self) -> None:
        self._told.hide()
        self._table.setFocus()
        if self._gone:
            self.restored.emit(Shelf.MEETING, self._gone)
        else:
            self.undone.emit()

    def _show_bin(self) -> None:
        self._pages.open(self._bin).begin()
        self.bin_wished.emit()

    def _show_files(self) -> None:
        self._pages.open(self.files).begin()

    def begin_paper(self, meeting: str = "") -> None:
        """Ask about a meeting that was held on paper: the planned one, or none of these."""
        line = self._lines.get(meeting)
        latest = next(iter(self._lines.values()), None)
        team = latest.team if latest else next(iter(self._all_teams), Team("")).id
        self._pages.open(self.paper).begin(line, self._all_teams, team, self._now)

    def _show_shelf(self) -> None:
        self._pages.open(self.shelf).begin(self._now)

    def _leave_page(self) -> None:
        self._pages.show_list()
        self._table.setFocus()
