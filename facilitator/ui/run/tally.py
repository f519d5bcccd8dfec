"""Counts of the room as values: the ways to count, their choices, and a tally in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from facilitator.app.sheet import Line
from facilitator.domain.deciding import counts_on, items_with_options, one_count
from facilitator.domain.events import Voted
from facilitator.domain.protocol import Vote
from facilitator.domain.words import Names, Said, Text, tr, trn
from facilitator.ui.run.kept import hidden_from_room
from facilitator.ui.run.under_cover import is_covered
from facilitator.ui.run.view import RunView

WAYS: tuple[Vote, ...] = (
    *(Vote.FIST, Vote.THUMBS, Vote.HANDS, Vote.GRADIENTS),
    *(Vote.CONSENT, Vote.DOTS, Vote.SCORES),
)
"""The ways to count, in the order in which they are offered."""

CHOICES: Mapping[Vote, tuple[Said, ...]] = MappingProxyType(
    {
        Vote.FIST: ("0", "1", "2", "3", "4", "5"),
        Vote.THUMBS: (tr("Down"), tr("Sideways"), tr("Up")),
        Vote.HANDS: (tr("Against"), tr("Abstaining"), tr("For")),
        Vote.CONSENT: (tr("An objection"), tr("A concern"), tr("No objection")),
    }
)
"""What can be shown, where that is fixed, in the order of `Voted.tally`."""

DOTS_EACH = 3
"""Dots a person where the step does not say."""
MOST_EACH = 20
BEST_SCORE = 5
MOST_HANDS = 99
"""Hands that one choice may have; two digits are typed fast."""
MOST_POINTS = 9_999
MOST_OPTIONS = 40
LONGEST_OPTION = 200
"""Letters of one choice to put dots on; more are cut, as the note itself stays whole."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as it stands: `choices` to type for, the tally and question kept last.

    `here` are the people in the room, 0 when nobody is known; `each` are the dots of a person or
    the scores of a choice, 0 when both the step and the room leave them open.
    """

    vote: Vote
    choices: tuple[Said, ...]
    tally: tuple[int, ...]
    question: str
    here: int = 0
    each: int = 0
    abstained: int = 0

    @property
    def most(self) -> int:
        """The most that one choice can have as far as is known."""
        if self.vote is Vote.SCORES:
            return self.each * BEST_SCORE or MOST_POINTS
        return (self.here or MOST_HANDS) * (self.each if self.vote is Vote.DOTS else 1)

    @property
    def whole(self) -> int:
        """What the tally comes to when everybody has taken part; 0 when that is not known."""
        return 0 if self.vote is Vote.SCORES else self.here * max(1, self.each)


def way_of(view: RunView, *, wanted: bool) -> Vote:
    """How the step under way asks for a count; a count that is `wanted` anyway is fist to five."""
    segment = view.segment
    if segment is None or not view.live:
        return Vote.NONE
    return segment.vote or (Vote.FIST if wanted else Vote.NONE)


def count_of(
    view: RunView,
    way: Vote = Vote.NONE,
    options: tuple[str, ...] | None = None,
    *,
    wanted: bool = False,
) -> Counted | None:
    """The count of the step under way; None when it asks for none and none is `wanted`.

    `way` and `options` are those that were chosen; None has the ones of the last count.
    """
    segment, asked = view.segment, way_of(view, wanted=wanted)
    if segment is None or asked is Vote.NONE:
        return None
    vote = way or asked
    last = last_count(view, vote)
    if options is None:
        options = () if last is None else last.options
    choices = CHOICES.get(vote, options)
    here = len(view.run.here)
    said = each_said(view, vote)
    each = said or here if vote is Vote.SCORES else said
    if last is None or len(last.tally) != len(choices) or last.options not in ((), options):
        return Counted(vote, choices, (0,) * len(choices), "", here, each)
    # Who typed under cover is not all who may score next.
    each = max(last.each, each) if vote is Vote.SCORES and not said else last.each or each
    return Counted(vote, choices, last.tally, last.question, here, each, last.abstained)


def each_said(view: RunView, vote: Vote) -> int:
    """Dots a person, or scores a choice, as the step under way has it; 0 is a score of everyone."""
    segment = view.segment
    said = segment.each if segment is not None and segment.vote is vote else 0
    return said or DOTS_EACH if vote is Vote.DOTS else said


def last_count(view: RunView, vote: Vote) -> Voted | None:
    """The last count of this kind in the step under way."""
    counts = (one for one in view.run.votes if (one.segment, one.vote) == (view.run.current, vote))
    return max(counts, key=lambda one: one.n, default=None)


def counts_shown(view: RunView, question: str) -> tuple[Voted, ...]:
    """The counts so far of a question, in their order."""
    return counts_on(view.run.votes, view.run.current, question)


def history(counts: tuple[Voted, ...]) -> tuple[Text, ...]:
    """The counts of a question, the earliest first."""
    return tuple(
        tr("Count {n}, {count}", n=n, count=one_count(vote)) for n, vote in enumerate(counts, 1)
    )


def notes_as_options(view: RunView) -> tuple[str, ...]:
    """What was kept in the step under way, or else in its item, as choices for dots; where that

    is one step of a protocol, or else in the items with the steps before it.
    """
    open_lines = tuple(
        line
        for line in view.lines
        if not hidden_from_room(view, line) and not is_covered(view, line)
    )
    segment = view.segment
    if segment is None:
        return ()
    here = tuple(line for line in open_lines if line.segment == segment.id)
    found = here or tuple(line for line in open_lines if line.item == segment.item)
    items = () if found else items_with_options(view.meeting.plan.items, segment.item)
    return _as_options(found or tuple(line for line in open_lines if line.item in items))


def _as_options(lines: tuple[Line, ...]) -> tuple[str, ...]:
    return as_options("\n".join(" ".join(line.text.split()) for line in lines))


def as_options(typed: str) -> tuple[str, ...]:
    """Typed choices, one a line, each once."""
    lines = (line.strip()[:LONGEST_OPTION] for line in typed.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))[:MOST_OPTIONS]


def sum_in_words(counted: Counted, tally: tuple[int, ...]) -> Said:
    """How much of the whole has been typed: "7 of 8 hands"; too much is said, not forbidden."""
    typed, whole = sum(tally), counted.whole
    if counted.vote is Vote.SCORES and not counted.each:
        return ""
    if counted.vote is Vote.SCORES:
        return tr(
            "{scores}, at most {most} for one choice",
            scores=trn("{n} score a choice", "{n} scores a choice", counted.each),
            most=counted.most,
        )
    if counted.vote is Vote.DOTS:
        if typed > whole > 0:
            return trn(
                "{typed} dots, and there is only {n}",
                "{typed} dots, and there are only {n}",
                whole,
                typed=typed,
            )
        return trn("{typed} of {n} dot", "{typed} of {n} dots", whole, typed=typed)
    if typed > whole > 0:
        return trn(
            "{typed} hands, and {n} is here", "{typed} hands, and {n} are here", whole, typed=typed
        )
    return trn("{typed} of {n} hand", "{typed} of {n} hands", whole, typed=typed)


def too_much(counted: Counted, tally: tuple[int, ...]) -> bool:
    """Whether more was typed than there can be."""
    if counted.vote is Vote.SCORES:
        return max(tally, default=0) > counted.most
    return sum(tally) > counted.whole > 0


def in_words(vote: Vote, tally: tuple[int, ...], choices: tuple[Said, ...] = ()) -> Said:
    """A tally in one sentence: "6 hands. On average 3.5, lowest 2."; "" for no hands at all."""
    hands = sum(tally)
    if not hands:
        return ""
    counted = trn("{n} hand", "{n} hands", hands)
    if vote is Vote.FIST:
        lowest = next(value for value, number in enumerate(tally) if number)
        return tr(
            "{hands}. On average {average}, lowest {lowest}.",
            hands=counted,
            average=_average(tally, hands),
            lowest=lowest,
        )
    if vote is Vote.THUMBS:
        down, sideways, up = tally
        return tr(
            "{hands}: {up} up, {sideways} sideways, {down} down.",
            hands=counted,
            up=up,
            sideways=sideways,
            down=down,
        )
    return tr("{parts}", parts=Names(_most_first(tally, choices)))


def _most_first(tally: tuple[int, ...], choices: tuple[Said, ...]) -> tuple[Text, ...]:
    """The choices that got something; of dots and scores those with most come first."""
    pairs = zip(choices, tally, strict=True)
    shown = sorted(((choice, n) for choice, n in pairs if n), key=lambda pair: -pair[1])
    return tuple(tr("{choice}: {n}", choice=choice, n=number) for choice, number in shown)


def _average(tally: tuple[int, ...], hands: int) -> Text:
    """The mean to one place, as the language writes a decimal sign."""
    tenths = (20 * sum(value * number for value, number in enumerate(tally)) + hands) // (2 * hands)
    return tr("{whole}.{tenth}", whole=tenths // 10, tenth=tenths % 10)


def standing(shown: Counted, leader_abstains: bool, dots: int) -> Counted:
    """A count with what is chosen above it: whether who leads takes part, and how many each has.

    `dots` is 0 for dots that the step says, and for a score from everyone who takes part.
    """
    here = max(0, shown.here - leader_abstains)
    each = here if shown.vote is Vote.SCORES else shown.each
    return replace(shown, here=here, each=dots or each)
