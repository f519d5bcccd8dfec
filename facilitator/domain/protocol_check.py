"""What keeps a protocol from being held: limits, and fields that do not fit together.

A file's reader and the page on which one is written ask the same questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.protocol import Protocol, Step, Vote, Who
from facilitator.domain.related import MOST_RELATED
from facilitator.domain.repeat import Over, loops, times
from facilitator.domain.words import Text, tr, trn

MOST_STEPS = 200
MOST_SITTINGS = 20
MOST_SECONDS = 3_600
MOST_TIMES = 50
MOST_LOOPS = 4
MOST_PEOPLE = 500
MOST_IN_A_GROUP = 100
LONGEST_LINE = 500
MOST_LINES = 100

MOST_PARTS = 5_000
"""Parts that a protocol may come to when all its loops are written out for the most people."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong where: `step` counts from 1 and is 0 for the protocol itself.

    `field` is called as in a file; after a comma stands a part of it ("repeat, times").
    """

    step: int
    field: str
    text: Text

    @property
    def name(self) -> str:
        """The field as in the domain's values."""
        first = self.field.split(",")[0].split(" ")[0]
        return "repeats" if first == "repeat" else first

    @property
    def place(self) -> str:
        """The same, and of loops which one, from 1, and what of it: "repeats 2, times"."""
        if self.name != "repeats":
            return self.name
        loop, _, part = self.field.partition(",")
        number = loop.removeprefix("repeat").strip() or "1"
        return f"repeats {number},{part}" if part else f"repeats {number}"


def faults(protocol: Protocol) -> Iterator[Fault]:
    """Everything that keeps it from being saved, from the top down."""
    yield from _head(protocol)
    yield from related_faults(protocol)
    for number, step in enumerate(protocol.steps, 1):
        yield from _step(protocol, number, step)
    yield from _uneven_blocks(protocol.steps)
    yield from _endless(protocol)


def _head(protocol: Protocol) -> Iterator[Fault]:
    people = protocol.people
    if not protocol.name.strip():
        yield Fault(0, "name", tr("expected a name"))
    for field in ("purpose", "when", "when_not", "caution", "origin", "rights_note"):
        yield from _long(0, field, getattr(protocol, field))
    if not 1 <= people.least <= people.usual <= people.most:
        yield Fault(0, "people", tr("expected least, usual and most in rising order"))
    if not protocol.steps:
        yield Fault(
            0, "steps", trn("expected at least {n} entry", "expected at least {n} entries", 1)
        )
    if len(protocol.steps) > MOST_STEPS:
        most = trn("expected at most {n} entry", "expected at most {n} entries", MOST_STEPS)
        yield Fault(0, "steps", most)


def related_faults(protocol: Protocol) -> Iterator[Fault]:
    """What is wrong with the protocols it names. That one is not known here is no fault."""
    if len(protocol.related) > MOST_RELATED:
        most = trn("expected at most {n} entry", "expected at most {n} entries", MOST_RELATED)
        yield Fault(0, "related", most)
    for place, each in enumerate(protocol.related):
        if each.id == protocol.id:
            yield Fault(0, f"related {place + 1}, id", tr("expected another protocol"))
        if each in protocol.related[:place]:
            yield Fault(0, f"related {place + 1}", tr("is there twice"))


def _step(protocol: Protocol, number: int, step: Step) -> Iterator[Fault]:
    if not step.title.strip():
        yield Fault(number, "title", tr("expected a title"))
    for field in ("cue", "say", "sticks"):
        yield from _long(number, field, getattr(step, field))
    if step.least > step.ideal:
        yield Fault(number, "least", tr("expected at most as many minutes as ideal"))
    if step.sitting > 1 and not protocol.sitting(step.sitting - 1):
        yield Fault(number, "sitting", tr("the sitting before it has no step"))
    for place, loop in enumerate(step.repeats, 1):
        if loop.over is Over.TIMES and loop.times < 1:
            where = f"repeat {place}, times" if len(step.repeats) > 1 else "repeat, times"
            yield Fault(number, where, tr("expected at least {n}", n=1))
    yield from _groups(number, step)


def _groups(number: int, step: Step) -> Iterator[Fault]:
    """What is said of small groups or dots where there are none."""
    if not (step.groups or step.group_size):
        if step.speaks is Who.GROUPS:
            yield Fault(number, "speaks", tr("expected a step in small groups"))
        if step.grouping:
            yield Fault(number, "grouping", tr("expected a step in small groups"))
    if step.regroup and not any(loop.over is Over.TIMES for loop in step.repeats):
        yield Fault(number, "regroup", tr("expected a step that is repeated so many times"))
    if step.each and step.vote not in (Vote.DOTS, Vote.SCORES):
        yield Fault(number, "each", tr("expected a vote with dots or scores"))


def _long(number: int, field: str, text: str) -> Iterator[Fault]:
    if len(text) > LONGEST_TEXT:
        most = trn(
            "expected at most {n} character", "expected at most {n} characters", LONGEST_TEXT
        )
        yield Fault(number, field, most)


def _uneven_blocks(steps: tuple[Step, ...]) -> Iterator[Fault]:
    """Neighbours of one block have to repeat alike, within one sitting."""
    for number, (step, following) in enumerate(pairwise(steps), 2):
        pairs = zip(step.repeats, following.repeats, strict=False)
        for place, (one, other) in enumerate(pairs, 1):
            if one.block != other.block:
                break
            if one != other or step.sitting != following.sitting:
                uneven = tr(
                    "expected the same as in the step before, which is of one block with it"
                )
                where = f"repeat {place}" if len(following.repeats) > 1 else "repeat"
                yield Fault(number, where, uneven)
                break


def _endless(protocol: Protocol) -> Iterator[Fault]:
    """Loops in loops, or over very many people, that no meeting could come to the end of."""
    people = protocol.people.most
    parts = 0
    for number, passes in step_passes(protocol, people):
        parts += passes
        if parts > MOST_PARTS:
            text = tr(
                "with {people} people its loops come to more than {most} parts",
                people=people,
                most=MOST_PARTS,
            )
            yield Fault(number, "repeat", text)
            return


def step_passes(protocol: Protocol, people: int) -> Iterator[tuple[int, int]]:
    """The place of each step, from 1, and how often it comes; no loop is written out for it."""
    for sitting in range(1, min(protocol.sittings, MOST_SITTINGS) + 1):
        held = [(n, step) for n, step in enumerate(protocol.steps, 1) if step.sitting == sitting]
        for (number, _), around in zip(held, loops([step for _, step in held]), strict=True):
            passes = 1
            for loop, block in around:
                passes *= times(loop, block, people)
            yield number, passes
