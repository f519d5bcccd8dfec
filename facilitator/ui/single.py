"""A second start raises the first window: a call through a local socket."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_500
"""Milliseconds to wait for the first program's answer."""
_RAISE = b"raise"


def _call_name(folder: Path) -> str:
    """The name of a folder's local socket; a digest, as paths may be long or private."""
    digest = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"facilitator-{digest[:16]}"


def raise_first(folder: Path) -> bool:
    """Ask the program that has this folder to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_call_name(folder))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(_RAISE)
    socket.waitForBytesWritten(PATIENCE)
    # The answer may have come while the question was still going out.
    answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(PATIENCE)
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Hears the call of a later start."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_call_name(folder))
        self._server.newConnection.connect(self._called)
        self._server.listen(_call_name(folder))

    def close(self) -> None:
        """Hear nothing more."""
        self._server.close()

    def _called(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is None:
            return
        socket.write(_RAISE)
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self.rung.emit()
