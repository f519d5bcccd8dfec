"""The command that writes a term report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.app.overview import Overview
from facilitator.app.ports import Words
from facilitator.app.store_port import WholeStore
from facilitator.app.terms import TermFolder
from facilitator.bootstrap.asking import CommandWatcher, answer, opened
from facilitator.bootstrap.document_formats import format_of
from facilitator.bootstrap.gate_command import Gate, Personal
from facilitator.bootstrap.goal_command import team_of, written
from facilitator.bootstrap.report_papers import report_of
from facilitator.bootstrap.watched_out import spared_of_all
from facilitator.clocks import MachineClock
from facilitator.domain.terms import Term, this_term
from facilitator.domain.words import tr


def write_report(
    data: Path,
    words: Words,
    teams: tuple[str, ...],
    days: tuple[date | None, date | None],
    to: Path,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """Write the report of the teams with these names, or of all for (); as Word or PDF.

    `days` are the first and the last; the one that is None is that of the term around today.
    """
    format_of(to)
    now = MachineClock().now()
    with opened(data, sample=sample) as (store, _, watcher):
        overview: Overview = answer(store.overview, watcher)
        starts: Starts = answer(store.starts, watcher)
        chosen = tuple(dict.fromkeys(team_of(overview.teams, name) for name in teams))
        chosen = chosen or overview.teams
        if not chosen:
            raise UserError(tr("There is no team in {folder} yet.", folder=str(data)))
        usual = this_term(starts.school, days[1] or days[0] or now.civil.date())
        term = Term(days[0] or usual.first, days[1] or usual.last)
        if term.last < term.first:
            raise UserError(tr("The last day lies before the first. Change one of them."))
        folders = tuple(_folder(store, watcher, team.id, term) for team in chosen)
    gate = Gate(starts.watch, spared_of_all(overview.teams), words.language, personal)
    written(report_of(chosen, folders, now), to, words, gate)
    return 0


def _folder(store: WholeStore, watcher: CommandWatcher, team: str, term: Term) -> TermFolder:
    def ask(then: Callable[[TermFolder], None]) -> None:
        store.term(team, term, then)

    return answer(ask, watcher)
