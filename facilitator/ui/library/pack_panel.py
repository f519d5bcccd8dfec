"""What a pack would change here: of whom it is, every protocol of it, and taking it in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.pack_words import line, whose
from facilitator.app.packs import Compared, Standing, comes_in
from facilitator.app.ports import Words
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.library.pack_detail import PackDetail, shortened
from facilitator.ui.library.values import PackView
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.prepare.scroll import LowPage

_SIGNS = {
    Standing.CONFLICT: (Sign.DIAMOND, "soon"),
    Standing.NEW: (Sign.ONWARD, "accent"),
    Standing.CHANGED: (Sign.ONWARD, "accent"),
    Standing.OLDER: (Sign.RING, "muted"),
    Standing.SAME: (Sign.TICK, "muted"),
}
"""In the order in which they are shown: what has to be decided comes first."""
_ORDER = tuple(_SIGNS)
_WIDE = 900


class PackPanel(QWidget):
    """Nothing happens before `taken`, which carries which of those in conflict are to come in.

    None of them is ticked at first.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._found: dict[str, Compared] = {}
        self._ticked: frozenset[str] = frozenset()
        self._whose = PlainLabel()
        self._count = Heading("")
        would = say(tr("What the pack would change here"))
        self.table = PlainTable(would, most=6)
        self.table.setModel(RowsModel((would,), self))
        self.table.setProperty("begins", True)
        self.detail = PackDetail(words)
        self.take = KeyButton(say(tr("Take these in")), "Ctrl+Return", "primary", bind=True)
        leave = KeyButton(say(tr("Back to the library")), "Esc")
        self._comes = PlainLabel(weight=600)
        self._why = PlainLabel(tone="muted")
        head = row(PlainLabel(say(tr("Take in a pack")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        listed = column(self._count, self.table, gap=8)
        listed.setStretch(1, 1)
        parts = Columns(((Card(listed, margins=(16, 16)), 1), (self.detail, 1)), _WIDE)
        foot = column(self._comes, self._why, Flow(self.take), gap=8)
        content = column(head, self._whose, parts, foot, gap=12)
        content.setStretch(2, 1)
        content.setContentsMargins(32, 16, 32, 16)
        page = LowPage()
        page.setLayout(content)
        self.setLayout(column(Page(page), gap=0))
        self.table.moved_to.connect(lambda _: self._follow())
        self.detail.turned.connect(self._tick)
        self.take.clicked.connect(lambda: self.taken.emit(self._ticked))
        leave.clicked.connect(self.left)
        space = QShortcut(QKeySequence("Space"), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn)

    def show_pack(self, view: PackView) -> None:
        """Show a pack afresh."""
        found = sorted(view.found, key=lambda each: _ORDER.index(each.standing))
        self._found = {each.protocol.id: each for each in found}
        self._ticked = frozenset()
        told = "\n".join(shortened(self._say(each)) for each in whose(view.pack))
        self._whose.setText(told)
        self._count.show_heading(self._say(tr("In {file}", file=view.file)), str(len(found)))
        self._show()

    def begin(self) -> None:
        """Begin with the first of what has to be decided."""
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; nothing was taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.table.show_rows(tuple(self._row(key, each) for key, each in self._found.items()))
        coming = sum(comes_in(each, self._ticked) for each in self._found.values())
        open_ones = sum(each.standing is Standing.CONFLICT for each in self._found.values())
        said = self._say
        comes = trn("{n} protocol would come in.", "{n} protocols would come in.", coming)
        self._comes.setText(said(comes))
        self._why.setText(said(_why(open_ones)))
        self.take.set_legal(bool(coming), said(tr("There is nothing to take in.")))

    def _follow(self) -> None:
        each = self._found.get(self.table.current_key())
        self.detail.show_one(each, each is not None and each.protocol.id in self._ticked)

    def _turn(self) -> None:
        """Tick the chosen one, or take the tick away, where there is something to decide."""
        each = self._found.get(self.table.current_key())
        if each is not None and each.standing is Standing.CONFLICT:
            self._tick(each.protocol.id, each.protocol.id not in self._ticked)
            announce(self.table, str(self.table.currentIndex().data()))

    def _tick(self, identity: str, on: bool) -> None:
        self._ticked = self._ticked | {identity} if on else self._ticked - {identity}
        self._show()

    def _row(self, key: str, each: Compared) -> Row:
        if key in self._ticked:
            over = tr("Comes in, over what is here: {name} ({id})", name=each.protocol.name, id=key)
            return Row(key, (Cell(self._say(over), Sign.ONWARD, "accent"),))
        sign, tone = _SIGNS[each.standing]
        return Row(key, (Cell(self._say(line(each)), sign, tone),))


def _why(open_ones: int) -> Text:
    if open_ones:
        return tr(
            "What has changed here and in the file stays as it is here until you tick it. A backup "
            "is made before. All is taken in, or nothing; what was here stays as an earlier "
            "version."
        )
    return tr(
        "A backup is made before. All is taken in, or nothing; what was here stays as an earlier "
        "version."
    )
