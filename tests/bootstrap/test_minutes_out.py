"""What goes out after a meeting, as files: mail in every format, calendars, names."""

from dataclasses import replace
from datetime import date, time
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.overview import MeetingLine
from facilitator.bootstrap.document_formats import document_formats
from facilitator.bootstrap.minutes_out import (
    Out,
    calendar_file,
    calendar_name,
    coming,
    digest_mail,
    digest_name,
    minutes_mail,
    minutes_name,
)
from facilitator.domain.digest import digest
from facilitator.domain.document import plain
from facilitator.domain.minutes import minutes
from facilitator.domain.people import Person
from facilitator.domain.stage import Stage
from facilitator.language.english import English
from tests.domain.sent import real
from tests.examples import share
from tests.exchange.calendar_reader import read_all
from tests.export.hostile import CORPUS
from tests.export.third_grade import (
    CANARY,
    CLOSING,
    EARLIER,
    ENDED,
    HELD,
    MADE,
    PLANNED,
    PROTOCOLS,
    TEAM,
)

FORMATS = document_formats()
WORD = FORMATS[0]
REACHED = replace(
    TEAM, members=tuple(replace(m, email=f"{m.id}@school.example") for m in TEAM.members)
)


def out(team=REACHED, meeting=HELD, made=MADE, **more):
    document = minutes(team, meeting, made, EARLIER, ENDED, protocols=PROTOCOLS)
    return Out(real(meeting, team, made), document, English(), **more)


def read(content):
    message = message_from_bytes(content, policy=default)
    (attached,) = message.iter_attachments()
    assert not message.defects
    assert not attached.defects
    return message, attached


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)
def test_the_minutes_go_along_byte_for_byte_in_every_format(form):
    going = out()
    content = minutes_mail(going, form)
    message, attached = read(content)
    assert [a.addr_spec for a in message["To"].addresses] == [m.email for m in REACHED.members]
    assert attached.get_filename() == f"2026-10-21 SMART goal and monthly writing{form.suffix}"
    assert attached.get_content_type() == form.media
    text = form.media.startswith("text/")
    assert attached.get_content_charset() == ("utf-8" if text else None)
    whole = form.to_bytes(going.document, going.words)
    if form.suffix != ".pdf":  # Qt writes the moment into it.
        assert attached.get_payload(decode=True) == whole
        assert content == minutes_mail(going, form)
    assert attached.get_payload(decode=True)[:5] == whole[:5]


def test_the_page_for_one_goes_to_nobody_else_and_holds_nothing_private():
    going = out()
    for form in FORMATS[2:]:
        message, attached = read(digest_mail(going, "carys", form))
        assert [a.addr_spec for a in message["To"].addresses] == ["carys@school.example"]
        page = attached.get_payload(decode=True)
        assert page == form.to_bytes(digest(going.source, "carys"), going.words)
        body = message.get_body().get_content()
        for text in (page.decode(), body):
            assert CANARY not in text
            assert "Ana" not in text
            assert "Copy the prompt for all four classes" in text
            assert "List the pupils" not in text
    assert digest_name(going, "carys", ".docx").endswith("writing, For Carys.docx")
    nobody = out(team=TEAM)
    assert read(digest_mail(nobody, "carys", WORD))[0]["To"] is None


def test_the_copy_for_the_head_is_to_nobody_of_the_team():
    message, attached = read(minutes_mail(out(team=TEAM, copy="for the head"), WORD))
    assert message["To"] is None
    assert attached.get_filename().endswith("writing, for the head.docx")
    body = message.get_body().get_content()
    assert body.startswith("Hello,")
    assert "on one page is attached" in body


def test_nothing_is_sent_before_the_meeting_or_to_nobody():
    with pytest.raises(UserError, match="has not begun"):
        minutes_mail(out(meeting=PLANNED), WORD)
    with pytest.raises(UserError, match="has not begun"):
        calendar_file(out(meeting=PLANNED))
    with pytest.raises(UserError, match="Nobody in the team has an e-mail address"):
        minutes_mail(out(team=TEAM), WORD)


def test_part_b_goes_with_no_mail():
    with pytest.raises(UserError, match="Part B is confidential"):
        minutes_mail(out(copy="part B, confidential", apart=True), WORD)


@settings(max_examples=share(50))
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_name_adds_a_header_or_a_path(name, title):
    member = replace(REACHED.members[0], name=f"{name}\r\nBcc: x@y.example\n")
    team = replace(REACHED, members=(member, *REACHED.members[1:]), name=f"\n{name}/..\\")
    meeting = replace(HELD, plan=replace(HELD.plan, title=f"{title}\r\nX-Evil: 1\n/../{name}"))
    going = out(team, meeting, pattern="{team} {title} {day}")
    message, attached = read(minutes_mail(going, FORMATS[4]))
    assert set(map(str.lower, message.keys())) == {
        *("x-unsent", "subject", "to", "mime-version", "content-type")
    }
    assert [a.addr_spec for a in message["To"].addresses] == [m.email for m in REACHED.members]
    told = attached.get_filename()
    assert told == minutes_name(going, ".txt")
    assert not set(told) & set("/\\\r\n\0")


def test_the_teams_calendar_and_ones_own_are_known_again():
    going = out()
    team, own = (
        {event["UID"]: event for event in read_all(calendar_file(going, person))}
        for person in ("", "carys")
    )
    assert list(team) == ["c4@facilitator", "c3@facilitator", "m1-next@facilitator"]
    assert own.keys() == team.keys() - {"c4@facilitator"}
    assert (own["c3@facilitator"]["SUMMARY"], team["c3@facilitator"]["SUMMARY"]) == (
        "Copy the prompt for all four classes",
        "Carys: Copy the prompt for all four classes",
    )
    assert calendar_name(going).endswith(", Dates.ics")
    assert calendar_name(going, "carys").endswith(", Dates of Carys.ics")
    bare = replace(HELD, record=replace(HELD.record, closing=replace(CLOSING, next_day=None)))
    with pytest.raises(UserError, match="nothing to enter"):
        calendar_file(out(meeting=bare, made=()))


def line(identity, day, start=time(10, 20), team="third", stage=Stage.PLANNED):
    return MeetingLine(identity, team, "Writing", day, start, time(11), stage)


def test_the_next_meeting_is_the_planned_one_of_the_agreed_day():
    source, agreed = real(), date(2026, 11, 4)
    lines = (
        line("late", agreed, time(14)),
        line("m2", agreed),
        line("near", date(2026, 10, 28)),
        line("other", agreed, time(8), team="fourth"),
        line("past", date(2026, 10, 14)),
        line("done", agreed, time(7), stage=Stage.HELD),
    )
    assert coming(source, lines).id == "m2"
    assert coming(source, lines[2:]) is None
    open_day = replace(HELD, record=replace(HELD.record, closing=replace(CLOSING, next_day=None)))
    assert coming(real(open_day), lines).id == "near"
    (event,) = (
        e
        for e in read_all(calendar_file(out(planned=coming(source, lines))))
        if "T" in e["DTSTART"]
    )
    assert (event["UID"], event["DTSTART"]) == ("m2@facilitator", "20261104T102000")
    assert event["LOCATION"] == "Room 4"


@pytest.mark.parametrize("odd", CORPUS.values(), ids=CORPUS)
def test_odd_texts_go_out_whole_and_are_read_back(odd):
    made = tuple(replace(each, text=f"{odd}{n}") for n, each in enumerate(MADE))
    named = replace(REACHED.members[2], name=odd)
    team = replace(REACHED, members=(*REACHED.members[:2], named, REACHED.members[3]))
    plan = replace(HELD.plan, title=odd, expected=tuple(Person(m.id, m.name) for m in team.members))
    closing = replace(CLOSING, next_place=odd)
    meeting = replace(HELD, plan=plan, record=replace(HELD.record, closing=closing))
    going = out(team, meeting, made)
    body = read(minutes_mail(going, FORMATS[3]))[0].get_body().get_content()
    assert body.count("– 26 October 2026") == 1
    own = read(digest_mail(going, "carys", FORMATS[4]))[0].get_body().get_content()
    for text in (body, own):
        assert not set(text) & set("\0\x0b\x1b\x1f")
        assert plain(" ".join(f"{odd}2".split()))[:100] in text
    events = read_all(calendar_file(going))
    assert len(events) == 3
    assert all(event["SUMMARY"].strip() for event in events)
