"""How the speaking was shared in the last meetings: for the facilitator's eyes, closed at first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.app.ports import Words
from facilitator.domain.balance import Balance, Voice
from facilitator.domain.words import Names, ShortDate, Text, tr, trn
from facilitator.ui.kit.buttons import ToggleButton
from facilitator.ui.kit.cards import Card, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.rows import Cell, Index, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable, RowDelegate
from facilitator.ui.theme import theme_of

SHARES_ROLE = Qt.ItemDataRole.UserRole + 40
_BARS = 2

_PARTS: tuple[tuple[float, Text], ...] = (
    (0.0, tr("hardly any")),
    (1 / 10, tr("about a tenth")),
    (1 / 8, tr("about an eighth")),
    (1 / 6, tr("about a sixth")),
    (1 / 5, tr("about a fifth")),
    (1 / 4, tr("about a quarter")),
    (1 / 3, tr("about a third")),
    (1 / 2, tr("about half")),
    (2 / 3, tr("about two thirds")),
    (3 / 4, tr("about three quarters")),
    (1.0, tr("nearly all")),
)


def about(share: float) -> Text:
    """A share in words, no finer than it matters."""
    return min(_PARTS, key=lambda part: abs(part[0] - share))[1]


class VoicesCard(Card):
    """`opened` tells that it is unfolded: only then is anything to be fetched and shown."""

    opened = Signal()

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self.button = ToggleButton(say(tr("Voices over the term")), "Ctrl+Shift+V", bind=True)
        mine = tr(
            "Only for your eyes: it is in no minutes and in no window of the room. It shows"
            " whether everyone finds a place, not who is good."
        )
        self._line = PlainLabel(say(mine), tone="muted")
        self._none = PlainLabel(say(tr("Nothing is known yet of earlier meetings.")))
        headings = (tr("Name"), tr("Share"), tr("Meeting by meeting"), tr("First voice"))
        self._model = _VoicesModel(tuple(say(text) for text in headings))
        self.table = PlainTable(say(tr("Voices over the term")), wide=_BARS, most=8)
        self.table.setModel(self._model)
        self._model.setParent(self.table)
        self.table.setItemDelegate(_BarsDelegate(self.table))
        self._inside = (self._line, self._none, self.table)
        super().__init__(column(row(self.button, None), *self._inside, gap=8))
        self._agreed = False
        for part in (self, *self._inside):
            part.hide()
        self.button.toggled.connect(self._unfold)

    @property
    def unfolded(self) -> bool:
        """Whether it is open."""
        return self.button.isChecked()

    def show_agreed(self, agreed: bool) -> None:
        """Offer it to a team that has agreed to timing; for any other nothing stays in it."""
        self._agreed = agreed
        if not agreed:
            self.fold()
        self.setVisible(agreed)

    def fold(self) -> None:
        """Close it and forget what it showed."""
        self.button.setChecked(False)
        self._model.show_voices((), Balance())

    def show_balance(self, balance: Balance, names: Mapping[str, str]) -> None:
        """Show the last meetings with everyone's share, if it is open."""
        if not self.unfolded:
            return
        rows = tuple(self._row(voice, balance, names) for voice in balance.voices)
        self._model.show_voices(rows if balance.began else (), balance)
        self.table.fit()
        self.table.setVisible(bool(balance.began))
        self._none.setVisible(not balance.began)

    def _row(self, voice: Voice, balance: Balance, names: Mapping[str, str]) -> Row:
        spoke = any(share is not None for share in voice.shares)
        whole = about(voice.whole) if spoke else tr("no turn")
        first = trn(
            "in {first} of {n} meeting", "in {first} of {n} meetings", len(balance.began),
            first=voice.first,
        )  # fmt: skip
        each = tuple(
            tr("{day}: {share}", day=ShortDate(at.civil.date()), share=self._told(share))
            for at, share in zip(balance.began, voice.shares, strict=True)
        )
        return Row(
            voice.person,
            (
                Cell(names.get(voice.person, voice.person), strong=True),
                Cell(self._say(whole)),
                Cell(self._say(tr("{parts}", parts=Names(each)))),
                Cell(self._say(first), tone="muted"),
            ),
        )

    @staticmethod
    def _told(share: float | None) -> Text:
        return tr("no turn") if share is None else about(share)

    def _unfold(self, on: bool) -> None:
        self._line.setVisible(on)
        if not on:
            self._none.hide()
            self.table.hide()
            return
        self.opened.emit()


class _VoicesModel(RowsModel):
    """The bars of a row are drawn; what they say can be read aloud and in the tooltip."""

    def __init__(self, headings: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(headings, parent)
        self._shares: tuple[tuple[float | None, ...], ...] = ()

    def show_voices(self, rows: tuple[Row, ...], balance: Balance) -> None:
        """Show these rows with the shares behind them."""
        self._shares = tuple(voice.shares for voice in balance.voices)
        self.show_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and index.column() == _BARS:
            if role == SHARES_ROLE:
                return self._shares[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return ""
        return super().data(index, role)


class _BarsDelegate(RowDelegate):
    """A small bar a meeting, the earliest first as one reads; a low dash where there was none."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        shares = index.data(SHARES_ROLE) or ()
        return size + QSize(len(shares) * theme_of(option.widget).em(1), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        shares = index.data(SHARES_ROLE)
        if not shares:
            return
        theme = theme_of(option.widget)
        em, pad = theme.em(1), theme.em(0.7)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = option.rect.adjusted(pad, theme.em(0.4), -pad, -theme.em(0.5))
        for at, share in enumerate(shares):
            high = max(2, round(box.height() * (share or 0)))
            x = box.right() - (at + 1) * em + em // 4 if mirrored else box.x() + at * em
            bar = QRect(x, box.bottom() - high, max(3, em * 3 // 4), high)
            painter.fillRect(bar, theme.colour("edge" if share is None else "accent"))
