"""Carries calls from any thread into the thread of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal


class Courier(QObject):
    """Fulfils `app.store_port.Deliver`: `courier(call)` runs `call` in the thread that made it.

    What is under way when its parent goes is dropped. It is made in the application's thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._road = _road()

    def __call__(self, call: Callable[[], None]) -> None:
        """Run `call` soon, in order."""
        self._road.carried.emit(self, call)


class _Road(QObject):
    """What couriers carry on; it is there for as long as the application.

    A courier may be deleted with its window while another thread hands it something: a signal of
    its own would then be sent by what is half gone, and that ends the process.
    """

    carried = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.carried.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def _run(courier: Courier, call: Callable[[], None]) -> None:
        if _is_there(courier):
            call()


def _is_there(courier: Courier) -> bool:
    """Whether it was not deleted with its parent: nothing of it can be asked then."""
    try:
        courier.parent()
    except RuntimeError:
        return False
    return True


def _road() -> _Road:
    """The one of this application."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application yet")
    return app.findChild(_Road) or _Road(app)
