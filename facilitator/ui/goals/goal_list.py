"""The goals in a list, to choose one of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from facilitator.app.goal_overview import Listed
from facilitator.app.goals import GoalLine
from facilitator.app.ports import Words
from facilitator.domain.goal import Standing
from facilitator.domain.words import tr
from facilitator.ui.goals.line_words import below_said, goal_name, sign_of, standing_said
from facilitator.ui.goals.values import GoalsView
from facilitator.ui.kit.drawing import NO_INDEX, Index
from facilitator.ui.kit.named_list import set_up_long
from facilitator.ui.kit.named_rows import BELOW, FAR, SIGN, STRONG
from facilitator.ui.kit.plain import as_tip


class GoalModel(QAbstractListModel):
    """Lines of goals; words are made when a row is drawn, so that thousands cost nothing."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: tuple[Listed, ...] = ()
        self._names: Mapping[str, str] = {}
        self._teams = False
        self._said: dict[int, tuple[str, str, str]] = {}

    @property
    def lines(self) -> tuple[GoalLine, ...]:
        """The goals in their order."""
        return tuple(each.line for each in self.rows)

    def show_goals(self, view: GoalsView) -> None:
        """List these; a list of the same goals keeps the chosen one."""
        teams = bool(view.wish.team)
        if (view.listed, view.names, teams) == (self.rows, self._names, self._teams):
            return
        same = [each.line.id for each in view.listed] == [each.line.id for each in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self._names, self._teams = view.listed, view.names, teams
        self._said.clear()
        if not same:
            self.endResetModel()
        elif self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def row_of(self, identity: str) -> int:
        """The row of a goal, -1 when it is not listed."""
        return next((row for row, each in enumerate(self.rows) if each.line.id == identity), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        each = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words_of(index.row())[0]
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(each.line.sentence)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._aloud(index.row())
        if role == FAR:
            return self._words_of(index.row())[1]
        if role == BELOW:
            return self._words_of(index.row())[2]
        if role == STRONG:
            return each.line.standing in (Standing.OPEN, Standing.DRAFT)
        return sign_of(each.line, each.flags) if role == SIGN else None

    def _words_of(self, row: int) -> tuple[str, str, str]:
        """Name, where it stands, what is below: said once a list, as each is asked for often."""
        said = self._said.get(row)
        if said is None:
            each, say = self.rows[row], self._words.say
            said = self._said[row] = (
                say(goal_name(each.line)),
                say(standing_said(each.line)),
                say(below_said(each.line, self._names, each.flags, team=self._teams)),
            )
        return said

    def _aloud(self, row: int) -> str:
        goal, standing, below = self._words_of(row)
        return self._words.say(
            tr("{goal}. {standing}. {below}", goal=goal, standing=standing, below=below)
        )


class GoalList(QListView):
    """The goals; Enter opens the chosen one."""

    open_wished = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.goals = GoalModel(words, self)
        self.setModel(self.goals)
        set_up_long(self, words.say(tr("Goals")), below=True)
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
        return self.goals.rows[row].line.id if 0 <= row < len(self.goals.rows) else ""

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
