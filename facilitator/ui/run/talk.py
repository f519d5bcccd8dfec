"""The clock, and beside it who speaks, who waits and who only listens."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.time import clock_face, clock_face_up
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.speakers import Speaker, SpeakerList
from facilitator.ui.run.hand_count import HandCount
from facilitator.ui.run.keys import KeyTable
from facilitator.ui.run.view import RunView
from facilitator.ui.run.voice_state import Voice, VoiceState
from facilitator.ui.run.voices import (
    counting,
    speaks_now,
    time_spoken,
    upcoming,
    voices,
    who_talks,
)
from facilitator.ui.theme import theme_of

_SIGNS: Mapping[VoiceState, Sign] = MappingProxyType(
    {
        VoiceState.NOW: Sign.TRIANGLE,
        VoiceState.NEXT: Sign.RING,
        VoiceState.LATER: Sign.RING,
        VoiceState.RETURNS: Sign.DIAMOND,
        VoiceState.SPOKE: Sign.TICK,
        VoiceState.PASSED: Sign.DIAMOND,
        VoiceState.ABSENT: Sign.HELD,
        VoiceState.LEFT: Sign.HELD,
        VoiceState.LISTENS: Sign.LINES,
        VoiceState.TOGETHER: Sign.DISC,
        VoiceState.SILENT: Sign.DISC,
    }
)


class RunClock(ClockFace):
    """The clock of a meeting under way: the speaker's share in a round, the step otherwise."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say(tr("Time left")), parent)
        self._words = words
        policy = self.sizePolicy()
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)
        self._told: tuple[str, Text, bool] | None = None
        self._spoken = ""

    def hasHeightForWidth(self) -> bool:
        """It takes the height that is left, so that nothing scrolls for its sake."""
        return False

    def show_time(self, view: RunView) -> None:
        """Show the time left; cheap while nothing but the time has changed."""
        shown = counting(view)
        face = clock_face_up(shown.left, shown.whole) if shown.up else clock_face(shown.left)
        said = (face, shown.word, shown.turn)
        if said != self._told:
            self._told = said
            self._spoken = self._words.say(time_spoken(shown))
        word = self._words.say(shown.word)
        self.show_reading(shown.left, shown.whole, word, shown.still, self._spoken, shown.up)


class _Order(SpeakerList):
    """Contented with a few rows, at most as high as all of them."""

    def show_speakers(self, speakers: tuple[Speaker, ...]) -> None:
        """Show the order of speaking."""
        super().show_speakers(speakers)
        self.setMaximumHeight(super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names that wrap make the rows higher or lower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMaximumHeight(super().sizeHint().height())

    def sizeHint(self) -> QSize:
        """The one who speaks and some beside."""
        full = super().sizeHint()
        return QSize(full.width(), min(full.height(), theme_of(self).em(11)))


class Voices(QWidget):
    """Who talks: a line, the order of a round, and a hand count where the step asks for one.

    Narrow, it is two lines: who speaks now and who is next.
    """

    counted = Signal(object)
    done = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._narrow = False
        self._line = PlainLabel(tone="muted")
        self._now = PlainLabel(size="title", weight=600)
        self._next = PlainLabel(tone="muted")
        self.speakers = _Order(words.say(tr("Order of speaking")))
        self.count = HandCount(words, keys)
        content = column(
            None, self._now, self._line, self._next, self.speakers, self.count, None, gap=4
        )
        content.setStretch(4, 100)
        self.setLayout(content)
        self.count.counted.connect(self.counted)
        self.count.done.connect(self.done)

    def set_narrow(self, narrow: bool) -> None:
        """Two lines instead of the list."""
        self._narrow = narrow

    def show_run(self, view: RunView) -> None:
        """Show who talks now."""
        say = self._words.say
        listed = voices(view)
        self._line.setText(say(who_talks(view)))
        turning = view.run.round is not None
        self._line.setVisible(not (self._narrow and listed and turning))
        self.speakers.show_speakers(tuple(self._speaker(voice) for voice in listed))
        self.speakers.setVisible(bool(listed) and not self._narrow)
        now = speaks_now(view)
        self._now.setText("" if now is None else say(now))
        self._now.setVisible(now is not None and self._narrow)
        following = say(upcoming(view))
        self._next.setText(following)
        self._next.setVisible(bool(following) and self._narrow)
        self.count.show_run(view)

    def _speaker(self, voice: Voice) -> Speaker:
        return Speaker(
            self._words.say(voice.name),
            self._words.say(voice.word),
            _SIGNS[voice.state],
            now=voice.state is VoiceState.NOW,
            strong=voice.state is VoiceState.NEXT,
            spoken=self._words.say(tr("{name}, {word}", name=voice.name, word=voice.word)),
        )
