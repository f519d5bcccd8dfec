"""A register as the content of a file, and the command that writes one."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.overview import Overview
from facilitator.app.ports import Words
from facilitator.app.register import (
    EVERY_TEAM,
    REGISTERS,
    Order,
    Register,
    Registers,
    RegisterWish,
    listed,
)
from facilitator.app.register_table import HEADINGS, RegisterTable, register_table
from facilitator.bootstrap.asking import answer, opened, put
from facilitator.bootstrap.asking import say as print_out
from facilitator.bootstrap.gate_command import Personal, gate_of
from facilitator.clocks import MachineClock
from facilitator.domain.time import Moment
from facilitator.domain.watch_look import Leaving
from facilitator.domain.words import Said, Text, tr, trn


def table_bytes(title: Text, table: RegisterTable, words: Words, path: Path, now: Moment) -> bytes:
    """The table as the file's name asks for; a UserError for another name."""
    from facilitator.exchange.table_file import csv_bytes, xlsx_bytes

    def cell(value: Said | date | None) -> str | date | None:
        return words.say(value) if isinstance(value, Text) else value

    headings = tuple(map(words.say, HEADINGS))
    lines = tuple(tuple(map(cell, row)) for row in table.rows)
    if path.suffix.lower() == ".csv":
        return csv_bytes(headings, lines)
    if path.suffix.lower() == ".xlsx":
        return xlsx_bytes(headings, lines, words.say(title), now)
    raise UserError(
        tr("{file} should end in .xlsx or .csv: that says as what it is saved.", file=path.name)
    )


def told(path: Path, table: RegisterTable) -> Text:
    """Where it is, and what stayed here."""
    saved = tr("The register is {file}.", file=str(path))
    if not table.held_back:
        return saved
    held = trn(
        "{n} private or confidential row stayed here.",
        "{n} private or confidential rows stayed here.",
        table.held_back,
    )
    return tr("{saved} {held}", saved=saved, held=held)


def leaving_of(title: Text, table: RegisterTable, now: Moment, file: str = "") -> Leaving:
    """The table as it is looked through, column by column."""
    columns = zip(HEADINGS, zip(*table.rows, strict=True), strict=False)
    return Leaving(now.civil.date(), ((tr("Title"), title), *columns), file)


def write_register(
    data: Path,
    words: Words,
    register: str,
    team: str,
    to: Path,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """The command: all of one register, of one team or of all."""
    now = MachineClock().now()
    with opened(data, sample=sample) as (store, _, watcher):
        overview: Overview = answer(store.overview, watcher)
        chosen = [each for each in overview.teams if not team or each.name == team]
        if team and not chosen:
            raise UserError(tr("There is no team called {name}.", name=team))
        of = chosen[0].id if team else ""
        registers: Registers = answer(partial(store.registers, of), watcher)
        gate = gate_of(store, watcher, overview, words, personal)
    people = {m.id: m.name for each in overview.teams for m in each.members}
    names = dict(registers.names) | people | {each.id: each.name for each in overview.teams}
    wanted = Register(register)
    wish = RegisterWish(wanted, team=EVERY_TEAM, settled=True, order=Order.MADE)
    entries = listed(registers.entries, wish, now.civil.date(), names)
    table = register_table(entries, names)
    looked = gate.look(leaving_of(REGISTERS[wanted], table, now, to.name))
    content = table_bytes(REGISTERS[wanted], looked.treated(table), words, to, now)
    print_out(words.say(told(put(words, to, content), table)))
    looked.tell(words)
    return 0
