"""Hypothesis strategies for files with goals: a team, its goals, and what they stand on."""

from dataclasses import replace

from hypothesis import strategies as st

from facilitator.app.parcel import Parcel
from facilitator.domain.clean import cleaned
from tests import strategies as some
from tests.domain import goals as any_of
from tests.exchange.owned import MINUTES
from tests.exchange.parcels import TEAMS

WORDS = some.TEXT.map(cleaned)
LINES = WORDS.map(lambda text: text.replace("\n", " ").replace("\t", " "))


@st.composite
def goal_parcels(draw: st.DrawFn) -> Parcel:
    """The parcel of a team with goals, as the store gives it."""
    team = draw(TEAMS)
    goals = draw(some.identified(any_of.goals(WORDS), 3))
    goals = tuple(
        replace(
            goal,
            team=team.id,
            dismissed=tuple(
                replace(d, rule=d.rule.replace("\n", " ").replace("\t", " "))
                for d in goal.dismissed
            ),
        )
        for goal in goals
    )
    aims = draw(some.identified(any_of.aims(WORDS)))
    variants = draw(some.identified(any_of.variants(WORDS), 2))
    chosen = draw(st.none() | MINUTES)
    minutes = None if chosen is None else replace(chosen, team=team.id)
    return Parcel(team, None, goals=goals, aims=aims, variants=variants, minutes=minutes)
