"""English as it is said: sentences, numbers, days, times and lists."""

import subprocess
import sys
from datetime import date, datetime, time

import pytest
from babel.core import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.ports import Words
from facilitator.domain.words import LongDate, Names, Said, ShortDate, Text, tr, trn
from facilitator.language.english import English, EnglishFormats

DAY = date(2026, 11, 24)
WORDS: Words = English()

SAID: list[tuple[Said, str]] = [
    (tr("Start now"), "Start now"),
    (tr("Saved {time}", time=time(10, 42, 59)), "Saved 10:42"),
    (tr("{at}", at=time(9, 5)), "09:05"),
    (tr("{day}", day=DAY), "24 November 2026"),
    (tr("{day}", day=datetime(2026, 11, 4, 15, 30)), "4 November 2026"),  # noqa: DTZ001 - civil
    (tr("{day}", day=LongDate(DAY)), "Tuesday 24 November 2026"),
    (tr("{day}", day=ShortDate(date(2026, 11, 4))), "Wed 4 November"),
    (tr("{n}", n=9_999), "9999"),
    (tr("{n}", n=10_000), "10,000"),
    (tr("{n}", n=-1_234_567), "-1,234,567"),
    (tr("With {who}", who=Names(())), "With "),
    (tr("With {who}", who=Names(("Ana",))), "With Ana"),
    (tr("With {who}", who=Names(("Ana", "Ben"))), "With Ana and Ben"),
    (tr("With {who}", who=Names(("Ana", "Ben", "Carys"))), "With Ana, Ben and Carys"),
    (tr("With {who}", who=Names(("Ana", tr("everyone")))), "With Ana and everyone"),
    (trn("{n} person", "{n} people", 0), "0 people"),
    (trn("{n} person", "{n} people", 1), "1 person"),
    (trn("{n} person", "{n} people", 2), "2 people"),
    (trn("{who} has {n} turn", "{who} has {n} turns", 1, who="Ana"), "Ana has 1 turn"),
    (Text("{n} person", "{n} people"), "{n} people"),
    (tr("Not kept: {why}", why=trn("{n} line", "{n} lines", 3)), "Not kept: 3 lines"),
    (
        tr("20 % left of {title}", title="50 % {n} {0} {x.y} }{ %s"),
        "20 % left of 50 % {n} {0} {x.y} }{ %s",
    ),
    (tr("{who} and {other}", who="Ana"), "Ana and {other}"),
    (tr("{0} {} {a.b} {a!r} {{a}} {", a="Ana"), "{0} {} {a.b} {a!r} {Ana} {"),
    (tr(""), ""),
    ("{typed} by a person", "{typed} by a person"),
]


@pytest.mark.parametrize(("said", "sentence"), SAID, ids=[sentence for _, sentence in SAID])
def test_a_text_becomes_this_sentence(said, sentence):
    assert WORDS.say(said) == sentence


def test_a_day_and_a_time_alone_are_said_as_in_a_sentence():
    assert (WORDS.date(DAY), WORDS.time(time(0, 0))) == ("24 November 2026", "00:00")


@settings(deadline=None)
@given(
    st.dates(),
    st.times(),
    st.integers(-(2**63), 2**63),
    st.lists(st.sampled_from(["Ana", "Ben", "{0}"])),
    st.decimals(-(10**12), 10**12, places=3),
)
def test_the_formats_are_those_of_british_english(day, at, number, names, decimal):
    british, ours = Locale.parse("en_GB"), EnglishFormats()
    assert ours.day(day) == format_date(day, "d MMMM y", british)
    assert ours.long_day(day) == format_date(day, "EEEE d MMMM y", british)
    assert ours.short_day(day).split()[1:] == format_date(day, "d MMMM", british).split()
    assert format_date(day, "EEE", british).startswith(ours.short_day(day).split()[0])
    assert ours.tiny_day(day) == format_skeleton("MMMd", day, locale=british)
    assert ours.clock(at) == format_time(at, "short", locale=british)
    assert ours.names(names) == format_list(names, locale=british)
    if abs(decimal) >= 10_000 and decimal:
        said = format_decimal(decimal, locale=british, decimal_quantization=False)
        assert ours.decimal(decimal) == said
    if abs(number) >= 10_000:
        assert ours.number(number) == format_decimal(number, locale=british)


def test_english_needs_neither_babel_nor_a_catalogue():
    script = (
        "import sys; from pathlib import Path; from datetime import date\n"
        "from facilitator.domain.words import LongDate, Names, trn\n"
        "from facilitator.language.words import open_words\n"
        "words = open_words('en', Path('nowhere'))\n"
        "words.say(trn('{n} {d} {w}', '{n}', 1, d=LongDate(date.max), w=Names(('a', 'b'))))\n"
        "sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
