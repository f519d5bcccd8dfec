"""A Word form is taken in beside the minutes, used for files, kept, and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.app.keeping import Folder
from facilitator.bootstrap import minutes_saving
from facilitator.bootstrap.minutes_watch import Handled
from facilitator.domain.minutes_parts import OwnForm, Parts, Section
from facilitator.domain.watch import Finding, Why
from facilitator.ui.minutes.form_card import FormCard
from facilitator.ui.rooms import Room
from tests.exchange.bad_forms import form_of, related
from tests.export.forms import form, paragraph, run
from tests.export.ooxml import paragraphs
from tests.export.third_grade import HELD, MADE, TEAM
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY

OWN = form_of(form(paragraph(run("Our school: {{meeting}}, {{dya}}"))))


def opened(open_house: Open, store: MemoryStore) -> House:
    store.save(TEAM, HELD, *MADE)
    house = open_house().fill(store, LIBRARY)
    house.program.lay_open(Folder(TEAM, HELD, MADE), Room.MINUTES)
    settle()
    return house


def card(house: House) -> FormCard:
    (found,) = house.window.findChildren(FormCard)
    return found


def take_in(house: House, path: Path) -> None:
    room = house.program.shown(Room.MINUTES)
    room._forms.take_in(str(path))


def test_a_form_is_taken_in_with_its_report_used_taken_away_and_brought_back(
    open_house: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: documents)
    store = MemoryStore()
    house = opened(open_house, store)
    path = tmp_path / "Our form.docx"
    path.write_bytes(OWN)
    take_in(house, path)
    house.wait(lambda: store.shelved.forms)
    (kept,) = store.shelved.forms
    assert kept.name == "Our form"
    assert store.shelved.minutes == (Parts(TEAM.id, form="own:Our form"),)
    told = card(house)._told.text()
    assert "Missing: {{day}}" in told
    assert "Unknown: {{dya}}" in told
    house.press("Ctrl+E")
    house.wait(lambda: list(documents.glob("*.docx")))
    (file,) = documents.iterdir()
    said = [text for _, text in paragraphs(file.read_bytes())]
    assert said == ["Our school: SMART goal and monthly writing, {{dya}}"]
    room = house.program.shown(Room.MINUTES)
    found = Finding(Why.NAME, "monthly", instead="m.")
    room.maker.handling.keep(HELD.id, Handled((found,)))
    made = room.maker.formatted(room.saving.format, room._figures)
    content = made.to_bytes(room.maker.document(), room.maker.words)
    assert paragraphs(content)[0][1] == "Our school: SMART goal and m. writing, {{dya}}"
    house.press("Ctrl+Shift+U")
    assert store.shelved.forms == ()
    assert store.shelved.minutes[0].form == ""
    house.press("Ctrl+Shift+U")
    assert store.shelved.forms == (kept,)
    assert store.shelved.minutes[0].form == "own:Our form"


@pytest.mark.parametrize(("name", "there"), [("", False), ("school", True)])
def test_what_a_form_may_ask_for_is_looked_through_though_it_is_left_out(
    open_house: Open, name: str, there: bool
) -> None:
    store = MemoryStore()
    store.shelve(Parts(TEAM.id, left_out=tuple(Section), form=name))
    house = opened(open_house, store)
    maker = house.program.shown(Room.MINUTES).maker
    house.wait(lambda: maker.knows(HELD.id))
    assert ("Order more lined paper" in repr(maker.looked_at())) is there


def test_what_a_file_has_brought_meanwhile_is_used(open_house: Open) -> None:
    store = MemoryStore()
    store.shelve(Parts(TEAM.id, form="plain"))
    house = opened(open_house, store)
    maker = house.program.shown(Room.MINUTES).maker
    house.wait(lambda: maker.parts.form == "plain")
    store.save_together(Parts(TEAM.id, form="own:Ours"), OwnForm("Ours", "AAAA"))
    house.program.lay_open(Folder(TEAM, HELD, MADE), Room.MINUTES)
    house.wait(lambda: maker.parts.form == "own:Ours")
    assert maker.forms == (OwnForm("Ours", "AAAA"),)


def test_a_bad_form_is_refused_where_it_was_asked_for(open_house: Open, tmp_path: Path) -> None:
    store = MemoryStore()
    store.shelve(OwnForm("Old", "AAAA"))
    house = opened(open_house, store)
    path = tmp_path / "bad.docx"
    path.write_bytes(related("image", "http://a.example/x.png"))
    take_in(house, path)
    house.wait(lambda: "bad.docx" in card(house)._told.text())
    assert [form.name for form in store.shelved.forms] == ["Old"]
