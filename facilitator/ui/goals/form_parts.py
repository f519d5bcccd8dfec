"""Fields of a goal: numbers, days that may be left out, units, and who will look after it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter

from facilitator.app.ports import Words
from facilitator.domain.goal_check_parts import plain
from facilitator.domain.goal_sentence import UNIT_NAMES
from facilitator.domain.measure import UNITS
from facilitator.domain.number_text import read_number
from facilitator.domain.review_days import workday
from facilitator.domain.words import Text, tr
from facilitator.ui.dressing import carry
from facilitator.ui.figures import DayField
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.prepare.civil import CivilTypist, day_in
from facilitator.ui.protocols.parts import ChoicePart, LinePart, Part
from facilitator.ui.typing import Typist

OTHER = "other"
_DAY = "day"


def decimal_mark(words: Words) -> str:
    """What parts the decimals in this language."""
    return "," if "," in words.say(tr("{number}", number=Decimal("1.5"))) else "."


class FigurePart(LinePart):
    """A number, told as a Decimal or None; with `whole` as an int.

    What is none is kept in its field as it was typed, with a sentence, and nothing is told of it.
    `unread` carries such a text, "" once it can be read.
    """

    unread = Signal(str)

    def __init__(self, words: Words, label: Text, *, whole: bool = False) -> None:
        super().__init__(words, label, narrow=True)
        self._words = words
        self._whole = whole
        self._mark = decimal_mark(words)

    def show_value(self, value: object) -> None:
        """See `Part`. What stands there stays when it says the same, or cannot be read."""
        text = self.line.text()
        if self.wrong or (value is not None and self._read(text) == value):
            return
        number = Decimal(value) if isinstance(value, int) else value
        shown = plain(number) if isinstance(number, Decimal) else ""
        super().show_value(shown.replace(".", self._mark))

    @property
    def says_per_cent(self) -> bool:
        """Whether a sign of per cent was typed behind it."""
        return self.line.text().rstrip().endswith("%")

    def restore(self, text: str) -> None:
        """Put back what could not be read when it was typed."""
        if text and not self.line.hasFocus():
            self._typist.show_text(text)
            self._judge(text)

    def forget(self) -> None:
        """Another goal is shown: what was typed here belongs to the one before."""
        self.wrong = ""
        self.show_error("")
        self._typist.show_text("")

    def _tell(self, text: str, *, typing: bool) -> None:
        if self._judge(text):
            self.changed.emit(self._read(text), typing)

    def _judge(self, text: str) -> bool:
        good = not text.strip() or self._read(text) is not None
        was, self.wrong = self.wrong, "" if good else self._words.say(self._problem())
        self.show_error("")
        if was or not good:
            self.unread.emit("" if good else text)
        return good

    def _problem(self) -> Text:
        if self._whole:
            return tr("Write a whole number, such as 42. What you typed is kept as it is.")
        example = Decimal("7.5")
        return tr(
            "Write a number, such as 52 or {example}. What you typed is kept as it is.",
            example=example,
        )

    def _read(self, text: str) -> Decimal | int | None:
        number = read_number(text, self._mark)
        if number is None or not self._whole:
            return number
        return int(number) if number >= 0 and number == number.to_integral_value() else None


class DayPart(Part):
    """A day, told as a date, or none. A new one begins `ahead` days after today."""

    def __init__(self, words: Words, label: Text, none: Text, ahead: int = 0) -> None:
        super().__init__()
        say = words.say
        self._ahead = timedelta(ahead)
        self._today = date.min
        self.combo = PlainCombo()
        self.combo.show_choices((("", say(none)), (_DAY, say(tr("On a day")))))
        self.day = DayField(say(tr("{label} The day", label=label)), "ddd d MMM yyyy")
        self.field = LabelledField(say(label), self.combo)
        self._stand_in(Flow(self.field, self.day, gap=8, foot=True))
        self._typist = CivilTypist(self.day)
        self.day.hide()
        self.combo.picked.connect(self._picked)
        self._typist.told.connect(lambda typing: self.changed.emit(day_in(self.day), typing))

    def show_today(self, today: date) -> None:
        """From which day on a new one is reckoned."""
        self._today = today

    def show_value(self, value: object) -> None:
        """See `Part`."""
        self.combo.setCurrentIndex(self.combo.findData(_DAY if isinstance(value, date) else ""))
        self.day.setVisible(isinstance(value, date))
        if isinstance(value, date):
            self._typist.show_day(value)

    def _begins(self) -> date:
        return workday(self._today + self._ahead) if self._ahead else self._today

    def _picked(self, key: str) -> None:
        if key == _DAY:
            self.changed.emit(self._begins(), False)
            self.day.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.changed.emit(None, False)


class UnitPart(Part):
    """What the figures count: one of ours, or any other that is typed."""

    def __init__(self, words: Words, label: Text, none: Text) -> None:
        super().__init__()
        say = words.say
        self._value = ""
        self._choices = (
            ("", say(none)),
            *((unit, say(name)) for unit, name in UNIT_NAMES.items()),
            (OTHER, say(tr("Something else"))),
        )
        self.combo = PlainCombo()
        self.combo.show_choices(self._choices)
        self.field = LabelledField(say(label), self.combo)
        self.line = PlainLine()
        self._typed = LabelledField(say(tr("What is counted?")), self.line)
        self._stand_in(Flow(self.field, self._typed, top=True))
        self._typist = Typist(self.line)
        self._typed.hide()
        self.combo.picked.connect(self._picked)
        self._typist.typed.connect(lambda text: self.changed.emit(text.strip(), True))
        self._typist.settled.connect(lambda text: self.changed.emit(text.strip(), False))
        self.line.refused.connect(lambda text: self._typed.show_error(say(text)))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        unit = str(value)
        ours = unit in UNITS or not unit
        if ours and (unit or not self._typist.busy) and not self._waits(unit):
            self.combo.setCurrentIndex(self.combo.findData(unit))
        elif not ours:
            self.combo.setCurrentIndex(self.combo.findData(OTHER))
        self._typed.setVisible(self.combo.chosen() == OTHER)
        if not ours and unit != self.line.text().strip():
            self._typist.show_text(unit)

    def _waits(self, unit: str) -> bool:
        """Whether another one was chosen and is yet to be typed."""
        return not unit and self.combo.chosen() == OTHER and not self.line.text().strip()

    def _picked(self, key: str) -> None:
        if key == OTHER:
            self._typed.show()
            self.line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.line.clear()
            self.changed.emit(key, False)


class OwnerPart(LinePart):
    """One person, told by identity when it is one of the team, else by the name that is typed."""

    def __init__(self, words: Words, label: Text) -> None:
        super().__init__(words, label)
        self._names: Mapping[str, str] = {}
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(words.say(tr("People of the team")))
            carry(popup)
        self.line.setCompleter(completer)

    def show_people(self, members: tuple[tuple[str, str], ...], names: Mapping[str, str]) -> None:
        """Offer the team's members; `names` are everybody's by identity."""
        self._names = names
        offered = [name for _, name in members]
        if offered != self._offered.stringList():
            self._offered.setStringList(offered)
        self._members = {name.strip().casefold(): who for who, name in members}

    def show_value(self, value: object) -> None:
        """See `Part`."""
        super().show_value(self._names.get(str(value), str(value)))

    def _tell(self, text: str, *, typing: bool) -> None:
        name = text.strip()
        self.changed.emit(self._members.get(name.casefold(), name), typing)


class KeyedPart(ChoicePart):
    """One of several by its key; some keys stand for a value of another kind."""

    def __init__(
        self,
        words: Words,
        label: Text,
        choices: Mapping[str, Text] | None = None,
        values: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(words, label)
        self._values = values or {}
        self._choices = tuple((key, words.say(text)) for key, text in (choices or {}).items())
        self.combo.picked.disconnect()
        self.combo.picked.connect(lambda key: self.changed.emit(self._values.get(key, key), False))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        keys = (key for key, known in self._values.items() if known == value)
        self.offer(self._choices, next(keys, str(value)))

    def show_offers(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer others from now on."""
        self._choices = choices
