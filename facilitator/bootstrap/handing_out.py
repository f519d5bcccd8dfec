"""Documents, mail and calendar entries for before a meeting, as the content of files."""

from __future__ import annotations

from enum import StrEnum

from facilitator.app.errors import UserError
from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.domain.before import Before
from facilitator.domain.handouts import NAMES, Handout, handout
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.sending import entry, letter, recipients, subject
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.paths import safe_name

_WORD_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Form(StrEnum):
    """What kind of file; its value is how the name ends."""

    WORD = ".docx"
    PDF = ".pdf"
    MAIL = ".eml"
    CALENDAR = ".ics"


def before_of(
    team: Team, meeting: str, plan: Plan, library: Library, words: Words, now: Moment
) -> Before:
    """What all of it is made of, in the language of these words."""
    return Before(
        team,
        meeting,
        plan,
        now,
        library.protocols,
        words.say(tr("the presenter")),
        words.say(tr("whoever has the turn")),
    )


def file_name(before: Before, kind: Handout, form: Form, words: Words) -> str:
    """The day, what the meeting is called, and which document it is."""
    what = words.say(tr("Invitation") if form is Form.CALENDAR else NAMES[kind])
    title = words.say(before.title)
    return f"{safe_name(f'{before.plan.day.isoformat()} {title}, {what}', what)}{form}"


def content_of(before: Before, kind: Handout, form: Form, words: Words) -> bytes:
    """The whole file. Mail and invitations are of the agenda; a PDF needs a QGuiApplication.

    Raises UserError when nobody has an address, or when the times of the meeting are wrong.
    """
    match form:
        case Form.WORD:
            from facilitator.export.word import Word

            return Word().to_bytes(handout(kind, before), words)
        case Form.PDF:
            from facilitator.paper.pdf import Pdf

            return Pdf().to_bytes(handout(kind, before), words)
        case Form.MAIL:
            return _mail(before, words)
        case Form.CALENDAR:
            return _calendar(before, words)


def without_address(before: Before) -> tuple[Member, ...]:
    """Those of the recipients to whom no mail can be sent."""
    from facilitator.exchange.mail_draft import usable

    return tuple(member for member in recipients(before) if not usable(member.email))


def _mail(before: Before, words: Words) -> bytes:
    from facilitator.exchange.mail_draft import Attached, mail_draft, usable

    to = tuple((m.name, m.email) for m in recipients(before) if usable(m.email))
    if not to:
        raise UserError(NO_ADDRESS)
    name = file_name(before, Handout.AGENDA, Form.WORD, words)
    attached = Attached(name, _WORD_KIND, content_of(before, Handout.AGENDA, Form.WORD, words))
    body = "\n\n".join(words.say(each) for each in letter(before)) + "\n"
    return mail_draft(to, words.say(subject(before)), body, attached)


def _calendar(before: Before, words: Words) -> bytes:
    from facilitator.exchange.invitation import Invitation, invitation

    plan, wrong = before.plan, plan_problem(before.plan)
    if wrong is not None:
        raise UserError(wrong)
    return invitation(
        Invitation(
            before.meeting,
            words.say(tr("{team}: {title}", team=before.team.name, title=before.title)),
            plan.day,
            plan.start,
            plan.bell,
            before.now,
            plan.place,
            "\n".join(words.say(each) for each in entry(before)),
            words.language,
        )
    )


NO_ADDRESS: Text = tr(
    "Nobody who is expected has an e-mail address yet. Type addresses in Team, then try again."
)
