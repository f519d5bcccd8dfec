"""The members of a team as rows that are edited in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Qt

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, check_team, clean_name
from facilitator.domain.order import found, moved
from facilitator.domain.people import Member, Team, as_seen
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.editors import LONGEST_LINE
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.rows import WRONG_ROLE, Cell, Index
from facilitator.ui.team.ordered import OrderedModel

_NAME, _TITLE, _EMAIL, _ACTIVE = range(4)


class MembersModel(OrderedModel):
    """Names that cannot be kept (empty, borne by two) stay in sight, marked, until they are good.

    `members` leaves them out: there a member is as it was when a step of typing last ended.
    """

    def __init__(
        self, words: Words, new_id: Callable[[], str], parent: QObject | None = None
    ) -> None:
        say = words.say
        texts = (tr("Name"), tr("Role in the school"), tr("E-mail"), tr("Takes part"))
        super().__init__(tuple(say(text) for text in texts), parent)
        self._new_id = new_id
        self._stays, self._left = say(tr("Active")), say(tr("Retired"))
        self._rows: tuple[Member, ...] = ()
        self._settled: tuple[Member, ...] = ()

    def show_members(self, members: tuple[Member, ...], *, afresh: bool = False) -> None:
        """Show these; a row being edited or not good yet stays as it is, unless `afresh`."""
        mine = {} if afresh else {row.id: row for row in self._rows if self._is_mine(row)}
        ids = {member.id for member in members}
        rows = tuple(mine.get(member.id, member) for member in members)
        rows += tuple(row for key, row in mine.items() if key not in ids and not self._had(key))
        self._settled = tuple(
            member if afresh or member.id != self.editing else self._last(member) or member
            for member in members
        )
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            for at in range(len(rows)):
                self.tell(at)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def members(self, *, typing: bool) -> tuple[Member, ...]:
        """The members as they can be kept."""
        wrong = self._wrong()
        good = (self._last(row) if row.id in wrong else _trimmed(row) for row in self._rows)
        members = tuple(member for member in good if member is not None)
        if not typing:
            self._settled = members
        return members

    def problem(self) -> Text | None:
        """Why a row cannot be kept, in a sentence; None when all can."""
        for row in self._rows:
            try:
                if not _is_empty(row):
                    clean_name(row.name)
            except UserError as error:
                return error.text
        try:
            named = tuple(row for row in self._rows if row.name.strip())
            check_team(Team("", "-", members=named))
        except UserError as error:
            return error.text
        return None

    def is_active(self, row: int) -> bool:
        """Whether the member of a row takes part."""
        return 0 <= row < len(self._rows) and self._rows[row].active

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def key(self, row: int) -> str:
        return self._rows[row].id

    def is_typed(self, column: int) -> bool:
        return 0 <= column < _ACTIVE

    def limit(self, column: int) -> int:
        return LONGEST_NAME if column in (_NAME, _TITLE) else LONGEST_LINE

    def cell(self, row: int, column: int) -> Cell:
        member = self._rows[row]
        tone = "" if member.active else "muted"
        if column == _ACTIVE:
            sign = Sign.TICK if member.active else Sign.HELD
            return Cell(self._stays if member.active else self._left, sign, "muted")
        words = (member.name, member.title, member.email)[column]
        return Cell(words, tone=tone, strong=column == _NAME)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == WRONG_ROLE and index.isValid():
            return index.column() == _NAME and self.key(index.row()) in self._wrong()
        return super().data(index, role)

    def put(self, row: int, column: int, text: str, *, typing: bool) -> None:
        words = text if typing else " ".join(text.split())
        before = self._rows[row]
        after = _with(before, column, words)
        self._replace(row, after)
        if not typing and _is_empty(after) and not self._had(after.id):
            self._remove(row)
        if after != before or not typing:
            self.changed.emit(typing)

    def add(self) -> int:
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows = (*self._rows, Member(self._new_id(), ""))
        self.endInsertRows()
        return at

    def take_out(self, row: int) -> None:
        """Retire a member, or take one back; one that was never kept goes."""
        member = self._rows[row]
        if not self._had(member.id):
            self._remove(row)
        else:
            self._replace(row, replace(member, active=not member.active))
        self.changed.emit(False)

    def reorder(self, source: int, target: int) -> None:
        self._rows = moved(self._rows, source, target)

    def _replace(self, row: int, member: Member) -> None:
        self._rows = (*self._rows[:row], member, *self._rows[row + 1 :])
        self.tell(row)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        self._rows = (*self._rows[:row], *self._rows[row + 1 :])
        self.endRemoveRows()

    def _had(self, key: str) -> bool:
        return found(self._settled, key) is not None

    def _last(self, row: Member) -> Member | None:
        """The row as it was when it was last good."""
        return found(self._settled, row.id)

    def _is_mine(self, row: Member) -> bool:
        return row.id == self.editing or row.id in self._wrong() or not self._had(row.id)

    def _wrong(self) -> frozenset[str]:
        """Rows whose name cannot be kept; of two that bear one name, the one that changed."""
        wrong = {row.id for row in self._rows if not as_seen(row.name)}
        bearers: dict[str, list[Member]] = {}
        for row in self._rows:
            if row.active and as_seen(row.name):
                bearers.setdefault(as_seen(row.name), []).append(row)
        for rows in bearers.values():
            unchanged_first = sorted(rows, key=lambda row: row != self._last(row))
            wrong |= {row.id for row in unchanged_first[1:]}
        return frozenset(wrong)


def _with(member: Member, column: int, words: str) -> Member:
    if column == _NAME:
        return replace(member, name=words)
    return replace(member, title=words) if column == _TITLE else replace(member, email=words)


def _trimmed(member: Member) -> Member:
    name, title, email = (member.name.strip(), member.title.strip(), member.email.strip())
    return replace(member, name=name, title=title, email=email)


def _is_empty(member: Member) -> bool:
    return not (member.name.strip() or member.title.strip() or member.email.strip())
