"""The term report tells each thing once, nothing private, and no figure about few people."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import chain

import pytest

from facilitator.domain.document import Block, Heading, Numbered, Picture, Table, texts
from facilitator.domain.goal import Reading
from facilitator.domain.goal_chart import GoalChart
from facilitator.domain.goal_telling import WITHHELD
from facilitator.domain.notes import Kind
from facilitator.domain.rhythm import loads
from facilitator.domain.term_report import Legacy, term_report
from facilitator.domain.term_source import TeamTerm
from facilitator.domain.terms import Term
from facilitator.language.english import English
from tests.domain.terms_told import GOAL, NOW, TEAM, TERM, day_of_week, term

SAY = English().say


def said(*terms: TeamTerm) -> list[str]:
    return [SAY(each) for each in texts(term_report(Legacy(terms)))]


def below(told: TeamTerm, heading: str) -> list[Block]:
    """The blocks of a section."""
    blocks = term_report(Legacy((told,))).blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and SAY(b.said) == heading)
    rest = blocks[at + 1 :]
    end = next((n for n, b in enumerate(rest) if isinstance(b, Heading) and b.level == 1), None)
    return list(rest[:end])


@pytest.mark.parametrize("several", [False, True])
def test_each_decision_action_and_reflection_stands_there_once(several: bool) -> None:
    other = replace(term(), team=replace(TEAM, name="Another"), meetings=(), commitments=())
    every = said(term(), replace(other, goals=())) if several else said(term())
    once = [each.text for each in term().commitments if "hidden" not in each.text]
    once = [each for each in once if each not in ("question answered", "action long done")]
    once += [f"Wonder {n}" for n in (0, 1, 2, 4)] + [f"Share {n}" for n in (0, 1, 2, 4)]
    once += ["They pair up", "The boiler failed"]
    for words in once:
        assert sum(words in each for each in every) == 1, words


def test_nothing_private_or_confidential_is_told() -> None:
    every = "\n".join(said(term()))
    assert "hidden" not in every
    assert "private to me" not in every


def test_nobody_is_named_beside_what_is_open_nor_ranked() -> None:
    names = {member.name for member in TEAM.members}
    for block in below(term(), "What we took on"):
        told = [
            SAY(each) for each in texts(replace(term_report(Legacy((term(),))), blocks=(block,)))
        ]
        assert not any(name in each.split() for name in names for each in told[2:])
    (roles,) = (
        b
        for b in below(term(), "How we worked together")
        if isinstance(b, Table) and SAY(b.header[0]) == "Name"
    )
    assert [row[0] for row in roles.rows] == [member.name for member in TEAM.members]


def test_cancelled_meetings_and_those_on_paper_are_told_plainly() -> None:
    every = said(term())
    assert "cancelled: The boiler failed" in every
    assert "held, written down on paper" in every
    assert "4 meetings were held" in every
    assert not any("Meeting 16" in each and "planned" in each for each in every)


def test_states_are_those_of_the_end_of_the_term() -> None:
    every = said(term())
    assert {"Done: 1", "Still open: 3", "Dropped: 1"} <= set(every)
    early = replace(term(), term=Term(TERM.first, day_of_week(0)), meetings=term().meetings[:1])
    told = said(early)
    assert "Still open: 2" in told
    assert "54%" not in told


@pytest.mark.parametrize("few", [4, 5])
def test_figures_about_fewer_than_five_people_are_withheld(few: int) -> None:
    small = replace(
        GOAL, cohort_size=few, readings=(Reading("r", day_of_week(2), Decimal("61.5")),)
    )
    small = replace(small, sentence="From 1.5 to 3.5 of them.")
    told = replace(term(), goals=(small,))
    every = "\n".join(said(told))
    pictures = [b for b in below(told, "Our goals") if isinstance(b, Picture)]
    assert ("61.5" in every) is (few == 5)
    assert ("1.5 to 3.5" in every) is (few == 5)
    assert (SAY(WITHHELD) in every) is (few == 4)
    assert any(isinstance(p.figure, GoalChart) for p in pictures) is (few == 5)


def test_decisions_are_numbered_in_the_order_of_their_days() -> None:
    (numbered,) = (b for b in below(term(), "What we decided") if isinstance(b, Numbered))
    assert [line.parts[0] for line in numbered.lines] == [
        "decision d0",
        "decision d1",
        "decision d4",
    ]
    assert "fist to five" in SAY(numbered.lines[0].remark)


def test_a_team_that_did_not_meet_is_told_without_blame() -> None:
    nothing = TeamTerm(TEAM, TERM, NOW)
    assert said(nothing)[2:] == ["No meeting was held in these days."]


def test_the_same_values_give_the_same_document() -> None:
    assert term_report(Legacy((term(),))) == term_report(Legacy((term(),)))


def test_open_actions_are_counted_for_each_in_the_order_of_the_team() -> None:
    open_now = loads(TEAM, term().commitments)
    assert [(each.person, each.open) for each in open_now] == [
        ("Ana", 0),
        ("Ben", 1),
        ("Carys", 0),
        ("", 3),
    ]
    every = list(chain(*(term().commitments,)))
    assert sum(each.kind is Kind.ACTION for each in every) == 7
