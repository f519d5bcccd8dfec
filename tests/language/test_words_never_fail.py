"""Whatever people type: it is said, it arrives unchanged, and it turns nothing around."""

import unicodedata
from gettext import NullTranslations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.domain.words import LongDate, Names, ShortDate, Text, tr
from facilitator.language.english import English
from facilitator.language.isolate import FIRST_STRONG, POP, isolated
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.language.words import Catalogue

LANGUAGES = [
    English(),
    Pseudo(),
    MirroredPseudo(),
    Catalogue("cy", NullTranslations()),
    Catalogue("ar", NullTranslations()),
    Catalogue("xx_unknown", NullTranslations()),
]
# Every code point, lone surrogates too, and often what a sentence's own grammar is made of.
TYPED = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("{}%n0.!:&\u2066\u2067\u2068\u2069\u202e\u202c\ud800אب"),
    )
)
SENTENCES = st.lists(
    st.one_of(TYPED, st.sampled_from(["{a}", "{b}", "{n}", "{a.b}", "{0}", "{"]))
).map("".join)
PLAIN = st.one_of(
    TYPED,
    st.integers(-(2**63), 2**63),
    st.dates(),
    st.times(),
    st.dates().map(LongDate),
    st.dates().map(ShortDate),
)


def texts(values):
    places = st.lists(st.tuples(st.sampled_from("abn"), values), max_size=3).map(tuple)
    return st.builds(Text, SENTENCES, st.one_of(st.just(""), SENTENCES), places)


VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        texts(inner),
        st.lists(st.one_of(TYPED, texts(inner)), max_size=4).map(lambda p: Names(tuple(p))),
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@settings(deadline=None)
@given(text=texts(VALUES))
def test_every_text_is_said(words, text):
    assert isinstance(words.say(text), str)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@settings(deadline=None)
@given(typed=TYPED)
@example(typed="{typed} %s %n {0} {x.__class__} \ud800 \u202egnp.exe")
def test_typed_words_arrive_unchanged(words, typed):
    assert words.say(typed) == typed
    assert typed in words.say(tr("Kept: {typed}", typed=typed))
    assert typed in words.say(tr("Kept: {inner}", inner=tr("{who}", who=Names((typed, "Ana")))))


@settings(deadline=None)
@given(typed=TYPED, right_to_left=st.booleans())
def test_typed_words_cannot_reach_out_of_their_isolate(typed, right_to_left):
    said = isolated(typed, right_to_left=right_to_left)
    depth = 0
    for at, char in enumerate(said):
        kind = unicodedata.bidirectional(char)
        depth += {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}.get(kind, 0)
        assert depth > 0 or said == typed or at == len(said) - 1
    assert depth == 0
    strong = {unicodedata.bidirectional(char) for char in typed}
    other = {"L"} if right_to_left else {"R", "AL"}
    assert not (said == typed and strong & other)


def test_words_of_the_sentences_own_direction_are_left_alone():
    assert isolated("Ana – Zoë’s {n} 3/4", right_to_left=False) == "Ana – Zoë’s {n} 3/4"
    assert isolated("בן 12:30", right_to_left=True) == "בן 12:30"
    assert isolated("Ana", right_to_left=True) == f"{FIRST_STRONG}Ana{POP}"
    assert English().say(tr("{a} & {b}", a="בן", b="Ana")) == f"{FIRST_STRONG}בן{POP} & Ana"
