"""Languages from catalogues: made by the developers' script, opened by their code."""

import re
from datetime import date, time
from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers
from babel.messages.catalog import Catalog

from facilitator.app.errors import UserError
from facilitator.domain.words import LongDate, Names, ShortDate, tr, trn
from facilitator.language.english import English
from facilitator.language.words import Catalogue, languages, open_words

WELSH = {
    "Start now": "Dechrau nawr",
    "Saved {time}": "Cadwyd {time}",
    ("{n} dog", "{n} dogs"): ("{n} ci", "un ci", "{n} gi", "{n} chi", "{n} chi"),
    ("Recorder", "Recorders"): ("Cofnodwyr", "Cofnodwr", "Cofnodwyr", "Cofnodwyr", "Cofnodwyr"),
}
ARABIC = {"Kept: {what}": "محفوظ: {what}"}
DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def folder(catalogue, tmp_path_factory) -> Path:
    """A folder with Welsh and Arabic, compiled as for the program."""
    folder = tmp_path_factory.mktemp("i18n")
    for code, sentences in {"cy": WELSH, "ar": ARABIC}.items():
        catalog = Catalog(code, fuzzy=False)
        for msgid, string in sentences.items():
            catalog.add(msgid, string)
        (folder / code).mkdir()
        (folder / code / "facilitator.po").write_bytes(catalogue.written(catalog))
    assert catalogue.main(["compile", "--to", str(folder)]) == 0
    return folder


def test_a_translated_sentence_is_said_and_a_missing_one_is_said_in_english(folder):
    welsh = open_words("cy", folder)
    assert welsh.say(tr("Start now")) == "Dechrau nawr"
    assert welsh.say(tr("Saved {time}", time=time(10, 42))) == "Cadwyd 10:42"
    joined = welsh.say(tr("With {who}", who=Names(("Ana", "Ben"))))
    assert re.fullmatch(r"With Ana a\S* Ben", joined)
    assert "and" not in joined
    assert welsh.say(trn("{n} cat", "{n} cats", 1)) == "1 cat"
    assert welsh.say(tr("")) == ""


def test_a_language_has_its_own_plurals(folder):
    welsh = open_words("cy", folder)
    said = [welsh.say(trn("{n} dog", "{n} dogs", n)) for n in (0, 1, 2, 3, 6, 7)]
    assert said == ["0 ci", "un ci", "2 gi", "3 chi", "6 chi", "7 ci"]
    # One entry serves a name alone and beside a number.
    assert welsh.say(tr("Recorder")) == "Cofnodwr"
    assert welsh.say(trn("Recorder", "Recorders", 2)) == "Cofnodwyr"


def test_a_language_has_its_own_days_and_numbers(folder):
    welsh = open_words("cy", folder)
    assert welsh.date(DAY) == "24 Tachwedd 2026"
    assert welsh.time(time(9, 5)) == "09:05"
    assert welsh.say(tr("{d}", d=LongDate(DAY))).startswith("Dydd Mawrth")
    assert "2026" not in welsh.say(tr("{d}", d=ShortDate(DAY)))
    assert [welsh.say(tr("{n}", n=n)) for n in (9_999, 10_000)] == ["9999", "10,000"]


def test_names_in_the_other_direction_keep_their_own(folder):
    arabic = open_words("ar", folder)
    assert arabic.right_to_left
    assert arabic.say(tr("Kept: {what}", what="Room 6")) == "محفوظ: \u2068Room 6\u2069"
    assert arabic.say(tr("Kept: {what}", what="قاعة")) == "محفوظ: قاعة"


def test_languages_are_found_by_their_codes(folder):
    assert languages(folder) == ("ar", "cy", "en")
    assert languages(folder / "nowhere") == ("en",)
    asked = ("cy", "cy-GB", "CY_gb", "en_GB", " en ", "qps", "qpr")
    assert [open_words(code, folder).language for code in asked] == [
        *("cy", "cy", "cy", "en", "en", "qps", "qpr")
    ]


@pytest.mark.parametrize("code", ["de", "", "../cy", "_", "c", "cyy"])
def test_an_unknown_language_is_answered_with_those_there_are(folder, code):
    with pytest.raises(UserError) as caught:
        open_words(code, folder)
    assert English().say(caught.value.text) == (
        f"There is no language {code} here. Choose one of these codes: ar, cy and en."
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"no catalogue", b"\xde\x12\x04\x95\0\0\0\0", b"\xde\x12\x04\x95" + b"\xff" * 40],
)
def test_a_damaged_catalogue_is_told(folder, tmp_path, content):
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "facilitator.mo").write_bytes(content)
    with pytest.raises(UserError) as caught:
        open_words("cy", tmp_path)
    assert English().say(caught.value.text).startswith("The words of the language cy cannot be")


def test_a_damaged_translation_cannot_reach_into_values(catalogue, tmp_path):
    catalog = Catalog("cy", fuzzy=False)
    catalog.add("Kept: {what}", "{what.__class__} {0} {what!r} {wat} { {what}")
    (tmp_path / "cy").mkdir()
    with (tmp_path / "cy" / "facilitator.mo").open("wb") as file:
        catalogue.write_mo(file, catalog)
    said = open_words("cy", tmp_path).say(tr("Kept: {what}", what="Ana"))
    assert said == "{what.__class__} {0} {what!r} {wat} { Ana"


def test_the_direction_is_that_of_babels_data():
    wrong = [
        code
        for code in locale_identifiers()
        if Catalogue(code, NullTranslations()).right_to_left
        != (Locale.parse(code).text_direction == "rtl")
    ]
    assert wrong == []
