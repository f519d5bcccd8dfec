"""Every version that was saved: compared, read, gone back to; and putting the whole aside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_changes import changes
from facilitator.domain.words import LongDate, Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.protocols.reading_part import ReadingPart
from facilitator.ui.protocols.values import OwnView

_WRITTEN, _SHIPPED = "now", "shipped"
_MOST_LINES = 60
_WIDE = 1000


class VersionsCard(Card):
    """`back_wished` carries a Protocol to go on from; `aside_wished` whether to put it aside."""

    back_wished = Signal(object)
    aside_wished = Signal(bool)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._view: OwnView | None = None
        self._told: tuple[object, ...] = ()
        self.one = PlainCombo()
        self.other = PlainCombo()
        self.note = PlainLabel(tone="muted")
        self.back = KeyButton(say(tr("Go on from the earlier one")), "Ctrl+B", bind=True)
        self.aside = KeyButton("", "Ctrl+Shift+B", bind=True)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        compared = Flow(
            LabelledField(say(tr("What has changed from")), self.one),
            LabelledField(say(tr("to")), self.other),
        )
        self._page = QWidget()
        self._page.setLayout(self._lines)
        self.reading = ReadingPart(words)
        changed = boxed(column(compared, self._page, Flow(self.back, self.aside), None, gap=8))
        beside = Columns(((changed, 1), (self.reading, 1)), _WIDE)
        content = column(Heading(say(tr("Versions"))), self.note, beside, gap=8)
        super().__init__(column(boxed(content)), margins=(16, 16))
        for combo in (self.one, self.other):
            combo.picked.connect(lambda _: self._compare())
        self.reading.version.picked.connect(lambda _: self._read())
        self.back.clicked.connect(self._go_back)
        self.aside.clicked.connect(self._put_aside)

    def show_versions(self, view: OwnView) -> None:
        """Show the versions there are; which are compared stays."""
        own, afresh = view.own, self._view is None or self._view.own.id != view.own.id
        new = self._view is None or len(self._view.own.versions) != len(own.versions)
        self._view = view
        choices = self._choices(view)
        keys = [key for key, _ in choices]
        one, other = self.one.chosen(), self.other.chosen()
        if afresh or new or one not in keys or other not in keys:
            earlier = [key for key in keys if key != _WRITTEN]
            one, other = (earlier[-1] if earlier else _WRITTEN), _WRITTEN
        self.one.show_choices(choices, one)
        self.other.show_choices(choices, other)
        read = self.reading.version.chosen()
        if afresh or new or read not in keys:
            read = next((key for key in reversed(keys) if key != _WRITTEN), _WRITTEN)
        self.reading.version.show_choices(choices, read)
        self._read()
        self.note.setText(self._say(self._noted(view)))
        self._show_aside(view)
        self._compare()

    def _choices(self, view: OwnView) -> tuple[tuple[str, str], ...]:
        shipped = ((_SHIPPED, self._say(tr("The shipped text"))),) if view.shipped else ()
        versions = tuple(
            (
                str(version.number),
                self._say(
                    tr(
                        "Version {n}, {day}, {time}",
                        n=version.number,
                        day=LongDate(version.at.civil.date()),
                        time=version.at.civil.time(),
                    )
                ),
            )
            for version in view.own.versions
        )
        return (*shipped, *versions, (_WRITTEN, self._say(tr("What is written now"))))

    def _noted(self, view: OwnView) -> Text:
        if view.own.retired:
            return tr("It is put aside: no agenda offers it. Saving it brings it back.")
        if not view.own.versions:
            return tr("No version is saved yet. An agenda offers it from then on.")
        if view.own.draft is not None:
            return tr(
                "Agendas have version {n}. What is written now is not saved yet.",
                n=view.own.versions[-1].number,
            )
        return tr(
            "Agendas have version {n}, which is what you see.", n=view.own.versions[-1].number
        )

    def _show_aside(self, view: OwnView) -> None:
        if view.own.retired:
            words = tr("Take it up again")
        elif view.shipped is not None:
            words = tr("Reset to the shipped text")
        else:
            words = tr("Put it aside")
        self.aside.setText(self._say(words))
        none = self._say(tr("No version is saved yet."))
        legal = bool(view.own.versions)
        self.aside.set_legal(legal, "" if legal else none)

    def _words_of(self, key: str) -> Protocol | None:
        view = self._view
        if view is None or key == _WRITTEN:
            return None if view is None else view.protocol
        if key == _SHIPPED:
            return view.shipped
        return next((v.protocol for v in view.own.versions if str(v.number) == key), None)

    def _compare(self) -> None:
        one, other = self._words_of(self.one.chosen()), self._words_of(self.other.chosen())
        if one is None or other is None or self._told == (one, other):
            return
        self._told = (one, other)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = changes(one, other)
        for change in found[:_MOST_LINES]:
            self._lines.addWidget(PlainLabel(self._say(change.line)))
        if not found:
            self._lines.addWidget(PlainLabel(self._say(tr("Nothing has changed.")), tone="muted"))
        rest = len(found) - _MOST_LINES
        if rest > 0:
            more = tr("and {n} more", n=rest)
            self._lines.addWidget(PlainLabel(self._say(more), tone="muted"))
        self.back.set_legal(
            one != other and self.one.chosen() != _WRITTEN,
            self._say(tr("Choose an earlier version above.")),
        )

    def _read(self) -> None:
        key = self.reading.version.chosen()
        called = "" if self._view is None else dict(self._choices(self._view)).get(key, "")
        self.reading.show_version(self._words_of(key), called)

    def _go_back(self) -> None:
        words = self._words_of(self.one.chosen())
        if words is not None:
            self.back_wished.emit(words)

    def _put_aside(self) -> None:
        if self._view is not None:
            self.aside_wished.emit(not self._view.own.retired)
