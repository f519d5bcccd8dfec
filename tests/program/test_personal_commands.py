"""Each command that writes what people typed tells, replaces or refuses what may be personal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.bootstrap.commands import FAILED
from facilitator.domain.watch_list import NO_NAMES
from facilitator.storage.store import open_store
from tests.domain.stories import CHANGED
from tests.export.third_grade import HELD, MADE, TEAM
from tests.program.conftest import Ask
from tests.storage.conftest import Clock, Watcher

COMMANDS = {
    "mail": ("minutes", "latest", "--attach", "txt", "m.eml"),
    "agenda": ("agenda", "latest", "a.md"),
    "report": ("report", "--from", "2026-01-01", "--until", "2027-12-31", "r.txt"),
    "register": ("register", "decisions", "d.csv"),
    "story": ("goals", "story", CHANGED.id, "s.html"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which a pupil is named in every kind of document."""
    data = tmp_path_factory.mktemp("personal")
    store = open_store(data, lambda call: call(), Watcher(), Clock())
    mailed = replace(TEAM.members[0], email="ana@school.example")
    team = replace(TEAM, members=(mailed, *TEAM.members[1:]))
    plan = replace(HELD.plan, title="A day for Tomek")
    made = tuple(replace(each, text=f"{each.text} for Tomek") for each in MADE)
    goal = replace(CHANGED, team=TEAM.id, title="Reading with Tomek", sentence="Tomek reads.")
    store.save(team, replace(HELD, plan=plan), *made, goal)
    store.shelve(NO_NAMES.with_names("Tomek Baker", "salt"))
    assert store.flush(60_000)
    store.close()
    return data


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_told_replaced_or_refused(ask: Ask, folder: Path, tmp_path: Path, name: str) -> None:
    *words, file = COMMANDS[name]

    def write(*way: str) -> tuple[int, str, str]:
        return ask(*words, "--data", folder, "--to", tmp_path / file, *way)

    code, out, err = write("--personal", "refuse")
    assert (code, out) == (FAILED, "")
    assert "Nothing is written." in err
    assert "“Tomek”" in err
    assert not list(tmp_path.iterdir())
    code, out, _ = write()
    assert code == 0
    assert "may be personal: “Tomek”" in out or "such as" in out
    assert "“Tomek”" in out
    assert b"Tomek" in (tmp_path / file).read_bytes()
    code, out, _ = write("--personal", "replace")
    assert code == 0
    assert "“Tomek” is written as T." in out
    assert b"Tomek" not in (tmp_path / file).read_bytes()
