"""Prepare says when a protocol takes other minutes now than when the meeting was planned."""

from __future__ import annotations

from facilitator.app.own_shelf import MovedOn, moved_on
from facilitator.bootstrap.program import Program
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage
from facilitator.domain.words import Text, tr, trn


class ChangesTold:
    """Tells of them once for each meeting and each change."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._told: tuple[str, tuple[MovedOn, ...]] = ("", ())

    def show(self, meeting: Meeting) -> None:
        """Say it of a meeting that is still planned."""
        if meeting.stage is not Stage.PLANNED or not self._program.library.own:
            return
        plan = meeting.plan
        people = sum(person.id not in plan.apologies for person in plan.expected)
        moved = moved_on(self._program.library, plan.items, people or 1)
        if moved and (meeting.id, moved) != self._told:
            self._program.tell(_sentence(moved))
        self._told = meeting.id, moved


def _sentence(moved: tuple[MovedOn, ...]) -> Text:
    first = moved[0]
    if len(moved) > 1:
        return trn(
            "{n} protocol takes other minutes since this was planned. Fit the agenda anew.",
            "{n} protocols take other minutes since this was planned. Fit the agenda anew.",
            len(moved),
        )
    return tr(
        "{protocol} has changed since this was planned: it takes {now} min, {planned} are planned.",
        protocol=first.protocol.name,
        now=first.now,
        planned=first.planned,
    )
