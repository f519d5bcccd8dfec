"""Twelve goals that lack something, and the same put well; see goal_pairs.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from facilitator.domain.goal import Goal, Review
from facilitator.domain.goal_check_parts import Setting, Weight
from facilitator.domain.measure import Direction
from tests.goal_words import ENGLISH

_FILE = Path(__file__).with_suffix(".toml")
_WEIGHTS = {"error": Weight.ERROR, "warn": Weight.WARNING, "info": Weight.INFO}
Findings = dict[str, Weight]


@dataclass(frozen=True, slots=True)
class Pair:
    """One of the pairs, each with what is found in it."""

    number: int
    weak: Goal
    weak_findings: Findings
    better: Goal
    better_findings: Findings


def _goal(identity: str, given: dict[str, Any]) -> Goal:
    given = dict(given)
    days = given.pop("review_dates", [])
    question = given.pop("reflection_question", "")
    if "direction" in given:
        given["direction"] = Direction(given["direction"])
    for name in ("baseline", "target"):
        if name in given:
            given[name] = Decimal(given[name])
    reviews = tuple(Review(f"r{at}", day) for at, day in enumerate(days))
    return Goal(identity, "t", question=question, reviews=reviews, **given)


def _findings(told: list[str]) -> Findings:
    return {rule: _WEIGHTS[weight] for rule, weight in map(str.split, told)}


_TABLES = tomllib.loads(_FILE.read_text("utf-8"))
TODAY: date = _TABLES["today"]
PAIRS = tuple(
    Pair(
        table["pair"],
        _goal(f"weak-{table['pair']}", table["weak"]),
        _findings(table["weak_findings"]),
        _goal(f"better-{table['pair']}", table["better"]),
        _findings(table["better_findings"]),
    )
    for table in _TABLES["pairs"]
)
GOALS = tuple(goal for pair in PAIRS for goal in (pair.weak, pair.better))
SETTING = Setting(TODAY, lists=ENGLISH, names={"one named member": "Ana"})
