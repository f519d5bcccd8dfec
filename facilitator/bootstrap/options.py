"""How the program was started, and the application that follows from it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from facilitator.app.settings import Chosen, Settings
from facilitator.language.speaker import Speaker
from facilitator.settings_file import Found
from facilitator.ui import dressing
from facilitator.ui.early import LEFT_TO_RIGHT, RIGHT_TO_LEFT


class Options(NamedTuple):
    """What the command line said and the settings that hold.

    `found` is what their file had, `chosen` what comes of it and of the command line. `began` is
    the reading of time.perf_counter at the start.
    """

    data: Path
    resources: Path
    words: Speaker
    sample: bool = False
    smoke: bool = False
    found: Found = Found()
    chosen: Chosen = Chosen()
    began: float = 0.0


def make_app(options: Options) -> QApplication:
    """The application, dressed and in its language."""
    app = QApplication.instance()
    made = not isinstance(app, QApplication)
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], "-style", dressing.STYLE])
    app.setApplicationName("facilitator")
    app.setDesktopFileName("facilitator")
    QLocale.setDefault(QLocale(options.words.qt_locale))
    rtl = options.words.right_to_left
    app.setProperty("layoutDirection", RIGHT_TO_LEFT if rtl else LEFT_TO_RIGHT)
    dress(app, options.chosen.now, hurried=made)
    return app


def dress(app: QApplication, settings: Settings, *, hurried: bool = False) -> None:
    """Let the application look as it was chosen; with `hurried`, what must be until it settles."""
    dressing.apply(
        app,
        settings.colours,
        settings.size / 100,
        reduced_motion=settings.reduced_motion,
        hurried=hurried,
    )
