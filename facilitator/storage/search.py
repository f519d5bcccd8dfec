"""The answer to what is looked for, from the search index."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from facilitator.app.search import MOST, Hit, HitKind, Hits, Holder, Piece, Wanted, Word
from facilitator.domain.time import Moment
from facilitator.storage import trouble
from facilitator.storage.bases import Bases
from facilitator.storage.clean import clean
from facilitator.storage.engine import driver
from facilitator.storage.search_index import SHIFT, UNDATED, note_stale

_log = logging.getLogger(__name__)

BEFORE, AFTER = "\x02", "\x03"
"""Where a hit begins and ends in a snippet; no text in the index has such signs."""

WORDS = 20
"""Words around a hit."""
LONGEST = 240
"""Characters of a line; scripts without blanks have one word for all of a sentence."""
LEAD = 60
"""Characters before the first hit that are kept of a line that is too long."""

_CHOSEN = """
SELECT f.n, f.kind, f.unit, f.id, f.meeting, f.item, f.team, f.private,
    coalesce(m.title, ''), coalesce(i.title, ''), coalesce(t.name, ''), {text},
    coalesce(i.confidential, 0) OR coalesce(CASE f.unit
        WHEN 'note' THEN (SELECT confidential FROM note WHERE meeting = f.meeting AND id = f.id)
        WHEN 'commitment' THEN (SELECT confidential FROM commitment WHERE id = f.id) END, 0)
FROM {rows}
LEFT JOIN meeting AS m ON m.id = f.meeting
LEFT JOIN item AS i ON i.meeting = f.meeting AND i.id = f.item
LEFT JOIN team AS t ON t.id = f.team
WHERE {conditions} ORDER BY {order} DESC LIMIT ?
"""
_SNIPPET = f"snippet(find, 0, char(2), char(3), '…', {WORDS})"
_BEGINNING = f"substr(f.text, 1, {LONGEST + 1})"
_WHOLE_THINGS = "substr(f.part, 1, 7) NOT IN ('change:', 'reading', 'review:')"
"""Where no words are looked for, what was said about a thing would only repeat it."""


def question(wanted: Wanted) -> Callable[[Connection], Hits]:
    """The question for what is wanted: answered from the index as it is on the disk."""

    def ask(db: Connection) -> Hits:
        try:
            return _ask(driver(db), wanted)
        except dbapi2.DatabaseError as error:
            if trouble.is_passing(error):
                raise
            _log.warning("the search index cannot be read", exc_info=error)
            return Hits(wanted, broken=True)

    return ask


def noted_as_broken(db: Connection, _bases: Bases, _now: Moment) -> bool:
    """An act for the writer: the next start makes the index anew."""
    note_stale(driver(db))
    return False


def _ask(raw: dbapi2.Connection, wanted: Wanted) -> Hits:
    if wanted.empty or wanted.unknown:
        return Hits(wanted)
    people = [_people(raw, who) for who in wanted.who]
    if not all(people):
        return Hits(wanted)
    matched = _match(wanted, people)
    conditions, given = _bounds(wanted, "find.rowid" if matched else "f.n")
    if not wanted.words:
        conditions.append(_WHOLE_THINGS)
    if matched:
        conditions, given = ["find MATCH ?", *conditions], [matched, *given]
    asked = _CHOSEN.format(
        text=_SNIPPET if wanted.words else _BEGINNING,
        rows="find JOIN found AS f ON f.n = find.rowid" if matched else "found AS f",
        order="find.rowid" if matched else "f.n",
        conditions=" AND ".join(conditions),
    )
    rows = raw.execute(asked, [*given, MOST + 1]).fetchall()
    return Hits(wanted, tuple(_hit(row) for row in rows[:MOST]), len(rows) > MOST)


def _match(wanted: Wanted, people: list[list[str]]) -> str:
    """In FTS5's own language; whatever was typed stands between quotes in it."""
    parts = [f"text : {_quoted(word)}" for word in wanted.words]
    parts += [f"who : ({' OR '.join(_quoted(Word(p, False)) for p in one)})" for one in people]
    if wanted.kinds:
        parts.append(f"kind : ({' OR '.join(sorted(wanted.kinds))})")
    return " AND ".join(f"({part})" for part in parts)


def _quoted(word: Word) -> str:
    return '"' + clean(word.text).replace('"', " ") + '"' + "*" * word.begins


def _bounds(wanted: Wanted, number: str) -> tuple[list[str], list[Any]]:
    """What has no day is on no day: it is neither before nor after one."""
    if wanted.before is None and wanted.since is None:
        return [], []
    first = 0 if wanted.since is None else wanted.since.toordinal()
    last = UNDATED if wanted.before is None else wanted.before.toordinal()
    return [f"{number} >= ?", f"{number} < ?"], [first << SHIFT, last << SHIFT]


def _people(raw: dbapi2.Connection, words: tuple[Word, ...]) -> list[str]:
    """The words that stand in the index for people of such a name, guests too."""
    named = " AND ".join(f"(text : {_quoted(word)})" for word in words)
    asked = (
        "SELECT DISTINCT f.who FROM find JOIN found AS f ON f.n = find.rowid"
        " WHERE find MATCH ? AND f.who <> '' ORDER BY 1"
    )
    return [row[0] for row in raw.execute(asked, [f"(kind : person) AND {named}"])]


def _hit(row: tuple[Any, ...]) -> Hit:
    n, kind, unit, identity, meeting, item, team, private = row[:8]
    titled, item_title, named, text, confidential = row[8:]
    day, pieces = n >> SHIFT, tuple(_pieces(text))
    return Hit(
        kind=HitKind(kind) if kind in _KINDS else HitKind.NOTE,
        holder=Holder(unit),
        id=identity,
        pieces=pieces if len(text) <= LONGEST else tuple(_shortened(pieces)),
        day=date.fromordinal(day) if day < UNDATED else None,
        meeting=meeting,
        meeting_title=titled,
        item=item,
        item_title=item_title,
        team=team,
        team_name=named,
        private=bool(private),
        confidential=bool(confidential),
    )


_KINDS = frozenset(HitKind)


def _pieces(text: str) -> Iterator[Piece]:
    """Between the marks stand hits."""
    plain, *marked = text.split(BEFORE)
    if plain:
        yield Piece(plain)
    for part in marked:
        hit, _, after = part.partition(AFTER)
        yield Piece(hit, hit=True)
        if after:
            yield Piece(after)


def _shortened(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """No longer than one line can be: from a little before the first hit."""
    left = LONGEST
    for at, piece in enumerate(pieces):
        text = piece.text
        if at == 0 and not piece.hit and len(pieces) > 1 and len(text) > LEAD + 1:
            text = "…" + text[-LEAD:]
        if len(text) > left:
            yield Piece(text[:left] + "…", piece.hit)
            return
        left -= len(text)
        yield Piece(text, piece.hit)
