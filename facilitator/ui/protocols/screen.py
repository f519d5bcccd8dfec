"""The page on which a protocol is written: its steps, the chosen one, and the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.lengths import Lengths
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_check import faults
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.protocols.head_card import HeadCard
from facilitator.ui.protocols.parts import TextPart
from facilitator.ui.protocols.step_card import StepCard
from facilitator.ui.protocols.steps_card import StepsCard
from facilitator.ui.protocols.values import OwnView
from facilitator.ui.protocols.versions_card import VersionsCard

_WIDE = 1000


class WritingScreen(QWidget):
    """`changed` carries the Protocol as it is written, and whether someone is still typing."""

    changed = Signal(object, bool)
    save_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    left = Signal()

    def __init__(self, words: Words, categories: tuple[str, ...]) -> None:
        super().__init__()
        say = words.say
        self._say = say
        self._categories = categories
        self._view: OwnView | None = None
        self._at = 0
        self.title = PlainLabel(size="title", weight=600)
        self.minutes = PlainLabel(tone="muted")
        self.wrong = SignLabel(Sign.OCTAGON, "", tone="over")
        self.save = KeyButton("", "Ctrl+S", "primary")
        self.undo = KeyButton(say(tr("Undo")), "Ctrl+Z")
        self.redo = KeyButton(say(tr("Redo")), "Ctrl+Shift+Z")
        self.leave = KeyButton(say(tr("Back to the library")), "Ctrl+L", bind=True)
        self.steps, self.step = StepsCard(words), StepCard(words)
        self.head, self.versions = HeadCard(words), VersionsCard(words)
        names = boxed(column(self.title, self.minutes, self.wrong, gap=4))
        buttons = Flow(self.save, self.undo, self.redo, self.leave)
        head = Columns(((names, 1), (buttons, 1)), _WIDE)
        left = boxed(column(self.steps, self.head, None, gap=16))
        right = boxed(column(self.step, None))
        pages = Columns(((left, 5), (right, 6)), _WIDE)
        whole = column(head, pages, self.versions, None, gap=16)
        whole.setContentsMargins(32, 16, 32, 16)
        self._page = Page(boxed(whole))
        # With large letters the columns fold after the name has got the focus.
        bar = self._page.verticalScrollBar()
        bar.rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._keep_name_in_sight))
        self.setLayout(column(self._page, gap=0))
        self._wire()

    def show_own(self, view: OwnView) -> None:
        """Show what is being written; the chosen step stays."""
        if self._view is None or self._view.own.id != view.own.id:
            self._at = 0
        self._view = view
        protocol = view.protocol
        self._at = max(0, min(self._at, len(protocol.steps) - 1))
        wrong = self._faults(protocol)
        self.title.setText(protocol.name.strip() or self._say(tr("Protocol without a name")))
        endless = any(name.startswith("repeats") for fields in wrong.values() for name in fields)
        self.minutes.setText("" if endless else self._say(_lasting(protocol)))
        self.minutes.setVisible(not endless)
        self.steps.show_steps(protocol, self._at, [place - 1 for place in wrong if place])
        if protocol.steps:
            at = self._at
            self.step.show_step(protocol, at, view.others, wrong.get(at + 1, {}))
        self.head.show_protocol(protocol, self._categories, wrong.get(0, {}))
        self.versions.show_versions(view)
        self._show_save(view, len(wrong))

    def choose(self, at: int) -> None:
        """Show another step."""
        self._at = at
        if self._view is not None and at < len(self._view.protocol.steps):
            self.show_own(self._view)

    def begin(self) -> None:
        """Lead the focus to the name."""
        self.head.parts["name"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_name_in_sight(self) -> None:
        name = self.head.parts["name"].widget
        if name.isAncestorOf(self.focusWidget()):
            self._page.ensureWidgetVisible(name)

    def changeEvent(self, event: QEvent) -> None:
        """Fields of several lines are as high as the size of the text asks."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "versions"):
            for part in (*self.head.parts.values(), *self.step.parts.values()):
                if isinstance(part, TextPart):
                    part.fit()

    def _wire(self) -> None:
        for card in (self.steps, self.step, self.head):
            card.changed.connect(self.changed)
        self.steps.chosen.connect(self.choose)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.left)
        # Not bound to the button: what was typed a moment ago has not made it legal yet.
        self._key("Ctrl+S", self._save)
        for key, wish in (("Ctrl+Z", self.undo_wished), ("Ctrl+Shift+Z", self.redo_wished)):
            self._key(key, wish.emit)
        self.undo.clicked.connect(self.undo_wished)
        self.redo.clicked.connect(self.redo_wished)

    def _key(self, key: str, call: Callable[[], object]) -> None:
        QShortcut(QKeySequence(key), self).activated.connect(call)

    def _save(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # What is being typed there settles first.
        self.save_wished.emit()
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _faults(self, protocol: Protocol) -> dict[int, dict[str, str]]:
        """By step, from 1, and 0 for the whole, what is wrong by field."""
        found: dict[int, dict[str, str]] = defaultdict(dict)
        for fault in faults(protocol):
            problem = tr("This cannot be saved yet: {problem}", problem=fault.text)
            found[fault.step].setdefault(fault.place, self._say(problem))
        return dict(found)

    def _show_save(self, view: OwnView, wrong: int) -> None:
        number = view.own.versions[-1].number + 1 if view.own.versions else 1
        self.save.setText(self._say(tr("Save as version {n}", n=number)))
        reason: Text | None = None
        if wrong:
            reason = tr("Something is to be put right first. It is said beside its field.")
        elif view.own.draft is None and not view.own.retired:
            reason = tr("Nothing has changed since the last version.")
        self.save.set_legal(reason is None, self._say(reason) if reason else "")
        self.wrong.setText(self._say(reason) if reason and wrong else "")
        self.wrong.setVisible(bool(wrong))
        self.undo.set_legal(view.undoable)
        self.redo.set_legal(view.redoable)


def _lasting(protocol: Protocol) -> Text:
    """How long it takes with the usual, the fewest and the most people; the longest sitting."""
    people = protocol.people
    lengths = Lengths((protocol,))
    usual, least, most = (
        lengths.for_people(n)[0][0] for n in (people.usual, people.least, people.most)
    )
    return tr(
        "{usual} min with {n} people, {least} with {few}, {most} with {many}",
        usual=usual,
        n=people.usual,
        least=least,
        few=people.least,
        most=most,
        many=people.most,
    )
