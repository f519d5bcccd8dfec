"""What a term report is told from: one team's term, freed of all that is private."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from facilitator.domain.commitment import Commitment, State
from facilitator.domain.goal import Goal, Review, Standing
from facilitator.domain.goal_sharing import Shared, shared
from facilitator.domain.goal_then import as_it_was
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_source import items_apart
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage
from facilitator.domain.terms import Term
from facilitator.domain.time import Moment


@dataclass(frozen=True, slots=True)
class TeamTerm:
    """A team's meetings of a term in every stage, the earliest first, what it agreed, its goals.

    The report looks at the end of the term's last day, or at now while that is to come.
    """

    team: Team
    term: Term
    now: Moment
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    goals: tuple[Goal, ...] = ()

    @property
    def until(self) -> Moment:
        """The moment at which the report looks."""
        if self.term.last >= self.now.civil.date():
            return self.now
        ends = datetime.combine(self.term.last, datetime.max.time(), UTC)
        utc = round(ends.timestamp() * 1000) - self.now.offset * 60_000
        return Moment(utc, self.now.offset)

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that have ended, those held on paper too."""
        return tuple(each for each in self.meetings if each.log.results is not None)

    def made(self, kind: Kind) -> tuple[Commitment, ...]:
        """What the term made of a kind and may be told, in the order of the days.

        Nothing of a meeting that is under way: some of it may still lie under cover.
        """
        ended = {each.id for each in self.held}
        return tuple(
            each
            for each in sorted(self.commitments, key=lambda each: (each.at.utc, each.id))
            if each.kind is kind
            and _may_be_told(each)
            and (
                each.meeting in ended
                or (not each.meeting and self.term.holds(each.at.civil.date()))
            )
        )

    def actions(self) -> tuple[Commitment, ...]:
        """The actions of the term, and earlier ones that it found open."""
        made = self.made(Kind.ACTION)
        own = {each.id for each in made}
        met = {each.id for each in self.meetings}
        found = (
            each
            for each in sorted(self.commitments, key=lambda each: (each.at.utc, each.id))
            if each.kind is Kind.ACTION
            and each.id not in own
            and each.meeting not in met
            and _may_be_told(each)
            and each.at.civil.date() < self.term.first
            and self._was_open(each)
        )
        return (*found, *made)

    def state(self, commitment: Commitment) -> State:
        """Where it stood when the report looks; what sleeps until a day is open."""
        found = commitment.state_before(self.until)
        return State.OPEN if found is State.SNOOZED else found

    def questions(self) -> tuple[Commitment, ...]:
        """The questions that are still open."""
        return tuple(e for e in self.made(Kind.QUESTION) if self.state(e) is State.OPEN)

    def notes(self, kind: Kind) -> Iterator[tuple[Meeting, Note]]:
        """The notes of a kind that may be told, with their meetings."""
        for meeting in self.held:
            apart = items_apart(meeting)
            for note in meeting.record.notes:
                if note.kind is kind and note.item not in apart and _may_be_told(note):
                    yield meeting, note

    def told_goals(self) -> tuple[Shared, ...]:
        """The goals that the term worked on, as they stood, with what may be told of them."""
        return tuple(
            shared(was)
            for was in (as_it_was(goal, self.until) for goal in self.goals)
            if was.standing is not Standing.DRAFT and self._worked_on(was)
        )

    def looks(self) -> Iterator[tuple[Shared, Review]]:
        """The looks at goals that were held in the term."""
        for goal in self.goals:
            may = shared(as_it_was(goal, self.until))
            for look in may.goal.reviews:
                if look.held is not None and self.term.holds(look.held.civil.date()):
                    yield may, look

    def _was_open(self, action: Commitment) -> bool:
        """Whether it was open at some time of the term."""
        last = [each for each in action.changes if each.at.utc <= self.until.utc]
        if self.state(action) is State.OPEN:
            return True
        return self.term.holds(last[-1].at.civil.date())

    def _worked_on(self, goal: Goal) -> bool:
        if goal.made is not None and goal.made.civil.date() > self.term.last:
            return False
        if goal.standing is Standing.OPEN:
            return True
        met = {each.id for each in self.held}
        named = {item.goal for each in self.held for item in each.plan.items}
        days = [each.day for each in goal.readings]
        days += [each.at.civil.date() for each in goal.changes]
        days += [each.day for each in goal.reviews if each.held is not None]
        return goal.id in named or goal.made_in in met or any(self.term.holds(day) for day in days)


def on_paper(meeting: Meeting) -> bool:
    """Whether it was held on paper and entered afterwards."""
    return meeting.log.results is not None and meeting.log.results.on_paper


def cancelled(meeting: Meeting) -> bool:
    """Whether it did not take place."""
    return meeting.stage is Stage.CANCELLED


def _may_be_told(kept: Note | Commitment) -> bool:
    return not kept.private and not kept.confidential and bool(kept.text.strip())
