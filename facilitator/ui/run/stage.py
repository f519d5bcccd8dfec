"""The page of a meeting under way, laid out for the window's effective width."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.run import Move
from facilitator.ui.kit.cards import Ground, Rule, column
from facilitator.ui.room.face import RoomFace
from facilitator.ui.run.capture import Capture
from facilitator.ui.run.centre import Centre
from facilitator.ui.run.drawer import Drawer
from facilitator.ui.run.form import Form
from facilitator.ui.run.goal_panel import GoalPanel
from facilitator.ui.run.insert import InsertPanel
from facilitator.ui.run.kept_pane import KeptPane
from facilitator.ui.run.keys import NEEDED, Deed, KeyTable
from facilitator.ui.run.people import PeoplePanel
from facilitator.ui.run.rail_pane import RailPane
from facilitator.ui.run.reading_order import read_in_order
from facilitator.ui.run.round_panels import RoundPanels
from facilitator.ui.run.scroll import TallScroll
from facilitator.ui.run.to_room import room_view
from facilitator.ui.run.view import RunView
from facilitator.ui.theme import theme_of

WIDE = 1150
"""Effective width (pixels over text scale) from which the agenda stands beside the meeting."""
NARROW = 820
"""Effective width below which capture is one line at the foot."""


_AT_ONCE = (Deed.HANDS, Deed.LEAD_ON)
"""Deeds that are of use only while their move is legal, and that no panel says so of."""


class Shape(StrEnum):
    """How the page is laid out; VEILED is the room's layout where the room sees this screen."""

    WIDE = "wide"
    FOLDED = "folded"
    COMPACT = "compact"
    VEILED = "veiled"


class StagePage(QWidget):
    """Agenda, meeting and capture. `wished` carries a Deed of any button in it."""

    wished = Signal(object)
    gone_to = Signal(str)
    item_moved = Signal(str, int)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RunView | None = None
        self._shape = Shape.WIDE
        self._peeking = self._sized = False
        self.rail = RailPane(words, keys)
        self.centre = Centre(words, keys)
        self.capture = Capture(words, keys)
        self.kept = KeptPane(words, keys)
        self.face = RoomFace(words)
        self.people = PeoplePanel(words)
        self.insert = InsertPanel(words)
        self.goal = GoalPanel(words)
        self._middle = TallScroll(self.centre)
        self._first_rule, self._second_rule = Rule(upright=True), Rule(upright=True)
        self._kept_rule = Rule()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        # In a longer language the deeds of a chosen line need more height than there may be.
        self._side = Ground("side", column(TallScroll(inside), gap=0))
        self._foot = Ground("side")
        self._foot_line = QVBoxLayout(self._foot)
        self._foot_line.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout(self)
        self._lay()
        self.drawer = Drawer(words, self)
        self.drawer.add_panel(self.people)
        self.drawer.add_panel(self.insert)
        self.drawer.add_panel(self.goal)
        self.rounds = RoundPanels(words, self.drawer)
        self._connect()
        self._arrange(Shape.WIDE)

    @property
    def veiled(self) -> bool:
        """Whether the room's layout stands in the place of the facilitator's."""
        return self._shape is Shape.VEILED

    def show_run(self, view: RunView) -> None:
        """Show the meeting as it is."""
        if self._view is None or self._view.mirrored != view.mirrored:
            self._peeking = False
        self._view = view
        self._arrange(self._wanted())
        self.rail.show_run(view)
        self.centre.show_run(view)
        self.capture.show_run(view)
        self.kept.show_run(view)
        self.people.show_run(view)
        self.rounds.show_run(view)
        self._show_face(view)

    def show_time(self, view: RunView) -> None:
        """Show that time has passed."""
        self._view = view
        self.centre.show_time(view)
        self.rail.show_time(view)
        self._show_face(view)

    def unfold(self, deed: Deed) -> None:
        """Open what has no place of its own on the page now."""
        if deed in _AT_ONCE and not self._may(deed):
            return  # what nobody sees would take the keys
        if self._shape is Shape.VEILED and deed in (Deed.STICKS, *_AT_ONCE):
            self._peeking = True
            self._rearrange()
        if deed in (Deed.STICKS, *_AT_ONCE):
            self._unfold_centre(deed)
        elif deed is Deed.ROOM:
            self._peeking = not self._peeking
            self._rearrange()
        elif deed is Deed.AGENDA and self._shape is Shape.WIDE:
            self.rail.rail.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif deed is Deed.KEPT and self._shape in (Shape.WIDE, Shape.FOLDED):
            self.kept.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._open(deed)

    def _enter_overrun(self) -> None:
        """Never in the room's layout: there the room would see it."""
        if self._shape is not Shape.VEILED:
            self.centre.overrun.enter()
            self.centre.bring(self.centre.overrun)

    def _may(self, deed: Deed) -> bool:
        move = Move.VOTE if deed is Deed.HANDS else NEEDED.get(deed)
        return self._view is not None and move in self._view.moves

    def _unfold_centre(self, deed: Deed) -> None:
        if deed is Deed.STICKS:
            self.centre.unfold()
        elif deed is Deed.LEAD_ON:
            self.centre.leading.lead_on()
            self.centre.bring(self.centre.leading)
        elif self._view is not None:
            self.centre.voices.count.want(self._view)

    def something_done(self) -> None:
        """An act that undo would reach before an earlier deletion."""
        self.kept.forget_removal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another layout."""
        super().resizeEvent(event)
        self._sized = True
        self._rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make the window narrow; before it has its place there it has no width."""
        super().changeEvent(event)
        if self._sized and event.type() == QEvent.Type.StyleChange:
            self._rearrange()

    def _show_face(self, view: RunView) -> None:
        if self._shape is Shape.VEILED:
            self.face.show_room(room_view(view))

    def _rearrange(self) -> None:
        before = self._shape
        self._arrange(self._wanted())
        self.drawer.place()
        if self._view is not None and before is not self._shape:
            self.show_run(self._view)

    def _wanted(self) -> Shape:
        if self._view is not None and self._view.mirrored and not self._peeking:
            return Shape.VEILED
        if not self._sized:
            return Shape.WIDE
        effective = theme_of(self).effective(self.width())
        if effective >= WIDE:
            return Shape.WIDE
        return Shape.FOLDED if effective >= NARROW else Shape.COMPACT

    def _arrange(self, shape: Shape) -> None:
        """Move the parts to where this shape has them; the typing focus stays where it was."""
        theme = theme_of(self)
        self.rail.setFixedWidth(round(264 * theme.scale)) if shape is Shape.WIDE else None
        self._side.setFixedWidth(round((340 if shape is Shape.WIDE else 324) * theme.scale))
        if shape is self._shape and self._grid.property("laid"):
            return
        focus = QApplication.focusWidget()
        self._grid.setProperty("laid", True)
        self._shape = shape
        self.drawer.close_panel()
        wide, columns = shape is Shape.WIDE, shape in (Shape.WIDE, Shape.FOLDED)
        self._home_rail(wide)
        self._home_capture(columns)
        self.centre.set_form(compact=shape is Shape.COMPACT, folded=not wide)
        self.drawer.stand_over(self.centre.body if shape is Shape.COMPACT else None)
        forms = {Shape.COMPACT: Form.LINE, Shape.VEILED: Form.VEILED}
        self.capture.set_form(forms.get(shape, Form.COLUMN))
        self._first_rule.setVisible(wide)
        self._second_rule.setVisible(columns)
        self._side.setVisible(columns)
        self._foot.setVisible(not columns)
        self._middle.setVisible(shape is not Shape.VEILED)
        self.face.setVisible(shape is Shape.VEILED)
        read_in_order(self.rail, self.centre, self.capture, self.kept)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _home_rail(self, wide: bool) -> None:
        if wide:
            self.drawer.release(self.rail)
            self._grid.addWidget(self.rail, 0, 0)
            self.rail.show()
        else:
            self._grid.removeWidget(self.rail)
            self.rail.setMinimumWidth(0)
            self.rail.setMaximumWidth(16_777_215)
            self.drawer.add_panel(self.rail)

    def _home_capture(self, columns: bool) -> None:
        if columns:
            self.drawer.release(self.kept)
            self._column.addWidget(self.capture)
            self._column.addWidget(self._kept_rule)
            self._column.addWidget(self.kept, 1)
            self.kept.show()
        else:
            self._foot_line.addWidget(self.capture)
            self.drawer.add_panel(self.kept)

    def _open(self, deed: Deed) -> None:
        # A panel hands no focus on by itself: to a part out of sight it would stop Tab for good.
        panels: dict[Deed, tuple[QWidget, QWidget]] = {
            Deed.AGENDA: (self.rail, self.rail.rail),
            Deed.PEOPLE: (self.people, self.people.first),
            Deed.INSERT: (self.insert, self.insert.title),
            Deed.KEPT: (self.kept, self.kept.list),
            **self.rounds.places,
        }
        if deed is Deed.OVERRUN:
            self._enter_overrun()
        elif deed in panels:
            self.drawer.open_panel(*panels[deed])

    def _back(self) -> None:
        self.capture.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, segment: str) -> None:
        self.drawer.close_panel()
        self.something_done()
        self.gone_to.emit(segment)
        self._back()

    def _lay(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addWidget(self._first_rule, 0, 1)
        self._grid.addWidget(self._middle, 0, 2)
        self._grid.addWidget(self.face, 0, 2)
        self._grid.addWidget(self._second_rule, 0, 3)
        self._grid.addWidget(self._side, 0, 4)
        self._grid.addWidget(self._foot, 1, 0, 1, 5)
        self._grid.setColumnStretch(2, 1)
        self._grid.setRowStretch(0, 1)
        self._column.setContentsMargins(20, 16, 20, 12)
        self._column.setSpacing(12)

    def _connect(self) -> None:
        self.centre.wished.connect(self.wished)
        self.rail.wished.connect(self.wished)
        self.rail.gone_to.connect(self._go)
        self.rail.item_moved.connect(self.item_moved)
        self.rail.left.connect(self._back)
        self.kept.left.connect(self._back)
        self.kept.refused.connect(self.capture.tell)
        self.kept.edited.connect(lambda *_: self.kept.forget_removal())
        self.kept.line_wished.connect(lambda _: self.kept.forget_removal())
        self.capture.captured.connect(lambda _: self.something_done())
        self.capture.kept_wished.connect(lambda: self.wished.emit(Deed.KEPT))
        self.capture.view_wished.connect(lambda: self.wished.emit(Deed.ROOM))
        self.centre.voices.done.connect(self._back)
        self.centre.pause.done.connect(self._back)
        self.centre.overrun.left.connect(self._back)
        self.centre.overrun.chosen.connect(lambda *_: self.something_done())
        self.centre.leading.done.connect(self._back)
        self.insert.inserted.connect(lambda *_: self.drawer.close_panel())
        self.drawer.closed.connect(self._back)
