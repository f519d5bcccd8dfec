"""The items of the agenda: what was planned, how long it took, and what was kept, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.agenda import Item, Lead, LeadKind, Method
from facilitator.domain.carried import reason_for
from facilitator.domain.commitment import Commitment, lacks
from facilitator.domain.document import Block, Bullets, Heading, Line, Paragraph
from facilitator.domain.events import Why
from facilitator.domain.labels import KINDS, METHODS, PURPOSES, ROLES, listed, minutes_of
from facilitator.domain.minutes_counts import Counted, counted, is_about, is_told
from facilitator.domain.minutes_goals import goal_named
from facilitator.domain.minutes_short import text_of, when_of, who_of
from facilitator.domain.minutes_source import Kept, Source, item_order
from facilitator.domain.minutes_time import about_time, rounded
from facilitator.domain.notes import Kind, Note, file_name
from facilitator.domain.people import Role
from facilitator.domain.results import StepResult
from facilitator.domain.words import Said, Text, tr, trn


def items(source: Source) -> Iterator[Block]:
    """Every item in the order in which it was held, then what was kept outside all of them."""
    order = item_order(source)
    if order:
        yield Heading(1, tr("Agenda"))
    for number, item in enumerate(order, 1):
        yield from _item(source, number, item)
    known = {item.id for item in order}
    outside = tuple(k for k in source.kept if k.item not in known and k.kind is not Kind.PARKING)
    steps = {step.segment for item in order for step in source.steps(item.id)}
    hands = loose_counts(source)
    lines = (*lines_of(source, outside, hands), *about_time(source, _elsewhere(source, steps)))
    if lines:
        yield Heading(1, tr("Also kept"))
        yield Bullets(lines)


def loose_counts(source: Source) -> tuple[Counted, ...]:
    """Counts that were made in no step of an item."""
    order = item_order(source)
    steps = {step.segment for item in order for step in source.steps(item.id)}
    return tuple(c for c in _counts(source) if c.count.segment not in steps)


def _elsewhere(source: Source, steps: set[str]) -> frozenset[str]:
    """Segments in which something was done about time, but that none of the steps is."""
    if source.results is None:
        return frozenset()
    chosen = {each.segment for each in source.results.choices}
    return frozenset(chosen | {each.segment for each in source.results.breaks}) - steps


def _item(source: Source, number: int, item: Item) -> Iterator[Block]:
    title = item.title if item.title.strip() else tr("No title")
    yield Heading(2, tr("{number}. {title}", number=number, title=title))
    about = tuple(part for part in _about(source, item) if part)
    content = tuple(kept_in(source, item))
    said = (
        (tr("To leave behind:"), item.leaves),
        # What people were to bring is of use until they have come.
        (tr("To bring:"), "" if source.results is not None else item.bring),
    )
    told = tuple(Line((words,), lead=lead) for lead, words in said if words.strip())
    yield Paragraph(Line(about), quiet=True, tied=bool(told or content))
    for at, line in enumerate(told, 1):
        yield Paragraph(line, tied=at < len(told) or bool(content))
    yield from content


def leads_of(source: Source, item: Item) -> Said:
    """Who leads an item, as one list; "" for nobody."""
    return listed(tuple(lead_of(source, lead) for lead in item.leads)) if item.leads else ""


def _about(source: Source, item: Item) -> tuple[Said, ...]:
    if item.id not in {planned.id for planned in source.meeting.plan.items}:
        return (minutes_told(source, item),)
    leads = leads_of(source, item)
    return (
        PURPOSES[item.purpose],
        tr("Lead: {people}", people=leads) if leads else "",
        how_of(source, item),
        minutes_told(source, item),
        tr("Goal: {goal}", goal=goal) if (goal := goal_named(source, item.goal)) else "",
        reason_for(item.carried, item.carried_from, source.times.get(item.id, 0)) or "",
    )


def lead_of(source: Source, lead: Lead) -> Said:
    """Who leads, by name."""
    match lead.kind:
        case LeadKind.ALL:
            return tr("all")
        case LeadKind.ROLE:
            return _role(source, lead.who)
        case LeadKind.PERSON:
            return source.name(lead.who)


def _role(source: Source, value: str) -> Said:
    """A role, and who holds it in this meeting."""
    role = next((role for role in Role if role.value == value), None)
    if role is None:
        return value
    holders = source.people(source.meeting.plan.holders(role))
    return tr("{role} ({people})", role=ROLES[role], people=holders) if holders else ROLES[role]


def how_of(source: Source, item: Item) -> Said:
    """How an item is worked on: its method, or its protocol by name."""
    if item.method is not Method.PROTOCOL or not item.protocol:
        return METHODS[item.method]
    name = source.protocols.get(item.protocol, "").strip() or item.protocol
    if item.sitting > 1:
        return tr("Protocol: {name}, sitting {number}", name=name, number=item.sitting)
    return tr("Protocol: {name}", name=name)


def minutes_told(source: Source, item: Item) -> Text:
    """Planned and actual minutes; before and during the meeting, as far as it has come."""
    steps = source.steps(item.id)
    taken = sum(step.taken for step in steps)
    actual = rounded(taken)
    if item not in source.meeting.plan.items:
        return tr("put in during the meeting, took {taken}", taken=actual)
    planned = minutes_of(item.minutes)
    if source.results is None or source.results.on_paper:
        return tr("planned {planned}", planned=planned)
    if source.under_way and any(step.segment == source.current for step in steps):
        return tr("planned {planned}, {taken} so far", planned=planned, taken=actual)
    if taken or any(step.done for step in steps):
        return tr("planned {planned}, took {taken}", planned=planned, taken=actual)
    if source.under_way and steps:
        return tr("planned {planned}, still to come", planned=planned)
    return tr("planned {planned}, not taken up", planned=planned)


def kept_in(source: Source, item: Item, *, actions: bool = True) -> Iterator[Block]:
    """What was kept in an item; of a confidential one only that it stands elsewhere.

    Its `actions` may have a place of their own, and are left out then.
    """
    if item.confidential and source.results is not None:
        yield Bullets((Line((tr("Confidential: what was kept here stands in part B."),)),))
        return
    yield from content_of(source, item, actions=actions)


def content_of(source: Source, item: Item, *, actions: bool = True) -> Iterator[Block]:
    """What was kept in an item: first what belongs to no step, then step by step."""
    apart = (Kind.PARKING,) if actions else (Kind.PARKING, Kind.ACTION)
    kept = tuple(k for k in source.kept if k.item == item.id and k.kind not in apart)
    steps = source.steps(item.id)
    known = {step.segment for step in steps}
    loose = tuple(k for k in kept if k.segment not in known)
    if loose:
        yield Bullets(lines_of(source, loose, ()))
    for step in steps:
        here = tuple(k for k in kept if k.segment == step.segment)
        hands = tuple(c for c in _counts(source) if c.count.segment == step.segment)
        lines = (
            *lines_of(source, here, hands),
            *_covered(source, step),
            *_led_on(source, step),
            *_about_time(source, item, step),
        )
        if not lines:
            continue
        if _needs_title(item, step, len(steps)):
            yield Paragraph(Line(lead=step.title), tied=True)
        yield Bullets(lines)


def _covered(source: Source, step: StepResult) -> tuple[Line, ...]:
    """How much was typed in a step that nobody is to read yet."""
    count = source.covered.get(step.segment, 0)
    said = trn("{n} entry is still under cover", "{n} entries are still under cover", count)
    return (Line((said,)),) if count else ()


def _led_on(source: Source, step: StepResult) -> tuple[Line, ...]:
    """Where a step led on to."""
    return tuple(
        Line((tr("This step led on to “{title}”", title=each.subject),))
        for each in (source.results.choices if source.results is not None else ())
        if each.why is Why.LED_ON and each.segment == step.segment and each.subject.strip()
    )


def _about_time(source: Source, item: Item, step: StepResult) -> tuple[Line, ...]:
    title = item.title if item.title.strip() else source.protocols.get(item.protocol, "")
    return about_time(source, frozenset({step.segment}), title)


def _counts(source: Source) -> tuple[Counted, ...]:
    counts = source.results.counts if source.results is not None else ()
    return counted(tuple(count for count in counts if any(count.tally) or count.abstained))


def _needs_title(item: Item, step: StepResult, steps: int) -> bool:
    return bool(step.title.strip()) and (steps > 1 or step.title != item.title)


def lines_of(
    source: Source, kept: tuple[Kept, ...], counts: tuple[Counted, ...] = ()
) -> tuple[Line, ...]:
    """One line for each; with a decision the count it came from, the others by themselves.

    Of a question that was counted again, the earlier counts stand before that decision.
    """
    decisions = [k for k in kept if isinstance(k, Commitment) and k.kind is Kind.DECISION]
    lines: list[Line] = []
    for k in kept:
        led_to = [each for each in counts if _reached(decisions, each) is k]
        lines.extend(Line((each.said,)) for each in led_to if not each.is_last)
        lines.append(_line(source, k, tuple(each for each in led_to if each.is_last)))
    if not decisions:
        lines.extend(Line((each.said,)) for each in counts)
    return tuple(lines)


def _reached(decisions: list[Commitment], counted: Counted) -> Commitment | None:
    """The latest of the decisions that is about what was counted, or else the latest."""
    about = [each for each in decisions if is_about(each, counted.count)]
    found = about or decisions
    return found[-1] if found else None


def _line(source: Source, kept: Kept, counts: tuple[Counted, ...]) -> Line:
    if not isinstance(kept, Commitment):
        lead_in: Said = "" if kept.kind is Kind.NOTE else _lead_in(kept.kind)
        return Line((_with_file(kept),), lead=lead_in)
    lead = tr("{kind} {number}.", kind=KINDS[kept.kind], number=source.number(kept))
    text = text_of(source, kept)
    match kept.kind:
        case Kind.DECISION:
            return Line((text,), lead=lead, remark=_with_dissent(kept, _how_reached(kept, counts)))
        case Kind.ACTION:
            lacking = lacks(kept)
            who = "" if "owner" in lacking else who_of(source, kept)
            when = "" if "date" in lacking else when_of(source, kept)
            return Line((text, who, when), lead=lead)
        case _:
            return Line((text,), lead=_lead_in(kept.kind))


def _with_file(note: Note) -> Said:
    """Its words, and the name of the file that it refers to; never where that file lies."""
    name = file_name(note.file)
    return tr("{text} (file: {name})", text=note.text, name=name) if name else note.text


def _lead_in(kind: Kind) -> Text:
    return tr("{kind}.", kind=KINDS[kind])


def _with_dissent(decision: Commitment, reached: Said) -> Said:
    """How it was reached, and what those want to have said who saw it otherwise."""
    words = decision.dissent.strip()
    if not words:
        return reached
    otherwise = tr("Said by those who saw it otherwise: {words}", words=words)
    return (
        tr("{reached}. {otherwise}", reached=reached, otherwise=otherwise) if reached else otherwise
    )


def how_decided(source: Source, decision: Commitment) -> Said:
    """How a decision was reached, with the count that led to it; "" where nothing is known."""
    here = [
        kept
        for kept in source.kept
        if isinstance(kept, Commitment)
        and (kept.kind, kept.item, kept.segment) == (Kind.DECISION, decision.item, decision.segment)
    ]
    hands = (c for c in _counts(source) if c.count.segment == decision.segment and c.is_last)
    led_to = tuple(each for each in hands if _reached(here, each) is decision)
    return _with_dissent(decision, _how_reached(decision, led_to))


def _how_reached(decision: Commitment, counts: tuple[Counted, ...]) -> Said:
    fresh = tuple(each.said for each in counts if not is_told(decision, each.count))
    hands = listed(fresh) if fresh else ""
    method = decision.method.strip()
    if method and hands:
        return tr("How it was reached: {method}; {hands}", method=method, hands=hands)
    return tr("How it was reached: {way}", way=method or hands) if method or hands else ""
