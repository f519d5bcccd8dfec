"""Made-up agendas with protocols, for what fits them to the bell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from hypothesis import strategies as st

from facilitator.domain.agenda import Item, Method
from facilitator.domain.fit import Fit, fit
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Format, Protocol, Step, Who
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.time import later

NAMES = ("tuning", "text")
_KINDS = (
    {},
    {"format": Format.ROUND, "seconds": 60},
    {"format": Format.ROUND, "seconds": 30, "size": 3},
    {"format": Format.ROUND, "seconds": 90, "speaks": Who.GROUPS, "size": 2},
    {"format": Format.SMALL_GROUPS, "repeats": (Repeat(Over.GROUP_MEMBERS, "one"),)},
    {"repeats": (Repeat(Over.PARTICIPANTS, "one"),)},
    {"repeats": (Repeat(Over.TIMES, "one", 3),)},
)


@dataclass(frozen=True)
class Agenda:
    """Items, who is there and what protocols there are."""

    items: tuple[Item, ...]
    people: int
    protocols: Mapping[str, Protocol]

    def fitted(self, minutes: int) -> Fit:
        return fit(plan_of(self.items, minutes), self.people, self.protocols)


def plan_of(items: tuple[Item, ...], minutes: int) -> Plan:
    """A plan from midnight to the bell."""
    return Plan(start=time(0, 0), bell=later(time(0, 0), minutes), items=items)


def _drops(of: str) -> st.SearchStrategy[int]:
    return {
        "nothing": st.just(0),
        "everything": st.integers(1, 4),
        "some": st.sampled_from((0, 0, 1, 2, 3)),
    }[of]


def _steps(drops: str) -> st.SearchStrategy[Step]:
    return st.builds(
        lambda kind, ideal, least, drop, sitting: Step(
            f"Step {ideal}", "", "", "", ideal, least, drop, sitting, **kind
        ),
        st.sampled_from(_KINDS),
        st.integers(0, 15),
        st.integers(0, 8),
        _drops(drops),
        st.sampled_from((1, 1, 1, 2)),
    )


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    """Up to six items: plain, locked, held by a protocol or a step of it, or by none."""
    drops = draw(st.sampled_from(("nothing", "everything", "some", "some")))
    protocols = {
        name: Protocol(
            name, name, "", "", tuple(draw(st.lists(_steps(drops), min_size=1, max_size=4)))
        )
        for name in NAMES
    }
    items = draw(
        st.lists(
            st.builds(
                Item,
                id=st.uuids().map(str),
                method=st.sampled_from((Method.DISCUSSION, Method.PROTOCOL, Method.PROTOCOL)),
                minutes=st.integers(0, 40),
                protocol=st.sampled_from((*NAMES, "gone")),
                sitting=st.sampled_from((1, 1, 1, 2)),
                step=st.sampled_from((0, 0, 0, 1, 9)),
                ideal=st.sampled_from((0, 0, 0, 5, 25, 90)),
                steps=st.sampled_from(((), (), (3, 0), (1, 2, 3))),
                locked=st.sampled_from((False, False, False, True)),
            ),
            max_size=6,
            unique_by=lambda item: item.id,
        )
    )
    return Agenda(tuple(items), draw(st.integers(0, 60)), protocols)
