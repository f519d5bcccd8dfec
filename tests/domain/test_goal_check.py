"""What is shown of what is found, what is put aside, better wordings, and the letters."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.criteria import VARIANTS, variant
from facilitator.domain.goal import Dismissed, Goal, Reading, Review, Standing
from facilitator.domain.goal_check import RULES, found, letters, open_ones, shown
from facilitator.domain.goal_check_others import Others
from facilitator.domain.goal_check_parts import Finding, Weight
from facilitator.domain.measure import Direction, Scale
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.time import Moment
from tests.domain.goal_pairs import GOALS, PAIRS, SETTING

GOOD = PAIRS[0].better
FIRST = date(2026, 12, 24)
HOLIDAY = SchoolDays((DayOff(FIRST, date(2027, 1, 8), "Winter"),))
SMARTIE = replace(SETTING, variant=variant("smartie"))


def away(finding: Finding) -> Dismissed:
    return Dismissed(finding.rule, finding.phrase, "We know", Moment(0, 0))


def of_rule(rule: str, goal: Goal, setting=SETTING) -> list[Finding]:
    return [each for each in found(goal, setting) if each.rule == rule]


@given(st.sampled_from(GOALS), st.data())
def test_at_most_three_are_shown_errors_first_and_what_is_put_aside_stays_away(goal, data):
    every = found(goal, SETTING)
    aside = data.draw(st.lists(st.sampled_from(every), max_size=8) if every else st.just([]))
    left = shown(every, map(away, aside))
    gone = {(each.rule, each.phrase) for each in aside}
    assert len(left) == min(3, len(open_ones(every, map(away, aside))))
    assert not {(each.rule, each.phrase) for each in left} & gone
    assert [each.weight for each in left] == sorted(each.weight for each in left)
    lightest = max((each.weight for each in left), default=Weight.INFO)
    hidden = {each.rule for each in every if (each.rule, each.phrase) not in gone}
    hidden -= {each.rule for each in left}
    assert all(each.weight >= lightest for each in every if each.rule in hidden)


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.id)
def test_a_finding_names_words_that_stand_in_its_field(goal):
    for each in found(goal, SETTING):
        if each.start >= 0:
            text = getattr(goal, each.field)
            assert text[each.start : each.start + len(each.phrase)] == each.phrase
        assert each.field.value in Goal.__dataclass_fields__


CHANGED = {
    "S2": (PAIRS[0].weak, {"sentence": "Enhance reading in Year 4."}),
    "S5": (PAIRS[8].weak, {"sentence": "Get most parents involved as soon as possible."}),
    "M8": (PAIRS[7].weak, {"sentence": "Increase the share of girls choosing computing by 3%."}),
    "A2": (PAIRS[10].weak, {"target": Decimal(41)}),
    "T2": (PAIRS[11].weak, {"due": date(2025, 6, 2)}),
    "T5": (PAIRS[10].weak, {"due": date(2027, 3, 1)}),
    "O2": (PAIRS[3].weak, {"owner": "Staff"}),
}


@pytest.mark.parametrize("rule", CHANGED)
def test_what_was_put_aside_comes_back_when_its_phrase_changes(rule):
    goal, change = CHANGED[rule]
    aside = [away(each) for each in of_rule(rule, goal)]
    assert aside
    assert rule not in {each.rule for each in open_ones(found(goal, SETTING), aside)}
    changed = found(replace(goal, **change), SETTING)
    assert rule in {each.rule for each in open_ones(changed, aside)}


def test_better_wordings():
    two = of_rule("S4", PAIRS[9].weak)[0].better
    assert two is not None
    assert (two.sentence, two.second) == ("Attend the phonics course.", "Develop new resources.")
    action = of_rule("R1", PAIRS[2].weak)[0].better
    assert action is not None
    assert action.action == PAIRS[2].weak.sentence
    dated = of_rule("T4", PAIRS[2].weak)[0].better
    assert dated is not None
    assert dated.sentence == "Hold six moderation meetings by 30 June 2027."
    vague = replace(GOOD, sentence="Most pupils in Year 4 read at least 90 words a minute.")
    share = of_rule("S5", vague)[0].better
    assert share is not None
    assert share.sentence == "70% of pupils in Year 4 read at least 90 words a minute."
    assert not of_rule("M8", replace(vague, sentence=share.sentence))
    other = replace(GOOD, target=Decimal(75), sentence="Readers in Year 4 rise from 52% to 80%.")
    agreed = of_rule("M8", other)[0].better
    assert agreed is not None
    assert agreed.sentence == "Readers in Year 4 rise from 52% to 75%."


def test_a_closed_day_has_the_school_day_before_as_its_better():
    goal = replace(GOOD, due=date(2027, 1, 9), reviews=())
    (finding,) = of_rule("T7", goal, replace(SETTING, school=HOLIDAY))
    assert finding.better is not None
    assert finding.better.day == FIRST - timedelta(1)
    assert not of_rule("T7", replace(goal, due=finding.better.day), SETTING)


DAY = date(2026, 11, 23)
ALONE = {
    "M4 other unit": ("M4", {"baseline_unit": "points"}),
    "M4 off the scale": ("M4", {"baseline": Decimal(-3)}),
    "M5": ("M5", {"cohort_size": None}),
    "M6": ("M6", {"cohort_size": 5}),
    "M7": ("M7", {"target": Decimal(170), "scale": Scale(Decimal(0), Decimal(100))}),
    "M9": ("M9", {"baseline_day": DAY - timedelta(31)}),
    "A2": ("A2", {"direction": Direction.DOWN}),
    "T6": ("T6", {"reviews": (Review("r", DAY + timedelta(10)),)}),
    "T7": ("T7", {"due": date(2027, 3, 20)}),
    "X2": ("X2", {"cohort": "Year 4 with Farah Zqlight, 58 pupils"}),
}


@pytest.mark.parametrize("name", ALONE)
def test_one_thing_wrong_in_a_good_goal_is_found_alone(name):
    rule, change = ALONE[name]
    told = {each.rule for each in found(replace(GOOD, **change), SETTING)}
    # What follows from it: other figures than in the sentence, and how far or fast they go.
    assert told - {"M8", "A3", "A4"} == {rule}


def test_a_fresh_reading_makes_a_start_value_fresh():
    old = (Reading("a", DAY - timedelta(40), Decimal(52)),)
    assert of_rule("M9", replace(GOOD, readings=old))
    fresh = (*old, Reading("b", DAY - timedelta(30), Decimal(52)))
    assert not of_rule("M9", replace(GOOD, readings=fresh))


OWNERS = {
    "everyone": True,
    "All staff": True,
    "The maths department": True,
    "TBC": True,
    "ELA teachers": True,
    "Head of the maths department": False,
    "Attendance co-ordinator": False,
    "Team leader": False,
    "Ana": False,
    "Member of staff: Ben": False,
}


@pytest.mark.parametrize("owner", OWNERS)
def test_an_owner_is_one_person(owner):
    assert bool(of_rule("O2", replace(GOOD, owner=owner))) is OWNERS[owner]


def test_goals_side_by_side():
    mine = replace(GOOD, id="mine", standing=Standing.OPEN)
    topics = ("algebra", "spelling", "attendance", "drama", "swimming")
    others = [
        replace(mine, id=topic, sentence=f"In {topic} 70 of 80 pupils {topic} pass {topic}.")
        for topic in topics
    ]
    beside = replace(SETTING, others=Others.of([mine, *others]))
    assert len(of_rule("O3", mine, beside)) == 2
    assert not of_rule("X3", mine, beside)
    fewer = replace(SETTING, others=Others.of([mine, *others[1:]]))
    assert not of_rule("O3", mine, fewer)
    twin = replace(mine, id="twin", sentence=mine.sentence.replace("58", "59").upper())
    (twice,) = of_rule("X3", mine, replace(SETTING, others=Others.of([twin])))
    assert twice.phrase == twin.sentence
    elsewhere = replace(twin, team="other")
    assert not of_rule("X3", mine, replace(SETTING, others=Others.of([elsewhere])))


def test_a_variant_asks_for_what_it_has_letters_for():
    bare = replace(GOOD, priority="", question="")
    assert {each.rule for each in found(bare, SETTING)} == {"R2", "R3"}
    assert {each.rule for each in found(bare, SMARTIE)} == {"R2", "IE1", "IE2"}
    asked = replace(bare, priority="p", groups="Girls 48", asked="Six families")
    assert not found(asked, SMARTIE)


@pytest.mark.parametrize("chosen", VARIANTS, ids=lambda each: each.id)
def test_letters_say_what_is_lacking_and_a_good_goal_has_them_all(chosen):
    setting = replace(SETTING, variant=chosen)
    full = replace(GOOD, groups="By home language", asked="Six families")
    assert all(state.has_it for state in letters(found(full, setting), (), setting))
    empty = Goal("g", "t")
    every = found(empty, setting)
    states = letters(every, (), setting)
    assert [state.letter for state in states] == list(chosen.letters)
    counted = {each.rule for state in states for each in state.lacks}
    asked = {each.rule for each in every if each.weight is not Weight.INFO and each.criterion}
    assert counted == asked
    assert all(len(state.said) == len(state.lacks) for state in states)


def test_every_rule_of_the_facts_is_there_once_with_a_reason():
    wanted = [
        *(f"S{n}" for n in range(1, 6)),
        *(f"M{n}" for n in range(1, 10)),
        *(f"A{n}" for n in range(1, 6)),
        *(f"R{n}" for n in range(1, 4)),
        *(f"T{n}" for n in range(1, 8)),
        *(f"{letter}{n}" for letter in "OX" for n in range(1, 4)),
        "IE1",
        "IE2",
    ]
    assert sorted(rule.id for rule in RULES) == sorted(wanted)
    assert all(rule.why.msgid and rule.lack.msgid for rule in RULES)
