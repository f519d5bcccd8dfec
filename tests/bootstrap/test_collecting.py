"""Rubbish goes in the window's thread, and in no other."""

import gc
import threading
import weakref
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject

from facilitator.bootstrap.collecting import Collector


class Knot:
    """Holds itself, so that only a collection ends it; says in which thread that was."""

    ended: ClassVar[list[str]] = []

    def __init__(self):
        self.self = self
        weakref.finalize(self, lambda: Knot.ended.append(threading.current_thread().name))


@pytest.fixture
def collector(qapp):
    Knot.ended.clear()
    gc.collect()
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield Collector(QObject(qapp))
    gc.set_threshold(*before)


def test_a_thread_that_makes_much_collects_nothing(collector):
    def work():
        kept = [Knot() for _ in range(5_000)]
        del kept

    thread = threading.Thread(target=work, name="store")
    thread.start()
    thread.join()
    assert Knot.ended == []
    collector.look()
    assert Knot.ended == [threading.current_thread().name] * 5_000


def test_where_nothing_has_gathered_nothing_is_done(collector):
    looked = []
    gc.callbacks.append(lambda phase, _info: looked.append(phase))
    try:
        gc.collect()
        looked.clear()
        collector.look()
    finally:
        gc.callbacks.pop()
    assert looked == []
