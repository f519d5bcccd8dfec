"""One thing that is worth a look, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal_check_parts import Finding, Weight
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign

_SIGNS = {Weight.ERROR: Sign.DIAMOND, Weight.WARNING: Sign.DIAMOND, Weight.INFO: Sign.RING}

Deed = Callable[[Finding], object]


def finding_box(
    words: Words, finding: Finding, place: int, better: Deed, away: Deed, *, keys: bool = True
) -> QWidget:
    """A finding, its better wording if there is one, and leaving it as it is.

    The first of them, at place 1, has Alt+1 and Alt+6. Without `keys` both are reached by Tab.
    """
    say = words.say
    line = SignLabel(_SIGNS[finding.weight], say(finding.message))
    buttons = list[QWidget]()
    if finding.better is not None:
        key = f"Alt+{place}" if keys else ""
        take = KeyButton(say(finding.better.what), key, "link", bind=keys)
        take.clicked.connect(lambda: better(finding))
        buttons.append(take)
    key = f"Alt+{place + 5}" if keys else ""
    leave = KeyButton(say(tr("Leave it, because…")), key, "link", bind=keys)
    leave.setAccessibleName(say(tr("Leave it, because… {finding}", finding=finding.message)))
    leave.clicked.connect(lambda: away(finding))
    buttons.append(leave)
    return boxed(column(line, Flow(*buttons), gap=4))


def reason_for(finding: Finding) -> Text:
    """What is asked when a finding is put aside."""
    return tr("Why is it right as it is? {finding}", finding=finding.message)
