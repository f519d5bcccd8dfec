"""What one meeting puts into the places of a form: the same facts that its minutes tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from facilitator.domain.agenda import Item
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Block, Bullets, Document, Line, Paragraph
from facilitator.domain.labels import PURPOSES, minutes_of, role_held_by
from facilitator.domain.minutes import appendices_of, sections_of
from facilitator.domain.minutes_end import norm_said, parked_line, questions_of
from facilitator.domain.minutes_goals import goal_named
from facilitator.domain.minutes_head import (
    attendance,
    dates_ahead,
    day_held,
    held_times,
    only_held,
    planned_times,
)
from facilitator.domain.minutes_items import how_decided, how_of, kept_in, leads_of, minutes_told
from facilitator.domain.minutes_parts import Parts
from facilitator.domain.minutes_short import is_reported, standing, text_of, when_of, who_of
from facilitator.domain.minutes_source import Source, item_order
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.word_form import Contents, Rows
from facilitator.domain.words import LongDate, Said, tr

_Row = Mapping[str, tuple[Line, ...]]


def contents(
    source: Source, document: Document, since: tuple[Block, ...], parts: Parts
) -> Contents:
    """All that the places of a form can ask for.

    `document` are the minutes of the same meeting, `since` what changed after their approval; see
    `minutes.told_of`. Nothing is said here that the minutes do not say.
    """
    rows = {
        "items": tuple(_item(source, n, item) for n, item in enumerate(item_order(source), 1)),
        "decisions": tuple(_decision(source, made) for made in source.made(Kind.DECISION)),
        "actions": tuple(_action(source, made) for made in source.made(Kind.ACTION)),
        "earlier": tuple(
            _earlier(source, each) for each in source.earlier if is_reported(source, each)
        ),
    }
    sections = sections_of(source, parts)
    blocks = {
        f"part.{section.value}": tuple(told) if section in parts.sections else ()
        for section, told in sections.items()
    }
    blocks |= {
        "minutes": document.blocks,
        "changes": since,
        "appendices": tuple(appendices_of(source, parts)),
    }
    return Contents(
        document=document,
        lines=_texts(source, document) | _people(source) | _lists(source) | _as_lines(rows),
        rows=rows,
        blocks=blocks,
        labels=_labels(source),
    )


def _line(*parts: Said) -> tuple[Line, ...]:
    """One line of what is not empty, or none."""
    kept = tuple(part for part in parts if not isinstance(part, str) or part.strip())
    return (Line(kept),) if kept else ()


def _each(said: Iterable[Said]) -> tuple[Line, ...]:
    return tuple(line for part in said for line in _line(part))


def _texts(source: Source, document: Document) -> dict[str, tuple[Line, ...]]:
    plan, closing = source.meeting.plan, source.meeting.record.closing
    day, start = closing.next_day, closing.next_start
    return {
        "title": _line(document.title),
        "meeting": _line(plan.title if plan.title.strip() else tr("Team meeting")),
        "school": _line(source.team.school),
        "team": _line(source.team.name),
        "day": _line(tr("{day}", day=LongDate(day_held(source)))),
        "planned": () if only_held(source) else _line(planned_times(source)),
        "held": _line(*held_times(source)),
        "place": _line(plan.place),
        "purpose": _line(plan.purpose),
        "state": _line(document.footer_state),
        "norm": _line(*norm_said(source)),
        "rating": _line(tr("{rating} of 5", rating=closing.rating)) if closing.rating else (),
        "next_day": _line(tr("{day}", day=LongDate(day))) if day else (),
        "next_time": _line(tr("{at}", at=start)) if start else (),
        "next_place": _line(closing.next_place),
    }


_CAME = ("present", "in_part", "apologies", "absent")
_COMING = ("present", "apologies")
"""The places of what `attendance` tells, after the beginning and before."""


def _people(source: Source) -> dict[str, tuple[Line, ...]]:
    names = _COMING if source.results is None else _CAME
    told = {name: _line(*fact.values) for name, fact in zip(names, attendance(source), strict=True)}
    plan = source.meeting.plan
    roles = {role.value: _line(source.people(plan.holders(role))) for role in Role}
    return dict.fromkeys(_CAME, ()) | told | roles


def _labels(source: Source) -> dict[str, Said]:
    """Who is expected is not present yet; a role has one name for one and another for many."""
    plan = source.meeting.plan
    roles = {role.value: role_held_by(role, len(plan.holders(role))) for role in Role}
    coming = {} if source.results is not None else {"present": attendance(source)[0].label}
    return {**roles, **coming}


def _lists(source: Source) -> dict[str, tuple[Line, ...]]:
    closing = source.meeting.record.closing
    held = (
        Line((source.people(each.holders),), lead=role_held_by(each.role, len(each.holders)))
        for each in closing.next_roles
        if each.holders
    )
    return {
        "questions": tuple(questions_of(source)),
        "parked": tuple(parked_line(source, note) for note in source.notes(Kind.PARKING)),
        "worth_sharing": _line(closing.worth_sharing),
        "for_head": _line(closing.ask_head, source.meeting.answer),
        "norms": _each(source.team.norms),
        "dates": _each(dates_ahead(source.meeting.plan)),
        "next_roles": tuple(held),
    }


def _as_lines(rows: Mapping[str, Rows]) -> dict[str, tuple[Line, ...]]:
    """The same as the rows in a line each, for forms without a table."""
    wanted = {
        "decisions": ("decisions.text",),
        "actions": ("actions.what", "actions.who", "actions.when", "actions.goal"),
        "earlier": ("earlier.what", "earlier.who", "earlier.when", "earlier.state"),
        "items": ("items.topic", "items.lead", "items.method", "items.time"),
    }
    return {
        group: tuple(
            Line(tuple(part for name in names for line in row[name] for part in line.parts))
            for row in rows[group]
        )
        for group, names in wanted.items()
    }


def _row(group: str, **cells: tuple[Line, ...]) -> _Row:
    return {f"{group}.{name}": lines for name, lines in cells.items()}


def _item(source: Source, number: int, item: Item) -> _Row:
    planned = item.id in {each.id for each in source.meeting.plan.items}
    made = (made for made in source.made(Kind.ACTION) if made.item == item.id)
    return _row(
        "items",
        no=_line(tr("{number}", number=number)),
        time=_line(minutes_of(item.minutes)) if planned else (),
        took=_line(minutes_told(source, item)),
        topic=_line(item.title if item.title.strip() else tr("No title")),
        purpose=_line(PURPOSES[item.purpose]) if planned else (),
        lead=_line(leads_of(source, item)),
        method=_line(how_of(source, item)) if planned else (),
        outcome=_line(item.leaves),
        notes=tuple(_told(kept_in(source, item, actions=False))),
        actions=tuple(
            Line((text_of(source, each), who_of(source, each), when_of(source, each)))
            for each in made
        ),
    )


def _told(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        match block:
            case Bullets():
                yield from block.lines
            case Paragraph():
                yield block.line


def _decision(source: Source, made: Commitment) -> _Row:
    return _row(
        "decisions",
        no=_line(tr("{number}", number=source.number(made))),
        text=_line(text_of(source, made)),
        how=_line(how_decided(source, made)),
    )


def _action(source: Source, made: Commitment) -> _Row:
    return _row(
        "actions",
        no=_line(tr("{number}", number=source.number(made))),
        what=_line(text_of(source, made)),
        who=_line(who_of(source, made)),
        when=_line(when_of(source, made)),
        goal=_line(goal_named(source, made.goal)),
    )


def _earlier(source: Source, each: Commitment) -> _Row:
    return _row(
        "earlier",
        what=_line(each.text),
        who=_line(who_of(source, each)),
        when=_line(when_of(source, each)),
        state=_line(standing(source, each)),
    )
