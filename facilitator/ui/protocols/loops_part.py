"""The loops that a step stands in, one in another, each with what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.app.ports import Words
from facilitator.domain.loop_edits import (
    LoopSum,
    is_joined,
    joined,
    loop_sums,
    looped,
    may_join,
    may_wrap,
    unwrapped,
    wrapped,
)
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_check import MOST_LOOPS, MOST_TIMES
from facilitator.domain.protocol_labels import OVERS, STEP
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.protocols.parts import ChoicePart, NumberPart, TickPart

_TWICE = 2


class LoopsPart(QObject):
    """`changed` carries the Protocol with other loops."""

    changed = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self._protocol: Protocol | None = None
        self._at = 0
        self._added = ""
        self.rows = tuple(_Row(words, depth) for depth in range(MOST_LOOPS))
        self.around = ChoicePart(words, tr("And all of that again"))
        self.widget = boxed(
            column(*(row.widget for row in self.rows), Flow(self.around.widget), gap=12)
        )
        self.setParent(self.widget)  # it goes with what shows it
        for depth, row in enumerate(self.rows):
            row.over.changed.connect(partial(self._loop, depth))
            row.times.changed.connect(partial(self._count, depth))
            row.together.changed.connect(partial(self._join, depth))
        self.around.changed.connect(lambda key, _: self._wrap(key))

    def show_loops(self, protocol: Protocol, at: int, wrong: Mapping[str, str]) -> None:
        """Show the loops of the step at a place, from 0; `wrong` are sentences by field."""
        own = protocol.steps[at].repeats
        if at != self._at or not own or own[0].block != self._added:
            self._added = ""
        self._protocol, self._at = protocol, at
        people = protocol.people.usual
        sums = loop_sums(protocol, at, people)
        for depth, row in enumerate(self.rows):
            row.widget.setVisible(depth <= len(own))
            row.show_loop(own[depth] if depth < len(own) else None)
            row.show_together(
                shown=may_join(protocol, at, depth), on=is_joined(protocol, at, depth)
            )
            row.show_sum(_sum(sums[depth], people, depth) if depth < len(sums) else None)
            n = depth + 1
            row.show_error(wrong.get(f"repeats {n}", ""), wrong.get(f"repeats {n}, times", ""))
        none = ("", self._say(tr("No")))
        choices = tuple((over.value, self._say(text)) for over, text in OVERS.items())
        # Whoever goes through the choices changes the loop that was put around, and adds no more.
        self.around.offer((none, *choices), own[0].over.value if self._added else "")
        self.around.widget.setVisible(bool(self._added) or may_wrap(protocol, at))

    def _loop(self, depth: int, key: str, _typing: bool) -> None:
        self._repeat(depth, Over(key) if key else None, _TWICE)

    def _count(self, depth: int, times: int, _typing: bool) -> None:
        self._repeat(depth, Over.TIMES, times)

    def _repeat(self, depth: int, over: Over | None, times: int) -> None:
        if self._protocol is not None:
            self._tell(looped(self._protocol, self._at, depth, over, times))

    def _join(self, depth: int, on: bool, _typing: bool) -> None:
        if self._protocol is not None:
            self._tell(joined(self._protocol, self._at, depth, together=on))

    def _wrap(self, key: str) -> None:
        protocol, at = self._protocol, self._at
        if protocol is None:
            return
        if not key:
            self._tell(unwrapped(protocol, at) if self._added else protocol)
        elif self._added:
            self._tell(looped(protocol, at, 0, Over(key), _TWICE))
        else:
            more = wrapped(protocol, at, Over(key), _TWICE)
            self._added = more.steps[at].repeats[0].block
            self._tell(more)

    def _tell(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self.changed.emit(protocol)


class _Row:
    """One loop: over what, how often, with whom, and what that comes to."""

    def __init__(self, words: Words, depth: int) -> None:
        self._say = words.say
        n = depth + 1
        first = depth == 0
        self.over = ChoicePart(
            words, STEP["repeats"] if first else tr("Within each time of loop {n}", n=depth)
        )
        most = tr("Type a number from 1 to {most}.", most=MOST_TIMES)
        often = tr("How often") if first else tr("Loop {n}: how often", n=n)
        self.times = NumberPart(words, often, 1, MOST_TIMES, most)
        before = tr("Together with the step before")
        self.together = TickPart(
            words, before if first else tr("Loop {n}: together with the step before", n=n)
        )
        self.sum = PlainLabel(tone="muted")
        fields = Flow(self.over.widget, self.times.widget, top=True)
        self.widget = boxed(column(fields, self.sum, self.together.widget, gap=4))

    def show_loop(self, loop: Repeat | None) -> None:
        """Show a loop, or that there is none of this depth."""
        choices = [("", self._say(tr("Does not repeat")))]
        choices += [(over.value, self._say(text)) for over, text in OVERS.items()]
        self.over.offer(tuple(choices), "" if loop is None else loop.over.value)
        counted = loop is not None and loop.over is Over.TIMES
        self.times.widget.setVisible(counted)
        if loop is not None and counted:
            self.times.show_value(loop.times)

    def show_together(self, *, shown: bool, on: bool) -> None:
        """Whether it is gone through together with the step before, where that can be."""
        self.together.widget.setVisible(shown)
        self.together.show_value(on)

    def show_sum(self, words: Text | None) -> None:
        """What it comes to."""
        self.sum.setText("" if words is None else self._say(words))
        self.sum.setVisible(words is not None)

    def show_error(self, loop: str, times: str) -> None:
        """What is wrong with the loop and with how often; call it last."""
        self.over.show_error(loop)
        if not loop:
            self.over.combo.setAccessibleDescription(self.sum.text())
        self.times.show_error(times)


def _sum(loop: LoopSum, people: int, depth: int) -> Text:
    """How often it is gone through, and what that takes."""
    crowd = trn("{n} person", "{n} people", people)
    minutes = trn("{n} minute", "{n} minutes", loop.minutes)
    if depth:
        return trn(
            "With {people}: {n} time within each of those, {minutes} together",
            "With {people}: {n} times within each of those, {minutes} together",
            loop.times,
            people=crowd,
            minutes=minutes,
        )
    return trn(
        "With {people}: {n} time, {minutes} together",
        "With {people}: {n} times, {minutes} together",
        loop.times,
        people=crowd,
        minutes=minutes,
    )
