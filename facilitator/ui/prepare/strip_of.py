"""The agenda against the bell, as a strip and as a sentence."""

from __future__ import annotations

from datetime import time

from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.domain.agenda import Item, planned_minutes, starts
from facilitator.domain.plan import Plan
from facilitator.domain.words import Names, Said, Text, tr, trn
from facilitator.ui.kit.strip_places import Block, Strip


def is_over(plan: Plan) -> bool:
    """Whether the agenda goes past the bell, or the bell lies before the start."""
    return planned_minutes(plan.items) > plan.minutes


def balance(plan: Plan) -> Text:
    """How the planned minutes stand against the bell, or what is wrong with start and bell."""
    problem = plan_problem(plan)
    if problem is not None:
        return problem
    planned, slot = planned_minutes(plan.items), plan.minutes
    if not planned:
        return tr("Nothing planned yet, {slot} min until the bell", slot=slot)
    if planned > slot:
        return tr(
            "{planned} of {slot} min: {over} over", planned=planned, slot=slot, over=planned - slot
        )
    if planned == slot:
        return tr("{slot} of {slot} min planned, up to the bell", slot=slot)
    return tr(
        "{planned} of {slot} min planned, {spare} to spare",
        planned=planned,
        slot=slot,
        spare=slot - planned,
    )


def strip_of(plan: Plan, words: Words) -> Strip:
    """The strip of a plan: its items to scale from the start, the bell where it rings."""
    times = starts(plan.items, plan.start)
    blocks = tuple(
        Block(
            title=words.say(item_title(item)),
            minutes=max(0, item.minutes),
            starts=words.time(begins),
            tip=words.say(_block_tip(item, begins, ends)),
        )
        for item, begins, ends in zip(plan.items, times[:-1], times[1:], strict=True)
    )
    slot = max(0, plan.minutes)
    return Strip(
        blocks=blocks,
        slot=slot,
        bell=words.say(tr("Bell {time}", time=plan.bell)) if slot else "",
        ends=words.time(times[-1]) if blocks else "",
        sentence=words.say(_sentence(plan, times)),
    )


def item_title(item: Item) -> Said:
    """What an item is called, also while it has no title yet."""
    return item.title.strip() or tr("No title yet")


def item_named(item: Item) -> Said:
    """What an item is called within a sentence, also while it has no title yet."""
    return item.title.strip() or tr("an item without a title")


def _block_tip(item: Item, begins: time, ends: time) -> Text:
    return trn(
        "{title}: {begins} to {ends}, {n} minute",
        "{title}: {begins} to {ends}, {n} minutes",
        item.minutes,
        title=item_title(item),
        begins=begins,
        ends=ends,
    )


def _sentence(plan: Plan, times: tuple[time, ...]) -> Text:
    if not plan.items:
        return balance(plan)
    parts = tuple(
        _block_tip(item, begins, ends)
        for item, begins, ends in zip(plan.items, times[:-1], times[1:], strict=True)
    )
    return tr("{balance}. {items}.", balance=balance(plan), items=Names(parts))
