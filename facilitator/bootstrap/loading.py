"""What is imported only once the first screen stands: the store and the foreign files."""

from __future__ import annotations

import threading
from pathlib import Path

from facilitator.app.library import Library
from facilitator.app.overview import Overview
from facilitator.app.ports import Clock
from facilitator.app.store_port import Deliver, SaveWatcher, Store, WholeStore
from facilitator.bootstrap.sample import hold_term, next_school_day, sample_script
from facilitator.domain.words import Text
from facilitator.exchange.protocol_file import read_library
from facilitator.exchange.template_file import read_templates
from facilitator.storage.store import open_store
from facilitator.storage.whereabouts import warning


def protocols(resources: Path) -> tuple[Library, tuple[Text, ...]]:
    """What came with the program, in English, and what is wrong with files that cannot be read."""
    shelf, problems = read_library((resources / "protocols" / "en",))
    protocols = {protocol.id: protocol for protocol in shelf}
    templates, more = read_templates(resources / "templates" / "en", protocols)
    return Library(protocols, templates=templates), tuple(p.text for p in (*problems, *more))


def open_everything(
    data: Path,
    resources: Path,
    deliver: Deliver,
    watcher: SaveWatcher,
    clock: Clock,
    *,
    sample: bool = False,
) -> tuple[WholeStore, Library, tuple[Text, ...]]:
    """The open store, the protocols, and sentences about where it lies and what is unreadable."""
    library, problems = protocols(resources)
    store = open_store(data, deliver, watcher, clock)
    if sample and is_empty(store):
        day = next_school_day(clock.now().civil.date())
        hold_term(store, library, sample_script(resources, day))
        store.flush(20_000)
    where = warning(data)
    return store, library, problems if where is None else (where, *problems)


def is_empty(store: Store) -> bool:
    """Whether no team is in the store yet; waits for the answer."""
    answered = threading.Event()
    seen: list[Overview] = []

    def hear(overview: Overview) -> None:
        seen.append(overview)
        answered.set()

    store.overview(hear)
    return answered.wait(20) and not seen[0].teams
