"""What was kept is found by what people type, and what is gone is gone: also from the file."""

import sqlite3
import threading
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.app.keeping import Shelf
from facilitator.app.search import HitKind, Holder, Wanted, Word
from facilitator.domain.meeting import Record
from facilitator.domain.notes import Kind
from facilitator.storage import search_tables
from facilitator.storage.files import store_file
from tests.databases.make import AIM, GOAL, OWN, TEMPLATE
from tests.examples import share
from tests.storage.conftest import PATIENCE, Clock, Opened
from tests.storage.samples import PLAN, TEAM, a_meeting, a_note, an_action


def found(opened, *words, **how):
    wanted = Wanted(tuple(Word(word) for word in words), **how)
    return opened.ask(opened.store.search, wanted).found


def texts(opened, *words, **how):
    return [hit.text for hit in found(opened, *words, **how)]


LETTERS = st.text("abßöéÅñžłçДжяλאبत한大", min_size=2, max_size=9)
TEXTS = st.lists(LETTERS, min_size=1, max_size=6).map(" ".join)


@pytest.fixture(scope="module")
def one_store(tmp_path_factory):
    opened = Opened(tmp_path_factory.mktemp("search"), Clock())
    opened.kept(TEAM, a_meeting())
    yield opened
    opened.store.close()


@settings(max_examples=share(40))
@given(lines=st.lists(TEXTS, min_size=1, max_size=4), data=st.data())
def test_what_is_kept_is_found_by_any_beginning_of_two_letters(one_store, lines, data):
    notes = tuple(a_note(f"n{at}", line) for at, line in enumerate(lines))
    one_store.kept(replace(a_meeting(), record=Record(notes)))
    note = data.draw(st.sampled_from(notes))
    word = data.draw(st.sampled_from(note.text.split()))
    typed = word[: data.draw(st.integers(2, len(word)))]
    for way in (typed, typed.upper() if typed.upper().lower() == typed.lower() else typed):
        hits = [hit for hit in found(one_store, way) if hit.id == note.id]
        assert [hit.text for hit in hits] == [note.text]
        assert any(piece.hit for piece in hits[0].pieces)
    one_store.kept(replace(a_meeting(), record=Record(())))
    assert not [hit for hit in found(one_store, typed) if hit.holder is Holder.NOTE]


def full(opened):
    note = a_note("n", "Größere Schrift für die Tafel")
    hidden = replace(a_note("p", "Ask Elin alone"), private=True)
    proof = replace(a_note("e", "One-minute checks"), kind=Kind.EVIDENCE, file="scores.xlsx")
    items = (replace(PLAN.items[0], bring="The marked texts", notes="Be gentle"), PLAN.items[1])
    meeting = replace(a_meeting(), plan=replace(PLAN, items=items), record=Record((note, hidden)))
    meeting = replace(meeting, record=Record((note, hidden, proof)))
    decision = replace(an_action("d"), kind=Kind.DECISION, text="Read aloud daily", method="thumbs")
    action = replace(an_action("a"), owners=("ana",))
    opened.store.keep_protocols(OWN)
    opened.store.shelve(TEMPLATE, AIM)
    opened.kept(TEAM, meeting, decision, action, GOAL)


@pytest.mark.parametrize(
    ("typed", "kind", "holder", "identity"),
    [
        ("grossere", None, None, ""),
        ("großere", HitKind.NOTE, Holder.NOTE, "n"),
        ("GRÖ", HitKind.NOTE, Holder.NOTE, "n"),
        ("fur", HitKind.NOTE, Holder.NOTE, "n"),
        ("elin", HitKind.NOTE, Holder.NOTE, "p"),
        ("minute", HitKind.EVIDENCE, Holder.NOTE, "e"),
        ("scores.xl", HitKind.DOCUMENT, Holder.NOTE, "e"),
        ("marked", HitKind.DOCUMENT, Holder.ITEM, "one"),
        ("gentle", HitKind.NOTE, Holder.ITEM, "one"),
        ("check-in", HitKind.ITEM, Holder.ITEM, "one"),
        ("aloud", HitKind.DECISION, Holder.COMMITMENT, "d"),
        ("thumbs", HitKind.DECISION, Holder.COMMITMENT, "d"),
        ("prompts", HitKind.ACTION, Holder.COMMITMENT, "a"),
        ("monthly", HitKind.MEETING, Holder.MEETING, "meeting"),
        ("data", HitKind.DATE, Holder.MEETING, "meeting"),
        ("dev", HitKind.PERSON, Holder.MEETING, "meeting"),
        ("ana", HitKind.PERSON, Holder.TEAM, "team"),
        ("north", HitKind.TEAM, Holder.TEAM, "team"),
        ("begin", HitKind.NORM, Holder.TEAM, "team"),
        ("52", HitKind.GOAL, Holder.GOAL, "goal"),
        ("opens", HitKind.GOAL, Holder.GOAL, "goal"),
        ("away", HitKind.GOAL, Holder.GOAL, "goal"),
        ("tuesday", HitKind.TEMPLATE, Holder.TEMPLATE, "own"),
        ("look", HitKind.PROTOCOL, Holder.PROTOCOL, "own"),
    ],
)
def test_everything_that_has_words_is_found_and_says_where_it_stands(
    full_store, typed, kind, holder, identity
):
    hits = found(full_store, typed)
    if kind is None:
        assert hits == ()  # no accent is folded into two letters
        return
    assert (kind, holder, identity) in {(hit.kind, hit.holder, hit.id) for hit in hits}


@pytest.fixture(scope="module")
def full_store(tmp_path_factory):
    opened = Opened(tmp_path_factory.mktemp("full"), Clock())
    full(opened)
    yield opened
    opened.store.close()


def test_who_kind_and_days_narrow_what_is_found(full_store):
    ana = ((Word("an"),),)
    assert {hit.kind for hit in found(full_store, who=ana)} == {
        HitKind.PERSON,
        HitKind.ACTION,
        HitKind.ITEM,
        HitKind.GOAL,
    }
    assert [hit.id for hit in found(full_store, "copy", who=ana)] == ["a"]
    assert found(full_store, "copy", who=((Word("ben"),),)) == ()
    kinds = frozenset({HitKind.DECISION})
    assert texts(full_store, kinds=kinds) == ["Read aloud daily · thumbs"]
    day = PLAN.day
    assert texts(full_store, "aloud", before=day) == []
    assert len(texts(full_store, "aloud", since=day)) == 1
    assert [hit.day for hit in found(full_store, since=date(2026, 10, 28))] == [date(2026, 10, 28)]


def test_a_phrase_is_found_in_its_order_and_marked(full_store):
    (hit,) = full_store.ask(
        full_store.store.search, Wanted((Word("aloud daily", begins=False),))
    ).found
    assert [(piece.text, piece.hit) for piece in hit.pieces] == [
        ("Read ", False),
        ("aloud daily", True),
        (" · thumbs", False),
    ]
    asked = Wanted((Word("daily aloud", begins=False),))
    assert full_store.ask(full_store.store.search, asked).found == ()


def test_what_is_private_says_so(full_store):
    assert [hit.private for hit in found(full_store, "elin")] == [True]
    assert [hit.private for hit in found(full_store, "gentle")] == [True]
    assert not any(hit.private for hit in found(full_store, "aloud"))


@pytest.mark.parametrize(
    "word", ['"', '""', "*", "^", "a:", ")", "NEAR(", "-", "AND", "{x", "\ud800", "\0"]
)
def test_no_sign_is_an_error(full_store, word):
    asked = Wanted((Word(word), Word("aloud")), ((Word(word),),))
    assert full_store.ask(full_store.store.search, asked).broken is False
    assert full_store.watcher.failures == []


def test_what_lies_in_the_bin_is_not_found_until_it_comes_back(opened):
    full(opened)
    for shelf, identity, typed in (
        (Shelf.NOTE, "n", "schrift"),
        (Shelf.MEETING, "meeting", "schrift"),
        (Shelf.TEAM, "team", "prompts"),
        (Shelf.COMMITMENT, "d", "aloud"),
        (Shelf.GOAL, "goal", "rises"),
        (Shelf.TEMPLATE, "own", "tuesday"),
        (Shelf.AIM, "aim", "all"),
    ):
        assert found(opened, typed)
        opened.store.bin(shelf, identity)
        assert found(opened, typed) == (), shelf
        opened.store.restore(shelf, identity)
        assert found(opened, typed), shelf


def test_the_newest_comes_first_and_what_has_no_day_before_it(opened):
    days = (date(2026, 9, 1), date(2026, 11, 1), date(2026, 10, 1))
    team = replace(TEAM, norms=("Speak of reading",))
    meetings = [
        replace(
            a_meeting(f"m{at}", a_note(f"m{at}-n", "Reading")),
            plan=replace(PLAN, day=day, items=(), dates=()),
        )
        for at, day in enumerate(days)
    ]
    opened.kept(team, *meetings)
    assert [hit.day for hit in found(opened, "reading")] == [None, *sorted(days, reverse=True)]


def test_a_newer_question_takes_the_place_of_the_one_that_waits(full_store):
    heard = []
    blocked = threading.Event()
    full_store.store._reader._jobs.put(lambda _engine: blocked.wait(PATIENCE / 1000))
    for word in ("gr", "gro", "grö"):
        full_store.store.search(Wanted((Word(word),)), heard.append)
    blocked.set()
    found(full_store, "aloud")
    assert heard == []


def test_the_index_stands_in_the_same_schema_everywhere(full_store):
    with sqlite3.connect(store_file(full_store.folder)) as raw:
        names = {row[0] for row in raw.execute("SELECT name FROM sqlite_schema")}
    raw.close()
    assert names >= search_tables.NAMES


@pytest.mark.parametrize("apart", ["itself", "item", "nothing"])
def test_what_is_confidential_by_itself_or_within_an_item_is_marked(one_store, apart):
    by_itself = apart == "itself"
    items = tuple(replace(item, confidential=apart == "item") for item in PLAN.items)
    note = replace(a_note("n", "zqnote"), item=items[0].id, confidential=by_itself)
    action = replace(an_action(), text="zqaction", item=items[0].id, confidential=by_itself)
    meeting = replace(a_meeting(), plan=replace(PLAN, items=items), record=Record((note,)))
    one_store.kept(meeting, action)
    for word in ("zqnote", "zqaction"):
        (hit,) = found(one_store, word)
        assert hit.confidential is (apart != "nothing"), word
