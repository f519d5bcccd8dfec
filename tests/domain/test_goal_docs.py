"""What docs/goals.md says of rules, limits and published goals is what the program does."""

from dataclasses import fields
from pathlib import Path

from facilitator.domain.goal_check import RULES
from facilitator.domain.goal_check_limits import USUAL, Limit
from tests.domain.published import APART, PUBLISHED
from tests.long.goal_labels import tables

TEXT = (Path(__file__).parents[2] / "docs" / "goals.md").read_text("utf-8")


def test_the_figures_are_those_that_the_command_prints():
    assert "```\n" + "\n".join(tables()) + "\n```" in TEXT


def test_each_rule_stands_there_with_its_weight_and_reason():
    rows = {line.split(" | ")[0]: line for line in TEXT.splitlines() if line.startswith("| ")}
    for rule in RULES:
        row = rows[f"| {rule.id}"]
        assert row.split(" | ")[1] == rule.weight.name.lower()
        assert row.endswith(f" | {rule.why.msgid} |")


def test_each_limit_stands_there_with_its_reason():
    for field in fields(USUAL):
        limit: Limit = getattr(USUAL, field.name)
        assert f"| {field.name.replace('_', ' ')} | {limit.value} | {limit.reason} |" in TEXT


def test_each_published_goal_is_read_by_two_and_twenty_are_held_apart():
    assert len({each.goal.id for each in PUBLISHED}) == len(PUBLISHED) == 108
    assert sum(each.apart for each in PUBLISHED) == APART == 20
    assert all(set(each.first + each.again + each.other) <= set("SMART") for each in PUBLISHED)
