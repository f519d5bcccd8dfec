"""What was deleted for good is in no part of the search index either."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from facilitator.storage.search_index import if_it_goes, rebuild


def forget_words(raw: dbapi2.Connection) -> None:
    """What was deleted for good is to be in no part of the index, after it has followed.

    FTS5 takes words out of its pages, and may leave one as the mark by which it finds a page.
    """
    if_it_goes(raw, _merge)


def _merge(raw: dbapi2.Connection) -> None:
    if _marks_tell(raw):
        raw.execute("INSERT INTO find (find) VALUES ('optimize')")
    if _marks_tell(raw):
        rebuild(raw)


def _marks_tell(raw: dbapi2.Connection) -> bool:
    """Whether a page is marked by letters with which no word begins."""
    raw.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, find, row)")
    told = False
    for (term,) in raw.execute("SELECT DISTINCT CAST(term AS BLOB) FROM find_idx").fetchall():
        # Before the letters stands which index it is: 0 that of words, 1 that of beginnings.
        if told or not term.startswith(b"0") or len(term) == 1:
            continue
        letters = term[1:].decode("utf-8", "ignore")
        asked = "SELECT term FROM temp.words WHERE term >= ? LIMIT 1"
        row = raw.execute(asked, (letters,)).fetchone()
        told = row is None or not str(row[0]).startswith(letters)
    return told
