"""The protocol library beside the agenda: search, choose, look into, insert."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy

from facilitator.app.finder import NOTHING_KNOWN, Finder, Question
from facilitator.app.laying_out import as_item, as_items
from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.app.trial import plan_of
from facilitator.domain.agenda import MOST_MINUTES, Item, planned_minutes
from facilitator.domain.labels import minutes_of
from facilitator.domain.protocol import Protocol
from facilitator.domain.related import relatives
from facilitator.domain.timing import Measured
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.family import Trail
from facilitator.ui.prepare.library_model import lasting, took
from facilitator.ui.prepare.protocol_card import ProtocolCard
from facilitator.ui.prepare.protocol_list import ProtocolList
from facilitator.ui.prepare.reading import ReadingPane
from facilitator.ui.prepare.scroll import RingScroll
from facilitator.ui.prepare.view import HELD, PlanView
from facilitator.ui.theme import theme_of

_LAID_OUT = "meeting-design"
"""The category of protocols that are whole meetings: they can become an agenda of their own."""


class LibraryPanel(Card):
    """Offers protocols. `insert_wished` carries the items to put below the current row.

    `rehearse_wished` carries a plan of the protocol alone, and for how many people.
    """

    insert_wished = Signal(tuple)
    rehearse_wished = Signal(object, int)

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        self._words = words
        self._new_id = new_id
        self._finder = Finder(Library(), words)
        self._people = 1
        self._free = 0
        self._held = False
        self._told = NOTHING_KNOWN
        say = words.say
        self.heading = Heading(say(tr("Protocol library")))
        self.search = PlainLine(say(tr("Search protocols")), say(tr("Search protocols, Ctrl+F")))
        self.list = ProtocolList(words, reasons=False)
        self.list.setDragDropMode(ProtocolList.DragDropMode.DragOnly)
        self.sitting = PlainCombo(say(tr("Which sitting")))
        self._card = ProtocolCard(words)
        self._look = RingScroll(say(tr("The protocol in short")), self._card)
        self.read = KeyButton(say(tr("Read all words")), "Ctrl+R", bind=True)
        self.rehearse = KeyButton(say(tr("Rehearse it")), "Ctrl+Shift+R", bind=True)
        self.lay_out = KeyButton(say(tr("Lay out as items")), "Ctrl+Return", bind=True)
        self.measured = SignLabel(Sign.DISC, "", tone="muted")
        self.take = KeyButton("", "Ctrl+Shift+Return", bind=True)
        self.insert = KeyButton(say(tr("Insert")), "Enter", "primary")
        self._trail = Trail[str](words)
        buttons = Flow(self.read, self.rehearse, self.lay_out, self.take, self.insert)
        choosing = column(
            self.heading,
            self.search,
            self.list,
            self._trail.back,
            self.sitting,
            self.measured,
            self._look,
            buttons,
            gap=8,
        )
        choosing.setStretch(2, 3)
        choosing.setStretch(6, 4)
        self.reading = ReadingPane(words)
        choosing.setContentsMargins(16, 16, 16, 16)
        self._choosing = boxed(choosing)
        self.reading.hide()
        super().__init__(column(self._choosing, self.reading, gap=0), margins=(0, 0))
        self._wire()

    @property
    def protocol(self) -> Protocol | None:
        """The protocol that is chosen."""
        return self.list.protocols.protocol(self.list.currentIndex().row())

    def show_plan(self, view: PlanView) -> None:
        """Show the library for the people who are coming."""
        if view.library is not self._finder.library:
            self._finder = view.finder or Finder(view.library, self._words)
        self._held, self._told = view.held, view.known
        self._free = max(0, view.plan.minutes - planned_minutes(view.plan.items))
        self._people = view.people
        self._find()

    def item_of(self, identity: str) -> Item | None:
        """A new item for a protocol that was dropped on the agenda; in the sitting shown here."""
        protocol = self._finder.library.protocols.get(identity)
        if protocol is None or self._held:
            return None
        number = self._number() if protocol == self.protocol else 1
        return as_item(protocol, self._people, self._new_id(), number)

    def fit(self, below: bool) -> None:
        """Stand beside the agenda, or below it as high as all it shows."""
        theme = theme_of(self)
        wide = QSizePolicy.Policy.Expanding if below else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        if below:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(max(400, theme.em(28)) if theme.scale <= 1 else theme.em(28))
        rows = self.list.protocols.rowCount() if below else 3
        self.list.setMinimumHeight(rows * theme.em(2.6) + 8)
        self._look.setMinimumHeight(theme.em(5))
        self._look.grow(below)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._look_for)
        self.search.installEventFilter(self)
        self.list.chosen.connect(self._show_protocol)
        self.list.insert_wished.connect(self._insert)
        self.sitting.picked.connect(self._show_sitting)
        self.insert.clicked.connect(self._insert)
        self.take.clicked.connect(self._take)
        self.lay_out.clicked.connect(self._lay_out)
        self.read.clicked.connect(self._read)
        self.rehearse.clicked.connect(self._rehearse)
        self._card.wished.connect(self._follow)
        self._trail.back.clicked.connect(self._back)
        self.reading.closed.connect(self._close_reading)
        QShortcut(QKeySequence("Ctrl+F"), self, self._to_search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back from a related protocol."""
        if event.key() != Qt.Key.Key_Escape or not self._back():
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search line Down goes to the list and Enter inserts."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._insert()
            return True
        return False

    def _to_search(self) -> None:
        self._close_reading()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _look_for(self) -> None:
        """Enter takes what answers the words best, or what was chosen and is called so too."""
        self._find()
        words, chosen = self.search.text().casefold().split(), self.protocol
        if chosen is not None and not all(word in chosen.name.casefold() for word in words):
            self.list.begin()

    def _find(self) -> None:
        question = Question(minutes=self._free, people=self._people, words=self.search.text())
        found = self._finder.answer(question, self._told)
        self.list.show_found(found, question, self._told)
        all_of_them = len(self._finder.library.protocols)
        count = (
            trn("{n} protocol", "{n} protocols", all_of_them)
            if len(found) == all_of_them
            else tr("{found} of {all}", found=len(found), all=all_of_them)
        )
        self.heading.show_heading(self._words.say(tr("Protocol library")), self._words.say(count))
        self._show_protocol()

    def _show_protocol(self) -> None:
        protocol = self.protocol
        sittings = 1 if protocol is None else protocol.sittings
        self.sitting.setVisible(sittings > 1)
        if protocol is not None:
            choices = tuple(
                (str(number), self._sitting_words(protocol, number))
                for number in range(1, sittings + 1)
            )
            chosen = self.sitting.chosen() if self.sitting.chosen() in dict(choices) else "1"
            self.sitting.show_choices(choices, chosen)
        for button in (self.read, self.rehearse, self.insert):
            button.set_legal(protocol is not None, self._words.say(tr("Choose a protocol first.")))
        if self._held:
            self.insert.set_legal(False, self._words.say(HELD))
        whole = protocol is not None and protocol.category == _LAID_OUT and not self._held
        self.lay_out.setVisible(whole)
        self._show_sitting()

    def _sitting_words(self, protocol: Protocol, number: int) -> str:
        return self._words.say(
            tr(
                "Sitting {number} of {all}, {lasting}",
                number=number,
                all=protocol.sittings,
                lasting=lasting(protocol, self._people, number),
            )
        )

    def _known(self) -> Measured | None:
        """What the protocol took before, in this sitting."""
        protocol = self.protocol
        return None if protocol is None else self._told.measured.get((protocol.id, self._number()))

    def _show_sitting(self) -> None:
        known = self._known()
        self.measured.setVisible(known is not None)
        self.take.setVisible(known is not None and not self._held)
        if known is not None:
            self.measured.show_sign(Sign.DISC, self._words.say(took(known)), "muted")
            usual = tr("Insert with {minutes}", minutes=minutes_of(known.usual))
            self.take.setText(self._words.say(usual))
        protocol, shelf = self.protocol, self._finder.library.protocols
        self._trail.look("" if protocol is None else protocol.id)
        kindred = () if protocol is None else relatives(protocol.related, shelf)
        self._card.show_protocol(protocol, self._number(), self._people, kindred)

    def _number(self) -> int:
        protocol = self.protocol
        if protocol is None or protocol.sittings == 1:
            return 1
        return int(self.sitting.chosen() or 1)

    def _insert(self) -> None:
        protocol = self.protocol
        if protocol is not None and not self._held:
            item = as_item(protocol, self._people, self._new_id(), self._number())
            self.insert_wished.emit((item,))

    def _take(self) -> None:
        protocol, known = self.protocol, self._known()
        if protocol is not None and known is not None and not self._held:
            item = as_item(protocol, self._people, self._new_id(), self._number())
            usual = min(known.usual, MOST_MINUTES)
            self.insert_wished.emit((replace(item, minutes=usual, ideal=usual),))

    def _lay_out(self) -> None:
        protocol = self.protocol
        if protocol is not None:
            self.insert_wished.emit(as_items(protocol, self._people, self._new_id))

    def _rehearse(self) -> None:
        protocol = self.protocol
        if protocol is not None:
            plan = plan_of(protocol, self._number())
            self.rehearse_wished.emit(plan, protocol.people.usual)

    def _read(self) -> None:
        protocol = self.protocol
        if protocol is not None:
            self.reading.show_protocol(protocol, self._number(), self._people)
            self._choosing.hide()
            self.reading.show()
            self.reading.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, identity: str) -> None:
        """Go to a protocol, also to one that does not answer what is searched for."""
        if self.list.protocols.row_of(identity) < 0:
            self.search.clear()
        self.list.go_to(identity)

    def _follow(self, identity: str) -> None:
        came, asked = self.protocol, self.search.text()
        with self._trail.moving():
            self._choose(identity)
        self._trail.went(came, asked, identity)

    def _back(self) -> bool:
        step = self._trail.last()
        if step is not None:
            with self._trail.moving():
                self.search.setText(step[1])
                self._choose(step[0])
        return step is not None

    def _close_reading(self) -> None:
        if not self.reading.isHidden():
            self.reading.hide()
            self._choosing.show()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
