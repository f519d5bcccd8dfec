"""The card of the meeting that runs or comes next, with its strip and its one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from facilitator.app.keeping import Folder
from facilitator.app.ports import Words
from facilitator.domain.agenda import starts
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import Said, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.kit.strip_places import Block, Strip
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.today.hero_view import Offer, Way, hero_view, plan_sum

_NARROW = 900
_SIGNS = {Way.START: Sign.TRIANGLE, Way.RESUME: Sign.TRIANGLE}


class Hero(Card):
    """Shows a folder's meeting; `wished` carries where its buttons lead and the meeting."""

    wished = Signal(object, str)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._meeting = ""
        self._offers: tuple[Offer, ...] = ()
        self._label = PlainLabel(weight=600, tone="accent")
        self._title = PlainLabel(size="title", weight=600, typed=True)
        self._facts = PlainLabel(tone="muted")
        self._strip = TimeStrip(words.say(tr("The agenda against the bell")))
        self._sum = SignLabel(Sign.TICK, "", weight=600)
        self._people = PlainLabel(tone="muted")
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, 0, 0, 0)
        told = boxed(column(self._label, self._title, self._facts, gap=4))
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        foot = row(self._sum, self._people, gap=16)
        foot.setStretch(0, 1)
        super().__init__(
            column(
                Columns(((told, 1), (boxed(self._buttons), 0)), _NARROW),
                self._strip,
                foot,
                gap=8,
            ),
            margins=(24, 20),
        )

    def show_next(self, folder: Folder, now: Moment) -> None:
        """Show the meeting as it stands at a moment."""
        say = self._words.say
        view = hero_view(folder, now)
        self._meeting = folder.meeting.id
        self._label.setText(say(view.label))
        self._title.setText(say(view.title))
        self._facts.setText(_joined(view.facts, self._words))
        plan = folder.meeting.plan
        self._strip.setVisible(bool(plan.items) and folder.meeting.stage is Stage.PLANNED)
        self._strip.show_strip(strip_of(plan, self._words))
        if view.sum is not None:
            self._sum.show_sign(view.sum.sign, say(view.sum.text), view.sum.tone)
        self._sum.setVisible(view.sum is not None)
        self._people.setText(say(view.people) if view.people else "")
        self._people.setVisible(view.people is not None)
        self._show_offers(view.offers)

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        if offers == self._offers:
            return
        self._offers = offers
        while (held := self._buttons.takeAt(0)) is not None:
            old = held.widget()
            if old is not None:
                # Hidden at once, so that its key is free for the button that follows.
                old.hide()
                old.deleteLater()
        made = [self._button(offer, offer is offers[-1]) for offer in offers]
        line = Flow(*made)
        self._buttons.addWidget(line)
        # Now, not when the layout comes to it: its keys answer only while it is seen.
        line.show()

    def _button(self, offer: Offer, primary: bool) -> KeyButton:
        button = KeyButton(
            self._words.say(offer.text),
            offer.key,
            "primary" if primary else "plain",
            _SIGNS.get(offer.way) if primary else None,
            bind=True,
        )
        button.setProperty("begins", primary)
        button.clicked.connect(lambda: self.wished.emit(offer.way, self._meeting))
        if offer.twin:
            QShortcut(QKeySequence(offer.twin), button, button.click)
        return button


def strip_of(plan: Plan, words: Words) -> Strip:
    """The agenda of a plan as a strip, from its planned start."""
    times = starts(plan.items, plan.start)
    blocks = tuple(
        Block(
            title=item.title.strip() or words.say(tr("No title yet")),
            minutes=max(0, item.minutes),
            starts=words.time(at),
            tip=words.say(
                trn(
                    "{title}, {n} minute from {time}",
                    "{title}, {n} minutes from {time}",
                    item.minutes,
                    title=item.title,
                    time=at,
                )
            ),
        )
        for item, at in zip(plan.items, times, strict=False)
    )
    return Strip(
        blocks=blocks,
        slot=max(0, plan.minutes),
        bell=words.say(tr("Bell {time}", time=plan.bell)),
        ends=words.time(times[-1]),
        sentence=words.say(plan_sum(plan).text),
    )


def _joined(facts: tuple[Said, ...], words: Words) -> str:
    """Facts that stand beside each other, each in its own direction."""
    parts = (f"\u2068{words.say(fact)}\u2069" for fact in facts)
    return " · ".join(parts)
