"""The goal tree: each thing stands once, below what it serves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.goal_overview import Listed
from facilitator.app.goal_tree import TreeKind, TreeRow, tree
from facilitator.app.goals import GoalLine
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Aim, AimKind
from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment

AT = Moment(1_795_514_400_000)
IDS = st.sampled_from(("v1", "v2", "p1", "p2", "none", ""))
AIMS = st.lists(
    st.builds(
        Aim,
        id=st.sampled_from(("v1", "v2", "p1", "p2")),
        kind=st.sampled_from(AimKind),
        text=st.just("words"),
        team=st.sampled_from(("", "t", "other")),
        parent=IDS,
    ),
    unique_by=lambda aim: aim.id,
)


@given(AIMS, st.lists(IDS, max_size=5))
def test_each_thing_stands_once_below_what_it_serves(aims: list[Aim], serves: list[str]) -> None:
    goals = [Listed(GoalLine(f"g{n}", "t", "Goal", priority=each)) for n, each in enumerate(serves)]
    done = [
        Commitment(f"a{n}", "t", Kind.ACTION, "Do", AT, "", goal=f"g{n}")
        for n in range(len(serves))
    ]
    rows = tree(aims, goals, done, "t")
    own = {aim.id: aim for aim in aims if aim.team in ("", "t")}
    expected = {*own, *(goal.line.id for goal in goals), *(each.id for each in done)}
    assert sorted(row.id for row in rows) == sorted(expected)
    for row, above in zip(rows, _above(rows), strict=True):
        if row.kind is TreeKind.GOAL and row.goal is not None:
            priority = row.goal.line.priority
            assert (above.id if above else "") == (priority if priority in own else "")
        elif row.kind is TreeKind.ACTION:
            assert above is not None
            assert row.action is not None
            assert above.id == row.action.goal
        elif row.kind is TreeKind.VISION:
            assert above is None
        elif above is not None:
            assert above.id == own[row.id].parent


def _above(rows: tuple[TreeRow, ...]) -> list[TreeRow | None]:
    found: list[TreeRow | None] = []
    for at, row in enumerate(rows):
        before = [each for each in rows[:at] if each.depth == row.depth - 1]
        found.append(before[-1] if before else None)
    return found
