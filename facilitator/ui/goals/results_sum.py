"""What a column of results comes to: mean, median, the share at the mark, by group."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from facilitator.app.ports import Words
from facilitator.domain.goal import Goal, GroupValue
from facilitator.domain.goal_sentence import figure
from facilitator.domain.measure import LEVEL, PERCENT
from facilitator.domain.results_summary import FEWEST, GroupSummary, Results, Summary
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable

_NAMED_TOGETHER = 4


class Value(StrEnum):
    """Which number of a summary becomes the reading."""

    SHARE = "share"
    MEAN = "mean"
    MEDIAN = "median"


VALUES: dict[Value, Text] = {
    Value.SHARE: tr("Share at the mark"),
    Value.MEAN: tr("Mean"),
    Value.MEDIAN: tr("Median"),
}


def usual(goal: Goal) -> Value:
    """What a goal's unit asks for: a share, the median of levels, else the mean."""
    return {PERCENT: Value.SHARE, LEVEL: Value.MEDIAN}.get(goal.unit, Value.MEAN)


def value_of(summary: Summary, value: Value) -> Decimal | None:
    """That number of a summary, None where there is no mark to reach."""
    match value:
        case Value.SHARE:
            return summary.share
        case Value.MEAN:
            return summary.mean
        case Value.MEDIAN:
            return summary.median


def group_values(
    words: Words, results: Results, value: Value, *, personal: bool = False
) -> tuple[GroupValue, ...]:
    """The groups of a reading; see `named`."""
    found = []
    for group in results.groups:
        number = value_of(group.summary, value)
        if number is not None:
            found.append(
                GroupValue(named(words, group, personal=personal), number, group.summary.n)
            )
    return tuple(found)


def named(words: Words, group: GroupSummary, *, personal: bool = False) -> str:
    """What a group is called; several small ones together by all their names.

    Where these are many, or `personal`, they are not named: each could be one learner's.
    """
    if len(group.names) > 1 and (personal or len(group.names) > _NAMED_TOGETHER):
        return words.say(tr("All smaller groups"))
    nameless = words.say(tr("without a group"))
    names = tuple(name or nameless for name in group.names)
    return words.say(tr("{names}", names=Names(names)))


class SummaryCard(Card):
    """Shows the summary before anything is kept."""

    def __init__(self, words: Words) -> None:
        self._words = words
        say = words.say
        headings = (
            say(tr("Group")),
            say(tr("Counted")),
            say(VALUES[Value.MEAN]),
            say(VALUES[Value.MEDIAN]),
            say(VALUES[Value.SHARE]),
        )
        self._table = PlainTable(say(tr("What the results come to")), 0, most=6)
        self._table.setModel(RowsModel(headings, self._table))
        self._told = PlainLabel("", tone="muted")
        heading = Heading(say(tr("What the results come to")))
        super().__init__(column(heading, self._table, self._told, gap=8))

    def show_results(self, results: Results, without: int, *, personal: bool) -> None:
        """Show what they come to; `without` rows had no number. See `named` for `personal`."""
        say = self._words.say
        rows = []
        if results.whole is not None:
            rows.append(self._row("", say(tr("All together")), results.whole))
        for at, group in enumerate(results.groups):
            rows.append(
                self._row(str(at), named(self._words, group, personal=personal), group.summary)
            )
        self._table.show_rows(tuple(rows))
        self._table.setVisible(bool(rows))
        told = list[Text]()
        if results.whole is None:
            told.append(
                tr("There are fewer than {fewest} numbers, so nothing is told.", fewest=FEWEST)
            )
        if any(len(group.names) > 1 for group in results.groups):
            told.append(
                tr(
                    "Groups with fewer than {fewest} are taken together with others, so that no"
                    " number tells of one person.",
                    fewest=FEWEST,
                )
            )
        if without:
            told.append(
                trn(
                    "{n} row has no number there and does not count.",
                    "{n} rows have no number there and do not count.",
                    without,
                )
            )
        self._told.setText("\n".join(say(each) for each in told))
        self._told.setVisible(bool(told))

    def _row(self, identity: str, name: str, summary: Summary) -> Row:
        say = self._words.say
        share = "" if summary.share is None else say(figure(summary.share, PERCENT))
        numbers = (
            say(tr("{number}", number=summary.n)),
            say(tr("{number}", number=summary.mean)),
            say(tr("{number}", number=summary.median)),
            share,
        )
        return Row(identity, (Cell(name), *(Cell(number, far=True) for number in numbers)))
