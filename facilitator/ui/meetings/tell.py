"""What the lists of meetings and of the bin say, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from facilitator.app.keeping import Binned, Shelf
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.domain.stage import Stage, Standing
from facilitator.domain.words import ShortDate, Text, tr
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.rows import Cell, Row

_STAGES = {
    Stage.PLANNED: (Sign.RING, "", tr("Planned")),
    Stage.RUNNING: (Sign.DISC, "accent", tr("Under way")),
    Stage.HELD: (Sign.TICK, "muted", tr("Held")),
    Stage.CANCELLED: (Sign.HELD, "muted", tr("Cancelled")),
}
_STANDINGS = {
    Standing.DRAFT: tr("Held, draft"),
    Standing.APPROVED: tr("Approved"),
    Standing.REOPENED: tr("Open again"),
}
"""What is said of minutes in place of how far the meeting has come."""
_LONGEST = 32
"""Letters of a reason in the list; the meeting itself tells all of it."""

_SHELVES = {
    Shelf.TEAM: tr("Team"),
    Shelf.MEETING: tr("Meeting"),
    Shelf.COMMITMENT: tr("Decision, action or question"),
    Shelf.NOTE: tr("Note"),
    Shelf.ITEM: tr("Agenda item"),
    Shelf.TEMPLATE: tr("Template"),
    Shelf.GOAL: tr("Goal"),
    Shelf.AIM: tr("Vision or priority"),
    Shelf.VARIANT: tr("Letters of your own"),
}


def headings(words: Words) -> tuple[str, ...]:
    """The headings of the list of meetings."""
    texts = (tr("Date"), tr("Title"), tr("Team"), tr("Stage"), tr("Decisions"), tr("Actions"))
    return tuple(words.say(text) for text in texts)


def meeting_rows(
    lines: tuple[MeetingLine, ...], teams: Mapping[str, str], words: Words
) -> tuple[Row, ...]:
    """A row for each meeting; `teams` are names by identity."""
    return tuple(Row(line.id, _meeting_cells(line, teams, words)) for line in lines)


def title_of(line: MeetingLine) -> str | Text:
    """What a meeting is called."""
    return line.title.strip() or tr("Team meeting")


def bin_headings(words: Words) -> tuple[str, ...]:
    """The headings of the list of the bin."""
    texts = (tr("What"), tr("Kind"), tr("Put here"), tr("Goes for good"))
    return tuple(words.say(text) for text in texts)


def bin_rows(binned: tuple[Binned, ...], days: int, words: Words) -> tuple[Row, ...]:
    """A row for each thing in the bin, which stays there for so many days."""
    rows = []
    for thing in binned:
        put = thing.at.civil.date()
        cells = (
            Cell(words.say(_what(thing)), strong=True),
            Cell(words.say(_SHELVES[thing.shelf])),
            Cell(words.say(_day(put))),
            Cell(words.say(_day(put + timedelta(days=days)))),
        )
        rows.append(Row(f"{thing.shelf}:{thing.id}", cells))
    return tuple(rows)


def _meeting_cells(line: MeetingLine, teams: Mapping[str, str], words: Words) -> tuple[Cell, ...]:
    sign, tone, stage = _STAGES[line.stage]
    held = line.stage in (Stage.RUNNING, Stage.HELD)
    when = tr("{day}, {time}", day=ShortDate(line.day), time=line.start)
    return (
        Cell(words.say(when)),
        Cell(words.say(title_of(line)), strong=True),
        Cell(teams.get(line.team, "")),
        Cell(words.say(_stage_said(line, stage)), sign, tone),
        Cell(str(line.decisions) if held else "", far=True),
        Cell(str(line.actions) if held else "", far=True),
    )


def _stage_said(line: MeetingLine, stage: Text) -> Text:
    """How far it has come; of one that was moved from which day, of a cancelled one why."""
    if line.stage is Stage.CANCELLED and line.reason.strip():
        reason = line.reason.strip()
        short = reason if len(reason) <= _LONGEST else reason[: _LONGEST - 1] + "…"
        return tr("Cancelled: {reason}", reason=short)
    if line.standing in _STANDINGS:
        return _STANDINGS[line.standing]
    if line.stage is Stage.PLANNED and line.moved_from is not None:
        return tr("Planned, moved from {day}", day=ShortDate(line.moved_from))
    return stage


def _what(thing: Binned) -> str | Text:
    if thing.day is None:
        return thing.label
    return tr("{title}, {day}", title=thing.label, day=ShortDate(thing.day))


def _day(day: date) -> Text:
    return tr("{day}", day=ShortDate(day))
