"""Who is in the room: at the start, and who comes or leaves while the meeting runs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.run.view import RunView
from facilitator.ui.tab_order import lead_through


class TickList(QWidget):
    """One tick a person; `ticked` carries an identity and whether the person is here."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, TickBox] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_people(self, people: tuple[tuple[str, str], ...], here: frozenset[str]) -> None:
        """Show (identity, name) with a tick for those who are here."""
        if tuple(self._boxes) != tuple(identity for identity, _ in people):
            self._build(people)
        for identity, name in people:
            box = self._boxes[identity]
            box.setText(name)
            blocked = box.blockSignals(True)
            box.setChecked(identity in here)
            box.blockSignals(blocked)

    @property
    def first(self) -> QWidget | None:
        """The first tick."""
        return next(iter(self._boxes.values()), None)

    def here(self) -> tuple[str, ...]:
        """Those who are ticked, in order."""
        return tuple(identity for identity, box in self._boxes.items() if box.isChecked())

    def _build(self, people: tuple[tuple[str, str], ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._boxes.clear()
        for identity, name in people:
            box = TickBox(name)
            box.toggled.connect(lambda on, who=identity: self.ticked.emit(who, on))
            self._lines.addWidget(box)
            self._boxes[identity] = box
        lead_through(self, *self._boxes.values())


def people_of(view: RunView) -> tuple[tuple[str, str], ...]:
    """All who were expected, came, or left again, with their names."""
    expected = tuple(person.id for person in view.meeting.plan.expected)
    everyone = dict.fromkeys((*expected, *view.run.here, *view.run.gone))
    return tuple((identity, view.name(identity)) for identity in everyone)


class PeoplePanel(QWidget):
    """A tick comes or goes with a person; a guest is written in with a name."""

    arrived = Signal(str, str)
    went = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._names: dict[str, str] = {}
        self._ticks = TickList()
        self.guest = PlainLine(hint=say(tr("Name")), limit=LONGEST_NAME)
        who = LabelledField(say(tr("A guest who came")), self.guest)
        self._came = KeyButton(say(tr("Came")), say(tr("Enter")))
        self.setLayout(
            column(
                Heading(say(tr("Who is here?"))),
                PlainLabel(
                    say(tr("A tick when someone comes, none when someone leaves.")), tone="muted"
                ),
                self._ticks,
                8,
                who,
                boxed(row(self._came, None)),
                None,
                gap=8,
            )
        )
        self._ticks.ticked.connect(self._tick)
        self.guest.returnPressed.connect(self._come)
        self.guest.refused.connect(lambda text: who.show_error(say(text)))
        self.guest.textEdited.connect(lambda: who.show_error(""))
        self._came.clicked.connect(self._come)

    @property
    def first(self) -> QWidget:
        """Where the keys begin: the first tick, or the guest's name."""
        return self._ticks.first or self.guest

    def show_run(self, view: RunView) -> None:
        """Show who is here now."""
        self._names = dict(people_of(view))
        self._ticks.show_people(people_of(view), frozenset(view.run.here))

    def _tick(self, person: str, here: bool) -> None:
        if here:
            self.arrived.emit(person, self._names.get(person, ""))
        else:
            self.went.emit(person)

    def _come(self) -> None:
        name = self.guest.text().strip()
        if name:
            self.guest.clear()
            self.arrived.emit("", name)
