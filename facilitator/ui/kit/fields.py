"""A field with its label above, a hint and, when something is wrong, a sentence that says what."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign


class LabelledField(QWidget):
    """A label, the field below it, then a hint; an error stands in the hint's place with a sign.

    The label becomes the field's accessible name, hint or error its description.
    """

    def __init__(
        self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._label = PlainLabel(label, tone="muted")
        self._hint_line = PlainLabel(hint, tone="muted")
        self._error_line = SignLabel(Sign.OCTAGON, "", tone="over")
        field.setAccessibleName(label)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._label)
        narrow = field.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
        grows = field.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding
        if narrow:
            # By a line of its own: an alignment would go by the field's direction, and figures run
            # from left to right on a mirrored screen too.
            line = QHBoxLayout()
            line.addWidget(field)
            line.addStretch(1)
            lines.addLayout(line, 1 if grows else 0)
        else:
            lines.addWidget(field, 1 if grows else 0)
        lines.addWidget(self._hint_line)
        lines.addWidget(self._error_line)
        # Fields side by side keep their labels on one line, whatever stands below them.
        lines.addStretch(0)
        self.setFocusProxy(field)
        self.show_error("")

    def show_label(self, label: str) -> None:
        """Change the label and with it the field's name."""
        self._label.setText(label)
        self.field.setAccessibleName(label)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and what to do; "" when nothing is. What was typed stays."""
        if sentence != self.error():
            announce(self, sentence)
        self._error_line.setText(sentence)
        self._error_line.setVisible(bool(sentence))
        self._hint_line.setVisible(bool(self._hint) and not sentence)
        self.field.setAccessibleDescription(sentence or self._hint)
        wrong = "true" if sentence else "false"
        if self.field.property("wrong") != wrong:
            self.field.setProperty("wrong", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def describe(self, told: str) -> None:
        """Let assistive technology say this at the field as well, "" for its hint alone."""
        if not self.error():
            self.field.setAccessibleDescription(told or self._hint)

    def error(self) -> str:
        """The sentence shown, "" for none."""
        return self._error_line.text()
