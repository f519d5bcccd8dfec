"""Protocols as a list: their names and how long they take for the people expected."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.app.ports import Words
from facilitator.domain.labels import minutes_of
from facilitator.domain.protocol import Protocol
from facilitator.domain.timing import Measured
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.prepare.drawing import NO_INDEX, Brush, Index, wrapped_size
from facilitator.ui.theme import Theme, theme_of

MINUTES = Qt.ItemDataRole.UserRole + 1


def took(known: Measured) -> Text:
    """What a protocol took in earlier meetings: "Used last on 12 November: 46 minutes, 6 over"."""
    if known.over:
        more = trn("{n} over", "{n} over", known.over)
        less = trn("{n} under", "{n} under", -known.over)
        difference = more if known.over > 0 else less
    else:
        difference = tr("as planned")
    latest = tr(
        "Used last on {day}: {minutes}, {difference}",
        day=known.last,
        minutes=minutes_of(known.minutes[0]),
        difference=difference,
    )
    if len(known.minutes) == 1:
        return latest
    usual = minutes_of(known.usual)
    return tr(
        "{latest}. Used {n} times, usually {usual}",
        latest=latest,
        n=len(known.minutes),
        usual=usual,
    )


def lasting(protocol: Protocol, people: int, sitting: int = 1) -> Text:
    """How long a sitting takes: "16–24 min" from the shortest to the whole, or "20 min"."""
    least, whole = (
        protocol.least_minutes(people, sitting),
        protocol.minutes_for(people, sitting),
    )
    if least < whole:
        return tr("{least}–{most} min", least=least, most=whole)
    return trn("{n} min", "{n} min", whole)


def lasting_in_all(protocol: Protocol, people: int) -> Text:
    """How long a protocol takes; for one in several sittings, how many they are."""
    if protocol.sittings == 1:
        return lasting(protocol, people)
    return trn("{n} sitting", "{n} sittings", protocol.sittings)


class ProtocolModel(QAbstractListModel):
    """The protocols that fit the search, in the order of the shelf."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._protocols: tuple[Protocol, ...] = ()
        self._people = 1

    def show_protocols(self, protocols: tuple[Protocol, ...], people: int) -> None:
        """List these, with their minutes for so many people."""
        if (protocols, people) == (self._protocols, self._people):
            return
        if [p.id for p in protocols] == [p.id for p in self._protocols]:
            self._protocols, self._people = protocols, people
            self.dataChanged.emit(self.index(0), self.index(len(protocols) - 1))
            return
        self.beginResetModel()
        self._protocols, self._people = protocols, people
        self.endResetModel()

    def protocol(self, row: int) -> Protocol | None:
        """The protocol of a row."""
        return self._protocols[row] if 0 <= row < len(self._protocols) else None

    def row_of(self, identity: str) -> int:
        """The row of a protocol, -1 when it is not listed."""
        rows = (row for row, each in enumerate(self._protocols) if each.id == identity)
        return next(rows, -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._protocols)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        protocol = self._protocols[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return protocol.name
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(protocol.purpose)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words.say(
                    tr(
                        "{protocol}, {lasting}",
                        protocol=protocol.name,
                        lasting=lasting_in_all(protocol, self._people),
                    )
                )
        if role == MINUTES:
            return self._words.say(lasting_in_all(protocol, self._people))
        return None


class ProtocolDelegate(QStyledItemDelegate):
    """Draws a protocol: its name, at the far edge its minutes."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        brush = Brush(painter, option)
        brush.ground()
        words, far = _rooms(brush.theme, brush.box, index.data(MINUTES))
        brush.words(brush.along(words), index.data(), brush.theme.font("body", 600), brush.ink)
        quiet = brush.ink if brush.selected else brush.theme.colour("muted")
        brush.words(brush.along(far), index.data(MINUTES), brush.theme.font(), quiet, far=True)
        if brush.focused:
            brush.focus(brush.box.adjusted(0, 0, 0, -1))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        theme = theme_of(view)
        width = view.viewport().width() if isinstance(view, QListView) else theme.em(20)
        words, _ = _rooms(theme, QRect(0, 0, width, 0), index.data(MINUTES))
        height = wrapped_size(index.data(), theme.font("body", 600), words.width()).height()
        return QSize(theme.em(10), max(theme.em(2.5), height + theme.em(0.8)))


def _rooms(theme: Theme, box: QRect, minutes: str) -> tuple[QRect, QRect]:
    pad = theme.em(0.6)
    far = min(QFontMetrics(theme.font()).horizontalAdvance(minutes) + 2, box.width() // 2)
    words = box.adjusted(pad, 0, -far - 2 * pad, -1)
    return words, QRect(box.right() + 1 - pad - far, box.y(), far, box.height() - 1)
