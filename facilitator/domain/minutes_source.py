"""What the minutes of one meeting are made of, gathered and freed of all that is private."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from facilitator.domain.agenda import Item
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.events import Arrived
from facilitator.domain.finish import results
from facilitator.domain.fold import replay
from facilitator.domain.goal import Goal
from facilitator.domain.goal_sharing import Shared, shared
from facilitator.domain.goal_then import as_it_was
from facilitator.domain.labels import listed
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_counts import is_about
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.results import Count, Results, StepResult
from facilitator.domain.run import Run
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import Said, tr

Kept: TypeAlias = Note | Commitment


@dataclass(frozen=True, slots=True)
class Source:
    """One meeting as its minutes see it.

    `kept` are the lines of this meeting, `earlier` the commitments of others to report on, both
    in order and without private, confidential or empty ones; with `apart` the confidential ones
    alone, and counts that belong to them. `results` are None before the start;
    `current` is the segment under way. `protocols` are names by identity. `covered` counts, by
    segment, the lines that are not among `kept` because they still lie under cover. `goals` are
    those that the meeting touched, as they were at its end and with what may be told of them.
    `times` says over how many meetings an item came along, by its identity.
    """

    team: Team
    meeting: Meeting
    now: Moment
    names: Mapping[str, str] = field(default_factory=dict)
    protocols: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    earlier: tuple[Commitment, ...] = ()
    results: Results | None = None
    current: str = ""
    covered: Mapping[str, int] = field(default_factory=dict)
    goals: tuple[Shared, ...] = ()
    apart: bool = False
    times: Mapping[str, int] = field(default_factory=dict)

    @property
    def under_way(self) -> bool:
        """Whether the meeting runs now."""
        return self.meeting.stage is Stage.RUNNING

    @property
    def until(self) -> Moment:
        """The moment at which these minutes look: the end of the meeting, or now."""
        held = self.results is not None and not self.under_way
        return self.results.ended if self.results is not None and held else self.now

    def made(self, kind: Kind) -> tuple[Commitment, ...]:
        """The commitments of one kind that this meeting made; their place is their number."""
        return tuple(k for k in self.kept if isinstance(k, Commitment) and k.kind is kind)

    def notes(self, kind: Kind) -> tuple[Note, ...]:
        """The notes of one kind."""
        return tuple(k for k in self.kept if isinstance(k, Note) and k.kind is kind)

    def number(self, made: Commitment) -> int:
        """The number of a commitment of this meeting among those of its kind, from 1."""
        return self.made(made.kind).index(made) + 1

    def state(self, commitment: Commitment) -> State:
        """Where a commitment stood: what was changed after the meeting does not count."""
        last = self.last_change(commitment)
        return last.state if last is not None else State.OPEN

    def last_change(self, commitment: Commitment) -> Change | None:
        """The change that counted at the meeting, made in it or before its end."""
        counting = [
            change
            for change in commitment.changes
            if change.meeting == self.meeting.id or change.at.utc <= self.until.utc
        ]
        return counting[-1] if counting else None

    def name(self, person: str) -> Said:
        """What a person was called in this meeting; a guest is marked as one."""
        known = self.names.get(person, "").strip()
        if not known:
            return tr("someone not listed")
        expected = self.meeting.plan.person(person)
        if expected is not None and expected.guest:
            return tr("{name} (guest)", name=known)
        return known

    def people(self, identities: tuple[str, ...]) -> Said:
        """Their names as one list; "" for nobody."""
        return listed(tuple(map(self.name, identities))) if identities else ""

    def steps(self, item: str) -> tuple[StepResult, ...]:
        """The steps of an item as they went; none before the start."""
        steps = self.results.steps if self.results is not None else ()
        return tuple(step for step in steps if step.item == item)


def gathered(
    team: Team,
    meeting: Meeting,
    commitments: tuple[Commitment, ...],
    now: Moment,
    run: Run | None,
    protocols: Mapping[str, str],
    goals: tuple[Goal, ...] = (),
    *,
    apart: bool = False,
    times: Mapping[str, int] | None = None,
) -> Source:
    """The source of a meeting's minutes, or with `apart` of their confidential part.

    See `facilitator.domain.minutes.minutes`.
    """
    names = _names(team, meeting)
    if meeting.stage is Stage.RUNNING and run is None:
        run = replay(meeting.log.events)
    known, current = _results(meeting, run, names, now)
    kept, covered = _kept(meeting, commitments, run, apart=apart)
    if known is not None:
        known = replace(known, counts=_counts(meeting, commitments, known, apart=apart))
        names = {p.person: p.name for p in known.presence if p.name != p.person} | names
    source = Source(
        team=team,
        meeting=meeting,
        now=now,
        names=names,
        protocols=protocols,
        kept=kept,
        earlier=tuple(c for c in commitments if c.meeting != meeting.id and _told(c, apart=apart)),
        results=known,
        current=current,
        covered=covered,
        apart=apart,
        times=times or {},
    )
    told = (shared(as_it_was(each, source.until, meeting.id)) for each in goals)
    return replace(source, goals=tuple(told))


def _names(team: Team, meeting: Meeting) -> dict[str, str]:
    """As the plan named them that day, else as the team does, else as they came."""
    came = [e for e in meeting.log.events if isinstance(e, Arrived) and e.name]
    return (
        {event.person: event.name for event in came}
        | {member.id: member.name for member in team.members}
        | {person.id: person.name for person in meeting.plan.expected}
    )


def _results(
    meeting: Meeting, run: Run | None, names: Mapping[str, str], now: Moment
) -> tuple[Results | None, str]:
    """A finished meeting is told by its results, never replayed."""
    if meeting.log.results is not None:
        return meeting.log.results, ""
    if meeting.stage in (Stage.PLANNED, Stage.CANCELLED) or run is None:
        return None, ""
    return results(run, meeting.log.events, names, False, now), run.current


def _kept(
    meeting: Meeting, commitments: tuple[Commitment, ...], run: Run | None, *, apart: bool
) -> tuple[tuple[Kept, ...], Mapping[str, int]]:
    """What may appear, and how much of it by segment lies under cover and does not."""
    items = items_apart(meeting)
    own = tuple(
        k for k in _every(meeting, commitments) if _told(k, apart=apart, within=k.item in items)
    )
    under = meeting.stage is Stage.RUNNING and run is not None
    hidden = {s.id for s in run.segments if run.hides(s.id)} if under and run else set[str]()
    seen = (k for k in own if k.segment not in hidden)
    covered = Counter(k.segment for k in own if k.segment in hidden)
    return tuple(sorted(seen, key=lambda kept: kept.at.utc)), covered


def _every(meeting: Meeting, commitments: tuple[Commitment, ...]) -> tuple[Kept, ...]:
    """All that was kept in a meeting."""
    return (*meeting.record.notes, *(c for c in commitments if c.meeting == meeting.id))


def items_apart(meeting: Meeting) -> frozenset[str]:
    """Items of which nothing that was kept may stand in minutes for all."""
    return frozenset(item.id for item in meeting.plan.items if item.confidential)


def confidential(meeting: Meeting, commitments: tuple[Commitment, ...]) -> tuple[Kept, ...]:
    """All that was kept in a meeting and goes into the part of its minutes that is apart."""
    items = items_apart(meeting)
    every = _every(meeting, commitments)
    return tuple(k for k in every if _told(k, apart=True, within=k.item in items))


def _told(kept: Kept, *, apart: bool, within: bool = False) -> bool:
    """Nothing private; what is confidential, by itself or `within` an item, is told apart only."""
    return apart is (kept.confidential or within) and not kept.private and bool(kept.text.strip())


def _counts(
    meeting: Meeting, commitments: tuple[Commitment, ...], known: Results, *, apart: bool
) -> tuple[Count, ...]:
    """Counts that may appear: a question tells what is confidential as much as its answer does."""
    items = items_apart(meeting)
    within = {step.segment for step in known.steps if step.item in items}
    made = tuple(c for c in commitments if c.meeting == meeting.id)
    away = tuple(c for c in made if c.private)
    held = tuple(c for c in made if c.confidential and not c.private)

    def of(count: Count) -> bool | None:
        """Whether it belongs apart; None for nowhere."""
        if any(is_about(each, count) for each in away):
            return None
        return count.segment in within or any(is_about(each, count) for each in held)

    return tuple(count for count in known.counts if of(count) is apart)


def item_order(source: Source) -> tuple[Item, ...]:
    """The items in the order in which they were held, then what never came to be held.

    An item that was put in during the meeting and is not in the plan is known by its steps.
    """
    steps = source.results.steps if source.results is not None else ()
    known = {step.item: Item(step.item, title=step.title, minutes=0) for step in reversed(steps)}
    known |= {item.id: item for item in source.meeting.plan.items}
    order = dict.fromkeys((*(step.item for step in steps), *known))
    return tuple(known[identity] for identity in order)
