"""A report on the store and its backups: everything is read, and not a byte is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import select
from sqlcipher3 import dbapi2

from facilitator.app.checking import Finding
from facilitator.app.errors import UserError
from facilitator.domain.events import Started
from facilitator.domain.fold import replay
from facilitator.domain.meeting import Meeting
from facilitator.domain.time import Moment
from facilitator.domain.words import ShortDate, Text, tr, trn
from facilitator.storage import backups, counter, files, meeting_rows, saving, tables, trouble
from facilitator.storage.codec import BadValue
from facilitator.storage.counter import Count
from facilitator.storage.engine import engine_on
from facilitator.storage.soundness import (
    Findings,
    Newer,
    Unsound,
    damaged_rows,
    examine,
    look_at_header,
    read_only,
)

_PROBLEMS = (Unsound, Newer, OSError, dbapi2.DatabaseError, UnicodeDecodeError)
"""What reading a file can meet; the driver cannot even decode some damaged texts."""

_STAGES = select(tables.meeting.c.id, tables.meeting.c.stage).order_by(tables.meeting.c.day)


def report(folder: Path) -> tuple[Finding, ...]:
    """What there is to say of the store in a folder and of its backups.

    Call it with the folder locked: a running program writes meanwhile. Raises UserError when the
    folder cannot be looked into.
    """
    try:
        return (*_on_the_store(folder), *_on_the_backups(folder))
    except OSError as error:
        raise UserError(trouble.cannot_open(error, folder)) from error


def _on_the_store(folder: Path) -> Iterator[Finding]:
    path = files.store_file(folder)
    if not path.exists():
        traces = backups.present(folder) or (folder / files.COUNTER).exists()
        yield _missing(bool(traces), folder)
        return
    try:
        look_at_header(path)
    except Newer:
        yield _bad(tr("The store was written by a newer version of this program. Install that."))
        return
    except (Unsound, OSError):
        yield _bad(
            tr(
                "{file} cannot be read as a store of this program: it is damaged at its very "
                "beginning, or encrypted, or another program's.",
                file=path.name,
            )
        )
        return
    try:
        with read_only(path) as raw:
            yield from _inside(raw, folder)
    except _PROBLEMS:
        yield _bad(tr("Something in the store cannot be read: pages of its file are damaged."))


def _missing(traces: bool, folder: Path) -> Finding:
    if traces:
        return _bad(tr("The store is gone from {folder}.", folder=str(folder)))
    return Finding(good=True, text=tr("There is no store in {folder} yet.", folder=str(folder)))


def _inside(raw: dbapi2.Connection, folder: Path) -> Iterator[Finding]:
    """The whole store, from its pages to what its values mean."""
    try:
        findings = examine(raw)
    except Unsound:
        yield _bad(tr("The store's file is damaged, or another program has put something into it."))
        return
    looks = _LOOKS if findings.revision == tables.REVISION else _LOOKS_AT_AN_OLDER
    problems = [found for look in looks for found in look(raw)]
    problems += _lost(findings, folder)
    if (folder / files.DAMAGE).exists():
        problems.append(
            tr("Something could not be read the last time. The next start offers a rescue.")
        )
    yield from map(_bad, problems)
    if not problems:
        text = trn(
            "The store is in order: {n} meeting, read whole.",
            "The store is in order: {n} meetings, read whole.",
            findings.meetings,
        )
        yield Finding(good=True, text=text)


def _texts(raw: dbapi2.Connection) -> Iterator[Text]:
    count = damaged_rows(raw)
    if count:
        yield trn(
            "{n} note, decision or action is not as it was written.",
            "{n} notes, decisions or actions are not as they were written.",
            count,
        )


def _references(raw: dbapi2.Connection) -> Iterator[Text]:
    count = len(raw.execute("PRAGMA foreign_key_check").fetchall())
    if count:
        yield trn(
            "{n} row belongs to something that is not there.",
            "{n} rows belong to something that is not there.",
            count,
        )


def _values(raw: dbapi2.Connection) -> Iterator[Text]:
    """Every value can be understood, and every meeting's log can be followed to its end."""
    with engine_on(raw).begin() as db:
        try:
            saving.load_all(db)
        except BadValue:
            yield tr("Something in the store cannot be understood.")
            return
        for identity, stage in db.execute(_STAGES).all():
            found = meeting_rows.load(db, identity)
            if found is not None and not _followed(found[0], stage):
                yield tr(
                    "The course of the meeting on {day} ({title}) cannot be followed.",
                    day=ShortDate(found[0].plan.day),
                    title=found[0].plan.title,
                )


def _followed(meeting: Meeting, stage: str) -> bool:
    """Whether the log is whole, leads to where the lists say, and can be replayed."""
    events = meeting.log.events
    whole = [event.n for event in events] == list(range(1, len(events) + 1))
    begun = not events or isinstance(events[0], Started)
    if not (whole and begun and meeting.stage.value == stage):
        return False
    try:
        replay(events)
    except Exception:  # noqa: BLE001 -- whatever a faulty log leads to
        return False
    return True


_Look: TypeAlias = Callable[[dbapi2.Connection], Iterator[Text]]

_LOOKS_AT_AN_OLDER: tuple[_Look, ...] = (_texts, _references)
"""What is looked at in a store of an older program, which the next start brings to this one."""

_LOOKS: tuple[_Look, ...] = (*_LOOKS_AT_AN_OLDER, _values)


def _lost(findings: Findings, folder: Path) -> list[Text]:
    stored = Count(findings.born, findings.commits)
    if counter.lost(stored, counter.noted(folder)):
        return [tr("The last words of an earlier session are missing from the store.")]
    return []


def _on_the_backups(folder: Path) -> Iterator[Finding]:
    every = backups.present(folder)
    sound: list[Moment] = []
    for at, _why, path in every:
        try:
            backups.verify(path)
        except _PROBLEMS:
            yield _bad(
                tr(
                    "The backup of {when} cannot be restored: {file}.",
                    when=_when(at),
                    file=path.name,
                )
            )
        else:
            sound.append(at)
    if sound:
        text = trn(
            "{n} backup can be restored; the latest is of {when}.",
            "{n} backups can be restored; the latest is of {when}.",
            len(sound),
            when=_when(sound[0]),
        )
        yield Finding(good=True, text=text)
    elif not every:
        yield Finding(good=True, text=tr("There is no backup yet."))


def _when(at: Moment) -> Text:
    civil = at.civil
    return tr("{day}, {time}", day=civil.date().isoformat(), time=civil.time())


def _bad(text: Text) -> Finding:
    return Finding(good=False, text=text)
