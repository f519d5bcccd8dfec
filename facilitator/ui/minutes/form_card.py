"""In which Word form the minutes come: chosen, taken in from a file, taken away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel


@dataclass(frozen=True, slots=True)
class FormView:
    """Forms that are offered, by keys; which is `chosen`; what was found in the last one, `told`.

    `own` is whether the chosen one can be taken away, `away` the name of one that just was.
    """

    forms: tuple[tuple[str, Said], ...]
    chosen: str = ""
    told: tuple[Text, ...] = ()
    own: bool = False
    away: str = ""


class FormCard(QWidget):
    """`chosen` carries the key of a form, "" for none."""

    chosen = Signal(str)
    file_wished = Signal()
    removed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self.forms = PlainCombo()
        self._take = KeyButton(self._say(tr("Take in a form…")), "Ctrl+Shift+O", "quiet", bind=True)
        self._remove = KeyButton("", "Ctrl+Shift+U", "quiet", bind=True)
        self._told = PlainLabel(tone="muted", typed=True)
        note = PlainLabel(
            self._say(tr("For Word files. The page here stays as it is.")), tone="muted"
        )
        field = LabelledField(self._say(tr("Form")), self.forms)
        self.setLayout(column(field, note, self._take, self._remove, self._told, gap=8))
        self.forms.picked.connect(self.chosen)
        self._take.clicked.connect(self.file_wished)
        self._remove.clicked.connect(self.removed)

    def show_forms(self, view: FormView) -> None:
        """Show what there is to choose from, and what was found in the form taken in last."""
        say = self._say
        offered = tuple((key, say(name)) for key, name in view.forms)
        self.forms.show_choices(offered, view.chosen)
        back = tr("Bring back “{name}”", name=view.away)
        self._remove.setText(say(back if view.away else tr("Take this form away")))
        self._remove.setVisible(view.own or bool(view.away))
        self._told.setText("\n".join(say(each) for each in view.told))
        self._told.setVisible(bool(view.told))
