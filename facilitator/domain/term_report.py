"""The term report: what a team, or several, met for, agreed, kept and learned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.commitment import State
from facilitator.domain.document import Block, Document, Fact, Heading, Line, Paragraph, Table
from facilitator.domain.goal_story import as_of
from facilitator.domain.labels import listed
from facilitator.domain.minutes import over_of
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.notes import Kind
from facilitator.domain.term_agreed import actions, decisions, next_steps
from facilitator.domain.term_learned import goals, how_we_worked, learned
from facilitator.domain.term_levels import ALONE, AMONG, Levels
from facilitator.domain.term_source import TeamTerm, cancelled, on_paper
from facilitator.domain.term_tables import meetings_table
from facilitator.domain.words import Names, Said, Text, tr, trn


@dataclass(frozen=True, slots=True)
class Legacy:
    """The terms of one team or several, all of the same days, in the order in which to tell them.

    `school` stands above several teams.
    """

    teams: tuple[TeamTerm, ...]
    school: str = ""


def term_report(told: Legacy) -> Document:
    """The whole report. Nothing private is in it, no figure about fewer than five people, and

    nothing that ranks people or says how long anybody spoke. There is at least one team.
    """
    first = told.teams[0]
    names = tuple(each.team.name.strip() or tr("A team without a name") for each in told.teams)
    alone = len(told.teams) == 1
    over: Said = over_of(first.team) if alone else told.school.strip()
    return Document(
        over=over,
        title=_title(first),
        author=first.team.name if alone else told.school.strip(),
        subject=tr(
            "{teams}, {first} to {last}",
            teams=Names(names),
            first=first.term.first,
            last=first.term.last,
        ),
        footer_state=as_of(first.until),
        at=first.until,
        blocks=tuple(_one(first, ALONE) if alone else _several(told, names)),
    )


def _title(told: TeamTerm) -> Text:
    return tr(
        "What we learned together, {first} to {last}",
        first=told.term.first,
        last=told.term.last,
    )


def _several(told: Legacy, names: tuple[Said, ...]) -> Iterator[Block]:
    yield _glance(told, names)
    for each, name in zip(told.teams, names, strict=True):
        yield Heading(1, name)
        yield from _one(each, AMONG)


def _glance(told: Legacy, names: tuple[Said, ...]) -> Table:
    """The teams beside each other, in the order of their names."""
    rows = []
    for each, name in zip(told.teams, names, strict=True):
        states = [each.state(action) for action in each.actions()]
        numbers = (
            len(each.held),
            len(each.made(Kind.DECISION)),
            states.count(State.DONE),
            states.count(State.OPEN),
        )
        rows.append((name, *(tr("{n}", n=n) for n in numbers)))
    return Table(
        tr("The teams: meetings held, decisions, actions done, actions still open"),
        (tr("Team"), tr("Meetings"), tr("Decisions"), tr("Actions done"), tr("Still open")),
        (0.36, 0.16, 0.16, 0.16, 0.16),
        tuple(rows),
    )


def _one(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    yield from _in_short(told)
    yield from _met(told, levels)
    yield from decisions(told, levels)
    yield from actions(told, levels)
    yield from goals(told, levels)
    yield from learned(told, levels)
    yield from how_we_worked(told, levels)
    yield from next_steps(told, levels)


def _in_short(told: TeamTerm) -> Iterator[Block]:
    """The term in a few sentences, so that a reader may stop here."""
    held, made = len(told.held), len(told.made(Kind.DECISION))
    if not held:
        yield Paragraph(Line((tr("No meeting was held in these days."),)))
        return
    states = [told.state(action) for action in told.actions()]
    sentences: list[Text] = [
        trn(
            "We met once.",
            "We met {n} times.",
            held,
        ),
        trn("One decision was made.", "{n} decisions were made.", made)
        if made
        else tr("No decision was made."),
    ]
    done, still_open = states.count(State.DONE), states.count(State.OPEN)
    if states:
        sentences.append(
            trn(
                "Of one action that we took on, {done} is done and {open} is still open.",
                "Of {n} actions that we took on, {done} are done and {open} are still open.",
                len(states),
                done=done,
                open=still_open,
            )
        )
    pieces = sum(1 for _ in told.notes(Kind.EVIDENCE))
    if pieces:
        sentences.append(
            trn(
                "We looked at one piece of evidence.",
                "We looked at {n} pieces of evidence.",
                pieces,
            )
        )
    yield Paragraph(Line((following(sentences),)))
    people = tuple(each.name.strip() for each in told.team.active if each.name.strip())
    yield said_facts(Fact(tr("Our team"), (listed(people),) if people else ()))


def following(sentences: list[Text]) -> Text:
    """Whole sentences, one after the other."""
    whole = sentences[0]
    for each in sentences[1:]:
        whole = tr("{one} {other}", one=whole, other=each)
    return whole


def _met(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    shown = tuple(each for each in told.meetings if each.log.results is not None or cancelled(each))
    if not shown:
        return
    yield levels.section(tr("Our meetings"))
    if len(shown) != len(told.held) or any(map(on_paper, told.held)):
        yield Paragraph(Line(tuple(_counted(told))), tied=True)
    yield meetings_table(shown)


def _counted(told: TeamTerm) -> Iterator[Text]:
    held = len(told.held)
    paper = sum(map(on_paper, told.held))
    gone = sum(map(cancelled, told.meetings))
    yield trn("{n} meeting was held", "{n} meetings were held", held)
    if paper:
        yield trn("{n} of them on paper", "{n} of them on paper", paper)
    if gone:
        yield trn("{n} was cancelled", "{n} were cancelled", gone)
