"""Meeting files written by hand: little is needed, names are enough, mistakes are named."""

import json
import re
from datetime import date, time
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.app.parcel import Parcel
from facilitator.domain.agenda import EVERYONE_LEADS, Lead, LeadKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.exchange.meeting_file import parcel_from, written
from tests.exchange.bad_meetings import but
from tests.exchange.refusing import said

PAGE = Path(__file__).resolve().parents[2] / "docs" / "exchange.md"
EXAMPLES = re.findall(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


def read(tree: object) -> Parcel:
    content = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    return parcel_from("x.json", content)


def refused(tree: object) -> str:
    with pytest.raises(UserError) as error:
        read(tree)
    return said(error.value.text)


def meeting(**more: object) -> dict:
    return {"meeting": {"title": "Reading", "date": "2026-10-12", **more}}


def test_a_title_and_a_date_are_enough():
    parcel = read(meeting())
    plan = Plan(title="Reading", day=date(2026, 10, 12))
    assert parcel == Parcel(None, Meeting(parcel.meeting.id, "", plan))


@pytest.mark.parametrize("field", ["title", "date"])
def test_without_one_of_them_it_is_told(field: str):
    tree = meeting()
    del tree["meeting"][field]
    assert refused(tree) == f"x.json: {field}: is missing"


def test_the_first_example_of_the_page_is_that_file():
    assert read(EXAMPLES[0].encode()).meeting.plan.title == "Year 4 team meeting"


def test_the_second_example_of_the_page_comes_to_its_places():
    parcel = read(EXAMPLES[1].encode())
    team, plan = parcel.team, parcel.meeting.plan
    ana, ben, carys = (member.id for member in team.members)
    dev = plan.expected[3]
    assert [(person.id, person.guest) for person in plan.expected[:3]] == [
        (ana, False),
        (ben, False),
        (carys, False),
    ]
    assert (dev.name, dev.guest, dev.id in (ana, ben, carys)) == ("Dev", True, False)
    assert plan.apologies == (carys,)
    assert [item.title for item in plan.items] == [
        "Check-in",
        "Reading results",
        "What we try first",
    ]
    assert plan.items[1].leads == (Lead(LeadKind.PERSON, ana),)
    assert plan.items[2].leads == (EVERYONE_LEADS,)
    assert [held.holders for held in plan.roles] == [(ana,), (ben,)]
    note, wondering, evidence = parcel.meeting.record.notes
    assert (note.kind, note.item) == (Kind.NOTE, "")
    assert (wondering.kind, wondering.item) == (Kind.WONDERING, plan.items[1].id)
    assert (evidence.kind, evidence.file) == (Kind.EVIDENCE, "scores.xlsx")
    decision, action, question = parcel.commitments
    assert (decision.meeting, decision.team) == (parcel.meeting.id, team.id)
    assert (action.owners, action.due) == ((ben,), date(2026, 10, 16))
    assert question.at == note.at == Moment(1_791_819_000_000, 0)
    assert question.at.civil.time() == plan.start
    assert parcel.meeting.stage is Stage.PLANNED


@pytest.mark.parametrize("example", EXAMPLES, ids=["little", "much"])
def test_the_same_file_gives_the_same_values_and_they_go_out_again(example: str):
    parcel = read(example.encode())
    assert read(example.encode()) == parcel
    assert read(written(parcel)) == parcel


def test_identities_follow_from_what_the_file_says():
    def ids(tree: dict) -> set[str]:
        parcel = read(tree)
        plan = parcel.meeting.plan
        things = (parcel.team, parcel.meeting, *plan.items, *plan.expected, *parcel.commitments)
        return {thing.id for thing in things}

    whole = {
        "team": {"name": "Year 4", "members": ["Ana"]},
        **meeting(agenda=["A", "A"], expected=["Ana", "Ana", "Ben"]),
        "commitments": [{"kind": "action", "text": "A"}] * 2,
    }
    assert len(ids(whole)) == 9
    elsewhere = {**whole, "team": {"name": "Year 5", "members": ["Ana"]}}
    assert not ids(whole) & ids(elsewhere)
    other_day = {**whole, **meeting(agenda=["A"], expected=["Ana"], date="2026-10-13")}
    # Team and people are the same on any day.
    assert len(ids(whole) & ids(other_day)) == 2
    spelt = {**whole, "team": {"name": " year  4", "members": ["ANA"]}}
    assert ids(spelt) == ids(whole)


@pytest.mark.parametrize(
    ("more", "start", "bell"),
    [
        ({}, time(15, 30), time(16, 10)),
        ({"start": "9:05"}, time(9, 5), time(9, 45)),
        ({"bell": "16:30"}, time(15, 30), time(16, 30)),
        ({"start": "23:50"}, time(23, 50), time(0, 30)),
    ],
)
def test_a_bell_follows_its_start(more: dict, start: time, bell: time):
    plan = read(meeting(**more)).meeting.plan
    assert (plan.start, plan.bell) == (start, bell)


def test_names_are_found_whatever_their_capitals_and_ids_before_names():
    parcel = read(
        meeting(
            expected=[{"id": "Ben", "name": "Ana"}, {"id": "b", "name": "Ben"}],
            apologies=["ana"],
            roles=[{"role": "recorder", "holders": ["Ben", " BEN "]}],
        )
    )
    plan = parcel.meeting.plan
    assert (plan.apologies, plan.roles[0].holders) == (("Ben",), ("Ben", "b"))


def test_a_team_alone_may_be_a_name():
    parcel = read({"team": "Year 4"})
    assert (parcel.team.name, parcel.meeting, parcel.commitments) == ("Year 4", None, ())


def test_a_commitment_of_a_team_alone_says_when_it_was_made():
    made = {"kind": "decision", "text": "We read"}
    assert refused({"team": "Year 4", "commitments": [made]}) == (
        "x.json: commitment 1, at: is missing"
    )
    made["at"] = "2026-10-12T15:30:00.2509+02:00"
    (commitment,) = read({"team": "Year 4", "commitments": [made]}).commitments
    assert commitment.at == Moment(1_791_811_800_250, 120)
    assert commitment.meeting == ""


MISTAKES = {
    "not among the people of this file": but("meeting.apologies", ["Zoe"]),
    "x.json: apologies 1: ": but("meeting.apologies", ["Zoe"]),
    "agenda item 1, minuts: is not known here. Do you mean “minutes”?": but(
        "meeting.agenda.0.minuts", 5
    ),
    "title: stands under “meeting”, not beside it": {"title": "A", "date": "2026-10-12"},
    "commitments: stands beside “meeting”, not under it": meeting(commitments=[]),
    "task: is not known here. These are: kind, text": but("commitments.0.task", ""),
    "commitment 1, kind: “task” is not known here. Use one of these: decision, action": but(
        "commitments.0.kind", "task"
    ),
    "agenda item 1, method: “talk” is not known here. Use one of these: discussion": but(
        "meeting.agenda.0.method", "talk"
    ),
    "commitment 1, owners: expected a list between square brackets": but(
        "commitments.0.owners", "Ana"
    ),
    "date: expected a date such as 2026-10-12": meeting(date="12.10.2026"),
    "start: expected a time such as 15:30": meeting(start="3 pm"),
    "roles 1, role: “chair” is not known here. Use one of these: facilitator": meeting(
        roles=[{"role": "chair"}]
    ),
    "closing, rating: expected at most 5": meeting(closing={"rating": 6}),
    "line 1, column 13: this is not written as JSON needs it": b'{"meeting": title}',
}


@pytest.mark.parametrize("sentence", MISTAKES)
def test_a_mistake_is_named_with_its_place(sentence: str):
    assert sentence in refused(MISTAKES[sentence])
