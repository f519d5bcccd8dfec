"""What can be done with one kept line, held against a plain list of words."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.lines import (
    as_action,
    hidden_line,
    joined_line,
    line_of,
    moved_line,
    placed_line,
    split_line,
)
from facilitator.app.sheet import Sheet, Where, keep, kept_of_item
from facilitator.domain.capture_line import Understood
from facilitator.domain.commitment import Commitment
from facilitator.domain.notes import LONGEST_TEXT, Kind, Note
from facilitator.domain.time import Moment

KINDS = st.sampled_from(tuple(Kind))
WORDS = ("one two", "three", "four five six", "seven", "eight nine")


def sheet_of(*lines: tuple[Kind, str, int, bool], item: str = "i") -> Sheet:
    sheet = Sheet()
    for at, (kind, text, utc, private) in enumerate(lines):
        where = Where("t", "m", item, f"s{at % 2}", Moment(utc))
        sheet = keep(sheet, where, f"l{at}", kind, text, private=private)
    return sheet


def texts(sheet: Sheet, item: str = "i") -> list[str]:
    return [line.text for line in kept_of_item(sheet, "m", item)]


LINES = st.lists(
    st.tuples(KINDS, st.sampled_from(WORDS), st.integers(0, 3), st.booleans()),
    min_size=1,
    max_size=7,
)
ACTS = st.lists(st.tuples(st.sampled_from("udsjp"), st.integers(0, 9)), max_size=12)


@given(LINES, ACTS)
def test_the_lines_of_an_item_stand_as_a_list_would(lines, acts):
    sheet = sheet_of(*lines)
    other = keep(sheet, Where("t", "m", "other", "", Moment(1)), "x", Kind.NOTE, "elsewhere")
    sheet, plain = other, texts(other)
    private = {line.text for line in kept_of_item(sheet, "m", "i") if line.private}
    for n, (act, pick) in enumerate(acts):
        at = pick % len(plain)
        line = kept_of_item(sheet, "m", "i")[at]
        if act in "ud":
            step = -1 if act == "u" else 1
            sheet = moved_line(sheet, "m", line.id, step)
            if 0 <= at + step < len(plain):
                plain[at], plain[at + step] = plain[at + step], plain[at]
        elif act == "s":
            first, _, second = plain[at].partition(" ")
            sheet = split_line(sheet, "m", line.id, (first, second), f"fresh{n}")
            if first and second:
                plain[at : at + 1] = [first, second]
        elif act == "j":
            sheet = joined_line(sheet, "m", line.id)
            if at:
                plain[at - 1 : at + 1] = [f"{plain[at - 1]} {plain[at]}"]
        assert texts(sheet) == plain
        assert texts(sheet, "other") == ["elsewhere"]
    # What was for the facilitator alone has come out nowhere.
    shown = {t for line in kept_of_item(sheet, "m", "i") if not line.private for t in [line.text]}
    everywhere = {text for _, text, _, hidden in lines if not hidden}
    assert not (private - everywhere) & shown


def test_a_line_that_moves_past_one_of_another_step_goes_there():
    sheet = sheet_of((Kind.NOTE, "a", 1, False), (Kind.DECISION, "b", 2, False))
    moved = moved_line(sheet, "m", "l0", 1)
    assert line_of(moved, "l0").segment == "s1"
    assert line_of(moved, "l1") == line_of(sheet, "l1")


def test_two_of_a_split_are_of_one_kind_and_know_the_same():
    where = Where("t", "m", "i", "s", Moment(5))
    sheet = keep(Sheet(), where, "a", Kind.ACTION, "x y", owners=("o",), private=True)
    first, second = kept_of_item(split_line(sheet, "m", "a", ("x", "y"), "b"), "m", "i")
    assert isinstance(second, Commitment)
    assert (second.kind, second.owners, second.private) == (Kind.ACTION, ("o",), True)
    assert (first.id, second.id) == ("a", "b")


def test_a_join_keeps_what_each_says_and_what_is_private():
    where = Where("t", "m", "i", "s", Moment(5))
    sheet = keep(Sheet(), where, "a", Kind.ACTION, "x", owners=("o",))
    sheet = keep(
        sheet, where, "b", Kind.ACTION, "y", owners=("p",), due=date(2026, 1, 2), private=True
    )
    (whole,) = kept_of_item(joined_line(sheet, "m", "b"), "m", "i")
    assert isinstance(whole, Commitment)
    assert (whole.text, whole.owners, whole.due) == ("x y", ("o", "p"), date(2026, 1, 2))
    assert whole.private
    assert joined_line(sheet, "m", "a") == sheet
    files = keep(Sheet(), where, "a", Kind.EVIDENCE, "x")
    files = keep(files, where, "b", Kind.EVIDENCE, "y", file="/far/scan.pdf")
    (whole,) = kept_of_item(joined_line(files, "m", "b"), "m", "i")
    assert isinstance(whole, Note)
    assert whole.file == "/far/scan.pdf"


def test_words_that_would_be_too_many_are_not_joined():
    long = "x" * LONGEST_TEXT
    sheet = sheet_of((Kind.NOTE, long, 1, False), (Kind.NOTE, "y", 2, False))
    assert joined_line(sheet, "m", "l1") == sheet


def test_a_line_is_hidden_shown_and_put_elsewhere():
    sheet = sheet_of((Kind.NOTE, "a", 1, False))
    hidden = hidden_line(sheet, "l0")
    assert line_of(hidden, "l0").private
    assert hidden_line(hidden, "l0") == sheet
    assert texts(placed_line(sheet, "l0", "other", "s9"), "other") == ["a"]
    assert hidden_line(sheet, "none") == sheet == placed_line(sheet, "none", "x", "y")


def test_a_note_becomes_the_action_that_its_words_speak_of():
    sheet = sheet_of((Kind.NOTE, "@Ben by Friday print", 1, True))
    where = Where("t", "m", "now", "now", Moment(99))
    said = Understood("print", ("ben",), date(2026, 12, 4))
    made = as_action(sheet, "l0", said, where)
    (action,) = kept_of_item(made, "m", "i")
    assert isinstance(action, Commitment)
    assert (action.text, action.owners, action.due) == ("print", ("ben",), date(2026, 12, 4))
    assert (action.at, action.private, action.next_meeting) == (Moment(1), True, False)
    assert as_action(made, action.id, said, where) == made
