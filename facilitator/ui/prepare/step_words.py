"""All words of one step, to read through beforehand: cue, say, what to do when it sticks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.wants import FORMATS
from facilitator.domain.labels import minutes_of
from facilitator.domain.protocol import Step, Who
from facilitator.domain.protocol_labels import repeated
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.cards import Rule, Say, boxed, column
from facilitator.ui.kit.plain import PlainLabel

SPEAKS: Mapping[Who, Text] = MappingProxyType(
    {
        Who.EVERYONE: tr("Everyone speaks"),
        Who.PRESENTER: tr("The presenter speaks"),
        Who.OTHERS: tr("All but the presenter speak"),
        Who.FACILITATOR: tr("The facilitator speaks"),
        Who.GROUPS: tr("One person speaks for each group"),
        Who.VOLUNTEERS: tr("Those who want to speak raise a hand"),
        Who.NOBODY: tr("Nobody speaks"),
    }
)
"""Who speaks in a step, in words."""


def step_in_words(words: Words, number: int, step: Step, people: int) -> QWidget:
    """A step for so many people, names not filled in; a rule above all but the first."""
    say = words.say
    presenter = say(tr("the presenter"))
    cue, said, sticks = (
        text.replace("{presenter}", presenter) for text in (step.cue, step.say, step.sticks)
    )
    heading = tr(
        "{number}. {step}, {minutes}",
        number=number,
        step=step.title,
        minutes=minutes_of(step.minutes_for(people)),
    )
    parts = [
        *((Rule(),) if number > 1 else ()),
        PlainLabel(say(heading), weight=600),
        PlainLabel(say(_how(step)), tone="muted"),
        *(
            (PlainLabel(say(tr("Repeats: {loops}", loops=repeated(step.repeats))), tone="muted"),)
            if step.repeats
            else ()
        ),
        *labelled(say(tr("What to do")), cue),
        *((Say(say(tr("Say")), said, size="body"),) if said else ()),
        *labelled(say(tr("If it sticks")), sticks),
    ]
    return boxed(column(*parts, gap=8))


def labelled(label: str, text: str) -> tuple[QWidget, ...]:
    """A small label with its text below, nothing where there is no text."""
    if not text:
        return ()
    return (PlainLabel(label, weight=600, tone="muted"), PlainLabel(text))


def _how(step: Step) -> Text:
    if step.drop:
        return tr(
            "{format}. {speaks}. May be left out when time is short.",
            format=FORMATS[step.format],
            speaks=SPEAKS[step.speaks],
        )
    return tr("{format}. {speaks}.", format=FORMATS[step.format], speaks=SPEAKS[step.speaks])
