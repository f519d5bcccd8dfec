"""What can be added to the line under way: a phrase of one's own, a file that it refers to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from facilitator.app.ports import Words
from facilitator.domain.notes import Kind, file_name
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import plain_tooltip
from facilitator.ui.run.keys import Deed, KeyTable


class Extras(Flow):
    """Buttons that leave the typing focus where it is. `path` is "" when there is no file.

    `changed` says that it is another one.
    """

    changed = Signal()
    phrases_wished = Signal()
    file_wished = Signal()

    def __init__(self, words: Words, keys: KeyTable) -> None:
        say = words.say
        self._words = words
        self._kind = Kind.NOTE
        self._column = True
        self._covered = False
        self.path = ""
        self._phrases = KeyButton(say(tr("Phrases")), keys.cap(Deed.PHRASES), "quiet")
        self._file = KeyButton(say(tr("Choose a file")), keys.cap(Deed.FILE), "quiet")
        self._chip = KeyButton("", kind="quiet")
        super().__init__(*self.buttons, gap=0)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._phrases.clicked.connect(self.phrases_wished)
        self._file.clicked.connect(self.file_wished)
        self._chip.clicked.connect(lambda: self.show_file(""))
        self._file.hide()
        self._chip.hide()
        self.hide()  # it has no place yet

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """In the order of reading; not all are in sight."""
        return self._phrases, self._file, self._chip

    def show_file(self, path: str) -> None:
        """Refer to a file, or to none."""
        other, self.path = path != self.path, path
        name = file_name(path)
        self._chip.setText(self._words.say(tr("Take the file away: {name}", name=name)))
        plain_tooltip(self._chip, path)
        self._show()
        if other:
            self.changed.emit()

    def show_kind(self, kind: Kind, *, column: bool, covered: bool) -> None:
        """Offer what goes with a kind; in one line only what it needs, nothing before the room."""
        self._kind, self._column, self._covered = kind, column, covered
        self._show()

    def _show(self) -> None:
        evidence = self._kind is Kind.EVIDENCE and not self._covered
        shown = (self._column, evidence and not self.path, evidence and bool(self.path))
        for button, visible in zip(self.buttons, shown, strict=True):
            button.setVisible(visible)
        self.setVisible(any(shown))
