"""The sample's year: forty meetings through the real engine, and a report that tells them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.app.library import Library
from facilitator.app.terms import TermFolder
from facilitator.bootstrap.report_papers import report_of
from facilitator.bootstrap.sample_year import Year, hold_year, read_year
from facilitator.domain.commitment import State
from facilitator.domain.document import Document, texts
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.role_ledger import KEPT, ROTATING, ledger
from facilitator.domain.stage import Stage
from facilitator.domain.terms import Term, this_term
from facilitator.domain.time import Moment
from facilitator.exchange.protocol_file import read_library
from facilitator.language.english import English
from tests.memory_store import MemoryStore

RESOURCES = Path(__file__).parents[2] / "resources"
LAST = date(2026, 11, 23)
WHOLE = Term(LAST - timedelta(weeks=50), LAST - timedelta(days=1))


@pytest.fixture(scope="module")
def made() -> tuple[MemoryStore, Year]:
    protocols, errors = read_library([RESOURCES / "protocols" / "en"])
    assert not errors
    store, year = MemoryStore(), read_year(RESOURCES, LAST)
    hold_year(store, Library({each.id: each for each in protocols}), year)
    return store, year


@pytest.fixture(scope="module")
def folder(made: tuple[MemoryStore, Year]) -> TermFolder:
    store, year = made
    found: list[TermFolder] = []
    store.term(year.team.id, WHOLE, found.append)
    return found[0]


def report(made: tuple[MemoryStore, Year], folder: TermFolder) -> Document:
    return report_of((made[1].team,), (folder,), Moment(1_795_400_000_000))


def test_forty_meetings_two_of_them_on_paper_and_two_cancelled(folder: TermFolder) -> None:
    stages = [each.stage for each in folder.meetings]
    assert (stages.count(Stage.HELD), stages.count(Stage.CANCELLED)) == (38, 2)
    paper = [m for m in folder.meetings if m.log.results is not None and m.log.results.on_paper]
    assert len(paper) == 2
    states = {c.state for c in folder.commitments if c.kind is Kind.ACTION}
    assert states == {State.DONE, State.OPEN, State.DROPPED}


def test_roles_went_round_with_absences_and_swaps(folder: TermFolder) -> None:
    known = ledger(each for each in folder.meetings if each.log.results is not None)
    told = [each.of(role) for each in known.sittings for role in KEPT]
    assert any(each.absent for each in told)
    assert any(each.gave for each in told)
    assert known.roles == ROTATING
    people = {person for each in known.sittings for person in each.people}
    times = [known.times(Role.FACILITATOR, each) for each in people]
    assert max(times) - min(times) <= 2


def test_the_days_off_part_the_year_into_terms(made: tuple[MemoryStore, Year]) -> None:
    year = made[1]
    days = {year.day(each) for each in year.told}
    assert not any(year.school.on(day) for day in days)
    terms = {this_term(year.school, day) for day in days}
    assert len(terms) == 3


def test_the_report_tells_each_decision_once_and_nothing_of_four_people(
    made: tuple[MemoryStore, Year], folder: TermFolder
) -> None:
    every = [English().say(each) for each in texts(report(made, folder))]
    decisions = [c.text for c in folder.commitments if c.kind is Kind.DECISION]
    assert len(decisions) == 24
    assert all(sum(text in each for each in every) == 1 for text in decisions)
    assert "Sure steps in a small group" in every
    assert not any("1 pupils" in each or "3 pupils" in each for each in every)
