"""What is said of a protocol as a whole: its name, what it is for, whose it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.app.wants import category_name
from facilitator.domain.labels import ROLES
from facilitator.domain.protocol import GroupSize, Protocol
from facilitator.domain.protocol_check import MOST_PEOPLE
from facilitator.domain.protocol_labels import HEAD
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import Card, Heading, boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.protocols.parts import (
    ChoicePart,
    LinePart,
    LinesPart,
    NumberPart,
    Part,
    TextPart,
    TicksPart,
)

_PEOPLE = (
    ("least", tr("At least people")),
    ("usual", tr("Usually people")),
    ("most", tr("At most people")),
)


class HeadCard(Card):
    """`changed` carries the Protocol with what a person changed, and whether they are typing."""

    changed = Signal(object, bool)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._protocol: Protocol | None = None
        one_a_line = say(tr("One a line"))
        self.parts: dict[str, Part] = {
            "name": LinePart(words, HEAD["name"]),
            "purpose": TextPart(words, HEAD["purpose"], high=5.5),
            "category": ChoicePart(words, HEAD["category"]),
            "also": LinesPart(words, HEAD["also"], one_a_line),
            "when": TextPart(words, HEAD["when"], high=5.5),
            "when_not": TextPart(words, HEAD["when_not"], high=5.5),
            "caution": TextPart(words, HEAD["caution"], high=5.5),
            "roles": TicksPart(words, HEAD["roles"], ROLES),
            "materials": LinesPart(words, HEAD["materials"], one_a_line),
            "origin": TextPart(words, HEAD["origin"], high=5.5),
            "rights": LinePart(words, HEAD["rights"]),
            "rights_note": TextPart(words, HEAD["rights_note"], high=5.5),
            "verification": TextPart(words, HEAD["verification"], high=5.5),
        }
        wrong = tr("Type a number from 1 to {most}.", most=MOST_PEOPLE)
        self.people = {
            name: NumberPart(words, label, 1, MOST_PEOPLE, wrong) for name, label in _PEOPLE
        }
        widgets = [part.widget for part in self.parts.values()]
        many = Flow(*(part.widget for part in self.people.values()), top=True)
        lines = column(Heading(say(tr("The protocol as a whole"))), *widgets[:3], many, gap=12)
        for widget in widgets[3:]:
            lines.addWidget(widget)
        super().__init__(column(boxed(lines)), margins=(16, 16))
        for name, part in self.parts.items():
            part.changed.connect(partial(self._tell, name))
        for name, part in self.people.items():
            part.changed.connect(partial(self._tell_people, name))

    def show_protocol(
        self, protocol: Protocol, categories: tuple[str, ...], wrong: dict[str, str]
    ) -> None:
        """Show a protocol, the kinds it may be of, and what is wrong by field."""
        self._protocol = protocol
        kinds = tuple(dict.fromkeys((*categories, protocol.category)))
        choices = tuple((kind, self._say(category_name(kind))) for kind in kinds if kind)
        category = self.parts["category"]
        if isinstance(category, ChoicePart):
            none = (("", self._say(tr("Not said"))),)
            category.offer((*none, *choices), protocol.category)
        for name, part in self.parts.items():
            if part is not category:
                part.show_value(getattr(protocol, name))
            part.show_error(wrong.get(name, ""))
        for name, part in self.people.items():
            part.show_value(getattr(protocol.people, name))
            part.show_error(wrong.get("people", "") if name == "usual" else "")

    def _tell(self, name: str, value: object, typing: bool) -> None:
        if self._protocol is not None and (not typing or getattr(self._protocol, name) != value):
            self._protocol = replace(self._protocol, **{name: value})  # type: ignore[arg-type]
            self.changed.emit(self._protocol, typing)

    def _tell_people(self, name: str, value: int, typing: bool) -> None:
        if self._protocol is not None:
            people: GroupSize = replace(self._protocol.people, **{name: value})
            self._protocol = replace(self._protocol, people=people)
            self.changed.emit(self._protocol, typing)
