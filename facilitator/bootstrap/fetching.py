"""A stored meeting and what its documents need, fetched for the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder, Starts
from facilitator.app.library import Library
from facilitator.app.overview import Overview
from facilitator.bootstrap.asking import answer, meeting_of, opened
from facilitator.domain.goal import Goal
from facilitator.domain.words import tr


@dataclass(frozen=True, slots=True)
class Fetched:
    """A meeting with the goals that it touched, and what the store holds beside it."""

    folder: Folder
    goals: tuple[Goal, ...]
    starts: Starts
    overview: Overview
    library: Library


def fetched(
    data: Path, wanted: str, *, sample: bool = False, coming: date | None = None
) -> Fetched:
    """The meeting that somebody means; see `asking.meeting_of`. A UserError where it is gone."""
    with opened(data, sample=sample) as (store, library, watcher):
        overview: Overview = answer(store.overview, watcher)
        identity = meeting_of(overview, wanted, coming)
        ask: Callable[[Callable[[Folder | None], None]], None] = partial(store.folder, identity)
        folder = answer(ask, watcher)
        goals: tuple[Goal, ...] = answer(partial(store.goals_of, identity), watcher)
        starts: Starts = answer(store.starts, watcher)
    if folder is None:
        raise UserError(tr("This meeting is not in the store any more."))
    return Fetched(folder, goals, starts, overview, library)
