"""Who holds which role, who is expected and who sent apologies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, check_team, clean_name
from facilitator.domain.labels import ROLES, listed
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.role_turns import Turn, with_role
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.checks import CheckList, Choice
from facilitator.ui.prepare.edits import (
    coming,
    invited,
    with_attendance,
    with_holders,
    with_person,
    without_person,
)
from facilitator.ui.prepare.picker import CheckPicker
from facilitator.ui.prepare.view import HELD, Edit, PlanView
from facilitator.ui.theme import theme_of

TAKE_KEY = "Ctrl+Shift+G"


class RolesCard(Card):
    """One field a role, each with one or several holders. `edited` carries a change."""

    edited = Signal(object, bool)

    def __init__(self, words: Words) -> None:
        self._words = words
        nobody = words.say(tr("Nobody yet"))
        self.pickers = {role: CheckPicker(words, words.say(ROLES[role]), nobody) for role in Role}
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(1, 1)
        for at, (role, picker) in enumerate(self.pickers.items()):
            lines.addWidget(PlainLabel(words.say(ROLES[role]), tone="muted"), at, 0)
            lines.addWidget(picker, at, 1)
        heading = Heading(words.say(tr("Roles")))
        self._turns: tuple[Turn, ...] = ()
        self.why = PlainLabel(tone="muted")
        self.take = KeyButton(words.say(tr("Take these roles")), TAKE_KEY, bind=True)
        super().__init__(
            column(heading, lines, self.why, row(self.take, None), None), margins=(16, 12)
        )
        self.take.clicked.connect(self._take)
        for role, picker in self.pickers.items():
            picker.picked.connect(partial(self._picked, role))

    def show_plan(self, view: PlanView) -> None:
        """Show who holds which role; whoever is expected may hold one."""
        plan = view.plan
        choices = tuple(Choice(person.id, person.name) for person in plan.expected)
        for role, picker in self.pickers.items():
            held = plan.holders(role)
            names = tuple(person.name for each in held if (person := plan.person(each)))
            summary = self._words.say(listed(names)) if names else ""
            picker.show_choices(choices, held, summary)
        self._show_turns(view)

    def _show_turns(self, view: PlanView) -> None:
        """Whose turn it is, with the reason for each."""
        say, plan = self._words.say, view.plan
        self._turns = view.turns
        names = {member.id: member.name for member in view.team.members}
        told = [say(with_role(turn, names.get(turn.person, ""))) for turn in view.turns]
        self.why.setText("\n".join((say(tr("By turns:")), *told)) if told else "")
        shared = all(plan.holders(turn.role) == (turn.person,) for turn in view.turns)
        known = frozenset(person.id for person in plan.expected)
        there = all(turn.person in known for turn in view.turns)
        for part in (self.why, self.take):
            part.setVisible(bool(told) and there)
        self.take.set_legal(
            not shared and not view.held,
            "" if not shared else say(tr("The roles are shared out like this.")),
        )

    def _take(self) -> None:
        turns = self._turns

        def edit(plan: Plan) -> Plan:
            for turn in turns:
                plan = with_holders(plan, turn.role, (turn.person,))
            return plan

        self.edited.emit(edit, False)

    def _picked(self, role: Role, holders: tuple[str, ...]) -> None:
        self.edited.emit(lambda plan: with_holders(plan, role, holders), False)


class ExpectedCard(Card):
    """Everyone who is invited, with a tick for who comes; guests are added by name.

    `edited` carries a change, `refused` the sentence for a name that cannot be taken.
    """

    edited = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        self._words = words
        self._new_id = new_id
        self._plan = Plan()
        self._invited: tuple[Person, ...] = ()
        say = words.say
        self.heading = Heading(say(tr("Expected")))
        self.list = CheckList(say(tr("People who are expected, ticked when they come")))
        self.guest = PlainLine(
            say(tr("Name of a guest")), say(tr("Name of a guest")), limit=LONGEST_NAME
        )
        self.add = KeyButton(say(tr("Add guest")), "Enter")
        self.tick = KeyButton(say(tr("Tick")), say(tr("Space")), "quiet")
        self.remove = KeyButton(say(tr("Remove guest")), "Del", "quiet")
        adding = row(self.guest, self.add)
        adding.setStretch(0, 1)
        hint = PlainLabel(say(tr("Take the tick away for apologies.")), tone="muted")
        above = row(hint, self.tick, self.remove)
        above.setStretch(0, 1)
        lines = column(self.heading, above, self.list, adding, gap=4)
        lines.setStretch(2, 1)
        super().__init__(lines, margins=(16, 12))
        self.list.choices.ticked.connect(self._ticked)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.installEventFilter(self)
        self.guest.returnPressed.connect(self._add)
        self.guest.refused.connect(self.refused)
        self.add.clicked.connect(self._add)
        self.tick.clicked.connect(self.list.tick)
        self.remove.clicked.connect(self._remove)

    def show_plan(self, view: PlanView) -> None:
        """Show who is expected at a plan's meeting."""
        self._plan = view.plan
        self._invited = invited(view.plan, view.team)
        come = tuple(person.id for person in coming(view.plan))
        choices = tuple(self._choice(person) for person in self._invited)
        self.list.choices.show_choices(choices, come)
        count = tr("{n} of {all} come", n=len(come), all=len(self._invited))
        self.heading.show_heading(self._words.say(tr("Expected")), self._words.say(count))
        self.guest.setReadOnly(view.held)
        self.add.set_legal(not view.held, self._words.say(HELD))
        self.list.setMinimumHeight(min(4, len(choices)) * theme_of(self).em(2.5) + 8)
        self._show_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes a guest from the list."""
        delete = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
            and self.remove.isEnabled()
        )
        if delete:
            self._remove()
        return delete

    def _choice(self, person: Person) -> Choice:
        state = self._state(person)
        if state is None:
            return Choice(person.id, person.name)
        spoken = tr("{name}, {state}", name=person.name, state=state)
        say = self._words.say
        return Choice(person.id, person.name, aside=say(state), spoken=say(spoken))

    def _state(self, person: Person) -> Text | None:
        """What is to be said of someone beside the tick."""
        if person.id in self._plan.apologies:
            return tr("apologies")
        if self._plan.person(person.id) is None:
            return tr("not invited yet")
        return tr("guest") if person.guest else None

    def _current(self) -> Person | None:
        at = self.list.currentIndex().row()
        return self._invited[at] if 0 <= at < len(self._invited) else None

    def _show_current(self) -> None:
        person = self._current()
        self.tick.set_legal(person is not None, self._words.say(tr("Choose someone first.")))
        guest = person is not None and person.guest
        self.remove.set_legal(guest, self._words.say(tr("Choose a guest in the list first.")))

    def _ticked(self, key: str, comes: bool) -> None:
        person = next((each for each in self._invited if each.id == key), None)
        if person is not None:
            self._wish(lambda plan: with_attendance(plan, person, comes))

    def _add(self) -> None:
        try:
            name = clean_name(self.guest.text())
            _check_names(self._invited, name)
        except UserError as error:
            self.refused.emit(error.text)
            return
        guest = Person(self._new_id(), name, guest=True)
        self.guest.clear()
        self._wish(lambda plan: with_person(plan, guest))

    def _remove(self) -> None:
        person = self._current()
        if person is not None and person.guest:
            self._wish(lambda plan: without_person(plan, person.id))

    def _wish(self, edit: Edit) -> None:
        self.edited.emit(edit, False)


def _check_names(people: tuple[Person, ...], name: str) -> None:
    """Refuse a guest of a name that someone else bears, in the words used for teams."""
    members = tuple(Member(person.id, person.name) for person in people)
    check_team(Team("", name, members=(*members, Member("", name))))


class PeoplePanel(QWidget):
    """Roles and expected people, side by side or below each other."""

    edited = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self.roles = RolesCard(words)
        self.expected = ExpectedCard(words, new_id)
        self._line = row(self.roles, self.expected, gap=16)
        self._line.setStretch(0, 1)
        self._line.setStretch(1, 1)
        self.setLayout(self._line)
        self.roles.edited.connect(self.edited)
        self.expected.edited.connect(self.edited)
        self.expected.refused.connect(self.refused)

    def show_plan(self, view: PlanView) -> None:
        """Show the people of a plan."""
        self.roles.show_plan(view)
        self.expected.show_plan(view)

    def label(self, plan: Plan) -> Text:
        """What its tab says."""
        return tr("People and roles: {n}", n=len(coming(plan)))

    def fit(self, narrow: bool) -> None:
        """Stand side by side, or below each other."""
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
