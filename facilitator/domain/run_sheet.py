"""The facilitator's run sheet: what to do and say, when, and what to do when it sticks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time

from facilitator.domain.agenda import Item, starts
from facilitator.domain.before import Before, end_of, framed, leads, title_of, when, who
from facilitator.domain.document import (
    Block,
    Cell,
    Document,
    Fact,
    Heading,
    Line,
    Paragraph,
    Table,
)
from facilitator.domain.expand import Room, expand, presenters
from facilitator.domain.labels import KINDS, PURPOSES, VOTES, apart, listed, minutes_of
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.minutes_items import how_of
from facilitator.domain.protocol import Step, Vote
from facilitator.domain.run_sheet_script import script_of
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, SECOND, clock_face, later
from facilitator.domain.words import Said, Text, tr

_WIDTHS = (0.13, 0.87)
_SENTENCE = re.compile(r".+?[.!?\u2026\u061f\u3002]+(?=\s|$)", re.DOTALL)
"""The first sentence of a text, in most scripts."""


def run_sheet(before: Before) -> Document:
    """Item by item and step by step with clock times, for those who are expected.

    The minutes of a step are those that it would get at the start. A step that comes again with
    the same words refers to its first time.
    """
    sheet = framed(
        before,
        tr("Run sheet: {title}", title=before.title),
        tr("For the facilitator"),
        tuple(_blocks(before)),
        dense=True,
    )
    return replace(sheet, running=True)


def _blocks(before: Before) -> Iterator[Block]:
    plan = before.plan
    yield said_facts(*when(before)[:2], *who(before), Fact(tr("Norm of the day"), (plan.norm,)))
    segments = expand(plan, _room(before), before.protocols)
    times = starts(plan.items, plan.start)
    for item, at in zip(plan.items, times, strict=False):
        steps = tuple(segment for segment in segments if segment.item == item.id)
        yield from _item(before, item, at, steps)
    if plan.items:
        yield end_of(before)


def _room(before: Before) -> Room:
    known = {person: name for person, name in before.source.names.items() if name.strip()}
    presenting = (each for item in before.plan.items for each in presenters(before.plan, item))
    names = dict.fromkeys(presenting, before.presenter_word) | known
    return Room(before.coming, names, before.presenter_word, before.turn_word)


def _item(before: Before, item: Item, at: time, steps: tuple[Segment, ...]) -> Iterator[Block]:
    titled = tuple(step for step in steps if step.cue or step.say or len(steps) > 1)
    yield Heading(1, tr("{at} {title}", at=at, title=title_of(item, before.protocols)))
    yield Paragraph(
        Line(tuple(_about(before, item))), quiet=True, tied=bool(titled or item.notes.strip())
    )
    if item.notes.strip():
        yield Paragraph(Line((item.notes,), lead=tr("Your notes:")), tied=bool(titled))
    if titled:
        yield Table(
            tr("The steps of this item with their times"),
            (tr("Clock"), tr("Step")),
            _WIDTHS,
            tuple(_rows(before, item, at, steps)),
        )


def _about(before: Before, item: Item) -> Iterator[Said]:
    source, people = before.source, leads(before.source, item)
    yield minutes_of(item.minutes)
    yield PURPOSES[item.purpose]
    if people:
        yield tr("Lead: {people}", people=people)
    yield how_of(source, item)
    if item.leaves.strip():
        yield tr("To leave behind: {what}", what=item.leaves)
    if item.bring.strip():
        yield tr("To bring: {what}", what=item.bring)
    if item.presenters:
        yield tr("Brings something: {people}", people=source.people(item.presenters))
    protocol = before.protocols.get(item.protocol)
    if protocol is not None and protocol.materials:
        yield tr("Have ready: {things}", things=apart(protocol.materials))
    if before.plan.norm.strip() and before.plan.norm_at == item.id:
        yield tr("Remind all of the norm of the day")


def _rows(
    before: Before, item: Item, at: time, steps: tuple[Segment, ...]
) -> Iterator[tuple[Cell, ...]]:
    passed, first = 0, dict[tuple[str, ...], time]()
    passes, so_far = Counter(step.title for step in steps), Counter[str]()
    script = script_of(before, item)
    dropped = droppable(steps)
    for step in steps:
        now = later(at, passed // MINUTE)
        words = (step.title, step.cue, step.say, step.sticks)
        seen = first.setdefault(words, now)
        so_far[step.title] += 1
        looped = script.loop_lines(step.title) if so_far[step.title] == 1 else ()
        clock = (Line(lead=tr("{at}", at=now)), Line(remark=_lasts(step.planned)))
        which = _which(so_far[step.title], passes[step.title])
        if seen != now and any(words[1:]):
            # One line: with its words it was told who speaks, and what is kept.
            again = tr("Words as at {at}", at=seen)
            yield clock, (Line(tuple(which), lead=step.title, remark=again),)
        else:
            voices = script.voices(step, before)
            head = Line((*which, *voices, *kept(step, dropped)), lead=step.title)
            told = spoken((step.cue, step.say, _short(step.sticks)))
            yield clock, (*looped, head, *told)
        passed += step.planned


def _which(number: int, of: int) -> Iterator[Text]:
    if of > 1:
        yield tr("Time {number} of {all}", number=number, all=of)


def spoken(words: tuple[str, str, str]) -> Iterator[Line]:
    """What to do, what to say, and what to do when it sticks, as far as there is any."""
    cue, say, sticks = words
    if cue.strip():
        yield Line((cue,), lead=tr("Do:"))
    if say.strip():
        yield Line((say,), lead=tr("Say:"), aloud=True)
    if sticks.strip():
        yield Line((sticks,), lead=tr("If it sticks:"))


def droppable(steps: Iterable[Segment | Step]) -> int:
    """How many different steps of these may be dropped."""
    return len({step.title for step in steps if step.drop})


def kept(step: Segment | Step, dropped: int = 1) -> Iterator[Text]:
    """What a step leaves behind, and how; as which of the `dropped` it may be dropped."""
    if step.vote is not Vote.NONE:
        yield tr("Count: {vote}", vote=VOTES[step.vote])
    if step.capture:
        kinds = listed(tuple(KINDS[kind] for kind in step.capture))
        yield tr("Keep: {kinds}", kinds=kinds)
    if step.private:
        typed = step.vote is not Vote.NONE or step.capture
        told = tr("Each alone, nobody looks; what is typed is shown together")
        yield told if typed else tr("Each alone, nobody looks")
    if step.drop:
        yield _drop(step.drop) if dropped > 1 else tr("May be dropped")


def _drop(place: int) -> Text:
    words = {
        1: tr("May be dropped first"),
        2: tr("May be dropped second"),
        3: tr("May be dropped third"),
    }
    return words.get(place) or tr("May be dropped as number {n}", n=place)


def _short(words: str) -> str:
    """The first sentence: on paper there is a glance to spare, not more."""
    found = _SENTENCE.match(words.strip())
    return found.group(0) if found else words.strip()


def _lasts(planned: int) -> Text:
    """Minutes of a step; whole ones where they are, else to five seconds."""
    rounded = round(planned / (5 * SECOND)) * 5 * SECOND
    if rounded % MINUTE == 0:
        return minutes_of(rounded // MINUTE)
    return tr("{face} min", face=clock_face(rounded))
