"""Loops as a document tells them: where each begins, how far it goes, and how often."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.protocol import Step
from facilitator.domain.protocol_labels import repeated
from facilitator.domain.words import Text, tr


def loops_from(steps: tuple[Step, ...], at: int) -> Iterator[Text]:
    """The loops that begin with this step, the outermost first: how far they go and how often."""
    before = steps[at - 1].repeats if at else ()
    for level, loop in enumerate(steps[at].repeats, 1):
        inside = steps[at].repeats[:level]
        if before[:level] == inside:
            continue
        last = at
        while last + 1 < len(steps) and steps[last + 1].repeats[:level] == inside:
            last += 1
        loops = repeated((loop,))
        if last > at:
            yield tr("From here to “{step}”: {loops}", step=steps[last].title, loops=loops)
        else:
            yield tr("Repeats: {loops}", loops=loops)
