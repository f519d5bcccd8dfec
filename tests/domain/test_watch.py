"""What is pointed at before a document goes out: every name of the list, and nobody of the team."""

import random
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import Bullets, Document, Heading, Line, Paragraph, texts
from facilitator.domain.time import Moment
from facilitator.domain.typed_words import retyped, typed
from facilitator.domain.watch import LEFT_OUT, Spared, Why, replaced
from facilitator.domain.watch_list import MOST_NAMES, NO_NAMES
from facilitator.domain.watch_look import watched
from facilitator.domain.words import Names, tr
from facilitator.exchange.watch_words_file import read_watch_words
from tests.domain.minutes_reader import held, say
from tests.examples import share
from tests.export.third_grade import ENDED

ROOT = Path(__file__).parents[2]
WORDS = read_watch_words(ROOT / "resources" / "watch-words" / "en.toml")
PUPILS = NO_NAMES.with_names("Tomek Baker\nZoë Quist\nO’Brien, Siân\nWill Reed\nLi Na Chen", "salt")
PLACE = tr("Agenda")


def document(*lines, title="Team meeting"):
    blocks = (Heading(1, PLACE), Bullets(tuple(Line((line,)) for line in lines)))
    return Document(title, "Ana", "", tr("Draft"), ENDED, blocks)


def found_in(*lines, names=PUPILS, spared=None, **more):
    findings = watched(document(*lines, **more), names, WORDS, spared)
    return {(each.why, each.found) for each in findings}


def names_in(*lines, **more):
    return {found for why, found in found_in(*lines, **more) if why is Why.NAME}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Talk about Tomek Baker first", "Tomek Baker"),
        ("tomek has moved", "tomek"),
        ("Baker, Tomek: reads well", "Baker, Tomek"),
        ("ZOE needs a card", "ZOE"),
        ("Zoe\u0308’s card", "Zoe\u0308"),
        ("Sian O'Brien reads", "Sian O'Brien"),
        ("Tomeks card", "Tomek"),
        ("what of will reed?", "will reed"),
        ("We ask Will to read", "Will"),
        ("Li Chen reads", "Li Chen"),
    ],
)
def test_a_name_of_the_list_is_found_however_it_is_written(line, found):
    assert names_in(line) == {found}


@pytest.mark.parametrize(
    "line", ["We will see", "Will we?", "WILL WE", "The baker came", "Tomekson", "Reed grows"]
)
def test_words_that_are_no_such_name_are_left_alone(line):
    assert not names_in(line)


def test_nobody_of_the_team_is_pointed_at():
    team = Spared.of(("Tomek Aho", "Zoë"), ("ana@school.example",))
    assert not names_in("Tomek and Zoë wrote to ana@school.example", spared=team)
    assert names_in("Tomek Baker has a colleague’s name", spared=team) == {"Tomek Baker"}
    mails = ("Ask ana@school.example", "Ask the mother: m.q@home.example")
    assert found_in(*mails, spared=team) == {(Why.EMAIL, "m.q@home.example")}


@pytest.mark.parametrize(
    ("line", "why", "found"),
    [
        ("Call 0171 555 0123 at noon", Why.PHONE, "0171 555 0123"),
        ("Call +49 30 12345678.", Why.PHONE, "+49 30 12345678"),
        ("Born 3.4.2015", Why.BIRTH, "3.4.2015"),
        ("DOB 2015-04-03", Why.BIRTH, "2015-04-03"),
        ("He was diagnosed in May", Why.HEALTH, "diagnosed"),
        ("Safeguarding was told", Why.SAFETY, "Safeguarding"),
        ("Since the divorce", Why.FAMILY, "divorce"),
    ],
)
def test_personal_matters_are_found(line, why, found):
    assert (why, found) in found_in(line)


def test_days_figures_and_times_of_a_meeting_are_none():
    line = "On 2026-11-24, 10:05 to 11:05, 01.02.2026: 24 of 30 pupils, page 100 200, $ 1,000,000"
    assert found_in(line) == set()


def test_a_finding_says_where_and_how_often_and_in_which_texts():
    told = document("Tomek reads.", "One. Tomek writes. Three.", "Tomek reads.", title="Tomek")
    (one,) = watched(told, PUPILS, WORDS)
    assert (one.times, one.instead) == (4, "T.")
    assert set(one.texts) == {"Tomek", "Tomek reads.", "One. Tomek writes. Three."}
    (named,) = watched(document("One. Tomek writes. Three."), PUPILS, WORDS)
    assert (named.sentence, named.where) == ("Tomek writes.", PLACE)
    (file,) = watched(document(), PUPILS, WORDS, file="2026-11-24 Tomek.docx")
    assert say(file.where) == "The file’s name"


def test_what_is_replaced_is_nowhere_in_the_document_any_more():
    told = document("Tomek Baker and Tomek: 0171 555 0123", title="Tomek’s day")
    told = replace(told, subject=tr("{names}", names=Names(("Zoë", tr("{who}", who="Tomek")))))
    fresh = replaced(told, watched(told, PUPILS, WORDS))
    assert not watched(fresh, PUPILS, WORDS)
    said = [say(each) for each in texts(fresh)]
    assert said == ["T.’s day", "Agenda", f"T.B. and T.: {LEFT_OUT}"]
    assert say(fresh.subject) == "Z. and T."
    assert replaced(told, ()) is told


ALPHABET = st.text(st.characters(codec="utf-8", categories=("L", "Mn")), min_size=2, max_size=9)


@settings(max_examples=share(50))
@given(ALPHABET, ALPHABET, st.text(max_size=30), st.text(max_size=30))
def test_any_full_name_is_found_in_any_words(first, last, before, after):
    names = NO_NAMES.with_names(f"{first} {last}", "salt")
    told = document(f"{before}. {first} {last} . {after}")
    findings = watched(told, names, WORDS)
    if names.count:
        assert any(each.why is Why.NAME for each in findings)
    fresh = replaced(told, [each for each in findings if each.why is Why.NAME])
    assert fresh.blocks[0] is told.blocks[0]


@settings(max_examples=share(50))
@given(st.text(max_size=200))
def test_any_text_is_looked_through_and_left_whole(text):
    told = document(text)
    watched(told, PUPILS, WORDS, file=text)
    assert retyped(told, str) == told
    assert [each for each in typed(told) if each == text] == ([text] if text.strip() else [])


def test_the_list_holds_no_name_and_nothing_that_two_lists_share():
    other = NO_NAMES.with_names("Tomek Baker", "pepper")
    assert not set(other.marks) & set(PUPILS.marks)
    assert "tomek" not in repr(PUPILS).casefold()
    again = PUPILS.with_names("tomek baker\n\n  \nZoe Quist", "other")
    assert again == PUPILS
    assert PUPILS.count == 5
    many = NO_NAMES.with_names("\n".join(f"n{at}x" for at in range(MOST_NAMES + 9)), "s")
    assert many.count == MOST_NAMES


def test_a_hundred_pages_and_ten_thousand_names_take_no_time():
    rng = random.Random(3)
    syllables = ["ka", "lo", "mi", "ren", "tas", "vel", "dor", "shi", "nu", "pel"]

    def name():
        return "".join(rng.choices(syllables, k=rng.randint(2, 4))).title()

    names = [f"{name()} {name()}" for _ in range(10_000)]
    known = NO_NAMES.with_names("\n".join(names), "salt")
    plain = ["reading", "with", "cards", "in", "pairs", "helped", "most", "of", "them", "today"]
    lines = [" ".join(rng.choices(plain, k=12)) for _ in range(4_000)]
    lines[1_234] = f"and {names[17]} as well"
    told = held()
    told = replace(told, blocks=tuple(Paragraph(Line((line,))) for line in lines), at=Moment(0))
    began = process_time()
    findings = watched(told, known, WORDS)
    assert process_time() - began < 2
    assert names[17] in {each.found for each in findings}
