"""A whole library as one document to leaf through: a run sheet for each protocol."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Heading,
    Line,
    Paragraph,
    Table,
)
from facilitator.domain.labels import ROLES, listed, minutes_of
from facilitator.domain.loop_words import loops_from
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.related import kin_said, relatives
from facilitator.domain.run_sheet import droppable, kept, spoken
from facilitator.domain.speaking_words import voices
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Said, Text, tr, trn

_WIDTHS = (0.12, 0.88)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Protocols by what their category is called, in the order of the booklet.

    `presenter_word` stands in words to read aloud where the name of who presents would be.
    """

    parts: tuple[tuple[Said, tuple[Protocol, ...]], ...]
    now: Moment
    presenter_word: str = "the presenter"


def booklet(shelf: Shelf) -> Document:
    """Each protocol from the top of a page, behind a list of contents.

    Minutes are those for the usual number of people. No clock times: nobody knows when.
    """
    day = LongDate(shelf.now.civil.date())
    return Document(
        title=tr("Booklet of protocols"),
        author=tr("Facilitator"),
        subject=tr("What to do and say, step by step"),
        footer_state=tr("Protocols as of {day}", day=day),
        at=shelf.now,
        blocks=tuple(_blocks(shelf)),
        dense=True,
        running=True,
    )


def _blocks(shelf: Shelf) -> Iterator[Block]:
    yield Paragraph(
        Line((tr("The minutes hold for the usual number of people."),)),
        quiet=True,
    )
    yield Heading(1, tr("Contents"))
    heading = 1
    for category, protocols in shelf.parts:
        first = heading + 2  # Behind the heading of the category.
        heading = first + len(protocols) - 1
        lines = tuple(Line((each.name,), remark=_whole(each)) for each in protocols)
        yield Paragraph(Line(lead=category), tied=True)
        yield Bullets(lines, tuple(range(first, heading + 1)))
    for category, protocols in shelf.parts:
        yield Heading(1, category, page=True)
        for number, protocol in enumerate(protocols):
            yield Heading(2, protocol.name, page=number > 0)
            yield from _sheet(shelf, protocol)


def _sheet(shelf: Shelf, protocol: Protocol) -> Iterator[Block]:
    yield Paragraph(Line((protocol.purpose,)))
    roles = listed(tuple(ROLES[role] for role in protocol.roles)) if protocol.roles else ""
    needs = (tr("Roles: {roles}", roles=roles),) if roles else ()
    yield Paragraph(Line((_whole(protocol), _people(protocol), *needs)), quiet=True)
    if protocol.also:
        yield Paragraph(Line(protocol.also, lead=tr("Also called:")), quiet=True)
    yield said_facts(
        Fact(tr("When it helps"), (protocol.when,)),
        Fact(tr("When not"), (protocol.when_not,)),
        Fact(tr("Take care"), (protocol.caution,)),
    )
    if protocol.materials:
        # Set apart by dots: a thing to have at hand often has an “and” of its own.
        yield Paragraph(Line(protocol.materials, lead=tr("To have at hand:")))
    for sitting in range(1, protocol.sittings + 1):
        yield from _sitting(shelf, protocol, sitting)
    closing = tuple(_closing(shelf, protocol))
    if closing:
        yield Paragraph(Line(closing), fine=True)


def _closing(shelf: Shelf, protocol: Protocol) -> Iterator[Text]:
    """Relatives, origin and rights: together, since apart they often need a sheet of their own."""
    yield from _family(shelf, protocol)
    if protocol.origin.strip():
        yield tr("Where it comes from: {origin}", origin=protocol.origin)
    rights = protocol.rights_note if protocol.rights_note.strip() else protocol.rights
    if rights.strip():
        yield tr("Rights: {rights}", rights=rights)


def _family(shelf: Shelf, protocol: Protocol) -> Iterator[Text]:
    """What it has for relatives, those of one kind together."""
    shelved = {each.id: each.name for _, several in shelf.parts for each in several}
    found = relatives(protocol.related, shelved)
    for kind in dict.fromkeys(kind for kind, _ in found):
        yield kin_said(kind, listed(tuple(name for other, name in found if other is kind)))


def _sitting(shelf: Shelf, protocol: Protocol, sitting: int) -> Iterator[Block]:
    if protocol.sittings > 1:
        lasting = tr(
            "Sitting {number} of {all}, {minutes}",
            number=sitting,
            all=protocol.sittings,
            minutes=minutes_of(protocol.minutes_for(protocol.people.usual, sitting)),
        )
        yield Paragraph(Line(lead=lasting), tied=True)
    steps = protocol.sitting(sitting)
    rows = tuple(
        tuple(_row(steps, at, protocol.people.usual, shelf.presenter_word))
        for at in range(len(steps))
    )
    if rows:
        header = (tr("Minutes"), tr("Step"))
        yield Table(tr("The steps of this protocol"), header, _WIDTHS, rows)


def _row(steps: tuple[Step, ...], at: int, people: int, presenter: str) -> Iterator[Cell]:
    step = steps[at]
    minutes = Line((minutes_of(step.minutes_for(people)),))
    yield (minutes, Line(remark=tr("each time"))) if step.repeats else (minutes,)
    head = Line((*voices(step), *kept(step, droppable(steps))), lead=step.title)
    loops = (Line(remark=each) for each in loops_from(steps, at))
    yield (*loops, head, *spoken(_named(step, presenter)))


def _named(step: Step, presenter: str) -> tuple[str, str, str]:
    """Cue, say and sticks with the word for who presents."""
    cue, say, sticks = (
        text.replace("{presenter}", presenter) for text in (step.cue, step.say, step.sticks)
    )
    return cue, say, sticks


def _whole(protocol: Protocol) -> Text:
    """How long it takes; for one in several sittings, how many they are."""
    if protocol.sittings > 1:
        return trn("{n} sitting", "{n} sittings", protocol.sittings)
    return minutes_of(protocol.minutes_for(protocol.people.usual))


def _people(protocol: Protocol) -> Text:
    people = protocol.people
    return tr(
        "{least} to {most} people, usually {usual}",
        least=people.least,
        most=people.most,
        usual=people.usual,
    )
