"""What a school has made its own for its minutes goes with its meetings, and is looked over."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from facilitator.app.keeping import Starts
from facilitator.bootstrap.asking import answer, opened
from facilitator.bootstrap.commands import FAILED
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OWN, Appendix, OwnForm, Parts, Section
from tests.exchange.bad_forms import GOOD, RELATED, form_of, parts, related
from tests.program.conftest import Ask
from tests.storage.samples import TEAM


def coded(content: bytes) -> str:
    return b64encode(content).decode()


OURS, OTHER = OwnForm("Our form", coded(GOOD)), OwnForm("Another", coded(form_of(parts())))
CHOSEN = Parts(
    TEAM.id,
    order=(Section.ITEMS, Section.SHORT),
    left_out=(Section.SHARING,),
    appendices=(Appendix.TIMES,),
    language="cy",
    form=f"{OWN}{OURS.name}",
)


def keep(folder: Path, *values: OwnForm | Parts) -> Path:
    with opened(folder) as (store, _, _):
        store.save(TEAM, Meeting("m", TEAM.id))
        store.shelve(*values)
        assert store.flush(10_000)
    return folder


def kept(folder: Path) -> Starts:
    with opened(folder) as (store, _, watcher):
        return answer(store.starts, watcher)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return keep(tmp_path / "here", OURS, OTHER, CHOSEN)


def out(ask: Ask, folder: Path, to: Path, *which: str) -> Path:
    code, _, err = ask("--data", folder, "export", *(which or ("--everything",)), "--to", to)
    assert (code, err) == (0, "")
    return to


def test_forms_and_what_a_team_has_chosen_move_with_everything(
    ask: Ask, here: Path, tmp_path: Path
) -> None:
    there, file = tmp_path / "there", out(ask, here, tmp_path / "all.zip")
    code, said, err = ask("--data", there, "import", file, "--apply")
    assert (code, err) == (0, "")
    assert "2 own Word forms and what goes into the minutes of 1 team." in said
    assert kept(there) == kept(here) == Starts(minutes=(CHOSEN,), forms=(OTHER, OURS))
    assert out(ask, there, tmp_path / "again.zip").read_bytes() == file.read_bytes()
    assert "nothing to take in" in ask("--data", there, "import", file, "--apply")[1]
    out(ask, here, file, "--team", TEAM.name)
    with ZipFile(file) as archive:
        assert [name for name in archive.namelist() if "form" in name] == [
            "Word form Our form.json"
        ]


def test_what_differs_waits_for_a_decision(ask: Ask, here: Path, tmp_path: Path) -> None:
    file = out(ask, here, tmp_path / "all.zip")
    mine = replace(CHOSEN, left_out=(), form="school")
    there = keep(tmp_path / "there", replace(OURS, content=OTHER.content), mine)
    said = ask("--data", there, "import", file)[1]
    assert "Differs here and in the file: Word form Our form (the form itself)" in said
    assert f"Differs here and in the file: what goes into the minutes of {TEAM.name}" in said
    assert "only in the file: “Worth sharing, and for the head”" in said
    assert "Word form: “school” here, “Our form” in the file" in said
    before = kept(there)
    assert ask("--data", there, "import", file, "--apply")[0] == FAILED
    assert kept(there) == before
    assert ask("--data", there, "import", file, "--apply", "--conflicts", "take")[0] == 0
    assert kept(there) == kept(here)


def test_a_hostile_form_refuses_the_whole_file(ask: Ask, here: Path, tmp_path: Path) -> None:
    file, there = out(ask, here, tmp_path / "all.zip"), keep(tmp_path / "there")
    lost = form_of({name: each for name, each in parts().items() if name != RELATED} | BROKEN)
    for content, why in (
        (related("image", "http://a.example/x"), "asks for something that lies elsewhere"),
        (lost, "cannot be filled"),
    ):
        bad = tmp_path / "bad.zip"
        with ZipFile(file) as archive, ZipFile(bad, "w") as other:
            for name in archive.namelist():
                tree = json.loads(archive.read(name))
                if "form" in tree:
                    tree["form"]["content"] = coded(content)
                other.writestr(name, json.dumps(tree))
        code, said, err = ask("--data", there, "import", bad, "--apply")
        assert (code, said, err.count("\n")) == (FAILED, "", 1)
        assert "bad.zip" in err
        assert why in err
    assert kept(there) == Starts()


BROKEN = {"_rels/.rels": b'<Relationships xmlns="urn:x"/>'}
"""A package that says of no part that it is the document."""
