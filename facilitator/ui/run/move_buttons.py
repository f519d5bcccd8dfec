"""The moves as buttons with their keys: each can be pressed exactly when its move is legal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Who
from facilitator.domain.run import Move, Phase
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.flow import Flow
from facilitator.ui.run.asking import reason
from facilitator.ui.run.keys import MOVE_OF, NEEDED, Deed, KeyTable
from facilitator.ui.run.view import RunView

_MENU: tuple[tuple[Deed, Text], ...] = (
    (Deed.BACK, tr("Take the step back")),
    (Deed.SPEAKER_BACK, tr("Take the speaker back")),
    (Deed.ORDER, tr("Order of the round")),
    (Deed.GIVE, tr("Give the rest to someone")),
    (Deed.HAND_LIST, tr("Who wants to speak")),
    (Deed.GROUPS, tr("The groups")),
    (Deed.LESS, tr("1 min less")),
    (Deed.COME_BACK, tr("Come back to what was left")),
    (Deed.HANDS, tr("Count hands")),
    (Deed.IDEAS, tr("Show the room what was collected")),
    (Deed.UNHEARD, tr("Show the room how many have not spoken")),
    (Deed.INSERT, tr("Put an item in")),
    (Deed.LEAD_ON, tr("Where this step leads on to")),
    (Deed.PEOPLE, tr("Came or left")),
    (Deed.COUNT_UP, tr("Count up, or down again")),
)

_MENU_COMPACT: tuple[tuple[Deed, Text], ...] = (
    (Deed.PAUSE, tr("Start or pause")),
    (Deed.PARK, tr("Park")),
    (Deed.ROOM, tr("Room’s window")),
    (Deed.ONLY_ME, tr("Only for me")),
    (Deed.MUTE, tr("Sound off, or on again")),
)


class MoveButtons(QWidget):
    """`wished` carries the Deed of a button, the others say so themselves.

    `panels` are buttons that only some steps need; they stand where the page puts them. Clicks
    leave the typing focus where it is; Tab reaches every button.
    """

    wished = Signal(object)
    close_wished = Signal()
    menu_wished = Signal()
    mirror_wished = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._keys = keys
        self._view: RunView | None = None
        self._compact = False
        self._speaker = self._button(Deed.NEXT_SPEAKER, tr("Next speaker"), "primary")
        self._pass = self._button(Deed.PASS, tr("Pass"))
        self._absent = self._button(Deed.ABSENT, tr("Not here"))
        self._order = self._button(Deed.ORDER, tr("Order"), "quiet")
        self._hands = self._button(Deed.HAND_LIST, tr("Who wants to speak"), "quiet")
        self._groups = self._button(Deed.GROUPS, tr("Groups"), "quiet")
        self._next = self._button(Deed.NEXT, tr("Next step"))
        self._next_first = self._button(Deed.NEXT, tr("Next step"), "primary")
        self._close = self._button(Deed.NEXT, tr("Close the meeting"), "primary")
        self._pause = self._button(Deed.PAUSE, tr("Pause"), "quiet")
        self._more_time = self._button(Deed.MORE, tr("1 min more"), "quiet")
        self._park = self._button(Deed.PARK, tr("Park"), "quiet")
        self._room = self._button(Deed.ROOM, tr("Room’s window"), "quiet")
        self._take_back = self._button(Deed.BACK, tr("Take back"), "quiet")
        self.agenda = self._button(Deed.AGENDA, tr("Agenda"), "quiet")
        self._what = self._button(Deed.STICKS, tr("What to do"), "quiet")
        self._others = KeyButton(words.say(tr("More…")), kind="quiet")
        self._others.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._others.clicked.connect(self._open_menu)
        self._turns = Flow(self._speaker, self._pass, self._absent)
        self._steps = Flow(self._others, self._next, self._next_first, self._close)
        self._quiet = Flow(
            self.agenda,
            self._pause,
            self._more_time,
            self._park,
            self._room,
            self._take_back,
            self._what,
            gap=0,
        )
        self.panels = Flow(self._order, self._hands, self._groups, gap=0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._turns, 0, 0)
        grid.addWidget(self._steps, 0, 1)
        grid.addWidget(self._quiet, 1, 0, 1, 2)
        self.set_form(compact=False, folded=False)

    def set_form(self, *, compact: bool, folded: bool) -> None:
        """Compact: what is rarely wished lies in the menu. Folded: the agenda has a button."""
        self._compact = compact
        self.agenda.setVisible(folded)
        self._what.setVisible(compact)
        for button in (self._pause, self._park, self._room, self._take_back):
            button.setVisible(not compact)

    def show_run(self, view: RunView) -> None:
        """Let the legal moves be pressed, the others say why not."""
        self._view = view
        turning = Move.NEXT_SPEAKER in view.moves
        through = view.live and view.segment is None and Move.NEXT not in view.moves
        self._next.setVisible(turning)
        self._next_first.setVisible(not turning and not through)
        self._close.setVisible(through)
        self._turns.setVisible(not through)
        for button, move in (
            (self._speaker, Move.NEXT_SPEAKER),
            (self._pass, Move.PASS),
            (self._absent, Move.ABSENT),
            (self._next, Move.NEXT),
            (self._next_first, Move.NEXT),
            (self._more_time, Move.MORE),
            (self._park, Move.PARK),
        ):
            self._allow(button, view, move)
        self._show_panels(view)
        self._show_pause(view)
        self._show_take_back(view)

    def _show_panels(self, view: RunView) -> None:
        """What only some steps need."""
        turn, segment = view.run.round, view.segment
        asks = segment is not None and turn is None and segment.speaks is Who.VOLUNTEERS
        self._order.setVisible(Move.ORDER in view.moves and not self._compact)
        self._hands.setVisible(asks or (turn is not None and turn.volunteers))
        self._groups.setVisible(Move.REGROUP in view.moves and not self._compact)

    def _show_pause(self, view: RunView) -> None:
        paused = view.run.phase is Phase.PAUSED
        self._pause.setText(self._words.say(tr("Go on") if paused else tr("Pause")))
        self._allow(self._pause, view, Move.CONTINUE if paused else Move.PAUSE)

    def _show_take_back(self, view: RunView) -> None:
        """The speaker while a round is on, else the step."""
        speaker = Move.SPEAKER_BACK in view.moves
        deed = Deed.SPEAKER_BACK if speaker else Deed.BACK
        self._take_back.show_key(self._keys.cap(deed))
        self._take_back.setProperty("deed", deed.value)
        self._allow(self._take_back, view, MOVE_OF[deed])

    def _allow(self, button: KeyButton, view: RunView, move: Move) -> None:
        why = reason(view, move)
        button.set_legal(why is None, "" if why is None else self._words.say(why))

    def _button(self, deed: Deed, words: Text, kind: str = "plain") -> KeyButton:
        button = KeyButton(self._words.say(words), self._keys.cap(deed), kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("deed", deed.value)
        button.clicked.connect(lambda: self.wished.emit(Deed(button.property("deed"))))
        return button

    def _open_menu(self) -> None:
        """All that has no button of its own, with its keys."""
        if self._view is None:
            return
        say = self._words.say
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(say(tr("More…")))
        for deed, words in (*_MENU_COMPACT, *_MENU) if self._compact else _MENU:
            action = QAction(f"{say(words)}\t{self._keys.native(deed)}", menu)
            action.triggered.connect(lambda _on=False, deed=deed: self.wished.emit(deed))
            move = MOVE_OF.get(deed) or NEEDED.get(deed)
            action.setEnabled(move is None or move in self._view.moves)
            menu.addAction(action)
        menu.addSeparator()
        mirrored = self._view.mirrored
        said = (
            tr("The room cannot see this screen") if mirrored else tr("The room sees this screen")
        )
        for words, signal in (
            (said, self.mirror_wished),
            (tr("Close the meeting"), self.close_wished),
            (tr("Menu"), self.menu_wished),
        ):
            action = QAction(say(words), menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        # A click closes the menu anyway; assistive technology chooses without one.
        for action in menu.actions():
            action.triggered.connect(menu.close)
        menu.popup(self._others.mapToGlobal(self._others.rect().topLeft()))
