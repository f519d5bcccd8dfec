"""E-mail drafts, read back by the standard library's parser."""

from email import message_from_bytes
from email.policy import default
from email.utils import getaddresses

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.exchange.mail_draft import Attached, _line, mail_draft, usable
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


@settings(max_examples=share(100))
@given(st.text(max_size=300) | st.text("ab =?,:;-.", max_size=300))
@example("Minutes so far of Wednesday 21 October 2026: SMART goal and monthly writing")
@example("x" * 300)
def test_a_subject_comes_back_as_it_was(subject):
    content = mail_draft(TO, subject, "b", FILE)
    assert read(content)["Subject"] == _line(subject)
    head = content.partition(b"MIME-Version")[0]
    assert max(map(len, head.split(b"\r\n"))) < 100


@settings(max_examples=share(100))
@given(st.lists(st.text(max_size=250), min_size=2, max_size=5))
@example(["00000¡¡Æý Bcc: x@y.example", "Ben", "Carys"])
@example(['a"b\\', "=?utf-8?q?x?=", "a, b <c@d>"])
def test_whatever_they_are_called_nobody_gets_lost(names):
    to = [(name, f"a{n}@school.example") for n, name in enumerate(names)]
    content = mail_draft(to, "s", "b", FILE)
    assert max(map(len, content.split(b"\r\n"))) < 998
    message = read(content)
    assert not message["To"].defects
    told = message["To"].addresses
    assert [a.addr_spec for a in told] == [address for _, address in to]
    for given_name, address in zip(names, told, strict=True):
        # Python's reader puts a space between the words of a long name that has none.
        assert "".join(address.display_name.split()) == "".join(_line(given_name)[:200].split())
    # The older reader, by which many programs go.
    raw = message_from_bytes(content)
    assert [address for _, address in getaddresses([raw["To"]])] == [each for _, each in to]


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
