"""Templates of one's own into a file and from one: by the window and from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.app.keeping import Starts
from facilitator.bootstrap.asking import answer, opened
from facilitator.bootstrap.commands import FAILED
from facilitator.bootstrap.place_meetings import MeetingsRoom
from facilitator.bootstrap.template_files import TemplateFiles
from facilitator.domain.template import Template
from facilitator.ui.rooms import Room
from tests.program.conftest import Ask, Open
from tests.program.house import House
from tests.storage.test_shelved import OWN

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def stored(folder: Path, *templates: Template) -> Path:
    with opened(folder) as (store, _, _):
        store.shelve(*templates)
        assert store.flush(10_000)
    return folder


def templates_of(folder: Path) -> tuple[Template, ...]:
    with opened(folder) as (store, _, watcher):
        starts: Starts = answer(store.starts, watcher)
    return starts.templates


def test_a_template_goes_into_a_file_and_comes_out_of_it_elsewhere(
    ask: Ask, tmp_path: Path
) -> None:
    here, there, file = stored(tmp_path / "here", OWN), tmp_path / "there", tmp_path / "x.toml"
    assert ask("--data", here, "templates", "list")[1] == "own: Our Tuesday\n"
    code, out, err = ask("--data", here, "templates", "export", "ow", "--to", file)
    assert (code, out, err) == (0, f"The template Our Tuesday is in {file}.\n", "")
    code, out, _ = ask("--data", there, "templates", "import", file)
    assert out.startswith("New: template Our Tuesday\n")
    assert templates_of(there) == ()
    code, out, _ = ask("--data", there, "templates", "import", file, "--apply")
    assert (code, out.splitlines()[-1]) == (0, "Taken in: 1 own template.")
    assert templates_of(there) == (OWN,)
    stored(there, replace(OWN, name="Wednesday"))
    assert ask("--data", there, "templates", "import", file, "--apply")[0] == FAILED
    ask("--data", there, "templates", "import", file, "--apply", "--conflicts", "take")
    assert templates_of(there) == (OWN,)


def test_what_does_not_work_is_said_and_changes_nothing(ask: Ask, tmp_path: Path) -> None:
    here, file = stored(tmp_path / "here", OWN), tmp_path / "bad.toml"
    file.write_text('format = 1\nid = "own"\nname = "X"\nmeetings = []\n', "utf-8")
    for given, told in (
        (("import", file, "--apply"), "bad.toml: meetings: expected at least 1 entry"),
        (("import", tmp_path / "none.toml"), "none.toml"),
        (("export", "nowhere", "--to", tmp_path / "x.toml"), "templates list"),
        (("export", "own", "--to", tmp_path / "x.zip"), ".toml"),
    ):
        code, out, err = ask("--data", here, "templates", *given)
        assert (code, out) == (FAILED, "")
        assert told in err
    assert templates_of(here) == (OWN,)


def files(house: House) -> TemplateFiles:
    room = house.program.shown(Room.MEETINGS)
    assert isinstance(room, MeetingsRoom)
    return room._shelf.files


def here(house: House) -> tuple[Template, ...]:
    return files(house)._starts.starts.templates


def told(house: House) -> str:
    return files(house)._panel._told_words.text()


def test_the_window_saves_one_and_takes_one_in_and_back(open_house: Open, tmp_path: Path) -> None:
    house = open_house().fill()
    house.program.store.shelve(OWN)
    house.press("Ctrl+2", "Ctrl+D")
    file = tmp_path / "ours.toml"
    files(house).save(here(house)[0], file)
    house.wait(file.exists)
    house.wait(lambda: "is in" in house.notice)
    house.program.store.shelve(replace(OWN, name="Wednesday"))
    files(house)._starts.know()
    files(house).take(file)
    house.wait(lambda: here(house) == (OWN,))
    assert "in the place of Wednesday" in told(house)
    files(house)._panel.undone.emit()
    assert [each.name for each in here(house)] == ["Wednesday"]
    file.write_text("no = template", "utf-8")
    files(house).take(file)
    house.wait(lambda: "ours.toml" in house.notice)
    assert [each.name for each in here(house)] == ["Wednesday"]


def test_its_keys_ask_for_a_file(open_house: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    house = open_house().fill()
    house.program.store.shelve(OWN)
    house.press("Ctrl+2", "Ctrl+D")
    wished: list[str] = []
    panel = files(house)._panel
    panel.template_saved.disconnect()
    panel.template_wished.disconnect()
    panel.template_saved.connect(wished.append)
    panel.template_wished.connect(lambda: wished.append("which"))
    house.press("Ctrl+S", "Ctrl+Shift+O")
    assert wished == ["own", "which"]
