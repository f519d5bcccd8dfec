"""What is handed out before a meeting: what it says, and what it never says."""

import dataclasses
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import Item, LeadKind, starts
from facilitator.domain.before import Before
from facilitator.domain.document import Table, texts
from facilitator.domain.handouts import NAMES, Handout, handout
from facilitator.domain.people import Role
from facilitator.domain.sending import entry, letter, recipients, subject
from facilitator.language.english import English
from tests import strategies
from tests.examples import share
from tests.export.before_specimens import MEETINGS, NOW, PLAN, TEAM, forty, long, shelf, twelve

say = English().say
WORDS = st.text("abcdefgh ", min_size=1, max_size=8).filter(str.strip)
FOR_COLLEAGUES = (Handout.AGENDA, Handout.BLANK, Handout.SIGN_IN)
TOLD = {"title", "leaves", "bring"}
"""The words of an item that colleagues read; every other stays with the facilitator."""


def said(kind, before):
    return "\n".join(map(say, texts(handout(kind, before))))


def table(document):
    return next(block for block in document.blocks if isinstance(block, Table))


def cells(row):
    return [
        "\n".join(" ".join(map(say, (line.lead, *line.parts, line.remark))) for line in cell)
        if isinstance(cell, tuple)
        else say(cell)
        for cell in row
    ]


def led(lead, draw):
    who = draw(st.sampled_from(Role)).value if lead.kind is LeadKind.ROLE else f"zq{lead.who}"
    return replace(lead, who=who)


@st.composite
def befores(draw):
    """Any team with any plan; every identity and address begins with "zq", no other word does."""
    team = draw(strategies.teams(WORDS))
    members = tuple(
        replace(m, id=f"zq{m.id}", email=f"zq@{n}", title="zqhead")
        for n, m in enumerate(team.members)
    )
    plan = draw(strategies.plans(WORDS))
    protocols = draw(st.sampled_from([{}, shelf()]))
    shelved = st.sampled_from(["", *shelf()])
    items = tuple(
        replace(
            item,
            id=f"zq{item.id}",
            protocol=draw(shelved),
            sitting=1,
            step=draw(st.integers(0, 2)),
            presenters=tuple(f"zq{who}" for who in item.presenters),
            leads=tuple(led(lead, draw) for lead in item.leads),
        )
        for item in plan.items
    )
    plan = replace(
        plan,
        items=items,
        expected=tuple(replace(person, id=f"zq{person.id}") for person in plan.expected),
        roles=tuple(
            replace(held, holders=tuple(f"zq{who}" for who in held.holders)) for held in plan.roles
        ),
        apologies=tuple(f"zq{who}" for who in plan.apologies),
        norm_at=f"zq{plan.norm_at}",
    )
    return Before(replace(team, id="zqt", members=members), "zqm", plan, NOW, protocols)


@settings(max_examples=share(40), phases=[Phase.explicit, Phase.generate])
@given(befores())
def test_no_document_tells_an_identity_or_an_address(before):
    for kind in Handout:
        assert "zq" not in said(kind, before), kind


@settings(max_examples=share(40), phases=[Phase.explicit, Phase.generate])
@given(befores())
def test_the_agenda_has_every_item_in_its_order_with_its_time(before):
    plan = before.plan
    document = handout(Handout.AGENDA, before)
    if not plan.items:
        assert not any(isinstance(block, Table) for block in document.blocks)
        return
    rows = [cells(row) for row in table(document).rows]
    clocks = [f"{at:%H:%M}" for at in starts(plan.items, plan.start)]
    assert [row[0].split()[0] for row in rows] == clocks[:-1]
    assert f"{clocks[-1]} End of the agenda" in said(Handout.AGENDA, before)
    for item, row in zip(plan.items, rows, strict=True):
        assert item.title.strip() in row[1]
        assert item.leaves.strip() in row[1]


@pytest.mark.parametrize("kind", FOR_COLLEAGUES)
def test_colleagues_read_only_what_is_meant_for_them(kind):
    steps = [step for item in PLAN.items if item.protocol for step in shelf()[item.protocol].steps]
    told = said(kind, forty())
    for step in steps:
        for private in (step.cue, step.say, step.sticks):
            assert private.split("{presenter}")[0] not in told or not private
    marks = {f.name: f"zq{f.name}" for f in dataclasses.fields(Item) if f.type == "str"}
    before = replace(forty(), plan=replace(PLAN, items=(replace(PLAN.items[2], **marks),)))
    told = said(kind, before)
    assert {name for name, mark in marks.items() if mark in told} <= TOLD


def test_notes_for_the_facilitator_stand_on_the_run_sheet_alone():
    items = tuple(replace(item, notes="zqmine", bring="zqcopy") for item in PLAN.items)
    before = replace(forty(), plan=replace(PLAN, items=items))
    assert "zqmine" in said(Handout.RUN_SHEET, before)
    mailed = (subject(before), *letter(before), *entry(before))
    every = "\n".join((*(said(kind, before) for kind in FOR_COLLEAGUES), *map(say, mailed)))
    assert "zqmine" not in every
    assert "zqcopy" in said(Handout.AGENDA, before)
    assert "zqcopy" in "\n".join(map(say, letter(before)))


def test_the_mail_goes_to_members_who_are_expected_and_still_there():
    gone = replace(TEAM.members[0], active=False)
    before = replace(forty(), team=replace(TEAM, members=(gone, *TEAM.members[1:])))
    assert [m.id for m in recipients(before)] == ["ben", "carys", "dev", "elin", "farah"]
    some = replace(before, plan=replace(PLAN, expected=PLAN.expected[:2]))
    assert [m.id for m in recipients(some)] == ["ben"]


def test_they_are_made_of_a_plan_and_nothing_that_was_kept():
    names = {f.name for f in dataclasses.fields(Before)}
    assert not names & {"record", "log", "notes", "commitments"}


def test_the_run_sheet_has_each_step_with_clock_words_and_a_way_out_in_order():
    told = said(Handout.RUN_SHEET, forty())
    at = 0
    for step in shelf()["tuning-short"].steps:
        for part in (step.title, step.cue, step.say, step.sticks.split(". ")[0]):
            at = told.index(part.replace("{presenter}", "Ben"), at)
    assert "{presenter}" not in told
    for clock in ("15:30", "15:34", "16:01", "16:06", "16:09"):
        assert f"{clock} " in told
    assert "If it sticks:" in told


def test_a_step_that_comes_again_refers_to_its_first_time():
    plan = replace(PLAN, items=(replace(PLAN.items[1], protocol="troika", minutes=40),))
    before = replace(forty(), plan=plan)
    told = said(Handout.RUN_SHEET, before)
    first = shelf()["troika"].steps[-1]
    assert told.count("Words as at ") > 1
    assert told.count(first.sticks.split(". ")[0]) <= 1


def test_who_presents_is_named_and_never_by_an_identity():
    plan = replace(PLAN, items=(replace(PLAN.items[1], presenters=("x9",)),))
    told = said(Handout.RUN_SHEET, replace(forty(), plan=plan))
    assert "x9" not in told
    assert "Now we hear from the presenter." in told


@pytest.mark.parametrize("people", [0, 1, 5, 12, 20])
def test_the_sign_in_sheet_has_a_line_for_each_and_empty_ones(people):
    expected = tuple(replace(PLAN.expected[0], id=f"p{n}", name=f"P{n}") for n in range(people))
    plan = replace(PLAN, expected=expected, apologies=("p0",))
    document = handout(Handout.SIGN_IN, replace(forty(), plan=plan))
    names = [row[0] for row in table(document).rows]
    assert names[: max(0, people - 1)] == [f"P{n}" for n in range(1, people)]
    assert names.count("") >= 2
    assert len(names) * table(document).row_height <= 190


def test_only_the_teams_name_stands_in_a_blank_agenda():
    assert said(Handout.BLANK, forty()) == said(Handout.BLANK, twelve())
    assert "reading week" not in said(Handout.BLANK, forty())
    assert TEAM.name in said(Handout.BLANK, forty())


@pytest.mark.parametrize("name", MEETINGS)
def test_the_same_meeting_gives_the_same_documents(name):
    for kind in Handout:
        assert handout(kind, MEETINGS[name]()) == handout(kind, MEETINGS[name]())


def test_an_agenda_past_the_bell_says_so():
    assert "89 minutes after the bell at 18:00" in said(Handout.AGENDA, long())


def test_all_have_a_name():
    assert set(NAMES) == set(Handout)
