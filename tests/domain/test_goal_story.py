"""The story of a goal, and the growth plan: all that belongs to it, nothing that is private."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import Picture
from facilitator.domain.goal import (
    Aim,
    AimKind,
    Level,
    Part,
    Standing,
    marked,
)
from facilitator.domain.goal_story import story
from facilitator.domain.goal_story_source import Story
from facilitator.domain.growth_plan import Growth, Planned, growth_plan
from tests import strategies as some
from tests.domain import goals as any_of
from tests.domain.minutes_reader import all_text, facts, line_of, lines, read, say
from tests.domain.stories import (
    CHANGED,
    COMMITMENTS,
    NAMES,
    NOW,
    PRIORITY,
    SET,
    STORY,
    TEAM,
    VISION,
)
from tests.examples import share
from tests.export.figures import GOAL


def table(document, heading):
    (found,) = (block for block in read(document)[heading] if hasattr(block, "rows"))
    return [[told(cell) for cell in row] for row in found.rows]


def told(cell):
    return [line_of(line) for line in cell] if isinstance(cell, tuple) else say(cell)


def test_its_story_tells_what_was_set_read_changed_and_decided():
    document = story(STORY)
    assert say(document.title) == "The story of a goal: Reading"
    sections = read(document)
    about = facts(sections[""][1])
    assert (about["Serves"], about["Vision"]) == (["Reading aloud"], ["All read with joy"])
    assert about["Who looks after it"] == ["Ana"]
    assert [row[0] for row in table(document, "Its letters")] == list("SMART")
    assert isinstance(sections["From where to where"][-1], Picture)
    assert table(document, "Readings by group") == [
        ["12 October 2026", ["3a", "3b"], ["56%", "52%"], ["20", "21"]]
    ]
    assert table(document, "What was changed") == [
        [say(day_of_now()), "By when", "19 March 2027", "2 April 2027", "Parents asked"]
    ]
    assert table(document, "Reviews") == [
        ["21 October 2026", "Keep going", "It works.", "They help."],
        ["12 January 2027", "planned", "", ""],
    ]
    assert table(document, "In our meetings") == [
        [
            ["21 October 2026", "Autumn look"],
            "Tuning",
            [
                "Decision We read in pairs",
                "Reading 54% short text",
                "Changed By when: 2 April 2027, before 19 March 2027. Why: Parents asked",
                "Review Keep going",
            ],
        ]
    ]
    assert table(document, "Actions")[0] == ["Print cards", "Ben", "1 December 2026", "Still open"]
    assert lines(sections["Evidence"][0]) == ["Sheets · Room 6 12 October 2026"]
    assert facts(sections["What we learned"][0])["We saw"] == ["They help."]


def day_of_now():
    return f"{NOW.civil.day} {NOW.civil:%B %Y}"


def test_a_decision_of_a_meeting_that_names_no_goal_has_its_row_too():
    rows = table(story(replace(STORY, meetings=())), "In our meetings")
    assert rows[0][2][0] == "Decision We read in pairs"


def test_words_that_follow_from_a_figure_are_no_change_of_their_own():
    figures = replace(SET, target=Decimal(72), sentence="It rises to 72%.")
    both = marked(SET, figures, NOW, "More time")
    assert [each.part for each in both.changes] == [Part.TARGET, Part.SENTENCE]
    rows = table(story(replace(STORY, goal=both)), "What was changed")
    assert [row[1] for row in rows] == ["Where we want to be"]
    words = marked(SET, replace(SET, sentence="Other words"), NOW)
    rows = table(story(replace(STORY, goal=words)), "What was changed")
    assert [row[1] for row in rows] == ["The words of the goal"]


def test_nothing_private_and_nothing_of_a_few_people_is_told():
    few = replace(CHANGED, cohort_size=4, baseline=Decimal("91.5"), sentence="Four readers")
    few = marked(few, replace(few, baseline=Decimal("92.5")), NOW, "Read again")
    for document in (
        story(replace(STORY, goal=few)),
        growth_plan(Growth("Third", NOW, (VISION, PRIORITY), (Planned(few, COMMITMENTS),))),
    ):
        said = all_text(document)
        assert not [each for each in ("91.5", "92.5", "54%", "zqPrivate") if each in said]
        assert "fewer than five people" in said
    school = replace(few, level=Level.SCHOOL)
    assert "92.5" in all_text(story(replace(STORY, goal=school)))


def test_the_plan_has_goals_below_priorities_below_visions_and_what_has_none_by_itself():
    loose = replace(GOAL, id="loose", title="Loose", sentence="Loose", standing=Standing.DRAFT)
    alone = Aim("a", AimKind.PRIORITY, "Talk", parent="gone")
    plan = Growth(
        "Third grade",
        NOW,
        (VISION, PRIORITY, alone),
        (Planned(CHANGED, COMMITMENTS), Planned(loose)),
        names=NAMES,
    )
    document = growth_plan(plan)
    assert list(read(document)) == [
        "",
        "Vision: All read with joy",
        "Priority: Reading aloud",
        "Priorities",
        "Priority: Talk",
        "Goals without a priority yet",
    ]
    goals, actions = (
        [[told(cell) for cell in row] for row in block.rows]
        for block in read(document)["Priority: Reading aloud"]
        if hasattr(block, "rows")
    )
    assert goals == [
        [
            [CHANGED.sentence],
            "Ana",
            ["From 52%", "To 70%", "Latest 54%"],
            "2 April 2027",
            ["21 Oct Keep going", "12 Jan"],
        ]
    ]
    assert actions == [["Print cards", "Ben", "1 December 2026", "Still open", "Reading"]]
    assert told(read(document)["Goals without a priority yet"][0].rows[0][0]) == ["Loose Draft"]
    assert "No goal yet." in all_text(document)
    assert "No vision, priority or goal" in all_text(growth_plan(Growth("Third", NOW)))


@settings(max_examples=share(60))
@given(any_of.goals(), st.lists(any_of.aims(), max_size=3).map(tuple), some.TEXT)
def test_any_goal_has_a_story_and_a_place_in_the_plan(goal, aims, text):
    commitments = (replace(COMMITMENTS[0], text=text), COMMITMENTS[2])
    for document in (
        story(Story(TEAM, goal, NOW, aims=aims, commitments=commitments)),
        growth_plan(Growth("", NOW, aims, (Planned(goal, commitments),))),
    ):
        assert "zqPrivate" not in all_text(document)
        assert document.blocks
