"""What can stand behind the minutes: figures of the goals, planned and taken minutes, evidence."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.document import Block, Cell, Heading, Table
from facilitator.domain.goal_telling import named, picture, withheld_said
from facilitator.domain.labels import minutes_of
from facilitator.domain.minutes_parts import APPENDICES, Appendix
from facilitator.domain.minutes_source import Source, item_order
from facilitator.domain.notes import Kind, file_name
from facilitator.domain.timing import TimeRow, time_rows, whole, whole_minutes
from facilitator.domain.words import Said, tr, trn

READINGS = 40
"""Rows of readings below a figure; the figure itself shows all."""

_TIME_WIDTHS = (0.46, 0.16, 0.16, 0.22)
_EVIDENCE_WIDTHS = (0.46, 0.26, 0.28)


def appendix(source: Source, which: Appendix) -> Iterator[Block]:
    """One appendix, nothing where there is nothing to say in it."""
    blocks = tuple(_TOLD[which](source))
    if blocks:
        yield Heading(1, tr("Appendix: {what}", what=APPENDICES[which]))
        yield from blocks


def _charts(source: Source) -> Iterator[Block]:
    today = source.until.civil.date()
    for told in source.goals:
        shown = picture(told.goal, today, READINGS)
        if shown is None:
            continue
        yield Heading(2, named(told.goal))
        yield shown
        if told.withheld:
            yield withheld_said()


def _times(source: Source) -> Iterator[Block]:
    """By item alone: of one held on paper nobody knows its times."""
    results = source.results
    if results is None or results.on_paper or not results.steps:
        return
    rows = tuple(row for row in time_rows(source.meeting.plan.items, results) if not row.step)
    together = whole(rows)
    yield Table(
        description=tr("Planned and taken: item, minutes planned, minutes taken, difference"),
        header=(tr("Item"), tr("Planned"), tr("Taken"), tr("Difference")),
        widths=_TIME_WIDTHS,
        rows=(
            *(_time_row(source, row) for row in rows),
            (
                tr("All together"),
                minutes_of(whole_minutes(together.planned)),
                minutes_of(whole_minutes(together.taken)),
                "" if source.under_way else _difference(together),
            ),
        ),
    )


def _time_row(source: Source, row: TimeRow) -> tuple[Cell, ...]:
    title: Said = row.title if row.title.strip() else tr("No title")
    planned: Said = "" if row.fresh else minutes_of(whole_minutes(row.planned))
    if row.left_out:
        return (title, planned, "", tr("still to come") if source.under_way else tr("not taken up"))
    # What is under way has not taken yet what it will.
    differs = _difference(row) if row.fresh or not source.under_way else ""
    return (title, planned, minutes_of(whole_minutes(row.taken)), differs)


def _difference(row: TimeRow) -> Said:
    if row.fresh:
        return tr("put in")
    over = row.minutes_over
    if not over:
        return tr("as planned")
    if over > 0:
        return trn("{n} minute more", "{n} minutes more", over)
    return trn("{n} minute less", "{n} minutes less", -over)


def _evidence(source: Source) -> Iterator[Block]:
    """What was kept as evidence, and what was named for a goal; of a place only the last part."""
    titles = {item.id: item.title.strip() for item in item_order(source)}
    rows: list[tuple[Cell, ...]] = [
        (note.text, file_name(note.file), titles.get(note.item, ""))
        for note in source.notes(Kind.EVIDENCE)
    ]
    for told in source.goals:
        goal = told.goal
        here = (each for each in goal.evidence if each.meeting == source.meeting.id)
        rows.extend(
            (each.what, file_name(each.where), named(goal)) for each in here if each.what.strip()
        )
    if rows:
        yield Table(
            description=tr("Evidence: what, the name of its file, where it belongs"),
            header=(tr("Evidence"), tr("File"), tr("Belongs to")),
            widths=_EVIDENCE_WIDTHS,
            rows=tuple(rows),
        )


_TOLD = {Appendix.CHARTS: _charts, Appendix.TIMES: _times, Appendix.EVIDENCE: _evidence}
