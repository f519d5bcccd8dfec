"""The screen of a meeting under way: puts its parts together and sends their wishes up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.app.line_draft import LineDraft
from facilitator.app.ports import Words
from facilitator.domain.notes import Kind
from facilitator.domain.run import Move, Phase
from facilitator.domain.stage import Stage
from facilitator.ui.kit.aloud import announce
from facilitator.ui.run.end_bar import EndBar
from facilitator.ui.run.held_page import HeldPage
from facilitator.ui.run.keys import KIND_OF, MOVE_OF, Deed, KeyTable, bind
from facilitator.ui.run.news import Standing, news, standing
from facilitator.ui.run.phrases import PhrasePanel
from facilitator.ui.run.protocol_panel import ProtocolPanel
from facilitator.ui.run.ready import ReadyPage
from facilitator.ui.run.scroll import TallScroll
from facilitator.ui.run.stage import StagePage
from facilitator.ui.run.view import RunView


class RunScreen(QWidget):
    """Shows a RunView; decides nothing, knows no store and no clock.

    `time_wished` carries Deed.MUTE or Deed.COUNT_UP. `end_bar` belongs into the window's bar.
    `moved` carries a Move, `captured` a Captured, `counted` a Tallied,
    `kind_changed` a line's identity and Kind, `edited` identity, text and whether typing goes
    on, `line_wished` a LineWish; `answered` is for late start, sleep and crash; `arrived` has ""
    for a new guest.
    """

    started = Signal(tuple)
    moved = Signal(object)
    gone_to = Signal(str)
    captured = Signal(object)
    edited = Signal(str, str, bool)
    kind_changed = Signal(str, object)
    removed = Signal(str)
    arrived = Signal(str, str)
    left = Signal(str)
    counted = Signal(object)
    uncover_wished = Signal()
    answered = Signal(bool)
    promise_answered = Signal(bool)
    item_inserted = Signal(str, int)
    item_moved = Signal(str, int)
    line_wished = Signal(object)
    file_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    room_wished = Signal()
    ideas_wished = Signal()
    question_wished = Signal(str)
    unheard_wished = Signal()
    mirror_answered = Signal(bool)
    draft_changed = Signal(object)
    close_wished = Signal()
    minutes_wished = Signal()
    menu_wished = Signal()
    time_wished = Signal(object)

    def __init__(
        self, words: Words, parent: QWidget | None = None, keys: KeyTable | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        table = keys or KeyTable()
        self._view: RunView | None = None
        self._told: Standing | None = None
        self.end_bar = EndBar(words, self)
        self.end_bar.hide()  # until the bar has it
        self.ready = ReadyPage(words, table)
        self.stage = StagePage(words, table)
        self._pages = QStackedWidget()
        self._before = TallScroll(self.ready)
        self._pages.addWidget(self._before)
        self._pages.addWidget(self.stage)
        self.held = HeldPage(words)
        self._pages.addWidget(self.held)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._pages)
        self.phrases = PhrasePanel(words, self, self.stage.centre.clock)
        self.protocols = ProtocolPanel(words, self)
        self._connect()
        bind(self, table, self.do)

    def show_run(self, view: RunView) -> None:
        """Show a meeting before its start, under way or at its end."""
        self._view = view
        self._tell(view)
        self.end_bar.show_run(view)
        if view.meeting.stage is Stage.HELD or view.run.phase is Phase.FINISHED:
            self.held.show_meeting(view.meeting)
            self._pages.setCurrentWidget(self.held)
            return
        if view.run.phase is Phase.READY:
            self._pages.setCurrentWidget(self._before)
            self.ready.show_run(view)
            return
        self.stage.show_run(view)
        if self._pages.currentWidget() is not self.stage:
            self._pages.setCurrentWidget(self.stage)
            self.focus_capture()

    def show_time(self, view: RunView) -> None:
        """Show that time has passed and nothing else has happened; cheap."""
        self._view = view
        self._tell(view)
        self.end_bar.show_run(view)
        if self._pages.currentWidget() is self.stage:
            self.stage.show_time(view)

    def _tell(self, view: RunView) -> None:
        """Say aloud what is new since the last look."""
        before, self._told = self._told, standing(view)
        for text in () if before is None else news(before, view):
            announce(self, self._words.say(text))

    def restore_draft(self, draft: LineDraft) -> None:
        """Put back the line that was being typed when the program ended."""
        self.stage.capture.restore(draft)

    def focus_capture(self) -> None:
        """Let words be typed."""
        self.stage.capture.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell at once what is being typed, as before the program ends."""
        self.stage.capture.flush()

    def do(self, deed: Deed) -> None:
        """What a key or a button wishes; what is not legal now does nothing."""
        view = self._view
        if view is None or (self._is_held and deed is not Deed.UNDO):
            return
        if deed in MOVE_OF:
            self._move(MOVE_OF[deed])
        elif deed in KIND_OF:
            self._choose(KIND_OF[deed])
        elif deed in (Deed.COUNT, Deed.LEAVE):
            self._answer(view, deed is Deed.COUNT)
        elif deed in (Deed.PAUSE, Deed.NEXT):
            self._go_on(view, deed)
        else:
            self._do_beside(view, deed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The end in the bar has room again, or less."""
        super().resizeEvent(event)
        if self._view is not None:
            self.end_bar.show_run(self._view)

    @property
    def _is_held(self) -> bool:
        return self._pages.currentWidget() is self.held

    def _move(self, move: Move) -> None:
        if self._view is not None and move in self._view.moves:
            self.stage.something_done()
            self.moved.emit(move)

    def _go_on(self, view: RunView, deed: Deed) -> None:
        """Start, pause and go on share a key; after the last step "next" closes the meeting."""
        if deed is Deed.NEXT:
            if Move.NEXT in view.moves:
                self._move(Move.NEXT)
            elif view.live:
                self.close_wished.emit()
        elif view.run.phase is Phase.READY:
            self.ready.begin()
        else:
            self._move(Move.CONTINUE if view.run.phase is Phase.PAUSED else Move.PAUSE)

    def _do_beside(self, view: RunView, deed: Deed) -> None:
        if deed in (Deed.UNDO, Deed.REDO) and self.stage.goal.held:
            self.stage.goal.undo(back=deed is Deed.UNDO)
        elif deed is Deed.UNDO:
            self.undo_wished.emit()
        elif deed in (Deed.MUTE, Deed.COUNT_UP):
            self.time_wished.emit(deed)
        elif deed in self._on_lines:
            self._on_lines[deed]()
        elif deed is Deed.ROOM and not view.mirrored:
            self.room_wished.emit()
        elif view.run.phase is not Phase.READY:
            self.stage.unfold(deed)

    def _answer(self, view: RunView, yes: bool) -> None:
        if view.run.phase is Phase.READY:
            self.mirror_answered.emit(yes)
        elif view.question is not None and not self.stage.veiled:
            self.answered.emit(yes)
        elif view.question is None and view.promises is not None and not self.stage.veiled:
            self.promise_answered.emit(yes)

    def _choose(self, kind: Kind) -> None:
        if not self.stage.kept.turn_chosen(kind):
            self.stage.capture.choose_kind(kind)

    @property
    def _on_lines(self) -> dict[Deed, Callable[[], None]]:
        """What is done with lines or shown to the room, and is no move of the meeting."""
        return {
            Deed.ONLY_ME: self._turn_private,
            Deed.CONFIDENTIAL: self.stage.kept.part_chosen,
            Deed.UNCOVER: self.uncover_wished.emit,
            Deed.GOAL: self.stage.centre.goal.enter,
            Deed.IDEAS: self._show_room,
            Deed.UNHEARD: self.unheard_wished.emit,
            Deed.REDO: self.redo_wished.emit,
            Deed.PHRASES: self._offer_phrases,
            Deed.FILE: self._offer_file,
            Deed.TO_ACTION: self.stage.kept.make_action,
        }

    def _show_room(self) -> None:
        """The chosen line or the question that is counted on, or else all of the step's lines."""
        question = self.stage.kept.in_front() or self.stage.centre.voices.count.in_front()
        if question:
            self.question_wished.emit(question)
        else:
            self.ideas_wished.emit()

    def _turn_private(self) -> None:
        """The chosen line, or else the one under way."""
        if not self.stage.kept.hide_chosen():
            self.stage.capture.toggle_private()

    def _offer_file(self) -> None:
        if self._pages.currentWidget() is self.stage:
            self.file_wished.emit()

    def _offer_phrases(self) -> None:
        if self._view is not None and self._pages.currentWidget() is self.stage:
            self.phrases.open_phrases(self._view.phrases)

    def _connect(self) -> None:
        stage, capture, kept = self.stage, self.stage.capture, self.stage.kept
        self.held.minutes_wished.connect(self.minutes_wished)
        self.ready.started.connect(self.started)
        self.ready.mirror_answered.connect(self.mirror_answered)
        stage.wished.connect(self.do)
        stage.gone_to.connect(self.gone_to)
        stage.item_moved.connect(self.item_moved)
        stage.people.arrived.connect(self.arrived)
        stage.people.went.connect(self.left)
        stage.insert.inserted.connect(self.item_inserted)
        stage.centre.voices.counted.connect(self.counted)
        stage.centre.voices.count.cover.shown_together.connect(self.uncover_wished)
        stage.centre.question.answered.connect(self.answered)
        stage.centre.mirror_answered.connect(self.mirror_answered)
        leading, protocols = stage.centre.leading, self.protocols
        leading.choice_wished.connect(protocols.open_protocols)
        protocols.left.connect(self.focus_capture)
        stage.centre.goal.done.connect(self.focus_capture)
        protocols.chosen.connect(leading.choose)
        buttons = stage.centre.buttons
        buttons.close_wished.connect(self.close_wished)
        buttons.menu_wished.connect(self.menu_wished)
        buttons.mirror_wished.connect(
            lambda: self.mirror_answered.emit(self._view is not None and not self._view.mirrored)
        )
        capture.captured.connect(self.captured)
        capture.draft_changed.connect(self.draft_changed)
        capture.file_wished.connect(self._offer_file)
        capture.phrases_wished.connect(self._offer_phrases)
        self.phrases.chosen.connect(capture.insert_phrase)
        self.phrases.left.connect(lambda: capture.go_on_with(self.phrases.typed))
        kept.line_wished.connect(self.line_wished)
        kept.edited.connect(self.edited)
        kept.kind_changed.connect(self.kind_changed)
        kept.removed.connect(self.removed)
        kept.undo_wished.connect(self.undo_wished)
        kept.uncover_wished.connect(self.uncover_wished)
