"""E-mail drafts, read back by the standard library's parser."""

from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.exchange.mail_draft import Attached, mail_draft, usable
from tests.examples import share

FILE = Attached("2026-10-21 Réunion, Agenda.docx", "application/x-test", bytes(range(256)) * 3)
TO = (("Ana", "ana@school.example"), ("Ben", "ben.b@school.example"))


def read(content):
    return message_from_bytes(content, policy=default)


def test_it_opens_as_a_draft_with_the_agenda():
    message = read(mail_draft(TO, "Agenda for 21 October: Übung", "Hello all,\n\nwe meet.\n", FILE))
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Agenda for 21 October: Übung"
    assert [(a.display_name, a.addr_spec) for a in message["To"].addresses] == list(TO)
    assert message.get_body().get_content().replace("\r\n", "\n") == "Hello all,\n\nwe meet.\n"
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == FILE.name
    assert attached.get_content() == FILE.content
    assert {name.lower() for name in message} == {
        *("x-unsent", "subject", "to", "mime-version", "content-type"),
    }


@settings(max_examples=share(40))
@given(
    st.text(max_size=200), st.text(max_size=200), st.text(st.characters(codec="utf-8")), st.binary()
)
def test_any_words_come_through_and_add_no_header(name, subject, body, content):
    made = mail_draft(
        ((name, "ana@school.example"),),
        subject,
        body,
        Attached("a.docx", "application/x-test", content),
    )
    message = read(made)
    assert [a.addr_spec for a in message["To"].addresses] == ["ana@school.example"]
    assert len(message.keys()) == 5
    (attached,) = message.iter_attachments()
    assert attached.get_content() == content
    assert made == mail_draft(
        ((name, "ana@school.example"),),
        subject,
        body,
        Attached("a.docx", "application/x-test", content),
    )


@pytest.mark.parametrize(
    "address",
    [
        *("", "ana", "ana@", "@school", "a b@school", "ana@school\nBcc: ben@x", ".ana@school"),
        *("a..b@school", "ana@sch ool", "ana@school,ben@school", "änne@school", "<ana@school>"),
        *("a" * 65 + "@school", "ana@" + "a" * 64),
    ],
)
def test_what_is_no_address_is_not_written_to(address):
    assert not usable(address)


@given(st.text(st.sampled_from("ab.@-_+<>,; \n\"'\\()[]:"), max_size=20))
def test_whatever_is_usable_can_be_written_to(address):
    if usable(address):
        message = read(mail_draft((("A", address),), "s", "b", FILE))
        assert [a.addr_spec for a in message["To"].addresses] == [address.strip()]
