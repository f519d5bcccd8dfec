"""Made-up running meetings: by hand for examples, at random for properties."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from facilitator.domain import act, overrun, replan, speaking
from facilitator.domain.act import Now, run_after
from facilitator.domain.events import Cause, Event, Gap, Order, Outcome, Why
from facilitator.domain.grouping import formed
from facilitator.domain.protocol import Format, HandOver, Vote
from facilitator.domain.run import Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, Millis, Moment
from tests.examples import share

BEGAN = Moment(1_793_000_000_000, 120)
PEOPLE = ("ana", "ben", "carys", "dev")
LATE = ("elin", "farah")
OUTCOMES = tuple(Outcome)

few = settings(max_examples=share(40))
"""A random meeting has forty moments of its own: fewer examples show as much."""


def step(identity: str, item: str = "", minutes: int = 5, **more: object) -> Segment:
    item = item or identity
    plain = Segment(identity, item, f"Step {identity}", item, 1, 1, minutes * MINUTE, 0)
    return replace(plain, **more)


def going_round(
    identity: str, item: str = "", speakers: tuple[str, ...] = PEOPLE, **more: object
) -> Segment:
    kind = {"format": Format.ROUND, "speakers": speakers, "seconds": 60}
    return step(identity, item, **{**kind, **more})


@dataclass(repr=False)
class Played:
    """A meeting led by wishes, as a conductor would: the log, and the run folded step by step."""

    run: Run = field(default_factory=Run)
    events: tuple[Event, ...] = ()
    t: Millis = 0

    def __repr__(self) -> str:
        return "\n  ".join((f"{self.t}:", *map(_short, self.events)))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    @property
    def now(self) -> Now:
        return Now(self.run, self.events, self.t, BEGAN.plus(self.t))

    def wish(self, wish: Callable[..., tuple[Event, ...]], *what: object) -> tuple[Event, ...]:
        return self.log(wish(self.now, *what))

    def log(self, fresh: tuple[Event, ...]) -> tuple[Event, ...]:
        self.run = run_after(self.run, self.events, fresh)
        self.events = (*self.events, *fresh)
        return fresh

    def wait(self, seconds: float) -> None:
        self.t += round(seconds * 1000)


def _short(event: Event) -> str:
    """An event on one line, segments by their identities."""
    told = {f.name: getattr(event, f.name) for f in fields(event) if f.name not in ("n", "t", "at")}
    for name in ("segments", "changed"):
        if name in told:
            told[name] = " ".join(segment.id for segment in told[name])
    return f"{event.n} {type(event).__name__} t={event.t} {told}"


def started(*segments: Segment, here: tuple[str, ...] = PEOPLE) -> Played:
    played = Played()
    played.wish(act.start, segments, here)
    return played


def _picked(things: Iterable[str], k: int) -> str:
    among = tuple(things)
    return among[k % len(among)] if among else "nobody"


def _turned(played: Played, k: int) -> tuple[str, ...]:
    """Those who wait, with another of them in front."""
    waiting = played.run.round.waiting if played.run.round is not None else ()
    return (*waiting[k % 5 :], *waiting[: k % 5])


def _gap(played: Played, k: int) -> None:
    span = k * 1000
    counted = bool(k % 2)
    played.t += span if counted else 0
    now = played.now
    played.log((Gap(now.n, now.t, now.at, span, Cause.SLEEP, counted),))


def _inserted(played: Played, k: int) -> None:
    played.wish(replan.insert, (_fresh(played, k),))


def _led_on(played: Played, k: int) -> None:
    fresh = _fresh(played, k)
    played.wish(replan.insert, (fresh, replace(fresh, id=f"{fresh.id}.2")), Why.LED_ON)


def _chosen(played: Played, k: int) -> None:
    """One of the ways out when time runs short."""
    offered = overrun.offers(played.now.here, 1 + k % 9)
    if offered:
        played.wish(overrun.choose, offered[k % len(offered)])


def _fresh(played: Played, k: int) -> Segment:
    name = f"new{played.now.n}"
    groups = formed(played.run.here, 2 + k % 2, {})
    kinds = (
        step(name, private=bool(k % 4), hand_over=HandOver("protocol")),
        going_round(name, speakers=played.run.here),
        going_round(name, grouping="g", size=2).with_groups(groups),
    )
    return kinds[k % 3]


ACTS: dict[str, Callable[[Played, int], object]] = {
    "next": lambda p, _: p.wish(act.next_step),
    "turn": lambda p, k: p.wish(act.end_turn, OUTCOMES[k % 3]),
    "speaker back": lambda p, _: p.wish(act.take_back_speaker),
    "go to": lambda p, k: p.wish(act.go_to, _picked((s.id for s in p.run.segments), k)),
    "come back": lambda p, _: p.wish(act.come_back),
    "back": lambda p, _: p.wish(act.take_back_step),
    "more": lambda p, _: p.wish(replan.more),
    "less": lambda p, _: p.wish(replan.less),
    "insert": _inserted,
    "lead on": _led_on,
    "move": lambda p, k: p.wish(
        replan.move_item, _picked(replan.items_to_come(p.run), k), -1 if k % 2 else 1
    ),
    "park": lambda p, _: p.wish(replan.park_item),
    "choose": _chosen,
    "drop": lambda p, k: p.wish(
        overrun.drop, _picked((s[0].id for s in overrun.optional_steps(p.run)), k)
    ),
    "arrive": lambda p, k: p.wish(replan.arrive, _picked((*PEOPLE, *LATE), k)),
    "leave": lambda p, k: p.wish(replan.leave, _picked(p.run.here, k)),
    "vote": lambda p, k: p.wish(act.vote, (k, 0, 0, 1, 2, 3)),
    "dots": lambda p, k: p.wish(act.vote, (k, 1), "", Vote.DOTS, ("Maps", "Games"), 3, k % 2),
    "raise": lambda p, k: p.wish(speaking.raise_hand, _picked(p.run.here, k)),
    "lower": lambda p, k: p.wish(speaking.lower_hand, _picked(p.run.here, k)),
    "order": lambda p, k: p.wish(speaking.put_in_order, _turned(p, k), Order.CHOSEN),
    "give": lambda p, k: p.wish(speaking.give_rest, _picked(p.run.here, k)),
    "uncover": lambda p, _: p.wish(speaking.uncover),
    "regroup": lambda p, k: p.wish(speaking.regroup, formed(p.run.here, 2 + k % 3, {}, k)),
    "pause": lambda p, _: p.wish(act.pause),
    "go on": lambda p, _: p.wish(act.go_on),
    "undo": lambda p, _: p.wish(act.take_back),
    "gap": _gap,
}

# Turns are wished for more often, so that rounds come to their end. Shrinks to waiting only.
_WISHES = st.sampled_from(["wait", "next", *["turn"] * 12, *ACTS])
_MOMENTS = st.lists(
    st.tuples(st.integers(0, 200_000), _WISHES, st.integers(0, 30)), min_size=20, max_size=60
)
_AGENDAS = st.lists(
    st.tuples(st.integers(0, 2), st.booleans(), st.integers(0, 6)), min_size=1, max_size=6
)


def _agenda(parts: list[tuple[int, bool, int]]) -> tuple[Segment, ...]:
    """Up to three items in a row, of plain steps and rounds, some of which may be dropped."""
    kinds = (step, going_round)
    leads = (None, HandOver("protocol", "other"), None, HandOver("goal"))
    return tuple(
        kinds[is_round](
            f"{item}.{number}",
            str(item),
            minutes=minutes,
            hand_over=leads[minutes % 4],
            drop=minutes % 3,
        )
        for number, (item, is_round, minutes) in enumerate(sorted(parts))
    )


@st.composite
def meetings(draw: st.DrawFn) -> list[Played]:
    """A random meeting after each of its moments, the start first and the latest last."""
    agenda = () if draw(st.integers(0, 9)) == 9 else _agenda(draw(_AGENDAS))
    played = Played(t=draw(st.sampled_from((0, 360_000))))
    played.wish(act.start, agenda, PEOPLE)
    stages = [replace(played)]
    for passed, wish, k in draw(_MOMENTS):
        played.t += passed
        if wish in ACTS:
            ACTS[wish](played, k)
        stages.append(replace(played))
    return stages
