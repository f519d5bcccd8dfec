"""What a new meeting can start from: the last one, a template, a protocol, nothing."""

from __future__ import annotations

from facilitator.app.laying_out import as_items
from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.expand import fair_minutes
from facilitator.domain.protocol import Protocol
from facilitator.domain.template import Template
from facilitator.domain.words import Names, Text, tr, trn

LAST = "last"
"""The same agenda as the team's last meeting, the roles passed on."""
LEFT = "left"
"""What is left of the team's last meeting, and nothing else."""
TEMPLATE = "template:"
"""Begins the key of one template: "template:data-meeting"."""
WEEKLY = "weekly"
"""The standard protocol laid out as an agenda, one item a step."""
BLANK = "blank"
"""An agenda without items."""
PROTOCOL = "protocol:"
"""Begins the key of one protocol, which becomes the only item: "protocol:check-in"."""
STANDARD = "standard-team-meeting"
"""The protocol that WEEKLY lays out."""


def protocol_of(start: str) -> str:
    """The identity of the protocol in a key, "" when the key names none."""
    return start[len(PROTOCOL) :] if start.startswith(PROTOCOL) else ""


def template_of(start: str) -> str:
    """The identity of the template in a key, "" when the key names none."""
    return start[len(TEMPLATE) :] if start.startswith(TEMPLATE) else ""


def template_choices(templates: tuple[Template, ...], words: Words) -> tuple[tuple[str, str], ...]:
    """Keys and words of templates, own ones first, with the minutes or the number of meetings."""
    own_first = sorted(templates, key=lambda template: not template.own)
    return tuple((TEMPLATE + each.id, words.say(_template_said(each))) for each in own_first)


def choices(library: Library, people: int, words: Words) -> tuple[tuple[str, str], ...]:
    """Keys and words of the frame, blank and the protocols by name, with minutes for so many
    people."""
    out = [(BLANK, words.say(tr("Blank: the agenda comes as you go")))]
    for protocol in sorted(library.protocols.values(), key=lambda each: each.name.casefold()):
        if protocol.id == STANDARD:
            minutes = _laid_out_minutes(protocol, people)
            out.insert(0, (WEEKLY, words.say(_weekly(minutes))))
        else:
            out.append((PROTOCOL + protocol.id, words.say(_with_minutes(protocol, people))))
    return tuple(out)


def template_contents(template: Template) -> Text:
    """What a template holds, in one line: its meetings, or its items and what to bring."""
    if len(template.parts) > 1:
        return tr("{meetings}", meetings=Names(tuple(part.title for part in template.parts)))
    part = template.parts[0]
    items = Names(tuple(item.title for item in part.items))
    if part.bring:
        return tr("{items}. To bring: {things}", items=items, things=Names(part.bring))
    return tr("{items}", items=items)


def contents(start: str, library: Library) -> Text | None:
    """What an agenda made from this start holds, in one line; None when that is not known."""
    if start == LEFT:
        return tr("Only what is ticked below, with the roles passed on")
    if start == LAST:
        return tr("The same agenda as last time, the roles passed on")
    if start == BLANK:
        return tr("No items yet: put them in when you prepare, or while you meet")
    protocol = library.protocols.get(STANDARD if start == WEEKLY else protocol_of(start))
    if protocol is None:
        return None
    titles = tuple(step.title for step in protocol.steps if step.sitting == 1)
    return tr("{steps}", steps=Names(tuple(dict.fromkeys(titles))))


def _template_said(template: Template) -> Text:
    if len(template.parts) > 1:
        return trn(
            "Template: {name}, {n} meeting",
            "Template: {name}, {n} meetings",
            len(template.parts),
            name=template.name,
        )
    return trn(
        "Template: {name}, {n} minute",
        "Template: {name}, {n} minutes",
        template.parts[0].minutes,
        name=template.name,
    )


def _weekly(minutes: int) -> Text:
    return trn("Weekly team meeting, {n} minute", "Weekly team meeting, {n} minutes", minutes)


def _with_minutes(protocol: Protocol, people: int) -> Text:
    minutes = fair_minutes(protocol, people or protocol.people.usual)
    return trn("{name}, {n} minute", "{name}, {n} minutes", minutes, name=protocol.name)


def _laid_out_minutes(protocol: Protocol, people: int) -> int:
    return planned_minutes(as_items(protocol, people or protocol.people.usual, str))
