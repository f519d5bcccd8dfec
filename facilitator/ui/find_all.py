"""Go to anything: places first, then everything that was kept and has these words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.search import Piece
from facilitator.app.search_words import HOW, LOOKING
from facilitator.domain.words import tr
from facilitator.ui.find import Findable, FindPanel, Naming, matching
from facilitator.ui.find_rows import FoundDelegate, FoundRow, height_of
from facilitator.ui.kit.aloud import announce
from facilitator.ui.theme import theme_of

FEWEST_LETTERS = 2
"""From so many letters on it is looked for what was kept."""

MOST_PLACES = 5
"""Places that stand before what was kept, so that this is in sight."""

MOST_MEASURED = 12
"""Rows that make the panel higher; more are scrolled to."""

_NAMING = Naming(
    tr("Go to"),
    tr("Go to a place, or find what was kept"),
    tr("Nothing is called that."),
)


@dataclass(frozen=True, slots=True)
class FoundThing:
    """Something that was kept: `key` comes back when it is chosen."""

    key: str
    row: FoundRow


class SearchPanel(FindPanel):
    """The one line for all; `asked` tells what to look for, `show_found` brings the answer."""

    asked = Signal(str)

    def __init__(self, words: Words, over: QWidget) -> None:
        super().__init__(words, over, _NAMING)
        self._delegate = FoundDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setSpacing(0)
        self._list.setHorizontalScrollMode(self._list.ScrollMode.ScrollPerPixel)
        self._list.setVerticalScrollMode(self._list.ScrollMode.ScrollPerPixel)
        self._asking = ""
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(600)
        self._told.timeout.connect(lambda: announce(self, self._none.text()))

    def open_for(self, findables: tuple[Findable, ...]) -> None:
        """Open over the window with these places to go to."""
        self.open_with(findables)
        self._tell(self._words.say(HOW))

    def show_found(
        self, typed: str, things: tuple[FoundThing, ...], sentences: tuple[str, ...]
    ) -> None:
        """Show what was found of what was typed, unless something else is typed by now."""
        if typed != self._asking:
            return
        places = {key for key, _ in self._found}
        things = tuple(thing for thing in things if thing.key not in places)
        self._show(self._found, things)
        self._tell(" ".join(sentences))
        self._told.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew."""
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()

    def _find(self, typed: str) -> None:
        places = matching(self._findables, typed)
        asking = typed if len(typed.strip()) >= FEWEST_LETTERS else ""
        self._asking = asking
        self._told.stop()
        if asking:
            places = tuple(sorted(places, key=lambda place: not _begins(place[1], typed)))
        self._show(places[:MOST_PLACES] if asking else places, ())
        self._tell(self._words.say(LOOKING if asking else HOW))
        if asking:
            self.asked.emit(typed)

    def _show(self, places: tuple[tuple[str, str], ...], things: tuple[FoundThing, ...]) -> None:
        """The row that is marked stays: places do not change by an answer."""
        marked = self._list.currentIndex().row() if things else 0
        rows = (*(FoundRow((Piece(words),)) for _, words in places), *(each.row for each in things))
        say = self._words.say
        spoken = [words for _, words in places]
        spoken += [
            say(tr("{text} ({where})", text=each.row.text, where=each.row.below)) for each in things
        ]
        self._delegate.rows = rows
        keys = [key for key, _ in places] + [each.key for each in things]
        self._found = tuple(zip(keys, spoken, strict=True))
        self._model.setStringList(spoken)
        self._list.setVisible(bool(rows))
        self._mark(max(0, marked))

    def _tell(self, words: str) -> None:
        self._none.setText(words)
        self._none.show()
        self._place()

    def _place(self) -> None:
        """As high as what it holds, and never over the whole window."""
        over, em = self._over, theme_of(self).em
        width = min(em(48), over.width() - 16)
        if self.width() != width:
            self.resize(width, self.height())
        layout = self.layout()
        if layout is None:
            return
        margins, gap = layout.contentsMargins(), layout.spacing()
        wanted = margins.top() + self._line.sizeHint().height() + gap + margins.bottom()
        wanted += self._none.heightForWidth(width - margins.left() - margins.right())
        if self._found:
            rows = height_of(self._list, min(len(self._found), MOST_MEASURED))
            wanted += rows + 2 * self._list.frameWidth() + gap + em(0.3)
        height = min(wanted, over.height() - em(5), em(40))
        self.setGeometry((over.width() - width) // 2, em(4), width, height)


def _begins(words: str, typed: str) -> bool:
    """Whether each part that was typed is the beginning of a word."""
    there = words.casefold().split()
    return all(any(w.startswith(part) for w in there) for part in typed.casefold().split())
