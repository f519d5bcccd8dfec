"""A register as a table for a spreadsheet: what may leave, and what is held back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.app.register import Entry
from facilitator.domain.commitment import State
from facilitator.domain.document import Block, Bullets, Document, Line, Paragraph
from facilitator.domain.labels import STATES
from facilitator.domain.notes import file_name
from facilitator.domain.time import Moment
from facilitator.domain.words import Names, Said, Text, TinyDate, tr, trn

HEADINGS: tuple[Text, ...] = (
    tr("What"),
    tr("Who"),
    tr("By when"),
    tr("Where it stands"),
    tr("Why"),
    tr("How it was reached"),
    tr("Otherwise would have decided"),
    tr("Answer"),
    tr("File"),
    tr("Day"),
    tr("Meeting"),
    tr("Team"),
)

MOST_SHOWN = 60
"""Rows of a page to look at; the file has all."""


@dataclass(frozen=True, slots=True)
class RegisterTable:
    """Rows under `HEADINGS`; `held_back` counts what is private or confidential and stays here."""

    rows: tuple[tuple[Said | date | None, ...], ...]
    held_back: int = 0


def register_table(entries: Iterable[Entry], names: Mapping[str, str]) -> RegisterTable:
    """The entries in their order; `names` are those of people and teams by identity."""
    every = tuple(entries)
    told = tuple(each for each in every if not each.private and not each.confidential)
    return RegisterTable(tuple(_row(each, names) for each in told), len(every) - len(told))


def _row(entry: Entry, names: Mapping[str, str]) -> tuple[Said | date | None, ...]:
    made = entry.commitment
    people = tuple(names[who] for who in entry.owners if names.get(who))
    last = made.changes[-1] if made is not None and made.changes else None
    return (
        entry.text,
        tr("{names}", names=Names(people)) if people else "",
        entry.due,
        STATES[entry.state] if made is not None or entry.state is not State.OPEN else "",
        "" if last is None else last.reason,
        "" if made is None else made.method,
        "" if made is None else made.dissent,
        entry.answer,
        file_name(entry.file),
        entry.day,
        entry.title,
        names.get(entry.team, ""),
    )


def table_page(title: Text, table: RegisterTable, now: Moment) -> Document:
    """The beginning of the table as a page to look at: a line each, since columns lack room."""
    shown = table.rows[:MOST_SHOWN]
    lines = tuple(Line((_cell(row[0]),), remark=_rest(row)) for row in shown)
    blocks: list[Block] = [Bullets(lines)]
    more = len(table.rows) - len(shown)
    if more:
        said = trn("{n} more row is in the file.", "{n} more rows are in the file.", more)
        blocks.append(Paragraph(Line((said,)), quiet=True))
    return Document(title, "", "", tr("Register"), now, tuple(blocks), dense=True)


def _rest(row: tuple[Said | date | None, ...]) -> Said:
    """What stands in the other columns, each behind its heading."""
    told = tuple(
        tr("{heading}: {value}", heading=heading, value=_cell(value))
        for heading, value in zip(HEADINGS[1:], row[1:], strict=True)
        if value
    )
    return tr("{parts}", parts=Names(told)) if told else ""


def _cell(value: Said | date | None) -> Said:
    if value is None:
        return ""
    return tr("{day}", day=TinyDate(value)) if isinstance(value, date) else value
