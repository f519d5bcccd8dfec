"""The chosen step of a protocol, in plain words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from facilitator.app.ports import Words
from facilitator.domain.agenda import MOST_MINUTES
from facilitator.domain.labels import KINDS, SIGNALS
from facilitator.domain.protocol import Format, HandOver, Protocol, Step, Vote
from facilitator.domain.protocol_check import (
    MOST_IN_A_GROUP,
    MOST_SECONDS,
    MOST_SITTINGS,
)
from facilitator.domain.protocol_edits import with_step
from facilitator.domain.protocol_labels import COUNTS, FORMATS, STEP, WHO, dropped, led_on
from facilitator.domain.repeat import Over
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.cards import Card, Heading, boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.protocols.loops_part import LoopsPart
from facilitator.ui.protocols.parts import (
    ChoicePart,
    EnumPart,
    LinePart,
    NumberPart,
    Part,
    TextPart,
    TickPart,
    TicksPart,
)


def _up_to(most: int) -> Text:
    return tr("Type a number from 0 to {most}.", most=most)


_TO_GOAL, _TO_PROTOCOL = HandOver("goal"), HandOver("protocol")


class StepCard(Card):
    """`changed` carries the Protocol with what a person changed, and whether they are typing."""

    changed = Signal(object, bool)

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._protocol: Protocol | None = None
        self._at = -1
        self.heading = Heading(self._say(tr("The step")))
        hint = self._say(tr("{sign} stands for a name.", sign="{presenter}"))
        self.parts: dict[str, Part] = {
            "title": LinePart(words, STEP["title"]),
            "cue": TextPart(words, STEP["cue"], high=5.5),
            "say": TextPart(words, STEP["say"], hint),
            "sticks": TextPart(words, STEP["sticks"], high=5.5),
            "ideal": NumberPart(words, STEP["ideal"], 0, MOST_MINUTES, _up_to(MOST_MINUTES)),
            "least": NumberPart(words, STEP["least"], 0, MOST_MINUTES, _up_to(MOST_MINUTES)),
            "format": EnumPart(words, STEP["format"], FORMATS),
            "speaks": EnumPart(words, STEP["speaks"], WHO),
            "listens": EnumPart(words, STEP["listens"], WHO),
            "seconds": NumberPart(words, STEP["seconds"], 0, MOST_SECONDS, _up_to(MOST_SECONDS)),
            "vote": EnumPart(words, STEP["vote"], COUNTS),
            "each": NumberPart(words, STEP["each"], 0, MOST_IN_A_GROUP, _up_to(MOST_IN_A_GROUP)),
            "private": TickPart(words, STEP["private"]),
            "capture": TicksPart(words, STEP["capture"], KINDS),
            "size": NumberPart(words, STEP["size"], 0, MOST_IN_A_GROUP, _up_to(MOST_IN_A_GROUP)),
            "groups": NumberPart(
                words, STEP["groups"], 0, MOST_IN_A_GROUP, _up_to(MOST_IN_A_GROUP)
            ),
            "grouping": LinePart(words, STEP["grouping"]),
            "regroup": TickPart(words, STEP["regroup"]),
            "signal": EnumPart(words, STEP["signal"], SIGNALS),
            "sitting": NumberPart(
                words,
                STEP["sitting"],
                1,
                MOST_SITTINGS,
                tr("Type a number from 1 to {most}.", most=MOST_SITTINGS),
            ),
        }
        self.drop = ChoicePart(words, STEP["drop"])
        self.loops = LoopsPart(words)
        self.hand_over = ChoicePart(words, STEP["hand_over"])
        super().__init__(column(boxed(self._lay_out())), margins=(16, 16))
        self._wire()

    def show_step(
        self,
        protocol: Protocol,
        at: int,
        others: tuple[tuple[str, str], ...],
        wrong: dict[str, str],
    ) -> None:
        """Show the step at a place, from 0, and what is wrong with it by field."""
        self._protocol, self._at = protocol, at
        step = protocol.steps[at]
        count = tr("{n} of {all}", n=at + 1, all=len(protocol.steps))
        self.heading.show_heading(self._say(tr("The step")), self._say(count))
        for name, part in self.parts.items():
            part.show_value(getattr(step, name))
            part.show_error(wrong.get(name, ""))
        self._show_drop(step, len(protocol.steps))
        self.loops.show_loops(protocol, at, wrong)
        self._show_hand_over(step, others)
        self._show_what_counts(step)

    def _lay_out(self) -> QVBoxLayout:
        parts = self.parts

        def beside(*names: str) -> Flow:
            return Flow(*(parts[name].widget for name in names), top=True)

        first = [parts[name].widget for name in ("title", "cue", "say", "sticks")]
        return column(
            self.heading,
            *first,
            Flow(parts["ideal"].widget, parts["least"].widget, self.drop.widget, top=True),
            beside("format", "speaks", "listens", "seconds"),
            beside("size", "groups", "grouping"),
            beside("vote", "each"),
            parts["private"].widget,
            parts["capture"].widget,
            self.loops.widget,
            parts["regroup"].widget,
            Flow(self.hand_over.widget, parts["signal"].widget, parts["sitting"].widget, top=True),
            gap=12,
        )

    def _wire(self) -> None:
        for name, part in self.parts.items():
            part.changed.connect(partial(self._tell, name))
        self.drop.changed.connect(lambda key, _: self._tell("drop", int(key), False))
        self.hand_over.changed.connect(lambda key, _: self._tell("hand_over", _to(key), False))
        self.loops.changed.connect(lambda protocol: self._emit(protocol, False))

    def _show_drop(self, step: Step, steps: int) -> None:
        places = sorted({*range(min(steps, 20) + 1), step.drop})
        choices = tuple((str(n), self._say(dropped(n))) for n in places)
        self.drop.offer(choices, str(step.drop))

    def _show_hand_over(self, step: Step, others: tuple[tuple[str, str], ...]) -> None:
        choices = [("", self._say(led_on(None))), ("goal", self._say(led_on(_TO_GOAL)))]
        choices.append(("protocol:", self._say(led_on(_TO_PROTOCOL))))
        choices += [(f"protocol:{identity}", name) for identity, name in others]
        to = step.hand_over
        chosen = "" if to is None else "goal" if to.to == "goal" else f"protocol:{to.id}"
        if chosen not in dict(choices):
            choices.append((chosen, self._say(led_on(to))))
        self.hand_over.offer(tuple(choices), chosen)

    def _show_what_counts(self, step: Step) -> None:
        """Fields that mean nothing for this step are out of the way, unless they say something."""
        grouped = bool(step.group_size or step.groups)
        plain = Step("", "", "", "", 0, 0)
        counted = any(loop.over is Over.TIMES for loop in step.repeats)
        shown = {
            "seconds": step.format is Format.ROUND,
            "size": grouped,
            "groups": grouped,
            "grouping": grouped,
            "each": step.vote in (Vote.DOTS, Vote.SCORES),
            "regroup": grouped and counted,
        }
        for name, means in shown.items():
            said = getattr(step, name) != getattr(plain, name)
            self.parts[name].widget.setVisible(means or said)

    def _tell(self, name: str, value: object, typing: bool) -> None:
        if self._protocol is None:
            return
        step = self._protocol.steps[self._at]
        if typing and getattr(step, name) == value:
            return
        changed = replace(step, **{name: value})  # type: ignore[arg-type]
        self._emit(with_step(self._protocol, self._at, changed), typing)

    def _emit(self, protocol: Protocol, typing: bool) -> None:
        self._protocol = protocol
        self.changed.emit(protocol, typing)


def _to(key: str) -> HandOver | None:
    to, _, identity = key.partition(":")
    return HandOver(to, identity) if to else None
