"""The open goal with its history, handed to the store as it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from facilitator.app.goals import GoalFolder
from facilitator.app.keeping import Shelf
from facilitator.app.ports import Clock
from facilitator.app.store_port import Store
from facilitator.domain.goal import Goal, marked
from facilitator.domain.goal_edits import explained, unexplained
from facilitator.domain.history import History

Listener: TypeAlias = Callable[[], None]


class GoalDesk:
    """Which goal is open. Every change is handed to the store at once and told to the listeners.

    While a text is being typed its changes are one step: `typing=True` opens the step, and
    `close_step` (focus left, a minute passed, much was cut) closes it. What an agreed goal's
    figures were before is marked once a step, and goes with the step when that is undone.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._listeners: list[Listener] = []
        self._folder: GoalFolder | None = None
        self._history: History[Goal] | None = None
        self._base: Goal | None = None
        """The goal before the step that is open, None between steps."""

    def listen(self, listener: Listener) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    @property
    def goal(self) -> Goal | None:
        """The open goal as it is now."""
        return None if self._history is None else self._history.present

    @property
    def folder(self) -> GoalFolder | None:
        """The open goal with what names it."""
        if self._folder is None or self._history is None:
            return None
        return replace(self._folder, goal=self._history.present)

    def open(self, folder: GoalFolder) -> None:
        """Lay a goal on the desk, stored or new; a new one is kept with its first change."""
        self.close_step()
        self._folder, self._history = folder, History(folder.goal)
        self._tell()

    def names(self, folder: GoalFolder) -> None:
        """What names the open goal has changed; the goal itself stays as it lies here."""
        if self._history is not None and folder.goal.id == self._history.present.id:
            self._folder = folder
            self._tell()

    def put_away(self) -> None:
        """Take the goal off the desk."""
        self.close_step()
        self._folder = self._history = None
        self._tell()

    def change(
        self, goal: Goal, *, typing: bool = False, reason: str = "", meeting: str = ""
    ) -> None:
        """The open goal as it now is. Marks of what differs are made here, for this reason.

        `meeting` is where it was changed, "" outside of one. Nothing is done with another goal.
        """
        history = self._history
        if history is None or goal.id != history.present.id:
            return
        goes_on = typing and self._base is not None
        if not goes_on:
            self.close_step()
        base = self._base or history.present
        after = replace(goal, changes=base.changes)
        after = marked(base, after, self._clock.now(), reason, meeting)
        if after == history.present:
            return
        self._history = history.over(after) if goes_on else history.to(after)
        self._base = base
        self._hand_over()
        if not typing:
            self.close_step()

    def explain(self, reason: str) -> None:
        """Say why the figures of an agreed goal were changed last; it goes with that change."""
        self.close_step()
        if self._history is not None and unexplained(self._history.present):
            self._history = self._history.over(explained(self._history.present, reason))
            self._hand_over()

    def close_step(self) -> None:
        """What is typed from now on is a step of its own; a sentence that it changed is kept."""
        base, self._base = self._base, None
        if base is not None and self.goal is not None and base.sentence != self.goal.sentence:
            self._store.close_revision(Shelf.GOAL, base.id, base.sentence)

    @property
    def before(self) -> Goal | None:
        """The open goal before its last step, None where it has none."""
        return self._history.past[-1] if self._history is not None and self.can_undo else None

    def was(self, goal: Goal) -> bool:
        """Whether the open goal was like this in a step that has been taken back."""
        return self._history is not None and goal in self._history.future

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history is not None and bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can come again."""
        return self._history is not None and bool(self._history.future)

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        self._go(self.can_undo, lambda history: history.undo())

    def back_to(self, goal: Goal) -> None:
        """The open goal as it was before its last step, even where that step is not known here."""
        known = goal == self.before
        self._go(True, lambda history: history.undo() if known else History(goal))

    def redo(self) -> None:
        """Bring back the step that was undone last."""
        self._go(self.can_redo, lambda history: history.redo())

    def _go(self, may: bool, way: Callable[[History[Goal]], History[Goal]]) -> None:
        self.close_step()
        if may and self._history is not None:
            self._history = way(self._history)
            self._hand_over()

    def _hand_over(self) -> None:
        if self.goal is not None:
            self._store.save(self.goal)
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
