"""Documents, mail and calendar entries for before a meeting, as the content of files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from facilitator.app.errors import UserError
from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.bootstrap.document_formats import document_formats
from facilitator.bootstrap.minutes_out import CALENDAR
from facilitator.domain.before import Before
from facilitator.domain.handouts import NAMES, Handout, handout
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.sending import entry, letter, recipients, subject
from facilitator.domain.time import Moment
from facilitator.domain.watch import Finding, replaced
from facilitator.domain.watch_look import Leaving, of_document
from facilitator.domain.words import Text, tr
from facilitator.paths import safe_name

Instead: TypeAlias = Iterable[Finding]
"""What is to stand in whatever goes out in the place of other words."""


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


def file_name(
    before: Before, kind: Handout, ending: str, words: Words, instead: Instead = ()
) -> str:
    """The day, what the meeting is called, and which document it is."""
    what = words.say(tr("Invitation") if ending == CALENDAR else NAMES[kind])
    title = words.say(replaced(before.title, instead))
    return f"{safe_name(f'{before.plan.day.isoformat()} {title}, {what}', what)}{ending}"


def leaving_of(before: Before, kind: Handout, file: str = "") -> Leaving:
    """All that leaves with one of the documents; with the agenda the mail and the invitation."""
    if kind is not Handout.AGENDA:
        return of_document(handout(kind, before), file)
    letters = (tr("The letter"), (subject(before), letter(before)))
    entries = (tr("The calendar"), (before.plan.place, entry(before)))
    return of_document(handout(kind, before), file, letters, entries)


def mail_of(before: Before, words: Words, instead: Instead = ()) -> bytes:
    """A draft to those who are expected, with the agenda. A UserError where nobody is reached."""
    from facilitator.exchange.mail_draft import Attached, mail_draft, usable

    to = tuple((m.name, m.email) for m in recipients(before) if usable(m.email))
    if not to:
        raise UserError(NO_ADDRESS)
    form = document_formats()[0]
    name = file_name(before, Handout.AGENDA, form.suffix, words, instead)
    agenda = replaced(handout(Handout.AGENDA, before), instead)
    attached = Attached(name, form.media, form.to_bytes(agenda, words))
    body = "\n\n".join(words.say(each) for each in replaced(letter(before), instead)) + "\n"
    return mail_draft(to, words.say(replaced(subject(before), instead)), body, attached)


def without_address(before: Before) -> tuple[Member, ...]:
    """Those of the recipients to whom no mail can be sent."""
    from facilitator.exchange.mail_draft import usable

    return tuple(member for member in recipients(before) if not usable(member.email))


def invitation_of(before: Before, words: Words, instead: Instead = ()) -> bytes:
    """An entry for calendars. Raises UserError when the times of the meeting are wrong."""
    from facilitator.exchange.invitation import Invitation, invitation

    plan, wrong = before.plan, plan_problem(before.plan)
    if wrong is not None:
        raise UserError(wrong)
    title = tr("{team}: {title}", team=before.team.name, title=before.title)
    return invitation(
        Invitation(
            before.meeting,
            words.say(replaced(title, instead)),
            plan.day,
            plan.start,
            plan.bell,
            before.now,
            replaced(plan.place, instead),
            "\n".join(words.say(each) for each in replaced(entry(before), instead)),
            words.language,
        )
    )


NO_ADDRESS: Text = tr(
    "Nobody who is expected has an e-mail address yet. Type addresses in Team, then try again."
)
