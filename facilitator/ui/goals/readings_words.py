"""How readings and pieces of evidence are said in rows, and numbers in fields."""

from __future__ import annotations

from decimal import Decimal

from facilitator.app.ports import Words
from facilitator.domain.few_people import told
from facilitator.domain.goal import Goal, GroupValue, Reading
from facilitator.domain.goal_chart import GoalChart
from facilitator.domain.goal_sentence import figure
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.ui.meetings.rows import Cell, Row

_HALF = Decimal("0.5")


def mark_of(words: Words) -> str:
    """The sign that parts decimals in a language."""
    return "," if "," in words.say(tr("{number}", number=_HALF)) else "."


def typed(number: Decimal | int | None, words: Words) -> str:
    """A number as it stands in a field, "" for none: no sign between its thousands."""
    if number is None:
        return ""
    plain = format(number, "f") if isinstance(number, Decimal) else str(number)
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.replace(".", mark_of(words))


def keys_of(goal: Goal, chart: GoalChart) -> tuple[str, ...]:
    """The identities of the rows of a figure: a reading's own, "" for the goal's two ends."""
    first = () if chart.start is None else ("",)
    last = () if chart.target is None else ("",)
    return (*first, *(reading.id for reading in goal.readings), *last)


def row_of(words: Words, goal: Goal, chart: GoalChart, at: int) -> Row:
    """A row of the table for the figure: day, what, value, and what else is known of it."""
    place = at - (0 if chart.start is None else 1)
    reading = goal.readings[place] if 0 <= place < len(goal.readings) else None
    line = chart.rows[at]
    more = "" if reading is None else words.say(_more(reading, goal.unit))
    cells = (
        Cell(words.date(line.day)),
        Cell(words.say(line.what), tone="" if reading else "muted"),
        Cell(words.say(line.value), far=True),
        Cell(more),
    )
    return Row("" if reading is None else reading.id, cells)


def _more(reading: Reading, unit: str) -> Text:
    """How many were measured, the groups that can be told, and the note."""
    known = told(reading.groups, uncounted=True)
    parts: list[str | Text] = []
    if reading.size is not None:
        parts.append(trn("{n} measured", "{n} measured", reading.size))
    parts += [_group(each, unit) for each in known.groups]
    if known.kept_back:
        parts.append(trn("{n} group not shown", "{n} groups not shown", known.kept_back))
    if reading.note:
        parts.append(reading.note)
    return tr("{parts}", parts=Names(tuple(parts)))


def _group(group: GroupValue, unit: str) -> Text:
    value = figure(group.value, unit)
    if group.size is None:
        return tr("{group}: {value}", group=group.group, value=value)
    return tr("{group}: {value} of {size}", group=group.group, value=value, size=group.size)
