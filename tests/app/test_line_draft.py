"""The line under way as the store keeps it."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.line_draft import LineDraft, as_text, read
from facilitator.domain.notes import Kind

DRAFTS = st.builds(
    LineDraft,
    st.text(min_size=1),
    st.sampled_from(Kind),
    st.booleans(),
    st.booleans(),
    st.lists(st.text()).map(tuple),
    st.none() | st.dates(),
    st.booleans(),
    st.text(),
)


@given(DRAFTS)
def test_a_begun_line_is_read_as_it_was_written(draft):
    assert read(as_text(draft)) == draft


def test_nothing_is_kept_of_a_line_that_is_not_begun():
    assert as_text(LineDraft(kind=Kind.ACTION, private=True, due=date(2026, 10, 28))) == ""
    assert read("") == LineDraft()


@pytest.mark.parametrize("words", ["Half a sen", "12", "[]", '{"text": 1}', "[" * 100_000, "null"])
def test_the_words_that_an_earlier_program_kept_come_back(words):
    assert read(words) == LineDraft(words)


def test_a_kind_that_is_none_leaves_the_words():
    told = json.loads(as_text(LineDraft("Half", Kind.NOTE))) | {"kind": "song"}
    assert "Half" in read(json.dumps(told)).text
