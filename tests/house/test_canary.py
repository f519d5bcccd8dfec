"""A canary for PySide6 updates: a call into Qt must not take references that it does not own.

PySide6 6.12.0 on Python 3.11 took one from None at each call that returns nothing, and the program
was ended by the interpreter after some thousands of them.
"""

import ctypes
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

CALLS = 10_000
# Another test's leftovers may be cleared away meanwhile; alone it is 0.
NOISE = 10
# Since 3.12 None is immortal and a stolen reference to it does no harm.
MORTAL_NONE = sys.version_info < (3, 12)


def drift(counted: object, call: Callable[[], object]) -> int:
    """How many references to an object appear or vanish over many calls."""
    call()  # what is made once, at the first call
    before = sys.getrefcount(counted)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(counted) - before


@pytest.fixture
def calls(qapp) -> Callable[[], object]:
    button = QPushButton()
    timer = QTimer()
    pressed: list[int] = []
    button.clicked.connect(pressed.clear)

    def some_of_everything() -> None:
        button.setText("a")
        button.update()
        button.click()
        button.setEnabled(button.isEnabled())
        button.findChild(QObject, "none")
        timer.stop()
        qapp.processEvents()

    return some_of_everything


@pytest.mark.skipif(not MORTAL_NONE, reason="None is immortal from Python 3.12 on")
def test_none_keeps_its_references(calls):
    assert abs(drift(None, calls)) <= NOISE


@pytest.mark.parametrize("counted", [QPushButton, QTimer, QObject], ids=lambda kind: kind.__name__)
def test_a_class_of_qt_keeps_its_references(calls, counted):
    # The same question where None cannot tell: classes are mortal on every Python.
    assert abs(drift(counted, calls)) <= NOISE


def test_a_stolen_reference_is_seen():
    stolen = object()
    kept = [stolen] * (2 * CALLS)
    steal = ctypes.pythonapi.Py_DecRef
    steal.argtypes = [ctypes.py_object]
    try:
        assert drift(stolen, lambda: steal(stolen)) == -CALLS
    finally:
        give = ctypes.pythonapi.Py_IncRef
        give.argtypes = [ctypes.py_object]
        for _ in range(CALLS + 1):
            give(stolen)
    assert sys.getrefcount(stolen) > len(kept)
