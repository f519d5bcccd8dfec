"""The mail with the minutes can be read without opening the file."""

from dataclasses import replace

from hypothesis import given, settings

from facilitator.domain.commitment import State
from facilitator.domain.minutes_letter import letter, recipients, subject
from facilitator.domain.notes import Kind
from tests.domain.sent import COMMITMENTS, letter_text, real, say, source_with
from tests.examples import share
from tests.export.third_grade import CANARY, CLOSING, HELD, MADE, TEAM

NEXT = "next meeting, 4 November 2026"


def test_it_says_what_was_decided_and_who_does_what_by_when():
    assert say(subject(real())) == (
        "Minutes of Wednesday 21 October 2026: SMART goal and monthly writing"
    )
    assert letter_text(letter(real())).split("\n\n") == [
        "Hello all,",
        "these are the minutes of SMART goal and monthly writing on Wednesday 21 October 2026.",
        (
            "We decided:\n"
            "1. A writing sample on the first Monday of each month.\n"
            "2. The October prompt is “A place I know by heart”."
        ),
        (
            "Who does what by when:\n"
            f"1. List the pupils of each group for data day – Ana and Dev – {NEXT}\n"
            "2. Copy the prompt for all four classes – Carys – 26 October 2026\n"
            "3. Ask the office for a second room – no one yet – no date yet"
        ),
        "Next meeting: Wednesday 4 November 2026, 10:20\nPlace: Room 4",
        "The minutes are attached.",
    ]


def test_the_absent_get_it_too_and_who_has_left_does_not():
    gone = replace(TEAM.members[0], active=False)
    team = replace(TEAM, members=(gone, *TEAM.members[1:]))
    apologies = replace(HELD, plan=replace(HELD.plan, apologies=("carys",)))
    assert recipients(real(apologies, team)) == TEAM.members[1:]


@settings(max_examples=share(100))
@given(COMMITMENTS)
def test_nothing_private_and_nothing_of_another_meeting_is_told(commitments):
    text = letter_text(letter(source_with(commitments)))
    for each in commitments:
        told = (
            each.meeting == "m1"
            and not (each.private or each.confidential)
            and each.kind in (Kind.DECISION, Kind.ACTION)
        )
        assert (each.text in text.replace("\n", " ").split(" ")) is told
    dropped = [c for c in commitments if c.state is State.DROPPED and c.text in text]
    assert text.count("(dropped)") == len(dropped)


def test_a_long_meeting_makes_no_long_letter():
    many = tuple(replace(MADE[0], id=f"d{n}", text="word " * 9_000) for n in range(300))
    text = letter_text(letter(real(made=many)))
    assert len(text) < 21 * 320
    assert "and 280 more in the minutes" in text
    assert CANARY not in text
    nothing = replace(HELD, record=replace(HELD.record, closing=replace(CLOSING, next_day=None)))
    assert "Next meeting" not in letter_text(letter(real(nothing, made=())))
