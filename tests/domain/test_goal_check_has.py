"""What a goal has under each letter is what stands in its fields, said in short."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from facilitator.domain.criteria import REFLECTIVE, VARIANTS
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_has import has
from facilitator.language.english import English
from tests.domain.goal_pairs import PAIRS
from tests.domain.odd_goals import ANY

WORDS = English()
GOOD = replace(PAIRS[0].better, behaviour="read 90 words a minute")


def told(goal: Goal) -> dict[str, list[str]]:
    names = {"one named member": "Ana"}
    return {
        letter.letter: [
            part if isinstance(part, str) else WORDS.say(part) for part in has(goal, letter, names)
        ]
        for letter in REFLECTIVE.letters
    }


def test_a_good_goal_has_something_to_show_under_each_letter():
    assert told(GOOD) == {
        "S": ["Year 4, 58 pupils", "read 90 words a minute", "Ana"],
        "M": ["52% to 70%", "one-minute reading check"],
        "A": ["38% of the way that is left"],
        "R": ["What did the pupils who did not move need from me?"],
        "T": ["due 19 March 2027", "2 reviews"],
    }


def test_an_empty_goal_has_nothing_and_a_step_the_wrong_way_is_no_step():
    assert not any(told(Goal("g", "t")).values())
    assert told(replace(GOOD, target=Decimal(130)))["A"] == []
    assert told(replace(GOOD, target=Decimal(52)))["A"] == []


@given(ANY)
def test_any_goal_is_said_in_short(goal):
    for variant in VARIANTS:
        for letter in variant.letters:
            for part in has(goal, letter, {}):
                said = part if isinstance(part, str) else WORDS.say(part)
                assert 0 < len(said) < 300
