"""The tables of the search index: what can be found, a row each, and the words of those rows.

They stand apart from tables.py, since everything in them is made of what stands there and can be
made anew. `found` has the texts as they are searched and shown; `find` is FTS5's index over it,
without a copy of its own (external content), so that an entry is taken out by the very words that
were put in. A contentless table that deletes by marks would leave deleted words in the file.

`n` is the day's ordinal above 32 bits with a number within the day: hits come newest first
without being sorted, and days bound them. `who` has a word for each person.
"""

from __future__ import annotations

from sqlcipher3 import dbapi2

CONTENT = "found"
INDEX = "find"
NAMES = frozenset({CONTENT, INDEX, f"{INDEX}_data", f"{INDEX}_idx", f"{INDEX}_config"})
"""All tables of the index, FTS5's own among them."""

SINCE = 11
"""The first revision that has them."""

_STATEMENTS = (
    f"""CREATE TABLE {CONTENT} (
    n INTEGER NOT NULL PRIMARY KEY, unit TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
    part TEXT NOT NULL, kind TEXT NOT NULL, meeting TEXT NOT NULL, item TEXT NOT NULL,
    team TEXT NOT NULL, private INTEGER NOT NULL, text TEXT NOT NULL, who TEXT NOT NULL
) STRICT""",
    f"CREATE UNIQUE INDEX ix_found_of ON {CONTENT} (unit, owner, id, part)",
    # A prefix index of two letters: of three as well the index is a quarter larger, and what is
    # asked of it answers in two milliseconds with either.
    f"""CREATE VIRTUAL TABLE {INDEX} USING fts5(
    text, who, kind, content='{CONTENT}', content_rowid='n', columnsize=0, prefix='2',
    tokenize='unicode61 remove_diacritics 2'
)""",
    # SQLite's own pragma does not reach into the index: deleted words would stay readable.
    f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('secure-delete', 1)",  # noqa: S608
)


def make(raw: dbapi2.Connection) -> None:
    """Make the tables, empty, in the transaction that is under way."""
    for statement in _STATEMENTS:
        raw.execute(statement)


def are_there(raw: dbapi2.Connection) -> bool:
    """Whether all tables of the index are there."""
    names = {row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return names >= NAMES
