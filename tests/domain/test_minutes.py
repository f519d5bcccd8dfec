"""Every fact of a held meeting has one place in its minutes."""

from dataclasses import replace

import pytest

from facilitator.domain.closing import NormKept
from facilitator.domain.document import Heading, Paragraph
from tests.domain.minutes_reader import all_text, facts, held, line_of, lines, read, rows, say
from tests.export.third_grade import (
    BEGAN,
    CANARY,
    HELD,
    MADE,
    TEAM,
)

TWO_OF_TWO = "planned 2 minutes, took 2 minutes"
FOUR_OF_FIVE = "planned 5 minutes, took 4 minutes"
NEXT = "next meeting, 4 November 2026"
REACHED = (
    "How it was reached: agreement in the room; Fist to five on “A sample each month”:"
    " 2 hands with 5 fingers, 1 hand with 4 fingers and 1 hand with 3 fingers (count 2 of 2)"
)
FIRST = (
    "Fist to five on “A sample each month”: 1 hand with 5 fingers, 1 hand with 3 fingers"
    " and 2 hands with 2 fingers (count 1 of 2)"
)


def test_the_title_block_of_the_real_agenda():
    document = held()
    assert say(document.over) == "Hillside Primary School · Third grade"
    assert say(document.title) == "Minutes: SMART goal and monthly writing"
    assert say(document.author) == "Dev"
    assert say(document.subject) == "Third grade, Wednesday 21 October 2026"
    assert say(document.footer_state) == "Draft"
    assert facts(read(document)[""][0]) == {
        "Date": ["Wednesday 21 October 2026"],
        "Planned": ["10:20 to the bell at 11:00"],
        "Held": ["10:22 to 10:59"],
        "Place": ["Room 6"],
        "Purpose": ["Redefine the SMART goal and set up monthly writing assessments"],
        "Facilitators": ["Ana and Ben"],
        "Timekeeper": ["Carys"],
        "Recorder": ["Dev"],
        "Present": ["Ana, Ben and Dev"],
        "Present in part": ["Carys"],
        "Dates ahead": [
            "Wed 28 October: data day",
            "Fri 30 October: no meeting",
            "Tue 3 November: regrouping",
        ],
    }


def test_in_short_gives_decisions_and_actions_with_owner_and_date():
    sections = read(held())
    assert lines(sections["Decisions"][0]) == [
        "A writing sample on the first Monday of each month.",
        "The October prompt is “A place I know by heart”.",
    ]
    assert rows(sections["Actions"][0]) == [
        ["No.", "What", "Who", "By when"],
        [
            "1",
            "List the pupils of each group for data day",
            "Ana and Dev",
            "next meeting, 4 November 2026",
        ],
        ["2", "Copy the prompt for all four classes", "Carys", "26 October 2026"],
        ["3", "Ask the office for a second room", "no one yet", "no date yet"],
    ]


def test_earlier_actions_are_reported_without_shame():
    assert rows(read(held())["Earlier actions"][0])[1:] == [
        ["Bring last year’s scores", "Ben", "this meeting", "Done"],
        ["Book the data-day supply teacher", "Dev", "19 October 2026", "Still open"],
        ["Order the old test booklets", "Ana", "no date yet", "Dropped: we make our own"],
    ]


@pytest.mark.parametrize(
    ("heading", "about", "leaves"),
    [
        (
            "1. Check-in and agenda review",
            "To inform · Lead: all · Discussion · planned 2 minutes, took 2 minutes",
            "Everyone knows the agenda",
        ),
        (
            "2. Last year’s writing assessment",
            "To learn · Lead: all · In pairs · planned 5 minutes, took 6 minutes",
            "Scores reviewed, assessments divided up",
        ),
        (
            "3. Data-day agenda",
            "To discuss · Lead: all · Discussion · planned 15 minutes, took 14 minutes",
            "Pupils regrouped between proficient and advanced",
        ),
        (
            "4. Monthly writing goals and intensive groups",
            "To decide · Lead: all · Protocol: Fist to five · planned 4 minutes, took 5 minutes",
            "A goal for each month",
        ),
        (
            "5. October goal: descriptive writing",
            f"To decide · Lead: Ana, Ben and Carys · Presentation · {TWO_OF_TWO}",
            "An assessment prompt",
        ),
        (
            "6. Next agenda",
            f"To decide · Lead: Facilitator (Ana and Ben) · Discussion · {FOUR_OF_FIVE}",
            "Items and roles for next time",
        ),
        (
            "7. Meeting evaluation",
            "To learn · Lead: all · Round · planned 5 minutes, took 4 minutes",
            "One thing to keep, one to change",
        ),
    ],
)
def test_every_item_says_how_it_was_planned_and_held(heading, about, leaves):
    blocks = read(held())[heading]
    assert line_of(blocks[0].line) == about
    assert line_of(blocks[1].line) == f"To leave behind: {leaves}"


def test_notes_stand_at_their_step_with_their_kind():
    sections = read(held())
    assert lines(sections["3. Data-day agenda"][2]) == [
        "Wondering. Do the groups still fit after the half-term?",
        "Proficient pupils move on as soon as two samples show it.",
        f"Action 1. List the pupils of each group for data day · Ana and Dev · {NEXT}",
    ]
    nobody_yet = sections["6. Next agenda"][2]
    assert lines(nobody_yet) == [
        "Action 3. Ask the office for a second room",
        "Pause. The office rang · 2 minutes",
    ]
    steps = sections["4. Monthly writing goals and intensive groups"][2:]
    assert [line_of(b.line) if isinstance(b, Paragraph) else lines(b) for b in steps] == [
        "Show hands",
        [FIRST, f"Decision 1. A writing sample on the first Monday of each month. {REACHED}"],
        "Hear the low hands",
        ["Question. Who looks at the samples of absent pupils?"],
    ]


def test_the_end_says_what_is_open_what_to_pass_on_and_when_we_meet():
    sections = read(held())
    assert lines(sections["Open questions"][0]) == ["Who looks at the samples of absent pupils?"]
    assert lines(sections["Parking lot"][0]) == [
        "Order more lined paper Made an action",
        "A shared shelf for mentor texts On the next agenda",
    ]
    shared = sections["Worth sharing"][0]
    assert line_of(shared.line) == "Pupils chose their own paragraph for the class book."
    to_the_head = sections["For the head"][0]
    assert rows(to_the_head)[1:] == [["May we meet in the library on data day?", ""]]
    assert to_the_head.row_height >= 15, "room for an answer by hand"
    assert facts(sections["How we worked"][0]) == {
        "Meeting rating": ["4 of 5"],
        "Norm of the day": ["One voice at a time (kept today)"],
        "Our norms": list(TEAM.norms),
    }
    assert facts(sections["Next meeting"][0]) == {
        "Date": ["Wednesday 4 November 2026"],
        "Time": ["10:20"],
        "Place": ["Room 4"],
        "Facilitator": ["Carys"],
        "Timekeeper": ["Dev"],
        "Recorder": ["Ana"],
    }


@pytest.mark.parametrize(
    ("kept", "told"),
    [(NormKept.PARTLY, " (partly kept today)"), (NormKept.NO, " (not kept today)"), (None, "")],
)
def test_the_minutes_say_how_the_norm_went(kept, told):
    record = replace(HELD.record, closing=replace(HELD.record.closing, norm_kept=kept))
    sections = read(held(meeting=replace(HELD, record=record)))
    worked = facts(sections["How we worked"][0])
    assert worked["Norm of the day"] == [f"One voice at a time{told}"]


def test_sections_stand_in_the_order_of_the_school_form():
    first = [say(b.said) for b in held().blocks if isinstance(b, Heading) and b.level == 1]
    assert first == [
        "In short",
        "Earlier actions",
        "Agenda",
        "Open questions and parking lot",
        "Worth sharing",
        "For the head",
        "How we worked",
        "Next meeting",
    ]


def test_private_lines_appear_nowhere_and_take_no_number():
    assert CANARY not in all_text(held())
    early = replace(MADE[6], id="c0", at=BEGAN)
    decisions = all_text(held(made=(early, *MADE))).splitlines()
    assert "Decision 1." in decisions
    assert "Decision 3." not in decisions
