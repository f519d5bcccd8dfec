"""A document speaks any language that is installed, whatever the program speaks."""

import zipfile
from io import BytesIO

import pytest
from babel.messages import mofile
from babel.messages.catalog import Catalog

from facilitator.bootstrap.document_formats import document_formats
from facilitator.bootstrap.document_words import words_for
from facilitator.language.english import English
from tests.domain.minutes_reader import held


@pytest.fixture
def installed(tmp_path):
    """A folder of resources with a few sentences of Arabic."""
    catalog = Catalog(locale="ar")
    catalog.add("Decisions", "\u0627\u0644\u0642\u0631\u0627\u0631\u0627\u062a")
    folder = tmp_path / "i18n" / "ar"
    folder.mkdir(parents=True)
    with (folder / "facilitator.mo").open("wb") as file:
        mofile.write_mo(file, catalog)
    return tmp_path


def test_sentences_direction_and_tag_follow_the_language_of_the_document(installed):
    words = words_for("ar", English(), installed)
    files = {
        each.suffix: each.to_bytes(held(), words)
        for each in document_formats()
        if each.suffix != ".pdf"
    }
    with zipfile.ZipFile(BytesIO(files[".docx"])) as file:
        files[".docx"] = b"".join(file.read(name) for name in sorted(file.namelist()))
    for content in files.values():
        assert "\u0627\u0644\u0642\u0631\u0627\u0631\u0627\u062a" in content.decode(
            "utf-8", "ignore"
        )
    assert 'lang="ar" dir="rtl"' in files[".html"].decode()
    assert b"<dc:language>ar" in files[".docx"]
    assert b"<w:bidi/>" in files[".docx"]


@pytest.mark.parametrize("code", ["", "xx", "../ar", "en\0"])
def test_what_cannot_be_opened_leaves_it_to_the_program(installed, code):
    ours = English()
    assert words_for(code, ours, installed) is ours
