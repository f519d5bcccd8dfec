"""Hypothesis strategies for the values of the domain: any team, meeting and commitment.

Identities are unique within a value, as the program makes them, and numbers of events rise.
Texts are any that a keyboard or a clipboard can bring, but for what no file can hold (see
`ANY_TEXT` for that): lone surrogates and NUL.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from facilitator.domain.agenda import Item, Lead, RoleHolders
from facilitator.domain.closing import Closing, Sorted
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.events import (
    EVENTS,
    Event,
    Finished,
    LeftEarly,
    Lowered,
    Ordered,
    Raised,
    Replanned,
    Turned,
    Why,
)
from facilitator.domain.life import Frozen, Passage
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import COMMITTING, Note
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.results import Choice, Results, TurnResult
from facilitator.domain.segment import Segment
from facilitator.domain.series import Rhythm, Rule
from facilitator.domain.time import Moment

ANY_TEXT = st.text(max_size=8)
TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=8)
IDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=6)
MILLIS = st.integers(0, 6 * 60 * 60 * 1000)
MOMENTS = st.builds(Moment, st.integers(0, 4_102_444_800_000), st.integers(-14 * 60, 14 * 60))
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
TIMES = st.times().map(lambda t: time(t.hour, t.minute))
SMALL = st.integers(0, 10_000)
SPANS = st.integers(-3_600_000, 3_600_000)


def tuples(of: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of them in any order."""
    return st.lists(of, max_size=most).map(tuple)


def identified(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of them with identities of their own."""
    return st.lists(of, max_size=most, unique_by=lambda thing: thing.id).map(tuple)


def built(
    kind: Callable[..., Any], text: st.SearchStrategy[str], /, **given: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """Values of a dataclass with every field drawn, also those that have a default."""
    known = {str: text, int: SMALL, Moment: MOMENTS, date: DAYS, time: TIMES}
    with_all = {
        name: given[name] if name in given else _drawn(hint, known)
        for name, hint in _hints(kind).items()
    }
    return st.builds(kind, **with_all)


@cache
def members(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Member]:
    return built(Member, text, id=IDS)


@cache
def teams(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Team]:
    """Teams with members, retired ones too, norms, and a consent or none."""
    return built(Team, text, id=IDS, members=identified(members(text)))


@cache
def items(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Item]:
    return built(Item, text, id=IDS, leads=tuples(built(Lead, text)))


RULES = st.none() | st.builds(
    Rule,
    DAYS,
    st.sampled_from(Rhythm),
    st.integers(1, 120),
    st.integers(1, 5),
    st.none() | DAYS,
    st.integers(0, 60),
)


@cache
def plans(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Plan]:
    """Plans with everything that a plan can hold."""
    return built(
        Plan,
        text,
        items=identified(items(text), 4),
        for_next=identified(items(text), 2),
        rule=RULES,
        roles=tuples(built(RoleHolders, text)),
        expected=identified(built(Person, text, id=IDS)),
        dates=identified(built(DateAhead, text, id=IDS)),
    )


@cache
def notes(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Note]:
    return built(Note, text, id=IDS)


@cache
def records(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Record]:
    """Notes in an order of their own, and a closing."""
    return st.builds(Record, identified(notes(text), 5), closings(text))


@cache
def segments(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Segment]:
    return built(Segment, text, id=IDS)


@cache
def events(text: st.SearchStrategy[str] = TEXT) -> tuple[st.SearchStrategy[Event], ...]:
    """A strategy for each kind of event; numbers are given by `logs`."""
    given = {"n": st.just(0), "of": st.just(0)}
    kinds = {Replanned: {"span": SPANS}}
    return tuple(built(kind, text, **given, **kinds.get(kind, {})) for kind in EVENTS)


@st.composite
def logs(draw: st.DrawFn, text: st.SearchStrategy[str] = TEXT) -> Log:
    """Any events in a row, their numbers rising; results when the last of them is the end."""
    drawn = draw(st.lists(st.one_of(*events(text)), max_size=5))
    numbered = [replace(event, n=n) for n, event in enumerate(drawn, 1)]
    # Nobody's consent is known here, so that nobody may have been timed once it has ended.
    if any(isinstance(event, Finished) for event in numbered):
        numbered = [event for event in numbered if not _times_someone(event)]
    if not numbered or not isinstance(numbered[-1], Finished):
        return Log(tuple(numbered))
    return Log(tuple(numbered), draw(results(text)))


def _times_someone(event: Event) -> bool:
    """Whether its time may tell how long somebody spoke."""
    if isinstance(event, Replanned):
        return event.why is Why.LEFT
    return isinstance(event, Turned | Raised | Lowered | Ordered | LeftEarly)


@cache
def results(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Results]:
    """Results of a team that has not agreed to timing."""
    turns = tuples(built(TurnResult, text, taken=st.none()))
    return built(Results, text, turns=turns, choices=tuples(built(Choice, text, span=SPANS)))


@cache
def meetings(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Meeting]:
    """Meetings planned, under way and held."""
    return st.builds(
        Meeting, IDS, IDS, plans(text), records(text), logs(text), passages(text), text
    )


@cache
def passages(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[tuple[Passage, ...]]:
    """Approvals with what was approved, and minutes that were opened again."""
    few = tuples(commitments(text), 1)
    some = identified(notes(text), 2)
    frozen = built(Frozen, text, notes=some, closing=closings(text), made=few, earlier=few)
    return tuples(built(Passage, text, kept=st.none() | frozen))


@cache
def closings(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Closing]:
    return built(Closing, text, rating=st.integers(0, 5), sorted=tuples(built(Sorted, text)))


@cache
def commitments(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Commitment]:
    """Decisions, actions and questions with their histories."""
    change = built(Change, text, state=st.sampled_from(State))
    kind = st.sampled_from(sorted(COMMITTING))
    return built(Commitment, text, id=IDS, team=IDS, meeting=IDS, kind=kind, changes=tuples(change))


def _hints(kind: Callable[..., Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}  # type: ignore[arg-type]


def _drawn(hint: Any, known: dict[Any, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    if hint in known:
        return known[hint]
    if hint is bool:
        return st.booleans()
    if get_origin(hint) is tuple:
        return tuples(_drawn(get_args(hint)[0], known))
    kinds = [each for each in get_args(hint) if each is not NoneType]
    if kinds:
        return st.none() | _drawn(kinds[0], known)
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return built(hint, known[str])
