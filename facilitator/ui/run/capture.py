"""Keeping what is said: kind, one line, and for an action who and by when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from facilitator.app.line_draft import LineDraft
from facilitator.app.ports import Words
from facilitator.domain.labels import KINDS
from facilitator.domain.notes import LONGEST_TEXT, Kind, file_name
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.run.begun_line import BegunLine
from facilitator.ui.run.extras import Extras
from facilitator.ui.run.form import Form
from facilitator.ui.run.kept import kept_count
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.kind_keys import KindKeys
from facilitator.ui.run.line_reader import LineReader
from facilitator.ui.run.said_line import STROKE, SaidLine
from facilitator.ui.run.scroll import empty
from facilitator.ui.run.view import RunView
from facilitator.ui.run.who_when import WhoWhen
from facilitator.ui.run.wishes import Captured
from facilitator.ui.tab_order import chain


class Capture(QWidget):
    """The capture line with its kind. The text focus stays in it while keys make moves.

    `captured` carries a Captured, `draft_changed` a LineDraft (an empty one once it is kept).
    `kept_wished` asks for the list of kept lines where it is not in sight, `view_wished` for one's
    own view where the room sees this screen, `phrases_wished` for phrases, `file_wished` a file.
    """

    captured = Signal(object)
    draft_changed = Signal(object)
    kept_wished = Signal()
    view_wished = Signal()
    phrases_wished = Signal()
    file_wished = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._kind = Kind.NOTE
        self._step = ""
        self._covered = False
        self._mirrored = False
        self._form = Form.COLUMN
        first, last = keys.native(Deed.NOTE), keys.native(Deed.PARKING).rpartition("+")[2]
        span = say(tr("{first}…{last}", first=first, last=last))
        self._heading = Heading(say(tr("Keep")), span)
        self.kinds = KindKeys(words, keys)
        self.kind_list = PlainCombo(say(tr("What to keep")))
        self.kind_list.show_choices(
            tuple((kind.value, say(KINDS[kind])) for kind in Kind), Kind.NOTE.value
        )
        self._private_slim = TickBox(say(tr("Only for me")))
        self._private_slim.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line = SaidLine(say(tr("Keep")), say(tr("What was said?")), LONGEST_TEXT)
        self._told = SignLabel(Sign.OCTAGON, "", tone="over")
        self.who_when = WhoWhen(words)
        self.reader = LineReader(words, self.who_when)
        self.extras = Extras(words, keys)
        self._keep = KeyButton(say(tr("Keep it")), say(tr("Enter")))
        self._keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._kept = KeyButton("", kind="quiet")
        self._kept.setAccessibleDescription(keys.native(Deed.KEPT))
        self._kept.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._own_view = KeyButton(say(tr("Your view")), keys.cap(Deed.ROOM), "quiet")
        self._own_view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._grid = QGridLayout(self)
        parts = (self.line, self.reader, self.who_when, self.extras)
        self._begun = BegunLine(*parts, lambda: (self._kind, self.private))
        self._connect()
        self.set_form(Form.COLUMN)
        for elsewhere in (self.kind_list, self._private_slim, self._kept, self._own_view):
            elsewhere.setParent(self)  # they have no place in a column, and still go with this
        self._told.hide()

    def _connect(self) -> None:
        self._begun.changed.connect(self.draft_changed)
        self.line.returnPressed.connect(self.keep)
        self.line.refused.connect(self.tell)
        self.line.textEdited.connect(self._told.hide)
        self.line.textEdited.connect(lambda text: self.reader.read(text, self._kind))
        self.line.stroked.connect(self.phrases_wished)
        self.line.dropped.connect(self.take_file)
        self.reader.turned.connect(self._set_kind)
        self.extras.phrases_wished.connect(self.phrases_wished)
        self.extras.file_wished.connect(self.file_wished)
        self.kinds.picked.connect(self.choose_kind)
        self.kind_list.picked.connect(lambda kind: self.choose_kind(Kind(kind)))
        self.kinds.private_changed.connect(self._show_private)
        self._private_slim.toggled.connect(self._show_private)
        self.who_when.entered.connect(self.keep)
        self._keep.clicked.connect(self.keep)
        self._kept.clicked.connect(self.kept_wished)
        self._own_view.clicked.connect(self.view_wished)

    @property
    def kind(self) -> Kind:
        """What the next line will be."""
        return self._kind

    @property
    def private(self) -> bool:
        """Whether the next line is for the facilitator alone."""
        return self.kinds.private_box.isChecked()

    def show_run(self, view: RunView) -> None:
        """Offer the people here; a new step brings its own kind, unless a line is begun."""
        here = tuple((person, view.name(person)) for person in view.run.here)
        today = view.now.civil.date()
        self.who_when.show_people(here, today)
        self.reader.show_people(here, tuple(view.names.items()), today)
        self._kept.setText(self._words.say(kept_count(view)))
        self._mirrored = view.mirrored
        waits = view.question is not None
        said = tr("Your view: a question waits") if waits else tr("Your view")
        self._own_view.setText(self._words.say(said))
        segment = view.segment
        if segment is not None and segment.id != self._step:
            self._step = segment.id
            if not self.line.text():
                self.choose_kind(segment.capture[0] if segment.capture else Kind.NOTE)
                self._show_private(on=False)
        self._covered = view.live and view.run.covered
        hidden = self._words.say(tr("Typed under cover, shown together"))
        self.line.setAccessibleDescription(hidden if self._covered else "")
        self._veil()

    def set_form(self, form: Form) -> None:
        """Stand as a column or as one line."""
        self._form = form
        empty(self._grid)
        column = form is Form.COLUMN
        self._grid.setSpacing(8)
        if column:
            self._lay_column()
        else:
            self._lay_line()
        self._heading.setVisible(column)
        self.kinds.setVisible(column)
        self.kind_list.setVisible(not column)
        self._kept.setVisible(form is Form.LINE)
        self._own_view.setVisible(form is Form.VEILED)
        self.who_when.set_slim(not column)
        # Where room is short the keys are known from their descriptions only.
        self._keep.show_key(self._words.say(tr("Enter")) if column else "")
        self._show_who()
        self._show_private(self.private)
        who = (self.who_when.who, self.who_when.when, self.who_when.day)
        line = (self.line,) if column else (self.kind_list, self.line, self._private_slim)
        extras = self.extras.buttons
        chain(*line, *who, *extras, self._keep, self._kept, self._own_view)

    def choose_kind(self, kind: Kind) -> None:
        """What the next line will be, as a person wishes."""
        self._set_kind(kind)
        self.reader.choose(self.line.text(), kind)

    def _set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.kinds.show_kind(kind)
        self.kind_list.setCurrentIndex(self.kind_list.findData(kind.value))
        self._show_who()
        self._begun.tell()

    def toggle_private(self) -> None:
        """Turn "Only for me" round."""
        self._show_private(not self.private)

    def restore(self, draft: LineDraft) -> None:
        """Put back a line that was begun before; one that is begun now stays."""
        if not self.line.text():
            self._show_private(draft.private)
            self._set_kind(draft.kind or self._kind)
            self._begun.put_back(draft)

    def insert_phrase(self, phrase: str) -> None:
        """Put a phrase in where the cursor is, in the place of the stroke that asked for it."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.line.text() == STROKE:
            self.line.selectAll()
        self.line.insert(phrase)

    def go_on_with(self, typed: str) -> None:
        """No phrase was wanted: after a stroke, what was typed to find one is the line's own."""
        if typed and self.line.text() == STROKE:
            self.line.insert(typed)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_file(self, path: str) -> None:
        """Refer to a file; what refers to one is evidence."""
        if self._kind is not Kind.EVIDENCE:
            self.choose_kind(Kind.EVIDENCE)
        self.extras.show_file(path)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: Text) -> None:
        """Say why words were not taken."""
        announce(self, self._words.say(text))
        self._told.setText(self._words.say(text))
        self._told.show()

    def flush(self) -> None:
        """Tell at once what is typed."""
        self._begun.typist.flush()

    def keep(self) -> None:
        """Keep the line; one of spaces only is none."""
        self.reader.read(self.line.text(), self._kind)
        file = self.extras.path if self._kind is Kind.EVIDENCE else ""
        text = self.line.text().strip() or file_name(file)
        if not text:
            self.line.setFocus()
            return
        self._begun.typist.settle()
        self.captured.emit(self._as_kept(text, file))
        self._begun.typist.show_text("")
        self.extras.show_file("")
        self._begun.tell()
        self.reader.forget()
        self.who_when.clear()
        self._show_private(on=False)
        self.line.setFocus()

    def _as_kept(self, text: str, file: str) -> Captured:
        """The line with its answers: those of the fields, or of its words where they are hidden."""
        said = self.reader.found
        if self._kind is not Kind.ACTION:
            return Captured(self._kind, text, self.private, file=file)
        if self._form is Form.VEILED:
            who, due, meeting = said.people, said.due, said.next_meeting
        else:
            fields = self.who_when
            who, due, meeting = fields.who.chosen, fields.due, fields.next_meeting
        return Captured(self._kind, said.text.strip() or text, self.private, who, due, meeting)

    def _lay_column(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (
            *(self._heading, self.kinds, self.line, self.reader),
            *(self._told, self.who_when, self.extras),
        )
        for at, part in enumerate(parts):
            self._grid.addWidget(part, at, 0)
        self._grid.addWidget(self._keep, len(parts), 0, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)

    def _lay_line(self) -> None:
        self._grid.setContentsMargins(20, 8, 20, 8)
        self._grid.addWidget(self.who_when, 0, 0, 1, 6)
        line: tuple[QWidget, ...] = (
            self.kind_list,
            self.line,
            self._private_slim,
            self._keep,
            self._kept,
            self._own_view,
        )
        for at, part in enumerate(line):
            self._grid.addWidget(part, 1, at)
        for at, part in enumerate((self._told, self.reader, self.extras), 2):
            self._grid.addWidget(part, at, 0, 1, 6)
        self._grid.setColumnStretch(0, 0)
        self._grid.setColumnStretch(1, 1)

    def _show_private(self, on: bool) -> None:
        self.kinds.private_box.setChecked(on)
        self._private_slim.setChecked(on)
        self._private_slim.setVisible(on and self._form is not Form.COLUMN)
        self._veil()
        self._begun.tell()

    def _show_who(self) -> None:
        self.who_when.setVisible(self._kind is Kind.ACTION and self._form is not Form.VEILED)
        self._veil()

    def _veil(self) -> None:
        """Dots where the room could read along, and for what is typed under cover."""
        veiled = self._covered or self._form is Form.VEILED or (self._mirrored and self.private)
        mode = QLineEdit.EchoMode.Password if veiled else QLineEdit.EchoMode.Normal
        if self.line.echoMode() is not mode:
            self.line.setEchoMode(mode)
        self.reader.cover(veiled)
        self.extras.show_kind(self._kind, column=self._form is Form.COLUMN, covered=veiled)
