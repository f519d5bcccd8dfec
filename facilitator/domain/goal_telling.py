"""How documents tell of a goal: its name, its figures, its picture, what was changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from facilitator.domain.document import Cell, Line, Paragraph, Picture, Table
from facilitator.domain.goal import Goal, Marked, Part, Reading, Review, Standing
from facilitator.domain.goal_chart import GoalChart, chart
from facilitator.domain.goal_labels import STANDINGS, VERDICTS
from facilitator.domain.goal_sentence import GAP, figure, sentence
from facilitator.domain.labels import day_of
from facilitator.domain.words import Said, Text, TinyDate, tr

PARTS: Mapping[Part, Text] = {
    Part.STANDING: tr("Where it stands"),
    Part.BASELINE: tr("Where we were"),
    Part.TARGET: tr("Where we want to be"),
    Part.UNIT: tr("What is counted"),
    Part.INSTRUMENT: tr("How we see it"),
    Part.START: tr("Start"),
    Part.DUE: tr("By when"),
    Part.SENTENCE: tr("The words of the goal"),
}
"""What a change marks, as people know it."""

WITHHELD = tr("Figures about fewer than five people are not shown in documents.")
NOT_YET = tr("not said yet")
NO_READING = tr("no reading yet")


def named(goal: Goal) -> Said:
    """What a goal is called where its whole sentence would be too much."""
    return goal.title.strip() or sentence_of(goal)


def sentence_of(goal: Goal) -> Said:
    """The goal in words, as typed or as its fields say it."""
    if goal.sentence.strip():
        return goal.sentence.strip()
    made = sentence(goal)
    if made != GAP:
        return made
    return goal.title.strip() or tr("A goal without words yet")


def start_of(goal: Goal) -> Said:
    """From where, with its unit."""
    if goal.baseline is None:
        return NOT_YET
    return figure(goal.baseline, goal.baseline_unit or goal.unit)


def target_of(goal: Goal) -> Said:
    """To where, with its unit."""
    return NOT_YET if goal.target is None else figure(goal.target, goal.unit)


def latest_of(goal: Goal) -> Cell:
    """The last reading and its day."""
    latest = goal.latest
    if latest is None:
        return NO_READING
    return (
        Line((figure(latest.value, goal.unit),)),
        Line(remark=tr("{day}", day=TinyDate(latest.day))),
    )


def due_of(goal: Goal) -> Said:
    """The day on which the target is to be reached."""
    return NOT_YET if goal.due is None else day_of(goal.due)


def picture(goal: Goal, today: date, most: int) -> Picture | None:
    """The goal's figure with at most so many readings in its table; None while there is none."""
    shown = chart(goal, today)
    if shown is None:
        return None
    return Picture(shown, shown.said, _caption(goal, shown, most), _table(shown, most))


def _caption(goal: Goal, shown: GoalChart, most: int) -> Text:
    told = tr("Where it stands on {day}", day=shown.today)
    if shown.gap is not None:
        told = tr("Where it stands on {day}: {gap}", day=shown.today, gap=shown.gap)
    if len(goal.readings) <= most:
        return told
    return tr(
        "{caption}. The table has the latest {n} of {all} readings.",
        caption=told,
        n=most,
        all=len(goal.readings),
    )


def _table(shown: GoalChart, most: int) -> Table:
    """The figure's rows; of many readings the latest, of its ends both."""
    left_out = set([at for at, row in enumerate(shown.rows) if not row.end][:-most])
    rows = [row for at, row in enumerate(shown.rows) if at not in left_out]
    cells = [(day_of(row.day), row.what, row.value, row.note) for row in rows]
    header: tuple[Text, ...] = (tr("Day"), tr("What"), tr("Value"), tr("Note"))
    if any(row.note.strip() for row in rows):
        return Table(_TOLD, header, (0.24, 0.24, 0.18, 0.34), tuple(cells))
    return Table(_TOLD, header[:3], (0.36, 0.38, 0.26), tuple(row[:3] for row in cells))


_TOLD = tr("The figure as a table: day, what, value")


def reading_said(goal: Goal, reading: Reading) -> Line:
    """What was read, with its note."""
    return Line((figure(reading.value, goal.unit),), remark=reading.note)


def worth_telling(changes: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """The changes without those of words that only followed from a figure of the same moment."""
    moments = {each.at for each in changes if each.part is not Part.SENTENCE}
    return tuple(e for e in changes if e.part is not Part.SENTENCE or e.at not in moments)


def parts_said(goal: Goal, change: Marked) -> tuple[Text, Said, Said]:
    """What a change marks, what that was and what it became."""
    before, after = (_plain(goal, change.part, said) for said in (change.before, change.after))
    return PARTS[change.part], before, after


def change_said(goal: Goal, change: Marked) -> Text:
    """One change as a sentence, with its reason."""
    part, before, after = parts_said(goal, change)
    told = tr("{part}: {after}, before {before}", part=part, after=after, before=before)
    if not change.reason.strip():
        return told
    return tr("{change}. Why: {reason}", change=told, reason=change.reason)


def decided_said(review: Review) -> Said:
    """What was decided in a look; "" while nothing was."""
    if review.verdict is None or review.held is None:
        return ""
    verdict = VERDICTS[review.verdict]
    if not review.reason.strip():
        return tr("Decided: {verdict}.", verdict=verdict)
    return tr("Decided: {verdict}. {reason}", verdict=verdict, reason=review.reason)


def settled_in(goal: Goal, meeting: str) -> tuple[Said, ...]:
    """What a meeting agreed or decided of a goal, in sentences; () for nothing."""
    marks = [each for each in goal.changes if each.meeting == meeting]
    looks = [each for each in goal.reviews if each.meeting == meeting and decided_said(each)]
    told: list[Said] = []
    if any(each.part is Part.STANDING and each.before == Standing.DRAFT for each in marks):
        told.append(tr("Agreed: the goal is under way."))
    told += map(decided_said, looks)
    told += (
        change_said(goal, each)
        for each in worth_telling(tuple(marks))
        if each.part is not Part.STANDING or not (looks or each.before == Standing.DRAFT)
    )
    return tuple(told)


def _plain(goal: Goal, part: Part, said: str) -> Said:
    """What a mark holds, as people write it; as it stands where it cannot be read."""
    if not said:
        return NOT_YET
    try:
        match part:
            case Part.STANDING:
                return STANDINGS[Standing(said)]
            case Part.BASELINE | Part.TARGET:
                return figure(Decimal(said), goal.unit)
            case Part.START | Part.DUE:
                return day_of(date.fromisoformat(said))
            case _:
                return said
    except (InvalidOperation, ValueError):
        return said


def withheld_said() -> Paragraph:
    """That some figures are not shown, and why."""
    return Paragraph(Line((WITHHELD,)), quiet=True)
