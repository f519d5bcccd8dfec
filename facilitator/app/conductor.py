"""The one running meeting: its clock, its moves and what has to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.app.asking_times import ForgottenEnd, ending, forgotten_end
from facilitator.app.desk import Desk
from facilitator.app.keeping import Tick
from facilitator.app.lateness import lateness
from facilitator.app.ports import Clock
from facilitator.app.questions import Ask, Question
from facilitator.app.simple_moves import made
from facilitator.app.store_port import Store
from facilitator.domain import act, replan
from facilitator.domain.events import (
    Cause,
    Event,
    Finished,
    Gap,
    TookBack,
    Went,
)
from facilitator.domain.expand import Room, expand
from facilitator.domain.finish import results
from facilitator.domain.fold import replay
from facilitator.domain.protocol import Protocol
from facilitator.domain.run import Move, Phase, Run
from facilitator.domain.stage import Stage
from facilitator.domain.time import SECOND, Millis, Moment, Stopwatch, millis_until
from facilitator.domain.turn_times import without_any_times

ASLEEP: Millis = 2 * SECOND
"""A machine that lost more than this between its two clocks has slept (reliability.md, J8)."""

_CAUSES = {Ask.LATE_START: Cause.LATE_START, Ask.CRASH: Cause.CRASH, Ask.SLEEP: Cause.SLEEP}


class Conductor:
    """Leads the meeting that lies on the desk.

    The meeting's clock runs on the machine's waking time: a late beat, a blocked window, a
    changed wall clock lose nothing, and sleep is asked about.
    """

    def __init__(self, desk: Desk, store: Store, clock: Clock) -> None:
        self._desk = desk
        self._store = store
        self._clock = clock
        self._watch = Stopwatch()
        self._base = Run()
        self._seen: tuple[Millis, Millis] | None = None
        self._ticked: Millis = -SECOND
        self._listeners: list[Callable[[], None]] = []
        self._last: Callable[[act.Now], None] = lambda _: None
        self.question: Question | None = None

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every move and every answer (not at every beat)."""
        self._listeners.append(listener)

    def before_leaving(self, last: Callable[[act.Now], None]) -> None:
        """Call `last` before a step is left or the meeting ends, however that came about."""
        self._last = last

    @property
    def t(self) -> Millis:
        """The meeting's clock now."""
        return self._watch.elapsed(self._clock.awake())

    @property
    def run(self) -> Run:
        """The run as it is at this moment."""
        return self._base.at(self.t)

    @property
    def live(self) -> bool:
        """Whether a meeting is under way (paused ones are)."""
        return self._base.phase in (Phase.RUNNING, Phase.PAUSED)

    @property
    def here(self) -> act.Now:
        """The meeting at this moment, as a wish finds it."""
        return act.Now(self._base, self._desk.events, self.t, self._clock.now())

    @property
    def moves(self) -> frozenset[Move]:
        """The moves that are legal now, taking back included."""
        return act.legal(self._base, self._desk.events)

    @property
    def lateness(self) -> Millis:
        """How long after its planned start the planned meeting on the desk would begin now."""
        meeting = self._desk.meeting
        if meeting is None or meeting.stage is not Stage.PLANNED:
            return 0
        return lateness(self._clock.now(), meeting.plan.day, meeting.plan.start)

    def expected_end(self) -> Moment:
        """When the meeting will end if the rest goes as planned."""
        return self._clock.now().plus(self.run.to_come)

    def until_bell(self) -> Millis:
        """From the expected end to the bell; negative when it lies past the bell."""
        meeting = self._desk.meeting
        if meeting is None:
            return 0
        return millis_until(self.expected_end(), meeting.plan.day, meeting.plan.bell)

    def start(self, room: Room, protocols: Mapping[str, Protocol]) -> None:
        """Expand the agenda for the people in the room and start the clock from now.

        When the meeting begins late, a question is left standing: count from the planned start?
        """
        meeting = self._desk.meeting
        if meeting is None or meeting.stage is not Stage.PLANNED:
            return
        today = self._clock.now().civil.date()
        if meeting.plan.day != today:
            # Held on another day than planned: the bell rings today.
            plan = replace(meeting.plan, day=today)
            self._desk.change(replace(self._desk.sheet, plan=plan))
            meeting = replace(meeting, plan=plan)
        late = self.lateness
        segments = expand(meeting.plan, room, protocols)
        self._base, self._watch = Run(), Stopwatch(0, self._clock.awake())
        self._look()
        self._append(act.start(self.here, segments, room.here))
        if late:
            self.question = Question(Ask.LATE_START, late)
        self._tell()

    def resume(self, tick: Tick | None) -> None:
        """Take up the meeting on the desk where it stood; the time between is asked about."""
        events = self._desk.events
        self._base, self.question = replay(events), None
        if not self.live:
            return
        t, at = events[-1].t, events[-1].at
        meeting = self._desk.meeting
        if tick is not None and meeting is not None and tick.meeting == meeting.id and tick.t > t:
            t, at = tick.t, tick.at
        away = self._clock.now().utc - at.utc
        self._watch = Stopwatch(t, self._clock.awake())
        self._look()
        if away > ASLEEP and self._base.phase is Phase.RUNNING:
            self.question = Question(Ask.CRASH, away)
        self._tell()

    def answer(self, count: bool, span: Millis | None = None) -> None:
        """Whether the span asked about counts as meeting time; either is noted in the log.

        `span` takes its place where the leader knows better, as with another start.
        """
        question = self.question
        if question is None:
            return
        self.question = None
        question = question if span is None else replace(question, span=span)
        if count:
            self._watch = replace(self._watch, banked=self._watch.banked + question.span)
        n, t = self._next(), self.t
        cause = _CAUSES[question.ask]
        self._append((Gap(n, t, self._clock.now(), question.span, cause, count),))
        self._tell()

    def do(self, move: Move) -> None:
        """Make a move that needs nothing more said; an illegal one changes nothing."""
        self.wish(made, move)

    def wish(self, wish: Callable[..., tuple[Event, ...]], *what: object) -> bool:
        """Make what a wish of act, replan or speaking leads to; whether that is anything."""
        events = wish(self.here, *what)
        if any(isinstance(event, Went | Finished) for event in events):
            self._last(self.here)
            events = wish(self.here, *what)
        self._make(events)
        return bool(events)

    def go_to(self, segment: str) -> None:
        """Leave the segment under way for a while and go there."""
        self.wish(act.go_to, segment)

    def move_item(self, item: str, by: int) -> None:
        """Move an item that is still to come up (-1) or down (1)."""
        self.wish(replan.move_item, item, by)

    def arrive(self, person: str, name: str) -> None:
        """Someone came."""
        self.wish(replan.arrive, person, name)

    def leave(self, person: str) -> None:
        """Someone left."""
        self.wish(replan.leave, person)

    def vote(self, tally: tuple[int, ...], question: str) -> None:
        """A count of hands in the segment under way."""
        self.wish(act.vote, tally, question)

    def undo(self) -> None:
        """Take back the last act, of the record or of the log."""
        if self._desk.undo(self.t, self._clock.now()):
            self._keep_promise()
            self._base = replay(self._desk.events)
        self._tell()

    @property
    def forgotten(self) -> ForgottenEnd | None:
        """What to ask of an end that was forgotten; None while there is nothing to ask."""
        meeting, question = self._desk.meeting, self.question
        if meeting is None or not self.live:
            return None
        sheet = self._desk.sheet
        written = (*(n.at for n in sheet.record.notes), *(c.at for c in sheet.commitments))
        away = 0 if question is None or question.ask is Ask.LATE_START else question.span
        return forgotten_end(self.here, meeting.plan, written, away)

    def finish(self, then: Moment | None = None) -> None:
        """End the meeting, now or back at a forgotten moment, and store what it came to."""
        meeting = self._desk.meeting
        if meeting is None or not self.live:
            return
        here, latest = self.here, self._desk.events[-1]
        # An end that is dated back never lies before the last event.
        self._last(here if then is None else replace(here, t=latest.t, at=latest.at))
        *before, ended = ending(self.here, then) or (None,)
        if not isinstance(ended, Finished):
            return
        self._desk.happened(*before)
        names = {person.id: person.name for person in meeting.plan.expected}
        consent = self._consent
        self._keep_promise("")
        events = (*self._desk.events, ended)
        self._desk.finish(ended, results(replay(events), events, names, consent, ended.at))
        self._base = replay(events)
        self.question = None
        self._store.tick(None)
        self._store.backup("close")
        self._tell()

    def beat(self) -> None:
        """Look at the clocks: note the second, and see whether the machine has slept."""
        if not self.live:
            return
        slept = self._look()
        if slept > ASLEEP and self._base.phase is Phase.RUNNING:
            before = self.question.span if self._asked(Ask.SLEEP) and self.question else 0
            self.question = Question(Ask.SLEEP, before + slept)
            self._tell()
        t, meeting = self.t, self._desk.meeting
        if meeting is not None and t - self._ticked >= SECOND:
            self._ticked = t
            self._store.tick(Tick(meeting.id, t, self._clock.now()))

    @property
    def _consent(self) -> bool:
        return self._desk.team is not None and self._desk.team.timing_consent is not None

    def _asked(self, ask: Ask) -> bool:
        return self.question is not None and self.question.ask is ask

    def _look(self) -> Millis:
        awake, boot = self._clock.awake(), self._clock.since_boot()
        before, self._seen = self._seen, (awake, boot)
        return 0 if before is None else (boot - before[1]) - (awake - before[0])

    def _next(self) -> int:
        return self._desk.events[-1].n + 1 if self._desk.events else 0

    def _make(self, events: tuple[Event, ...]) -> None:
        if not events:
            return
        self._append(events)
        self._tell()

    def _append(self, events: tuple[Event, ...]) -> None:
        self._desk.happened(*events)
        if any(isinstance(e, Went | Finished | TookBack) for e in events):
            self._keep_promise()
        self._base = replay(self._desk.events)

    def _keep_promise(self, current: str | None = None) -> None:
        """Without consent no time of a person outlives its step; "" when none is under way."""
        meeting = self._desk.meeting
        if self._consent or meeting is None:
            return
        under_way = replay(self._desk.events).current if current is None else current
        events = without_any_times(meeting.log.events, under_way)
        if events != meeting.log.events:
            self._desk.log_to(replace(meeting.log, events=events))

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
