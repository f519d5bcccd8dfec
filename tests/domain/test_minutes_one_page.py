"""The copy for the head says what the whole says, in short, and counts what has no room."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import Paragraph, texts
from facilitator.domain.minutes_one_page import clipped
from facilitator.domain.minutes_parts import Parts, Section
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from tests import strategies as some
from tests.domain.crowded import copies, crowded
from tests.domain.minutes_reader import all_text, lines, read, rows, say
from tests.domain.stories import CHANGED
from tests.examples import share
from tests.export.third_grade import CANARY, HELD, MADE, TEAM

OWN = {"Decisions", "Actions", "Goals", "Nextmeeting"}
FEW, MANY = st.integers(0, 4), st.integers(0, 25)
WORDS = st.builds(str.__mul__, st.text("abcdé \n\u0645", max_size=9), st.integers(0, 40))
_SPACES = re.compile(r"[\s\u2068\u2069]+")


def letters(said):
    """Without spaces, and without the signs that keep each direction to itself."""
    return _SPACES.sub("", said)


@settings(max_examples=share(50))
@given(WORDS | some.TEXT, MANY, MANY, FEW, st.integers(1, 4))
def test_it_says_nothing_that_the_whole_does_not_and_counts_the_rest(
    text, decisions, actions, goals, owners
):
    whole, head = copies(*crowded(text, decisions, actions, goals, owners))
    (left,) = [b for b in head.blocks if isinstance(b, Paragraph)] or [None]
    remark = "" if left is None else say(left.line.parts[0])
    everything = letters(all_text(whole))
    told = {say(said) for said in texts(head)} - {remark}
    for said in told:
        # Of a list of names that is cut the end has an "and" of its own.
        for piece in () if letters(said) in OWN else re.split(r"…| and ", said):
            assert letters(piece) in everything
    sections = read(head)
    shown = (
        len(lines(sections["Decisions"][0])) if "Decisions" in sections else 0,
        len(rows(sections["Actions"][0])) - 1 if "Actions" in sections else 0,
        len(lines(sections["Goals"][0])) if "Goals" in sections else 0,
    )
    kinds = zip(("decision", "action", "goal"), shown, (decisions, actions, goals), strict=True)
    for word, n, every in kinds:
        counted = re.search(rf"([\d,]+) {word}", remark)
        assert n + (int(counted[1]) if counted else 0) == every
    assert ("shortened" in remark) is any("…" in said for said in told)


def test_the_usual_meeting_has_room_whole():
    _, head = copies(TEAM, HELD, MADE, (CHANGED,))
    assert not head.dense
    assert list(read(head)) == ["", "Decisions", "Actions", "Goals", "Next meeting"]
    assert CANARY not in all_text(head)
    decided = [each for each in MADE if each.kind is Kind.DECISION and not each.private]
    assert lines(read(head)["Decisions"][0]) == [each.text for each in decided]


def test_what_is_left_out_of_the_copy_for_the_team_stays_in_that_for_the_head():
    _, head = copies(TEAM, HELD, MADE, (CHANGED,))
    assert copies(TEAM, HELD, MADE, (CHANGED,), Parts(left_out=tuple(Section)))[1] == head


def test_of_a_cancelled_meeting_there_is_none():
    cancelled = replace(HELD, plan=replace(HELD.plan, cancelled=True), log=type(HELD.log)())
    assert cancelled.stage is Stage.CANCELLED
    whole, head = copies(TEAM, cancelled, MADE, ())
    assert whole == head


@given(some.TEXT, st.integers(2, 9))
def test_a_text_is_cut_to_its_length(text, most):
    cut = clipped(text * 3, most)
    assert len(cut) <= most
    assert letters(text * 3).startswith(letters(cut.removesuffix("…")))
