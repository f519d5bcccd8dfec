"""The line under way as it can be told and put back: its words and all that is chosen for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator.app.line_draft import LineDraft
from facilitator.domain.notes import Kind
from facilitator.ui.run.extras import Extras
from facilitator.ui.run.line_reader import LineReader
from facilitator.ui.run.said_line import SaidLine
from facilitator.ui.run.who_when import WhoWhen
from facilitator.ui.typing import Typist


class BegunLine(QObject):
    """Tells the line soon after each key, and at once when something else of it is chosen.

    `changed` carries a LineDraft, an empty one once nothing is begun. `standing` gives the kind
    of the line and whether it is for the facilitator alone.
    """

    changed = Signal(object)

    def __init__(
        self,
        line: SaidLine,
        reader: LineReader,
        fields: WhoWhen,
        extras: Extras,
        standing: Callable[[], tuple[Kind, bool]],
    ) -> None:
        super().__init__(line)
        self.typist = Typist(line)
        self._line = line
        self._reader = reader
        self._fields = fields
        self._extras = extras
        self._standing = standing
        self._told = LineDraft()
        for told in (self.typist.typed, self.typist.settled, fields.changed, extras.changed):
            told.connect(self.tell)

    def tell(self, *_: object) -> None:
        """Tell the line as it stands, unless that was told already."""
        now = self._now()
        if now != self._told:
            self._told = now
            self.changed.emit(now)

    def put_back(self, draft: LineDraft) -> None:
        """The words, who and by when, and the file. What the words say of who comes first."""
        kind, _ = self._standing()
        self.typist.show_text(draft.text)
        self._line.end(False)
        if draft.chosen:
            self._reader.choose(draft.text, kind)
        else:
            self._reader.read(draft.text, kind)
        if draft.kind is not None:
            self._fields.put_back(draft.owners, draft.due, draft.next_meeting)
        self._extras.show_file(draft.file)
        self._told = self._now()

    def _now(self) -> LineDraft:
        text, file, fields = self._line.text(), self._extras.path, self._fields
        if not text and not file:
            return LineDraft()
        kind, private = self._standing()
        # A line that its own words have made an action was a note before, and may be one again.
        kind = Kind.NOTE if self._reader.turned_it else kind
        return LineDraft(
            text,
            kind,
            self._reader.chosen,
            private,
            fields.who.chosen,
            fields.due,
            fields.next_meeting,
            file,
        )
