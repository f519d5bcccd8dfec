"""Published goals as a team would type them into the fields, and what each of them lacks.

A page tells periods, not days: a period is typed in as its last day. Of several targets or steps
the first counts, as the one to come. What a page prints of no goal (who looks after it, its
priority, a question, dates of reviews) has a stand-in, so that no letter hangs on it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from facilitator.domain.goal import Goal, Review
from facilitator.domain.goal_check import found, letters
from facilitator.domain.goal_check_parts import Finding, Setting
from facilitator.domain.measure import COUNT, LEVEL, MINUTES, PERCENT, Direction
from tests.goal_words import ENGLISH

HERE = Path(__file__).parent
SEED, APART = 20261122, 20
"""Chosen before it was known which goals it draws."""

_MONTHS = "January February March April May June July August September October November December"
_SEASONS = {"Spring": 5, "Summer": 8, "Autumn": 11, "quarter three of": 3}
_DIRECTIONS = {"increase": Direction.UP, "decrease": Direction.DOWN}
_UNITS = (("number of", COUNT), ("minutes", MINUTES), ("curriculum level", LEVEL))


@dataclass(frozen=True, slots=True)
class Published:
    """One of them, with the letters that it lacks in two readings of one hand, and of another."""

    goal: Goal
    today: date
    first: str
    again: str
    other: str
    apart: bool


def last_day(period: str) -> date | None:
    """The last day of "June 2024", "2024/25" or "spring 2015"; None for what no calendar has."""
    years = re.findall(r"20\d\d", period)
    if not years:
        return None
    school = re.search(r"(20\d\d)\s?[-/]\s?(?:20)?(\d\d)\b", period)
    year = 2000 + int(school[2]) if school is not None else int(years[-1])
    named = [at for at, month in enumerate(_MONTHS.split(), 1) if month in period]
    season = [at for name, at in _SEASONS.items() if name.casefold() in period.casefold()]
    month = (*named, *season, 6 if school is not None or "school" in period else 12)[0]
    if school is not None and named and named[0] >= 8:
        year -= 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(1)


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def _number(value: Any) -> Decimal | None:
    if isinstance(value, int | float):
        return Decimal(str(value))
    level = re.match(r"Level (\d)", str(value or ""))
    return Decimal(level[1]) if level is not None else None


def _unit(told: str) -> str:
    if told.startswith("%"):
        return told if "increase" in told or "rise" in told else PERCENT
    return next((unit for begins, unit in _UNITS if told.startswith(begins)), told)


def _goal(table: dict[str, Any]) -> tuple[Goal, date]:
    told = table.get("fields", {})
    start = last_day(str(told.get("start", "")))
    due = last_day(str(_first(told.get("due", ""))))
    today = start or (due - timedelta(270) if due is not None else date(2026, 11, 21))
    days = range(35, (due - today).days if due is not None else 0, 35)
    goal = Goal(
        table["id"],
        "t",
        sentence=table["sentence"],
        priority="p",
        question="q",
        owner="ana",
        cohort=told.get("cohort", ""),
        cohort_size=told.get("cohort_size"),
        baseline=_number(_first(told.get("baseline"))),
        target=_number(_first(told.get("target"))),
        unit=_unit(str(told.get("unit", ""))),
        direction=_DIRECTIONS.get(str(_first(told.get("direction", "")))),
        instrument=told.get("instrument", ""),
        start=start,
        due=due,
        reviews=tuple(Review(str(n), today + timedelta(n)) for n in days),
    )
    return goal, today


def _read() -> tuple[Published, ...]:
    tables = tomllib.loads((HERE / "published_goals.toml").read_text("utf-8"))["goals"]
    labels = tomllib.loads((HERE / "goal_labels.toml").read_text("utf-8"))
    drawn = sorted(
        (table["id"] for table in tables),
        key=lambda identity: sha256(f"{SEED}:{identity}".encode()).hexdigest(),
    )[:APART]
    return tuple(
        Published(
            *_goal(table),
            first=labels["first"][table["id"]],
            again=labels["again"][table["id"]],
            other=labels["other"][table["id"]],
            apart=table["id"] in drawn,
        )
        for table in tables
    )


PUBLISHED = _read()


def findings(each: Published) -> tuple[Finding, ...]:
    """What the checker finds in it."""
    return found(each.goal, _setting(each))


def lacking(each: Published) -> str:
    """The letters under which the checker finds something."""
    states = letters(findings(each), (), _setting(each))
    return "".join(state.letter.letter for state in states if not state.has_it)


def _setting(each: Published) -> Setting:
    return Setting(each.today, lists=ENGLISH, names={"ana": "Ana"})
