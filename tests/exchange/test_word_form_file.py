"""A form that is not what it should be is refused with a plain sentence, soon."""

import pytest

from facilitator.app.errors import UserError
from facilitator.exchange.word_form_file import LARGEST_FORM, parts_of_form
from tests.exchange.bad_forms import BAD_FORMS, FORM, GOOD, field, related, typed
from tests.exchange.guarding import plainly_refused
from tests.exchange.refusing import said

TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


@pytest.mark.parametrize("case", BAD_FORMS)
def test_a_bad_form_is_refused_soon_and_with_a_sentence(case, tmp_path, guarded):
    make, why = BAD_FORMS[case]
    path = tmp_path / "form.docx"
    path.write_bytes(make())
    sentence = guarded("read_form", path)
    plainly_refused(sentence, "form.docx")
    assert why in sentence


def test_a_form_that_is_too_large_is_refused():
    with pytest.raises(UserError) as error:
        parts_of_form("form.docx", bytes(LARGEST_FORM + 1))
    assert said(error.value.text).startswith("form.docx holds more than 2 MB.")


@pytest.mark.parametrize(
    "good",
    [
        GOOD,
        typed(TEMPLATE),
        related("hyperlink", "https://school.example"),
        related("hyperlink", "mailto:office@school.example"),
        field(" HYPERLINK https://school.example "),
        field(" PAGE "),
    ],
    ids=["shipped", "template", "link", "mail", "field", "page"],
)
def test_what_forms_usually_hold_is_let_in(good):
    assert parts_of_form("form.docx", good)["word/document.xml"]


@pytest.mark.parametrize("name", ["school", "governors"])
def test_shipped_forms_are_let_in(name):
    assert parts_of_form(name, FORM.with_stem(name).read_bytes())
