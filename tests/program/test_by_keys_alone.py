"""The main job by keys alone: a published agenda from the first start to its Word minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import docx
import pytest

from facilitator.app.keeping import Folder
from facilitator.bootstrap import minutes_saving
from facilitator.domain.agenda import Lead, LeadKind
from facilitator.domain.events import Outcome, Turned, Voted
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.storage.store import open_store
from facilitator.ui.rooms import Room
from tests.export import third_grade
from tests.program import by_keys
from tests.program.conftest import Open
from tests.program.house import House

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def held(open_house: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A program in which the whole meeting was entered and held upon a real store."""
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: tmp_path)
    house = open_house(data=tmp_path)
    house.fill(open_store(tmp_path, house.courier, house.program, house.clock))
    house.wait(lambda: house.focus.accessibleName() == "What is the team called?")
    by_keys.first_team(house)
    by_keys.complete_team(house)
    house.press("Ctrl+4")
    by_keys.head(house)
    by_keys.agenda(house)
    by_keys.people_and_dates(house)
    house.clock.pass_(by_keys.LATE)
    by_keys.lead_the_meeting(house)
    by_keys.close_the_meeting(house)
    return house


def stored(house: House, identity: str) -> Folder:
    """A meeting as the store gives it back."""
    given: list[Folder | None] = []
    house.store.folder(identity, given.append)
    house.wait(lambda: given)
    folder = given[0]
    assert folder is not None
    return folder


def named(plan: Plan, team: Team) -> Plan:
    """The plan with names for people and without identities of its own."""
    names = {member.id: member.name.lower() for member in team.members}

    def called(lead: Lead) -> Lead:
        return replace(lead, who=names[lead.who]) if lead.kind is LeadKind.PERSON else lead

    return replace(
        plan,
        items=tuple(
            replace(item, id="", leads=tuple(called(lead) for lead in item.leads))
            for item in plan.items
        ),
        roles=tuple(replace(h, holders=tuple(names[p] for p in h.holders)) for h in plan.roles),
        expected=tuple(replace(person, id=names[person.id]) for person in plan.expected),
        dates=tuple(replace(ahead, id="") for ahead in plan.dates),
    )


def test_a_published_agenda_is_entered_held_and_handed_over(held: House, tmp_path: Path) -> None:
    assert held.program.room is Room.MINUTES
    assert held.program.desk.meeting is not None
    folder = stored(held, held.program.desk.meeting.id)
    _planned(folder)
    _happened(folder)
    _kept(folder)
    _ahead(held, folder)
    held.press("Ctrl+E")
    held.wait(lambda: held.notice)
    assert "2026-10-21 SMART goal and monthly writing.docx" in held.notice
    _in_word(next(tmp_path.glob("*.docx")))


def _planned(folder: Folder) -> None:
    team, meeting = folder.team, folder.meeting
    assert (team.name, team.school, team.norms) == (
        third_grade.TEAM.name,
        third_grade.TEAM.school,
        third_grade.TEAM.norms,
    )
    wanted = replace(
        third_grade.PLAN,
        # Minutes that were typed for a protocol are what its item is meant to have.
        items=tuple(
            replace(item, id="", ideal=item.minutes if item.protocol else 0)
            for item in third_grade.PLAN.items
        ),
        dates=tuple(replace(ahead, id="") for ahead in third_grade.PLAN.dates),
    )
    assert named(meeting.plan, team) == wanted


def _happened(folder: Folder) -> None:
    meeting = folder.meeting
    assert meeting.stage is Stage.HELD
    assert meeting.log.results is not None
    assert [p.name for p in meeting.log.results.presence] == list(third_grade.PEOPLE)
    # The team gave no consent: order and outcome of the turns are kept, and no time of them.
    turns = [event for event in meeting.log.events if isinstance(event, Turned)]
    ids = [member.id for member in folder.team.members]
    assert [turn.person for turn in turns] == [ids[0], ids[1], ids[2], ids[3], ids[1]]
    assert [at for at, turn in enumerate(turns) if turn.outcome is Outcome.PASSED] == [1]
    assert {turn.taken for turn in meeting.log.results.turns} == {None}
    counted = next(event for event in meeting.log.events if isinstance(event, Voted))
    assert counted.tally == (0, 0, 0, 1, 1, 2)


def _kept(folder: Folder) -> None:
    items = [item.id for item in folder.meeting.plan.items]
    names = {member.id: member.name for member in folder.team.members}
    kept = {(n.kind, n.text, items.index(n.item)) for n in folder.meeting.record.notes}
    kept |= {(c.kind, c.text, items.index(c.item)) for c in folder.commitments}
    kinds = {f"Alt+{number}": kind for number, kind in enumerate(Kind, 1)}
    lines = {(kinds[key], words, item) for key, words, item in by_keys.LINES}
    acts = [c for c in folder.commitments if c.kind is Kind.ACTION]
    assert kept == lines | {(Kind.ACTION, act.text, 4) for act in acts}
    assert len(acts) == 2
    assert {kind for kind, _, _ in kept} == set(Kind)
    told = [
        (a.text, [names[o] for o in a.owners], a.due, a.next_meeting)
        for a in sorted(acts, key=lambda act: act.text)
    ]
    assert told == [
        ("Copy the prompt for all four classes", ["Carys"], date(2026, 10, 26), False),
        ("List the pupils of each group for data day", ["Ana", "Dev"], None, True),
    ]


def _ahead(house: House, folder: Folder) -> None:
    """The next meeting is planned as agreed, with what was parked for it."""
    house.wait(lambda: len(house.program.overview.meetings) > 1 or house.press("Ctrl+1"))
    line = next(m for m in house.program.overview.meetings if m.id != folder.meeting.id)
    following = stored(house, line.id).meeting
    assert (following.plan.day, following.plan.start) == (date(2026, 10, 28), time(10, 20))
    assert (following.plan.bell, following.plan.place) == (time(11, 0), "Room 4")
    assert [item.title for item in following.plan.items] == ["A shared shelf for mentor texts"]
    house.press("Ctrl+7")


def _in_word(path: Path) -> None:
    """Every fact stands in its own place of the Word file."""
    places: dict[str, list[str]] = {}
    heading = ""
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, docx.table.Table):
            places[heading] += [" | ".join(c.text for c in row.cells) for row in block.rows]
        elif block.style is not None and str(block.style.name).startswith(("Title", "Heading")):
            heading = block.text
            places.setdefault(heading, [])
        else:
            places.setdefault(heading, []).append(block.text)
    assert places[""] == ["Hillside Primary School · Third grade"]
    for heading, lines in IN_WORD.items():
        assert places.get(heading) == lines, heading
    for number, (item, told) in enumerate(zip(third_grade.ITEMS, ITEM_LINES, strict=True), 1):
        facts, leaves, *lines = places[f"{number}. {item.title}"]
        assert facts.startswith(f"{told[0]}, took ")
        assert leaves == f"To leave behind: {item.leaves}"
        assert set(told[1:]) <= set(lines), item.title


COUNTED = (
    "Fist to five on “A sample each month”: 2 hands with 5 fingers, 1 hand with 4 fingers "
    "and 1 hand with 3 fingers"
)
BY_NEXT = "next meeting, 28 October 2026"
AHEAD = "Wed 28 October: data day", "Fri 30 October: no meeting", "Tue 3 November: regrouping"
ITEM_LINES = (
    ("To inform · Lead: all · Discussion · planned 2 minutes", "All have read the agenda."),
    (
        "To learn · Lead: all · In pairs · planned 5 minutes",
        "Evidence. 14 of 52 pupils scored 3 or 4 last spring.",
    ),
    (
        "To discuss · Lead: all · Discussion · planned 15 minutes",
        "Wondering. Do the groups still fit after the half-term?",
    ),
    (
        "To decide · Lead: all · Protocol: Fist to five · planned 4 minutes",
        "Decision 1. A writing sample on the first Monday of each month.",
        "Question. Who looks at the samples of absent pupils?",
        f"{COUNTED} (count 1 of 2)",
        f"{COUNTED} (count 2 of 2)",  # the protocol asks again once it has been amended
    ),
    (
        "To decide · Lead: Ana, Ben and Carys · Presentation · planned 2 minutes",
        "Action 1. Copy the prompt for all four classes · Carys · 26 October 2026",
    ),
    ("To decide · Lead: Facilitator (Ana and Ben) · Discussion · planned 5 minutes",),
    ("To learn · Lead: all · Round · planned 5 minutes",),
)
IN_WORD = {
    "Minutes: SMART goal and monthly writing": [
        "Date\tWednesday 21 October 2026",
        "Planned\t10:20 to the bell at 11:00",
        "Held\t10:22 to 10:57",
        "Place\tRoom 6",
        "Purpose\tRedefine the SMART goal and set up monthly writing assessments",
        "Facilitators\tAna and Ben",
        "Timekeeper\tCarys",
        "Recorder\tDev",
        "Present\tAna, Ben, Carys and Dev",
        "Dates ahead\t" + "\n".join(AHEAD),
    ],
    "Decisions": ["A writing sample on the first Monday of each month."],
    "Actions": [
        "No. | What | Who | By when",
        "1 | Copy the prompt for all four classes | Carys | 26 October 2026",
        f"2 | List the pupils of each group for data day | Ana and Dev | {BY_NEXT}",
    ],
    "Open questions": ["Who looks at the samples of absent pupils?"],
    "Parking lot": ["A shared shelf for mentor texts On the next agenda"],
    "Worth sharing": ["Pupils chose their own paragraph for the class book."],
    "For the head": ["Question | Answer", "May we meet in the library on data day? | "],
    "How we worked": [
        "Meeting rating\t4 of 5",
        "Norm of the day\tOne voice at a time (kept today)",
        "Our norms\tWe start on time.\nWe talk about the work, not about people.",
    ],
    "Next meeting": [
        "Date\tWednesday 28 October 2026",
        "Time\t10:20",
        "Place\tRoom 4",
        "Facilitator\tCarys",
        "Timekeeper\tDev",
        "Recorder\tAna",
    ],
}
