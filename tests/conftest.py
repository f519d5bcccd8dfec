"""What holds for every test: no screen, no network, nobody's own files."""

import atexit
import gc
import os
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from facilitator.app.ports import Words
from tests import examples
from tests.dearest_first import ranks

# Before Qt or the program is loaded. A test that wants a real window starts one of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = Path(tempfile.mkdtemp(prefix="facilitator-tests-"))
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
    (_folder := _HOME / _name.lower()).mkdir(mode=0o700)
    os.environ[_name] = str(_folder)
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

MORNING = 9
"""The hour that the tests begin at, in a zone of their own."""


def _school_hours() -> None:
    """Begin in the morning: what is made for now has room before midnight, whenever tests run.

    What happens near midnight is asked by tests with clocks of their own. Workers take on the
    zone of the process that started them, so that all have the same day.
    """
    if os.environ.get("TZ", "").startswith("<school>") or not hasattr(time, "tzset"):
        return
    ahead = MORNING - time.gmtime().tm_hour
    os.environ["TZ"] = f"<school>{-ahead:+d}"  # POSIX counts hours behind Greenwich
    time.tzset()


_school_hours()
settings.load_profile(examples.WHOLE)

_calls_outside: list[str] = []


_REFUSED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
# Windows' Python makes its pairs of pipes from network sockets of its own.
_REFUSED |= {"socket.connect", "socket.bind"} if os.name == "nt" else {"socket.__new__"}


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse every socket that is not a file on this machine, and remember it.

    An audit hook cannot be removed and sees every thread; it is remembered as well because
    the code under test may swallow the refusal.
    """
    if event not in _REFUSED:
        return
    if event == "socket.__new__" and arguments[1] not in (socket.AF_INET, socket.AF_INET6):
        return
    _calls_outside.append(f"{event} {arguments[1:]}")
    raise ConnectionRefusedError(f"a test may not reach the network: {_calls_outside[-1]}")


sys.addaudithook(_watch)


@pytest.fixture
def calls_outside() -> list[str]:
    """What tried to reach the network in this test; one that does so on purpose empties it."""
    return _calls_outside


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fail a test that tried to reach the network, also where it swallowed the refusal."""
    _calls_outside.clear()
    yield
    assert not _calls_outside


# As in the program (bootstrap/collecting.py): what Qt made is deleted in the thread that made it,
# never in that of a store or a figure that happens to make the next object.
gc.disable()
_ROUNDS = 200
"""Tests after which all rubbish is collected, whatever its age."""
_since = [0]


def _collect() -> None:
    """Collect here what Python would collect anywhere."""
    gc.disable()  # the commands switch it on
    _since[0] += 1
    due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if _since[0] >= _ROUNDS:
        _since[0] = 0
        gc.collect()
    elif due[0] or due[1]:
        gc.collect(1 if due[1] else 0)


def pytest_collection_finish() -> None:
    """What was loaded stays to the end: no collection needs to look through it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Let the windows of a test go with it: a later one would dress them with its own."""
    yield
    _collect()
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QApplication

        from facilitator.ui import dressing

        if QApplication.instance() is not None:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            # One that is held on to somewhere dresses nothing in the application's stead.
            for window in QApplication.topLevelWidgets():
                if window.property(dressing.CARRIES):
                    window.setProperty(dressing.CARRIES, None)


@pytest.fixture(scope="session")
def words() -> Words:
    """English, the language that the source is written in."""
    from facilitator.language.english import English

    return English()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The long forms run on demand."""
    parser.addoption("--extended", action="store_true", help="run the tests marked extended, too")


def pytest_configure(config: pytest.Config) -> None:
    """Fewer examples each day; before any test is imported, since some reckon with their number."""
    if not config.getoption("--extended"):
        settings.load_profile(examples.DAILY)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long first; skip the long forms unless asked for, and the summary says so."""
    rank = dict(zip(items, ranks(item.path for item in items), strict=True))
    items.sort(key=rank.__getitem__)
    if config.getoption("--extended"):
        return
    skipped = pytest.mark.skip(reason="a long form: test --extended runs it")
    for item in items:
        if item.get_closest_marker("extended"):
            item.add_marker(skipped)
