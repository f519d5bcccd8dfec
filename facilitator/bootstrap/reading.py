"""Commands that read the store without a display: the list of meetings and their minutes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.app.overview import MeetingLine, Overview
from facilitator.app.ports import Words
from facilitator.app.sheet import Sheet, earlier_actions
from facilitator.app.store_port import Store
from facilitator.bootstrap.loading import open_everything
from facilitator.clocks import MachineClock
from facilitator.domain.document import Document
from facilitator.domain.minutes import minutes
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.export.word import Word
from facilitator.lock import FolderLock
from facilitator.paths import resources, write_atomically

PATIENCE = 30.0
"""Seconds to wait for an answer of the store."""

T = TypeVar("T")


class _Watcher:
    """Keeps what the store says of its troubles; reading commands write nothing."""

    def __init__(self) -> None:
        self.trouble: Text | None = None

    def saved(self, at: Moment) -> None:
        """Nothing has to be told."""

    def failed(self, text: Text) -> None:
        """Told with the answer that never came."""
        self.trouble = text


@contextmanager
def _opened(data: Path, *, sample: bool = False) -> Iterator[tuple[Store, Library, _Watcher]]:
    """The store of a folder and the protocols, unless the program has that folder open."""
    lock = FolderLock(data)
    if not lock.take():
        raise UserError(tr("Facilitator is open. Close its window first, then try again."))
    try:
        watcher = _Watcher()
        store, library, _ = open_everything(
            data, resources(), lambda call: call(), watcher, MachineClock(), sample=sample
        )
        try:
            yield store, library, watcher
        finally:
            store.close()
    finally:
        lock.release()


def _answer(ask: Callable[[Callable[[T], None]], None], watcher: _Watcher) -> T:
    """Wait for what the store answers."""
    heard = threading.Event()
    answers: list[T] = []

    def hear(answer: T) -> None:
        answers.append(answer)
        heard.set()

    ask(hear)
    if not heard.wait(PATIENCE):
        raise UserError(watcher.trouble or tr("The store does not answer. Try again later."))
    return answers[0]


def list_meetings(data: Path, words: Words, *, sample: bool = False) -> int:
    """Print a line for each of the latest meetings."""
    with _opened(data, sample=sample) as (store, _, watcher):
        overview: Overview = _answer(store.overview, watcher)
    teams = {team.id: team.name for team in overview.teams}
    if not overview.meetings:
        _print(words.say(tr("There is no meeting in {folder} yet.", folder=str(data))))
    for line in overview.meetings:
        _print(words.say(_line(line, teams.get(line.team, ""))))
    return 0


def _line(line: MeetingLine, team: str) -> Text:
    stages = {
        Stage.PLANNED: tr("planned"),
        Stage.RUNNING: tr("under way"),
        Stage.HELD: tr("held"),
    }
    return tr(
        "{code}  {day} {start}  {team}: {title} "
        "({stage}; decisions: {decisions}; actions: {actions})",
        code=line.id[:8],
        day=line.day.isoformat(),
        start=line.start,
        team=team,
        title=line.title or tr("Meeting without a title"),
        stage=stages[line.stage],
        decisions=line.decisions,
        actions=line.actions,
    )


def write_minutes(data: Path, words: Words, wanted: str, to: Path, *, sample: bool = False) -> int:
    """Write the minutes of one meeting as a Word file, in whatever stage it is."""
    if to.suffix.lower() != Word.suffix:
        raise UserError(
            tr("The file's name must end in {suffix}. Try again with one.", suffix=Word.suffix)
        )
    with _opened(data, sample=sample) as (store, library, watcher):
        overview: Overview = _answer(store.overview, watcher)
        identity = _found(overview, wanted)

        def ask(then: Callable[[Folder | None], None]) -> None:
            store.folder(identity, then)

        folder = _answer(ask, watcher)
    if folder is None:
        raise UserError(tr("This meeting is not in the store any more."))
    document = document_of(folder, library, MachineClock().now())
    written = write_atomically(to, Word().to_bytes(document, words))
    _print(words.say(tr("The minutes are in {file}.", file=str(written))))
    return 0


def document_of(folder: Folder, library: Library, now: Moment) -> Document:
    """The minutes of a stored meeting."""
    meeting = folder.meeting
    sheet = Sheet(meeting.plan, meeting.record, folder.commitments)
    names = {protocol.id: protocol.name for protocol in library.protocols.values()}
    made = tuple(c for c in folder.commitments if c.meeting == meeting.id)
    earlier = earlier_actions(sheet, meeting.id)
    return minutes(folder.team, meeting, made, earlier, now, None, names)


def _found(overview: Overview, wanted: str) -> str:
    if wanted == "latest" and overview.meetings:
        begun = [line for line in overview.meetings if line.stage is not Stage.PLANNED]
        return (begun or list(overview.meetings))[0].id
    matches = [line.id for line in overview.meetings if wanted and line.id.startswith(wanted)]
    if len(matches) != 1:
        raise UserError(
            tr(
                "No single meeting's code begins with {wanted}. "
                "See the codes with: facilitator list",
                wanted=wanted,
            )
        )
    return matches[0]


def _print(words: str) -> None:
    print(words, file=sys.stdout)  # noqa: T201 -- this is the command line
