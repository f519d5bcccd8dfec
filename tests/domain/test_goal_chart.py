"""What the figure of a goal says to who cannot see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from facilitator.domain.goal import Goal, Reading
from facilitator.domain.goal_chart import chart
from facilitator.domain.goal_telling import picture
from facilitator.language.english import English

SAY = English().say
GOAL = Goal(
    "g",
    "t",
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
)
READINGS = (
    Reading("a", date(2026, 10, 12), Decimal(54)),
    Reading("b", date(2026, 11, 9), Decimal(53), "two classes"),
)


def test_without_figures_there_is_none_and_a_line_needs_no_reading():
    assert chart(Goal("g", "t"), date(2026, 11, 24)) is None
    bare = chart(GOAL, date(2026, 11, 24))
    assert bare is not None
    assert SAY(bare.said) == (
        "The line goes from 52% on 14 September 2026 to 70% on 19 March 2027. "
        "There is no reading yet."
    )
    assert bare.gap is None


def test_its_words_and_its_table_say_what_it_draws():
    figure = chart(replace(GOAL, readings=READINGS), date(2026, 11, 24))
    assert figure is not None
    assert SAY(figure.said).endswith(
        "2 readings, from 54% on 12 October 2026 to 53% on 9 November 2026."
    )
    assert figure.gap is not None
    assert SAY(figure.gap) == "4.4 points behind"
    assert figure.place is not None
    assert SAY(figure.place.said) == "58.9%"
    assert [(SAY(row.what), SAY(row.value), row.note) for row in figure.rows] == [
        ("Where we were", "52%", ""),
        ("Reading", "54%", ""),
        ("Reading", "53%", "two classes"),
        ("Where we want to be", "70%", ""),
    ]


def test_after_the_due_day_there_is_no_place_for_today():
    figure = chart(replace(GOAL, readings=READINGS), date(2027, 4, 1))
    assert figure is not None
    assert figure.place is None


def test_its_table_goes_by_the_days_and_many_readings_leave_both_ends():
    early = Reading("0", date(2026, 9, 1), Decimal(50))
    late = Reading("z", date(2027, 3, 19), Decimal(69))
    goal = replace(GOAL, readings=(early, *READINGS, late))
    figure = chart(goal, date(2027, 4, 1))
    assert figure is not None
    assert [SAY(row.value) for row in figure.rows] == ["50%", "52%", "54%", "53%", "69%", "70%"]
    shown = picture(goal, date(2027, 4, 1), 2)
    assert shown is not None
    assert [SAY(row[2]) for row in shown.table.rows] == ["52%", "53%", "69%", "70%"]
