"""The order of the finder, and that everything can be found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.finder import Finder, Fit, Known, Question
from facilitator.app.finder_words import joined, reasons
from facilitator.app.library import Library
from facilitator.app.wants import CATEGORIES, OTHER, WANTS, want_of
from facilitator.domain.people import Role
from facilitator.domain.protocol import Format, GroupSize, Protocol, Step
from facilitator.domain.timing import Measured
from facilitator.exchange.protocol_file import read_library
from facilitator.language.english import English

WORDS = English()
SHIPPED, _ = read_library([Path(__file__).parents[2] / "resources" / "protocols" / "en"])


def finder_of(*protocols: Protocol) -> Finder:
    return Finder(Library({protocol.id: protocol for protocol in protocols}), WORDS)


FINDER = finder_of(*SHIPPED)
NAMES = st.sampled_from(sorted({name for p in SHIPPED for name in (p.name, *p.also)}))
TYPED = st.one_of(
    st.just(""),
    st.sampled_from(["a", "ro", "read", "pupil work", "decide", "check"]),
    NAMES,
)
QUESTIONS = st.builds(
    Question,
    want=st.sampled_from(["", *(want.key for want in WANTS)]),
    minutes=st.integers(0, 90),
    people=st.integers(0, 45),
    words=TYPED,
)
FAVOURITES = st.sets(st.sampled_from([p.id for p in SHIPPED])).map(lambda ids: Known(tuple(ids)))


def called_so(protocol: Protocol, question: Question) -> bool:
    """Whether the words stand in what it is called, asked of a library of itself alone."""
    nameless = [replace(s, title="", cue="", say="", sticks="") for s in protocol.steps]
    bare = replace(protocol, purpose="", when="", category="", steps=tuple(nameless))
    unspoken = replace(question, want="")
    return bool(question.words) and bool(finder_of(bare).answer(unspoken))


@given(QUESTIONS, FAVOURITES)
def test_what_fits_never_stands_behind_what_does_not(question: Question, known: Known) -> None:
    for named in (True, False):
        answer = FINDER.answer(question, known)
        fits = [f.fits for f in answer if called_so(f.protocol, question) is named]
        assert fits == sorted(fits, reverse=True)
    called = [called_so(f.protocol, question) for f in FINDER.answer(question, known)]
    assert called == sorted(called, reverse=True)


@given(QUESTIONS, st.integers(1, 60))
def test_more_minutes_make_no_fit_a_misfit(question: Question, more: int) -> None:
    longer = replace(question, minutes=question.minutes + more)
    before = {f.protocol.id: f for f in FINDER.answer(question)}
    for found in FINDER.answer(longer):
        if question.minutes:
            assert found.fit <= before[found.protocol.id].fit
            assert found.fits >= before[found.protocol.id].fits


@given(QUESTIONS, FAVOURITES)
def test_each_is_told_once_and_filters_only_take_away(question: Question, known: Known) -> None:
    answer = [found.protocol.id for found in FINDER.answer(question, known)]
    assert len(answer) == len(set(answer))
    for narrower in (
        replace(question, within=Fit.FULL),
        replace(question, made_for=True),
        replace(question, format=Format.SILENT),
        replace(question, role=Role.PRESENTER),
        replace(question, favourites=True),
    ):
        fewer = [found.protocol.id for found in FINDER.answer(narrower, known)]
        assert fewer == [identity for identity in answer if identity in fewer]
    for level in Fit:
        kept = FINDER.answer(replace(question, within=level), known)
        assert list(kept) == [f for f in FINDER.answer(question, known) if f.fit <= level]
    made = FINDER.answer(replace(question, made_for=True), known)
    assert list(made) == [f for f in FINDER.answer(question, known) if f.suits]


def test_each_is_found_first_by_each_of_its_names_and_by_its_want() -> None:
    for protocol in SHIPPED:
        found_by_its_names_and_want(protocol)


def found_by_its_names_and_want(protocol: Protocol) -> None:
    for name in (protocol.name, *protocol.also):
        found = FINDER.answer(Question(minutes=1, people=99, words=name))
        same = [f.protocol.id for f in found if name in (f.protocol.name, *f.protocol.also)]
        assert [f.protocol.id for f in found[: len(same)]] == same
        assert protocol.id in same
    want = want_of(protocol.category)
    assert protocol in [f.protocol for f in FINDER.answer(Question(want.key))]
    assert protocol in [f.protocol for f in FINDER.answer(Question(words=WORDS.say(want.words)))]
    for step in protocol.steps:
        for text in (step.title, step.cue, step.say, step.sticks):
            assert protocol in [f.protocol for f in FINDER.answer(Question(words=text))]


@given(NAMES, st.text("\u0301\u0308", min_size=1, max_size=1), st.integers(0, 9))
def test_accents_and_case_change_nothing(name: str, mark: str, at: int) -> None:
    accented = name[: at + 1] + (mark if name[at : at + 1].isalpha() else "") + name[at + 1 :]
    forms = (name.upper(), name.title(), accented, normalize("NFC", accented))
    answers = {tuple(f.protocol.id for f in FINDER.answer(Question(words=w))) for w in forms}
    assert answers == {tuple(f.protocol.id for f in FINDER.answer(Question(words=name)))}


def test_letters_of_other_languages_are_found_without_accents_and_case() -> None:
    step = Step("Cŵn", "ΟΔΟΣ", "straße", "L’été", 2, 1)
    finder = finder_of(Protocol("x", "İkinci", "çok-yeni", "Ŵyl", (step,)))
    for words in ("cwn", "CŴN", "οδος", "STRASSE", "lete", "ikinci", "IKINCI", "COK yeni", "w"):
        assert finder.answer(Question(words=words)), words
    assert not finder.answer(Question(words="wn"))


def test_no_category_is_lost() -> None:
    named = [category for want in WANTS for category in want.categories]
    assert len(named) == len(set(named))
    assert set(named) == set(CATEGORIES)
    assert {protocol.category for protocol in SHIPPED} <= set(named)
    new = replace(SHIPPED[0], category="never-heard-of")
    finder = finder_of(new)
    assert finder.wants == (OTHER,)
    assert [f.protocol for f in finder.answer(Question(OTHER.key))] == [new]


STEPS = (Step("One", "", "", "", 20, 10), Step("Two", "", "", "", 8, 4, drop=1))
SHORT = Protocol("s", "Short", "decision", "", STEPS, GroupSize(4, 10, 6))
HELD = {("s", 1): Measured((34,), date(2026, 11, 12), 6)}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (Question(), "Made for 4 to 10 people. Takes 28 minutes."),
        (
            Question(minutes=40, people=6),
            "Made for 4 to 10 people. Takes 28 of your 40 minutes.",
        ),
        (
            Question(minutes=20, people=12),
            (
                "Made for 4 to 10 people, not for 12. "
                "Takes 28 minutes in full; shortened, it fits your 20."
            ),
        ),
        (
            Question(minutes=12),
            (
                "Made for 4 to 10 people. "
                "Takes 28 minutes in full; without some of its steps it fits your 12."
            ),
        ),
        (
            Question(minutes=9),
            "Made for 4 to 10 people. Too long even at its shortest: 10 minutes, and you have 9.",
        ),
    ],
)
def test_the_reason_says_what_fits_and_what_does_not(question: Question, told: str) -> None:
    (found,) = finder_of(SHORT).answer(question)
    assert WORDS.say(joined(reasons(found, question))) == told
    known = Known(("s",), HELD)
    used = "Used last on 12 November 2026, took 6 minutes longer. One of your favourites."
    assert WORDS.say(joined(reasons(found, question, known))) == f"{told} {used}"


def test_ties_go_by_favourite_then_nearest_minutes_then_name() -> None:
    def one(identity: str, minutes: int) -> Protocol:
        return replace(SHORT, id=identity, name=identity, steps=(Step("", "", "", "", minutes, 1),))

    finder = finder_of(one("d", 20), one("c", 20), one("b", 30), one("a", 5), one("e", 50))

    def order(*favourites: str) -> str:
        answer = finder.answer(Question(minutes=30), Known(favourites))
        return "".join(found.protocol.id for found in answer)

    assert order() == "bcdae"
    assert order("a") == "abcde"
    assert order("e") == "bcdae"


def test_used_and_favourites_are_kept_alone() -> None:
    finder = finder_of(SHORT, replace(SHORT, id="t"))
    known = Known(("t", "gone"), HELD)

    def kept(**filters: bool) -> list[str]:
        return [f.protocol.id for f in finder.answer(Question(**filters), known)]  # type: ignore[arg-type]

    assert kept(favourites=True) == ["t"]
    assert kept(used=True) == ["s"]
    assert kept(used=True, favourites=True) == []
