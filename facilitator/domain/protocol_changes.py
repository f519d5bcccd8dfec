"""What is different between two versions of a protocol, as a plain list in words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, fields

from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.protocol_labels import HEAD, STEP, said_of
from facilitator.domain.words import Said, Text, tr


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `what` says it whole where there is no `before` and `after`."""

    what: Text
    before: Said = ""
    after: Said = ""

    @property
    def line(self) -> Text:
        """All of it in one sentence."""
        if not self.before and not self.after:
            return self.what
        return tr(
            "{what}: it was “{before}”, it is “{after}”.",
            what=self.what,
            before=self.before,
            after=self.after,
        )


def changes(before: Protocol, after: Protocol) -> tuple[Change, ...]:
    """From one version to another: the head's fields, steps that came, went or moved, and what

    is different in those that stayed, in the order of the later version. () when they are the same
    but for their identity.
    """
    pairs = paired(before.steps, after.steps)
    return (
        *_of_head(before, after),
        *_gone(before, pairs),
        *_of_steps(before, after, pairs),
    )


def paired(before: tuple[Step, ...], after: tuple[Step, ...]) -> dict[int, int]:
    """Which step of the later version, by its place, was which of the earlier one.

    Steps that are the same find each other first, then those of one title, then those that stand
    between the same neighbours and have words in common.
    """
    pairs: dict[int, int] = {}
    for alike in (lambda a, b: a == b, lambda a, b: a.title == b.title, _related):
        left = [n for n in range(len(before)) if n not in set(pairs.values())]
        for place, step in enumerate(after):
            if place in pairs:
                continue
            found = next((n for n in left if alike(before[n], step)), None)
            if found is not None:
                pairs[place] = found
                left.remove(found)
    return pairs


def _related(one: Step, other: Step) -> bool:
    """Whether a step may be the other under a new title."""
    words = ((one.cue, other.cue), (one.say, other.say), (one.sticks, other.sticks))
    return any(a == b and a for a, b in words)


def _of_head(before: Protocol, after: Protocol) -> Iterator[Change]:
    for name, label in HEAD.items():
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield Change(label, said_of(name, was), said_of(name, now))


def _gone(before: Protocol, pairs: dict[int, int]) -> Iterator[Change]:
    stayed = set(pairs.values())
    for place, step in enumerate(before.steps):
        if place not in stayed:
            yield Change(tr("Step “{title}” is gone.", title=step.title))


def _of_steps(before: Protocol, after: Protocol, pairs: dict[int, int]) -> Iterator[Change]:
    resting = _resting([pairs[place] for place in sorted(pairs)])
    for place, step in enumerate(after.steps):
        if place not in pairs:
            yield Change(tr("Step {n}, “{title}”, is new.", n=place + 1, title=step.title))
            continue
        was = before.steps[pairs[place]]
        if pairs[place] not in resting:
            yield Change(
                tr(
                    "Step “{title}” has moved from place {old} to place {n}.",
                    title=step.title,
                    old=pairs[place] + 1,
                    n=place + 1,
                )
            )
        yield from _of_step(place + 1, was, step)


def _of_step(number: int, was: Step, now: Step) -> Iterator[Change]:
    for each in fields(Step):
        name = each.name
        one, other = getattr(was, name), getattr(now, name)
        if one != other:
            what = tr("Step {n}, “{title}”, {field}", n=number, title=now.title, field=STEP[name])
            yield Change(what, said_of(name, one), said_of(name, other))


def _resting(places: list[int]) -> set[int]:
    """As many of them as can be that stand in rising order still; the others have moved."""
    ends: list[int] = []
    last: list[int] = []
    back: dict[int, int] = {}
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        last[at : at + 1] = [place]
        back[place] = ends[at - 1] if at else -1
    found: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        found.add(at)
        at = back[at]
    return found
