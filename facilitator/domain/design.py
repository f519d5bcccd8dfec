"""What can be seen of how a meeting is designed: who speaks in it, what it looks back on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.agenda import Item, Lead, LeadKind, Method, Purpose
from facilitator.domain.expand import chosen, presenters
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import Said, tr

_ONE_SPEAKS = frozenset({Method.DISCUSSION, Method.PRESENTATION})
"""Ways in which one person may have all of the talk."""
_LOOKING_BACK = frozenset({"reflection", "opening-closing", "meeting-design"})
"""Kinds of protocols that look back when they stand at the end."""
_LAST = 2
"""How many items are the end of a meeting: what looks back, and what is for the next time."""


@dataclass(frozen=True, slots=True)
class Design:
    """A plan with the protocols there are, and for how many people it is planned.

    `pause_words` are what a break is called in the language of the plan, in small letters, and
    `back_words` what an item is called that looks back on the meeting.
    """

    plan: Plan
    protocols: Mapping[str, Protocol] = field(default_factory=dict)
    people: int = 1
    pause_words: tuple[str, ...] = ()
    back_words: tuple[str, ...] = ()

    def protocol(self, item: Item) -> Protocol | None:
        """The protocol that holds an item."""
        return self.protocols.get(item.protocol) if item.method is Method.PROTOCOL else None

    def decides(self, item: Item) -> bool:
        """Whether an item is there to decide, or holds a step that leaves a decision."""
        protocol = self.protocol(item)
        steps = () if protocol is None else chosen(item, protocol)
        return item.purpose is Purpose.DECIDE or any(Kind.DECISION in s.capture for s in steps)

    def shared(self, item: Item) -> bool:
        """Whether it is held in a way that lets more than one person speak."""
        return item.method not in _ONE_SPEAKS

    def leaders(self, item: Item) -> frozenset[str]:
        """The people who lead an item; "" stands for all together."""
        return frozenset(person for lead in item.leads for person in self._people(lead))

    def looks_back(self, at: int) -> bool:
        """Whether the item at a place looks back; opening is not looking back.

        One without such a protocol does by its name, at the end: elsewhere something else may be
        evaluated.
        """
        item = self.plan.items[at]
        protocol = self.protocol(item)
        if at > 0 and protocol is not None and protocol.category in _LOOKING_BACK:
            return True
        late = at > 0 and at >= len(self.plan.items) - _LAST
        return late and _holds(item.title, self.back_words)

    def is_break(self, item: Item) -> bool:
        """Whether an item is called a break."""
        return _holds(item.title, self.pause_words)

    def lacks_presenter(self, item: Item) -> bool:
        """Whether its protocol needs someone who brings something, and nobody who comes does."""
        protocol = self.protocol(item)
        if protocol is None or Role.PRESENTER not in protocol.roles:
            return False
        gone = self.plan.apologies
        return all(person in gone for person in presenters(self.plan, item))

    def called(self, item: Item) -> Said:
        """What an item is called: its title, else its protocol's name."""
        protocol = self.protocol(item)
        if item.title.strip():
            return item.title
        return tr("No title") if protocol is None else protocol.name

    def _people(self, lead: Lead) -> tuple[str, ...]:
        if lead.kind is LeadKind.ALL:
            return ("",)
        if lead.kind is LeadKind.PERSON:
            return (lead.who,)
        role = next((role for role in Role if role.value == lead.who), None)
        return () if role is None else self.plan.holders(role)


def _holds(title: str, words: tuple[str, ...]) -> bool:
    """Whether any of these words, in small letters, stands in a title."""
    called = title.casefold()
    return any(word and word in called for word in words)
