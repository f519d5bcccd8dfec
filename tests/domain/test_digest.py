"""The page for who was absent: what was decided, what is theirs, and nothing of anybody else."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import RoleHolders
from facilitator.domain.commitment import State
from facilitator.domain.digest import absent, digest, digest_letter
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from tests.domain.minutes_reader import all_text, facts, lines, read, rows
from tests.domain.sent import COMMITMENTS, PEOPLE, letter_text, real, source_with
from tests.examples import share
from tests.export.third_grade import CANARY, CLOSING, HELD, MADE


def tokens(text):
    return set(re.findall(r"\btext\d+x", text))


@settings(max_examples=share(100))
@given(COMMITMENTS, st.sampled_from(PEOPLE))
def test_it_holds_what_was_decided_and_what_is_theirs_and_nothing_else(commitments, person):
    source = source_with(commitments)
    decided = {
        c.text
        for c in commitments
        if c.kind is Kind.DECISION
        and c.meeting == "m1"
        and not (c.private or c.confidential)
        and c.state not in (State.DROPPED, State.SUPERSEDED)
    }
    theirs = {
        c.text
        for c in commitments
        if c.kind is Kind.ACTION
        and person in c.owners
        and not (c.private or c.confidential)
        and c.state is State.OPEN
    }
    page = read(digest(source, person))
    table = page["Yours to do"][0]
    shown = {row[0] for row in rows(table)[1:]} if hasattr(table, "rows") else set()
    assert shown == theirs
    for text in (all_text(digest(source, person)), letter_text(digest_letter(source, person))):
        assert tokens(text) == decided | theirs
        assert not {p.title() for p in PEOPLE if p != person} & set(text.replace(",", " ").split())


def test_the_page_of_the_real_meeting():
    meeting = replace(
        HELD,
        plan=replace(HELD.plan, apologies=("carys",)),
        log=replace(
            HELD.log,
            results=replace(
                HELD.log.results,
                presence=tuple(p for p in HELD.log.results.presence if p.person != "carys"),
            ),
        ),
    )
    source = real(meeting)
    assert absent(source) == ("carys",)
    page = read(digest(source, "carys"))
    assert lines(page["What was decided"][0]) == [
        "A writing sample on the first Monday of each month.",
        "The October prompt is “A place I know by heart”.",
    ]
    assert rows(page["Yours to do"][0]) == [
        ["What", "By when"],
        ["Copy the prompt for all four classes", "26 October 2026"],
    ]
    assert facts(page["What comes next"][0]) == {
        "Next meeting": ["Wednesday 4 November 2026"],
        "Time": ["10:20"],
        "Place": ["Room 4"],
        "Your role": ["Facilitator"],
        "On the next agenda": ["A shared shelf for mentor texts"],
        "Dates ahead": [
            "Wed 28 October: data day",
            "Fri 30 October: no meeting",
            "Tue 3 November: regrouping",
        ],
    }
    whole = all_text(digest(source, "carys")) + letter_text(digest_letter(source, "carys"))
    assert CANARY not in whole
    assert "agreement in the room" not in whole
    assert "fingers" not in whole


def test_nothing_theirs_and_nothing_decided_is_said_plainly():
    page = all_text(digest(source_with(()), "zqdev"))
    assert "Nothing was decided." in page
    assert "Nothing is yours to do." in page
    assert absent(source_with(())) == ("zqcarys", "zqdev")


def test_the_letter_says_their_role_and_when():
    closing = replace(CLOSING, next_roles=(RoleHolders(Role.TIMEKEEPER, ("dev",)),))
    source = real(replace(HELD, record=replace(HELD.record, closing=closing)))
    text = letter_text(digest_letter(source, "dev"))
    assert text.startswith("Hello Dev,\n\nthis is SMART goal and monthly writing on Wednesday")
    assert "1. List the pupils of each group for data day – next meeting, 4 November 2026" in text
    assert text.endswith("Place: Room 4\nYour role there: Timekeeper")


def test_what_no_side_can_hold_is_counted():
    many = tuple(replace(MADE[0], id=f"d{n}", text=f"{n} " + "word " * 90) for n in range(30))
    page = read(digest(real(made=many), "ana"))
    kept = lines(page["What was decided"][0])
    assert all(len(line) <= 220 for line in kept)
    (more,) = page["What was decided"][1].line.parts
    assert dict(more.arguments)["n"] == 30 - len(kept) > 0
