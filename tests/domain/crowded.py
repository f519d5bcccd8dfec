"""Meetings that agreed on more than a page holds."""

from dataclasses import replace

from facilitator.domain.minutes import minutes
from facilitator.domain.minutes_parts import EVERYTHING, Copy
from facilitator.domain.notes import Kind
from tests.export.figures import GOAL
from tests.export.third_grade import BEGAN, ENDED, HELD, MADE, PEOPLE, PROTOCOLS, TEAM

_DECISION, _ACTION = (next(c for c in MADE if c.kind is k) for k in (Kind.DECISION, Kind.ACTION))


def crowded(text, decisions=0, actions=0, goals=0, owners=1):
    """Team, meeting, what was made, and goals; each text has its number."""
    plan = replace(HELD.plan, title=text, purpose=text)
    closing = replace(HELD.record.closing, next_place=text)
    held = replace(HELD, plan=plan, record=replace(HELD.record, closing=closing))
    aims = tuple(
        replace(GOAL, id=f"g{n}", title="" if n % 2 else f"{text} {n}", sentence=f"{n} {text}")
        for n in range(goals)
    )
    many = tuple(name.lower() for name in PEOPLE[:owners])
    made = (
        *(replace(_DECISION, id=f"d{n}", text=f"{n} {text}", at=BEGAN) for n in range(decisions)),
        *(
            replace(
                _ACTION,
                id=f"a{n}",
                text=f"{n} {text}",
                at=BEGAN,
                owners=many,
                goal=f"g{n % goals}" if goals and n % 3 else "",
            )
            for n in range(actions)
        ),
    )
    return replace(TEAM, name=text, school=text), held, made, aims


def copies(team, meeting, made, goals, parts=EVERYTHING):
    """The whole, and the copy for the head."""

    def of(copy):
        return minutes(team, meeting, made, (), ENDED, None, PROTOCOLS, goals, parts, copy)

    return of(Copy.TEAM), of(Copy.HEAD)
