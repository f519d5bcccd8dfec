"""What a captured line says of who and by when: "@Ana by Friday". The rest stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from facilitator.domain.date_words import DateWords, folded
from facilitator.domain.line_tokens import Token, said_at, tokens, without
from facilitator.domain.spoken_days import When, bare_when, when_at

LONGEST_READ = 2_000
"""Letters beyond which a line is no one-liner and is taken as it stands."""
_MOST_WORDS = 4
"""Words that a person's name may have here."""

Offered = tuple[tuple[str, str], ...]
"""People as (identity, name)."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line says. `text` is what is left of it, "" when it says nothing else.

    `action` tells that it speaks as an action does: it names a person by "@" or begins with
    "action:". `taken` are the places of the line that are not in `text`, in order.
    """

    text: str
    people: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = False
    action: bool = False
    taken: tuple[str, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether it says by when."""
        return self.due is not None or self.next_meeting


@dataclass(frozen=True, slots=True)
class _Span:
    """Words from `at` to `to`, not included; `person` where they name one."""

    at: int
    to: int
    person: str = ""


def understood(
    line: str, here: Offered, others: Offered, today: date, words: DateWords
) -> Understood:
    """What a line says on a day. Never raises.

    A name is looked for among those `here` first, then among `others`; the beginning of a name is
    enough where only one begins so.
    """
    parts = tokens(line) if len(line) <= LONGEST_READ else ()
    lead = _lead(parts, words)
    people = _people(parts, here, others)
    joined = _joined(line, parts, people, words)
    dated, when = _when(parts, [*lead, *people, *joined], today, words)
    spans = sorted([*lead, *people, *joined, *dated], key=lambda span: span.at)
    places = [_place(parts, span, lead, dated) for span in spans]
    return Understood(
        text=without(line, places),
        people=tuple(dict.fromkeys(span.person for span in people)),
        due=when.day if when else None,
        next_meeting=when is not None and when.next_meeting,
        action=bool(lead or people),
        taken=tuple(line[start:end] for start, end in places),
    )


def _place(
    parts: Sequence[Token], span: _Span, lead: list[_Span], dated: list[_Span]
) -> tuple[int, int]:
    """Where the words stand; the colon of "action:" and the dot of "3.12." go with them."""
    last = parts[span.to - 1]
    figures = span in dated and last.raw.endswith(".") and "." in last.word
    return parts[span.at].start, last.whole if span in lead or figures else last.end


def _lead(parts: Sequence[Token], words: DateWords) -> list[_Span]:
    """ "action:" at the beginning."""
    for form in words.action:
        count = said_at(parts, 0, (form,))
        if count and parts[count - 1].raw.endswith(":"):
            return [_Span(0, count)]
    return []


def _people(parts: Sequence[Token], here: Offered, others: Offered) -> list[_Span]:
    spans: list[_Span] = []
    for at, token in enumerate(parts):
        if token.word.startswith("@") and len(token.word) > 1:
            found = _person(parts, at, here) or _person(parts, at, others)
            if found is not None and (not spans or spans[-1].to <= at):
                spans.append(found)
    return spans


def _person(parts: Sequence[Token], at: int, people: Offered) -> _Span | None:
    """Whom "@…" names: a whole name of several words, else a first word, else a beginning."""
    names = [(who, tuple(folded(name).split())) for who, name in people]
    typed = (parts[at].word[1:], *(part.word for part in parts[at + 1 : at + _MOST_WORDS]))
    for count in range(len(typed), 1, -1):
        whole = [who for who, name in names if name == typed[:count]]
        if len(whole) == 1:
            return _Span(at, at + count, whole[0])
    first = typed[0]
    whole = [who for who, name in names if name == (first,)]
    firsts = [who for who, name in names if name[:1] == (first,)]
    begun = [who for who, name in names if " ".join(name).startswith(first)]
    for some in (whole, firsts, begun):
        if len(some) == 1:
            return _Span(at, at + 1, some[0])
    return _told_apart(at, typed, names)


def _told_apart(
    at: int, typed: tuple[str, ...], names: list[tuple[str, tuple[str, ...]]]
) -> _Span | None:
    """Of those with one first name, the one whose name goes on as the words do: "@Ana S"."""
    said = " ".join(typed[:2])
    some = [who for who, name in names if len(typed) > 1 and " ".join(name).startswith(said)]
    return _Span(at, at + 2, some[0]) if len(some) == 1 else None


def _joined(
    line: str, parts: Sequence[Token], people: list[_Span], words: DateWords
) -> list[_Span]:
    """The "and" between two people."""
    found = []
    for one, other in pairwise(people):
        if other.at == one.to + 1 and said_at(parts, one.to, words.joining):
            found.append(_Span(one.to, other.at))
    return found


def _when(
    parts: Sequence[Token], taken: list[_Span], today: date, words: DateWords
) -> tuple[list[_Span], When | None]:
    """The first place that says by when; without "by" only beside a name or at the end."""
    used = {at for span in taken for at in range(span.at, span.to)}
    for at in range(len(parts)):
        first = said_at(parts, at, words.by)
        when = when_at(parts, at + first, today, words) if first else None
        if when is None:
            first = 0
            when = bare_when(parts, at, today, words)
            if when is not None and not _stands_alone(parts, at, at + when.words, used, words):
                when = None
        if when is not None and used.isdisjoint(range(at, at + first + when.words)):
            return [_Span(at, at + first + when.words)], when
    return [], None


def _stands_alone(
    parts: Sequence[Token], at: int, to: int, used: set[int], words: DateWords
) -> bool:
    """Whether a day without "by" is no part of its sentence."""
    if at - 1 in used or to in used:
        return True
    bound = at > 0 and said_at(parts, at - 1, words.bound) > 0
    return to == len(parts) and not bound
