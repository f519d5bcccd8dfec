"""What another thread hands over arrives in the window's, in order, or is dropped with it."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.bootstrap.courier import Courier

ROUNDS, CALLS = 100, 300


def test_calls_arrive_in_order_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    parent = QObject()
    courier = Courier(parent)
    came: list[tuple[int, bool]] = []

    def call(number: int) -> None:
        came.append((number, threading.current_thread() is threading.main_thread()))

    def hand_over() -> None:
        for number in range(CALLS):
            courier(lambda number=number: call(number))

    threading.Thread(target=hand_over).start()
    qtbot.waitUntil(lambda: len(came) == CALLS)
    assert came == [(number, True) for number in range(CALLS)]


def test_a_window_that_goes_meanwhile_stops_no_thread_and_hears_nothing(qtbot: QtBot) -> None:
    wrong: list[BaseException] = []
    late: list[int] = []

    def hand_over(courier: Courier, began: threading.Event, gone: threading.Event) -> None:
        def call() -> None:
            if gone.is_set():
                late.append(1)

        began.set()
        try:
            for _ in range(CALLS):
                courier(call)
        except BaseException as error:  # noqa: BLE001 -- whatever it is, it is to be seen
            wrong.append(error)

    for number in range(ROUNDS):
        parent, began, gone = QObject(), threading.Event(), threading.Event()
        thread = threading.Thread(target=hand_over, args=(Courier(parent), began, gone))
        thread.start()
        began.wait()
        time.sleep(number % 10 / 2000)
        delete(parent)
        gone.set()
        thread.join()
        qtbot.wait(0)
    assert not wrong
    assert not late
