"""Loads what draws, with the letters that come with it: no look at the system's, no file left."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

LIST_VERSION = "3.11.0"
"""The form of matplotlib's list of letters. Another one's would look at the whole system again."""

_FOLDER = "MPLCONFIGDIR"
_MODULE = "matplotlib.font_manager"
_ONE_AT_A_TIME = Lock()
DRAWING = Lock()
"""Whoever draws holds it: figures share their letters, and are drawn in several threads."""
_FACES = (
    ("DejaVuSans.ttf", "normal", 400),
    ("DejaVuSans-Bold.ttf", "normal", 700),
    ("DejaVuSans-Oblique.ttf", "oblique", 400),
    ("DejaVuSans-BoldOblique.ttf", "oblique", 700),
)
"""These have Latin, Greek, Cyrillic, Arabic and Hebrew letters, and lie beside matplotlib."""


def load() -> None:
    """Import matplotlib if it has not been; call this before anything of it is imported.

    Left alone it would look through all letters of the system and write a list of them into the
    user's home.
    """
    with _ONE_AT_A_TIME:
        if _MODULE in sys.modules:
            return
        with TemporaryDirectory(prefix="facilitator-figures-") as folder:
            listed = Path(folder) / f"fontlist-v{LIST_VERSION}.json"
            listed.write_text(json.dumps(_list()), encoding="utf-8")
            before = os.environ.get(_FOLDER)
            os.environ[_FOLDER] = folder
            try:
                import matplotlib.font_manager  # noqa: F401 -- reads the list as it is imported
            finally:
                if before is None:
                    del os.environ[_FOLDER]
                else:
                    os.environ[_FOLDER] = before


def _list() -> dict[str, object]:
    """The list as matplotlib writes it, with its own letters alone."""
    faces = [
        {
            "fname": f"fonts/ttf/{file}",
            "index": 0,
            "name": "DejaVu Sans",
            "style": style,
            "variant": "normal",
            "weight": weight,
            "stretch": "normal",
            "size": "scalable",
            "__class__": "FontEntry",
        }
        for file, style, weight in _FACES
    ]
    return {
        "_version": LIST_VERSION,
        "_FontManager__default_weight": "normal",
        "default_size": None,
        "defaultFamily": {"ttf": "DejaVu Sans", "afm": "Helvetica"},
        "afmlist": [],
        "ttflist": faces,
        "__class__": "FontManager",
    }
