"""Protocols as a list: their names and how long they take for the people expected."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QMimeData, QObject, Qt

from facilitator.app.finder import NOTHING_KNOWN, USUAL_PEOPLE, Found, Known, Question
from facilitator.app.finder_words import joined, reasons
from facilitator.app.ports import Words
from facilitator.domain.labels import minutes_of
from facilitator.domain.protocol import Protocol
from facilitator.domain.timing import Measured
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.drawing import NO_INDEX, Index
from facilitator.ui.kit.named_rows import BELOW, FAR, STRONG
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.prepare.dragging import PROTOCOL_MIME, packed


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
    """Protocols in the order in which they answer a question, and why they stand there."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._found: tuple[Found, ...] = ()
        self._question = Question()
        self._known = NOTHING_KNOWN

    def show_found(self, found: tuple[Found, ...], question: Question, known: Known) -> None:
        """List these, with their minutes for the people of the question."""
        if (found, question, known) == (self._found, self._question, self._known):
            return
        same = [f.protocol.id for f in found] == [f.protocol.id for f in self._found]
        if not same:
            self.beginResetModel()
        self._found, self._question, self._known = found, question, known
        if not same:
            self.endResetModel()
        elif found:
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))

    def protocol(self, row: int) -> Protocol | None:
        """The protocol of a row."""
        return self._found[row].protocol if 0 <= row < len(self._found) else None

    def reason(self, row: int) -> str:
        """Why the protocol of a row stands there."""
        return self._words.say(joined(reasons(self._found[row], self._question, self._known)))

    def row_of(self, identity: str) -> int:
        """The row of a protocol, -1 when it is not listed."""
        rows = (row for row, each in enumerate(self._found) if each.protocol.id == identity)
        return next(rows, -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._found[index.row()]
        protocol = found.protocol
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return protocol.name
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(f"{protocol.purpose}\n{self.reason(index.row())}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._aloud(index.row())
        if role == FAR:
            return self._words.say(self._lasting(protocol))
        if role == BELOW:
            return self.reason(index.row())
        if role == STRONG:
            return found.fits
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [PROTOCOL_MIME]

    def mimeData(self, indexes: object) -> QMimeData:
        rows = [index.row() for index in indexes]  # type: ignore[attr-defined]
        return packed(PROTOCOL_MIME, self._found[rows[0]].protocol.id) if rows else QMimeData()

    def _aloud(self, row: int) -> str:
        protocol = self._found[row].protocol
        return self._words.say(
            tr(
                "{protocol}, {lasting}. {reason}",
                protocol=protocol.name,
                lasting=self._lasting(protocol),
                reason=self.reason(row),
            )
        )

    def _lasting(self, protocol: Protocol) -> Text:
        return lasting_in_all(protocol, self._question.people or USUAL_PEOPLE)
