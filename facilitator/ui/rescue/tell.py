"""What the list of backups says, as rows."""

from __future__ import annotations

from datetime import timedelta

from facilitator.app.keeping import Backup
from facilitator.app.ports import Words
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, ShortDate, Text, tr, trn
from facilitator.ui.meetings.rows import Cell, Row

_REASONS = {
    "day": tr("Made every day"),
    "timer": tr("Made while you worked"),
    "close": tr("Made at the end of a meeting"),
    "migration": tr("Made before the program was renewed"),
    "bulk": tr("Made before much was deleted"),
    "moved": tr("Made when the folder had gone"),
}


def headings(words: Words) -> tuple[str, ...]:
    """The headings of the list."""
    return tuple(words.say(text) for text in (tr("From"), tr("Meetings in it"), tr("Why")))


def backup_rows(backups: tuple[Backup, ...], now: Moment, words: Words) -> tuple[Row, ...]:
    """A row for each backup, by its path."""
    rows = []
    for backup in backups:
        held = trn("{n} meeting", "{n} meetings", backup.meetings)
        cells = (
            Cell(words.say(_when(backup.at, now)), strong=True),
            Cell(words.say(held)),
            Cell(words.say(_REASONS.get(backup.why, tr("Made when asked for")))),
        )
        rows.append(Row(backup.path, cells))
    return tuple(rows)


def _when(at: Moment, now: Moment) -> Text:
    made, today = at.civil, now.civil.date()
    if made.date() == today:
        return tr("Today at {time}", time=made.time())
    if made.date() == today - timedelta(days=1):
        return tr("Yesterday at {time}", time=made.time())
    day = made.date()
    short = ShortDate(day) if day.year == today.year else LongDate(day)
    return tr("{day} at {time}", day=short, time=made.time())
