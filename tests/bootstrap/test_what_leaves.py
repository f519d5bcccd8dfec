"""One contract for all that leaves: nothing held back is in it, and what is replaced is nowhere."""

from dataclasses import replace
from datetime import date, time
from email import message_from_bytes
from email.policy import default
from functools import partial
from io import BytesIO
from zipfile import ZipFile

import pytest

from facilitator.app.goals import GoalFolder, Ground, NamingMeeting
from facilitator.app.library import Library
from facilitator.app.register import Register
from facilitator.app.terms import TermFolder
from facilitator.bootstrap.document_formats import document_formats
from facilitator.bootstrap.goal_papers import plan_of, story_of
from facilitator.bootstrap.goal_picture import picture_parcel
from facilitator.bootstrap.handing_out import (
    before_of,
    file_name,
    invitation_of,
    leaving_of,
    mail_of,
)
from facilitator.bootstrap.minutes_out import (
    CALENDAR,
    MAIL,
    Out,
    calendar_file,
    digest_mail,
    goes_with,
    minutes_mail,
    minutes_name,
)
from facilitator.bootstrap.out_parcel import OutForm, Parcel, forms_of, parcel_of
from facilitator.bootstrap.register_saving import register_parcel
from facilitator.bootstrap.report_papers import report_of
from facilitator.domain.due_days import Ahead
from facilitator.domain.goal_course import course
from facilitator.domain.goal_dashboard import dashboard
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.minutes import minutes
from facilitator.domain.minutes_parts import Appendix, Copy, Parts
from facilitator.domain.minutes_source import gathered
from facilitator.domain.notes import Kind, Note
from facilitator.domain.terms import Term
from facilitator.domain.typed_words import retyped
from facilitator.domain.watch import Spared, Why, replaced
from facilitator.domain.watch_list import NO_NAMES
from facilitator.domain.watch_look import Leaving, looked_through, of_document
from facilitator.domain.words import tr
from facilitator.language.english import English
from tests.domain.stories import COMMITMENTS, SET
from tests.export.third_grade import BEGAN, EARLIER, ENDED, HELD, MADE, TEAM
from tests.memory_registers import registers, within_apart

WORDS = English()
PUPILS = NO_NAMES.with_names("Tomek Baker", "salt")
SPARED = Spared.of(member.name for member in TEAM.members)
PRIVATE, APART = "zqprivate words", "zqapart words"
MAILED = replace(
    TEAM, members=tuple(replace(m, email=f"{m.id}@school.example") for m in TEAM.members)
)
READ = (".txt", ".html", ".csv", MAIL, CALENDAR)
ALL = Term(date(2026, 1, 1), date(2027, 12, 31))


def with_pupil(value):
    """Whoever typed more than one word wrote of a pupil, too; identities are one word."""
    return retyped(value, lambda text: f"{text} Tomek" if " " in text else text)


def marked(made, **more):
    """Beside each thing of a kind one that is private, one that is confidential by itself and one

    that stands in a confidential item.
    """
    for n, each in enumerate(made):
        yield each
        for name, text, marks in (
            ("p", PRIVATE, {"private": True}),
            ("c", APART, {"confidential": True}),
            ("i", APART, {"item": "i3"}),
        ):
            fields = {"text": text, **marks, **more}
            yield replace(each, id=f"{each.id}{name}{n}", **fields)


def meeting_of():
    kinds = (Kind.NOTE, Kind.WONDERING, Kind.EVIDENCE, Kind.PARKING)
    plain = [Note(f"k{kind}", kind, "We saw it today", BEGAN, "i2") for kind in kinds]
    items = tuple(
        replace(item, notes=PRIVATE, bring="cards for all", confidential=item.id == "i3")
        for item in HELD.plan.items
    )
    closing = replace(HELD.record.closing, sorted=())
    record = replace(HELD.record, notes=tuple(marked(plain)), closing=closing)
    meeting = replace(HELD, plan=replace(HELD.plan, items=items), record=record)
    return with_pupil(meeting)


MEETING = meeting_of()
TOLD = [c for c in MADE if not c.private and c.item != "i3"]
AGREED = with_pupil(tuple(marked(TOLD, method="", dissent="")))
GOAL = with_pupil(replace(SET, team=TEAM.id))
SERVING = with_pupil(
    tuple(marked([replace(c, meeting=MEETING.id, item="i2") for c in COMMITMENTS if not c.private]))
)
SOURCE = gathered(MAILED, MEETING, (*AGREED, *EARLIER), ENDED, None, {})
AHEAD = Ahead("m2", "A day with Tomek", date(2026, 11, 4), time(10), time(11), "Room of Tomek")
APARTS = within_apart((MEETING,), (*AGREED, *SERVING))


def minutes_of(copy):
    parts = Parts(appendices=tuple(Appendix))
    return minutes(MAILED, MEETING, AGREED, EARLIER, ENDED, None, {}, (GOAL,), parts, copy)


def of_minutes(copy):
    return parcel_of("m", minutes_of(copy), SPARED, WORDS)


def file(suffix, make):
    return OutForm(tr("x"), suffix, make)


def sent():
    """What goes with the minutes: mail, calendar, and the page for somebody who was absent."""
    document = minutes_of(Copy.TEAM)

    def out(instead, words):
        source, paper, ahead = replaced((SOURCE, document, AHEAD), instead)
        return Out(source, paper, words, ahead)

    def mail(instead, words):
        return minutes_mail(out(instead, words), TEXT)

    def page(instead, words):
        return digest_mail(out(instead, words), "dev", TEXT)

    def calendar(instead, words):
        return calendar_file(out(instead, words))

    def name(ending, instead):
        return minutes_name(out(instead, WORDS), ending)

    beside = goes_with(SOURCE, AHEAD)
    forms = (file(MAIL, mail), file(MAIL, page), file(CALENDAR, calendar))
    return Parcel(
        "m", "", SPARED, lambda it: of_document(document, it, beside), name, forms, document
    )


def before(kind):
    told = before_of(MAILED, MEETING.id, MEETING.plan, Library({}), WORDS, ENDED)
    forms = forms_of(handout(kind, told))
    if kind is Handout.AGENDA:
        mail = file(MAIL, lambda instead, words: mail_of(told, words, instead))
        entry = file(CALENDAR, lambda instead, words: invitation_of(told, words, instead))
        forms = (*forms, mail, entry)

    def name(ending, instead):
        return file_name(told, kind, ending, WORDS, instead)

    page = handout(kind, told)
    return Parcel("m", "", SPARED, partial(leaving_of, told, kind), name, forms, page)


def of_goal():
    met = NamingMeeting(MEETING.id, MEETING.plan.day, MEETING.plan.title)
    return GoalFolder(GOAL, (met,), SERVING, APARTS)


def of_term():
    folder = TermFolder(TEAM.id, ALL, (MEETING,), (*AGREED, *SERVING), (GOAL,), APARTS)
    return parcel_of("t", report_of((TEAM,), (folder,), ENDED), SPARED, WORDS)


def of_goals(document):
    return parcel_of("g", document, SPARED, WORDS)


def picture():
    """Its words; the drawing has the same values."""
    drawn = dashboard((("Reading for Tomek", course(GOAL)),), GOAL.start)
    leaving = Leaving(GOAL.start, ((tr("x"), drawn.rows),))
    parcel = picture_parcel(drawn, leaving, SPARED, WORDS, ENDED)
    return replace(parcel, forms=(file(*parcel.forms[0].beside),))


def table(register):
    found = registers("", (MEETING,), (*AGREED, *SERVING)).entries
    rows = tuple(each for each in found if each.register is register)
    return register_parcel(register, rows, {}, ENDED, WORDS, SPARED)


TEXT = document_formats()[-1]
KINDS = {
    **{f"minutes {copy}": partial(of_minutes, copy) for copy in (Copy.TEAM, Copy.HEAD)},
    "sent": sent,
    **{kind.value: partial(before, kind) for kind in Handout},
    "story": lambda: of_goals(story_of(of_goal(), Ground(), (TEAM,), Library({}), ENDED)),
    "growth plan": lambda: of_goals(plan_of(TEAM, (TEAM,), Ground(), (of_goal(),), ENDED)),
    "term report": of_term,
    "picture": picture,
    **{f"register {each}": partial(table, each) for each in Register},
}


def told_in(content, suffix):
    """What can be read in a file; of a mail its headers, its words and what is attached."""
    if suffix != MAIL:
        return content.decode("utf-8-sig").replace("\r\n ", "")
    message = message_from_bytes(content, policy=default)
    (attached,) = message.iter_attachments()
    body = message.get_body(("plain",)).get_content()
    name, page = attached.get_filename(), attached.get_content()
    if isinstance(page, bytes):
        page = ZipFile(BytesIO(page)).read("word/document.xml").decode()
    return "\n".join((str(message["Subject"]), body, name, page))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_held_back_stays_and_what_is_replaced_is_nowhere(kind):
    parcel = KINDS[kind]()
    forms = [form for form in parcel.forms if form.suffix in READ]
    assert forms
    for form in forms:
        name = parcel.name(form.suffix, ())
        plain = told_in(form.make((), WORDS), form.suffix)
        # The run sheet is the facilitator's own and has their notes.
        assert ("zqprivate" in plain) is (kind == Handout.RUN_SHEET), form.suffix
        assert "zqapart" not in plain, form.suffix
        found = looked_through(parcel.leaving(name), PUPILS, None, parcel.spared)
        names = [each for each in found if each.why is Why.NAME]
        # What can be read in it has been looked through, and nothing else is pointed at.
        assert bool(names) is ("Tomek" in plain + name)
        told = told_in(form.make(names, WORDS), form.suffix)
        assert "Tomek" not in told + parcel.name(form.suffix, names)
        assert told.count("T.") >= plain.count("Tomek")


def test_a_pupil_is_in_all_of_them_before_but_in_what_is_blank():
    """Else the contract would hold of empty things."""
    without = {
        kind
        for kind, make in KINDS.items()
        if not looked_through(make().leaving(""), PUPILS, None, SPARED)
    }
    assert without == {Handout.BLANK}
