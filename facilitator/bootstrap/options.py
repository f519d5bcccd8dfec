"""How the program was started, and the application that follows from it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from facilitator.app.settings import Chosen, Settings
from facilitator.language.speaker import Speaker
from facilitator.settings_file import Found
from facilitator.ui import theme


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line said and the settings that hold.

    `found` is what their file had, `chosen` what comes of it and of the command line. `began` is
    the reading of time.perf_counter at the start.
    """

    data: Path
    resources: Path
    words: Speaker
    sample: bool = False
    smoke: bool = False
    found: Found = field(default_factory=Found)
    chosen: Chosen = field(default_factory=Chosen)
    began: float = 0.0


def make_app(options: Options) -> QApplication:
    """The application, dressed and in its language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("facilitator")
    app.setDesktopFileName("facilitator")
    QLocale.setDefault(QLocale(options.words.qt_locale))
    rtl = options.words.right_to_left
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    dress(app, options.chosen.now)
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Let the application look as it was chosen."""
    theme.apply(app, settings.colours, settings.size / 100, reduced_motion=settings.reduced_motion)
