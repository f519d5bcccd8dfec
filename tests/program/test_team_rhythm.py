"""The team's rhythm by keys: roles with their reasons, figures, open actions, the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from facilitator.bootstrap import out_saving
from facilitator.domain.agenda import RoleHolders
from facilitator.domain.commitment import Commitment
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role, Team
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.rooms import Room
from facilitator.ui.team.rhythm import RhythmPage
from tests.program.house import NINE, House, settle, until
from tests.program.scenes import HELD, LIBRARY, NEXT, TEAM, Filled


@pytest.fixture
def opened(house: House) -> House:
    """The page, over a store with three held meetings and one that is planned."""
    store = Filled()
    store.save(*HELD)
    house.fill(store, LIBRARY)
    house.press("Ctrl+3", "Ctrl+R")
    settle()
    return house


def page(house: House) -> RhythmPage:
    (found,) = house.window.findChildren(RhythmPage)
    return found


def said(house: House) -> str:
    labels = page(house).findChildren(PlainLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page(house)))


def test_it_opens_on_this_term_and_esc_leads_back(opened: House) -> None:
    shown = page(opened)
    assert shown.isVisible()
    assert opened.focus is shown.choice
    assert shown.choice.currentText() == "This term"
    assert "3 meetings were held" in said(opened)
    opened.press("Escape")
    assert not shown.isVisible()
    assert opened.focus.accessibleName() == "Rhythm and term report"
    opened.program.refresh()
    assert not shown.isVisible()


def test_whose_turn_it_is_is_told_with_the_reason(opened: House) -> None:
    told = page(opened).roles.turns.text().splitlines()
    assert told[0].startswith("Facilitator. zq")
    assert all("zqDev" not in each for each in told), "sent apologies for the next meeting"
    assert all(": not yet this term" in each or "last on" in each for each in told)


def test_absences_are_told_meeting_by_meeting_and_only_who_did_it_counts(opened: House) -> None:
    model = page(opened).ledger.table.model()
    rows = [[model.index(row, at).data() for at in range(5)] for row in range(model.rowCount())]
    assert rows[-1][4] == "Facilitator: zqAna was not there"
    counts = page(opened).roles.counts.model()
    names = {counts.index(row, 0).data(): counts.index(row, 1).data() for row in range(5)}
    assert (names["zqAna"], names["zqBen"]) == ("0", "3")


def test_who_did_it_is_written_down_beside_who_was_not_there(opened: House) -> None:
    card = page(opened).ledger
    card.table.setFocus()
    assert not card.ask.isEnabled(), "nothing is chosen yet"
    opened.press("Down")
    rows = card.table.model().rowCount()
    card.table.setCurrentIndex(card.table.model().index(rows - 1, 0))
    settle()
    opened.press("Return")
    assert opened.focus is not card.who, "Ben and Ana had it together, and Ben was there"
    alone = replace(HELD[0].plan, roles=(RoleHolders(Role.RECORDER, ("ana",)),))
    opened.program.store.save(replace(HELD[0], plan=alone))
    opened.program.store.overview(opened.program.show_overview)
    opened.press("Escape", "Ctrl+R")
    card.table.setFocus()
    card.table.setCurrentIndex(card.table.model().index(rows - 1, 0))
    opened.press("Return")
    assert opened.focus is card.who
    assert card.who.accessibleName().startswith("Recorder on ")
    card.who.picked.emit("carys")
    settle()
    last = [card.table.model().index(rows - 1, at).data() for at in range(5)]
    assert last[3:] == ["zqCarys", "Recorder: zqAna was not there"]
    assert opened.program.store._store.meetings[HELD[0].id].plan.holders(Role.RECORDER) == (
        "ana",
        "carys",
    )


def test_figures_come_with_words_and_a_table(opened: House) -> None:
    shown = page(opened)
    for card in (shown.ratings, shown.purposes):
        assert card.isVisibleTo(shown)
        assert card.figure.accessibleDescription()
        assert card.table.model().rowCount()
    assert "3 of 3 meetings were rated" in said(opened)
    assert "zqPlus: zqBrave" in said(opened)
    until(lambda: not shown.ratings.figure.bare)


def test_no_figure_of_some_days_stands_under_the_words_of_others(opened: House) -> None:
    shown, figure = page(opened), page(opened).ratings.figure
    until(lambda: not figure.bare)
    bare_when_asked: list[bool] = []
    figure.wanted.connect(lambda _wish: bare_when_asked.append(figure.bare))
    shown.last.setDate(HELD[0].plan.day)
    shown._typists[1].settle()
    until(lambda: bare_when_asked)
    assert all(bare_when_asked)
    until(lambda: not figure.bare)


def test_other_days_are_another_term(opened: House) -> None:
    shown = page(opened)
    shown.first.setDate(HELD[2].plan.day)
    shown.last.setDate(HELD[2].plan.day)
    for typist in shown._typists:
        typist.settle()
    settle()
    assert "1 meeting was held" in said(opened)
    assert shown.choice.currentText() == "Other days"
    shown.last.setDate(date(2026, 1, 1))
    shown._typists[1].settle()
    assert "lies before the first" in shown._last.error()
    assert "1 meeting was held" in said(opened)


def test_open_actions_are_shown_by_a_key_and_never_where_the_room_sees(opened: House) -> None:
    shown, program = page(opened), opened.program
    assert "open action" not in said(opened)
    opened.press("Ctrl+Shift+L")
    assert "zqAna: 1 open action" in said(opened)
    assert shown.load.loads.text().splitlines()[-1] == "1 open action that nobody has taken yet"
    program.open_meeting(NEXT.id, Room.RUN)
    opened.press("F5")
    program.mirrored = True
    program.go(Room.TEAM)
    settle()
    assert not shown.load.isVisible()
    assert shown.load.loads.text() == ""


def saved(house: House) -> Path:
    until(lambda: "Saved as" in house.notice)
    name, _, folder = house.notice.split("Saved as ")[1].rstrip(".").partition(" in ")
    return Path(folder) / name


def test_the_report_is_saved_of_this_team_or_of_all(
    opened: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(out_saving, "documents_folder", lambda: tmp_path)
    store = opened.program.store
    secret = Commitment("x", "t", Kind.DECISION, "zqsecret", NINE, HELD[0].id, private=True)
    store.save(replace(secret, id="y", text="zqdecided", private=False), secret)
    opened.press("Ctrl+E", "Ctrl+S")
    written = docx.Document(str(saved(opened)))
    said_there = [p.text for p in written.paragraphs]
    assert sum("zqdecided" in each for each in said_there) == 1
    assert not any("zqsecret" in each for each in said_there)
    opened.press("Escape")
    opened.program.tell(out_saving.tr("…"))
    assert not page(opened).every.isVisibleTo(page(opened))
    store.save(Team("other", "zqOther"))
    store.overview(opened.program.show_overview)
    settle()
    opened.press("Ctrl+Shift+E", "Ctrl+S")
    both = docx.Document(str(saved(opened)))
    headings = [p.text for p in both.paragraphs if p.style.name == "Heading 1"]
    assert headings == [TEAM.name, "zqOther"]
