"""From a template to an agenda, and from a meeting to a template of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.domain.agenda import EVERYONE_LEADS, Item, LeadKind, Method
from facilitator.domain.expand import fair_minutes
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.protocol import GroupSize, Protocol
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.domain.words import Said, tr

NewId = Callable[[], str]


def laid_out(
    template: Template,
    at: int,
    people: int,
    protocols: Mapping[str, Protocol],
    new_id: NewId,
) -> tuple[Item, ...]:
    """The agenda of one meeting of a template, from 0, for so many people.

    A protocol takes what it needs for them where the template gives it what it needs for the
    usual number; other minutes were somebody's choice and stay. What is not on the shelf any
    more becomes an item without a protocol.
    """
    return tuple(
        _item(item, template.people.usual, people, protocols.get(item.protocol), new_id())
        for item in template.parts[at].items
    )


def _item(
    given: TemplateItem, usual: int, people: int, protocol: Protocol | None, identity: str
) -> Item:
    item = Item(
        id=identity,
        title=given.title,
        purpose=given.purpose,
        leads=given.leads,
        method=given.method,
        minutes=given.minutes,
        leaves=given.leaves,
        bring=", ".join(given.bring),
    )
    if given.method is not Method.PROTOCOL:
        return item
    if protocol is None or len(protocol.sitting(given.sitting)) < max(1, given.step):
        return replace(item, method=Method.DISCUSSION)
    item = replace(item, protocol=protocol.id, sitting=given.sitting, step=given.step)
    if given.step:
        return item
    if given.minutes != fair_minutes(protocol, usual, given.sitting):
        return replace(item, ideal=given.minutes)
    return replace(item, minutes=fair_minutes(protocol, people, given.sitting))


def title_for(template: Template, at: int) -> Said:
    """What a meeting made from it is called; "" leaves that to the team's name."""
    title = template.parts[at].title
    if not title:
        return template.name
    return tr("{name}: {part}", name=template.name, part=title)


def as_template(meeting: Meeting, team: Team, name: str, identity: str) -> Template:
    """The agenda of a meeting as a template of one's own: without a day, and without people."""
    plan = meeting.plan
    people = max(1, len(plan.expected) or len(team.active))
    size = GroupSize()
    part = Part(tuple(map(_kept, plan.items)), minutes=plan.minutes, purpose=plan.purpose)
    return Template(
        id=identity,
        name=name.strip(),
        parts=(part,),
        people=GroupSize(min(size.least, people), max(size.most, people), people),
        own=True,
    )


def _kept(item: Item) -> TemplateItem:
    leads = tuple(lead for lead in item.leads if lead.kind is not LeadKind.PERSON)
    return TemplateItem(
        title=item.title,
        minutes=max(1, item.minutes),
        purpose=item.purpose,
        leads=leads or (EVERYONE_LEADS,),
        method=item.method,
        protocol=item.protocol if item.method is Method.PROTOCOL else "",
        sitting=item.sitting,
        step=item.step,
        leaves=item.leaves,
        bring=tuple(line.strip() for line in item.bring.splitlines() if line.strip()),
    )
