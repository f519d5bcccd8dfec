"""Opens stores as a start does and says what came of each.

python -m tests.storage.start_once MEETING FOLDER...

A JSON object a line: "kind" of the refusal or "opened", the sentences "said", how many "notes" the
meeting has, the "seconds" that it took, and the "megabytes" that this process has needed at most.
"""

import json
import logging
import sys
import threading
import time
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.domain.words import Text
from facilitator.language.english import English
from facilitator.storage.store import open_store
from tests.burden import megabytes, seconds
from tests.storage.conftest import Clock, Watcher

PATIENCE = 20


def start(folder: Path, meeting: str) -> tuple[str, list[Text], int]:
    """Open it, look at the list and at a meeting, close it."""
    watcher, notes = Watcher(), [-1]
    listed = threading.Event()

    def read(found) -> None:
        if found is not None:
            notes.append(len(found.meeting.record.notes))

    try:
        store = open_store(folder, lambda call: call(), watcher, Clock())
    except UserError as error:
        return type(error).__name__, [error.text], -1
    store.overview(lambda _overview: listed.set())
    store.folder(meeting, read)
    store.close()
    return "opened", watcher.failures, notes[-1]


def main(meeting: str, *folders: str) -> None:
    """One line a folder."""
    logging.disable()
    words = English()
    for folder in folders:
        began, busy = time.monotonic(), time.process_time()
        kind, texts, notes = start(Path(folder), meeting)
        told = {
            "kind": kind,
            "said": [words.say(text) for text in texts],
            "notes": notes,
            "seconds": seconds(began, busy),
            "megabytes": megabytes(),
        }
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
