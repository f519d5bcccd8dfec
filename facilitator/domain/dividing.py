"""Taking an item of the agenda apart, and making one of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    MOST_MINUTES,
    Item,
    Lead,
    Method,
    Purpose,
    edited,
)
from facilitator.domain.expand import chosen
from facilitator.domain.notes import Kind
from facilitator.domain.order import found, place
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.repeat import loops, passes
from facilitator.domain.words import Text, tr

Protocols: TypeAlias = Mapping[str, Protocol]
Join: TypeAlias = Callable[[str, str], str]
"""Two texts as one, in the words of a language."""


@dataclass(frozen=True, slots=True)
class Part:
    """A step of an item that can stand alone: its number in the sitting, and its minutes."""

    number: int
    step: Step
    minutes: int


def divided(plan: Plan, identity: str, minutes: int, new: str, title: str) -> Plan:
    """The plan with an item in two: so many minutes, then the rest under another title.

    What it should leave behind stays at the end, notes and what to bring at the beginning. With
    minutes that leave none for one of the two, the plan as it is.
    """
    item = found(plan.items, identity)
    if item is None or not 0 < minutes < item.minutes:
        return plan
    first = edited(item, replace(item, minutes=minutes, leaves=""))
    rest = replace(item, id=new, title=title, minutes=item.minutes - minutes, notes="", bring="")
    return _with(plan, item.id, (first, edited(item, rest)))


def why_not_divided(item: Item) -> Text | None:
    """Why an item cannot be in two, or None."""
    if item.minutes < 2:
        return tr("An item of one minute cannot be split.")
    return None


def parts(item: Item, protocols: Protocols, people: int) -> tuple[Part, ...]:
    """The steps that an item holds, each with its share of the item's whole minutes.

    Steps that a fit left out are missing. () where there are no two to be taken apart, where
    several repeat together, or where there are fewer minutes than steps.
    """
    protocol = protocols.get(item.protocol) if item.method is Method.PROTOCOL else None
    if protocol is None or item.step > 0:
        return ()
    steps = chosen(item, protocol)
    if any(len(block) > 1 for of in loops(steps) for _, block in of):
        return ()
    fitted = item.steps if len(item.steps) == len(steps) and any(item.steps) else ()
    weights = [0] * len(steps)
    for each in passes(steps, people):
        own = fitted[each.at] if fitted else max(1, each.step.minutes_for(people))
        weights[each.at] += max(0, own)
    kept = [at for at, weight in enumerate(weights) if weight]
    if not 1 < len(kept) <= item.minutes:
        return ()
    shares = _shares(item.minutes, [weights[at] for at in kept])
    return tuple(Part(at + 1, steps[at], n) for at, n in zip(kept, shares, strict=True))


def in_steps(plan: Plan, identity: str, apart: Sequence[Part], new: Sequence[str]) -> Plan:
    """The plan with an item as its steps, one item each; `new` names all but the first of them."""
    item = found(plan.items, identity)
    if item is None or len(apart) < 2:
        return plan
    last = len(apart) - 1
    made = tuple(
        replace(
            item,
            id=item.id if at == 0 else new[at - 1],
            title=part.step.title,
            purpose=Purpose.DECIDE if Kind.DECISION in part.step.capture else item.purpose,
            minutes=part.minutes,
            step=part.number,
            ideal=0,
            steps=(),
            leaves=item.leaves if at == last else "",
            notes=item.notes if at == 0 else "",
            bring=item.bring if at == 0 else "",
        )
        for at, part in enumerate(apart)
    )
    return _with(plan, item.id, made)


def joined(plan: Plan, identity: str, join: Join) -> Plan:
    """The plan with an item and the one below it as one: minutes add up and no word is lost."""
    at = place(plan.items, identity)
    if why_not_joined(plan.items, at) is not None:
        return plan
    item, below = plan.items[at], plan.items[at + 1]
    how = item if item.method is Method.PROTOCOL or below.method is not Method.PROTOCOL else below
    decides = Purpose.DECIDE in (item.purpose, below.purpose)
    whole = replace(
        item,
        title=_of_both(item.title, below.title, join),
        purpose=Purpose.DECIDE if decides else item.purpose,
        leads=_all_leads(item, below),
        method=how.method,
        protocol=how.protocol,
        sitting=how.sitting,
        step=how.step,
        minutes=item.minutes + below.minutes,
        leaves=_of_both(item.leaves, below.leaves, join),
        bring=_of_both(item.bring, below.bring, join),
        notes=_of_both(item.notes, below.notes, "{}\n{}".format),
        presenters=tuple(dict.fromkeys((*item.presenters, *below.presenters))),
        locked=item.locked or below.locked,
    )
    items = (*plan.items[:at], edited(how, whole), *plan.items[at + 2 :])
    norm_at = item.id if plan.norm_at == below.id else plan.norm_at
    return replace(plan, items=items, norm_at=norm_at)


def why_not_joined(items: Sequence[Item], at: int) -> Text | None:
    """Why the item at a place cannot be one with the next, or None."""
    if not 0 <= at < len(items) - 1:
        return tr("No item stands below.")
    item, below = items[at], items[at + 1]
    if item.minutes + below.minutes > MOST_MINUTES:
        return tr("Together they are longer than {most} minutes.", most=MOST_MINUTES)
    both = item.method is Method.PROTOCOL and below.method is Method.PROTOCOL
    if both and _held(item) != _held(below):
        return tr("Each of the two has a protocol or a step of its own.")
    return None


def _held(item: Item) -> tuple[str, int, int]:
    return item.protocol, item.sitting, item.step


def _with(plan: Plan, identity: str, items: tuple[Item, ...]) -> Plan:
    at = place(plan.items, identity)
    return replace(plan, items=(*plan.items[:at], *items, *plan.items[at + 1 :]))


def _of_both(one: str, other: str, join: Join) -> str:
    if not one.strip() or not other.strip() or one.strip() == other.strip():
        return one if one.strip() else other
    return join(one, other)


def _all_leads(item: Item, below: Item) -> tuple[Lead, ...]:
    leads = tuple(dict.fromkeys((*item.leads, *below.leads)))
    return (EVERYONE_LEADS,) if EVERYONE_LEADS in leads else leads


def _shares(whole: int, weights: Sequence[int]) -> list[int]:
    """`whole` in whole numbers of at least 1, by the divisor method of odd numbers."""
    out = [1] * len(weights)
    for _ in range(whole - len(weights)):
        # The greatest quotient is next, of equal ones the first.
        at = max(range(len(weights)), key=lambda at: (weights[at] / (2 * out[at] + 1), -at))
        out[at] += 1
    return out
