"""The words that go with the minutes by e-mail, so that they can be read without the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import TypeAlias

from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_head import day_held
from facilitator.domain.minutes_one_page import clipped
from facilitator.domain.minutes_short import text_of, when_of, who_of
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member
from facilitator.domain.words import LongDate, Said, Text, tr, trn

Letter: TypeAlias = tuple[tuple[Said, ...], ...]
"""Paragraphs, each of lines."""

LONGEST_LINE = 300
"""Letters of one decision or action: the minutes have the rest."""
MOST_LINES = 20
"""Decisions that a letter tells, and actions as well."""


_LONGEST_TITLE = 120


def recipients(source: Source) -> tuple[Member, ...]:
    """All active members: who was absent too, who needs it most."""
    return source.team.active


def subject(source: Source) -> Said:
    """What the message is about."""
    day, title = LongDate(day_held(source)), title_of(source)
    if source.under_way:
        return tr("Minutes so far of {day}: {title}", day=day, title=title)
    return tr("Minutes of {day}: {title}", day=day, title=title)


def letter(source: Source, *, to_head: bool = False) -> Letter:
    """What was decided, who does what by when, and when the next meeting is.

    `to_head`: not to the team but to its head, with the page for them.
    """
    return tuple(_paragraphs(source, to_head=to_head))


def title_of(source: Source) -> Said:
    """What the meeting is called."""
    return called(source.meeting)


def called(meeting: Meeting) -> Said:
    """The same of any meeting, on one line and not too long."""
    return clipped(meeting.plan.title, _LONGEST_TITLE) or tr("Team meeting")


def decided(source: Source) -> tuple[Said, ...]:
    """The decisions, a short line each, with their numbers."""
    return tuple(
        tr("{number}. {what}", number=number, what=_cut(text_of(source, each)))
        for number, each in enumerate(source.made(Kind.DECISION), 1)
    )


def next_said(source: Source) -> tuple[Text, ...]:
    """When the next meeting is and where, as far as it is agreed."""
    closing = source.meeting.record.closing
    place = closing.next_place.strip()
    if closing.next_day is None:
        return ()
    when = _when(closing.next_day, closing.next_start)
    return (when, tr("Place: {place}", place=place)) if place else (when,)


def _paragraphs(source: Source, *, to_head: bool) -> Iterator[tuple[Said, ...]]:
    yield (tr("Hello,") if to_head else tr("Hello all,"),)
    yield (_opening(source),)
    yield _listed(tr("We decided:"), decided(source)) or (tr("Nothing was decided."),)
    yield _listed(tr("Who does what by when:"), _agreed(source)) or (tr("No actions were agreed."),)
    coming = next_said(source)
    if coming:
        yield coming
    yield (tr("The same on one page is attached.") if to_head else tr("The minutes are attached."),)


def _opening(source: Source) -> Text:
    day, title = LongDate(day_held(source)), title_of(source)
    if source.under_way:
        return tr("these are the minutes so far of {title} on {day}.", title=title, day=day)
    return tr("these are the minutes of {title} on {day}.", title=title, day=day)


def _listed(head: Text, lines: tuple[Said, ...]) -> tuple[Said, ...]:
    """A paragraph of a head and the lines below it; () without any."""
    left = len(lines) - MOST_LINES
    if left > 0:
        more = trn("and {n} more in the minutes", "and {n} more in the minutes", left)
        lines = (*lines[:MOST_LINES], more)
    return (head, *lines) if lines else ()


def _agreed(source: Source) -> tuple[Said, ...]:
    return tuple(_action(source, n, each) for n, each in enumerate(source.made(Kind.ACTION), 1))


def _action(source: Source, number: int, action: Commitment) -> Said:
    return tr(
        "{number}. {what} – {who} – {when}",
        number=number,
        what=_cut(text_of(source, action)),
        who=who_of(source, action),
        when=when_of(source, action),
    )


def _cut(said: Said) -> Said:
    if isinstance(said, str):
        return clipped(said, LONGEST_LINE)
    # A state beside typed words: "{what} (done)".
    typed = tuple(
        (name, clipped(value, LONGEST_LINE) if isinstance(value, str) else value)
        for name, value in said.arguments
    )
    return Text(said.msgid, said.plural, typed)


def _when(day: date, start: time | None) -> Text:
    if start is None:
        return tr("Next meeting: {day}", day=LongDate(day))
    return tr("Next meeting: {day}, {start}", day=LongDate(day), start=start)
