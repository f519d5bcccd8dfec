"""The agenda for colleagues: what is said, in order; never what only the facilitator needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from facilitator.domain.agenda import EVERYONE_LEADS, Item, starts
from facilitator.domain.before import Before, end_of, framed, leads, title_of, when, who
from facilitator.domain.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Heading,
    Line,
    Table,
)
from facilitator.domain.labels import PURPOSES, minutes_of
from facilitator.domain.minutes_head import dates_ahead, said_facts
from facilitator.domain.minutes_items import how_of
from facilitator.domain.minutes_source import Source
from facilitator.domain.words import tr

_WIDTHS = (0.15, 0.46, 0.18, 0.21)


def agenda(before: Before) -> Document:
    """When, where, what for and who; the items with their times; the norm and dates ahead."""
    return framed(
        before,
        tr("Agenda: {title}", title=before.title),
        tr("Agenda as it stands on {day}", day=before.now.civil.date()),
        tuple(_blocks(before)),
    )


def _blocks(before: Before) -> Iterator[Block]:
    plan, source = before.plan, before.source
    yield said_facts(
        *when(before),
        Fact(tr("Purpose"), (plan.purpose,)),
        *who(before),
        Fact(tr("Norm of the day"), (plan.norm,)),
    )
    if plan.items:
        times = starts(plan.items, plan.start)
        rows = (_row(before, source, *each) for each in zip(times, plan.items, strict=False))
        yield Heading(1, tr("Items"))
        yield Table(
            tr("The items with the time when each begins"),
            (tr("Clock"), tr("Item"), tr("Lead"), tr("How")),
            _WIDTHS,
            tuple(rows),
        )
        yield end_of(before)
    ahead = dates_ahead(plan)
    if ahead:
        yield Heading(1, tr("Dates ahead"))
        yield Bullets(tuple(Line((each,)) for each in ahead))


def _row(before: Before, source: Source, at: time, item: Item) -> tuple[Cell, ...]:
    return (
        (Line(lead=tr("{at}", at=at)), Line(remark=minutes_of(item.minutes))),
        tuple(_about(before, source, item)),
        tr("All") if item.leads == (EVERYONE_LEADS,) else leads(source, item),
        how_of(source, item),
    )


def _about(before: Before, source: Source, item: Item) -> Iterator[Line]:
    """What it is called and for, what it is to leave behind, and who brings something."""
    yield Line(lead=title_of(item, before.protocols), remark=PURPOSES[item.purpose])
    if item.leaves.strip():
        yield Line((tr("To leave behind: {what}", what=item.leaves),))
    if item.bring.strip():
        yield Line((tr("To bring: {what}", what=item.bring),))
    if item.presenters:
        yield Line((tr("Brings something: {people}", people=source.people(item.presenters)),))
