"""The stages of a meeting, and other rooms, as tabs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from facilitator.ui.kit.plain import as_tip


@dataclass(frozen=True, slots=True)
class Stage:
    """One tab: `key` comes back in a wish; an illegal one says why in its tooltip."""

    key: str
    title: str
    legal: bool = True
    tip: str = ""


class StageTabs(QTabBar):
    """Shows stages and the one that is open; `wished` carries the key of the one clicked."""

    wished = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[Stage, ...] = ()
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.currentChanged.connect(self._wish)

    def show_stages(self, stages: tuple[Stage, ...], chosen: str) -> None:
        """Show the stages with the chosen one open, which must be one of them; emits nothing."""
        blocked = self.blockSignals(True)
        try:
            if stages != self._stages:
                self._rebuild(stages)
            keys = [stage.key for stage in stages]
            self.setCurrentIndex(keys.index(chosen))
        finally:
            self.blockSignals(blocked)

    def _rebuild(self, stages: tuple[Stage, ...]) -> None:
        while self.count() > len(stages):
            self.removeTab(self.count() - 1)
        for at, stage in enumerate(stages):
            words = stage.title.replace("&", "&&")
            if at == self.count():
                self.addTab(words)
            self.setTabText(at, words)
            self.setTabEnabled(at, stage.legal)
            self.setTabToolTip(at, as_tip(stage.tip))
            self.setAccessibleTabName(at, stage.title)
        self._stages = stages

    def _wish(self, index: int) -> None:
        if 0 <= index < len(self._stages):
            self.wished.emit(self._stages[index].key)
