"""Reasons for changes: they go with the last change, once, and change nothing else."""

from dataclasses import replace
from decimal import Decimal

from facilitator.domain.goal import Goal, Part, Standing, marked
from facilitator.domain.goal_edits import explained, unexplained
from facilitator.domain.time import Moment

DRAFT = Goal("g", "t", target=Decimal(70), unit="%", sentence="To 70%.")
AT = [Moment(1_792_570_200_000 + at * 60_000, 60) for at in range(3)]


def test_agreeing_asks_for_no_reason_and_each_change_for_one() -> None:
    agreed = marked(DRAFT, replace(DRAFT, standing=Standing.OPEN), AT[0])
    assert unexplained(agreed) == ()
    lower = marked(agreed, replace(agreed, target=Decimal(65), sentence="To 65%."), AT[1])
    assert [each.part for each in unexplained(lower)] == [Part.TARGET, Part.SENTENCE]
    said = explained(lower, "The check has changed")
    assert unexplained(said) == ()
    assert [(each.part, each.reason) for each in said.changes] == [
        (Part.STANDING, ""),
        (Part.TARGET, "The check has changed"),
        (Part.SENTENCE, "The check has changed"),
    ]
    assert replace(said, changes=()) == replace(lower, changes=())
    again = marked(said, replace(said, target=Decimal(60)), AT[2])
    more = explained(again, "Fewer weeks")
    assert [each.reason for each in more.changes[1:]] == [
        "The check has changed",
        "The check has changed",
        "Fewer weeks",
    ]
    assert explained(more, "Too late") == more
