"""What goes out after a meeting, as the content of files: mail, calendar, a page for the absent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.app.errors import UserError
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.bootstrap.document_formats import DocumentFormat
from facilitator.domain.digest import digest, digest_letter, digest_subject
from facilitator.domain.document import Document
from facilitator.domain.due_days import Ahead, Dated, dated
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_letter import Letter, called, letter, recipients, subject
from facilitator.domain.minutes_parts import Copy
from facilitator.domain.minutes_source import Source
from facilitator.domain.name_pattern import FIRST, named
from facilitator.domain.people import Member, Team
from facilitator.domain.stage import Stage
from facilitator.domain.words import Said, Text, tr
from facilitator.paths import safe_name

if TYPE_CHECKING:
    from facilitator.exchange.mail_draft import Attached

MAIL, CALENDAR = ".eml", ".ics"


@dataclass(frozen=True, slots=True)
class Out:
    """A meeting of which something goes out, and the language in which it does.

    `document` are its minutes. `pattern` names files, `copy` says for whom the copy is. `planned`
    is the next meeting where there is one. `apart` says that it is the confidential part.
    """

    source: Source
    document: Document
    words: Words
    planned: Ahead | None = None
    pattern: str = FIRST
    copy: str = ""
    apart: bool = False


def refuse_unbegun(out: Out) -> None:
    """Refuse what tells of a meeting that has not begun, with a UserError."""
    if out.source.meeting.stage is Stage.PLANNED:
        raise UserError(
            tr("This meeting has not begun. Its agenda can be sent from Prepare, under Send out.")
        )


def for_whom(copy: Copy, words: Words) -> str:
    """For whom a copy is, as its name says it; "" for the team."""
    match copy:
        case Copy.TEAM:
            return ""
        case Copy.HEAD:
            return words.say(tr("for the head"))
        case Copy.CONFIDENTIAL:
            return words.say(tr("part B, confidential"))


def name_of(
    team: Team, meeting: Meeting, words: Words, ending: str, pattern: str = "", copy: str = ""
) -> str:
    """What the file of a meeting's minutes is called; `copy` says for whom it is, "" for all."""
    return _name(team, meeting, words, ending, pattern, copy, tr("Minutes"), ("copy",))


def _name(
    team: Team,
    meeting: Meeting,
    words: Words,
    ending: str,
    pattern: str,
    copy: str,
    what: Text,
    also: tuple[str, ...],
) -> str:
    say = words.say
    values = {
        "day": meeting.plan.day.isoformat(),
        "title": say(called(meeting)),
        "team": team.name,
        "school": team.school,
        "what": say(what),
        "copy": copy,
    }
    return f"{safe_name(named(pattern, values, also), say(what))}{ending}"


def _other_name(out: Out, what: Text, ending: str) -> str:
    """What a file is called that is not the minutes."""
    source, words = out.source, out.words
    team, meeting = source.team, source.meeting
    return _name(team, meeting, words, ending, out.pattern, "", what, ("what",))


def minutes_name(out: Out, ending: str) -> str:
    """What the file of the minutes is called."""
    source = out.source
    return name_of(source.team, source.meeting, out.words, ending, out.pattern, out.copy)


def digest_name(out: Out, person: str, ending: str) -> str:
    """What the file for somebody who was absent is called."""
    return _other_name(out, tr("For {name}", name=out.source.name(person)), ending)


def calendar_name(out: Out, person: str = "") -> str:
    """What the file for calendars is called."""
    what = tr("Dates")
    if person:
        what = tr("Dates of {name}", name=out.source.name(person))
    return _other_name(out, what, CALENDAR)


def without_address(out: Out) -> tuple[Member, ...]:
    """Those of the team to whom no mail can be sent."""
    from facilitator.exchange.mail_draft import usable

    return tuple(member for member in recipients(out.source) if not usable(member.email))


def minutes_mail(out: Out, form: DocumentFormat) -> bytes:
    """A draft to the whole team, the minutes attached. Raises UserError where nobody is reached.

    That of a copy for somebody else is to nobody yet: who that is nobody knows here.
    """
    from facilitator.exchange.mail_draft import Attached, usable

    refuse_unbegun(out)
    if out.apart:
        raise UserError(tr("Part B is confidential and goes with no e-mail. Save or print it."))
    to = tuple((m.name, m.email) for m in recipients(out.source) if usable(m.email))
    if not to and not out.copy:
        raise UserError(NO_ADDRESS)
    content = form.to_bytes(out.document, out.words)
    attached = Attached(minutes_name(out, form.suffix), form.media, content)
    told = letter(out.source, to_head=bool(out.copy))
    return _draft(out, () if out.copy else to, subject(out.source), told, attached)


def digest_mail(out: Out, person: str, form: DocumentFormat) -> bytes:
    """A draft to one person alone, their page attached; to nobody where no address is known."""
    from facilitator.exchange.mail_draft import Attached, usable

    refuse_unbegun(out)
    member, name = out.source.team.member(person), out.words.say(out.source.name(person))
    known = member is not None and usable(member.email)
    to = ((name, member.email),) if member is not None and known else ()
    content = form.to_bytes(digest(out.source, person), out.words)
    attached = Attached(digest_name(out, person, form.suffix), form.media, content)
    source = out.source
    return _draft(out, to, digest_subject(source), digest_letter(source, person), attached)


def digest_file(out: Out, person: str, form: DocumentFormat) -> bytes:
    """The page for one person as a file."""
    refuse_unbegun(out)
    return form.to_bytes(digest(out.source, person), out.words)


def goes_with(source: Source, planned: Ahead | None) -> tuple[Said, object]:
    """What mail and calendars tell beside the minutes, to be looked through with them."""
    ahead = () if planned is None else (planned.title, planned.place)
    return tr("Mail and calendar"), (subject(source), letter(source), ahead)


def dates_of(out: Out, person: str = "") -> Dated:
    """What goes into the calendar of the team, or of one person."""
    return dated(out.source, out.planned, person)


def calendar_file(out: Out, person: str = "") -> bytes:
    """The file for calendars. Raises UserError where nothing has a day."""
    from facilitator.exchange.invitation import Invitation, WholeDay, calendar

    refuse_unbegun(out)
    say, language, at = out.words.say, out.words.language, out.source.now
    told = dates_of(out, person)
    entries: list[Invitation | WholeDay] = [
        WholeDay(each.id, say(each.title), each.day, at, "\n".join(map(say, each.about)), language)
        for each in told.days
    ]
    ahead = told.ahead
    if ahead is not None:
        title = say(ahead.title)
        times = (ahead.day, ahead.start, ahead.bell)
        entries.append(Invitation(ahead.id, title, *times, at, ahead.place, language=language))
    if not entries:
        raise UserError(
            tr("No open action has a day yet, and no next meeting is agreed: nothing to enter.")
        )
    return calendar(entries)


def coming(source: Source, meetings: tuple[MeetingLine, ...]) -> Ahead | None:
    """The next meeting of the team where it is planned: that of the agreed day, else the first.

    So it has the same identity in calendars as its own invitation has.
    """
    plan, closing = source.meeting.plan, source.meeting.record.closing
    ahead = sorted(
        (
            line
            for line in meetings
            if line.team == source.team.id
            and line.stage is Stage.PLANNED
            and (line.day, line.start) > (plan.day, plan.start)
            and closing.next_day in (None, line.day)
        ),
        key=lambda line: (line.day, line.start),
    )
    if not ahead:
        return None
    line, place = ahead[0], closing.next_place if closing.next_day else ""
    title: Said = line.title if line.title.strip() else tr("Team meeting")
    told = tr("{team}: {title}", team=source.team.name, title=title)
    return Ahead(line.id, told, line.day, line.start, line.bell, place)


def _draft(
    out: Out,
    to: tuple[tuple[str, str], ...],
    about: Said,
    paragraphs: Letter,
    attached: Attached,
) -> bytes:
    from facilitator.exchange.mail_draft import mail_draft

    say = out.words.say
    body = "\n\n".join("\n".join(map(say, lines)) for lines in paragraphs)
    return mail_draft(to, say(about), f"{body}\n", attached)


NO_ADDRESS: Text = tr(
    "Nobody in the team has an e-mail address yet. Type addresses in Team, then try again."
)
