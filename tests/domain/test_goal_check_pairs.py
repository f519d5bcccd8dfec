"""The twelve pairs give exactly the findings that stand beside them, rule by rule and weight."""

import pytest

from facilitator.domain.goal import Goal
from facilitator.domain.goal_check import found, open_ones
from facilitator.domain.goal_check_parts import Weight
from tests.domain.goal_pairs import PAIRS, SETTING, Pair


def told(goal: Goal) -> dict[str, Weight]:
    return {each.rule: each.weight for each in open_ones(found(goal, SETTING), ())}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair.number))
def test_a_pair_gives_exactly_its_findings(pair: Pair):
    assert told(pair.weak) == pair.weak_findings
    assert told(pair.better) == pair.better_findings


def test_all_twelve_are_there():
    assert [pair.number for pair in PAIRS] == list(range(1, 13))
