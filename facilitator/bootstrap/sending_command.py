"""The command that writes what is handed out before a meeting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.overview import Overview
from facilitator.app.ports import Words
from facilitator.bootstrap.asking import answer, meeting_of, opened, say
from facilitator.bootstrap.document_formats import file_of, format_of
from facilitator.bootstrap.handing_out import Form, before_of, content_of, without_address
from facilitator.clocks import MachineClock
from facilitator.domain.before import Before
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.words import Names, tr
from facilitator.paths import write_atomically

_ONLY_THE_AGENDA = (Form.MAIL.value, Form.CALENDAR.value)


def write_handout(
    data: Path, words: Words, wanted: str, kind: str, to: Path, *, sample: bool = False
) -> int:
    """Write one document of a meeting, or a mail or an invitation, as the file's name says."""
    wished = Handout(kind)
    _refuse_ending(to, wished)
    now = MachineClock().now()
    with opened(data, sample=sample) as (store, library, watcher):
        overview: Overview = answer(store.overview, watcher)
        identity = meeting_of(overview, wanted, coming=now.civil.date())

        def ask(then: Callable[[Folder | None], None]) -> None:
            store.folder(identity, then)

        folder = answer(ask, watcher)
    if folder is None:
        raise UserError(tr("This meeting is not in the store any more."))
    meeting = folder.meeting
    before = before_of(folder.team, meeting.id, meeting.plan, library, words, now)
    written = write_atomically(to, _content(before, wished, to, words))
    say(words.say(tr("It is in {file}.", file=str(written))))
    lacking = without_address(before) if to.suffix.lower() == Form.MAIL else ()
    if lacking:
        names = Names(tuple(member.name for member in lacking))
        say(words.say(tr("Without an e-mail address: {names}", names=names)))
    return 0


def _refuse_ending(to: Path, kind: Handout) -> None:
    ending = to.suffix.lower()
    if ending not in _ONLY_THE_AGENDA:
        format_of(to, also=_ONLY_THE_AGENDA)
    elif kind is not Handout.AGENDA:
        raise UserError(
            tr("Only the agenda goes out as {form}. Take .docx or .pdf here.", form=ending)
        )


def _content(before: Before, kind: Handout, to: Path, words: Words) -> bytes:
    ending = to.suffix.lower()
    if ending in _ONLY_THE_AGENDA:
        return content_of(before, kind, Form(ending), words)
    return file_of(handout(kind, before), words, to)
