"""What a run sheet knows of an item's steps from its protocol: loops, and groups of any number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.agenda import Item, Method
from facilitator.domain.before import Before
from facilitator.domain.document import Line
from facilitator.domain.expand import chosen, presenters
from facilitator.domain.loop_words import loops_from
from facilitator.domain.protocol import Step, Who
from facilitator.domain.segment import Segment
from facilitator.domain.speaking_words import speaking, voices
from facilitator.domain.words import Said


@dataclass(frozen=True, slots=True)
class Script:
    """The steps of an item's protocol by their titles; none where it has no protocol here."""

    item: Item
    steps: Mapping[str, Step]

    def loop_lines(self, title: str) -> tuple[Line, ...]:
        """How far the loops go that begin with this step, and how often."""
        steps = tuple(self.steps.values())
        if title not in self.steps:
            return ()
        told = loops_from(steps, tuple(self.steps).index(title))
        return tuple(Line(remark=each) for each in told)

    def voices(self, step: Segment, before: Before) -> tuple[Said, ...]:
        """How people sit, who speaks and who listens, with names as far as there are any."""
        if not before.coming and step.title in self.steps:
            return voices(self.steps[step.title])
        own = presenters(before.plan, self.item)
        heard = set(step.listeners)
        if step.speaks is Who.PRESENTER and heard and not step.groups:
            # In a pass for each person it is theirs: all others listen.
            own = tuple(person for person in before.coming if person not in heard) or own
        return speaking(step, before.coming, before.source.people(own))


def script_of(before: Before, item: Item) -> Script:
    """What is known of an item's steps."""
    protocol = before.protocols.get(item.protocol) if item.method is Method.PROTOCOL else None
    steps = () if protocol is None else chosen(item, protocol)
    return Script(item, {step.title: step for step in steps})
