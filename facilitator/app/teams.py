"""Making teams, and the checks of teams and plans that a person must hear about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.app.errors import UserError
from facilitator.domain.agenda import MOST_MINUTES, Item
from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.people import Member, Person, Team, as_seen, named_twice, with_member
from facilitator.domain.plan import Plan
from facilitator.domain.words import Names, Text, tr, trn

NewId = Callable[[], str]

LONGEST_NAME = 200
"""Characters that a name or a title may have."""


def clean_name(words: str) -> str:
    """A name on one line, without spaces at its ends; empty or too long is refused.

    Empty is one as well of which nothing would be seen.
    """
    name = " ".join(words.split())
    if not as_seen(name):
        raise UserError(tr("The name is empty. Type a name, then go on."))
    if len(name) > LONGEST_NAME:
        raise UserError(
            trn(
                "The name is longer than {n} character. Shorten it, then go on.",
                "The name is longer than {n} characters. Shorten it, then go on.",
                LONGEST_NAME,
            )
        )
    return name


def split_names(words: str) -> tuple[str, ...]:
    """First names typed with commas, semicolons or on lines of their own; empty ones fall out."""
    for mark in (";", "\n", "\t"):
        words = words.replace(mark, ",")
    names = (" ".join(part.split()) for part in words.split(","))
    return tuple(name for name in names if as_seen(name))


def make_team(name: str, names: tuple[str, ...], new_id: NewId) -> Team:
    """A new team; two members of one name are refused, as minutes could not tell them apart."""
    team = Team(new_id(), clean_name(name))
    for each in names:
        team = with_member(team, Member(new_id(), clean_name(each)))
    check_team(team)
    return team


def check_team(team: Team) -> None:
    """Refuse a team that cannot be told apart or addressed."""
    clean_name(team.name)
    twice = named_twice(team)
    if twice:
        raise UserError(
            tr(
                "Two people are called {names}. Add a second letter to one, such as Ana B.",
                names=Names(twice),
            )
        )


def with_people(plan: Plan, team: Team) -> Plan:
    """The plan expecting the team's active members; guests stay, who has retired goes."""
    guests = tuple(person for person in plan.expected if person.guest)
    members = tuple(Person(m.id, m.name) for m in team.active if m.name.strip())
    return replace(plan, expected=(*members, *guests))


def plan_problem(plan: Plan) -> Text | None:
    """What is wrong with a plan's times, in words, or None."""
    if plan.minutes <= 0:
        return tr(
            "The bell at {bell} is not after the start at {start}. Change one of them.",
            bell=plan.bell,
            start=plan.start,
        )
    return None


def item_problem(item: Item) -> Text | None:
    """What is wrong with an item, in words, or None."""
    if not item.title.strip():
        return tr("This item has no title yet. Type what it is about.")
    if not 1 <= item.minutes <= MOST_MINUTES:
        return tr(
            "An item takes from 1 to {most} minutes. Type a number in between.", most=MOST_MINUTES
        )
    return None


def too_long(words: str) -> Text | None:
    """Why a text cannot be kept whole, or None."""
    if len(words) <= LONGEST_TEXT:
        return None
    return tr(
        "This text is longer than {most} characters. Nothing was pasted. Take a part of it.",
        most=LONGEST_TEXT,
    )
