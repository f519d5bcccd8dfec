"""One question of the form of a goal: its fields, and what is worth a look there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal_check_parts import Finding
from facilitator.domain.words import tr
from facilitator.ui.goals.finding_box import Deed, finding_box
from facilitator.ui.goals.form_questions import Question
from facilitator.ui.kit.cards import Heading, column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.protocols.parts import Part
from facilitator.ui.tab_order import Place, lead_through


class Findings(Place):
    """A column of findings, made anew when they change."""

    def __init__(self, words: Words, better: Deed, away: Deed, *, keys: bool) -> None:
        super().__init__()
        self._lines = column(gap=8)
        self.setLayout(self._lines)
        self._words = words
        self._deeds = (better, away)
        self._keys = keys
        self._shown: tuple[tuple[int, Finding], ...] = ()
        self.hide()

    def show_findings(self, findings: tuple[tuple[int, Finding], ...]) -> None:
        """Show these, each with its place among all, from 1."""
        if findings == self._shown:
            return
        self._shown = findings
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        better, away = self._deeds
        boxes = list[QWidget]()
        for place, finding in findings:
            box = finding_box(self._words, finding, place, better, away, keys=self._keys)
            self._lines.addWidget(box)
            boxes.append(box)
        self.setVisible(bool(boxes))
        lead_through(self, *boxes)


class QuestionBox(QWidget):
    """A question with its fields below it; `findings` stand under them."""

    def __init__(
        self,
        words: Words,
        question: Question,
        place: tuple[int, int],
        parts: dict[str, Part],
        findings: Findings,
    ) -> None:
        super().__init__()
        say = words.say
        at, all_ = place
        self.question = question
        self.parts = {name: parts[name] for name in question.fields}
        self.findings = findings
        count = say(tr("Question {n} of {all}", n=at, all=all_))
        self.setAccessibleName(say(tr("{count}. {question}", count=count, question=question.text)))
        lines = column(Heading(say(question.text), count), gap=8)
        if question.free:
            lines.addWidget(PlainLabel(say(tr("It may be passed over.")), tone="muted"))
        for part in self.parts.values():
            lines.addWidget(part.widget)
        self.more = QVBoxLayout()
        """What belongs to the question besides its fields."""
        lines.addLayout(self.more)
        lines.addWidget(findings)
        self.setLayout(lines)
