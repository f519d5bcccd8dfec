"""What a new meeting can start from: the last one, the weekly frame, a protocol, nothing."""

from __future__ import annotations

from facilitator.app.laying_out import as_items
from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.expand import fair_minutes
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import Names, Text, tr, trn

LAST = "last"
"""The same agenda as the team's last meeting, the roles passed on."""
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


def choices(library: Library, people: int, words: Words) -> tuple[tuple[str, str], ...]:
    """Keys and words of all starts but the last meeting, with their minutes for so many people."""
    out: list[tuple[str, str]] = []
    for protocol in library.protocols.values():
        if protocol.id == STANDARD:
            minutes = _laid_out_minutes(protocol, people)
            out.insert(0, (WEEKLY, words.say(_weekly(minutes))))
        else:
            out.append((PROTOCOL + protocol.id, words.say(_with_minutes(protocol, people))))
    return (*out, (BLANK, words.say(tr("Blank: the agenda comes as you go"))))


def contents(start: str, library: Library) -> Text | None:
    """What an agenda made from this start holds, in one line; None when that is not known."""
    if start == LAST:
        return tr("The same agenda as last time, the roles passed on")
    if start == BLANK:
        return tr("No items yet: put them in when you prepare, or while you meet")
    protocol = library.protocols.get(STANDARD if start == WEEKLY else protocol_of(start))
    if protocol is None:
        return None
    titles = tuple(step.title for step in protocol.steps if step.sitting == 1)
    return tr("{steps}", steps=Names(tuple(dict.fromkeys(titles))))


def _weekly(minutes: int) -> Text:
    return trn("Weekly team meeting, {n} minute", "Weekly team meeting, {n} minutes", minutes)


def _with_minutes(protocol: Protocol, people: int) -> Text:
    minutes = fair_minutes(protocol, people or protocol.people.usual)
    return trn("{name}, {n} minute", "{name}, {n} minutes", minutes, name=protocol.name)


def _laid_out_minutes(protocol: Protocol, people: int) -> int:
    return planned_minutes(as_items(protocol, people or protocol.people.usual, str))
