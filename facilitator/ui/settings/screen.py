"""The screen of settings: every choice holds as soon as it is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.settings import LABELS, Settings
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.settings.all_keys import ALL_KEYS_KEY
from facilitator.ui.settings.names_card import NamesCard
from facilitator.ui.settings.phrases import PhrasesCard
from facilitator.ui.settings.values import COLOUR_NAMES, SOUND_NAMES, SettingsView, sizes

_WIDE = 820


class SettingsScreen(QWidget):
    """`wished` carries the Settings as they are to be; `keys_wished` asks for all keys."""

    wished = Signal(object)
    keys_wished = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = words.say
        self._settings = Settings()
        self._colours, self._size, self._language = PlainCombo(), PlainCombo(), PlainCombo()
        self._still = TickBox(self._say(tr("As little motion as can be")))
        self._sounds = PlainCombo()
        self._muted = TickBox(self._say(tr("Sound off for now")))
        self._up = TickBox(self._say(tr("The clock counts up")))
        self._keys = KeyButton(self._say(tr("All keys")), ALL_KEYS_KEY)
        self._phrases = PhrasesCard(words)
        self.names = NamesCard(words)
        left = column(self._look(), self._phrases, self.names, None, gap=16)
        right = column(self._speech(), self._signal(), self._clock(), self._by_keys(), None, gap=16)
        parts = Columns(((boxed(left), 1), (boxed(right), 1)), _WIDE, most=(34, 34))
        title = PlainLabel(self._say(tr("Settings")), size="title", weight=600)
        lasting = PlainLabel(
            self._say(tr("Each choice holds at once, and at the next start.")), tone="muted"
        )
        whole = column(title, lasting, 4, parts, None, gap=8, margins=(32, 20))
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._wire()

    def show_settings(self, view: SettingsView) -> None:
        """Show what holds; the focus stays where it is."""
        say, settings = self._say, view.settings
        self._settings = settings
        self._colours.show_choices(
            tuple((key, say(name)) for key, name in COLOUR_NAMES.items()), settings.colours
        )
        self._size.show_choices(
            tuple((str(n), say(tr("{n} per cent", n=n))) for n in sizes(settings.size)),
            str(settings.size),
        )
        self._language.show_choices(
            tuple((code, say(name)) for code, name in view.languages), settings.language
        )
        self._still.setChecked(settings.reduced_motion)
        self._sounds.show_choices(
            tuple((key, say(name)) for key, name in SOUND_NAMES.items()), settings.sounds
        )
        self._muted.setChecked(settings.muted)
        self._up.setChecked(settings.counts_up)
        self._phrases.show_phrases(settings.phrases)

    def _look(self) -> Card:
        say = self._say
        larger = tr("Ctrl++ and Ctrl+- do the same everywhere.")
        motion = tr(
            "The cursor does not blink, the ring of the clock goes in twenty steps and the time "
            "strip once a minute. The figures count on. Nothing else moves by itself."
        )
        self._colours.setProperty("begins", True)
        return Card(
            column(
                Heading(say(tr("How it looks"))),
                LabelledField(say(LABELS["colours"]), self._colours),
                LabelledField(say(LABELS["size"]), self._size, say(larger)),
                *self._switch(self._still, motion),
                gap=12,
            )
        )

    def _speech(self) -> Card:
        say = self._say
        later = tr("Another language shows when Facilitator is started again.")
        return Card(column(LabelledField(say(LABELS["language"]), self._language, say(later))))

    def _signal(self) -> Card:
        say = self._say
        heard = tr(
            "One tone when a fifth of a step’s time is left, two when it ends now, three when it "
            "is over. It is as loud as your system is set. You hear it when you choose it; if you "
            "hear nothing, the clock still tells all by shape, colour and words."
        )
        muted = tr("In a meeting Ctrl+M does the same.")
        return Card(
            column(
                Heading(say(LABELS["sounds"])),
                LabelledField(say(tr("When time runs out")), self._sounds, say(heard)),
                *self._switch(self._muted, muted),
                gap=8,
            )
        )

    def _clock(self) -> Card:
        hint = tr("It shows the time that has passed. In a meeting Ctrl+Shift+U does the same.")
        return Card(column(Heading(self._say(tr("Clock"))), *self._switch(self._up, hint), gap=8))

    def _by_keys(self) -> Card:
        say = self._say
        told = tr("Everything can be done by keys. The list opens over any screen.")
        return Card(
            column(
                Heading(say(tr("Keys"))),
                PlainLabel(say(told), tone="muted"),
                row(self._keys, None),
                gap=8,
            )
        )

    def _switch(self, box: TickBox, hint: Text) -> tuple[TickBox, PlainLabel]:
        """A box and what it does, for the eye and the ear."""
        words = self._say(hint)
        box.setAccessibleDescription(words)
        return box, PlainLabel(words, tone="muted")

    def _wire(self) -> None:
        self._colours.picked.connect(lambda key: self._wish(colours=key))
        self._size.picked.connect(lambda key: self._wish(size=int(key)))
        self._language.picked.connect(lambda key: self._wish(language=key))
        self._still.clicked.connect(lambda on: self._wish(reduced_motion=on))
        self._sounds.picked.connect(lambda key: self._wish(sounds=key, muted=False))
        self._muted.clicked.connect(lambda on: self._wish(muted=on))
        self._up.clicked.connect(lambda on: self._wish(counts_up=on))
        self._phrases.wished.connect(lambda phrases: self._wish(phrases=phrases))
        self._keys.clicked.connect(self.keys_wished)

    def _wish(self, **choice: str | int | tuple[str, ...]) -> None:
        self.wished.emit(self._settings._replace(**choice))  # type: ignore[arg-type]
