"""One page for somebody who was absent: what was decided, what is theirs to do, what comes next.

It names nobody else, tells nobody else's actions, and not how anything was said or reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.closing import Destination
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.document import (
    Block,
    Document,
    Fact,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Table,
)
from facilitator.domain.labels import ROLES, day_of, listed
from facilitator.domain.minutes import over_of
from facilitator.domain.minutes_head import day_held, said_facts
from facilitator.domain.minutes_letter import Letter, next_said, title_of
from facilitator.domain.minutes_one_page import clipped
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind
from facilitator.domain.page_room import filled, fits_a_page
from facilitator.domain.words import LongDate, Said, ShortDate, Text, tr, trn

_TEXT, _NAME = 220, 60
"""Letters of what was agreed and of what something is called, where room is short."""
_AHEAD = 3
"""Dates ahead, and items of the next agenda."""
_OVER = frozenset({State.DROPPED, State.SUPERSEDED})
_WIDTHS = (0.66, 0.34)


def absent(source: Source) -> tuple[str, ...]:
    """The identities of those who were expected and did not come; nobody before the start."""
    if source.results is None:
        return ()
    there = {presence.person for presence in source.results.presence}
    return tuple(p.id for p in source.meeting.plan.expected if p.id not in there)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the page tells of: decisions and actions with their days, and how many have no room."""

    decisions: tuple[str, ...]
    actions: tuple[tuple[str, Said], ...]
    left: tuple[int, int] = (0, 0)


def digest(source: Source, person: str) -> Document:
    """The page for one person: one side of A4, whatever was agreed."""
    whole = _told_of(source, person)
    page = _page(source, person, whole)
    if fits_a_page(page):
        return page
    decisions = tuple(clipped(text, _TEXT) for text in whole.decisions)
    actions = tuple((clipped(text, _TEXT), when) for text, when in whole.actions)

    def made(counts: tuple[int, ...]) -> Document:
        n, m = counts
        left = (len(decisions) - n, len(actions) - m)
        return _page(source, person, _Told(decisions[:n], actions[:m], left))

    return filled((len(decisions), len(actions)), made)


def _told_of(source: Source, person: str) -> _Told:
    actions = tuple((each.text, _when(source, each)) for each in yours(source, person))
    return _Told(_decisions(source), actions)


def _page(source: Source, person: str, told: _Told) -> Document:
    name = _named(source.name(person))
    team = replace(source.team, name=_line(source.team.name), school=_line(source.team.school))
    return Document(
        over=over_of(team),
        title=tr("In short for {name}", name=name),
        author=source.team.name,
        subject=tr("{team}, {day}", team=source.team.name, day=LongDate(day_held(source))),
        footer_state=tr("Only for you; the minutes tell the rest"),
        at=source.until,
        blocks=tuple(_blocks(source, person, told)),
    )


def digest_subject(source: Source) -> Text:
    """What a message to an absent person is about."""
    day, title = LongDate(day_held(source)), title_of(source)
    return tr("In short, {day}: {title}", day=day, title=title)


def digest_letter(source: Source, person: str) -> Letter:
    """The same as a message to that person alone."""
    day, title = LongDate(day_held(source)), title_of(source)
    told = _told_of(source, person)
    decided = tuple(clipped(text, _TEXT) for text in told.decisions)
    theirs = tuple(
        tr("{what} – {when}", what=clipped(text, _TEXT), when=when) for text, when in told.actions
    )
    return tuple(
        filter(
            None,
            (
                (tr("Hello {name},", name=source.name(person)),),
                (tr("this is {title} on {day} in short.", title=title, day=day),),
                _listed(tr("What was decided:"), decided, tr("Nothing was decided.")),
                _listed(tr("Yours to do:"), theirs, tr("Nothing is yours to do.")),
                (*next_said(source), *_role_said(source, person)),
            ),
        )
    )


def yours(source: Source, person: str) -> tuple[Commitment, ...]:
    """The open actions of one person, those of this meeting first."""
    actions = (*source.made(Kind.ACTION), *_earlier(source))
    return tuple(
        each
        for each in actions
        if person in each.owners and source.state(each) is State.OPEN and each.state is State.OPEN
    )


def _earlier(source: Source) -> tuple[Commitment, ...]:
    before = (c for c in source.earlier if c.kind is Kind.ACTION and c.at.utc <= source.until.utc)
    return tuple(before)


def _decisions(source: Source) -> tuple[str, ...]:
    """Those that stand: what was dropped or replaced in the same meeting does not."""
    stand = (d for d in source.made(Kind.DECISION) if source.state(d) not in _OVER)
    return tuple(each.text for each in stand)


def _listed(head: Text, lines: tuple[Said, ...], otherwise: Text) -> tuple[Said, ...]:
    if not lines:
        return (otherwise,)
    numbered = (tr("{number}. {what}", number=n, what=line) for n, line in enumerate(lines, 1))
    return (head, *numbered)


def _blocks(source: Source, person: str, told: _Told) -> Iterator[Block]:
    of_decisions, of_actions = told.left
    yield said_facts(
        Fact(tr("Meeting"), (_named(title_of(source)),)),
        Fact(tr("Date"), (tr("{day}", day=LongDate(day_held(source))),)),
    )
    yield Heading(1, tr("What was decided"))
    if told.decisions:
        yield Numbered(tuple(Line((each,)) for each in told.decisions))
    elif not of_decisions:
        yield Paragraph(Line((tr("Nothing was decided."),)))
    yield from _more(of_decisions)
    yield Heading(1, tr("Yours to do"))
    if told.actions:
        yield Table(
            description=tr("Your actions: what, by when"),
            header=(tr("What"), tr("By when")),
            widths=_WIDTHS,
            rows=told.actions,
        )
    elif not of_actions:
        yield Paragraph(Line((tr("Nothing is yours to do."),)))
    yield from _more(of_actions)
    facts = said_facts(*_next(source, person))
    if facts.facts:
        yield Heading(1, tr("What comes next"))
        yield facts


def _more(left: int) -> Iterator[Block]:
    if left > 0:
        said = trn("and {n} more in the minutes", "and {n} more in the minutes", left)
        yield Paragraph(Line((said,)), quiet=True)


def _next(source: Source, person: str) -> Iterator[Fact]:
    closing = source.meeting.record.closing
    day, start = closing.next_day, closing.next_start
    yield Fact(tr("Next meeting"), (tr("{day}", day=LongDate(day)),) if day else ())
    yield Fact(tr("Time"), (tr("{at}", at=start),) if start else ())
    yield Fact(tr("Place"), (_line(closing.next_place),))
    roles = _roles(source, person)
    yield Fact(tr("Your role"), (listed(roles),) if roles else ())
    yield Fact(tr("On the next agenda"), _parked(source))
    yield Fact(tr("Dates ahead"), _ahead(source))


def _roles(source: Source, person: str) -> tuple[Said, ...]:
    held = source.meeting.record.closing.next_roles
    return tuple(ROLES[each.role] for each in held if person in each.holders)


def _role_said(source: Source, person: str) -> tuple[Said, ...]:
    roles = _roles(source, person)
    return (tr("Your role there: {roles}", roles=listed(roles)),) if roles else ()


def _parked(source: Source) -> tuple[Said, ...]:
    goes = {each.note: each.to for each in source.meeting.record.closing.sorted}
    notes = source.notes(Kind.PARKING)
    ahead = (n.text for n in notes if goes.get(n.id) is Destination.NEXT_AGENDA)
    return tuple(map(_line, ahead))[:_AHEAD]


def _ahead(source: Source) -> tuple[Said, ...]:
    held = day_held(source)
    days = sorted((d for d in source.meeting.plan.dates if d.day > held), key=lambda d: d.day)
    said = tuple(_date(each.day, each.what.strip()) for each in days)
    return said[:_AHEAD]


def _date(day: date, what: str) -> Text:
    if what:
        return tr("{day}: {what}", day=ShortDate(day), what=_line(what))
    return tr("{day}", day=ShortDate(day))


def _when(source: Source, action: Commitment) -> Said:
    """By when, for somebody who was not there: the next meeting is the one that comes."""
    if action.due is not None:
        return day_of(action.due)
    if not action.next_meeting:
        return tr("no date yet")
    day = source.meeting.record.closing.next_day
    return tr("next meeting") if day is None else tr("next meeting, {day}", day=day)


def _line(text: str) -> str:
    return clipped(text, _NAME)


def _named(said: Said) -> Said:
    return _line(said) if isinstance(said, str) else said
