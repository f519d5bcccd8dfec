"""Choosing who will do it: one or several of the people here, by mouse or by first letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import Names, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.plain import plain_tooltip
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import theme_of


class StayingMenu(QMenu):
    """A menu whose ticks are set without closing it; Enter and Esc close."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set a tick and stay."""
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is None:
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space sets a tick and stays."""
        action: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class PeoplePick(KeyButton):
    """A button that says who is chosen and opens the list of people.

    While it has the focus a letter chooses the next person whose name begins with it, or takes
    the choice back; Enter is left to the one who made it.
    """

    picked = Signal()

    def __init__(self, words: Words, name: str, parent: QWidget | None = None) -> None:
        self._language = words
        self._people: tuple[tuple[str, str], ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._name = name
        self._list = StayingMenu()
        self._list.setAccessibleName(name)
        # The effect is room for the arrow at the far edge.
        super().__init__(words.say(tr("Choose")), kind="choice", effect="   ", parent=parent)
        self.clicked.connect(self._open)
        self.destroyed.connect(self._list.deleteLater)
        self._tell()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The identities chosen, in the order of the list."""
        return self._chosen

    def show_people(self, people: tuple[tuple[str, str], ...]) -> None:
        """Offer (identity, name); who is no longer offered is no longer chosen."""
        if people == self._people:
            return
        self._people = people
        known = {identity for identity, _ in people}
        self._list.clear()
        for identity, name in people:
            action = QAction(name.replace("&", "&&"), self._list)
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, who=identity: self.toggle_person(who))
            action.setData(identity)
            self._list.addAction(action)
        self.choose(tuple(who for who in self._chosen if who in known))

    def choose(self, people: tuple[str, ...]) -> None:
        """Let these and no others be chosen."""
        self._chosen = tuple(who for who, _ in self._people if who in people)
        self._tell()

    def toggle_person(self, person: str) -> None:
        """Choose a person, or take the choice back."""
        chosen = set(self._chosen) ^ {person}
        self.choose(tuple(chosen))
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses; the arrow down opens the list."""
        letter = event.text().casefold()
        starting = [who for who, name in self._people if letter and name.casefold()[:1] == letter]
        if event.key() == Qt.Key.Key_Down:
            self._open()
        elif starting and letter.isalpha():
            self._next_of(starting)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the arrow of its list."""
        super().paintEvent(event)
        theme = theme_of(self)
        side = theme.em(0.9)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(10 if mirrored else self.width() - side - 10, 0, side, side)
        box.moveTop((self.height() - side) / 2)
        paint_sign(QPainter(self), Sign.DOWN, box, theme.colour("muted"))

    def _next_of(self, starting: list[str]) -> None:
        """Step through those whose names begin alike, then none of them."""
        at = next((k for k, who in enumerate(starting) if who in self._chosen), -1)
        others = tuple(who for who in self._chosen if who not in starting)
        following = starting[at + 1 : at + 2]
        self.choose((*others, *following))
        self.picked.emit()

    def _open(self) -> None:
        if self._list.isVisible():  # pressed again, as assistive technology can
            self._list.close()
            return
        self._list.setMinimumWidth(self.width())
        self._list.popup(self.mapToGlobal(self.rect().bottomLeft()))
        if self._list.actions():
            self._list.setActiveAction(self._list.actions()[0])

    def _tell(self) -> None:
        names = tuple(name for who, name in self._people if who in self._chosen)
        said = self._language.say(tr("{names}", names=Names(names)) if names else tr("Choose"))
        self.setText(said)
        plain_tooltip(self, said if names else "")
        self.setAccessibleName(
            self._language.say(tr("{field}: {names}", field=self._name, names=said))
        )
        for action in self._list.actions():
            action.setChecked(action.data() in self._chosen)
