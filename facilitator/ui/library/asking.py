"""The three questions of the Library, its search line and its filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal

from facilitator.app.finder import Finder, Fit, Question
from facilitator.app.ports import Words
from facilitator.app.wants import FORMATS, category_name
from facilitator.domain.labels import ROLES
from facilitator.domain.people import Role
from facilitator.domain.protocol import Format
from facilitator.domain.words import Said, Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import MinutesBox, PlainCombo
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.meetings.pages import Columns

FILTERS_KEY = "Ctrl+Shift+F"
_WIDE, _NARROW = 700, 420
_MOST_PEOPLE = 999
_WITHIN: tuple[tuple[str, Text], ...] = (
    ("", tr("Of any length")),
    (str(Fit.LEFT_OUT.value), tr("Not too long")),
    (str(Fit.FULL.value), tr("Fits in full")),
)
_SIZES: tuple[tuple[str, Text], ...] = (
    ("", tr("For any number of people")),
    ("made", tr("Made for so many people")),
)


class AskingCard(Card):
    """What is looked for. `asked` carries the Question after every change by a person."""

    asked = Signal(object)

    def __init__(self, words: Words) -> None:
        self._say = words.say
        say = words.say
        self._question = Question()
        self._open = False
        self._finder: Finder | None = None
        self.want, self.minutes = PlainCombo(), MinutesBox(least=0)
        self.people = MinutesBox(least=0, most=_MOST_PEOPLE)
        self.search = PlainLine(say(tr("Search protocols")), say(tr("Search all words, Ctrl+F")))
        self.unfold = KeyButton("", FILTERS_KEY, bind=True)
        self.within = PlainCombo(say(tr("Length")))
        self.made = PlainCombo(say(tr("Number of people")))
        self.category = PlainCombo(say(tr("Kind")))
        self.format = PlainCombo(say(tr("Way of working")))
        self.role = PlainCombo(say(tr("Role")))
        self.favourites = TickBox(say(tr("Favourites")))
        self.used = TickBox(say(tr("Used lately")))
        self.filters = Flow(
            *(self.within, self.made, self.category, self.format, self.role),
            *(self.favourites, self.used),
        )
        asked = Columns(
            (
                (LabelledField(say(tr("What do you want to do?")), self.want), 6),
                (LabelledField(say(tr("In how many minutes? 0: any")), self.minutes), 3),
                (LabelledField(say(tr("With how many people? 0: any")), self.people), 3),
            ),
            _WIDE,
        )
        looked = Columns(((self.search, 1), (boxed(column(self.unfold)), 0)), _NARROW, 8)
        super().__init__(column(asked, looked, self.filters, gap=12), margins=(16, 16))
        self.filters.hide()
        self._wire()
        self._offer()

    @property
    def question(self) -> Question:
        """What is asked now."""
        return self._question

    def show_finder(self, finder: Finder) -> None:
        """Offer the wants and kinds that its protocols answer; what was chosen stays."""
        if finder is not self._finder:
            self._finder = finder
            self._offer()

    def mean(self, minutes: int, people: int) -> None:
        """Ask for so many minutes and people from now on, until a person says otherwise."""
        self.minutes.show_minutes(minutes)
        self.people.show_minutes(people)
        # A box that is being typed in keeps what stands there.
        self._question = replace(
            self._question, minutes=self.minutes.value(), people=self.people.value()
        )

    def ask_for(self, words: str) -> None:
        """Ask for a protocol by its name, and for nothing else but its minutes and people."""
        asked = self._question
        self.ask(Question(minutes=asked.minutes, people=asked.people, words=words))

    def ask(self, question: Question) -> None:
        """Ask this, whatever was asked before."""
        self._question = question
        self._offer()
        self.minutes.show_minutes(question.minutes)
        self.people.show_minutes(question.people)
        self.favourites.setChecked(question.favourites)
        self.used.setChecked(question.used)
        self.search.setText(question.words)
        self.asked.emit(self._question)

    def _offer(self) -> None:
        say, question = self._say, self._question
        wants = () if self._finder is None else self._finder.wants
        kinds = () if self._finder is None else self._finder.categories
        self._fill(self.want, tr("Anything"), [(w.key, w.words) for w in wants], question.want)
        self._fill(
            self.category,
            tr("Of any kind"),
            [(kind, category_name(kind)) for kind in kinds],
            question.category,
        )
        formats = [(each.value, name) for each, name in FORMATS.items()]
        self._fill(self.format, tr("Any way of working"), formats, question.format or "")
        roles = [(role.value, ROLES[role]) for role in Role]
        self._fill(self.role, tr("Any roles"), roles, question.role or "")
        within = "" if question.within is None else str(question.within.value)
        self.within.show_choices(tuple((key, say(name)) for key, name in _WITHIN), within)
        made = "made" if question.made_for else ""
        self.made.show_choices(tuple((key, say(name)) for key, name in _SIZES), made)
        self._label()

    def _fill(
        self, combo: PlainCombo, any_: Text, choices: Iterable[tuple[str, Said]], chosen: str
    ) -> None:
        said = tuple((key, self._say(name)) for key, name in choices)
        combo.show_choices((("", self._say(any_)), *said), chosen)

    def _label(self) -> None:
        """How many filters are set; those that are hidden hold as well."""
        question = self._question
        wishes = (
            *(question.within is not None, question.made_for, bool(question.category)),
            *(question.format is not None, question.role is not None),
            *(question.favourites, question.used),
        )
        on = sum(wishes)
        shown = tr("Hide filters") if self._open else tr("Filters")
        several = trn("{filters}: {n} set", "{filters}: {n} set", on, filters=shown)
        self.unfold.setText(self._say(several if on else shown))

    def _wire(self) -> None:
        self.want.picked.connect(lambda key: self._ask(want=key))
        self.minutes.judged.connect(lambda n, good: self._ask(minutes=n if good else 0))
        self.people.judged.connect(lambda n, good: self._ask(people=n if good else 0))
        self.search.textChanged.connect(lambda text: self._ask(words=text))
        self.within.picked.connect(lambda key: self._ask(within=Fit(int(key)) if key else None))
        self.made.picked.connect(lambda key: self._ask(made_for=bool(key)))
        self.category.picked.connect(lambda key: self._ask(category=key))
        self.format.picked.connect(lambda key: self._ask(format=Format(key) if key else None))
        self.role.picked.connect(lambda key: self._ask(role=Role(key) if key else None))
        self.favourites.clicked.connect(lambda on: self._ask(favourites=on))
        self.used.clicked.connect(lambda on: self._ask(used=on))
        self.unfold.clicked.connect(self._unfold)

    def _ask(self, **wish: object) -> None:
        self._question = replace(self._question, **wish)  # type: ignore[arg-type]
        self._label()
        self.asked.emit(self._question)

    def _unfold(self) -> None:
        self._open = not self._open
        self.filters.setVisible(self._open)
        self._label()
