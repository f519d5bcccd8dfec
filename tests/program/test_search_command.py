"""Search and its index from the command line, without a display."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.storage.store import open_store
from tests.program.conftest import Ask
from tests.program.house import NINE
from tests.program.scenes import PLAN, TEAM
from tests.storage.conftest import Clock, Watcher

NOTES = (
    Note("n", Kind.NOTE, "Größere Schrift read aloud", NINE, PLAN.items[0].id),
    Note("p", Kind.WONDERING, "Why aloud?", NINE, private=True),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "data", lambda call: call(), Watcher(), Clock())
    plan = replace(PLAN, title="Tuesday")
    store.save(TEAM, Meeting("m", TEAM.id, plan, Record(NOTES)))
    assert store.flush(60_000)
    store.close()
    return tmp_path / "data"


def lines(out: str) -> list[str]:
    return out.splitlines()


def test_what_is_found_is_printed_a_line_each(folder: Path, ask: Ask) -> None:
    code, out, complaint = ask("search", "alou", "--data", folder)
    assert (code, complaint) == (0, "")
    first, second, count = lines(out)
    assert second.startswith("Größere Schrift read aloud (Note · ")
    assert "Tuesday" in second
    assert first.startswith("Why aloud? (Wondering, only for me · ")
    assert count == "2 found."


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        (("grossere",), 0),
        (("groß", "ALOUD"), 1),
        (("read aloud",), 1),
        (("aloud read",), 0),
        (("kind:wondering",), 1),
        (("kind:zebra",), 0),
        ((")(",), 0),
        (("who:nobody", "aloud"), 0),
        (("aloud", "before:2001"), 0),
    ],
)
def test_words_phrases_and_filters(
    folder: Path, ask: Ask, typed: tuple[str, ...], count: int
) -> None:
    code, out, complaint = ask("search", *typed, "--data", folder)
    assert (code, complaint) == (0, "")
    assert len(lines(out)) == count + 1


def test_check_makes_an_index_anew_that_says_something_else(folder: Path, ask: Ask) -> None:
    with closing(dbapi2.connect(str(folder / "store.db"))) as raw:
        raw.execute("UPDATE found SET text = 'something else' WHERE kind = 'note'")
        raw.commit()
    code, out, _ = ask("check", "--data", folder)
    assert code == 0
    assert "made anew" in lines(out)[0]
    assert len(lines(ask("search", "schrift", "--data", folder)[1])) == 2
    assert "anew" not in ask("check", "--data", folder)[1]
