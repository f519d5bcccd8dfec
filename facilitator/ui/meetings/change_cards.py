"""Cards that ask what is to become of a planned meeting: another day, none, or a template."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.domain.words import ShortDate, Text, tr
from facilitator.ui.figures import HourField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, Part, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.meetings.asked import day_field, day_of, put_day, put_time, time_of
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.meetings.tell import title_of
from facilitator.ui.meetings.values import Cancel, Move

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NARROW = 480
_ONE, _ON = "one", "on"


class ChangeCard(Card):
    """Asks about one meeting. Enter does it, Escape leaves; `wished` carries what is wished."""

    wished = Signal(object)
    left = Signal()

    def __init__(self, words: Words, heading: str, do: str, fields: tuple[Part, ...]) -> None:
        self._say = words.say
        self._line: MeetingLine | None = None
        self._heading = Heading(heading)
        self._do = KeyButton(do, "Enter", "primary")
        leave = KeyButton(self._say(tr("Not now")), "Esc")
        super().__init__(column(self._heading, *fields, Flow(self._do, leave), gap=12))
        self._do.clicked.connect(self._make)
        leave.clicked.connect(self.left)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field does it, Escape leaves it be."""
        if event.key() in _ENTER:
            self._make()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _of(self, line: MeetingLine) -> str:
        title = self._say(title_of(line))
        return self._say(tr("{title}, {day}", title=title, day=ShortDate(line.day)))

    def _make(self) -> None:
        if self._line is not None:
            self.wished.emit(self._wish(self._line))

    def _wish(self, line: MeetingLine) -> object:
        raise NotImplementedError


class Reach(LabelledField):
    """Only this meeting, or it and those after it in its series."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._combo = PlainCombo()
        super().__init__(say(tr("Which meetings?")), self._combo)
        self._ways = (
            (_ONE, say(tr("Only this one"))),
            (_ON, say(tr("This and the following"))),
        )

    def begin(self, line: MeetingLine) -> None:
        """This one; the following are asked about only where there is a series."""
        self._combo.show_choices(self._ways, _ONE)
        self.setVisible(bool(line.series))

    @property
    def following(self) -> bool:
        """Whether those after it are meant as well."""
        return self._combo.chosen() == _ON


class MoveCard(ChangeCard):
    """Another day, another start; how long it is stays."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._day, self._start, self._reach = day_field(), HourField(), Reach(words)
        on = LabelledField(say(tr("To which day?")), self._day)
        at = LabelledField(say(tr("When do you start?")), self._start)
        fields: tuple[QWidget, ...] = (Columns(((on, 2), (at, 1), (self._reach, 3)), _NARROW, 12),)
        super().__init__(words, say(tr("Move")), say(tr("Move it")), fields)

    def begin(self, line: MeetingLine) -> None:
        """Ask about a meeting."""
        self._line = line
        self._heading.show_heading(self._say(tr("Move: {meeting}", meeting=self._of(line))))
        put_day(self._day, line.day)
        put_time(self._start, line.start)
        self._reach.begin(line)
        self.show()
        self._day.setFocus()

    def _wish(self, line: MeetingLine) -> Move:
        return Move(line.id, day_of(self._day), time_of(self._start), self._reach.following)


def tell_refusal(field: LabelledField, line: PlainLine, say: Callable[[Text], str]) -> None:
    """Let a field say why a paste was refused, until something else is typed."""
    line.refused.connect(lambda text: field.show_error(say(text)))
    line.textEdited.connect(lambda _: field.show_error(""))


class CancelCard(ChangeCard):
    """It does not take place: why, if that is to be kept, and where its items go."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._reason, self._to, self._reach = PlainLine(), PlainCombo(), Reach(words)
        why = LabelledField(say(tr("Why? You may leave this out.")), self._reason)
        tell_refusal(why, self._reason, say)
        self._to_field = LabelledField(say(tr("Where do its items go?")), self._to)
        fields: tuple[QWidget, ...] = (
            why,
            Columns(((self._to_field, 3), (self._reach, 2)), _NARROW, 12),
        )
        super().__init__(words, say(tr("Cancel")), say(tr("Cancel the meeting")), fields)

    def begin(self, line: MeetingLine, others: tuple[MeetingLine, ...]) -> None:
        """Ask about a meeting; `others` are those planned that could take its items."""
        self._line = line
        self._heading.show_heading(self._say(tr("Cancel: {meeting}", meeting=self._of(line))))
        self._reason.setText("")
        stay = ("", self._say(tr("They stay with it; a new meeting can take them up")))
        into = tuple(
            (each.id, self._say(tr("To {meeting}", meeting=self._of(each)))) for each in others
        )
        self._to.show_choices((stay, *into), "")
        self._to_field.setVisible(bool(others))
        self._reach.begin(line)
        self.show()
        self._reason.setFocus()

    def _wish(self, line: MeetingLine) -> Cancel:
        reason = self._reason.text().strip()
        return Cancel(line.id, reason, self._to.chosen(), self._reach.following)


class TemplateCard(ChangeCard):
    """The name of a template that is made from a meeting's agenda."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._name = PlainLine()
        self._field = LabelledField(
            say(tr("What is the template called?")),
            self._name,
            say(tr("It keeps the agenda, without the day and without names.")),
        )
        tell_refusal(self._field, self._name, say)
        super().__init__(words, say(tr("Save as a template")), say(tr("Save it")), (self._field,))

    def begin(self, line: MeetingLine) -> None:
        """Ask about a meeting."""
        self._line = line
        self._name.setText(self._say(title_of(line)))
        self.show()
        self._name.setFocus()
        self._name.selectAll()

    def _make(self) -> None:
        missing = not self._name.text().strip()
        self._field.show_error(self._say(tr("Give it a name.")) if missing else "")
        if not missing:
            super()._make()

    def _wish(self, line: MeetingLine) -> tuple[str, str]:
        return line.id, self._name.text().strip()
