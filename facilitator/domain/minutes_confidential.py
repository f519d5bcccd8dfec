"""Part B of the minutes: what is confidential, as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.document import Block, Bullets, Document, Heading, Line, Paragraph
from facilitator.domain.minutes_head import title_block
from facilitator.domain.minutes_items import content_of, lines_of, loose_counts
from facilitator.domain.minutes_one_page import Making
from facilitator.domain.minutes_short import action_table, earlier_actions
from facilitator.domain.minutes_source import Source, item_order
from facilitator.domain.notes import Kind
from facilitator.domain.words import Said, tr


def part_b(source: Source, make: Making) -> Document:
    """The title block, then what a source that was gathered apart holds, item by item.

    Items keep the numbers that they have in the minutes for all.
    """
    held = (*earlier_actions(source), *_items(source), *_actions(source))
    nothing = Paragraph(Line((tr("Nothing of this meeting is confidential."),)))
    document = make(source, (title_block(source), *(held or (nothing,))))
    title: Said = source.meeting.plan.title.strip() or tr("Team meeting")
    return replace(
        document,
        title=tr("Part B, confidential: {title}", title=title),
        footer_state=tr("Confidential. {state}", state=document.footer_state),
    )


def _items(source: Source) -> Iterator[Block]:
    order = item_order(source)
    for number, item in enumerate(order, 1):
        content = tuple(content_of(_only_kept(source), item))
        if content or item.confidential:
            title: Said = item.title if item.title.strip() else tr("No title")
            yield Heading(1, tr("{number}. {title}", number=number, title=title))
            yield from content or (Paragraph(Line((tr("Nothing was kept here."),))),)
    known = {item.id for item in order}
    outside = tuple(k for k in source.kept if k.item not in known)
    parked = tuple(k for k in source.kept if k.kind is Kind.PARKING and k.item in known)
    lines = lines_of(source, (*outside, *parked), loose_counts(source))
    if lines:
        yield Heading(1, tr("Also kept"))
        yield Bullets(lines)


def _only_kept(source: Source) -> Source:
    """Without what steps tell of time and of where they led on: that stands in part A."""
    if source.results is None:
        return source
    return replace(source, results=replace(source.results, choices=(), breaks=()))


def _actions(source: Source) -> Iterator[Block]:
    actions = source.made(Kind.ACTION)
    if actions:
        yield Heading(1, tr("Actions"))
        yield action_table(source, actions)
