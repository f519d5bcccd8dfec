"""Own protocols go out as a pack and come in elsewhere, by keyboard; a bad pack changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.bootstrap import backing_up, library_packs
from facilitator.domain.own_protocol import OwnProtocol, saved
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import tr
from facilitator.exchange.protocol_pack import read_pack
from facilitator.storage import backups
from facilitator.storage.files import store_file
from facilitator.storage.store import open_store
from facilitator.ui.library.pack_panel import PackPanel
from tests.exchange.bad_packs import BAD_PACKS
from tests.program.conftest import Open
from tests.program.house import House, name_of
from tests.program.staged import PROTOCOL

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OPENING = replace(PROTOCOL, id="own-opening", name="Our opening")
LOOK = replace(PROTOCOL, id="own-look", name="Our look")


def with_own(open_house: Open, folder: Path, *versions: Protocol) -> House:
    """A program in its Library, with these saved one after the other."""
    house = open_house(data=folder)
    house.fill(open_store(folder, house.courier, house.program, house.clock))
    for words in versions:
        own = house.program.own.here.get(words.id, OwnProtocol(words.id))
        house.program.own.keep(saved(own, words, house.clock.now()))
    house.press("Ctrl+8")
    return house


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that a person chooses in every dialog."""
    file = tmp_path / "x.zip"
    for ask in ("ask_where", "ask_which"):
        monkeypatch.setattr(library_packs, ask, lambda *asked: asked[-1](file))
    return file


def hand_on(house: House) -> None:
    """All own ones, with all that is asked."""
    house.press("Ctrl+S")
    assert name_of(house.focus) == "What goes into the pack?"
    house.press("Down")
    for words in ("Ours", "North School", "CC BY 4.0"):
        house.press("Tab")
        house.type(words)
    house.press("Ctrl+S")
    house.wait(lambda: "2 protocols are in" in house.notice)


def panel(house: House) -> PackPanel:
    (found,) = house.window.findChildren(PackPanel)
    return found


def rows(house: House) -> list[str]:
    model = panel(house).table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_own_ones_go_out_and_come_in_elsewhere(
    open_house: Open, tmp_path: Path, choose: Path
) -> None:
    here = with_own(open_house, tmp_path / "here", LOOK, OPENING, replace(LOOK, name="Look twice"))
    hand_on(here)
    pack = read_pack(choose)
    assert (pack.name, pack.author, pack.licence) == ("Ours", "North School", "CC BY 4.0")
    differing = replace(LOOK, name="Look again")
    there = with_own(open_house, tmp_path / "there", OPENING, LOOK, differing)
    there.program.own.keep(replace(there.program.own.here[OPENING.id], retired=True))
    before = there.program.library
    there.press("Ctrl+O")
    there.wait(lambda: panel(there).isVisible())
    assert rows(there) == [
        "Changed here and in the file: Look twice (own-look)",
        "New: Our opening (own-opening)",
    ]
    assert panel(there)._comes.text() == "1 protocol would come in."
    assert "Made by North School\nLicence: CC BY 4.0" in panel(there)._whose.text()
    assert there.program.library is before
    there.press("Space")
    assert rows(there)[0].startswith("Comes in, over what is here: Look twice")
    tick = there.tab_to("Take the one in the file, over what is here")
    there.press("Space")
    assert panel(there)._comes.text() == "1 protocol would come in."
    assert there.focus is tick
    there.press("Space", "Ctrl+Return")
    there.wait(lambda: "Taken in" in there.notice)
    assert "Look twice and Our opening" in there.notice
    for own in (LOOK.id, OPENING.id):
        assert there.program.library.protocols[own] == here.program.library.protocols[own]
    names = [each.protocol.name for each in there.program.own.here[LOOK.id].versions]
    assert names == ["Our look", "Look again", "Look twice"]
    assert [why for _, why, _ in backups.present(tmp_path / "there")].count("import") == 1
    stored: list[OwnProtocol] = []
    there.store.protocols(stored.extend)
    there.wait(lambda: stored)
    assert {each.id: each for each in stored} == dict(there.program.own.here)
    assert not panel(there).isVisible()
    hand_on(there)
    assert read_pack(choose).protocols == pack.protocols


def test_what_is_not_ticked_stays(open_house: Open, tmp_path: Path, choose: Path) -> None:
    here = with_own(open_house, tmp_path / "here", LOOK, OPENING)
    hand_on(here)
    there = with_own(open_house, tmp_path / "there", replace(LOOK, name="Look again"))
    there.press("Ctrl+O")
    there.wait(lambda: panel(there).isVisible())
    there.press("Ctrl+Return")
    there.wait(lambda: "Taken in: Our opening." in there.notice)
    assert there.program.library.protocols[LOOK.id].name == "Look again"


def test_what_has_changed_since_it_was_shown_is_shown_anew(
    open_house: Open, tmp_path: Path, choose: Path
) -> None:
    here = with_own(open_house, tmp_path / "here", LOOK, OPENING)
    hand_on(here)
    there = with_own(open_house, tmp_path / "there")
    there.press("Ctrl+O")
    there.wait(lambda: panel(there).isVisible())
    ours = replace(LOOK, name="Look again")
    there.program.own.keep(saved(OwnProtocol(LOOK.id), ours, there.clock.now()))
    before = there.program.library
    there.press("Ctrl+Return")
    assert "changed meanwhile" in there.notice
    there.wait(lambda: rows(there)[0] == "Changed here and in the file: Our look (own-look)")
    assert there.program.library is before
    there.press("Ctrl+Return")
    there.wait(lambda: "Taken in: Our opening." in there.notice)


def test_without_a_backup_nothing_changes(
    open_house: Open, tmp_path: Path, choose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = with_own(open_house, tmp_path / "here", LOOK, OPENING)
    hand_on(here)
    there = with_own(open_house, tmp_path / "there")
    there.press("Ctrl+O")
    there.wait(lambda: panel(there).isVisible())

    def full(*_: object) -> None:
        raise UserError(tr("The disk is full."))

    before = there.program.library
    with monkeypatch.context() as disk:
        disk.setattr(backing_up, "back_up", full)
        there.press("Ctrl+Return")
        there.wait(lambda: there.notice == "The disk is full.")
    assert there.program.library is before
    assert panel(there).isVisible()
    there.press("Ctrl+Return")
    there.wait(lambda: "Taken in" in there.notice)


@pytest.mark.parametrize("case", ["F29 a wrong sum", "a bad protocol beside a good one"])
def test_a_bad_pack_is_told_of_and_changes_nothing(
    open_house: Open, tmp_path: Path, choose: Path, case: str
) -> None:
    house = with_own(open_house, tmp_path / "here", LOOK)
    assert house.store.flush(60_000)
    before, stored = house.program.library, store_file(tmp_path / "here").read_bytes()
    make, begins = BAD_PACKS[case]
    choose.write_bytes(make())
    house.press("Ctrl+O")
    house.wait(lambda: house.notice)
    assert house.notice.startswith(begins)
    assert not panel(house).isVisible()
    assert house.program.library is before
    assert store_file(tmp_path / "here").read_bytes() == stored
