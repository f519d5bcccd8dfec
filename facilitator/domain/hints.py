"""Hints on a plan, quiet ones: what may be missing, why that matters and what would help.

A hint is no mistake. It is told only where the plan is far enough on to be judged, a few at a
time, and goes for this meeting when it is put away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.domain.agenda import Purpose, planned_minutes
from facilitator.domain.design import Design
from facilitator.domain.labels import PURPOSES
from facilitator.domain.words import Text, tr

MOST = 3
"""Hints that are shown at once."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From when on a hint is told; minutes unless it says otherwise.

    `items` is how many there are before a plan is judged as a whole, `informing` the part of a
    hundred of all minutes.
    """

    items: int = 3
    talk: int = 15
    informing: int = 50
    looking_back: int = 30
    unbroken: int = 100


USUAL = Thresholds()
"""Our own judgement; what each hint rests on stands in docs/design.md."""


@dataclass(frozen=True, slots=True)
class Hint:
    """`key` is what it is put away by; `what` may be missing, `todo` would help, `why` it matters.

    `item` is the identity of the item that it speaks of, "" for the whole plan.
    """

    key: str
    what: Text
    todo: Text
    why: Text
    item: str = ""


def hints(design: Design, limits: Thresholds = USUAL) -> tuple[Hint, ...]:
    """All hints that were not put away, those that weigh most first."""
    away = design.plan.put_away
    judged = _OF_ITEMS if len(design.plan.items) < limits.items else (*_OF_ITEMS, *_OF_PLANS)
    return tuple(hint for find in judged for hint in find(design, limits) if hint.key not in away)


def _presenter(design: Design, _limits: Thresholds) -> Iterator[Hint]:
    for item in design.plan.items:
        if design.lacks_presenter(item):
            yield Hint(
                f"presenter:{item.id}",
                tr("Nobody brings something to {item} yet.", item=design.called(item)),
                tr("Choose below the agenda who presents."),
                tr("Its protocol works on what somebody brings."),
                item.id,
            )


def _size(design: Design, _limits: Thresholds) -> Iterator[Hint]:
    for item in design.plan.items:
        protocol = design.protocol(item)
        if protocol is None:
            continue
        least, most = protocol.people.least, protocol.people.most
        if least <= design.people <= most:
            continue
        few = design.people < least
        yield Hint(
            f"size:{item.id}",
            tr(
                "{item} is for {least} to {most} people, and {n} are expected.",
                item=design.called(item),
                least=least,
                most=most,
                n=design.people,
            ),
            tr("Take another protocol, or ask more people to come.")
            if few
            else tr("Hold it in two groups, or take another protocol."),
            tr("With another number its steps take more time, or have too few voices."),
            item.id,
        )


def _decision(design: Design, limits: Thresholds) -> Iterator[Hint]:
    items = design.plan.items
    talk = sum(item.minutes for item in items if item.purpose is Purpose.DISCUSS)
    if talk >= limits.talk and not any(map(design.decides, items)):
        yield Hint(
            "decision",
            tr("Much is discussed and nothing is to be decided."),
            tr(
                "Give one item the purpose “{purpose}”, or end it with a count of hands.",
                purpose=PURPOSES[Purpose.DECIDE],
            ),
            tr("Talk that leaves no decision often comes back at the next meeting."),
        )


def _voices(design: Design, limits: Thresholds) -> Iterator[Hint]:
    items = design.plan.items
    led = frozenset[str]().union(*map(design.leaders, items))
    if len(led) == 1 and "" not in led and not any(map(design.shared, items)):
        yield Hint(
            "voices",
            tr("One person leads every item, and no item gives the others a turn."),
            tr("Hold one item as a round or in pairs, or let somebody else lead it."),
            tr("A team learns together when many of its voices are heard."),
        )


def _informing(design: Design, limits: Thresholds) -> Iterator[Hint]:
    items = design.plan.items
    told = sum(item.minutes for item in items if item.purpose is Purpose.INFORM)
    if told >= limits.talk and told * 100 > planned_minutes(items) * limits.informing:
        yield Hint(
            "informing",
            tr("Most of the time goes to information."),
            tr("Send the news in writing, and keep the time for what needs talk."),
            tr("What can be read needs no meeting."),
        )


def _leaves(design: Design, limits: Thresholds) -> Iterator[Hint]:
    if not any(item.leaves.strip() for item in design.plan.items):
        yield Hint(
            "leaves",
            tr("No item says what it should leave behind."),
            tr("Fill in “Leaves behind” for the item that matters most."),
            tr("People see what they are working towards, and when it is done."),
        )


def _looking_back(design: Design, limits: Thresholds) -> Iterator[Hint]:
    plan = design.plan
    if planned_minutes(plan.items) >= limits.looking_back and not looks_back(design):
        yield Hint(
            "looking-back",
            tr("There is no time to look back."),
            tr("End with a short protocol that looks back, such as a check-out."),
            tr("A team that looks back on its meetings makes them better."),
        )


def looks_back(design: Design) -> bool:
    """Whether the plan has time to look back."""
    return any(design.looks_back(at) for at in range(len(design.plan.items)))


def _break(design: Design, limits: Thresholds) -> Iterator[Hint]:
    unbroken = longest = 0
    for item in design.plan.items:
        unbroken = 0 if design.is_break(item) else unbroken + item.minutes
        longest = max(longest, unbroken)
    if longest >= limits.unbroken:
        yield Hint(
            "break",
            tr("{n} minutes go by without a break.", n=longest),
            tr("Put in an item called “Break”, of five minutes or more."),
            tr("A long stretch tires everyone."),
        )


_Find = Callable[[Design, Thresholds], Iterator[Hint]]
_OF_ITEMS: tuple[_Find, ...] = (_presenter, _size)
_OF_PLANS: tuple[_Find, ...] = (_decision, _voices, _informing, _looking_back, _leaves, _break)
