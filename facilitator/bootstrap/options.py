"""How the program was started, and the application that follows from it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from facilitator.language.speaker import Speaker
from facilitator.ui import theme


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line said. `began` is the reading of time.perf_counter at the start."""

    data: Path
    resources: Path
    words: Speaker
    sample: bool = False
    smoke: bool = False
    scheme: str = "system"
    scale: float = 1.0
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
    theme.apply(app, options.scheme, options.scale)
    return app
