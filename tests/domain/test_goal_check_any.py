"""Whatever is typed, the checker answers soon, and each filled field asks for less."""

from dataclasses import fields, replace
from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.goal import Goal, Standing
from facilitator.domain.goal_check import RULES, found, letters, shown
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_others import Others
from facilitator.language.english import English
from tests.domain.goal_pairs import GOALS, SETTING
from tests.domain.odd_goals import ANY, LISTS, SETTINGS
from tests.examples import share
from tests.goal_words import ENGLISH

WORDS = English()
FREE = {rule.id for rule in RULES if not rule.by_words}
EMPTY = {rule.id for rule in RULES if rule.empty}


@given(ANY, SETTINGS)
def test_any_goal_is_answered_and_gives_the_same_twice(goal, setting):
    every = found(goal, setting)
    assert every == found(goal, setting)
    assert len(shown(every, goal.dismissed)) <= 3
    assert len(letters(every, goal.dismissed, setting)) == len(setting.variant.letters)
    for each in every:
        assert each.start < 0 or len(each.phrase) <= 300
        assert len(WORDS.say(each.message)) < 1_000
        assert each.better is None or WORDS.say(each.better.what)


@given(ANY, SETTINGS, LISTS)
def test_rules_without_language_find_the_same_with_any_lists(goal, setting, lists):
    def free(with_lists: GoalWords) -> list[object]:
        told = found(goal, replace(setting, lists=with_lists))
        return [each for each in told if each.rule in FREE]

    assert free(lists) == free(ENGLISH) == free(GoalWords())


@given(ANY, ANY, SETTINGS, st.sets(st.sampled_from([each.name for each in fields(Goal)])))
def test_more_filled_fields_never_ask_for_one_more(goal, other, setting, names):
    names -= {"id", "team", "level", "variant", "standing"}
    bare = Goal("g", "t")
    less = replace(goal, **{name: getattr(bare, name) for name in names})
    filled = {
        name: getattr(other, name) for name in names if getattr(less, name) == getattr(bare, name)
    }
    more = replace(less, **filled)
    before = {each.rule for each in found(less, setting) if each.rule in EMPTY}
    after = {each.rule for each in found(more, setting) if each.rule in EMPTY}
    assert after <= before


HEAVY = {
    "words": "improve and raise more pupils by the end of the year; ",
    "letters": "a",
    "digits": "7",
    "numbers": "7 8.9 10/11 2024/25 7-9 ",
    "points": "1.1.1.",
    "signs": "’'-’'-",
    "names": "Ana Ben carys Dev Elin ",
    "hyphens": "a-",
    "spaces": " \n\u00a0",
    "marks": "e\u0301",
    "stars": "and and and and ",
    "semicolons": ";a",
    "emoji": "👩‍👩‍👧",
    "null": "\0\ud800",
    "right to left": "تحسين القراءة ٣٨\u066b٢ ",
    "without spaces": "提高四年级学生的阅读能力",
    "labels": "Year 4 to 5 and 6 ",
}


def answered_soon(text: str) -> None:
    goal = replace(
        GOALS[1],
        title=text,
        sentence=text,
        cohort=text,
        owner=text,
        unit=text[:50],
        behaviour=text,
        standing=Standing.OPEN,
    )
    setting = replace(SETTING, others=Others.of([replace(goal, id="x")]))
    begun = monotonic()
    every = found(goal, setting)
    shown(every, ())
    letters(every, (), setting)
    assert monotonic() - begun < 2
    assert every


@settings(max_examples=share(20))
@given(st.text(min_size=1, max_size=12))
def test_any_two_hundred_thousand_characters_are_answered_within_two_seconds(one):
    answered_soon((one * (200_000 // len(one) + 1))[:200_000])


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_texts_are_answered_within_two_seconds(name):
    one = HEAVY[name]
    answered_soon((one * (200_000 // len(one) + 1))[:200_000])
