"""Goals in the minutes: where each stood, what came of it, and nothing about a few people."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from facilitator.domain.document import Facts, Picture, Table
from facilitator.domain.goal import (
    GroupValue,
    Level,
    Piece,
    Reading,
    Review,
    Standing,
    Verdict,
    marked,
    with_reading,
)
from facilitator.domain.goal_telling import WITHHELD
from facilitator.domain.notes import Kind
from tests.domain.minutes_reader import (
    all_text,
    facts,
    held,
    line_of,
    lines,
    read,
    rows,
    say,
)
from tests.export.figures import GOAL
from tests.export.third_grade import ENDED, HELD, MADE

MET, TODAY = HELD.id, ENDED.civil.date()
DAY = timedelta(days=1)
AGREED = replace(
    GOAL,
    title="Reading",
    owner="ana",
    question="What did we see?",
    readings=(Reading("a", TODAY, Decimal(54), "the short text", meeting=MET),),
    reviews=(
        Review("v", TODAY, ENDED, MET, Verdict.ADAPT, "Pairs help.", "They read to each other."),
        Review("w", TODAY + 30 * DAY),
    ),
    evidence=(Piece("e", "Cards tried twice", meeting=MET),),
)
LATER = ENDED.plus(86_400_000)


def named(kind, goal):
    return tuple(replace(c, goal=goal) if c.kind is kind else c for c in MADE)


def test_the_part_has_table_figure_what_was_decided_and_the_next_review():
    sections = read(held(made=named(Kind.DECISION, GOAL.id), goals=(AGREED,)))
    (table,) = sections["Goals"]
    assert isinstance(table, Table)
    due = "19 March 2027"
    assert rows(replace(table, rows=()))[0] == ["Goal", "From", "To", "Latest", "By when", "Who"]
    (sentence, baseline, target, latest, when, who), *_ = table.rows
    assert (sentence[0].parts, say(baseline), say(target)) == ((GOAL.sentence,), "52%", "70%")
    assert (say(latest[0].parts[0]), say(when), say(who)) == ("54%", due, "Ana")
    picture, _, told = sections["Reading"]
    assert isinstance(picture, Picture)
    assert facts(told) == {
        "Pace": ["on its line"],
        "Reading": ["54%", "the short text"],
        "Review": ["Change what we do"],
        "Why": ["Pairs help."],
        "What we learned": ["What did we see?", "They read to each other."],
        "Decided": [c.text for c in MADE if c.kind is Kind.DECISION and not c.private],
        "Evidence": ["Cards tried twice"],
        "Next review": ["20 November 2026"],
    }


def test_the_short_part_has_a_line_for_it():
    blocks = held(goals=(AGREED,)).blocks
    line = next(b for b in blocks if getattr(b, "lines", ()) and b.lines[0].lead == "Reading")
    assert lines(line) == ["Reading 54% now, to be 70% by 19 March 2027 on its line"]


def test_actions_name_the_goal_that_they_serve():
    made = named(Kind.ACTION, GOAL.id)
    (table,) = read(held(made=made, goals=(AGREED,)))["Actions"]
    assert rows(table)[0][-1] == "Goal"
    assert {row[-1] for row in rows(table)[1:]} == {"Reading"}
    for unnamed in (held(made=made), held(goals=(AGREED,))):
        (table,) = read(unnamed)["Actions"]
        assert rows(table)[0] == ["No.", "What", "Who", "By when"]


def test_an_item_names_the_goal_that_it_works_on():
    first, *others = HELD.plan.items
    plan = replace(HELD.plan, items=(replace(first, goal=GOAL.id), *others))
    about = read(held(replace(HELD, plan=plan), goals=(AGREED,)))[f"1. {first.title}"][0]
    assert line_of(about.line).endswith("Goal: Reading")
    about = read(held(replace(HELD, plan=plan)))[f"1. {first.title}"][0]
    assert "Goal" not in line_of(about.line)


def test_without_goals_there_is_no_such_part():
    assert "Goals" not in read(held())


def test_what_becomes_of_the_goal_later_does_not_change_the_minutes():
    later = with_reading(AGREED, Reading("z", TODAY + 9 * DAY, Decimal(66), meeting="m2"))
    review = replace(later.reviews[1], held=LATER, meeting="m2", verdict=Verdict.RAISE)
    later = replace(later, reviews=(later.reviews[0], review), sentence="Another sentence")
    raised = replace(later, target=Decimal(80), due=date(2027, 6, 1), standing=Standing.REACHED)
    after = marked(AGREED, raised, LATER, "It went well", "m2")
    assert len(after.changes) == 4
    assert held(goals=(after,)) == held(goals=(AGREED,))


def test_a_change_of_the_meeting_is_marked_with_its_reason():
    after = marked(AGREED, replace(AGREED, target=Decimal(75)), ENDED, "More time", MET)
    told = facts(read(held(goals=(after,)))["Reading"][-1])
    assert told["Changed"] == ["Where we want to be: 75%, before 70%. Why: More time"]


@pytest.mark.parametrize(
    "small",
    [
        replace(AGREED, readings=(Reading("a", TODAY, Decimal(91), size=4),)),
        replace(
            AGREED,
            readings=(
                Reading("a", TODAY, Decimal(54), groups=(GroupValue("4a", Decimal(91), 4),)),
            ),
        ),
        replace(AGREED, cohort_size=3, baseline=Decimal(91), sentence="Three readers"),
    ],
    ids=["reading", "group", "cohort"],
)
def test_no_figure_is_about_fewer_than_five_people(small):
    told = all_text(held(goals=(small,)))
    assert "91" not in told
    assert say(WITHHELD) in told or small.readings[0].groups
    school = replace(small, level=Level.TEAM)
    assert ("91" in all_text(held(goals=(school,)))) is not bool(small.readings[0].groups)


def test_a_goal_of_which_nothing_is_said_yet_has_its_row_alone():
    bare = replace(GOAL, sentence="", title="", baseline=None, target=None, readings=(), due=None)
    sections = read(held(goals=(replace(bare, unit="", start=None, cohort_size=None),)))
    assert [type(block) for block in sections["Goals"]] == [Table]
    assert not [b for b in sections["Goals"] if isinstance(b, Facts)]
