"""The index holds no word that is gone, and a damaged one keeps nothing from being kept."""

from contextlib import closing
from dataclasses import replace
from itertools import product

import pytest
from sqlcipher3 import dbapi2

from facilitator.app.keeping import Shelf
from facilitator.app.search import Wanted, Word
from facilitator.domain.meeting import Record
from facilitator.storage import backups, search_mending, soundness
from facilitator.storage.engine import writing_engine
from facilitator.storage.files import store_file
from tests.storage.conftest import PATIENCE
from tests.storage.samples import TEAM, a_meeting, a_note, an_action
from tests.storage.test_search import found, full, texts


def test_what_is_deleted_for_good_cannot_be_read_in_the_file(opened):
    many = tuple(a_note(f"n{at}", f"Line {at} quokka{at} and xylophone{at}") for at in range(300))
    secret = replace(a_note("secret", "Zephyrine quokkasecret Wombatius"), file="kangaroo.docx")
    opened.kept(TEAM, replace(a_meeting(), record=Record((*many[:150], secret, *many[150:]))))
    assert found(opened, "zephy")
    opened.store.bin(Shelf.NOTE, "secret")
    opened.store.empty_bin()
    assert opened.store.flush(PATIENCE)
    opened.store.close()
    held = b"".join(path.read_bytes() for path in opened.folder.glob("store.db*")).lower()
    assert b"quokka7" in held
    # Whole, and as the index keeps words: what it has in common with the word before left out.
    for word in (b"zephyrine", b"zephyr", b"quokkasecret", b"secret", b"wombat", b"kangaroo"):
        assert word not in held, word
    assert search_mending.is_right(opened.folder)


def test_a_word_by_which_a_page_of_the_index_is_found_goes_with_it(opened):
    letters = "abcdefghijklmnop"
    words = ["".join(each) + end for each in product(letters, repeat=3) for end in ("", "zz")]
    notes = [a_note(f"n{at}", " ".join(words[at::400])) for at in range(400)]
    opened.kept(TEAM, replace(a_meeting(), record=Record(tuple(notes))))

    def marks():
        with closing(dbapi2.connect(store_file(opened.folder))) as raw:
            rows = raw.execute("SELECT CAST(term AS BLOB) FROM find_idx").fetchall()
        return {row[0][1:].decode() for row in rows if row[0].startswith(b"0")}

    doomed = next(mark for mark in sorted(marks()) if len(mark) > 3)
    having = [n.id for n in notes if any(word.startswith(doomed) for word in n.text.split())]
    for identity in having:
        opened.store.bin(Shelf.NOTE, identity)
    assert opened.store.flush(PATIENCE)
    assert doomed in marks()  # FTS5 leaves it there
    opened.store.empty_bin()
    assert opened.store.flush(PATIENCE)
    assert doomed not in marks()
    opened.store.close()
    assert search_mending.is_right(opened.folder)


def damage(path, *statements):
    engine = writing_engine(path)
    with engine.connect() as db:
        raw = db.connection.driver_connection
        raw.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            raw.execute(statement)
    engine.dispose()


HARM = {
    "an empty index": ("DELETE FROM find_data",),
    "a lost table": ("DROP TABLE find",),
    "a lost part": ("DELETE FROM sqlite_schema WHERE name = 'find_idx'", "VACUUM"),
    "noise": ("UPDATE find_data SET block = randomblob(length(block))",),
    "another text": ("UPDATE found SET text = 'something else' WHERE n % 2",),
}


@pytest.mark.parametrize("harm", HARM)
def test_a_damaged_index_keeps_nothing_from_opening_and_saving(opened, open_in, harm):
    full(opened)
    opened.store.close()
    damage(store_file(opened.folder), *HARM[harm])
    again = open_in(opened.folder)
    again.kept(replace(an_action("b"), text="Later on"))
    assert again.folder_of("meeting").meeting.record.notes
    again.store.close()
    last = open_in(opened.folder)
    assert last.watcher.failures == []
    if harm != "another text":
        assert found(last, "schrift")
        assert found(last, "later")
        assert search_mending.is_right(last.folder)
    else:
        last.store.close()
        assert search_mending.put_search_right(last.folder)
        assert search_mending.is_right(last.folder)
        assert not search_mending.put_search_right(last.folder)


def test_a_length_that_no_memory_holds_is_damage_like_any_other():
    class Greedy:
        def execute(self, _sql):
            raise MemoryError

    assert soundness.verdict(Greedy()) != "ok"


def test_an_index_that_breaks_while_the_store_is_open_is_made_anew_later(opened, open_in):
    full(opened)
    with dbapi2.connect(store_file(opened.folder)) as raw:
        raw.execute("UPDATE find_data SET block = x'00'")
    raw.close()
    opened.kept(replace(an_action("b"), text="Later on"))
    assert opened.watcher.failures == []
    assert opened.ask(opened.store.search, Wanted((Word("later"),))).found == ()
    opened.store.backup("day")
    opened.store.close()
    assert opened.watcher.failures == []
    (backup,) = backups.verified(opened.folder)  # of what is kept nothing is damaged
    assert backup.meetings == 1
    again = open_in(opened.folder)
    assert texts(again, "later") == ["Later on"]
    assert search_mending.is_right(again.folder)
