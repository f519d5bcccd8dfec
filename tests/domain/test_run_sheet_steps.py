"""The steps of a run sheet: groups for those who come, passes of a loop, the order of dropping."""

from dataclasses import replace

import pytest

from facilitator.domain.agenda import Method
from facilitator.domain.document import texts
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.people import Person
from facilitator.language.english import English
from tests.export.before_specimens import PLAN, forty, shelf


def sheet(protocol, people=6, minutes=60, **more):
    """All that the run sheet of a meeting with this protocol alone says."""
    item = replace(
        PLAN.items[1], method=Method.PROTOCOL, protocol=protocol, minutes=minutes, **more
    )
    coming = tuple(Person(f"p{n}", f"Person{n}") for n in range(people))
    plan = replace(PLAN, items=(item,), expected=coming, apologies=())
    document = handout(Handout.RUN_SHEET, replace(forty(), plan=plan))
    return [English().say(each) for each in texts(document)]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (12, "In 6 pairs"),
        (13, "In 6 groups: 1 of 3 and 5 of 2"),
        (7, "In 3 groups: 1 of 3 and 2 of 2"),
    ],
)
def test_groups_have_the_sizes_of_those_who_come(people, told):
    assert told in sheet("gallery-walk", people)


def test_where_nobody_is_expected_yet_it_says_how_many_groups_are_meant():
    told = sheet("gallery-walk", 0)
    assert "In 6 groups" in told
    assert not any("of 4" in each for each in told)


def test_a_loop_is_told_where_it_begins_and_each_pass_says_which_it_is():
    told = sheet("troika", 6, presenters=())
    begins = [at for at, each in enumerate(told) if each.startswith("From here to")]
    assert [told[at] for at in begins] == [
        "From here to “Name what helped”: once for each member of a group"
    ]
    assert told[begins[0] + 1] == "Share the question"
    passes = [each for each in told if each.startswith("Time ")]
    assert passes == [f"Time {n} of 3" for n in (1, 2, 3) for _ in range(4)]
    later = told.index("Time 2 of 3")
    assert told[later - 1] == "Share the question"
    assert told[later + 1].startswith("Words as at ")
    assert not any("Person" in each for each in told if each.startswith("Speaks:"))


def test_in_a_pass_for_each_person_that_person_speaks():
    told = sheet("three-levels-of-text", 3, presenters=())
    speaks = [each for each in told if each.startswith("Speaks: P")]
    assert speaks == [f"Speaks: Person{n}" for n in range(3)]


def test_what_may_be_dropped_says_in_which_order():
    told = [each for each in sheet("notice-and-wonder") if "dropped" in each]
    assert told == ["May be dropped second", "May be dropped first"]
    alone = [each for each in sheet("charrette") if "dropped" in each]
    assert set(alone) == {"May be dropped"}


def test_titles_tell_the_steps_of_a_sitting_apart():
    for protocol in shelf().values():
        for sitting in range(1, protocol.sittings + 1):
            titles = [step.title for step in protocol.sitting(sitting)]
            assert len(set(titles)) == len(titles), protocol.id
