"""Making the year of the sample: once, in a folder that holds no team yet."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.bootstrap.asking import CommandWatcher, alone, say
from facilitator.bootstrap.loading import is_empty, protocols
from facilitator.bootstrap.sample import next_school_day
from facilitator.bootstrap.sample_year import hold_year, read_year
from facilitator.clocks import MachineClock
from facilitator.domain.words import tr
from facilitator.paths import resources
from facilitator.storage.files import store_file
from facilitator.storage.store import open_store

_PATIENCE = 120_000


def make_year(data: Path, words: Words) -> None:
    """Hold the year's meetings in a new store; where there is one already it stays as it is."""
    if store_file(data).exists():
        return
    clock = MachineClock()
    with alone(data):
        store = open_store(data, lambda call: call(), CommandWatcher(), clock)
        try:
            if is_empty(store):
                say(words.say(tr("A year of forty meetings is made. It takes a few seconds.")))
                library, _ = protocols(resources())
                day = next_school_day(clock.now().civil.date())
                hold_year(store, library, read_year(resources(), day))
                if not store.flush(_PATIENCE):
                    raise UserError(tr("The store does not answer. Try again later."))
        finally:
            store.close()
