"""Reads files in children of its own and tells what each took: a line in, a line out.

In: the name of a function and a path, separated by a tab. Out: JSON with the seconds, the most
memory in bytes, and the sentence that refused the file, "" when it was read.
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.results_look import NO_COLUMN
from facilitator.exchange.meeting_file import read_meeting
from facilitator.exchange.meetings_zip import read_parcels
from facilitator.exchange.protocol_pack import read_pack
from facilitator.exchange.results_file import look, take
from facilitator.exchange.word_form_file import parts_of_form
from tests.burden import HANGING
from tests.exchange.refusing import said
from tests.heading_words import SHIPPED


def read_results(path: Path) -> None:
    """Look at a file of results and take what is proposed, as the page does."""
    seen = look(path, None, SHIPPED, private=False, stop=lambda: False)
    if seen.result != NO_COLUMN:
        take(path, seen.manner, seen.result, seen.group, stop=lambda: False)


def read_form(path: Path) -> None:
    """Look over a Word form, as when it is taken in."""
    parts_of_form(path.name, path.read_bytes())


READ = {
    "read_meeting": read_meeting,
    "read_parcels": read_parcels,
    "read_pack": read_pack,
    "read_results": read_results,
    "read_form": read_form,
}
CRASHED = 70


def _read(name: str, path: Path, answer: int) -> None:
    try:
        READ[name](path)
    except UserError as error:
        os.write(answer, said(error.text).encode())


def _child(name: str, path: Path, answer: int) -> None:
    """Never comes back."""
    code = CRASHED
    try:
        _read(name, path, answer)
        code = 0
    except BaseException:  # noqa: BLE001 -- whatever it is, it is told and fails the test
        traceback.print_exc()
    finally:
        os._exit(code)


def _guarded(name: str, path: Path) -> dict[str, object]:
    mouth, ear = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if not child:
        _child(name, path, ear)
    os.close(ear)
    with os.fdopen(mouth, "rb") as heard:
        sentence = heard.read().decode()
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - began
    return {
        "code": os.waitstatus_to_exitcode(status),
        # On a shared machine the wall says little, but that something hangs.
        "seconds": wall if wall > HANGING else usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss * 1024,
        "sentence": sentence,
    }


if __name__ == "__main__":
    for line in sys.stdin:
        function, _, place = line.rstrip("\n").partition("\t")
        print(json.dumps(_guarded(function, Path(place))), flush=True)
