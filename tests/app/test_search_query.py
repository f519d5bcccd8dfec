"""Whatever is typed means something, and what people type means what they mean."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.app.search import HitKind, Wanted, Word
from facilitator.app.search_query import LONGEST_WORD, MOST, search_words, understood
from tests.examples import share

TODAY = date(2026, 11, 22)  # a Sunday
WORDS = search_words(lambda text: text.msgid)


def wanted(typed):
    return understood(typed, TODAY, WORDS)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        ("   ", ()),
        ("read gro", (Word("read"), Word("gro"))),
        ('"read aloud" daily', (Word("read aloud", begins=False), Word("daily"))),
        ('"read alo', (Word("read alo"),)),
        ("“read aloud”", (Word("read aloud", begins=False),)),
        ("„laut lesen“", (Word("laut lesen", begins=False),)),
        ('read"aloud"', (Word("read"), Word("aloud", begins=False))),
        ('""', ()),
        ('"', ()),
        ("a", ()),
        ("a read", (Word("read"),)),
        ("5", (Word("5"),)),
        ("大", (Word("大"),)),
        ("!?* () -", ()),
        ("10:42", (Word("10:42"),)),
        ("check-in", (Word("check-in"),)),
        ("note: this", (Word("note:"), Word("this"))),
    ],
)
def test_words_and_phrases(typed, words):
    assert wanted(typed) == Wanted(words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who:ana", Wanted(who=((Word("ana"),),))),
        ("WHO: Ana read", Wanted((Word("read"),), ((Word("Ana"),),))),
        ('who:"Ana Smith"', Wanted(who=((Word("Ana Smith", begins=False),),))),
        ("who:ana who:ben", Wanted(who=((Word("ana"),), (Word("ben"),)))),
        ("who:", Wanted()),
        ("who: !", Wanted()),
        ("kind:decision", Wanted(kinds=frozenset({HitKind.DECISION}))),
        ("kind:dec", Wanted(kinds=frozenset({HitKind.DECISION}))),
        ("kind:Goals,actions", Wanted(kinds=frozenset({HitKind.GOAL, HitKind.ACTION}))),
        ("kind:note", Wanted(kinds=frozenset({HitKind.NOTE}))),
        ("kind:zebra", Wanted(unknown=("zebra",))),
        ("kind:", Wanted()),
        ("before:2026-10-01", Wanted(before=date(2026, 10, 1))),
        ("before:3.10.2025 read", Wanted((Word("read"),), before=date(2025, 10, 3))),
        ("after:3 December", Wanted(since=date(2025, 12, 3))),
        ("after:20 Nov read", Wanted((Word("read"),), since=date(2026, 11, 20))),
        ("after:Friday", Wanted(since=date(2026, 11, 20))),
        ("since:yesterday", Wanted(since=date(2026, 11, 21))),
        ("before:today", Wanted(before=TODAY)),
        ("before:tomorrow", Wanted(before=date(2026, 11, 23))),
        ("before:March", Wanted(before=date(2026, 3, 1))),
        ("before:December", Wanted(before=date(2025, 12, 1))),
        ("before:March 2024 read", Wanted((Word("read"),), before=date(2024, 3, 1))),
        ("after:2025", Wanted(since=date(2025, 1, 1))),
        ("before:soon", Wanted(unknown=("soon",))),
        ("before:", Wanted()),
        ("after:31.2.2026", Wanted(unknown=("31.2.2026",))),
    ],
)
def test_who_kind_and_days(typed, meant):
    assert wanted(typed) == meant


def test_another_language_has_words_of_its_own():
    said = {
        "who/from|kind/type|before/until|after/since": "pwy|math|cyn|ers",
    }
    words = search_words(lambda text: said.get(text.msgid, text.msgid))
    assert understood("pwy:ana", TODAY, words) == Wanted(who=((Word("ana"),),))
    assert understood("who:ana", TODAY, words) == Wanted(who=((Word("ana"),),))


HOSTILE = st.text(max_size=60) | st.text('"who:kindbefore:after:*()^ANDOR -1.32', max_size=60)


@settings(max_examples=share(50))
@given(typed=HOSTILE)
@example(typed='"' * 10_000)
@example(typed="before:" * 2_000)
@example(typed="before:99999999999999999999")
@example(typed="after:in 999 weeks")
@example(typed="who:" + "\ud800\0")
@example(typed="x" * 10_000)
def test_nothing_that_is_typed_is_an_error(typed):
    found = wanted(typed)
    assert len(found.words) <= MOST
    assert all(len(word.text) <= 400 for word in found.words)
    assert all(any(sign.isalnum() for sign in word.text) for word in found.words)


def test_a_long_line_is_cut_and_still_means_something():
    found = wanted("reading " * 5_000)
    assert found.words == (Word("reading"),) * MOST
    assert wanted("y" * 10_000).words == (Word("y" * LONGEST_WORD),)
