"""The goals in a list, to choose one of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from facilitator.app.goals import GoalLine
from facilitator.app.ports import Words
from facilitator.domain.goal import Standing
from facilitator.domain.words import tr
from facilitator.ui.goals.line_words import below_said, goal_name, standing_said
from facilitator.ui.goals.values import GoalsView
from facilitator.ui.kit.drawing import NO_INDEX, Index
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.named_rows import BELOW, FAR, STRONG, NamedDelegate
from facilitator.ui.kit.plain import as_tip


class GoalModel(QAbstractListModel):
    """Lines of goals; words are made when a row is drawn, so that thousands cost nothing."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.lines: tuple[GoalLine, ...] = ()
        self._names: Mapping[str, str] = {}
        self._today = date.min

    def show_goals(self, view: GoalsView) -> None:
        """List these; a list of the same goals keeps the chosen one."""
        same = [line.id for line in view.lines] == [line.id for line in self.lines]
        if not same:
            self.beginResetModel()
        self.lines, self._names, self._today = view.lines, view.names, view.today
        if not same:
            self.endResetModel()
        elif self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def row_of(self, identity: str) -> int:
        """The row of a goal, -1 when it is not listed."""
        return next((row for row, line in enumerate(self.lines) if line.id == identity), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        say = self._words.say
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say(goal_name(line))
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(line.sentence)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._aloud(line)
        if role == FAR:
            return say(standing_said(line))
        if role == BELOW:
            return say(below_said(line, self._names, self._today))
        if role == STRONG:
            return line.standing in (Standing.OPEN, Standing.DRAFT)
        return None

    def _aloud(self, line: GoalLine) -> str:
        return self._words.say(
            tr(
                "{goal}. {standing}. {below}",
                goal=goal_name(line),
                standing=standing_said(line),
                below=below_said(line, self._names, self._today),
            )
        )


class GoalList(QListView):
    """The goals; Enter opens the chosen one."""

    open_wished = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.goals = GoalModel(words, self)
        self.setModel(self.goals)
        follow_selection(self)
        self.setItemDelegate(NamedDelegate(self, below=True))
        self.setAccessibleName(words.say(tr("Goals")))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self._identity = ""
        self.selectionModel().currentChanged.connect(self._changed)
        self.doubleClicked.connect(self._open)

    def show_goals(self, view: GoalsView) -> None:
        """List these and stay on the one that was chosen, or go to the first."""
        kept = self._identity
        self.goals.show_goals(view)
        self.setCurrentIndex(self.goals.index(max(0, self.goals.row_of(kept))))

    @property
    def chosen(self) -> str:
        """The identity of the chosen goal, "" without any."""
        row = self.currentIndex().row()
        return self.goals.lines[row].id if 0 <= row < len(self.goals.lines) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.chosen:
            self.open_wished.emit(self.chosen)

    def _changed(self) -> None:
        if self.chosen:
            self._identity = self.chosen
