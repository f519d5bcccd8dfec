"""The settings in force: into the window at once, into their file beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from facilitator.app.errors import UserError
from facilitator.app.settings import BEEP, LABELS, SOFT, Chosen, Settings
from facilitator.app.store_port import Deliver
from facilitator.bootstrap.options import dress
from facilitator.domain.words import Names, Text, tr
from facilitator.paths import write_atomically
from facilitator.settings_file import NAME, Found, set_aside, write

if TYPE_CHECKING:
    from facilitator.domain.thresholds import Threshold

PATIENCE = 3
"""Seconds to wait for the disk when the program leaves."""


class Preferences:
    """What a person has chosen; a wish takes effect before `wish` returns.

    `keep` is handed what is to last, `play` makes the soft sound of a threshold and `beep` the
    system's own. Neither may wait. Listeners are called after every change.
    """

    def __init__(
        self,
        chosen: Chosen | None = None,
        keep: Callable[[Settings], None] = lambda _: None,
        play: Callable[[Threshold], None] = lambda _: None,
        beep: Callable[[], None] = QApplication.beep,
    ) -> None:
        self._chosen = chosen or Chosen()
        self._keep = keep
        self._play = play
        self._beep = beep
        self._listeners: list[Callable[[], None]] = []

    @property
    def now(self) -> Settings:
        """What holds."""
        return self._chosen.now

    def listen(self, listener: Callable[[], None]) -> None:
        """Call this after every change."""
        self._listeners.append(listener)

    def signal(self, threshold: Threshold) -> None:
        """Tell by ear that a time runs out, where that is wished for."""
        if self.now.silent:
            return
        if self.now.sounds == BEEP:
            self._beep()
        else:
            self._play(threshold)

    def wish(self, wished: Settings) -> None:
        """Let these settings hold from now on, and those that a person changed for ever."""
        before = self._chosen
        self._chosen = before.wish(wished)
        app = QApplication.instance()
        # Every widget is dressed anew by it, for which a running meeting has no time.
        if _looks(wished) != _looks(before.now) and isinstance(app, QApplication):
            dress(app, wished)
        if not wished.silent and (before.now.silent or wished.sounds != before.now.sounds):
            self._sample(wished.sounds)
        if self._chosen.kept != before.kept:
            self._keep(self._chosen.kept)
        for listener in self._listeners:
            listener()

    def _sample(self, sounds: str) -> None:
        """Let it be heard what was chosen."""
        if sounds == SOFT:
            from facilitator.domain.thresholds import Threshold

            self._play(Threshold.SOON)
        else:
            self._beep()


def _looks(settings: Settings) -> tuple[str, int, bool]:
    """What the application is dressed by."""
    return settings.colours, settings.size, settings.reduced_motion


class SettingsKeeper:
    """Writes the settings in a thread of its own, the newest only; the window waits for no disk.

    `found` is what stood in the folder at the start. `tell` is called through `deliver`.
    """

    def __init__(
        self, folder: Path, found: Found, deliver: Deliver, tell: Callable[[Text], None]
    ) -> None:
        self._folder = folder
        self._found = found
        self._bad = not found.sound
        self._deliver = deliver
        self._tell = tell
        self._lock = threading.Lock()
        self._wanted: Settings | None = None
        self._thread: threading.Thread | None = None

    def mend(self) -> Text | None:
        """Set a bad file aside and keep what was good in it; the sentence to tell, if any."""
        if not self._bad:
            return None
        try:
            kept = str(self._folder / set_aside(self._folder))
        except OSError:
            return tr(
                "The settings could not be read and are as at first. Move the file {file} away: "
                "until then no choice can be kept.",
                file=str(self._folder / NAME),
            )
        self._bad = False
        if self._found.lost:
            return tr(
                "The settings could not be read and are as at first. What stood there is kept "
                "in {file}.",
                file=kept,
            )
        self.keep(self._found.settings)
        return tr(
            "Some settings could not be used and are as at first: {names}. What stood there is "
            "kept in {file}.",
            names=Names(tuple(LABELS[name] for name in self._found.bad)),
            file=kept,
        )

    def keep(self, settings: Settings) -> None:
        """Write these settings soon."""
        with self._lock:
            self._wanted = settings
            if self._thread is not None:
                return
            self._thread = threading.Thread(target=self._work, name="settings")
            self._thread.start()

    def leave(self) -> None:
        """Wait until all is written."""
        thread = self._thread
        if thread is not None:
            thread.join(PATIENCE)

    def _work(self) -> None:
        while True:
            with self._lock:
                wanted, self._wanted = self._wanted, None
                if wanted is None:
                    self._thread = None
                    return
            try:
                self._write(wanted)
            except (UserError, OSError):
                self._deliver(partial(self._tell, self._failed()))

    def _write(self, settings: Settings) -> None:
        if self._bad:
            set_aside(self._folder)
            self._bad = False
        write(self._folder, settings, self._found.others, write_atomically)

    def _failed(self) -> Text:
        return tr(
            "Your choice holds until you close the program, but it could not be kept. See that "
            "the disk is not full and that {file} may be written.",
            file=str(self._folder / NAME),
        )
