"""The end of the minutes: what is open, what to pass on, how it went, and when we meet next."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.closing import NormKept
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.document import Block, Bullets, Fact, Heading, Line, Paragraph, Table
from facilitator.domain.labels import DESTINATIONS, role_held_by
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.minutes_short import standing
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind, Note
from facilitator.domain.words import LongDate, Said, tr

_ROOM_TO_ANSWER = 24
"""Millimetres: three lines of handwriting."""


def still_open(source: Source) -> Iterator[Block]:
    """Open questions and the parking lot, with where each goes."""
    questions = tuple(questions_of(source))
    parked = source.notes(Kind.PARKING)
    if questions or parked:
        yield Heading(1, tr("Open questions and parking lot"))
    if questions:
        yield Heading(2, tr("Open questions"))
        yield Bullets(questions)
    if parked:
        yield Heading(2, tr("Parking lot"))
        yield Bullets(tuple(parked_line(source, note) for note in parked))


def passed_on(source: Source) -> Iterator[Block]:
    """What is worth sharing, and what the head is asked, with the answer or room for it."""
    closing = source.meeting.record.closing
    if closing.worth_sharing.strip():
        yield Heading(1, tr("Worth sharing"))
        yield Paragraph(Line((closing.worth_sharing,)))
    answer = source.meeting.answer.strip()
    if closing.ask_head.strip():
        yield Heading(1, tr("For the head"))
        yield Table(
            description=tr("A question to the head, and room for the answer"),
            header=(tr("Question"), tr("Answer")),
            widths=(0.5, 0.5),
            rows=((closing.ask_head, answer),),
            row_height=0 if answer else _ROOM_TO_ANSWER,
        )


def how_it_went(source: Source) -> Iterator[Block]:
    """The rating, the norm of the day and the team's norms."""
    closing = source.meeting.record.closing
    rating: Said = tr("{rating} of 5", rating=closing.rating) if closing.rating else ""
    facts = said_facts(
        Fact(tr("Meeting rating"), (rating,)),
        Fact(tr("Norm of the day"), norm_said(source)),
        Fact(tr("Our norms"), source.team.norms),
    )
    if facts.facts:
        yield Heading(1, tr("How we worked"))
        yield facts


def next_meeting(source: Source, *, roles: bool = True) -> Iterator[Block]:
    """Date, time, place and roles, as far as they are agreed."""
    closing = source.meeting.record.closing
    day, start = closing.next_day, closing.next_start
    facts = said_facts(
        Fact(tr("Date"), (tr("{day}", day=LongDate(day)),) if day else ()),
        Fact(tr("Time"), (tr("{at}", at=start),) if start else ()),
        Fact(tr("Place"), (closing.next_place,)),
        *(
            Fact(role_held_by(held.role, len(held.holders)), (source.people(held.holders),))
            for held in (closing.next_roles if roles else ())
        ),
    )
    if facts.facts:
        yield Heading(1, tr("Next meeting"))
        yield facts


def questions_of(source: Source) -> Iterator[Line]:
    """Those of this meeting that are open, and earlier ones that are open or were settled here."""
    for question in source.made(Kind.QUESTION):
        if source.state(question) is State.OPEN:
            yield Line((question.text,))
    for question in source.earlier:
        if question.kind is Kind.QUESTION and _concerns(source, question):
            where = tr("Asked earlier. {state}", state=standing(source, question))
            yield Line((question.text,), remark=where)


def _concerns(source: Source, question: Commitment) -> bool:
    if question.at.utc > source.until.utc:
        return False
    change = source.last_change(question)
    return source.state(question) is State.OPEN or (
        change is not None and change.meeting == source.meeting.id
    )


def parked_line(source: Source, note: Note) -> Line:
    """A parked line, and where it goes."""
    goes = {each.note: each.to for each in source.meeting.record.closing.sorted}
    to = goes.get(note.id)
    return Line((note.text,), remark=tr("Not sorted yet") if to is None else DESTINATIONS[to])


def norm_said(source: Source) -> tuple[Said, ...]:
    """The norm of the day, and how it was kept."""
    norm, kept = source.meeting.plan.norm, source.meeting.record.closing.norm_kept
    if not norm.strip():
        return ()
    if kept is None:
        return (norm,)
    if kept is NormKept.YES:
        return (tr("{norm} (kept today)", norm=norm),)
    if kept is NormKept.PARTLY:
        return (tr("{norm} (partly kept today)", norm=norm),)
    return (tr("{norm} (not kept today)", norm=norm),)
