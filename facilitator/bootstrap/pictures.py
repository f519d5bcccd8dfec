"""Pictures of windows, drawn into files of a folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.paths import write_atomically

SIZE = (1366, 768)
"""Width and height in pixels where nothing else is said."""


@dataclass
class Pictures:
    """Takes pictures in one scheme, numbered in the order of the story."""

    folder: Path
    app: QApplication
    scheme: str
    taken: list[str] = field(default_factory=list)

    def take(self, name: str, widget: QWidget, size: tuple[int, int] = SIZE) -> None:
        """Draw a window at a size in pixels into a file of its own. Raises UserError."""
        widget.resize(*size)
        self._settle(widget)
        path = self.folder / f"{len(self.taken) + 1:02d}-{name}-{self.scheme}.png"
        write_atomically(path, _png(widget))
        self.taken.append(name)

    def _settle(self, widget: QWidget) -> None:
        widget.show()
        for _ in range(4):
            self.app.processEvents()


def _png(widget: QWidget) -> bytes:
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(made, "PNG")
    return bytes(made.data().data())
