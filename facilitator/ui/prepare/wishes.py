"""The plan that is being worked on, and what is wished for instead of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.domain.fit import fit
from facilitator.domain.fit_choices import Choice, best, choices, chosen, left_for_next
from facilitator.domain.plan import Plan
from facilitator.ui.prepare.fit_card import FitCard
from facilitator.ui.prepare.view import Edit, PlanView


class PlanWishes(QObject):
    """Makes of each edit a wish for another plan, and fits the plan to the bell.

    `plan_wished` and `left_wished` are those of the screen. `held`: the plan may not be changed
    now, and what was typed has to give way to it. `fitted`: the card says what came of a fit.
    """

    plan_wished = Signal(object, bool)
    left_wished = Signal(object, tuple)
    held = Signal(object)
    fitted = Signal()

    def __init__(self, card: FitCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        # The newest plan: the shown one, or the one wished for since.
        self._plan = Plan()
        self._view: PlanView | None = None
        self._typing = False

    def show_plan(self, view: PlanView) -> None:
        """Know the plan that is shown."""
        self._view, self._plan = view, view.plan

    @property
    def plan(self) -> Plan:
        """The newest plan."""
        return self._plan

    @property
    def people(self) -> int:
        """How many people there are in the team, at least one."""
        return 1 if self._view is None else max(1, len(self._view.team.active))

    def edit(self, edit: Edit, typing: bool) -> None:
        """Wish for the plan that an edit makes of the newest one."""
        if self._view is not None and self._view.held:
            self.held.emit(self._view)
            return
        plan = edit(self._plan)
        changed = plan != self._plan
        self._plan = plan
        if changed and self._typing and not typing:
            # The last letters belong to the step that is being typed: first they, then its end.
            self.plan_wished.emit(plan, True)
        if changed or (self._typing and not typing):
            self._typing = typing
            # Not `plan`: when the first wish is shown, the focus may leave a field, which then
            # tells its last letters.
            self.plan_wished.emit(self._plan, typing)

    def fit_to_bell(self, before: Plan | None = None) -> None:
        """Fit the newest plan; where it does not fit nothing changes but what can be done.

        What it did is told against `before`, which has the same items.
        """
        view = self._view
        if view is None or view.held:
            return
        before, protocols = before or self._plan, view.library.protocols
        fitted = fit(self._plan, view.people, protocols)
        if fitted.fits:
            self.edit(lambda plan: replace(plan, items=fitted.items), False)
        ways = best(choices(self._plan, fitted, view.people, protocols))
        self._card.show_fit(before, self._plan, fitted, ways)
        self.fitted.emit()

    def choose_way(self, choice: Choice) -> None:
        """Do what helps and fit what is left, as one act."""
        view = self._view
        if view is None or view.held:
            return
        left = left_for_next(self._plan, choice)
        plan = chosen(self._plan, choice)
        fitted = fit(plan, view.people, view.library.protocols)
        self._plan = replace(plan, items=fitted.items) if fitted.fits else plan
        self.left_wished.emit(self._plan, left)
        self.fit_to_bell(plan)
