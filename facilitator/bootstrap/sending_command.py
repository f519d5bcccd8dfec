"""The command that writes what is handed out before a meeting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.overview import Overview
from facilitator.app.ports import Words
from facilitator.bootstrap.asking import answer, meeting_of, opened, say
from facilitator.bootstrap.handing_out import Form, before_of, content_of, without_address
from facilitator.clocks import MachineClock
from facilitator.domain.before import Before
from facilitator.domain.handouts import Handout
from facilitator.domain.words import Names, tr
from facilitator.paths import write_atomically

_ONLY_THE_AGENDA = (Form.MAIL, Form.CALENDAR)


def write_handout(
    data: Path, words: Words, wanted: str, kind: str, to: Path, *, sample: bool = False
) -> int:
    """Write one document of a meeting, or a mail or an invitation, as the file's name says."""
    handout = Handout(kind)
    form = _form_of(to, handout)
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
    written = write_atomically(to, _written(before, handout, form, words))
    say(words.say(tr("It is in {file}.", file=str(written))))
    lacking = without_address(before) if form is Form.MAIL else ()
    if lacking:
        names = Names(tuple(member.name for member in lacking))
        say(words.say(tr("Without an e-mail address: {names}", names=names)))
    return 0


def _form_of(to: Path, kind: Handout) -> Form:
    form = next((form for form in Form if to.suffix.lower() == form), None)
    if form is None:
        endings = Names(tuple(form.value for form in Form))
        raise UserError(
            tr("The file's name must end in one of {endings}. Try again.", endings=endings)
        )
    if form in _ONLY_THE_AGENDA and kind is not Handout.AGENDA:
        raise UserError(
            tr("Only the agenda goes out as {form}. Take .docx or .pdf here.", form=form.value)
        )
    return form


def _written(before: Before, kind: Handout, form: Form, words: Words) -> bytes:
    if form is not Form.PDF:
        return content_of(before, kind, form, words)
    from PySide6.QtGui import QGuiApplication

    # Qt needs an application for its fonts, for as long as it draws.
    drawing = QGuiApplication.instance() or QGuiApplication([])
    content = content_of(before, kind, form, words)
    del drawing
    return content
