"""What goes into the minutes: sections in their order, appendices, language; then more."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.minutes_parts import (
    APPENDICES,
    EVERYTHING,
    SECTIONS,
    Appendix,
    Copy,
    Section,
)
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, boxed, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.minutes.life_card import LifeCard
from facilitator.ui.minutes.section_list import SectionList
from facilitator.ui.minutes.values import MinutesView
from facilitator.ui.out.watch_card import WatchCard
from facilitator.ui.prepare.checks import Choice

_ABOUT = {
    Copy.HEAD: tr(
        "Purpose, decisions, actions, goals and the next date. What has no room on the page "
        "is counted at its end."
    ),
    Copy.CONFIDENTIAL: tr(
        "Only what is marked confidential. It is in no other copy, and goes with no e-mail."
    ),
}


class MinutesChoices(QScrollArea):
    """`wished` carries the Parts as they are to be."""

    wished = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._parts = EVERYTHING
        self.sections = SectionList(say(tr("What goes in")))
        self.sections.setAccessibleDescription(
            say(tr("Space puts a part in or leaves it out, Alt+Up and Alt+Down move it"))
        )
        up = KeyButton(say(tr("Move up")), "Alt+Up", "quiet")
        down = KeyButton(say(tr("Move down")), "Alt+Down", "quiet")
        for button, by in ((up, -1), (down, 1)):
            button.clicked.connect(lambda _on=False, by=by: self.sections.wish_move(by))
        self.appendices = {each: TickBox(say(name)) for each, name in APPENDICES.items()}
        self._whole = boxed(
            column(
                PlainLabel(say(tr("What goes in")), weight=600),
                self.sections,
                Flow(up, down, gap=4),
                8,
                PlainLabel(say(tr("Behind the minutes")), weight=600),
                *self.appendices.values(),
                gap=4,
            )
        )
        self._about = PlainLabel("", tone="muted")
        self.language = PlainCombo()
        self._state = SignLabel(Sign.RING, "", weight=600)
        self.life = LifeCard(words)
        self._held = SignLabel(Sign.HELD, "")
        self._more = QVBoxLayout()
        self._more.setContentsMargins(0, 0, 0, 0)
        self._more.setSpacing(16)
        stands = column(
            PlainLabel(say(tr("State")), weight=600), self._state, self.life, self._held, gap=4
        )
        self.watch = WatchCard(words)
        content = column(
            boxed(column(PlainLabel(say(tr("Before they go out")), weight=600), self.watch, gap=4)),
            boxed(stands),
            self._whole,
            self._about,
            LabelledField(say(tr("Language of the minutes")), self.language),
            self._more,
            None,
            gap=16,
        )
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(Ground("side", content, (20, 12)))
        self._wire()

    def add_section(self, title: Text, *content: QWidget) -> None:
        """Room for what else can be done with the minutes, under a title, below what goes in."""
        self._more.addWidget(
            boxed(column(PlainLabel(self._say(title), weight=600), *content, gap=8))
        )

    def show_choices(self, view: MinutesView) -> None:
        """Show what is chosen; the focus stays where it is."""
        say, parts = self._say, view.parts
        self._parts = parts
        chosen = tuple(each.value for each in parts.sections)
        rows = tuple(Choice(each.value, say(SECTIONS[each])) for each in parts.every)
        self.sections.show_sections(rows, chosen)
        for each, box in self.appendices.items():
            with QSignalBlocker(box):
                box.setChecked(each in parts.appendices)
        whole = view.copy is Copy.TEAM
        self._whole.setVisible(whole)
        self._about.setVisible(not whole)
        self._about.setText("" if whole else say(_ABOUT[view.copy]))
        offered = tuple((code, say(name)) for code, name in view.languages)
        self.language.show_choices(offered, parts.language)
        self._state.show_sign(Sign.RING, say(view.state))
        self._held.setVisible(view.held_back > 0)
        held = trn(
            "{n} private line stays out of every file",
            "{n} private lines stay out of every file",
            view.held_back,
        )
        self._held.show_sign(Sign.HELD, say(held))

    def begin(self) -> None:
        """Put the keyboard on what is pointed at, or else on the first choice."""
        chosen = self.sections if self._whole.isVisibleTo(self) else self.language
        first = self.watch.first or chosen
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        self.sections.choices.ticked.connect(self._tick)
        self.sections.moved.connect(self._move)
        for each, box in self.appendices.items():
            box.toggled.connect(lambda on, each=each: self._append(each, on=on))
        self.language.picked.connect(self._speak)

    def _tick(self, key: str, on: bool) -> None:
        self.wished.emit(self._parts.with_section(Section(key), on=on))

    def _move(self, key: str, by: int) -> None:
        section = Section(key)
        moved = self._parts.moved(section, by)
        if moved == self._parts:
            return
        self.wished.emit(moved)
        place = tr(
            "{part}: place {place} of {places}",
            part=SECTIONS[section],
            place=moved.every.index(section) + 1,
            places=len(moved.every),
        )
        self.sections.tell_place(self._say(place))

    def _append(self, appendix: Appendix, *, on: bool) -> None:
        self.wished.emit(self._parts.with_appendix(appendix, on=on))

    def _speak(self, code: str) -> None:
        self.wished.emit(self._parts.in_language(code))
