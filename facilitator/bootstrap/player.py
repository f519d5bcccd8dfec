"""Our own sounds, by the system's own player: nothing waits for it and nothing fails with it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer, Signal

from facilitator.domain.thresholds import Threshold

PATIENCE = 4_000
"""Milliseconds after which a player hangs; the longest sound lasts 0.8 seconds."""

PLAYERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}
"""Commands that play a file, the best first. Windows plays by itself."""


class Player(QObject):
    """Plays `soon.wav`, `last.wav` and `up.wav` of a folder.

    A player that is missing, fails or hangs is not tried again; where none is left there is
    silence, since clock and words tell the same. A sound that still plays swallows the next.
    `quiet` says that one has ended, however.
    """

    quiet = Signal()

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        platform: str = sys.platform,
        find: Callable[[str], str] = QStandardPaths.findExecutable,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._native = platform == "win32"
        self._commands = list(PLAYERS.get(platform, ()))
        self._find = find
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._give_up)

    def play(self, threshold: Threshold) -> None:
        """Begin to play the sound of a threshold."""
        file = self._folder / f"{threshold.value}.wav"
        if self._native:
            _play_on_windows(file)
        elif self._process is None:
            self._begin(file)

    def leave(self) -> None:
        """Be quiet at once: the program ends."""
        process, self._process = self._process, None
        self._patience.stop()
        self._commands.clear()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(500)

    def _begin(self, file: Path) -> None:
        while self._commands:
            name, *arguments = self._commands[0]
            program = self._find(name)
            if program:
                self._run(program, [*arguments, str(file)], file)
                return
            self._commands.pop(0)

    def _run(self, program: str, arguments: list[str], file: Path) -> None:
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda code, _status: self._ended(process, code, file))
        process.errorOccurred.connect(partial(self._broke, process, file))
        self._patience.start()
        process.start(program, arguments)

    def _broke(self, process: QProcess, file: Path, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended(process, 1, file)  # any other end is told by `finished`

    def _ended(self, process: QProcess, code: int, file: Path) -> None:
        hung = process is not self._process
        process.deleteLater()
        if hung:
            return
        self._process = None
        self._patience.stop()
        if code and self._commands:
            self._commands.pop(0)
            self._begin(file)
        if self._process is None:
            self.quiet.emit()

    def _give_up(self) -> None:
        """It hangs. The moment of the sound is past: no other player makes it now."""
        process, self._process = self._process, None
        if process is not None and self._commands:
            self._commands.pop(0)
            process.kill()
        self.quiet.emit()


def _play_on_windows(file: Path) -> None:
    if sys.platform == "win32":
        import winsound

        quiet = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        try:
            winsound.PlaySound(str(file), quiet)
        except RuntimeError:
            return  # no device: clock and words tell the same
