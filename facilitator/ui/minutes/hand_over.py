"""For whom the minutes are, in which form, and saving them: always in sight."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.app.ports import Words
from facilitator.domain.minutes_parts import COPIES, Copy
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Ground, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.minutes.values import MinutesView

CHOICES_KEY = "Ctrl+D"
_KEYS = {Copy.TEAM: "Alt+T", Copy.HEAD: "Alt+H", Copy.CONFIDENTIAL: "Alt+B"}


class HandOverCard(Ground):
    """`copy_wished` carries a Copy, `format_wished` the ending of files.

    Beside the page each button has the width of the column. Above it they stand in lines, with one
    that shows what goes in, in the place of the page; then there are the kind of file and other
    places for it, too.
    """

    copy_wished = Signal(object)
    format_wished = Signal(str)

    def __init__(self, words: Words) -> None:
        say = self._say = words.say
        self.copies = {
            copy: ToggleButton(say(name), _KEYS[copy], on=copy is Copy.TEAM, bind=True)
            for copy, name in COPIES.items()
        }
        self.format = PlainCombo(say(tr("As which file")))
        self.save = KeyButton("", "Ctrl+E", "primary", bind=True)
        self.elsewhere = KeyButton(say(tr("Save elsewhere…")), "Ctrl+Shift+E", bind=True)
        self.folder = KeyButton(say(tr("Show the folder")), "Ctrl+Shift+F", bind=True)
        self.send = ToggleButton(say(tr("Send…")), "Ctrl+Shift+S", bind=True)
        self.choices = KeyButton(say(tr("What goes in and more")), CHOICES_KEY)
        self._saved = PlainLabel(tone="muted", typed=True)
        self._file = ""
        self._looked = 0
        self._above = self._short = False
        self._parts: tuple[QWidget, ...] = (
            *self.copies.values(),
            self.format,
            self.save,
            self.elsewhere,
            self.folder,
            self.send,
            self.choices,
        )
        super().__init__("side", column(Flow(*self._parts), self._saved, gap=8), (20, 12))
        group = QButtonGroup(self)
        for copy, button in self.copies.items():
            group.addButton(button)
            button.clicked.connect(lambda _on=False, copy=copy: self.copy_wished.emit(copy))
        self.format.picked.connect(self.format_wished)

    def show_copy(self, view: MinutesView) -> None:
        """Show for whom, as which file, and where it was saved."""
        say = self._say
        self.copies[view.copy].setChecked(True)
        chosen = next((name for key, name in view.formats if key == view.format), "")
        self.save.setText(say(tr("Save as {format}", format=chosen)))
        self.format.show_choices(tuple((key, say(name)) for key, name in view.formats), view.format)
        self.save.set_legal(not view.saving, say(tr("The file is being written.")))
        self._file, self._looked = view.file, view.looked
        self._name_choices()
        self._saved.setText(
            say(tr("Last saved as {file}", file=view.file))
            if view.file
            else say(tr("Not saved as a file yet"))
        )
        self._fold()

    def show_above(self, above: bool, width: int, *, choosing: bool) -> None:
        """Whether it stands above the page, or beside it with so many pixels of width."""
        self.choices.setVisible(above)
        self._above, self._short = above, above and not choosing
        self._name_choices()
        self._fold()
        least = 0 if above else width - 40
        for part in self._parts:
            part.setMinimumWidth(least)

    def _name_choices(self) -> None:
        """What is pointed at stands there, too."""
        words: Text = tr("Back to the page")
        if not self._above or self._short:
            words = tr("What goes in and more")
            if self._looked:
                words = trn(
                    "What goes in and more: {n} place to look at",
                    "What goes in and more: {n} places to look at",
                    self._looked,
                )
        self.choices.setText(self._say(words))

    def _fold(self) -> None:
        """Above the page stands only what is used most: the page needs the room more."""
        self.format.setVisible(not self._short)
        self.elsewhere.setVisible(not self._short)
        self.folder.setVisible(bool(self._file) and not self._short)
        self._saved.setVisible(not self._short and (bool(self._file) or not self._above))

    def widest(self) -> int:
        """Pixels that the widest of its parts cannot do without."""
        return max(part.minimumSizeHint().width() for part in self._parts) + 40
