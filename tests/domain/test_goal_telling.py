"""What a meeting agreed or decided of a goal, in sentences."""

from dataclasses import replace
from decimal import Decimal

from facilitator.domain.goal import Review, Standing, Verdict, marked
from facilitator.domain.goal_telling import settled_in
from tests.domain.minutes_reader import say
from tests.export.figures import GOAL
from tests.export.third_grade import ENDED

DRAFT = replace(GOAL, standing=Standing.DRAFT, reviews=(), changes=())


def told(goal):
    return [say(each) for each in settled_in(goal, "m")]


def test_what_is_agreed_decided_and_changed_in_the_meeting_is_told_once():
    agreed = marked(DRAFT, replace(DRAFT, standing=Standing.OPEN), ENDED, meeting="m")
    assert told(DRAFT) == []
    assert told(agreed) == ["Agreed: the goal is under way."]
    assert settled_in(agreed, "another") == ()
    higher = replace(agreed, target=Decimal(80))
    higher = marked(agreed, higher, ENDED.plus(1), "We are there.", "m")
    agreed_line, change = told(higher)
    assert agreed_line == "Agreed: the goal is under way."
    assert change.startswith("Where we want to be: 80")
    assert change.endswith("Why: We are there.")
    look = Review("v", ENDED.civil.date(), ENDED, "m", Verdict.STOP, "Done with it.")
    ended = replace(GOAL, changes=(), reviews=(look,), standing=Standing.OPEN)
    ended = marked(ended, replace(ended, standing=Standing.STOPPED), ENDED, "Done.", "m")
    assert told(ended) == ["Decided: Stop. Done with it."]
