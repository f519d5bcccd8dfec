"""A whole protocol to look at before it is chosen: what it is for, its steps, whose words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.finder import USUAL_PEOPLE
from facilitator.app.finder_words import made_for
from facilitator.app.ports import Words
from facilitator.app.wants import category_name
from facilitator.domain.labels import ROLES
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.filling import Filling
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.family import Family, Kindred
from facilitator.ui.prepare.library_model import lasting
from facilitator.ui.prepare.step_words import labelled, step_in_words


class WholeProtocol(QWidget):
    """Shows every word of a protocol, names not yet filled in; the lower ones a bit later.

    `wished` carries the identity of a related one that a person wants to see.
    """

    wished = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[Protocol | None, int, Kindred] | None = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(8)
        self.filling = Filling(lines, self)

    def show_protocol(self, protocol: Protocol | None, people: int, kindred: Kindred = ()) -> bool:
        """Show a protocol for so many people (0: the usual number), with what leads on to related
        ones; tells if it is another one.
        """
        wanted = (protocol, people or USUAL_PEOPLE, kindred)
        if wanted == self._shown:
            return False
        self._shown = wanted
        parts = (
            iter(()) if protocol is None else self._parts(protocol, people or USUAL_PEOPLE, kindred)
        )
        self.filling.begin(parts)
        return True

    def _parts(self, protocol: Protocol, people: int, kindred: Kindred) -> Iterator[QWidget]:
        say = self._words.say
        yield PlainLabel(protocol.purpose)
        facts = (PlainLabel(say(fact), tone="muted") for fact in _facts(protocol, people))
        yield boxed(column(*facts, gap=4))
        if kindred:
            family = Family(self._words, kindred, people, self)
            family.wished.connect(self.wished)
            yield family
        yield from self._part(tr("When it helps"), protocol.when)
        yield from self._part(tr("When not"), protocol.when_not)
        yield from self._part(tr("Take care"), protocol.caution)
        yield from self._part(tr("To have at hand"), *protocol.materials)
        for sitting in range(1, protocol.sittings + 1):
            yield from self._steps(protocol, sitting, people)
        yield from self._part(tr("Where it comes from"), protocol.origin)
        yield from self._part(tr("Rights"), protocol.rights_note or protocol.rights)
        yield from self._part(tr("What is ours"), protocol.verification)

    def _steps(self, protocol: Protocol, sitting: int, people: int) -> Iterator[QWidget]:
        if protocol.sittings > 1:
            heading = tr(
                "Sitting {number} of {all}, {lasting}",
                number=sitting,
                all=protocol.sittings,
                lasting=lasting(protocol, people, sitting),
            )
            yield PlainLabel(self._words.say(heading), size="title", weight=600)
        for number, step in enumerate(protocol.sitting(sitting), 1):
            yield step_in_words(self._words, number, step, people)

    def _part(self, label: Text, *texts: str) -> Iterator[QWidget]:
        """A small label with texts below, each on a line of its own."""
        texts = tuple(text for text in texts if text)
        if texts:
            first = labelled(self._words.say(label), texts[0])
            yield boxed(column(*first, *map(PlainLabel, texts[1:]), gap=4))


def _facts(protocol: Protocol, people: int) -> tuple[Text, ...]:
    """For whom, how long, which roles: a line each."""
    also = tr("Also called: {names}", names=Names(protocol.also))
    roles = tr("Roles: {roles}", roles=Names(tuple(ROLES[role] for role in protocol.roles)))
    best = tr(
        "{made_for} It goes best with {usual}.",
        made_for=made_for(protocol.people),
        usual=protocol.people.usual,
    )
    return (
        *((also,) if protocol.also else ()),
        tr("Kind: {category}", category=category_name(protocol.category)),
        best,
        _minutes(protocol, people),
        *((roles,) if protocol.roles else ()),
    )


def _minutes(protocol: Protocol, people: int) -> Text:
    if protocol.sittings > 1:
        return trn("Held in {n} sitting", "Held in {n} sittings", protocol.sittings)
    return trn(
        "{lasting} with {n} person",
        "{lasting} with {n} people",
        people,
        lasting=lasting(protocol, people),
    )
