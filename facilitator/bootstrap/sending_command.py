"""The command that writes what is handed out before a meeting."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.bootstrap.asking import put, say
from facilitator.bootstrap.document_formats import file_of, format_of
from facilitator.bootstrap.fetching import fetched
from facilitator.bootstrap.gate_command import Gate, Personal
from facilitator.bootstrap.handing_out import (
    Instead,
    before_of,
    invitation_of,
    leaving_of,
    mail_of,
    without_address,
)
from facilitator.bootstrap.minutes_out import CALENDAR, MAIL
from facilitator.bootstrap.watched_out import spared_of
from facilitator.clocks import MachineClock
from facilitator.domain.before import Before
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.watch import replaced
from facilitator.domain.words import Names, tr

_ONLY_THE_AGENDA = (MAIL, CALENDAR)


def write_handout(
    data: Path,
    words: Words,
    wanted: str,
    kind: str,
    to: Path,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """Write one document of a meeting, or a mail or an invitation, as the file's name says."""
    wished = Handout(kind)
    _refuse_ending(to, wished)
    now = MachineClock().now()
    found = fetched(data, wanted, sample=sample, coming=now.civil.date())
    team, meeting = found.folder.team, found.folder.meeting
    before = before_of(team, meeting.id, meeting.plan, found.library, words, now)
    gate = Gate(found.starts.watch, spared_of(team, meeting), words.language, personal)
    looked = gate.look(leaving_of(before, wished, to.name))
    written = put(words, to, _content(before, wished, to, words, looked.instead))
    say(words.say(tr("It is in {file}.", file=str(written))))
    lacking = without_address(before) if to.suffix.lower() == MAIL else ()
    if lacking:
        names = Names(tuple(member.name for member in lacking))
        say(words.say(tr("Without an e-mail address: {names}", names=names)))
    looked.tell(words)
    return 0


def _refuse_ending(to: Path, kind: Handout) -> None:
    ending = to.suffix.lower()
    if ending not in _ONLY_THE_AGENDA:
        format_of(to, also=_ONLY_THE_AGENDA)
    elif kind is not Handout.AGENDA:
        raise UserError(
            tr("Only the agenda goes out as {form}. Take .docx or .pdf here.", form=ending)
        )


def _content(before: Before, kind: Handout, to: Path, words: Words, instead: Instead) -> bytes:
    ending = to.suffix.lower()
    if ending == MAIL:
        return mail_of(before, words, instead)
    if ending == CALENDAR:
        return invitation_of(before, words, instead)
    return file_of(replaced(handout(kind, before), instead), words, to)
