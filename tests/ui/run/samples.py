"""A made-up meeting brought to any moment through the real domain, for tests and pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from facilitator.app.questions import Question
from facilitator.app.sheet import Line
from facilitator.domain import act, replan
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, Method, RoleHolders
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import Event, Outcome
from facilitator.domain.fold import replay
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Person, Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Format, Vote
from facilitator.domain.run import Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, SECOND, Millis, Moment, millis_until
from facilitator.ui.run.view import RunView

DAY = date(2026, 11, 24)
NAMES = {name.lower(): name for name in ("Ana", "Ben", "Carys", "Dev", "Farah", "Elin")}
SEATS = tuple(NAMES)
SAY = (
    "Tell Elin one thing that serves her aim, and one thing you wonder about. "
    "Elin, you only listen."
)
CUE = "Go round once. One warm remark, one cool remark, then the next voice. Elin only listens."
STICKS = "Thank the voice and pass on. If nobody has a cool remark, start with your own."


def moment(hour: int, minute: int, second: int = 0) -> Moment:
    """A moment of the sample's day at a place one hour east of UTC."""
    at = datetime(DAY.year, DAY.month, DAY.day, hour - 1, minute, second, tzinfo=UTC)
    return Moment(round(at.timestamp() * 1000), 60)


def _item(name: str, title: str, minutes: int, *leads: str) -> Item:
    who = tuple(Lead(LeadKind.PERSON, lead) for lead in leads)
    return Item(name, title, leads=who or (EVERYONE_LEADS,), minutes=minutes)


ITEMS = (
    _item("i1", "Check-in", 3, "ana"),
    replace(_item("i2", "Reports on actions", 6), leads=(Lead(LeadKind.ROLE, "facilitator"),)),
    replace(_item("i3", "Tuning: reading plan", 18, "ana"), method=Method.PROTOCOL),
    _item("i4", "Goal review", 8, "ben", "carys"),
    _item("i5", "Close", 5),
)
PLAN = Plan(
    title="Year 4 team meeting",
    day=DAY,
    start=time(10, 20),
    bell=time(11, 5),
    place="Room 6",
    purpose="Tune the reading plan",
    items=ITEMS,
    roles=(RoleHolders(Role.FACILITATOR, ("ana", "ben")),),
    expected=tuple(Person(key, name) for key, name in NAMES.items()),
)


def _step(number: int, title: str, minutes: int, **more: object) -> Segment:
    segment = Segment(
        f"i3.{number}", "i3", title, "Tuning: reading plan", number, 6, minutes * MINUTE, 0
    )
    return replace(segment, **more)


def _plain(item: Item) -> Segment:
    return Segment(f"{item.id}.1", item.id, item.title, item.title, 1, 1, item.minutes * MINUTE, 0)


VOICES = ("ana", "ben", "carys", "dev", "farah")
SEGMENTS = (
    _plain(ITEMS[0]),
    _plain(ITEMS[1]),
    _step(1, "Open", 1),
    _step(2, "Present the draft", 4, format=Format.PRESENTER, listeners=VOICES),
    _step(3, "Missing facts", 2),
    _step(4, "Study, silent", 3, format=Format.SILENT),
    _step(
        5,
        "Warm and cool feedback",
        6,
        cue=CUE,
        say=SAY,
        sticks=STICKS,
        format=Format.ROUND,
        speakers=VOICES,
        listeners=("elin",),
        seconds=72,
        capture=(Kind.NOTE,),
    ),
    _step(6, "Elin reflects", 2),
    replace(
        _plain(ITEMS[3]),
        vote=Vote.FIST,
        cue="Give the sign so that all hands go up at once. Type the count.",
        say="When I say 'now', show a hand, from a fist to five fingers.",
        leaves="Keep, adapt or stop",
    ),
    _plain(ITEMS[4]),
)


@dataclass
class Stage:
    """A meeting that can be led from moment to moment."""

    run: Run = Run()  # noqa: RUF009 -- a frozen value
    events: tuple[Event, ...] = ()
    t: Millis = 0
    at: Moment = moment(10, 20)  # noqa: RUF009 -- a frozen value

    def begin(
        self, segments: tuple[Segment, ...] = SEGMENTS, here: tuple[str, ...] = SEATS
    ) -> Stage:
        """Start the meeting at its planned time."""
        return self._happened(act.start(self.now, segments, here))

    @property
    def now(self) -> act.Now:
        """The moment as a wish finds it."""
        return act.Now(self.run, self.events, self.t, self.at)

    def pass_(self, span: Millis) -> Stage:
        """Let time pass."""
        self.t += span
        self.at = self.at.plus(span)
        return self

    def next(self) -> Stage:
        """On to the next step."""
        return self._happened(act.next_step(self.now))

    def go(self, segment: str) -> Stage:
        """Go to any step."""
        return self._happened(act.go_to(self.now, segment))

    def turn(self, outcome: Outcome = Outcome.SPOKE) -> Stage:
        """The speaker's turn ends."""
        return self._happened(act.end_turn(self.now, outcome))

    def park(self) -> Stage:
        """The item under way is left open."""
        return self._happened(replan.park_item(self.now))

    def pause(self) -> Stage:
        """Stop the clock."""
        return self._happened(act.pause(self.now))

    def count(self, tally: tuple[int, ...], question: str = "") -> Stage:
        """The room showed hands."""
        return self._happened(act.vote(self.now, tally, question))

    def leave(self, person: str) -> Stage:
        """Someone left."""
        return self._happened(replan.leave(self.now, person))

    def arrive(self, person: str, name: str = "") -> Stage:
        """Someone came."""
        return self._happened(replan.arrive(self.now, person, name))

    def wish(self, wish: Callable[..., tuple[Event, ...]], *what: object) -> Stage:
        """Any wish of the domain."""
        return self._happened(wish(self.now, *what))

    def view(
        self,
        lines: tuple[Line, ...] = (),
        question: Question | None = None,
        mirrored: bool = False,
    ) -> RunView:
        """The meeting as its screen is handed it."""
        run = self.run.at(self.t)
        end = self.at.plus(run.to_come)
        return RunView(
            meeting=Meeting("m", "t", PLAN, log=Log(self.events)),
            run=run,
            moves=act.legal(self.run, self.events),
            lines=lines,
            names=NAMES,
            question=question,
            now=self.at,
            expected_end=end,
            until_bell=millis_until(end, PLAN.day, PLAN.bell),
            undoable=len(self.events) > 1,
            mirrored=mirrored,
        )

    def _happened(self, events: tuple[Event, ...]) -> Stage:
        assert events, "not a legal move"
        self.events = (*self.events, *events)
        self.run = replay(self.events)
        return self


def planned() -> RunView:
    """The meeting before its start."""
    return Stage(at=moment(10, 19)).view()


def in_the_round() -> Stage:
    """Ana has spoken, Ben has passed, Carys speaks; Elin only listens."""
    stage = Stage().begin()
    for span in (4 * MINUTE, 5 * MINUTE, MINUTE, 4 * MINUTE, 2 * MINUTE, 3 * MINUTE):
        stage.pass_(span).next()
    stage.pass_(70 * SECOND).turn().pass_(6 * SECOND).turn(Outcome.PASSED)
    return stage.pass_(24 * SECOND)


def counting_hands() -> Stage:
    """The step in which hands are counted."""
    stage = in_the_round().pass_(MINUTE).next()
    return stage.pass_(2 * MINUTE).next().pass_(30 * SECOND)


LINES: tuple[Line, ...] = (
    Note(
        "n1",
        Kind.NOTE,
        "Warm: the weekly one-minute check shows growth to the pupils themselves.",
        moment(10, 40),
        "i3",
    ),
    Commitment(
        "c1",
        "t",
        Kind.QUESTION,
        "Does the plan leave time for pupils who read at home in Welsh?",
        moment(10, 41),
        "m",
        "i3",
    ),
    Commitment(
        "c2",
        "t",
        Kind.ACTION,
        "Try the paired reading card in one class first",
        moment(10, 42),
        "m",
        "i3",
        owners=("elin",),
        due=date(2026, 12, 1),
    ),
    Note("n2", Kind.NOTE, "Ask Ben how he is", moment(10, 42), "i3", private=True),
    Note("n3", Kind.NOTE, "All are here", moment(10, 21), "i1"),
)
