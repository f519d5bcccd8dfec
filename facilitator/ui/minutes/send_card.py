"""Send: the minutes as mail, on paper, into a folder; days for calendars; a page for the absent."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator.app.ports import Words
from facilitator.domain.name_pattern import LONGEST, PLACES
from facilitator.domain.words import Names, Said, Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, Rule, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.late import Late

Choices = tuple[tuple[str, Said], ...]
"""Keys with what they are called."""


@dataclass(frozen=True, slots=True)
class SendView:
    """What the card shows.

    `to` says who gets the mail, `dates` what the calendar has. `whose` and `absent` are people by
    identity. `folder` says where files go. `pattern` names them, "" for the first one; `example`
    is a name that it gives.
    `not_yet` says why nothing can be sent, None where it can; `busy` while a file is being
    written.
    """

    to: Text
    whose: Choices
    dates: Text
    absent: Choices
    folder: Text
    pattern: str
    example: str
    not_yet: Text | None = None
    busy: bool = False


class SendCard(QScrollArea):
    """What can be sent, made when it is opened first; `left` tells that Escape was pressed."""

    left = Signal()
    mail_wished = Signal()
    print_wished = Signal()
    save_wished = Signal()
    folder_wished = Signal()
    pattern_typed = Signal(str)
    """What stands in the field, with each letter."""
    pattern_wished = Signal(str)
    """What it is when it is left, or Return is pressed."""
    whose_chosen = Signal()
    calendar_wished = Signal()
    page_wished = Signal()
    page_mail_wished = Signal()
    opened = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._view: SendView | None = None
        self._content = Late(self._made)
        self.hide()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(Ground("side", column(self._content.place, None), (20, 12)))

    def open(self) -> None:
        """Come into sight; what is to be shown is asked for."""
        self._content.now()
        self.show()
        self.opened.emit()

    def begin(self) -> None:
        """Put the keyboard on the first button that can be pressed."""
        content = self._content.now()
        first = next((b for b in (content.mail, content.printed) if b.isEnabled()), content.whose)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether it was opened, and not left."""
        return self._content.made is not None and not self.isHidden()

    @property
    def whose(self) -> str:
        """Whose days are to go into the calendar, "" for the whole team."""
        return "" if self._content.made is None else self._content.made.whose.chosen()

    @property
    def absent(self) -> str:
        """Who was absent and is to get the page, "" for nobody."""
        return "" if self._content.made is None else self._content.made.absent.chosen()

    def show_sending(self, view: SendView) -> None:
        """Show what can be sent, and how."""
        self._view = view
        if self._content.made is not None:
            self._content.made.show_view(view)

    def show_name(self, example: str, wrong: Text | None) -> None:
        """Show the name that the typed pattern gives, or why it gives none."""
        if self._content.made is not None:
            self._content.made.show_name(example, wrong)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _made(self) -> _Content:
        content = _Content(self._words)
        for of_content, own in (
            (content.mail.clicked, self.mail_wished),
            (content.printed.clicked, self.print_wished),
            (content.save.clicked, self.save_wished),
            (content.elsewhere.clicked, self.folder_wished),
            (content.calendar.clicked, self.calendar_wished),
            (content.page.clicked, self.page_wished),
            (content.page_mail.clicked, self.page_mail_wished),
            (content.whose.picked, self.whose_chosen),
        ):
            of_content.connect(lambda *_, own=own: own.emit())
        content.pattern.textEdited.connect(self.pattern_typed)
        content.pattern.editingFinished.connect(
            lambda: self.pattern_wished.emit(content.pattern.text())
        )
        if self._view is not None:
            content.show_view(self._view)
        return content


class _Content(QWidget):
    """The card laid open."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self.whose, self.absent = PlainCombo(), PlainCombo()
        hint = say(tr("Such as {pattern}", pattern="{team} {day}"))
        self.pattern = PlainLine(hint=hint, limit=LONGEST)
        self.mail = KeyButton(say(tr("Write an e-mail")), "Ctrl+M", bind=True)
        self.printed = KeyButton(say(tr("Print…")), "Ctrl+P", bind=True)
        self.save = KeyButton(say(tr("Save there")), "Ctrl+S", bind=True)
        self.elsewhere = KeyButton(say(tr("Another folder or stick…")), "Ctrl+O", bind=True)
        self.calendar = KeyButton(say(tr("Save for calendars")), "Ctrl+I", bind=True)
        self.page = KeyButton(say(tr("Save their page")), "Ctrl+Shift+D", bind=True)
        self.page_mail = KeyButton(say(tr("Write to them alone")), "Ctrl+Shift+M", bind=True)
        self._buttons = (
            *(self.mail, self.printed, self.save, self.elsewhere),
            *(self.calendar, self.page, self.page_mail),
        )
        for button in self._buttons:
            _as_wide_as_the_column(button)
        self._to, self._folder = PlainLabel(tone="muted"), PlainLabel(tone="muted", typed=True)
        self._dates, self._nobody = PlainLabel(tone="muted"), PlainLabel(tone="muted")
        self._example = PlainLabel(tone="muted", typed=True)
        self._name = LabelledField(say(tr("Names of files")), self.pattern, self._hint())
        self.pattern.refused.connect(lambda why: self._name.show_error(self._say(why)))
        self._lay()

    def show_view(self, view: SendView) -> None:
        """See `SendCard.show_sending`."""
        say = self._say
        self.whose.show_choices(self._said(view.whose), self._still(self.whose, view.whose))
        self.absent.show_choices(self._said(view.absent), self._still(self.absent, view.absent))
        self._to.setText(say(view.to))
        self._dates.setText(say(view.dates))
        self._folder.setText(say(view.folder))
        self.pattern.show_text(view.pattern)
        self.show_name(view.example, None)
        self._allow(view)

    def show_name(self, example: str, wrong: Text | None) -> None:
        """See `SendCard.show_name`."""
        self._name.show_error("" if wrong is None else self._say(wrong))
        self._example.setText(self._say(tr("Now: {file}", file=example)))
        self._example.setVisible(wrong is None)

    def _allow(self, view: SendView) -> None:
        say = self._say
        busy = say(tr("The file is being written.")) if view.busy else ""
        not_yet = "" if view.not_yet is None else say(view.not_yet)
        nobody = "" if view.absent else say(tr("Nobody who was expected was absent."))
        for button in (self.save, self.printed):
            button.set_legal(not busy, busy)
        for button in (self.mail, self.calendar):
            button.set_legal(not (busy or not_yet), not_yet or busy)
        for button in (self.page, self.page_mail):
            reason = not_yet or nobody or busy
            button.set_legal(not reason, reason)
        self._nobody.setText(not_yet or nobody)
        self._nobody.setVisible(not view.absent)
        self._who.setVisible(bool(view.absent))

    def _lay(self) -> None:
        say = self._say
        self._who = LabelledField(say(tr("Who was absent")), self.absent)
        lines = column(
            self.mail,
            self._to,
            self.printed,
            Rule(),
            PlainLabel(say(tr("Into a folder or onto a stick")), weight=600),
            self._folder,
            self.save,
            self.elsewhere,
            self._name,
            self._example,
            Rule(),
            PlainLabel(say(tr("For calendars")), weight=600),
            LabelledField(say(tr("Whose days")), self.whose),
            self.calendar,
            self._dates,
            Rule(),
            PlainLabel(say(tr("For who was absent")), weight=600),
            self._who,
            self._nobody,
            self.page,
            self.page_mail,
            PlainLabel(say(tr("What was decided, and what is theirs alone.")), tone="muted"),
        )
        self.setLayout(lines)

    def _hint(self) -> str:
        places = Names(tuple(f"{{{place}}}" for place in PLACES))
        return self._say(tr("These can stand there: {places}", places=places))

    def _said(self, choices: Choices) -> tuple[tuple[str, str], ...]:
        return tuple((key, self._say(said)) for key, said in choices)

    @staticmethod
    def _still(combo: PlainCombo, choices: Choices) -> str:
        """What is chosen, where it can be chosen still; else the first."""
        keys = [key for key, _ in choices]
        chosen = combo.chosen()
        return chosen if chosen in keys or not keys else keys[0]


def _as_wide_as_the_column(button: KeyButton) -> None:
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Expanding)
    button.setSizePolicy(policy)
