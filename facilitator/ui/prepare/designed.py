"""The shown plan as its hints and its checklist look at it."""

from __future__ import annotations

from facilitator.app.ports import Words
from facilitator.domain.design import Design
from facilitator.domain.words import tr
from facilitator.ui.prepare.view import PlanView

_PAUSES = (tr("break"), tr("pause"), tr("coffee"), tr("recess"))
"""What an item may be called that is a break, in small letters."""
_LOOKING_BACK = (
    tr("evaluation"),
    tr("look back"),
    tr("looking back"),
    tr("reflection"),
    tr("debrief"),
)
"""What an item may be called that looks back on the meeting, in small letters."""


def designed(view: PlanView, words: Words) -> Design:
    """A plan with what is known around it."""
    pauses, back = (
        tuple(words.say(each).casefold() for each in called) for called in (_PAUSES, _LOOKING_BACK)
    )
    return Design(view.plan, view.library.protocols, view.people, pauses, back)
